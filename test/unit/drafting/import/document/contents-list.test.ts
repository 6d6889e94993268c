import { expect, test } from 'vitest';
import { withoutContents } from '../../../../../src/drafting/import/document/contents-list.ts';
import type { Omission } from '../../../../../src/drafting/import/document/omission.ts';
import type { Block } from '../../../../../src/drafting/import/document/source-document.ts';

function read(...lines: string[]): { left: string[]; omitted: string[] } {
  const omissions: Omission[] = [];
  const blocks = lines.map((text): Block => ({
    kind: 'paragraph',
    text,
    headingLevel: null,
    place: null,
  }));
  const left = withoutContents(blocks, omissions).map((block) =>
    block.kind === 'paragraph' ? block.text : '',
  );
  return { left, omitted: omissions.map(({ text }) => text) };
}

test('a typed table of contents is left out and listed', () => {
  const contents = ['目 錄', '壹、前言……………1', '貳、行動方案 ........ 2', '參、管考\t5'];
  expect(read('某館114年度計畫', ...contents, '壹、前言', '參、管考')).toEqual({
    left: ['某館114年度計畫', '壹、前言', '參、管考'],
    omitted: contents,
  });
});

test('without a title above it, it is told by its dots', () => {
  expect(read('壹、前言……1', '貳、方案……2', '壹、前言').left).toEqual(['壹、前言']);
  expect(read('壹、前言……1', '壹、前言').left).toEqual(['壹、前言……1', '壹、前言']);
});

test('lines that end with a figure are no contents', () => {
  const lines = ['目錄', '訓練場次 4', '壹、依據', '電話……', '辦理 12', '3', '1.5 … 2'];
  expect(read(...lines).left).toEqual(lines);
});
