import { foldUnitName } from '../../meaning/units/unit-register.ts';

/** Signs of a name that are spelt out: file systems take 255 characters, a sign up to seven. */
const MOST_SPELT = 32;

/**
 * Where a name that cannot be told to be a certain unit has its place, on pages and in addresses:
 * 行政室 → `name_884c-653f-5ba4`, its code points. It stays the same whatever else is recorded, and is
 * never that of a unit, whose id has no `_`. Of a very long name the end is a checksum.
 */
export function unresolvedPlace(written: string): string {
  const points = Array.from(foldUnitName(written), (sign) => sign.codePointAt(0)!);
  const spelt = points.slice(0, MOST_SPELT).map((point) => point.toString(16));
  const rest = points.length > MOST_SPELT ? [`_${checksum(points)}`] : [];
  return `name_${[...spelt, ...rest].join('-')}`;
}

/** FNV-1a. */
function checksum(points: readonly number[]): string {
  const sum = points.reduce((hash, point) => Math.imul(hash ^ point, 0x01000193), 0x811c9dc5);
  return (sum >>> 0).toString(16);
}
