import type { ErratumRecord } from '../schemas/errata.ts';

/**
 * Ids of corrections, in the order given: each is called by plan, day and a count, so that it keeps
 * its address as others are added.
 */
export function erratumIds(records: readonly Pick<ErratumRecord, 'plan' | 'date'>[]): string[] {
  const countOf = new Map<string, number>();
  return records.map(({ plan, date }) => {
    const day = `${plan}-${date}`;
    const count = (countOf.get(day) ?? 0) + 1;
    countOf.set(day, count);
    return `${day}-${count}`;
  });
}
