import { describe, expect, test } from 'vitest';
import { findSections } from '../../../../../src/drafting/import/sections/find-sections.ts';
import { blocksOfHtml } from '../../../../../src/drafting/import/readers/read-html.ts';
import { importDocument, title } from '../../../../support/import-rows.ts';

function sectionsOf(lines: readonly (string | [string, number])[]) {
  const items = lines.map((line) => ({
    kind: 'paragraph' as const,
    text: typeof line === 'string' ? line : line[0],
    headingLevel: typeof line === 'string' ? null : line[1],
    place: null,
  }));
  const { preface, sections } = findSections(items);
  const textOf = (block: (typeof preface)[number]) =>
    block.kind === 'paragraph' ? block.text : '';
  return [
    preface.map(textOf),
    ...sections.map(({ heading, content }) => [heading, ...content.map(textOf)]),
  ];
}

test('壹、 heads sections, whatever numbers stand below', () => {
  expect(
    sectionsOf([
      '某館計畫',
      '壹、計畫依據',
      '一、目標一',
      '貳、管考',
      '1、 管考機制',
      '列入考核。',
    ]),
  ).toEqual([
    ['某館計畫'],
    ['壹、計畫依據', '一、目標一'],
    ['貳、管考', '1、 管考機制', '列入考核。'],
  ]);
});

test('without them the numbers do that stand before known headings, as long as they go on', () => {
  expect(
    sectionsOf(['1、 計畫依據', '2、 計畫目標', '1、便民。', '3、 本計畫經核定後施行。']),
  ).toEqual([[], ['1、計畫依據'], ['2、計畫目標', '1、便民。'], ['3、本計畫經核定後施行。']]);
});

test('headings that the file marks are sections where no numbers are', () => {
  expect(sectionsOf([['某館計畫', 1], ['緣起', 2], '甲', ['推動策略', 2], '乙'])).toEqual([
    ['某館計畫'],
    ['緣起', '甲'],
    ['推動策略', '乙'],
  ]);
});

test('a heading with its text in one line is cut at the colon, a remark in brackets stays', () => {
  expect(sectionsOf(['壹、計畫依據：依函辦理。', '貳、計畫內容：（詳如附表）'])).toEqual([
    [],
    ['壹、計畫依據：', '依函辦理。'],
    ['貳、計畫內容：（詳如附表）'],
  ]);
});

test('壹、 alone heads the sections below it, which have numbers of their own', () => {
  expect(
    sectionsOf([
      '某館計畫',
      '壹、提升服務品質',
      '（一）計畫依據',
      '某函。',
      '（二）計畫目標',
      '便民。',
      '（三）考核',
      '每季檢討。',
    ]),
  ).toEqual([
    ['某館計畫'],
    ['壹、提升服務品質'],
    ['（一）計畫依據', '某函。'],
    ['（二）計畫目標', '便民。'],
    ['（三）考核', '每季檢討。'],
  ]);
});

describe('sections', () => {
  test('have their text behind the heading in one line, whatever they are called', async () => {
    const { built } = await importDocument(
      blocksOfHtml(
        `${title}<p>•壹、依據:縣政府函頒實施計畫。</p><p>•貳、實施時間:114年1月1日至11月30日</p><p>參、附則：本計畫奉核後實施，修正時亦同。</p>`,
      ),
    );
    expect(built?.sections.map(({ heading, text }) => `${heading}|${text}`)).toEqual([
      '壹、依據:|縣政府函頒實施計畫。',
      '貳、實施時間:|114年1月1日至11月30日',
      '參、附則：|本計畫奉核後實施，修正時亦同。',
    ]);
    expect(built?.period).toEqual({ start: '2025-01-01', end: '2025-11-30' });
  });
});
