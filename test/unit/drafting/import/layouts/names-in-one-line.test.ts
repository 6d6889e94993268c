import { expect, test } from 'vitest';
import { withNamesInLines } from '../../../../../src/drafting/import/layouts/names-in-one-line.ts';
import type { Block } from '../../../../../src/drafting/import/document/source-document.ts';

const line = (text: string): Block => ({
  kind: 'paragraph',
  text,
  headingLevel: null,
  place: '第 3 頁',
});

test('what stands behind several names in one line has a line for each', () => {
  expect(withNamesInLines([line('辦理期程：每日　　主責單位：行車課、站務課 經費：免')])).toEqual([
    line('辦理期程：每日'),
    line('主責單位：行車課、站務課'),
    line('經費：免'),
  ]);
});

test.each([
  '辦理期程：每日',
  '本所訂定如下 辦理期程：每日',
  '辦理期程：每日 甲君：行車課',
  '主責單位：行車課 主責單位：站務課',
  '辦理期程： 主責單位：行車課',
])('a line that says anything else stays: %s', (text) => {
  expect(withNamesInLines([line(text)])).toEqual([line(text)]);
});
