/** Bytes from `start` up to and without `end`. */
export interface ByteRange {
  start: number;
  end: number;
}

/**
 * The same bytes in fewer ranges: what lies between two of them is asked for as well where it is no more than
 * `gap`, for a request costs more than so many bytes.
 */
export function mergedRanges(ranges: readonly ByteRange[], gap: number): ByteRange[] {
  const merged: ByteRange[] = [];
  for (const { start, end } of [...ranges].sort((one, other) => one.start - other.start)) {
    const last = merged.at(-1);
    if (last !== undefined && start - last.end <= gap) last.end = Math.max(last.end, end);
    else merged.push({ start, end });
  }
  return merged;
}
