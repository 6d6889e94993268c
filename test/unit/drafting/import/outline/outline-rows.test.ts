import { describe, expect, test } from 'vitest';
import { blocksOfHtml } from '../../../../../src/drafting/import/readers/read-html.ts';
import { documentOfText } from '../../../../../src/drafting/import/readers/read-text.ts';
import { importDocument, rowLines } from '../../../../support/import-rows.ts';

const title = '示範縣衛生局114年度提升服務品質執行計畫';

const importText = (text: string) => importDocument(documentOfText(`${title}\n${text.trim()}`));

describe('a plan without a table is read by its numbered paragraphs', () => {
  test('where several sections hold measures, each of which is the 實施要項 of its own', async () => {
    const { built, draft } = await importText(`
壹、行政服務
一、校務行政
（一）線上申請成績單。（企劃科，114年9月）
（二）一日內回復場地借用。（秘書室，114年8月）
二、家長溝通
（一）設家長專線。（企劃科，全年）
貳、教學支持
一、自主學習
（一）延長圖書室開放時間。（秘書室，每月）
參、附則
奉核後實施。`);
    expect(rowLines(built).map((line) => line.split(' | ').slice(0, 2))).toEqual([
      ['壹、行政服務 > 一、校務行政', '（一） 線上申請成績單。'],
      ['壹、行政服務 > 一、校務行政', '（二） 一日內回復場地借用。'],
      ['壹、行政服務 > 二、家長溝通', '（一） 設家長專線。'],
      ['貳、教學支持 > 一、自主學習', '（一） 延長圖書室開放時間。'],
    ]);
    expect(draft.recognised.unplaced.missing).toBe('');
    expect(draft.recognised.doubts.map(({ found }) => found)).toContain(
      '計畫沒有附表，作法由「壹、行政服務」、「貳、教學支持」2 節的編號段落分出，共 4 列',
    );
  });

  test('with a mark only at the rows that have more below them, where nearly all have a deadline and a unit', async () => {
    const { built, marks } = await importText(`
壹、工作內容
一、閱覽
（一）購置桌燈。（企劃科，114年3月）
（二）修繕書架。（秘書室，每季）
（三）開辦讀書會，每月一次。（企劃科，每月）
1.主題：地方文史。
2.紀錄：刊於網頁。
二、推廣
（一）巡迴各校。（企劃科、秘書室，114年5月）
（二）舉辦講座。（秘書室，每季）`);
    expect(rowLines(built).map((line) => line.split(' | ')[1])).toEqual([
      '（一） 購置桌燈。',
      '（二） 修繕書架。',
      '（三） 開辦讀書會，每月一次。⏎1.主題：地方文史。⏎2.紀錄：刊於網頁。',
      '（一） 巡迴各校。',
      '（二） 舉辦講座。',
    ]);
    expect(marks).toEqual(['003 text 這一列由正文的編號段落分出']);
  });

  test('and without deadlines and units by the levels of its numbers: sentences below headings are sure', async () => {
    const strategies = (shelves: string) => `<p>${title}</p>
      <h2>壹、依據</h2><p>某函。</p><h2>貳、執行策略</h2>
      <h3>一、設施</h3><ul><li>(一) 更新指標。</li><li>(二) 增設座位，並設置飲水機。</li></ul>
      <h3>二、行銷</h3><ul><li>(一) 辦理講座。</li></ul>${shelves}
      <h2>參、附則</h2><p>本計畫奉核後實施。</p>`;
    const regular = await importDocument(blocksOfHtml(strategies('')));
    expect(regular.errors).toEqual([]);
    const lines = [
      '一、設施 | (一) 更新指標。 |  | ',
      '一、設施 | (二) 增設座位，並設置飲水機。 |  | ',
      '二、行銷 | (一) 辦理講座。 |  | ',
    ];
    expect(rowLines(regular.built)).toEqual(lines);
    expect(regular.marks).toEqual([]);
    expect(regular.draft.recognised.doubts.map(({ found }) => found)).toContain(
      '計畫沒有附表，作法由「貳、執行策略」一節的編號段落分出，共 3 列',
    );
    const withItems = await importDocument(
      blocksOfHtml(strategies('<ul><li>(二) 設置書架：</li><li>1. 一樓。</li></ul>')),
    );
    expect(withItems.marks).toEqual(['004 text 這一列由正文的編號段落分出']);
    const mixed = await importDocument(blocksOfHtml(strategies('<h3>三、書架</h3>')));
    for (const row of ['001', '002', '003', '004'])
      expect(mixed.marks).toContain(`${row}  這一列由正文分出，沒有寫期限與單位，依編號的層次分列`);
  });
});

test('where no section is said to be the content, numbered sentences of one that may be it are rows, all in doubt', async () => {
  const { built, marks } = await importText(`
壹、現況
一、人手不足。
二、場地狹小。
三、設備老舊。
貳、貼心服務
一、設置哺乳室。
二、提供老花眼鏡。
三、延長開放時間。`);
  expect(rowLines(built).map((line) => line.slice(line.indexOf(' | ')))).toEqual([
    ' | 一、 設置哺乳室。 |  | ',
    ' | 二、 提供老花眼鏡。 |  | ',
    ' | 三、 延長開放時間。 |  | ',
  ]);
  expect(marks).toEqual(
    ['001', '002', '003'].map(
      (row) => `${row}  這一列由正文分出，沒有寫期限與單位，也看不出哪一節是計畫內容`,
    ),
  );
});

test('a plan whose numbered paragraphs are no content gets no rows', async () => {
  const { draft } = await importText(`
壹、依據
一、某函。
二、某要點。
貳、附則
一、奉核後實施。`);
  expect(draft.recognised.measures.dimensions).toBeUndefined();
  expect(draft.recognised.doubts.map(({ found }) => found)).toContain(
    '沒有找到附表，也沒有可以讀成作法的編號段落',
  );
});

test('the section in which the measures stood is the content of the plan', async () => {
  const { built, draft, errors } = await importText(`
壹、目的
便民。
貳、服務作為
一、開放網路預約。（企劃科，114年5月）
二、寄送簡訊。（秘書室，每月）`);
  expect(errors).toEqual([]);
  expect(draft.recognised.roles).toMatchObject({ content: '貳、服務作為' });
  expect(built?.sections.find(({ role }) => role === 'content')?.heading).toBe('貳、服務作為');
});

test('of many sections with measures the first twenty are named', async () => {
  const sections = Array.from(
    { length: 25 },
    (_, at) =>
      `<h2>類別${at + 1}</h2><p>1. 設置服務臺。（承辦單位：企劃科；完成期限：114年6月）</p>`,
  );
  const { draft } = await importDocument(blocksOfHtml(`<h1>${title}</h1>${sections.join('')}`));
  const [found] = draft.recognised.doubts.filter((doubt) => doubt.found.includes('沒有附表'));
  expect(found?.found).toMatch(/作法由「類別1」、.*「類別20」等 25 節的編號段落分出，共 25 列$/u);
});
