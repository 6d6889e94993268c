import { expect, test } from 'vitest';
import { blocksOfHtml } from '../../../../src/drafting/import/readers/read-html.ts';
import {
  importDocument,
  importTable,
  rowLines,
  tableHtml,
  title,
} from '../../../support/import-rows.ts';

test('of two columns of headings the first is 實施要項 where its head says so, whatever stands above the table', async () => {
  const { built, draft } = await importDocument(
    blocksOfHtml(
      `${title}<p>壹、依據</p><p>貳、內容</p><p>一、院內服務</p>${tableHtml(`
        服務構面 | 執行項目 | 推動作法 | 完成期限 | 承辦單位
        病人照護 | 縮短候診 | 推動分時看診。 | 每月 | 企劃科
        家屬支持 | 探病服務 | 開放視訊探病。 | 每季 | 秘書室`)}`,
    ),
  );
  expect(rowLines(built)).toEqual([
    '病人照護 > 縮短候診 | 推動分時看診。 | 每月 | 企劃科',
    '家屬支持 > 探病服務 | 開放視訊探病。 | 每季 | 秘書室',
  ]);
  expect(draft.recognised.unplaced.missing).toBe('');
});

test('two columns of headings below one head that names 執行項目 are 實施要項 and 執行項目', async () => {
  const { built } = await importTable(`
    項目 | < | 推動作法 | 完成期限 | 承辦單位
    一、輔導 | （一）窗口 | 1、設取號機。 | 114年2月 | 企劃科
    ^ | （二）扶助 | 1、增派律師。 | 全年 | 秘書室`);
  expect(rowLines(built)).toEqual([
    '一、輔導 > （一）窗口 | 1、 設取號機。 | 114年2月 | 企劃科',
    '一、輔導 > （二）扶助 | 1、 增派律師。 | 全年 | 秘書室',
  ]);
  expect(built?.rows.map(({ aspect }) => aspect)).toEqual([null, null]);
});

test('merged cells before the measures are headings, also where they begin with a figure and are called 目標', async () => {
  const { built } = await importTable(`
    策略主軸 | 策略目標 | 具體作法 | 權責課室 | 完成時間
    申辦 | A1 縮短等候時間 | 增設自助機。 | 企劃科 | 114年3月
    ^ | ^ | 開放預約。 | 秘書室 | 每月
    透明 | B1 主動告知 | 寄送簡訊。 | 企劃科 | 每季
    ^ | ^ | 公布進度。 | 秘書室 | 每月`);
  expect(built?.rows[2]?.actions).toEqual(['B1 主動告知']);
});

test('a column before the measures that several share is in doubt as their heading, though it is called otherwise', async () => {
  const { marks } = await importTable(`
    面向 | 流程／對象 | 作法 | 期限 | 單位
    流程 | 借用流程 | 線上申請場地。 | 114年3月 | 企劃科
    ^ | ^ | 隔日回覆結果。 | 每月 | 秘書室`);
  const found = '「流程／對象」欄的文字幾項共用，照原文存在 attributes';
  expect(marks.filter((mark) => mark.includes(found))).toEqual(
    ['流程／對象', 'dimension', 'actions'].flatMap((column) =>
      ['001', '002'].map((row) => `${row} ${column} ${found}`),
    ),
  );
});

test('a column of headings may stand behind the measures', async () => {
  const { built } = await importTable(`
    單位 | 期限 | 作法 | 項目
    企劃科 | 114年3月 | 1.1 訂房可保留七日。 | 一、訂房
    秘書室 | 全年 | 1.2 退房延至正午。 | ^
    企劃科 | 每日 | 2.1 備有素食早餐。 | 二、住宿`);
  expect(rowLines(built)).toEqual([
    '一、訂房 | 1.1 訂房可保留七日。 | 114年3月 | 企劃科',
    '一、訂房 | 1.2 退房延至正午。 | 全年 | 秘書室',
    '二、住宿 | 2.1 備有素食早餐。 | 每日 | 企劃科',
  ]);
});

test('so may one that is called otherwise, where its numbered cells reach over several', async () => {
  const { built, draft } = await importTable(`
    編號 | 推動作法 | 服務類別 | 完成日期 | 單位
    1. | 訂房可保留七日。 | 一、訂房 | 114年3月 | 企劃科
    2. | 退房延至正午。 | ^ | 全年 | 秘書室
    1. | 備有素食早餐。 | 二、住宿 | 每日 | 企劃科
    2. | 備有嬰兒床。 | ^ | 每日 | 企劃科`);
  expect(rowLines(built).map((line) => line.split(' | ')[0])).toEqual([
    '一、訂房',
    '一、訂房',
    '二、住宿',
    '二、住宿',
  ]);
  expect(draft.recognised.measures.columns?.attributes).toBeUndefined();
});

test('a table without headings has measures, and is not said to have none', async () => {
  const { draft } = await importTable(`
    推動作法 | 完成期限 | 承辦單位
    設置服務臺。 | 每月 | 企劃科
    更新指標。 | 每季 | 秘書室`);
  expect(draft.recognised.measures.measures).toHaveLength(2);
  expect(draft.recognised.doubts.map(({ found }) => found)).not.toContain('附表沒有任何作法');
});

test('a column of signs heads nothing, though they are all alike', async () => {
  const { marks } = await importTable(`
    實施要項 | 推動作法 | 1月 | 2月 | 完成期限 | 承辦單位
    一、便民 | 1. 設置服務臺。 | ● | ● | 114年3月 | 企劃科
    ^ | 2. 延長開放。 | ● | ● | 114年6月 | 秘書室`);
  expect(marks.filter((mark) => mark.includes('幾項共用'))).toEqual([]);
});
