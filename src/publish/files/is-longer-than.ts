/** True where there are more rows than that; looks no further than it must. */
export function isLongerThan(rows: Iterable<unknown>, maximum: number): boolean {
  let count = 0;
  for (const _ of rows) {
    count += 1;
    if (count > maximum) return true;
  }
  return false;
}
