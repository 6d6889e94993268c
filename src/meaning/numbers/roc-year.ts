/** Years between the two calendars: ROC year 1 is 1912. */
const offset = 1911;

/** Returns the Gregorian year of a ROC year (`101` → `2012`); RangeError below 1. */
export function toGregorianYear(rocYear: number): number {
  if (!Number.isInteger(rocYear) || rocYear < 1) {
    throw new RangeError(`A ROC year is a whole number from 1, not ${rocYear}`);
  }
  return rocYear + offset;
}

/** Returns the ROC year of a Gregorian year (`2012` → `101`); RangeError before 1912. */
export function toRocYear(gregorianYear: number): number {
  if (!Number.isInteger(gregorianYear) || gregorianYear <= offset) {
    throw new RangeError(`The ROC calendar begins in 1912, after ${gregorianYear}`);
  }
  return gregorianYear - offset;
}
