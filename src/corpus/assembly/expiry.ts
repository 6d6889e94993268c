/**
 * Whether the last day of a withholding has passed on the day `asOf` (ISO days); null where it has
 * no last day or the site has no such day. On the last day itself it has not. No clock is read.
 */
export function isExpired(until: string | null, asOf: string | null): boolean | null {
  return until === null || asOf === null ? null : until < asOf;
}
