import { expect, test } from 'vitest';
import { importTable, rowLines } from '../../../../support/import-rows.ts';

test('words that a merged cell has of each cell that went into it stand there once', async () => {
  const { built, draft, marks } = await importTable(`
    策略 | 實施策略 | 作法 | 期限 | 單位
    1.便民/n1.便民 | 1-1.多元申辦/n1-1.多元申辦 | 受理電子謄本。 | 全年 | 企劃科
    ^ | ^ | 開辦跨所登記。 | 114年7月 | 企劃科
    2.效率 | 2-1.縮短時程 | 複丈案件排定。 | 全年 | 秘書室`);
  expect(rowLines(built)).toEqual([
    '1.便民 > 1-1.多元申辦 | 受理電子謄本。 | 全年 | 企劃科',
    '1.便民 > 1-1.多元申辦 | 開辦跨所登記。 | 114年7月 | 企劃科',
    '2.效率 > 2-1.縮短時程 | 複丈案件排定。 | 全年 | 秘書室',
  ]);
  expect(marks).toEqual([]);
  expect(draft.recognised.omissions).toContainEqual(
    expect.objectContaining({ reason: '合併儲存格裡重複的文字', text: '1-1.多元申辦' }),
  );
});

test('also where some of the cells had none', async () => {
  const { built } = await importTable(`
    策略 | 作法 | 期限 | 單位
    多元申辦/n多元申辦 | 受理電子謄本。 | 全年 | 企劃科
    ^ | 開辦跨所登記。 | 114年7月 | 企劃科
    ^ | 公開案件進度。 | 114年8月 | 秘書室`);
  expect(built?.rows.map((row) => row.dimension)).toEqual(Array(3).fill('多元申辦'));
});
