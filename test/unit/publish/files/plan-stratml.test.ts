import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { memoryPages, validateXML } from 'xmllint-wasm';
import { describe, expect, it } from 'vitest';
import type { Corpus, Row } from '../../../../src/corpus/model/corpus.ts';
import { conceptsOf } from '../../../../src/datasets/concepts.ts';
import { planStratml } from '../../../../src/publish/files/plan-stratml.ts';
import { contentCorpus } from '../../../support/content-corpus.ts';
import { smallContext, smallCorpus, withRow } from '../../../support/small-corpus.ts';
import { elementsOf, parseXml, type XmlNode } from '../../../support/parse-xml.ts';

const fivePlans = await contentCorpus('five-plans');
const origin = (corpus: Corpus) => ({
  site: corpus.site,
  concepts: conceptsOf(corpus),
  ...smallContext,
  modified: '2026-01-02',
});
const stratml = (corpus: Corpus, planId: string) =>
  planStratml(corpus.planById.get(planId)!, origin(corpus));

const demo = await contentCorpus('demo');
/** Every plan that is looked at, with its corpus: those that were transcribed, and five other kinds. */
const corpusOf = new Map(
  [fivePlans, demo].flatMap((corpus) => corpus.plans.map(({ planId }) => [planId, corpus])),
);
const planIds = [...corpusOf.keys()];

/**
 * The content model of StratML Part 2 (schema of 2016-02-16): the children that each element may
 * have, in their order. `+` = at least one, `*` = any number, `?` = may be missing.
 */
const model: Record<string, string> = {
  PerformancePlanOrReport:
    'Name Description? OtherInformation? StrategicPlanCore AdministrativeInformation? Submitter?',
  StrategicPlanCore: 'Organization* Vision? Mission? Value* Goal+',
  Organization: 'Name? Acronym? Identifier? Description? Stakeholder*',
  Goal: 'Name Description Identifier? SequenceIndicator? Stakeholder* OtherInformation? Objective*',
  Objective:
    'Name? Description? Identifier? SequenceIndicator? Stakeholder* OtherInformation? PerformanceIndicator*',
  PerformanceIndicator:
    'SequenceIndicator? MeasurementDimension UnitOfMeasurement Identifier? Relationship* MeasurementInstance* OtherInformation?',
  MeasurementInstance: 'TargetResult* ActualResult*',
  ActualResult: 'StartDate? EndDate? NumberOfUnits? Descriptor? Description?',
  TargetResult: 'StartDate? EndDate? NumberOfUnits? Descriptor? Description?',
  Descriptor: 'DescriptorName? DescriptorValue?',
  Stakeholder: 'Name Description? Role*',
  Role: 'Name Description? RoleType*',
  AdministrativeInformation: 'Identifier? StartDate? EndDate? PublicationDate? Source?',
  Submitter: 'Identifier? GivenName? Surname? PhoneNumber? EmailAddress?',
};

function fitsModel(node: XmlNode): boolean {
  const rule = model[node.name];
  if (rule === undefined) return node.children.length === 0;
  const pattern = rule
    .split(' ')
    .map((each) => `(?:${each.replace(/[?*+]$/, '')} )${/[?*+]$/.exec(each)?.[0] ?? ''}`)
    .join('');
  return new RegExp(`^${pattern}$`).test(node.children.map(({ name }) => `${name} `).join(''));
}

describe('StratML', () => {
  it.each(planIds)('%s: every element has the children it may have, in their order', (planId) => {
    const nodes = elementsOf(parseXml(stratml(corpusOf.get(planId)!, planId)));
    expect(nodes.filter((node) => !fitsModel(node)).map(({ name }) => name)).toEqual([]);
  });

  it.each(planIds)('%s: identifiers are XML names and each stands once', (planId) => {
    const identifiers = elementsOf(parseXml(stratml(corpusOf.get(planId)!, planId)))
      .filter(({ name }) => name === 'Identifier')
      .map(({ text }) => text);
    expect(identifiers.every((each) => /^[A-Za-z_][A-Za-z0-9._-]*$/.test(each))).toBe(true);
    expect(new Set(identifiers).size).toBe(identifiers.length);
  });

  it.each(planIds)('%s: dates and figures are of the types that the schema names', (planId) => {
    for (const { name, text } of elementsOf(parseXml(stratml(corpusOf.get(planId)!, planId)))) {
      if (/Date$/.test(name)) expect(text).toMatch(/^\d{4}-\d\d-\d\d$/);
      if (name === 'NumberOfUnits') expect(text).toMatch(/^-?\d+(?:\.\d+)?$/);
      if (name === 'RoleType') expect(text).toBe('Performer');
    }
  });

  it.each(planIds)('%s: says each row once, whole, in the order of the plan', (planId) => {
    const plan = corpusOf.get(planId)!.planById.get(planId)!;
    const objectives = elementsOf(parseXml(stratml(corpusOf.get(planId)!, planId))).filter(
      ({ name }) => name === 'Objective',
    );
    const say = (node: XmlNode, name: string) =>
      node.children.find((child) => child.name === name)?.text ?? null;
    expect(
      objectives.map((node) => [
        say(node, 'Identifier'),
        say(node, 'SequenceIndicator'),
        // The whole stands in the description where it is more than its first line.
        say(node, 'Description') ?? say(node, 'Name'),
      ]),
    ).toEqual(plan.rows.map(({ measureId, label, text }) => [measureId, label, text]));
    for (const [index, row] of plan.rows.entries()) {
      const words = say(objectives[index]!, 'OtherInformation')!;
      for (const said of [...row.actions, ...row.path]) expect(words).toContain(said);
      // Deadlines and units stand in elements of their own, and are not said twice.
      const whole = elementsOf(objectives[index]!).map(({ text }) => text);
      for (const said of [...row.deadlines, ...row.units]) {
        expect(
          whole.filter((each) => each.includes(said)),
          said,
        ).not.toEqual([]);
        expect(words).not.toContain(`：${said}\n`);
      }
    }
  });

  it.each(planIds)('%s: leaves no section of the text out', (planId) => {
    const { sections, goals } = corpusOf.get(planId)!.planById.get(planId)!;
    const words = elementsOf(parseXml(stratml(corpusOf.get(planId)!, planId))).map(
      ({ text }) => text,
    );
    const whole = words.join('\n');
    for (const { role, text } of sections) {
      // StratML has no tables: the cells of a row stand between bars.
      const words = text.replaceAll(/^.*\t.*$/gm, (row) => `| ${row.split('\t').join(' | ')} |`);
      if (role !== 'goals') expect(whole).toContain(words);
    }
    for (const goal of goals) expect(words).toContain(goal);
  });

  it.each(planIds)('%s: names no section with two colons', (planId) => {
    expect(stratml(corpusOf.get(planId)!, planId)).not.toMatch(/[：:]：/);
  });

  it('is a performance plan in the namespace of Part 2, without a language', () => {
    const text = stratml(fivePlans, 'ntl-101');
    const root = parseXml(text);
    expect(root.name).toBe('PerformancePlanOrReport');
    expect(root.attributes).toMatchObject({
      xmlns: 'urn:ISO:std:iso:17469:tech:xsd:PerformancePlanOrReport',
      Type: 'Performance_Plan',
    });
    expect(text).not.toContain('xml:lang');
    expect(text).not.toContain('ActualResult');
  });

  it('gives a deadline as written and as days', () => {
    const text = stratml(fivePlans, 'ntl-101');
    expect(text).toContain(
      '<TargetResult><StartDate>2012-12-01</StartDate><EndDate>2012-12-31</EndDate><Description>101年12月</Description></TargetResult>',
    );
  });

  /** The indicators of the row of the small corpus with promises in figures. */
  function indicatorsOf(fields: Partial<Row>): string[][] {
    const corpus = withRow(smallCorpus(), 'aaa-101-004', { typedDeadlines: [], ...fields });
    const row = corpus.rowById.get('aaa-101-004')!;
    Object.assign(row.targets[0]!, { baseline: -1 });
    const dimensions = [
      {
        heading: '一、服務流程',
        anchor: 'dimension-1',
        notes: [],
        aspects: [
          { heading: null, notes: [], actions: [{ headings: [], notes: [], rows: [row] }] },
        ],
      },
    ];
    const table = { ...row.table, dimensions, innovationTable: null };
    Object.assign(row.plan, { tables: [table] });
    return elementsOf(parseXml(stratml(corpus, 'aaa-101')))
      .filter(({ name }) => name === 'PerformanceIndicator')
      .map((node) =>
        elementsOf(node)
          .filter(({ children }) => children.length === 0)
          .map(({ name, text }) => `${name}: ${text}`),
      );
  }

  it('gives a promise in figures as an indicator of its own', () => {
    expect(indicatorsOf({ results: [] })).toEqual([
      [
        'MeasurementDimension: 逾期件數',
        'UnitOfMeasurement: 件',
        'Identifier: aaa-101-004.target-1',
        'NumberOfUnits: 2.5',
        'DescriptorName: 比較方式',
        'DescriptorValue: 較基準減少',
        'Description: 較去年減少2.5件',
        'OtherInformation: 基準值：-1\n基準期間：去年',
      ],
      [
        'MeasurementDimension: 滿意度',
        'UnitOfMeasurement: %',
        'Identifier: aaa-101-004.target-2',
        'NumberOfUnits: 90',
        'DescriptorName: 比較方式',
        'DescriptorValue: 介於',
        'Description: 達90-95%',
        'OtherInformation: 數值上限：95\n計算期間：每年',
      ],
    ]);
  });

  it('gives the figure reached beside its promise, and state and words as an indicator', () => {
    const [first, second, third] = indicatorsOf({});
    expect(first!.slice(7, 10)).toEqual([
      'StartDate: 2012-01-01',
      'EndDate: 2012-03-31',
      'NumberOfUnits: -1.5',
    ]);
    expect(second!.filter((each) => each.startsWith('StartDate'))).toEqual([]);
    expect(third).toEqual([
      'MeasurementDimension: 執行情形',
      'UnitOfMeasurement: ',
      'Identifier: aaa-101-004.results',
      'StartDate: 2012-01-01',
      'EndDate: 2012-03-31',
      'DescriptorName: 狀態',
      'DescriptorValue: 落後',
      'Description: 期別：101年第1季\n說明：=減少1.5件; "未達"\n佐證：@公告 https://www.aaa.example.tw/甲\n回報日：2012-04-01',
    ]);
  });

  it('names who hands it in only where the site says how to reach them', () => {
    const corpus = smallCorpus();
    expect(stratml(corpus, 'aaa-101')).not.toContain('Submitter');
    const publisher = { name: '甲', url: null, email: 'a@example.org', phone: null };
    const text = planStratml(corpus.plans[0]!, {
      ...origin(corpus),
      site: { ...corpus.site, publisher },
    });
    expect(text).toContain('<Submitter><EmailAddress>a@example.org</EmailAddress></Submitter>');
  });

  it('refuses two elements with one identifier, which validators have been seen to accept', () => {
    const corpus = withRow(smallCorpus(), 'aaa-101-002', { measureId: 'aaa-101-001' });
    const { rows } = corpus.plans[0]!;
    const group = { headings: [], notes: [], rows: rows.slice(0, 2) };
    Object.assign(corpus.plans[0]!, {
      dimensions: [
        {
          heading: '一',
          anchor: 'a',
          notes: [],
          aspects: [{ heading: null, notes: [], actions: [group] }],
        },
      ],
    });
    expect(() => stratml(corpus, 'aaa-101')).toThrow('two elements are called aaa-101-001');
  });
});

/**
 * The schema carries no licence, so it is no part of the project: the tests look for it in the
 * folder STRATML_SCHEMAS, by default beside the checkout.
 */
const schemaFile = join(
  process.env['STRATML_SCHEMAS'] ??
    fileURLToPath(new URL('../../../../../shared/reference/stratml', import.meta.url)),
  'PerformancePlanOrReport20160216.xsd',
);
const hasSchema = existsSync(schemaFile);

describe.skipIf(!hasSchema)(
  'StratML against its XSD (skipped where the XSD is not at hand)',
  () => {
    const validate = async (contents: string) =>
      validateXML({
        xml: [{ fileName: 'plan.xml', contents }],
        schema: [await readFile(schemaFile, 'utf8')],
        maxMemoryPages: memoryPages.GiB,
      });

    it.each(planIds)('%s is valid', { timeout: 60_000 }, async (planId) => {
      const { valid, errors } = await validate(stratml(corpusOf.get(planId)!, planId));
      expect(errors.map(({ message }) => message)).toEqual([]);
      expect(valid).toBe(true);
    });

    it('with results is valid', { timeout: 60_000 }, async () => {
      const text = stratml(await contentCorpus('health-bureau'), 'demo-health-112-midterm');
      expect(text).toContain('<ActualResult>');
      expect((await validate(text)).errors.map(({ message }) => message)).toEqual([]);
    });

    it('finds what is wrong', { timeout: 60_000 }, async () => {
      const broken = stratml(fivePlans, 'ntl-101').replace(
        'Type="Performance_Plan"',
        'Type="Plan"',
      );
      expect((await validate(broken)).valid).toBe(false);
    });
  },
);
