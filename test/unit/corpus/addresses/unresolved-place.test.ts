import { describe, expect, it } from 'vitest';
import { unresolvedPlace } from '../../../../src/corpus/addresses/unresolved-place.ts';
import { slug } from '../../../../src/content/schemas/scalars.ts';

describe('the place of a name that cannot be told', () => {
  it('is made of the name alone, in ASCII', () => {
    expect(unresolvedPlace('行政室')).toBe('name_884c-653f-5ba4');
  });

  it('is the same for spellings that are one name', () => {
    expect(unresolvedPlace('Ｅ化 小組')).toBe(unresolvedPlace('E化小組'));
  });

  it('is never the id of a unit', () => {
    for (const name of ['a', 'name', '行政室', '室'.repeat(300)]) {
      expect(slug.safeParse(unresolvedPlace(name)).success).toBe(false);
    }
  });

  it('of a very long name fits into a file system, and differs where only the end does', () => {
    const long = '各'.repeat(200);
    expect(unresolvedPlace(long).length).toBeLessThan(255);
    expect(unresolvedPlace(`${long}甲`)).not.toBe(unresolvedPlace(`${long}乙`));
  });
});
