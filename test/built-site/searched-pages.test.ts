import { beforeAll, expect, test } from 'vitest';
import { pageKindOf } from '../../src/corpus/addresses/page-kinds.ts';
import { isSearchedPage, readSitePage, type SitePage } from '../../src/search/pages/site-page.ts';
import { mainSite } from '../support/built-sites.ts';
import { readPages } from '../support/read-html.ts';

/** What the search among pages knows of pages of which there are many of one kind. */

let unitPages: SitePage[];
let institutionPages: SitePage[];
let datasetPages: SitePage[];
let dataPage: SitePage;
let deadlinePages: SitePage[];

beforeAll(async () => {
  const pages = await readPages(mainSite.directory);
  const chinese = (kind: string) =>
    pages
      .filter(
        ({ address }) =>
          isSearchedPage(address) && pageKindOf(address) === kind && !address.startsWith('/en/'),
      )
      .map(({ address, html }) => readSitePage(address, html));
  unitPages = chinese('unit');
  institutionPages = chinese('institution');
  datasetPages = chinese('dataset');
  dataPage = chinese('data')[0]!;
  deadlinePages = chinese('deadlines');
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
  for (const { address, text, description } of [...institutionPages, ...unitPages]) {
    expect(description + text, address).not.toMatch(/訂閱|日曆|行事曆|登記完整|未記載/);
  }
});

test('an institution is found by its former names and its units, a unit by how plans write it', () => {
  const ntl = institutionPages.find(({ address }) => address === '/institutions/ntl/')!;
  expect(ntl.text).toContain('國立中央圖書館臺灣分館');
  expect(ntl.text).toContain('推廣組');
  const spelt = unitPages.filter(({ text }) => text.includes('計畫中的寫法\n「'));
  expect(spelt.length).toBeGreaterThan(unitPages.length / 2);
});

test('of datasets, all say the columns that they share, and nothing else', () => {
  expect(datasetPages.length).toBeGreaterThan(20);
  const ofColumns = /^(?:plan_id|institution_id|url) |^機關識別碼|^本站給機關的|^本站上的|^對應：/;
  const others = saidByMost(datasetPages).filter((line) => !ofColumns.test(line));
  expect(others).toEqual(['欄位說明', '前 3 筆']);
});

test('who looks for a program, a format or how to cite is led to the page of all data, not to each dataset', () => {
  const words = [
    'pandas',
    'DuckDB',
    'Power Query',
    'curl',
    'APA',
    'SQLite',
    '語意化版本',
    '更新頻率',
    'CSVW',
    'JSON Schema',
    '涵蓋期間',
  ];
  for (const word of words) {
    expect(dataPage.text).toContain(word);
    for (const { address, text } of datasetPages) expect(text, address).not.toContain(word);
  }
});

test('calendars are found on the page of deadlines, of which only the first is listed', () => {
  expect(deadlinePages.map(({ address }) => address)).toEqual(['/deadlines/']);
  expect(deadlinePages[0]!.text).toContain('行事曆軟體');
});
