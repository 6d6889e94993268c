import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { completenessFigures, figureMeanings } from '../../src/corpus/figures/figures.ts';
import { completenessWords } from '../../src/words/interface/completeness.ts';
import { mainSite, otherAgencySite } from '../support/built-sites.ts';
import { attribute, named, readPages, textOf, type HtmlPage } from '../support/read-html.ts';

const languages = [
  { language: 'zh', root: '/' },
  { language: 'en', root: '/en/' },
] as const;

let bureau: Map<string, HtmlPage>;
/** Plans of the bureau for which nothing was reported, by the published data. */
let plansWithoutReport: number;
beforeAll(async () => {
  const rows = async <Row>(dataset: string) =>
    JSON.parse(
      await readFile(join(otherAgencySite.directory, `data/${dataset}.json`), 'utf8'),
    ) as Row[];
  const plans = await rows<{ plan_id: string; institution_id: string }>('plans');
  const measures = await rows<{ plan_id: string; measure_id: string }>('measures');
  const results = await rows<{ measure_id: string }>('results');
  const reported = new Set(results.map(({ measure_id }) => measure_id));
  const withReport = new Set(
    measures.filter((row) => reported.has(row.measure_id)).map((row) => row.plan_id),
  );
  plansWithoutReport = plans.filter(
    (plan) => plan.institution_id === 'demo-health' && !withReport.has(plan.plan_id),
  ).length;
  const pages = await readPages(otherAgencySite.directory);
  bureau = new Map(pages.map((page) => [page.address, page]));
});

const words = (element: Parameters<typeof textOf>[0]) =>
  textOf(element).replace(/\s+/g, ' ').trim();

describe.each(languages)('completeness on an institution’s page, $language', (each) => {
  const { language, root } = each;
  const say = completenessWords(language);
  const page = () => bureau.get(`${root}institutions/demo-health/`)!;

  test('says of every figure what it counts, and that it is no ranking', () => {
    const text = words(
      named(page(), 'section').find(
        (section) => attribute(section, 'ariaLabelledBy') === 'institution_completeness',
      )!,
    );
    expect(text).toContain(say.lead(true));
    for (const figure of completenessFigures) {
      expect(text).toContain(figureMeanings[figure].name[language]);
      expect(text).toContain(figureMeanings[figure].definition[language]);
    }
  });

  test('has the same figures in the drawing and in the table', () => {
    const shown = say.counted('5', '16', '31.3');
    expect(named(page(), 'td').map(words)).toContain(shown);
    expect(named(page(), 'desc').map(words).join('\n')).toContain(shown);
  });

  test('says unknown of the results of every plan that has no report', () => {
    const result = figureMeanings['reported-result'].name[language];
    const drawn = named(page(), 'desc').map(words);
    expect(
      drawn.filter((text) => text.includes(result) && text.includes(say.unknown)),
    ).toHaveLength(plansWithoutReport);
  });

  test('is not shown where there is no plan', () => {
    expect(bureau.get(`${root}institutions/demo-clinic/`)!.ids).not.toContain(
      'institution_completeness',
    );
  });
});

test('no page of the site tells a share of results that are not known', async () => {
  const pages = await readPages(mainSite.directory);
  const shown = pages.filter(({ ids }) => ids.has('institution_completeness'));
  expect(shown).not.toEqual([]);
  const name = figureMeanings['reported-result'].name.zh;
  for (const page of shown.filter(({ address }) => !address.startsWith('/en/'))) {
    const drawn = named(page, 'desc')
      .map(words)
      .filter((text) => text.includes(name));
    for (const text of drawn) expect(text, page.address).toContain(`${name} 不詳`);
  }
});
