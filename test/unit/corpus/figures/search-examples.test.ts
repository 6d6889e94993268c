import { describe, expect, it } from 'vitest';
import { searchExamples } from '../../../../src/corpus/figures/search-examples.ts';
import { files, loadHealthBureau } from '../../../support/content-folder.ts';
import { smallCorpus } from '../../../support/small-corpus.ts';

describe('words that a visitor may try', () => {
  it('are those that the site gives, in its order', async () => {
    const given = (text: string) => `${text}search:\n  examples: [飲料, 稽查]\n`;
    const { corpus } = await loadHealthBureau({ [files.site]: given });
    expect(searchExamples(corpus!)).toEqual(['飲料', '稽查']);
  });

  it('else are words of the plans’ headings, and each of them is found in a row', async () => {
    const { corpus } = await loadHealthBureau();
    const rows = [...corpus!.rowById.values()];
    const words = searchExamples(corpus!);
    expect(words.length).toBeGreaterThan(1);
    for (const word of words) {
      const headings = rows.flatMap(({ dimension, aspect, actions, path }) => [
        dimension,
        aspect ?? '',
        ...actions,
        ...path,
      ]);
      expect(headings.some((heading) => heading.includes(word))).toBe(true);
      expect(rows.some(({ text }) => text?.includes(word))).toBe(true);
    }
  });

  it('do not say the same twice: none is part of another', async () => {
    const { corpus } = await loadHealthBureau();
    const words = searchExamples(corpus!);
    const inOthers = words.filter((word) =>
      words.some((other) => other !== word && other.includes(word)),
    );
    expect(inOthers).toEqual([]);
  });

  it('are none where no row repeats a word of a heading', () => {
    const corpus = smallCorpus();
    for (const row of corpus.rowById.values()) Object.assign(row, { text: 'ok' });
    expect(searchExamples(corpus)).toEqual([]);
  });
});
