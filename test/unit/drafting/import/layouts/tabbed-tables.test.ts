import { expect, test } from 'vitest';
import { readTabbedTables } from '../../../../../src/drafting/import/layouts/tabbed-tables.ts';
import { importDocument, rowLines } from '../../../../support/import-rows.ts';
import type { Block } from '../../../../../src/drafting/import/document/source-document.ts';

const line = (text: string): Block => ({
  kind: 'paragraph',
  text,
  headingLevel: null,
  place: null,
});

const plan = (...lines: string[]) => ({
  blocks: ['示範縣檢驗所114年度服務改善計畫', '本所訂定工作如下。', ...lines].map(line),
  losses: [],
});

const heads = '編號\t推動作法\t完成期限\t承辦單位';

test('a table that is typed with tabs is one, and lines without a tab head its rows', async () => {
  const { built, marks, draft } = await importDocument(
    plan(
      heads,
      '甲、送樣服務',
      '甲-1\t可於網路預約。\t114年3月\t企劃科',
      '甲-2\t採樣瓶宅配。\t全年\t企劃科、秘書室',
      '乙、報告服務',
      '乙-1\t報告附說明。\t\t秘書室',
      '洽詢電話：(04)2233-4455',
    ),
  );
  expect(rowLines(built)).toEqual([
    '甲、送樣服務 | 甲-1 可於網路預約。 | 114年3月 | 企劃科',
    '甲、送樣服務 | 甲-2 採樣瓶宅配。 | 全年 | 企劃科、秘書室',
    '乙、報告服務 | 乙-1 報告附說明。 |  | 秘書室',
  ]);
  expect(marks).toEqual([]);
  expect(draft.recognised.unplaced.missing).toBe('');
});

test('several tabs in a row line cells up, and a row with a cell too few is in doubt', async () => {
  const { built, marks } = await importDocument(
    plan(
      heads,
      '1\t可於網路預約。\t\t\t114年3月\t企劃科',
      '2\t採樣瓶宅配。\t全年',
      '3\t報告附說明。\t每月\t秘書室',
    ),
  );
  expect(built?.rows.map(({ units }) => units.join('、'))).toEqual(['企劃科', '', '秘書室']);
  expect(marks.filter((mark) => mark.includes('定位鍵'))).toEqual([expect.stringContaining('002')]);
});

test('lines with tabs that have no heads above them, or a single one below, stay', () => {
  const blocks = ['承辦人：\t單位主管：\t首長：', heads, '1\t可預約。\t全年\t企劃科'].map(line);
  expect(readTabbedTables(blocks)).toEqual(blocks);
});
