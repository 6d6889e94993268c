import type { PhrasingContent, Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { describe, expect, it } from 'vitest';
import { quickHandlers } from '../../../../src/publish/files/markdown-text.ts';

const writer = (handlers: object) =>
  unified().use(remarkGfm).use(remarkStringify, { bullet: '-', emphasis: '_', handlers }).freeze();
const quick = writer(quickHandlers);
const usual = writer({});

const SIGNS = [...'甲a1Ww _*`[]()<>&~|@#+-=:!./\\"\'。（）\t '];

/** Texts of up to three signs, each sign beside each. */
const awkward = SIGNS.flatMap((one) => [
  one,
  ...SIGNS.flatMap((two) => [one + two, `甲${one}${two}`, `1${one}${two}乙`]),
]).concat('www.a.tw', 'http://a.tw', 'a@b.tw', '1. 甲', '(1) 甲', '一、甲', '&amp;', '2011.3.1');

const text = (value: string): PhrasingContent => ({ type: 'text', value });
const paragraph = (...children: PhrasingContent[]): Root => ({
  type: 'root',
  children: [{ type: 'paragraph', children }],
});

describe('texts in Markdown that need no close look', () => {
  it.each([
    ['alone', (words: string) => paragraph(text(words))],
    ['behind a line end', (words: string) => paragraph(text('甲'), { type: 'break' }, text(words))],
    ['before a line end', (words: string) => paragraph(text(words), { type: 'break' }, text('甲'))],
    [
      'behind a bold label',
      (words: string) =>
        paragraph({ type: 'strong', children: [text('1.1')] }, text(' '), text(words)),
    ],
    [
      'in a bold label',
      (words: string) =>
        paragraph({ type: 'strong', children: [text(words)] }, text(' '), text('甲')),
    ],
    [
      'in a link',
      (words: string) =>
        paragraph(
          text('甲'),
          { type: 'break' },
          {
            type: 'link',
            url: `https://a.tw/${words}`,
            children: [text(words)],
          },
        ),
    ],
    ['in emphasis', (words: string) => paragraph({ type: 'emphasis', children: [text(words)] })],
    [
      'in a heading',
      (words: string): Root => ({
        type: 'root',
        children: [{ type: 'heading', depth: 2, children: [text(words)] }],
      }),
    ],
    [
      'in a cell',
      (words: string): Root => ({
        type: 'root',
        children: [
          {
            type: 'table',
            children: [
              { type: 'tableRow', children: [{ type: 'tableCell', children: [text(words)] }] },
            ],
          },
        ],
      }),
    ],
  ])('are what the library writes, %s', (_, root) => {
    for (const words of awkward) {
      expect(quick.stringify(root(words)), JSON.stringify(words)).toBe(
        usual.stringify(root(words)),
      );
    }
  });
});
