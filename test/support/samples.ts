/** Environment variable that `npm run test:deep` sets, so that all is looked at instead of samples. */
export const WHOLE = 'OPEN_PLANS_TEST_WHOLE';

/** Whether all is looked at: every query, every page in every width and colour. */
export const isWhole = process.env[WHOLE] === '1';

/** @returns how many of something are tried: some in each run, all in the deep tests */
export function howMany(some: number, all: number): number {
  return isWhole ? all : some;
}
