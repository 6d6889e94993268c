import { expect, test } from 'vitest';
import type { TableBlock } from '../../../../../src/drafting/import/document/source-document.ts';
import {
  isHeadOf,
  withBorderedHead,
} from '../../../../../src/drafting/import/readers/pdf/bordered-heads.ts';

const table = (...rows: string[][]): TableBlock => ({
  kind: 'table',
  rows: rows.map((cells) => cells.map((text) => ({ text, rowSpan: 1, columnSpan: 1 }))),
  place: '第 1 頁',
});
const heads = ['推動作法', '完成期限', '承辦單位'];

test('borders around heads alone are those of heads; around a form that is empty or has other words they are not', () => {
  expect(isHeadOf({ blocks: [table(['推動 作法', '完成期限', '承辦單位'])] }, { heads })).toBe(
    true,
  );
  expect(isHeadOf({ blocks: [table(['', '', ''])] }, { heads })).toBe(false);
  expect(isHeadOf({ blocks: [table(['單位', '期限'])] }, { heads })).toBe(false);
});

test('a table that is nothing but heads keeps them as they are', () => {
  const block = table(heads);
  expect(withBorderedHead({ block, heads }, { blocks: [table(heads)] })).toEqual(block);
});
