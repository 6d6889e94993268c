/** Environment variable that `npm run test:deep` sets, so that all is looked at instead of samples. */
export const WHOLE = 'OPEN_PLANS_TEST_WHOLE';

/** Whether all is looked at: every query, every page in every width and colour. */
export const isWhole = process.env[WHOLE] === '1';

/** @returns how many of something are tried: some in each run, all in the deep tests */
export function howMany(some: number, all: number): number {
  return isWhole ? all : some;
}

/** @returns the first of several alike in each run, all in the deep tests; other files begin with another one */
export function inTurn<Item>(alike: readonly Item[]): readonly Item[] {
  return alike.slice(0, howMany(1, alike.length));
}
