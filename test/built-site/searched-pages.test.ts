import { beforeAll, expect, test } from 'vitest';
import { pageKindOf } from '../../src/corpus/addresses/page-kinds.ts';
import { readSitePage, type SitePage } from '../../src/search/pages/site-page.ts';
import { mainSite } from '../support/built-sites.ts';
import { readPages } from '../support/read-html.ts';

/** What the search among pages knows of the pages of institutions and their units. */

let unitPages: SitePage[];
let institutionPages: SitePage[];

beforeAll(async () => {
  const pages = await readPages(mainSite.directory);
  const chinese = (kind: string) =>
    pages
      .filter(({ address }) => pageKindOf(address) === kind && !address.startsWith('/en/'))
      .map(({ address, html }) => readSitePage(address, html));
  unitPages = chinese('unit');
  institutionPages = chinese('institution');
});

/** Lines that more than half of some pages say, without double ones. */
function saidByMost(pages: readonly SitePage[]): string[] {
  const lines = pages.flatMap(({ text }) => [...new Set(text.split('\n'))]);
  const counts = Map.groupBy(lines, (line) => line);
  return [...counts].filter(([, said]) => said.length > pages.length / 2).map(([line]) => line);
}

test('of units, most say one remark and one heading: else each would be found for what is of none of them', () => {
  expect(unitPages.length).toBeGreaterThan(20);
  expect(saidByMost(unitPages)).toEqual([
    '承辦單位是計畫當年的組織，可能已經改組。',
    '計畫中的寫法',
  ]);
});

test('who looks for calendars, tables of figures or unrecorded items finds no institution and no unit', () => {
  for (const { address, text } of [...institutionPages, ...unitPages]) {
    expect(text, address).not.toMatch(/訂閱|行事曆|登記完整|未記載/);
  }
});

test('an institution is found by its former names and its units, a unit by how plans write it', () => {
  const ntl = institutionPages.find(({ address }) => address === '/institutions/ntl/')!;
  expect(ntl.text).toContain('國立中央圖書館臺灣分館');
  expect(ntl.text).toContain('推廣組');
  const spelt = unitPages.filter(({ text }) => text.includes('計畫中的寫法\n「'));
  expect(spelt.length).toBeGreaterThan(unitPages.length / 2);
});
