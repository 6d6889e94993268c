import { expect, test } from 'vitest';
import { blocksOfHtml } from '../../../../../src/drafting/import/readers/read-html.ts';
import {
  importDocument,
  importTable,
  rowLines,
  tableHtml,
} from '../../../../support/import-rows.ts';

test('columns of dates are beginning and end by their heads, and hold no measures', async () => {
  const { built, marks } = await importTable(`
    構面 | 辦理事項 | 預定期程 | < | 單位 | <
    ^ | ^ | 開始 | 完成 | 主辦 | 協辦
    設施改善 | 更新門診空調 | 114年2月 | 114年10月 | 秘書室 | 企劃科
    ^ | 汰換候診座椅 | 114年4月 | 114年5月 | 秘書室 |`);
  expect(rowLines(built)).toEqual([
    '設施改善 | 更新門診空調 | 114年2月～114年10月 | 秘書室、企劃科 | 預定期程 開始=114年2月 | 預定期程 完成=114年10月',
    '設施改善 | 汰換候診座椅 | 114年4月～114年5月 | 秘書室 | 預定期程 開始=114年4月 | 預定期程 完成=114年5月',
  ]);
  expect(built?.rows[0]?.typedDeadlines).toMatchObject([
    { start_date: '2025-02-01', end_date: '2025-10-31' },
  ]);
  expect(marks).toEqual([]);
});

test('numbers that count on below the next heading leave none out', async () => {
  const { marks } = await importTable(`
    實施要項 | 推動作法 | 完成期限 | 承辦單位
    一、流程 | 1.設置服務臺。 | 每月 | 企劃科
    ^ | 2.簡化表單。 | 每月 | 企劃科
    二、環境 | 3.增設座椅。 | 每季 | 秘書室
    三、行銷 | 5.辦理講座。 | 每季 | 秘書室`);
  expect(marks).toEqual(['004 label 編號「5.」之前有缺號（依序應為 1）']);
});

test('where two columns could hold the measures each row has a mark', async () => {
  const { marks } = await importTable(`
    實施要項 | 服務重點 | 推展方式 | 完成期限 | 承辦單位
    一、流程 | 改善櫃檯動線，簡化表單。 | 設置服務臺，提供諮詢。 | 每月 | 企劃科
    二、形象 | 更新網站，公開資料。 | 改版首頁，增加英文。 | 每季 | 秘書室`);
  const said = 'text 「推展方式」欄與「服務重點」欄都可能是作法，以「推展方式」欄作為作法';
  expect(marks).toEqual(expect.arrayContaining([`001 ${said}`, `002 ${said}`]));
});

test('so it has where a heading above the table and a column could both be the 實施要項', async () => {
  const { marks } = await importDocument(
    blocksOfHtml(
      `<p>示範縣衛生局114年度提升服務品質執行計畫</p><p>壹、依據</p><p>貳、內容</p><p>（一）附表</p>${tableHtml(`
        服務層面 | 推動作法 | 完成期限 | 承辦單位
        流程 | 設置服務臺。 | 每月 | 企劃科
        形象 | 更新指標。 | 每季 | 秘書室`)}`,
    ),
  );
  const said = '「服務層面」欄像是實施要項，但表上另有標題，依位置讀成執行項目';
  expect(marks).toEqual([
    `001 actions ${said}`,
    `002 actions ${said}`,
    `001 dimension ${said}`,
    `002 dimension ${said}`,
  ]);
});

test('a target that says how it is compared has no mark, any other has one', async () => {
  const table = (target: string) => `
    實施要項 | 推動作法 | 目標值 | 完成期限 | 承辦單位
    一、流程 | 設置服務臺。 | ${target} | 每月 | 企劃科`;
  expect((await importTable(table('滿意度80%以上'))).marks).toEqual([]);
  expect((await importTable(table('滿意度80%'))).marks).toEqual([
    '001 目標值 「目標值」欄讀成目標值，沒有寫明比較方式的，暫作「至少」',
  ]);
});

test('short numbered entries before a column of sentences are its headings, whatever both are called', async () => {
  const { built, marks } = await importTable(`
    服務面向 | 工作要領 | 工作重點 | 完成時間 | 業務單位
    一、流程 | 1.單一窗口，便民 | 1.設置服務臺，並由志工引導，提供各項諮詢。 | 每月 | 企劃科
    二、形象 | 1.環境整潔，舒適 | 1.更新指標與座椅，每週檢查各樓層的照明。 | 每季 | 秘書室`);
  expect(rowLines(built)[0]).toBe(
    '一、流程 > 1.單一窗口，便民 | 1. 設置服務臺，並由志工引導，提供各項諮詢。 | 每月 | 企劃科',
  );
  expect(marks).toEqual([]);
});

test('merged cells before a column with an entry in each row are its headings, also where both are named as measures', async () => {
  const { built, marks } = await importTable(`
    服務措施 | 作法說明 | 推動時程 | 負責科室
    免費篩檢 | 設置流動攤位，民眾隨到隨辦 | 114年5月 | 企劃科
    智能客服 | 導入系統 | 114年10月 | 秘書室
    ^ | 每月更新題庫，並檢討回答 | 每月 | 企劃科`);
  expect(rowLines(built)).toEqual([
    '免費篩檢 | 設置流動攤位，民眾隨到隨辦 | 114年5月 | 企劃科',
    '智能客服 | 導入系統 | 114年10月 | 秘書室',
    '智能客服 | 每月更新題庫，並檢討回答 | 每月 | 企劃科',
  ]);
  expect(marks).toEqual([]);
});

test('a column of sentences holds the measures, whatever the head of one with short words says', async () => {
  const { built, marks } = await importTable(`
    服務構面 | 推動事項 | 預定期程 | 主辦 | 辦理方式
    設施 | 報到大廳增設行動裝置充電座40組。 | 114年3月 | 企劃科 | 採購
    ^ | 無障礙停車格重新劃設，並加裝偵測燈號。 | 114年5月 | 秘書室 | 委外施工
    服務 | 遺失物線上查詢，附照片及保管期限。 | 每月 | 企劃科 | 自辦`);
  expect(built?.rows.map(({ text }) => text?.slice(0, 4))).toEqual([
    '報到大廳',
    '無障礙停',
    '遺失物線',
  ]);
  expect(marks).toContain(
    '003 text 「推動事項」欄與「辦理方式」欄都可能是作法，以「推動事項」欄作為作法',
  );
});

test('of two columns of deadlines one is taken, and each row has a mark', async () => {
  const { built, marks } = await importTable(`
    推動作法 | 預定完成期限 | 展延後完成期限 | 承辦單位
    增設讀者座位，並定期清潔。 | 114年3月 | 114年6月 | 企劃科
    汰換老舊照明，並節約用電。 | 114年5月 | 114年9月 | 秘書室`);
  expect(rowLines(built)[0]).toContain(' | 114年3月 | 企劃科 | 展延後完成期限=114年6月');
  const said =
    'deadlines 「預定完成期限」欄與「展延後完成期限」欄都可能是完成期限，以「預定完成期限」欄作為完成期限';
  expect(marks).toEqual(expect.arrayContaining([`001 ${said}`, `002 ${said}`]));
});

test('when something was done is no other deadline', async () => {
  const { marks } = await importTable(`
    推動作法 | 預定完成期限 | 實際完成日期 | 承辦單位
    增設讀者座位，並定期清潔。 | 114年3月 | 114年3月 | 企劃科
    汰換老舊照明，並節約用電。 | 114年5月 | 114年5月 | 秘書室`);
  expect(marks.filter((mark) => mark.includes('deadlines'))).toEqual([]);
});

test('a column headed as one of units is that, also with persons in its cells, and each row has a mark', async () => {
  const { draft, marks } = await importTable(`
    推動作法 | 預定期程 | 承辦單位/人員 | 聯絡電話
    增設讀者座位，並定期清潔。 | 114年3月 | 企劃科 王小明 | 1234
    汰換老舊照明，並節約用電。 | 114年5月 | 秘書室 李大華 | 1235`);
  expect(draft.recognised.measures.columns).toMatchObject({
    unit: '承辦單位/人員',
    attributes: ['聯絡電話'],
  });
  const said = 'units 「承辦單位/人員」欄依內容讀成承辦單位';
  expect(marks).toEqual(expect.arrayContaining([`001 ${said}`, `002 ${said}`]));
  expect(marks.filter((mark) => /label|聯絡電話/u.test(mark))).toEqual([]);
});
