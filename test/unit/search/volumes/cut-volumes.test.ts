import { describe, expect, test } from 'vitest';
import type { Institution, Plan } from '../../../../src/corpus/model/corpus.ts';
import { cutVolumes } from '../../../../src/search/volumes/cut-volumes.ts';

/** Institutions with so many plans each, in order. */
function site(...counts: readonly number[]): [Institution[], Plan[]] {
  const institutions = counts.map((_, at) => ({ institutionId: `i${at}` }) as Institution);
  const plans = counts.flatMap((count, at) =>
    Array.from(
      { length: count },
      (__, number) => ({ planId: `i${at}-${number}`, institution: institutions[at]! }) as Plan,
    ),
  );
  return [institutions, plans];
}
const sizes = { only: 5, each: 4 };
const sizesOf = (volumes: ReturnType<typeof cutVolumes>) =>
  volumes.map(({ institutions, plans }) => [institutions.length, plans.length]);

describe('a site is cut into volumes', () => {
  test('one where it is small, even without a plan', () => {
    expect(sizesOf(cutVolumes(...site(2, 3), sizes))).toEqual([[2, 5]]);
    expect(sizesOf(cutVolumes(...site(), sizes))).toEqual([[0, 0]]);
  });

  test('the plans of an institution stay together as far as they fit', () => {
    expect(sizesOf(cutVolumes(...site(3, 2, 2, 1), sizes))).toEqual([
      [1, 3],
      [2, 4],
      [1, 1],
    ]);
    expect(sizesOf(cutVolumes(...site(1, 9), sizes))).toEqual([
      [1, 1],
      [1, 4],
      [1, 4],
      [1, 1],
    ]);
  });

  test('every plan and every institution is in one, in order, those without plans too', () => {
    const [institutions, plans] = site(0, 3, 0, 0, 4, 1, 0);
    const volumes = cutVolumes(institutions, plans, sizes);
    expect(volumes.flatMap((volume) => volume.plans)).toEqual(plans);
    expect(volumes.flatMap((volume) => volume.institutions)).toEqual(institutions);
  });

  test('an edit elsewhere leaves a volume as it is', () => {
    const [institutions, plans] = site(4, 4, 4);
    const [, second] = cutVolumes(institutions, plans, sizes);
    const [, after] = cutVolumes(institutions, plans.slice(1), sizes);
    expect(after).toEqual(second);
  });
});
