import { describe, expect, test } from 'vitest';
import { cutIntoFiles, fileOfDocument, textFileSizes } from '../../../src/search/text-files.ts';

describe('text files', () => {
  test('hold all texts in order, a long one alone', () => {
    const texts = ['短', '長'.repeat(7000), '短', '短'];
    const files = cutIntoFiles(texts, 6000);
    expect(files.flatMap((file) => file.texts)).toEqual(texts);
    expect(files.map(({ first }) => first)).toEqual([0, 1, 2]);
  });

  test('of a volume are small, so that hits that stand far apart read little', () => {
    const texts = Array.from({ length: 300 }, () => '設置哺乳室，提供冰箱');
    const files = cutIntoFiles(texts, textFileSizes.volume);
    expect(files).toHaveLength(2);
    expect(cutIntoFiles(texts, textFileSizes.only)).toHaveLength(1);
  });

  test('the file of a document is the last one that begins at it or before', () => {
    const files = [{ first: 0 }, { first: 1 }, { first: 5 }];
    expect([0, 1, 4, 5, 9].map((document) => fileOfDocument(files, document))).toEqual([
      0, 1, 1, 2, 2,
    ]);
  });
});
