import { beforeAll, describe, expect, test } from 'vitest';
import { resultWords } from '../../src/words/interface/results.ts';
import { standings } from '../../src/corpus/model/standing.ts';
import { resultStates } from '../../src/content/schemas/results.ts';
import { mainSite, otherAgencySite } from '../support/built-sites.ts';
import { attribute, named, readPages, textOf, type HtmlPage } from '../support/read-html.ts';

const languages = [
  { language: 'zh', root: '/' },
  { language: 'en', root: '/en/' },
] as const;

let bureau: Map<string, HtmlPage>;
let site: readonly HtmlPage[];
beforeAll(async () => {
  const pages = await readPages(otherAgencySite.directory);
  bureau = new Map(pages.map((page) => [page.address, page]));
  site = await readPages(mainSite.directory);
});

const words = (element: Parameters<typeof textOf>[0]) =>
  textOf(element).replace(/\s+/g, ' ').trim();

/** Rows of all tables of a page, their cells with a space between. */
const tableLines = (page: HtmlPage) =>
  named(page, 'tr').map(({ children }) =>
    children.flatMap((cell) => (cell.type === 'element' ? words(cell) : [])).join(' '),
  );

describe.each(languages)('the results of the invented bureau, $language', ({ language, root }) => {
  const say = resultWords(language);
  const plan = () => bureau.get(`${root}plans/demo-health/112-midterm/`)!;
  const row = (number: string) =>
    named(plan(), 'tr').find((each) => attribute(each, 'id')?.endsWith(`midterm-${number}`))!;

  test('stand at the measure: state, figure against target, sentence, evidence, history', () => {
    const text = words(row('001'));
    const parts =
      language === 'zh'
        ? ['已完成 112年第4季', '2024年1月9日回報', '4 場', '先前 1 期的回報', '落後 112年第3季']
        : [
            'Done 112年第4季',
            'reported 9 January 2024',
            '4 場',
            'Reports of 1 earlier period',
            'Late',
          ];
    for (const part of [...parts, '第四場於10月21日辦理完竣，共篩檢 312 人。', '統計表<b>']) {
      expect(text).toContain(part);
    }
    expect(plan().html).toContain('https://health.example.org/results/112-screening');
  });

  test('say of a measure without a report that there is none', () => {
    expect(words(row('016'))).toContain(say.row.none);
  });

  test('show every state somewhere on the plan', () => {
    const shown = named(plan(), 'strong').map(words);
    for (const state of resultStates) expect(shown).toContain(say.states[state]);
  });

  test('are counted for each period in a table and a drawing with the same figures', () => {
    const lines = tableLines(plan());
    expect(lines).toContain('112年第3季 1 2 1 0 0 0 12');
    expect(lines).toContain('112年第4季 3 0 1 1 1 1 9');
    expect(lines).toContain('113年第1季 0 2 1 1 0 5 7');
    const drawn = named(plan(), 'desc').map(words);
    expect(drawn).toContainEqual(
      expect.stringMatching(new RegExp(standings.map((each) => `${say.states[each]}.*`).join(''))),
    );
  });

  test('are counted for each unit on the institution’s page', () => {
    const institution = bureau.get(`${root}institutions/demo-health/`)!;
    expect(tableLines(institution)).toContain('食品藥物科 0 0 1 0 0 0 0');
  });

  test('of a plan without reports are said to be unknown', () => {
    const other = bureau.get(`${root}plans/demo-health/112/`)!;
    expect(other.html).toContain(say.unknown);
    expect(other.html).not.toContain('row-results');
  });
});

test('every plan of the site says that its results are unknown, and shows none', () => {
  const plans = site.filter(({ address }) => /^\/(?:en\/)?plans\/[^/]+\/\d[^/]*\/$/.test(address));
  expect(plans.length).toBeGreaterThan(0);
  for (const { address, html } of plans) {
    const say = resultWords(address.startsWith('/en/') ? 'en' : 'zh');
    expect(html, address).toContain(say.unknown);
    expect(html, address).not.toContain('row-results');
  }
});
