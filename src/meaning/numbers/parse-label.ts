import { foldWidth } from '../text/fold.ts';
import { styleRules, usualStyles, type LabelStyle } from './label-styles.ts';

/** The number at the head of a line. */
export interface Label {
  /** As written: width, brackets and mark are kept. */
  label: string;
  /** The text behind it, without the white space between. */
  rest: string;
  style: LabelStyle;
  /** `2.10` → `[2, 10]`; `（B）` → `[2]`; `十一、` → `[11]`. */
  ordinal: number[];
}

export interface LabelOptions {
  /** The styles to recognise; by default all but a bare letter and a bare number. */
  styles?: readonly LabelStyle[];
}

/** Characters in which a label is looked for: no more than these tell that there is one. */
const LONGEST_LABEL = 100;

/** Returns the label that a line begins with, full or half width, spaces in it or not; null without one. */
export function parseLabel(
  line: string,
  { styles = usualStyles }: LabelOptions = {},
): Label | null {
  const text = line.trim();
  // Folding keeps the length, so a match in the folded text is the same stretch of the text.
  const folded = foldWidth(text.slice(0, LONGEST_LABEL));
  for (const { style, pattern, ordinalOf } of styleRules) {
    if (!styles.includes(style)) continue;
    const signs = pattern.exec(folded)?.[0];
    const ordinal = signs === undefined ? null : ordinalOf(signs);
    if (signs === undefined || ordinal === null) continue;
    const rest = text.slice(signs.length).trim();
    return { label: text.slice(0, signs.length), rest, style, ordinal };
  }
  return null;
}

/** Returns a line's label as written and the rest of the line; label null and the whole line without one. */
export function splitLabel(
  line: string,
  options?: LabelOptions,
): { label: string | null; rest: string } {
  const found = parseLabel(line, options);
  return found === null
    ? { label: null, rest: line.trim() }
    : { label: found.label, rest: found.rest };
}

/** Orders labels by number, outermost part first: `1.2` before `1.10` before `2`; a heading before its parts. */
export function compareLabels(one: Pick<Label, 'ordinal'>, other: Pick<Label, 'ordinal'>): number {
  const length = Math.max(one.ordinal.length, other.ordinal.length);
  for (let index = 0; index < length; index += 1) {
    const difference = (one.ordinal[index] ?? 0) - (other.ordinal[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
