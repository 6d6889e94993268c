import { describe, expect, test } from 'vitest';
import { hitContext, type Piece } from '../../../src/search/hit-context.ts';
import { foldWithOffsets } from '../../../src/search/fold-offsets.ts';
import { foldForSearch } from '../../../src/meaning/text/fold.ts';

/** `…` for a gap, `[ ]` around a match. */
const drawn = (pieces: readonly Piece[]) =>
  pieces
    .map((piece) =>
      piece.kind === 'gap' ? '…' : piece.kind === 'match' ? `[${piece.text}]` : piece.text,
    )
    .join('');

describe('words in context', () => {
  test('a short text is whole, with every occurrence marked as it is printed', () => {
    expect(drawn(hitContext('台灣學服務臺，臺灣圖書', ['臺灣']))).toBe(
      '[台灣]學服務臺，[臺灣]圖書',
    );
    expect(drawn(hitContext('裝設ＡＥＤ 急救器', ['aed急']))).toBe('裝設[ＡＥＤ 急]救器');
  });

  test('matches that touch or overlap are one mark', () => {
    expect(drawn(hitContext('電子書推廣', ['電子書', '子書推']))).toBe('[電子書推]廣');
    expect(drawn(hitContext('電子書推廣', ['電子書', '推廣']))).toBe('[電子書推廣]');
  });

  test('a long text is cut around the words', () => {
    const text = `${'前'.repeat(200)}哺乳室${'後'.repeat(200)}`;
    const shown = drawn(hitContext(text, ['哺乳室']));
    expect(shown).toBe(`…${'前'.repeat(40)}[哺乳室]${'後'.repeat(117)}…`);
  });

  test('words far apart get a part of the text each', () => {
    const text = `甲${'一'.repeat(300)}乙${'二'.repeat(300)}丙`;
    const shown = drawn(hitContext(text, ['甲', '乙', '丙']));
    expect(shown).toMatch(/^\[甲\]一+…一+\[乙\]二+…$/);
  });

  test('a long text without the words shows its beginning', () => {
    expect(drawn(hitContext('無'.repeat(300), ['有']))).toBe(`${'無'.repeat(160)}…`);
  });

  test('a character outside the basic plane is never cut in two', () => {
    const text = `${'😀'.repeat(150)}哺${'😀'.repeat(150)}`;
    for (const piece of hitContext(text, ['哺'])) {
      if (piece.kind !== 'gap') expect(piece.text.isWellFormed()).toBe(true);
    }
  });

  test('an empty needle marks nothing', () => {
    expect(drawn(hitContext('文字', ['']))).toBe('文字');
  });
});

describe('places in a folded text', () => {
  test('every character knows where it came from, spaces dropped and ligatures taken apart', () => {
    const text = 'Ａ ㈱ 台ﬁ';
    const { folded, starts, ends } = foldWithOffsets(text)!;
    expect(folded).toBe(foldForSearch(text));
    const pieces = [...folded].map((_, unit) => text.slice(starts[unit], ends[unit]));
    expect(pieces).toEqual(['Ａ', '㈱', '㈱', '㈱', '台', 'ﬁ', 'ﬁ']);
  });
});
