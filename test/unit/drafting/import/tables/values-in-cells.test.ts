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
  expect(marks[0]).toBe('001 deadlines 期限與單位由「實施方式（辦理單位／期程）」欄各項的文字分出');
  expect(draft.recognised.unplaced.missing).toBe('');
});

test('lines of their own in the cells of a column name when and by whom', async () => {
  const { built, marks } = await importTable(`
    推動措施 | 執行規劃
    1.設置服務據點。 | 辦理方式：於各所設置。/n辦理單位：企劃科/n辦理時程：114年6月
    2.開辦夜間門診。 | 辦理方式：每週二夜間開診。/n辦理單位：秘書室/n辦理時程：114年3月起
    3.推廣健康存摺。 | 辦理方式：設置專人。/n辦理單位：企劃科/n辦理時程：全年`);
  expect(rowLines(built).map((line) => line.split(' | ').slice(1).join(' | '))).toEqual([
    '1. 設置服務據點。 | 114年6月 | 企劃科 | 執行規劃=辦理方式：於各所設置。',
    '2. 開辦夜間門診。 | 114年3月起 | 秘書室 | 執行規劃=辦理方式：每週二夜間開診。',
    '3. 推廣健康存摺。 | 全年 | 企劃科 | 執行規劃=辦理方式：設置專人。',
  ]);
  expect(marks[0]).toMatch(/^001 deadlines 期限與單位由「執行規劃」欄各項的文字分出/);
});

test('where a column names one of both, brackets stay words', async () => {
  const { built } = await importTable(`
    重點工作 | 實施方式 | 承辦單位
    一、候診 | 加裝叫號顯示器5座（企劃科／114年10月）。 | 企劃科
    二、掛號 | 開放線上掛號（企劃科／114年5月）。 | 企劃科
    三、申辦 | 設置單一窗口（秘書室／114年3月）。 | 秘書室`);
  expect(built?.rows[0]?.text).toBe('加裝叫號顯示器5座（企劃科／114年10月）。');
});
