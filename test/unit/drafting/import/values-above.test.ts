import { describe, expect, test } from 'vitest';
import { blocksOfHtml } from '../../../../src/drafting/import/readers/read-html.ts';
import { documentOfText } from '../../../../src/drafting/import/readers/read-text.ts';
import { importDocument, rowLines } from '../../../support/import-rows.ts';

const title = '示範縣衛生局114年度提升服務品質執行計畫';

const importText = (text: string) => importDocument(documentOfText(`${title}\n${text.trim()}`));

/** Rows with a mark about all of their columns, by the end of their identifiers. */
const wholly = (marks: readonly string[]) =>
  marks.flatMap((mark) => (/^\d{3} {2}/u.test(mark) ? [mark.slice(0, 3)] : []));

describe('a number that names deadline and unit above items that name none', () => {
  test('heads them, with a mark about all of each row, where they are no sentences', async () => {
    const { built, marks } = await importText(`
壹、工作內容
一、便民服務措施（承辦單位：企劃科；完成期限：114年6月）
（一）設置服務臺
（二）備置輪椅`);
    expect(rowLines(built)).toEqual([
      '一、便民服務措施 | （一） 設置服務臺 | 114年6月 | 企劃科',
      '一、便民服務措施 | （二） 備置輪椅 | 114年6月 | 企劃科',
    ]);
    expect(wholly(marks)).toEqual(['001', '002']);
  });

  test('heads the headings of sentences as well', async () => {
    const { built } = await importText(`
壹、工作內容
一、便民服務措施（承辦單位：企劃科；完成期限：114年6月）
（一）窗口
1. 設置服務臺。
2. 備置輪椅。
（二）電話
1. 設置專線。`);
    expect(rowLines(built)).toEqual([
      '一、便民服務措施 > （一）窗口 | 1. 設置服務臺。 | 114年6月 | 企劃科',
      '一、便民服務措施 > （一）窗口 | 2. 備置輪椅。 | 114年6月 | 企劃科',
      '一、便民服務措施 > （二）電話 | 1. 設置專線。 | 114年6月 | 企劃科',
    ]);
  });

  test('may be a measure with its items where others name theirs, with a mark about all of its row', async () => {
    const { marks } = await importText(`
壹、工作內容
一、便民服務措施（承辦單位：企劃科；完成期限：114年6月）
（一）設置服務臺
（二）備置輪椅
二、公開資料。（承辦單位：秘書室；完成期限：114年9月）
三、更新網頁。（承辦單位：秘書室；完成期限：114年9月）`);
    expect(wholly(marks)).toEqual(['001']);
  });

  test('heads the sentences of a list', async () => {
    const list = (...items: string[]) =>
      `<ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul>`;
    const { built, marks } = await importDocument(
      blocksOfHtml(
        `<p>${title}</p><p>壹、工作內容</p><p>一、便民服務（承辦單位：企劃科；完成期限：114年6月）</p>${list('設置服務臺。', '備置輪椅。')}`,
      ),
    );
    expect(rowLines(built)).toEqual([
      '一、便民服務 | 設置服務臺。 | 114年6月 | 企劃科',
      '一、便民服務 | 備置輪椅。 | 114年6月 | 企劃科',
    ]);
    expect(marks).toContain('002 units 「企劃科」寫在標題，各項均列');
  });
});

test('deadline and unit in a line of their own below sentences may be of each, with a mark about all of the row', async () => {
  const { marks } = await importText(`
壹、工作內容
一、便民服務
（一）設置服務臺。
（二）備置輪椅。
承辦單位：企劃科　完成期限：114年6月`);
  expect(wholly(marks)).toEqual(['001']);
});

describe('a section that names deadline and unit says them of each measure that names none, with a mark', () => {
  const rows = [
    '壹、便民服務 | 一、 設置服務臺。 | 114年6月 | 企劃科',
    '壹、便民服務 | 二、 備置輪椅。 | 114年7月 | 企劃科',
    '貳、資訊公開 | 一、 更新網頁。 | 114年9月 | 秘書室',
    '貳、資訊公開 | 二、 公開資料。 | 114年9月 | 秘書室',
  ];
  const marked = ['001 units', '002 units', '003 units', '004 units'];
  const told = (marks: readonly string[]) =>
    marks.filter((mark) => mark.includes('units')).map((mark) => mark.slice(0, 9));

  test('in its heading', async () => {
    const { built, marks } = await importText(`
壹、便民服務（承辦單位：企劃科；完成期限：114年6月）
一、設置服務臺。
二、備置輪椅。（完成期限：114年7月）
貳、資訊公開（承辦單位：秘書室；完成期限：114年9月）
一、更新網頁。
二、公開資料。`);
    expect(rowLines(built)).toEqual(rows);
    expect(told(marks)).toEqual(marked);
  });

  test('in lines below it', async () => {
    const { built, marks } = await importText(`
壹、便民服務
承辦單位：企劃科
完成期限：114年6月
一、設置服務臺。
二、備置輪椅。（完成期限：114年7月）
貳、資訊公開
（承辦單位：秘書室；完成期限：114年9月）
一、更新網頁。
二、公開資料。`);
    expect(rowLines(built)).toEqual(rows);
    expect(told(marks)).toEqual(marked);
  });

  test('above a list', async () => {
    const { built, draft } = await importDocument(
      blocksOfHtml(
        `<p>${title}</p><h2>壹、便民服務（承辦單位：企劃科；完成期限：114年6月）</h2><ul><li>設置服務臺。</li><li>備置輪椅。</li></ul>
         <h2>貳、資訊公開（承辦單位：秘書室；完成期限：114年9月）</h2><ul><li>更新網頁。</li></ul><h2>參、附則</h2><p>奉核後實施。</p>`,
      ),
    );
    expect(rowLines(built).slice(0, 2)).toEqual([
      '壹、便民服務 | 設置服務臺。 | 114年6月 | 企劃科',
      '壹、便民服務 | 備置輪椅。 | 114年6月 | 企劃科',
    ]);
    expect(draft.recognised.unplaced.missing).toBe('');
  });
});
