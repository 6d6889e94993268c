import type {
  Corpus,
  DimensionEntry,
  Erratum,
  Institution,
  Plan,
  PlanSource,
  PlanVersion,
  Row,
} from '../../src/corpus/model/corpus.ts';
import { lastChangedDays } from '../../src/corpus/assembly/last-changed.ts';
import { noHistory } from '../../src/corpus/model/site-history.ts';
import { buildRegisters } from '../../src/corpus/assembly/build-registers.ts';
import { countResults } from '../../src/corpus/assembly/count-results.ts';
import { disclosureRegisterSchema } from '../../src/content/schemas/disclosure.ts';
import { institutionSchema } from '../../src/content/schemas/institution.ts';
import { planSchema } from '../../src/content/schemas/plan.ts';
import { siteSchema } from '../../src/content/schemas/site.ts';

/** Where the small corpus is published: not at the root, so that a lost base path shows. */
export const smallContext = {
  settings: { siteUrl: 'https://plans.example.org', basePath: '/open/' },
};

/** The source file of plan `aaa-101`. */
export const smallSourceText = '甲館 101 年計畫\r\n全文\n';
const smallSource: PlanSource = {
  name: '甲館計畫,終稿.txt',
  sha256: '5b20739a74f1e32e072004025f0bc107769d165517d3b2f18b0b096f866e1ceb',
  bytes: 29,
  originalUrl: null,
  isRedacted: false,
  notes: ['純文字副本。'],
  href: '/plans/aaa/101/source.txt',
  file: 'plans/aaa/101/source.txt',
};

const site = siteSchema.parse({
  schema_version: 1,
  name: { zh: '計畫公開', en: 'Open Plans' },
  description: { zh: '測試', en: 'Test' },
  official: false,
  publisher: { name: null, url: null, email: null },
  licence: {
    additions: {
      name: 'CC BY 4.0',
      url: 'https://creativecommons.org/licenses/by/4.0/',
      spdx: 'CC-BY-4.0',
      attribution: { zh: '資料：計畫公開', en: 'Data: Open Plans' },
    },
    plan_texts: { zh: '各機關之文件。', en: 'Documents of the authorities named.' },
    government_open_data_licence: false,
  },
  as_of: null,
  modified: '2026-01-02',
});

/**
 * Two institutions, three plans, one of them amended, seven rows with the texts that break files: formulas, quotation
 * marks, line ends, commas, nulls, empty and long lists.
 * @param source replaces the source file of plan `aaa-101`
 */
export function smallCorpus(source: PlanSource = smallSource): Corpus {
  const planType = { id: 'service-quality', name: '提升服務品質執行計畫', name_en: 'Service plan' };
  const disclosureCategory = {
    id: 'art7-5',
    article: '第 7 條第 1 項第 5 款',
    name: '施政計畫',
    name_en: 'Policy plans',
    wording: '施政計畫、業務統計及研究報告',
  };

  const restrictionGround = {
    id: 'art18-1-6',
    article: '第 18 條第 1 項第 6 款',
    name: '個人隱私',
    name_en: 'Privacy',
    wording: '公開或提供有侵害個人隱私者',
  };

  const aaa: Writable<Institution> = {
    institutionId: 'aaa',
    record: institutionSchema.parse({
      name: '甲館',
      name_en: 'Hall A, "first"',
      former_names: [{ name: '甲分館' }, { name: '-甲' }],
      parent: '教育部',
      city: '新北市',
      website: 'https://www.aaa.example.tw/',
      oid: '2.16.886.101.1',
      units: [
        {
          id: 'aaa-tech',
          name: '資訊組',
          aliases: ['資迅組', '資訊 組'],
          valid_from: '2008-01-01',
        },
        { id: 'aaa-all', name: '各組室', collective: true },
      ],
    }),
    name: '甲館',
    nameEn: 'Hall A, "first"',
    units: [],
    plans: [],
    href: '/institutions/aaa/',
  };
  aaa.units = aaa.record.units;
  const bbb: Writable<Institution> = {
    institutionId: 'bbb',
    record: institutionSchema.parse({ name: '=乙局' }),
    name: '=乙局',
    nameEn: null,
    units: [],
    plans: [],
    href: '/institutions/bbb/',
  };

  const plan = (
    institution: Institution,
    folder: string,
    rocYear: number,
    fields: Partial<Plan>,
    frontMatter: Record<string, unknown> = {},
  ): Writable<Plan> => ({
    planId: `${institution.institutionId}-${folder}`,
    institution,
    folder,
    metadata: planSchema.parse({
      title: `${institution.name} ${rocYear} 年計畫`,
      institution_name: institution.name,
      plan_type: planType.id,
      roc_year: rocYear,
      period: { start: `${rocYear + 1911}-01-01`, end: `${rocYear + 1911}-12-31` },
      published: '2026-01-01',
      modified: '2026-01-02',
      ...frontMatter,
    }),
    planType,
    title: `${institution.name} ${rocYear} 年計畫`,
    institutionName: institution.name,
    rocYear,
    year: rocYear + 1911,
    period: { start: `${rocYear + 1911}-01-01`, end: `${rocYear + 1911}-12-31` },
    basis: null,
    goals: [],
    sections: [],
    columns: { measure: '推動作法' },
    caption: [],
    dimensions: [],
    innovationTable: null,
    rows: [],
    measureCount: 0,
    retired: [],
    results: null,
    source: null,
    disclosureCategory,
    hasEnded: null,
    versions: [],
    withholdings: [],
    crosswalk: [],
    href: `/plans/${institution.institutionId}/${folder}/`,
    ...fields,
  });

  const row = (of: Plan, position: number, fields: Partial<Row>): Row => {
    const measureId = `${of.planId}-${String(position).padStart(3, '0')}`;
    return {
      measureId,
      plan: of,
      position,
      kind: 'measure',
      dimension: '一、服務流程',
      aspect: null,
      actions: [],
      path: [],
      label: null,
      text: '作法',
      withheld: null,
      deadlines: [],
      units: [],
      alignment: 'exact',
      notes: [],
      ownNotes: [],
      dimensionId: null,
      dimensionLevel: null,
      typedDeadlines: [],
      assignments: [],
      targets: [],
      innovations: [],
      attributes: [],
      results: [],
      children: [],
      href: `${of.href}#${measureId}`,
      ...fields,
    };
  };

  const first = plan(
    aaa,
    '101',
    101,
    {
      title: '甲館 101 年「服務」計畫',
      institutionName: '甲分館',
      basis: '一、甲法\n二、乙法',
      goals: ['便民, 親民', '＝創新'],
      sections: [
        {
          heading: '壹、計畫依據',
          anchor: 'section-1',
          role: 'basis',
          html: () => '',
          text: '一、甲法',
          withheld: null,
        },
        {
          heading: '陸、其他',
          anchor: 'section-2',
          role: null,
          html: () => '',
          text: '',
          withheld: null,
        },
      ],
      columns: {
        dimension: '實施要項',
        action: '執行項目',
        measure: '推動作法',
        deadline: '完成期限',
        unit: '承辦單位',
        attributes: ['績效指標'],
      },
      caption: ['甲館計畫表'],
      innovationTable: {
        heading: '二、創新',
        anchor: 'innovations',
        criteria: ['創新性', '效益'],
        notes: [],
        rows: [],
      },
      measureCount: 3,
      retired: [{ id: 'aaa-101-099', retired_on: '2026-01-02', reason: '重複' }],
      source,
      crosswalk: [{ level: 'dimension', heading: '一、服務流程', dimensionId: 'process' }],
    },
    {
      institution_name: '甲分館',
      issuance: '101 年 1 月 5 日函發布',
      document_number: '甲字第 1 號',
      notes: ['原文有誤字。'],
      review: ['第 3 列待核'],
    },
  );
  first.rows = [
    row(first, 1, {
      label: '1.1',
      aspect: '(一) 便捷性',
      actions: ['1. 單一窗口', '2. 走動服務'],
      text: '=SUM(A1) 說「好」,\n"引號"',
      deadlines: ['101年3月、6月', '每月1日'],
      units: ['資迅組', '閱覽室'],
      alignment: 'group',
      notes: ['「資迅」應為「資訊」。'],
      dimensionId: 'process',
      dimensionLevel: 'dimension',
      typedDeadlines: [
        {
          text: '101年3月、6月',
          kind: 'month',
          start_date: '2012-03-01',
          end_date: '2012-03-31',
          rrule: null,
          duration: null,
          is_period_end: false,
          note: null,
          inherited: false,
          alignment: 'group',
        },
        {
          text: '每月1日',
          kind: 'recurring',
          start_date: '2012-01-01',
          end_date: '2012-12-31',
          rrule: 'FREQ=MONTHLY;BYMONTHDAY=1',
          duration: null,
          is_period_end: false,
          note: '遇假日順延',
          inherited: false,
          alignment: 'group',
        },
      ],
      assignments: [
        {
          unit: '資迅組',
          unitId: 'aaa-tech',
          role: null,
          inherited: false,
          alignment: 'group',
        },
        { unit: '閱覽室', unitId: null, role: null, inherited: false, alignment: 'group' },
      ],
    }),
    row(first, 2, { kind: 'heading', label: '（2）', text: '+標題' }),
    row(first, 3, {
      path: ['（2） +標題'],
      text: "'=1",
      typedDeadlines: [
        {
          text: '3日內',
          kind: 'within',
          start_date: null,
          end_date: null,
          rrule: null,
          duration: 'P3D',
          is_period_end: false,
          note: null,
          inherited: true,
          alignment: 'exact',
        },
      ],
      assignments: [
        {
          unit: '各組室',
          unitId: 'aaa-all',
          role: '主辦',
          inherited: true,
          alignment: 'exact',
        },
      ],
      attributes: [{ column: '績效指標', text: '-5% 以下' }],
    }),
    row(first, 4, {
      text: '逾期件數較去年減少2.5件,滿意度達90-95%',
      targets: [
        {
          quote: '較去年減少2.5件',
          indicator: '逾期件數',
          comparator: 'decrease-by',
          value: 2.5,
          unit: '件',
          baseline: -1,
          baseline_period: '去年',
        },
        {
          quote: '達90-95%',
          indicator: '滿意度',
          comparator: 'between',
          value: 90,
          value_max: 95,
          unit: '%',
          per: '每年',
        },
      ],
    }),
    row(first, 5, {
      kind: 'innovation',
      dimension: '二、創新',
      text: '@行動櫃檯',
      innovations: [
        { criterion: '創新性', text: '首創' },
        { criterion: '效益', text: '' },
      ],
    }),
  ];
  const period = { periodId: '101-Q1', name: '101年第1季', start: '2012-01-01', end: '2012-03-31' };
  const promising = first.rows[3]!;
  Object.assign(promising, {
    results: [
      {
        period,
        state: 'late',
        value: -1.5,
        targetPosition: 1,
        target: promising.targets[0]!,
        sentence: '=減少1.5件; "未達"',
        evidence: [{ title: '@公告', url: 'https://www.aaa.example.tw/甲' }],
        reportedOn: '2012-04-01',
      },
    ],
  } satisfies Partial<Row>);
  first.results = {
    periods: [period],
    counts: countResults(first.rows, [period]),
    notes: ['-各季'],
  };
  const second = plan(aaa, '101-green', 101, {});
  const third = plan(bbb, '106', 106, { measureCount: 2 });
  third.rows = [
    row(third, 1, { text: '\t縮排' }),
    row(third, 2, { actions: ['-1', '@2'], notes: ["'tis"] }),
  ];
  const version = (of: Plan, fields: Partial<PlanVersion> = {}): PlanVersion => ({
    number: 1,
    dated: null,
    datedAs: null,
    reason: null,
    isCurrent: true,
    plan: of,
    href: of.href,
    ...fields,
  });
  first.versions = [version(first)];
  const former = plan(aaa, '101-green', 101, {
    href: '/plans/aaa/101-green/versions/1/',
    measureCount: 1,
  });
  former.rows = [row(former, 1, { text: '=午休關燈' })];
  second.versions = [
    version(former, { isCurrent: false, dated: '2012-01-03', datedAs: '附表所載日期' }),
    version(second, { number: 2, dated: '2012-07-02', reason: '@併入別的計畫' }),
  ];
  former.versions = second.versions;
  third.versions = [version(third)];
  second.withholdings = [
    {
      position: 1,
      kind: 'file',
      subject: 'annex.pdf',
      grounds: [restrictionGround],
      reason: '=含個人資料',
      decidedBy: '-秘書室',
      decidedOn: '2026-01-01',
      until: '2027-01-01',
      isExpired: null,
    },
  ];
  aaa.plans = [first, second];
  bbb.plans = [third];

  const process: DimensionEntry = {
    id: 'process',
    name: '服務流程',
    name_en: 'Process',
    description: '流程之便捷',
    rows: [first.rows[0]!],
    href: '/dimensions/process/',
  };
  const plans = [first, second, third];
  const institutions = [aaa, bbb];
  const register = disclosureRegisterSchema.parse({
    categories: [
      {
        category: disclosureCategory.id,
        state: 'partly-withheld',
        grounds: [restrictionGround.id],
        reason: '=含個人資料, "姓名"',
        unit: 'aaa-tech',
        approved_on: '2025-12-01',
        published_on: '2025-12-05',
        last_checked: '2026-01-01',
        next_review: '2026-01-31',
        files: [{ title: '@統計', url: 'https://www.aaa.example.tw/stat.csv', format: 'csv' }],
        notes: ['-另詳'],
      },
    ],
  });
  const registers = buildRegisters(
    {
      registers: [{ institutionId: 'aaa', file: 'disclosures/aaa.yaml', register }],
      disclosureCategories: [disclosureCategory],
      restrictionGrounds: [restrictionGround],
      attachments: new Map(),
    },
    institutions,
    site.as_of,
  );
  const errata: Erratum[] = [
    {
      erratumId: 'aaa-101-2026-01-02-1',
      date: '2026-01-02',
      plan: first,
      measureId: first.rows[0]!.measureId,
      row: first.rows[0]!,
      field: 'text',
      was: '=SUM(A2)',
      now: '=SUM(A1)',
      reason: '-轉錄; "筆誤"',
      href: '/errata/#aaa-101-2026-01-02-1',
    },
    {
      erratumId: 'aaa-101-2026-01-02-2',
      date: '2026-01-02',
      plan: first,
      measureId: null,
      row: null,
      field: 'title',
      was: null,
      now: null,
      reason: '@整份',
      href: '/errata/#aaa-101-2026-01-02-2',
    },
  ];
  const corpus = {
    site,
    asOf: null,
    institutions,
    plans,
    dimensions: [process],
    planTypes: [planType],
    disclosureCategories: [disclosureCategory],
    restrictionGrounds: [restrictionGround],
    registers,
    registerByInstitution: new Map(registers.map((each) => [each.institution.institutionId, each])),
    errata,
    errataByPlan: Map.groupBy(errata, ({ plan }) => plan.planId),
    errataByRow: new Map(),
    pages: [],
    history: noHistory,
    institutionById: new Map(institutions.map((each) => [each.institutionId, each])),
    planById: new Map(plans.map((each) => [each.planId, each])),
    rowById: new Map(plans.flatMap(({ rows }) => rows.map((each) => [each.measureId, each]))),
    dimensionById: new Map([[process.id, process]]),
    unitById: new Map(aaa.units.map((unit) => [unit.id, { unit, institution: aaa }])),
    rowsByUnit: new Map([
      ['aaa-tech', [first.rows[0]!]],
      ['aaa-all', [first.rows[2]!]],
    ]),
    rowsByMonthDue: new Map(),
  };
  return { ...corpus, lastChanged: lastChangedDays(corpus) };
}

type Writable<T> = { -readonly [Key in keyof T]: T[Key] };

/** The corpus with some fields of one row replaced: for what must be refused. */
export function withRow(corpus: Corpus, measureId: string, fields: Partial<Row>): Corpus {
  Object.assign(corpus.rowById.get(measureId)!, fields);
  return corpus;
}
