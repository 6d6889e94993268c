import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { parseContent } from '../../src/content/read/parse-content.ts';
import { readContentFolder } from '../../src/content/read/read-content-folder.ts';
import { disclosureWords } from '../../src/words/interface/disclosure.ts';
import { disclosureStates } from '../../src/content/schemas/disclosure.ts';
import { canReport } from '../../src/site/views/report-error.ts';
import { readHtmlText } from '../support/read-html-text.ts';
import { testedSite, otherAgencySite } from '../support/built-sites.ts';
import { attribute, named, readPages, textOf, type HtmlPage } from '../support/read-html.ts';

const languages = [
  { language: 'zh', root: '/' },
  { language: 'en', root: '/en/' },
] as const;

let bureau: Map<string, HtmlPage>;
let rowTexts: Map<string, string>;
let rowHeadings: Map<string, string>;
/** The first words of a row, as the data have them. */
const corpusRow = (id: string) => rowTexts.get(id)!.replaceAll(/\s+/g, ' ').slice(0, 20);
beforeAll(async () => {
  const measures = await readFile(join(otherAgencySite.directory, 'data/measures.json'), 'utf8');
  const rows = JSON.parse(measures) as Record<'measure_id' | 'text' | 'dimension', string>[];
  rowTexts = new Map(rows.map((row) => [row.measure_id, row.text]));
  rowHeadings = new Map(rows.map((row) => [row.measure_id, row.dimension]));
  const pages = await readPages(otherAgencySite.directory);
  bureau = new Map(pages.map((page) => [page.address, page]));
});

/** Text of an element, spaces made single. */
const words = (element: Parameters<typeof textOf>[0]) =>
  textOf(element).replace(/\s+/g, ' ').trim();

describe.each(languages)(
  'the registers of the invented bureau, $language',
  ({ language, root }) => {
    const say = disclosureWords[language];
    const overview = () => bureau.get(`${root}disclosure/`)!;
    const register = () => bureau.get(`${root}disclosure/demo-health/`)!;

    test('stand in one table, a row an institution and a column a category, with heads', () => {
      const heads = named(overview(), 'th').map((head) => attribute(head, 'scope'));
      expect(heads.filter((scope) => scope === 'col')).toHaveLength(11);
      expect(heads.filter((scope) => scope === 'row')).toHaveLength(2);
      expect(named(overview(), 'td')).toHaveLength(20);
      expect(named(overview(), 'caption').map(words)).toEqual([say.overview.caption]);
    });

    test('say every state in words, in the table and on the institution’s page', () => {
      const cells = named(overview(), 'td').map(words).join('\n');
      const entries = named(register(), 'strong').map(words).join('\n');
      for (const state of disclosureStates) {
        expect(cells).toContain(say.states[state]);
        expect(entries).toContain(say.states[state]);
      }
    });

    test('say what is overdue or due, and against which day', () => {
      const cells = named(overview(), 'td').map(words);
      expect(cells.filter((cell) => cell.includes(say.reviewsBriefly.overdue))).toHaveLength(1);
      expect(cells.filter((cell) => cell.includes(say.reviewsBriefly.due))).toHaveLength(2);
      const day = language === 'zh' ? '2024年6月30日' : '30 June 2024';
      for (const page of [overview(), register()])
        expect(readHtmlText(page.html)).toContain(say.asOf(day));
    });

    test('lead from every cell to the entry', () => {
      const links = named(overview(), 'a').map((link) => attribute(link, 'href'));
      for (let number = 1; number <= 10; number += 1) {
        const entry = `disclosure/demo-health/#art7-${number}`;
        expect(links).toContain(`${otherAgencySite.basePath}${root.slice(1)}${entry}`);
        expect(register().ids).toContain(`art7-${number}`);
      }
    });

    test('list the plans of a category by themselves, and say that this need not be all', () => {
      const links = named(register(), 'a').map(words);
      expect(links).toContain('示範縣衛生局112年度施政計畫');
      expect(register().html).toContain(say.entry.onSiteNote);
    });

    test('offer the files that lie beside them', () => {
      const links = named(register(), 'a').filter((link) => words(link) === '112年業務統計');
      expect(links.map((link) => attribute(link, 'href'))).toEqual([
        `${otherAgencySite.basePath}disclosure/demo-health/statistics-112.csv`,
      ]);
    });

    test('show text as text, never as markup', () => {
      expect(register().html).toContain('&lt;b&gt;網頁&lt;/b&gt;');
    });

    test('say what has still to be filled in', () => {
      expect(register().html).toContain(say.entry.missingAll);
      expect(bureau.get(`${root}disclosure/demo-clinic/`)!.html).toContain(say.summary.noFile);
    });

    test('say once of all categories of which nothing is known what has to be filled in', () => {
      const clinic = bureau.get(`${root}disclosure/demo-clinic/`)!;
      expect(clinic.html.split(say.entry.missingAll)).toHaveLength(2);
      const links = named(clinic, 'a').map(words).join('\n');
      for (let number = 1; number <= 10; number += 1) {
        expect(clinic.ids).toContain(`art7-${number}`);
        expect(links).toContain(`demo-clinic#art7-${number}`);
      }
      expect(clinic.html).toContain('請願之處理結果及訴願之決定。');
    });

    test('are linked from the institution’s page and from the main menu', () => {
      const institution = bureau.get(`${root}institutions/demo-health/`)!;
      const links = named(institution, 'a').map((link) => attribute(link, 'href'));
      const base = otherAgencySite.basePath + root.slice(1);
      expect(links).toContain(`${base}disclosure/demo-health/`);
      expect(links).toContain(`${base}disclosure/`);
    });
  },
);

describe.each(languages)('whom to ask, $language', ({ language, root }) => {
  const { ask } = disclosureWords[language];
  const plan = () => bureau.get(`${root}plans/demo-health/112/`)!;

  test('an error in the transcription goes to the publisher, with the permanent link filled in', () => {
    const mails = named(plan(), 'a')
      .map((link) => attribute(link, 'href') ?? '')
      .filter((href) => href.startsWith('mailto:'))
      .map((href) => new URL(href));
    const address = (anchor: string) =>
      `https://plans.example.org/open/plans/plans/demo-health/112/${anchor}`;
    const ofPlan = mails.filter((mail) =>
      mail.searchParams.get('subject')?.endsWith('demo-health-112'),
    );
    expect(ofPlan).toHaveLength(1);
    expect(ofPlan[0]!.pathname).toBe('service@health.example.org');
    expect(ofPlan[0]!.searchParams.get('body')).toContain(address(''));
    const ofRow = mails.find((mail) =>
      mail.searchParams.get('subject')?.endsWith('demo-health-112-002'),
    );
    const body = ofRow?.searchParams.get('body');
    for (const part of [
      'demo-health-112-002',
      address('#demo-health-112-002'),
      // Its words, and their place in the source.
      corpusRow('demo-health-112-002'),
      '112年度施政計畫（定稿）.txt',
      rowHeadings.get('demo-health-112-002')!,
    ]) {
      expect(body).toContain(part);
    }
  });

  test('a question about the plan goes to the institution’s own channel', () => {
    const section = named(plan(), 'section').find(
      (each) => attribute(each, 'ariaLabelledBy') === 'whom_to_ask',
    )!;
    const text = words(section);
    for (const part of [
      ask.planLeadOfficial,
      'https://health.example.org/',
      '00-0000-0000',
      '示範縣示範市示範路1號',
    ]) {
      expect(text).toContain(part);
    }
  });

  test('nothing can be sent from the page but a word to the search', () => {
    const forms = named(plan(), 'form');
    // The filter of the table has no address to send to: a script answers it on the page.
    expect(forms.filter((form) => attribute(form, 'action') !== undefined)).toHaveLength(1);
    expect(forms.map((form) => attribute(form, 'method') ?? 'get')).toEqual(['get', 'get']);
    const fields = named(plan(), 'input', 'textarea', 'select').map((field) =>
      attribute(field, 'name'),
    );
    expect([...new Set(fields)].toSorted()).toEqual(['dimension', 'q', 'state', 'unit']);
  });
});

describe('the registers of the site', () => {
  test('say of every institution what is not recorded, and that this does not mean unpublished', async () => {
    const content = parseContent(await readContentFolder(testedSite.contentDir), []);
    const pages = await readPages(testedSite.directory);
    const say = disclosureWords.zh;
    for (const { institutionId } of content.institutions) {
      const page = pages.find(({ address }) => address === `/disclosure/${institutionId}/`);
      expect(page?.html, institutionId).toContain(say.notRecordedMeans);
      if (!content.site!.official) expect(page!.html, institutionId).toContain(say.keptByOthers);
    }
    expect(content.institutions.length).toBeGreaterThan(0);
  });

  test('no report of errors is offered, and no address made up, where the publisher has given none', async () => {
    const { site } = parseContent(await readContentFolder(testedSite.contentDir), []);
    if (canReport(site!)) return;
    const pages = await readPages(testedSite.directory);
    const plans = pages.filter(({ address }) => /^\/plans\/[^/]+\/[^/]+\/$/.test(address));
    for (const { address, html } of plans) {
      expect(html, address).not.toContain(disclosureWords.zh.ask.errorHeading);
      expect(html, address).not.toContain(disclosureWords.zh.ask.errorOfRow);
      expect(html, address).not.toContain('mailto:?');
    }
  });
});
