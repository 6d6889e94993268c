import { describe, expect, it } from 'vitest';
import { Utf8Text } from '../../../../src/datasets/formats/utf8.ts';

/** Pieces of one to four bytes a character, many more than are encoded at a time. */
const pieces = Array.from({ length: 20_000 }, (_, index) => `a${index}é圖書館𠮷`);

function written(text: Utf8Text, all: readonly string[]): string {
  for (const piece of all) text.add(piece);
  return Buffer.from(text.take()).toString('utf8');
}

describe('text put together as UTF-8', () => {
  it('is the pieces one after the other, whatever number of them', () => {
    expect(written(new Utf8Text(), pieces)).toBe(pieces.join(''));
    expect(written(new Utf8Text(), [pieces.join(''), 'b', pieces.join('')])).toBe(
      `${pieces.join('')}b${pieces.join('')}`,
    );
    expect(written(new Utf8Text(), [])).toBe('');
  });

  it('begins anew when it was taken', () => {
    const text = new Utf8Text();
    written(text, pieces);
    expect(written(text, ['一', '二'])).toBe('一二');
    expect(written(text, pieces)).toBe(pieces.join(''));
  });
});
