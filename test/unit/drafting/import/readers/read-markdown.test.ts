import { expect, test } from 'vitest';
import { readMarkdown } from '../../../../../src/drafting/import/readers/read-markdown.ts';
import type { Block } from '../../../../../src/drafting/import/document/source-document.ts';

const read = (text: string) => readMarkdown(new TextEncoder().encode(text));

const shortOf = (blocks: readonly Block[]) =>
  blocks.map((block) =>
    block.kind === 'paragraph' ? block.text : block.rows.map((row) => row.map(({ text }) => text)),
  );

test('headings, paragraphs and lists are read without markup, numbers as written', async () => {
  const { blocks } = await read('# 計畫\n\n依**函**\n辦理。\n\n3. 甲\n3. 乙\n\n- 一、丙\n');
  expect(shortOf(blocks)).toEqual(['計畫', '依函 辦理。', '3. 甲', '3. 乙', '- 一、丙']);
  expect(blocks[0]).toMatchObject({ headingLevel: 1, place: '第 1 行' });
  expect(blocks[3]).toMatchObject({ place: '第 7 行' });
});

test('tables are read, <br> parts the lines of a cell', async () => {
  const { blocks } = await read('| 作法 | 期限 |\n| --- | --- |\n| 1. 甲<br>2. 乙 | 每月 |\n');
  expect(shortOf(blocks)).toEqual([
    [
      ['作法', '期限'],
      ['1. 甲\n2. 乙', '每月'],
    ],
  ]);
});

test('lists in tags part the lines of a cell, numbered as a page shows them', async () => {
  const { blocks } = await read(
    '| 作法 | 期限 |\n| --- | --- |\n| <ol><li>**甲**<b &</li><li>乙<ul><li>丙</li></ul></li></ol> | <p>每月</p><p>每季</p> |\n',
  );
  expect(shortOf(blocks)).toEqual([
    [
      ['作法', '期限'],
      ['1. 甲<b &\n2. 乙\n- 丙', '每月\n每季'],
    ],
  ]);
});

test('a table without the drawn line below its heads is read by its bars', async () => {
  const { blocks } = await read(
    '參、內容\n\n| 推動作法 | 完成期限 | 承辦單位 |\n| 1. 甲 | 每月 | 服務組 |\n\n肆、附則\n',
  );
  expect(shortOf(blocks)).toEqual([
    '參、內容',
    [
      ['推動作法', '完成期限', '承辦單位'],
      ['1. 甲', '每月', '服務組'],
    ],
    '肆、附則',
  ]);
});

test('a table in HTML is read as HTML', async () => {
  const { blocks } = await read(
    '壹\n\n<table><tr><td rowspan="2">甲</td><td>乙</td></tr></table>\n',
  );
  expect(blocks[1]).toMatchObject({
    rows: [[{ text: '甲', rowSpan: 2 }, { text: '乙' }]],
    place: '第 3 行',
  });
});

test('a table in HTML goes on over empty lines to its end', async () => {
  const { blocks } = await read(
    '<div>\n<table><tr><td>甲</td></tr>\n\n    <tr><td>乙<table><tr><td>丙</td></tr></table>\n\n</td></tr>\n' +
      '</table>\n</div>\n\n## 參、經費\n\n由**預算**支應。\n',
  );
  expect(shortOf(blocks)).toEqual([[['甲'], ['乙\n丙']], '參、經費', '由預算支應。']);
  expect(blocks[1]).toMatchObject({ headingLevel: 2, place: '第 10 行' });
});

test('a table in HTML that nothing ends is read as far as its block goes', async () => {
  const { blocks } = await read('<table><tr><td>甲</td></tr>\n\n## 參、經費\n');
  expect(shortOf(blocks)).toEqual([[['甲']], '參、經費']);
});

test('what cannot be taken over is told: pictures, front matter', async () => {
  const { blocks, losses } = await read('---\ntitle: 甲\n---\n\n文![圖](a.png)\n');
  expect(blocks).toMatchObject([{ text: '文', place: '第 5 行' }]);
  expect(losses).toEqual(['檔案開頭的資料區（--- 之間）沒有讀入', '第 5 行：有圖片，沒有讀入']);
});

test('lines of cells with tabs are a table here as well', async () => {
  const { blocks } = await read('# 計畫\n\n作法\t期限\t單位\t備註\n1. 甲\t每月\t秘書室\t無\n');
  expect(blocks).toMatchObject([{ text: '計畫', headingLevel: 1 }, { rows: { length: 2 } }]);
});

test('single signs between words are words', async () => {
  const { blocks } = await read('上午9~12時、下午1~5時，長5*寬3*高2公尺\n');
  expect(shortOf(blocks)).toEqual(['上午9~12時、下午1~5時，長5*寬3*高2公尺']);
});

test('what is struck through is left out and quoted', async () => {
  const { blocks, losses } = await readMarkdown(new TextEncoder().encode('設置~~三處~~服務臺'));
  expect(blocks).toMatchObject([{ text: '設置服務臺' }]);
  expect(losses).toEqual([
    '第 1 行：有畫刪除線的文字「三處」，視為已刪除，沒有讀入；若仍有效，請補上',
  ]);
});

test('so is what HTML within a line, or around lines, hides or deletes', async () => {
  const { blocks, losses } = await read(
    '設置<del>五十</del>八十<sup>2</sup>席<span style="display:none">內部</span>。\n\n' +
      '| 作法 | 期限 |\n| --- | --- |\n| 甲 | <s>3月</s>**6月<strike>底</strike>** |\n\n<div hidden>\n\n- 草案\n\n</div>\n\n乙\n',
  );
  expect(shortOf(blocks)).toEqual([
    '設置八十²席。',
    [
      ['作法', '期限'],
      ['甲', '6月'],
    ],
    '乙',
  ]);
  expect(losses.map((loss) => loss.split('，')[0])).toEqual([
    '第 1 行：有畫刪除線的文字「五十」',
    '第 1 行：有隱藏的文字「內部」',
    '第 5 行：有畫刪除線的文字「3月」',
    '第 5 行：有畫刪除線的文字「底」',
    '第 9 行：有隱藏的文字「草案」',
  ]);
});

test('a picture in HTML within a line is told', async () => {
  expect((await read('文<img src="a.png">字')).losses).toEqual(['第 1 行：有圖片，沒有讀入']);
});

test('an item that is struck out leaves no number, one with a box shows whether it is ticked', async () => {
  const { blocks } = await read('1. 甲\n2. ~~乙~~\n\n- [x] 已核定\n- [ ] 未核定\n');
  expect(shortOf(blocks)).toEqual(['1. 甲', '- ☑ 已核定', '- ☐ 未核定']);
});

test('notes are told where they are referred to, with their words, and are no paragraphs', async () => {
  const { blocks, losses } = await read(
    '依函[^1]辦理，另見[^1]。\n\n| 作法 | 期限 |\n| --- | --- |\n| 建置網站[^乙]。 | 全年 |\n\n' +
      '[^1]: 教育部**函**。\n\n    並附件[^1]。\n\n[^乙]: 含行動版。\n[^丙]: 無人引用。\n',
  );
  expect(shortOf(blocks)).toEqual([
    '依函辦理，另見。',
    [
      ['作法', '期限'],
      ['建置網站。', '全年'],
    ],
  ]);
  expect([...losses]).toEqual([
    '第 1 行：有註腳，沒有讀入：教育部函。 並附件。',
    '第 5 行：有註腳，沒有讀入：含行動版。',
    '第 12 行：有註腳，沒有讀入：無人引用。',
  ]);
});

test('remarks in HTML are quoted as hidden, those without words are not', async () => {
  const { blocks, losses } = await read(
    '依函辦理。<!-- 尚未簽准 -->\n\n| 作法 | 期限 |\n| --- | --- |\n| 甲 <!-- 預算不足 -->。 | 全年 |\n<!--\n丁\n-->\n\n' +
      '<!-- --- -->\n\n<table>\n<!-- 取消 -->\n<tr><td>乙</td></tr></table>\n\n<!-- 未完\n',
  );
  expect(shortOf(blocks)).toEqual([
    '依函辦理。',
    [
      ['作法', '期限'],
      ['甲 。', '全年'],
    ],
    [['乙']],
  ]);
  expect([...losses]).toEqual([
    '第 1 行：有隱藏的文字「尚未簽准」，沒有讀入',
    '第 5 行：有隱藏的文字「預算不足」，沒有讀入',
    '第 6 行：有隱藏的文字「丁」，沒有讀入',
    '第 13 行：有隱藏的文字「取消」，沒有讀入',
    '第 16 行：有隱藏的文字「未完」，沒有讀入',
  ]);
});
