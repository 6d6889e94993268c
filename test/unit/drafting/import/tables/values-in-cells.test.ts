import { expect, test } from 'vitest';
import { importTable, rowLines } from '../../../../support/import-rows.ts';

test('brackets at the end of the cells of a table without columns for them say when and by whom', async () => {
  const { built, marks, draft } = await importTable(`
    重點工作 | 實施方式（辦理單位／期程）
    一、候診 | 加裝叫號顯示器5座（企劃科／114年10月）。
    二、掛號 | 開放線上掛號（企劃科／114年5月）。/n提供看診提醒簡訊（企劃科、秘書室／全年）。
    三、申辦 | 設置單一窗口（秘書室／114年3月）。`);
  expect(rowLines(built)).toEqual([
    '一、候診 | 加裝叫號顯示器5座。 | 114年10月 | 企劃科',
    '二、掛號 | 開放線上掛號。 | 114年5月 | 企劃科',
    '二、掛號 | 提供看診提醒簡訊。 | 全年 | 企劃科、秘書室',
    '三、申辦 | 設置單一窗口。 | 114年3月 | 秘書室',
  ]);
  expect(marks[0]).toBe(
    '001 deadlines 期限與單位由「實施方式（辦理單位／期程）」欄各項文字末尾的括號分出',
  );
  expect(draft.recognised.unplaced.missing).toBe('');
});

test('where a column names one of both, brackets stay words', async () => {
  const { built } = await importTable(`
    重點工作 | 實施方式 | 承辦單位
    一、候診 | 加裝叫號顯示器5座（企劃科／114年10月）。 | 企劃科
    二、掛號 | 開放線上掛號（企劃科／114年5月）。 | 企劃科
    三、申辦 | 設置單一窗口（秘書室／114年3月）。 | 秘書室`);
  expect(built?.rows[0]?.text).toBe('加裝叫號顯示器5座（企劃科／114年10月）。');
});
