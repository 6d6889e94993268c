/** How many are looked at whatever follows, and of the others one in how many. */
const FIRST = 10;
const EVERY = 50;

/**
 * Whether one of many alike is checked against its schema: the first ten, and each fiftieth. Tests
 * check all of them; what is wrong with one is wrong with those beside it, and to look at
 * each takes as long as to make it.
 * @param index counted from 0
 */
export function isSample(index: number): boolean {
  return index < FIRST || index % EVERY === 0;
}
