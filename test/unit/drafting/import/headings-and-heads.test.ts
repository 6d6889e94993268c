import { expect, test } from 'vitest';
import { blocksOfHtml } from '../../../../src/drafting/import/readers/read-html.ts';
import { importDocument, importTable, rowLines } from '../../../support/import-rows.ts';

const title = '<p>示範縣衛生局114年度提升服務品質執行計畫</p>';

test.each([
  ['by what they count', '策略一：健康促進', '行動1：社區', '行動2：校園'],
  ['by standing one below another', '健康促進', '社區', '校園'],
])('headings in rows of their own are of two levels, told %s', async (_how, outer, one, other) => {
  const { built } = await importTable(`
    推動作法 | 完成期限 | 承辦單位
    ${outer} | < | <
    ${one} | < | <
    1. 辦理講座。 | 每月 | 企劃科
    ${other} | < | <
    2. 編印手冊。 | 每季 | 秘書室`);
  expect(built?.rows.map(({ dimension, actions }) => [dimension, ...actions])).toEqual([
    [outer, one],
    [outer, other],
  ]);
});

const rows = (name: string, second: string) =>
  `<tr><td>${name}<td>${second}<td>講座<tr><td>續辦${name}<td>${second}<td>手冊`;
const table = (heading: string, head: string, body: string) =>
  `<p>${heading}</p><table><tr><td>推動作法<td>${head}<td>備註${body}</table>`;

test('a unit at the end of the heading above each table is that of its measures, with a mark', async () => {
  const { built, marks, errors } = await importDocument(
    blocksOfHtml(
      title +
        table('策略一：便民（主辦單位：企劃科）', '完成期限', rows('增設窗口。', '每月')) +
        table('策略二：防疫（秘書室）', '完成期限', rows('巡查孳生源。', '每季')),
    ),
  );
  expect(rowLines(built).map((line) => line.split(' | ').slice(2, 4).join(' '))).toEqual([
    '每月 企劃科',
    '每月 企劃科',
    '每季 秘書室',
    '每季 秘書室',
  ]);
  expect(marks).toContain('003 units 「秘書室」寫在標題，也是單位，各項列為承辦單位');
  expect(errors).toEqual([]);
});

test('so is a deadline', async () => {
  const { built, marks } = await importDocument(
    blocksOfHtml(
      title +
        table('策略一：便民（114年6月底前完成）', '承辦單位', rows('增設窗口。', '企劃科')) +
        table('策略二：防疫（全年辦理）', '承辦單位', rows('巡查孳生源。', '秘書室')),
    ),
  );
  expect(built?.rows.map(({ deadlines }) => deadlines)).toEqual([
    ['114年6月底前'],
    ['114年6月底前'],
    ['全年'],
    ['全年'],
  ]);
  expect(marks.filter((mark) => mark.includes('寫在標題，也是期限'))).toHaveLength(4);
});

test('units on lines above the tables that were not read as theirs mark the rows', async () => {
  const { marks } = await importDocument(
    blocksOfHtml(
      title +
        ['企劃科', '秘書室', '健康促進科']
          .map(
            (unit, at) =>
              `<p>策略${'一二三'.charAt(at)}：第${at + 1}類</p><p>主辦單位：${unit}</p><table><tr><td>推動作法<td>完成期限<tr><td>辦理第${at + 1}類。<td>每月</table>`,
          )
          .join(''),
    ),
  );
  const found = marks.filter((mark) => mark.includes('沒有一列讀到單位'));
  expect(found.map((mark) => mark.slice(0, 3))).toEqual(['001', '002', '003']);
});

test('（一） above a numbered heading of named lines heads it, and all below it', async () => {
  const measure = (name: string, unit: string) =>
    `<p>${name}</p><p>推動作法：辦理${name}。</p><p>辦理期限：114年3月</p><p>主辦單位：${unit}</p>`;
  const { built } = await importDocument(
    blocksOfHtml(
      `${title}<p>一、前言</p><p>為提升服務，訂定本計畫。</p><p>二、實施要項及作法</p><p>（一）友善諮詢</p>` +
        measure('1.設置櫃檯', '企劃科') +
        measure('2.語音導覽', '秘書室') +
        `<p>（二）友善空間</p>${measure('1.止滑工程', '企劃科')}<p>三、管考</p><p>按季追蹤。</p>`,
    ),
  );
  expect(built?.rows.map(({ dimension, actions }) => [dimension, ...actions])).toEqual([
    ['（一）友善諮詢', '1.設置櫃檯'],
    ['（一）友善諮詢', '2.語音導覽'],
    ['（二）友善空間', '1.止滑工程'],
  ]);
});

test('heads merged over two rows are whole, also where the lower ones alone are usual words', async () => {
  const { built } = await importTable(`
    議題 | 改善措施 | 辦理期程 | < | 績效指標 | < | 主辦單位
    ^ | ^ | 開始 | 結束 | 項目 | 目標值 | ^
    一、培力 | 1. 辦理講座。 | 114.03 | 114.11 | 場次 | 6場 | 企劃科
    ^ | 2. 編印手冊。 | 114.04 | 114.10 | 冊數 | 90冊 | 秘書室`);
  expect(built?.rows[0]?.attributes.map(({ column }) => column)).toEqual(
    expect.arrayContaining(['績效指標 項目', '績效指標 目標值']),
  );
});

test('what says in a few words how something is checked is no measure beside longer texts', async () => {
  const { built } = await importTable(`
    整備項目 | 整備內容 | 完成期限 | 承辦單位 | 檢查方式
    1.機電 | 檢測發電機，並備妥七日油料 | 114年4月 | 企劃科 | 抽測
    2.物資 | 清點救生衣及沙包，不足者補充 | 114年5月 | 秘書室 | 目視`);
  expect(built?.rows.map(({ text }) => text)).toEqual([
    '檢測發電機，並備妥七日油料',
    '清點救生衣及沙包，不足者補充',
  ]);
});

test('as many lines of times as measures are one each, also where two would make one time together', async () => {
  const { draft, marks } = await importTable(`
    推動作法 | 完成期限 | 承辦單位
    1. 訪視住戶。/n2. 辦理宣導。 | 每季辦理/n節日前二週 | 企劃科`);
  expect(JSON.stringify(draft.recognised.measures)).toContain(
    '"deadlines":["每季辦理","節日前二週"]',
  );
  expect(marks.some((mark) => mark.includes('期限「節日前二週」無法判讀'))).toBe(true);
});
