import { describe, expect, test } from 'vitest';
import { gramsOfNeedle } from '../../../src/search/grams.ts';

describe('grams of a needle', () => {
  const written = (needle: string) =>
    gramsOfNeedle(needle).map(({ gram, offset }) => `${gram}@${offset}`);

  test('cover it with as few pairs as can be', () => {
    expect(written('借閱證件')).toEqual(['借閱@0', '證件@2']);
    expect(written('哺乳室')).toEqual(['哺乳@0', '乳室@1']);
    expect(written('電子')).toEqual(['電子@0']);
  });

  test('of one character are the character, of nothing none', () => {
    expect(written('，')).toEqual(['，@0']);
    expect(written('')).toEqual([]);
  });
});
