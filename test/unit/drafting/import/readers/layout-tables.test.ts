import { expect, test } from 'vitest';
import { blocksOfHtml } from '../../../../../src/drafting/import/readers/read-html.ts';
import { importDocument, rowLines, title } from '../../../../support/import-rows.ts';

const measures = `<table>
  <tr><th>工作要項<th>服務措施<th>執行單位<th>辦理時程
  <tr><td rowspan=2>道路<td>坑洞四小時內修補。<td>企劃科<td>全年
  <tr><td>清疏側溝。<td>秘書室<td>114年5月</table>`;

test('a table that places things on a page is none: the table in it is read as it stands there', async () => {
  const { built, draft } = await importDocument(
    blocksOfHtml(`<table><tr><td colspan=2>本局首頁
      <tr><td>路況<br>服務<td><p>${title}</p><p>推動下列工作：</p>${measures}</table>`),
  );
  expect(rowLines(built)).toEqual([
    '道路 | 坑洞四小時內修補。 | 全年 | 企劃科',
    '道路 | 清疏側溝。 | 114年5月 | 秘書室',
  ]);
  expect(draft.recognised.unplaced.missing).toBe('');
});

test('nor are tables within one another, the innermost of which has the measures', async () => {
  const { built, draft } = await importDocument(
    blocksOfHtml(`<table><tr><td colspan=2>本局首頁
      <tr><td><td><table><tr><td><p>${title}</p><p>推動下列工作：</p>
      <tr><td>${measures}<tr><td><p>本計畫核定後實施。</p></table></table>`),
  );
  expect(rowLines(built)).toEqual([
    '道路 | 坑洞四小時內修補。 | 全年 | 企劃科',
    '道路 | 清疏側溝。 | 114年5月 | 秘書室',
  ]);
  expect(draft.recognised.unplaced.missing).toBe('');
});

test('a table around a text is none, be a picture and a menu beside it', async () => {
  const { built, draft } = await importDocument(
    blocksOfHtml(`<table><tr><td><td>${title}
      <tr><td>首頁<td>本局訂定下列工作：<p>一、供銷服務<br>1.空瓶換肥皂（企劃科，每月）<br>
      2.電話即可登記（秘書室，114年6月）<p>二、信用服務<br>1.櫃檯設助聽器（企劃科，全年）
      <tr><td><td>最佳瀏覽解析度</table>`),
  );
  expect(rowLines(built).slice(0, 2)).toEqual([
    '一、供銷服務 | 1. 空瓶換肥皂 | 每月 | 企劃科',
    '一、供銷服務 | 2. 電話即可登記 | 114年6月 | 秘書室',
  ]);
  expect(built?.rows).toHaveLength(3);
  expect(draft.recognised.unplaced.missing).toBe('');
});

test('a small table in a cell of another is lines of that cell, a row each, and told', () => {
  const { blocks, losses } = blocksOfHtml(
    `<table><tr><td>推動作法<td>期限
     <tr><td>設置服務臺，每月檢討動線、等候時間與滿意度，並公布於網站與各服務據點。
       <table><tr><td>一樓<td>2處<td>常設<tr><td>二樓<td>1處<td>假日</table><td>114年3月</table>`,
  );
  const [table] = blocks;
  expect(blocks).toHaveLength(1);
  expect(table?.kind === 'table' && table.rows[1]?.[0]?.text).toContain(
    '- 一樓｜2處｜常設\n- 二樓｜1處｜假日',
  );
  expect(losses).toEqual([expect.stringContaining('在另一個表格的儲存格裡，只讀入文字')]);
});

const within = (inner: string) => `<table>
  <tr><td>實施要項<td>推動作法<td>完成期限<td>承辦單位
  <tr><td>一、便民<td>${inner}<td>114年3月<td>企劃科
  <tr><td>二、效率<td>2. 線上申辦。<td>114年6月<td>秘書室</table>`;

test('rows of a table within a measure stand in lines of their own, with a mark at the measure', async () => {
  const { built, marks, draft } = await importDocument(
    blocksOfHtml(
      title +
        within(`1. 辦理講習：<table><tr><td>場次<td>地點<td>人數<tr><td>第一場<td>大廳<td>30
          <tr><td>第二場<td><table><tr><td>一樓<td>教室<tr><td>二樓<td>禮堂</table><td>40</table><p>並檢討成效。`),
    ),
  );
  expect(rowLines(built)[0]).toBe(
    '一、便民 | 1. 辦理講習：⏎場次｜地點｜人數⏎第一場｜大廳｜30⏎第二場｜一樓｜教室；二樓｜禮堂｜40⏎並檢討成效。 | 114年3月 | 企劃科',
  );
  expect(marks).toContain('001 text 這一格裡另有表格，讀成幾行文字（同一列的各格以「｜」隔開）');
  expect(draft.recognised.unplaced.missing).toBe('');
});

test('a large table within a measure does not take the heads from the table around it', async () => {
  const rows = Array.from({ length: 8 }, (_, at) => `<tr><td>第${at + 1}場<td>一樓大廳<td>三十人`);
  const { built } = await importDocument(
    blocksOfHtml(title + within(`1. 辦理講習：<table>${rows.join('')}</table>`)),
  );
  expect(built?.rows.map(({ units }) => units.join())).toEqual(['企劃科', '秘書室']);
});

test('a table that parts a cell over several columns is rows of the one around it', async () => {
  const { built, marks, draft } = await importDocument(
    blocksOfHtml(`${title}<table><tr><td>實施要項<td>推動作法<td>完成期限<td>承辦單位
      <tr><td rowspan=2>一、便民<td colspan=3><table><tr><td>1. 設置服務臺。<td>114年3月<td>企劃科
        <tr><td>2. 延長開放。<td>全年<td>秘書室</table>
      <tr><td>3. 檢討成效。<td>每季<td>企劃科
      <tr><td>二、效率<td colspan=3><table><tr><td>1. 線上申辦。<td>114年6月<td>秘書室</table></table>`),
  );
  expect(rowLines(built)).toEqual([
    '一、便民 | 1. 設置服務臺。 | 114年3月 | 企劃科',
    '一、便民 | 2. 延長開放。 | 全年 | 秘書室',
    '一、便民 | 3. 檢討成效。 | 每季 | 企劃科',
    '二、效率 | 1. 線上申辦。 | 114年6月 | 秘書室',
  ]);
  expect(marks).toEqual([]);
  expect(draft.recognised.unplaced.missing).toBe('');
});
