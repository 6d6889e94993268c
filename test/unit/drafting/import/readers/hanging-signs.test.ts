import { expect, test } from 'vitest';
import { hangingSigns } from '../../../../../src/drafting/import/readers/pdf/hanging-signs.ts';

const placed = (text: string, x: number, width: number, baseline = 100) => ({
  ...{ text, x, width, baseline },
  size: 10,
});

test('a comma over the edge of a column belongs to the words that it ends, not to the next column', () => {
  const words = placed('填寫調閱單', 150, 50);
  const comma = placed(',', 200.5, 5);
  expect([...hangingSigns([words, comma, placed('113年', 320, 30)])]).toEqual([[comma, words]]);
});

test('a sign that no words stand close before, or in another line, belongs to none', () => {
  const words = placed('填寫調閱單', 150, 50);
  const pieces = [words, placed(',', 215, 5), placed('。', 200, 10, 115), placed('及', 200, 10)];
  expect(hangingSigns(pieces).size).toBe(0);
});
