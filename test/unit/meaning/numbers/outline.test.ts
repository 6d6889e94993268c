import { describe, expect, it } from 'vitest';
import { buildOutline, type OutlineNode } from '../../../../src/meaning/numbers/outline.ts';
import { parseLabel } from '../../../../src/meaning/numbers/parse-label.ts';
import type { LabelStyle } from '../../../../src/meaning/numbers/label-styles.ts';

interface Line {
  text: string;
  style: LabelStyle | null;
}

const styles = ['decimal-brackets', 'letter', 'letter-brackets', 'numeral', 'decimal-dot'] as const;

function lines(...texts: string[]): Line[] {
  return texts.map((text) => ({ text, style: parseLabel(text, { styles })?.style ?? null }));
}

type Shape = string | [string, ...Shape[]];

function shape({ line, children }: OutlineNode<Line>): Shape {
  return children.length === 0 ? line.text : [line.text, ...children.map(shape)];
}

const facilities = lines(
  '（1）環境舒適便捷化',
  'A更新富科技感之動線指標',
  'B互動展品',
  '（2）環境清潔綠美化',
  'A養護清淨家園',
  'B節能減碳環境',
  '（A）更新儲冰主機冷凝系統',
  '（B）設置集存雨水設施',
  'C園區樹木造型美化',
  '（3）環境安全標準化',
);

const facilitiesShape: Shape[] = [
  ['（1）環境舒適便捷化', 'A更新富科技感之動線指標', 'B互動展品'],
  [
    '（2）環境清潔綠美化',
    'A養護清淨家園',
    ['B節能減碳環境', '（A）更新儲冰主機冷凝系統', '（B）設置集存雨水設施'],
    'C園區樹木造型美化',
  ],
  '（3）環境安全標準化',
];

describe('buildOutline', () => {
  it('nests （1）, A and （A） of nstm-104 in the order in which they appear', () => {
    expect(buildOutline(facilities).roots.map(shape)).toEqual(facilitiesShape);
  });

  it('does the same in a given order', () => {
    const order = ['decimal-brackets', 'letter', 'letter-brackets'] as const;
    expect(buildOutline(facilities, order).roots.map(shape)).toEqual(facilitiesShape);
  });

  it('hangs a line below the nearest outer one when a level is left out', () => {
    const order = ['decimal-brackets', 'letter', 'letter-brackets'] as const;
    const skipped = lines('（1）甲', '（A）乙', 'A丙', '（A）丁');
    expect(buildOutline(skipped, order).roots.map(shape)).toEqual([
      ['（1）甲', '（A）乙', ['A丙', '（A）丁']],
    ]);
  });

  it('gives a line without a label to the one above it', () => {
    const outline = buildOutline(lines('前言', '一、甲', '1.乙', '乙的說明', '二、丙'));
    expect(outline.preamble.map(({ text }) => text)).toEqual(['前言']);
    expect(outline.roots.map(shape)).toEqual([['一、甲', '1.乙'], '二、丙']);
    const below = outline.roots[0]?.children[0]?.continuation;
    expect(below?.map(({ text }) => text)).toEqual(['乙的說明']);
  });

  it('refuses a style that the order does not know', () => {
    expect(() => buildOutline(facilities, ['decimal-brackets'])).toThrow(RangeError);
  });

  it('makes nothing of nothing', () => {
    expect(buildOutline([])).toEqual({ preamble: [], roots: [] });
  });
});
