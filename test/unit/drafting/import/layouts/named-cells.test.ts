import { expect, test } from 'vitest';
import { importTable, rowLines } from '../../../../support/import-rows.ts';

test('cells below a measure that name what they hold are its deadline and units', async () => {
  const { built, draft } = await importTable(`
    一、公共服務 | < | < | <
    01 | 耐震資訊公開查詢。 | < | <
    ^ | 辦理時程：114年6月 | 主辦單位：企劃科 | 協辦單位：秘書室
    02 | 檢舉進度線上查詢。 | < | <
    ^ | 辦理時程：每月 | 主辦單位：秘書室 |
    二、住宅服務 | < | < | <
    03 | 設置行動收件站。 | < | <
    ^ | 辦理時程：隨時 | 主辦單位：企劃科 |`);
  expect(rowLines(built)).toEqual([
    '一、公共服務 | 01 耐震資訊公開查詢。 | 114年6月 | 企劃科、秘書室',
    '一、公共服務 | 02 檢舉進度線上查詢。 | 每月 | 秘書室',
    '二、住宅服務 | 03 設置行動收件站。 | 隨時 | 企劃科',
  ]);
  expect(draft.recognised.unplaced.missing).toBe('');
});
