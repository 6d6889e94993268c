import { describe, expect, test } from 'vitest';
import { blocksOfHtml } from '../../../../src/drafting/import/readers/read-html.ts';
import { importDocument, rowLines, tableHtml } from '../../../support/import-rows.ts';

describe('what stands above tables of the same heads', () => {
  const plan = (...parts: readonly string[]) =>
    importDocument(
      blocksOfHtml(`<h1>示範縣衛生局114年度提升服務品質執行計畫</h1>${parts.join('')}`),
    );
  const table = (lines: string) => tableHtml(`工作項目 | 實施方式 | 期限 | 單位\n${lines}`);

  test('heads their rows as a section of its own each', async () => {
    const { built } = await plan(
      `<h2>壹、提升專業</h2>${table('訓練 | 1. 每年受訓八小時。 | 114年6月 | 企劃科')}`,
      `<h2>貳、便利申請</h2>${table('場地 | 2. 教室免費借用。 | 隨時 | 秘書室')}`,
      '<h2>參、附則</h2><p>得視需要修正。</p>',
    );
    expect(rowLines(built)).toEqual([
      '壹、提升專業 > 訓練 | 1. 每年受訓八小時。 | 114年6月 | 企劃科',
      '貳、便利申請 > 場地 | 2. 教室免費借用。 | 隨時 | 秘書室',
    ]);
    expect(built?.sections.map(({ heading }) => heading)).toEqual(['參、附則']);
  });

  test('is not taken for a form where a table has one row', async () => {
    const one = (heading: string, row: string) =>
      `<p>${heading}</p>${tableHtml(`工作內容 | 預定完成 | 分工 | 備註\n${row}`)}`;
    const { built } = await plan(
      one('第一季（1月至3月）', '修剪樹木 | 2月底 | 企劃科 | 避開築巢期'),
      one('第三季（7月至9月）', '清理水溝 | 7月10日 | 秘書室 | '),
    );
    expect(rowLines(built).map((line) => line.slice(line.indexOf(' | ')))).toEqual([
      ' | 修剪樹木 | 2月底 | 企劃科 | 備註=避開築巢期',
      ' | 清理水溝 | 7月10日 | 秘書室',
    ]);
  });
});

const withSecond = (second: string, above = '其他') =>
  importDocument(
    blocksOfHtml(
      `<p>示範縣衛生局114年度提升服務品質執行計畫</p>${tableHtml(`
        實施要項 | 推動作法 | 完成期限 | 承辦單位
        一、流程 | 設置服務臺。 | 每月 | 企劃科`)}<p>${above}</p>${tableHtml(second)}`,
    ),
  );

test('a table of versions or meetings is none of the plan, though it has days and units', async () => {
  const versions = await withSecond(`
    版次 | 核定日期 | 修訂內容 | 修訂單位
    第1版 | 114年1月10日 | 訂定全文。 | 企劃科
    第2版 | 114年2月21日 | 修正作法。 | 企劃科`);
  expect(versions.errors).toEqual([]);
  expect(versions.built?.rows).toHaveLength(1);
  const meetings = await withSecond(`
    會議名稱 | 召開時間 | 召集單位
    第1次管考會議 | 114年4月 | 企劃科
    成果發表會 | 114年12月 | 秘書室`);
  expect(meetings.built?.rows).toHaveLength(1);
});

test('a table that is told by days and units alone, beside one whose heads name measures, is all in doubt', async () => {
  const { built, marks } = await withSecond(`
    場合 | 哪一天 | 由誰
    開館 | 114年4月 | 企劃科
    閉館 | 114年12月 | 秘書室`);
  expect(built?.rows).toHaveLength(3);
  const found = '這個表（「場合」「哪一天」「由誰」）的欄名不像附表，由時間或單位的欄讀成附表';
  expect(marks.filter((mark) => mark.includes(found))).toEqual([`002  ${found}`, `003  ${found}`]);
});

test('above tables of the same heads another part of the plan is outermost, whatever columns they have', async () => {
  const part = (heading: string, category: string, text: string) =>
    `<h2>${heading}</h2>${tableHtml(`
      工作面向 | 執行項目 | 推動作法 | 辦理期程 | 權責單位
      ${category} | 導覽 | 1. ${text} | 每月 | 企劃科`)}`;
  const { built } = await importDocument(
    blocksOfHtml(
      `<h1>示範縣衛生局114年度提升服務品質執行計畫</h1><h1>肆、工作事項</h1>
       ${part('策略一　平易近人', '展場服務', '重寫說明牌。')}
       ${part('策略二　回饋社會', '公民科學', '招募志工。')}`,
    ),
  );
  expect(rowLines(built)).toEqual([
    '策略一平易近人 > 展場服務 > 導覽 | 1. 重寫說明牌。 | 每月 | 企劃科',
    '策略二回饋社會 > 公民科學 > 導覽 | 1. 招募志工。 | 每月 | 企劃科',
  ]);
});

test('a line between parts of a table that has 實施要項 puts the rows below it in doubt where it may be one', async () => {
  const { marks } = await withSecond(
    `
    實施要項 | 推動作法 | 完成期限 | 承辦單位
    二、資訊 | 公開資料。 | 每季 | 秘書室`,
    '（二）數位服務',
  );
  expect(marks).toContain('002 dimension 這一列所在的部分，上方有「（二）數位服務」');
});

test('a table of who sits in a committee is none of the plan', async () => {
  const { built } = await importDocument(
    blocksOfHtml(
      `<p>示範縣衛生局114年度提升服務品質執行計畫</p>${tableHtml(`
        實施要項 | 推動作法 | 完成期限 | 承辦單位
        一、流程 | 設置服務臺。 | 每月 | 企劃科`)}<p>工作小組</p>${tableHtml(`
        召集人 | 工作內容 | 組別
        副局長 | 服務規劃 | 企劃科
        主任 | 列管與考核 | 秘書室`)}`,
    ),
  );
  expect(built?.rows).toHaveLength(1);
});
