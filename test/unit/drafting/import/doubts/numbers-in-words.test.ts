import { expect, test } from 'vitest';
import { importTable, rowLines } from '../../../../support/import-rows.ts';

test('a number that may be the first of two in the words of a measure is marked, with both readings', async () => {
  const { built, draft } = await importTable(`
    實施要項 | 推動作法 | 完成期限 | 承辦單位
    環境 | 二、三樓廁所改善。 | 每月 | 企劃科
    環境 | 二、三處據點增設座椅。 | 每月 | 企劃科
    環境 | 三、一樓增設座椅。 | 每月 | 企劃科`);
  expect(rowLines(built)[0]).toContain('二、');
  const found = draft.recognised.marks.filter(({ reason }) => reason.includes('並列'));
  expect(found).toEqual([
    expect.objectContaining({
      column: 'label',
      reason: expect.stringContaining(
        '「二、三樓廁所改善。」讀成編號「二、」與後面的文字',
      ) as string,
    }),
  ]);
});
