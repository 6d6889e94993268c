import { expect, test } from 'vitest';
import { documentOfText } from '../../../../../src/drafting/import/readers/read-text.ts';
import { importDocument, rowLines } from '../../../../support/import-rows.ts';

const importText = (text: string) => importDocument(documentOfText(text.trim()));

test('a table with each cell in a line of its own is read by deadlines, units and numbers', async () => {
  const { built, draft, errors } = await importText(`
示範縣衛生局114年度提升服務品質執行計畫
壹、計畫內容
實施要項
工作要領
工作重點
完成期限
業務單位
一、服務流程
1.單一窗口
1.1 設置服務臺。
114年3月
企劃科
1.2 每月檢討動線。
每月
企劃科、秘書室
二、機關形象
1.環境
1.1 更新指標。
114年6月
秘書室
貳、管考
列入考核。`);
  expect(errors).toEqual([]);
  expect(rowLines(built)).toEqual([
    '一、服務流程 > 1.單一窗口 | 1.1 設置服務臺。 | 114年3月 | 企劃科',
    '一、服務流程 > 1.單一窗口 | 1.2 每月檢討動線。 | 每月 | 企劃科、秘書室',
    '二、機關形象 > 1.環境 | 1.1 更新指標。 | 114年6月 | 秘書室',
  ]);
  expect(built?.sections.map(({ heading }) => heading)).toEqual(['壹、計畫內容', '貳、管考']);
  expect(draft.recognised.doubts.map(({ found }) => found)).toContain(
    '附表沒有欄位的界線，一行一格；各行依期限、單位與編號歸欄',
  );
});

test('so is one with the unit before the measures, and without numbers', async () => {
  const { built } = await importText(`
示範縣衛生局114年度提升服務品質執行計畫
壹、計畫內容
承辦單位
具體作法
期限
企劃科
設置服務臺。
每月
秘書室
更新指標。
每季`);
  expect(rowLines(built).map((line) => line.split(' | ').slice(1))).toEqual([
    ['設置服務臺。', '每月', '企劃科'],
    ['更新指標。', '每季', '秘書室'],
  ]);
});

test('lines that look like heads above plain text are no table', async () => {
  const { built } = await importText(`
示範縣衛生局114年度提升服務品質執行計畫
壹、計畫內容
實施要項
執行項目
承辦單位
以上三者由各科自訂，報局核定後實施。`);
  expect(built?.rows ?? []).toEqual([]);
});
