import { expect, test } from 'vitest';
import type { Block } from '../../../../../src/drafting/import/document/source-document.ts';
import { withTitleFirst } from '../../../../../src/drafting/import/document/title-before-sheets.ts';

const line = (text: string, headingLevel: number | null = null): Block => ({
  kind: 'paragraph',
  text,
  headingLevel,
  place: null,
});

const title = line('示範圖書館114年度提升服務品質執行計畫');
const [one, two, rest] = [line('一、環境', 1), line('二、網路', 1), line('1. 增設座位。')];

test('the title of the plan on the first of several sheets is that of all', () => {
  expect(withTitleFirst([one, title, rest, two])).toEqual([title, one, rest, two]);
});

test('any other line below the name of a sheet stays there, and so does the title on a single one', () => {
  for (const blocks of [
    [one, line('單位：千元'), rest, two],
    [one, title, rest],
    [title, one, rest, two],
    [rest, title, two],
  ])
    expect(withTitleFirst(blocks)).toEqual(blocks);
});
