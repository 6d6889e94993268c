/** A small filled shape, as wide as it is high; points from the upper left corner. */
export interface Dot {
  left: number;
  right: number;
  /** Height of its middle. */
  middle: number;
}

/** Sides of the smallest and largest of them, in points. */
const SMALLEST = 1.5;
const LARGEST = 9;

/** A filled shape as a dot; null where it is none. */
export function dotOf(
  [left, right]: readonly [number, number],
  [top, bottom]: readonly [number, number],
): Dot | null {
  const [width, height] = [right - left, bottom - top];
  const isSmall = Math.min(width, height) >= SMALLEST && Math.max(width, height) <= LARGEST;
  return isSmall && Math.abs(width - height) <= 0.25 * Math.max(width, height)
    ? { left, right, middle: (top + bottom) / 2 }
    : null;
}
