import { parseChineseNumeral } from '../../meaning/numbers/chinese-numerals.ts';
import type { Label } from '../../meaning/numbers/parse-label.ts';
import { foldWidth } from '../../meaning/text/fold.ts';

/** Entries of a cell by the measure that their number names. */
export interface PairedByNumber {
  /** A list for each measure, in their order; empty for one that no number names. */
  values: string[][];
  /** The numbers, as written, which the draft does not need any more. */
  numbers: string[];
}

/** `1、`, `(1)`, `1.2`, `2-1：`, `①`, `一、`, and `1-3、` or `1、2：` for several at once; behind it the entry. */
const numbered =
  /^([(]?\s*(?:\d{1,2}(?:[.-]\d{1,2}){0,2}|[一二三四五六七八九十]{1,3}|[①-⑳])\s*[)]?\s*(?:[.、:]|(?<=[)①-⑳])|(?=\s))\s*)(\S.*)$/u;

const several = /^((\d{1,2})\s*([-~至、,])\s*(\d{1,2})\s*[.、:]\s*)(\S.*)$/u;

/**
 * Pairs the lines of a cell with the measures beside it by the numbers that both bear: `1、113年6月` is
 * the deadline of the measure `1、`.
 * @param labels of the measures, null for one without a number
 * @param isEntry tells whether words are an entry of the column: `12月31日` is one with its number
 * @returns null where not every line has such a number, or one that names no measure
 */
export function pairByNumber(
  lines: readonly string[],
  labels: readonly (Label | null)[],
  isEntry: (text: string) => boolean,
): PairedByNumber | null {
  const values: string[][] = labels.map(() => []);
  const numbers: string[] = [];
  for (const line of lines.flatMap((each) => cutLine(each, isEntry))) {
    const found = readLine(line, isEntry);
    if (found === null) return null;
    const places = found.ordinals.map((ordinal) => placeOf(ordinal, labels));
    if (places.includes(-1)) return null;
    for (const place of places) values[place]?.push(found.rest);
    numbers.push(found.number.trim());
  }
  return numbers.length === 0 ? null : { values, numbers };
}

/**
 * Pairs the lines of a cell with the measures beside it by the numbers that both bear, also where a narrow column wraps
 * what stands behind a number, and where each measure has one line with its number that is not understood.
 * @returns null where they are not paired
 */
export function pairLines(
  lines: readonly string[],
  labels: readonly (Label | null)[],
  isEntry: (text: string) => boolean,
): PairedByNumber | null {
  const unwrapped = withoutWraps(lines);
  return (
    pairByNumber(lines, labels, isEntry) ??
    pairByNumber(unwrapped, labels, isEntry) ??
    pairByNumber(lines.flatMap(cutAtNumbers), labels, isEntry) ??
    pairOneEach(unwrapped, labels)
  );
}

/** `1.每月2.114年4月` in its two parts: a reader of pages may take the second line for the rest of the first. */
function cutAtNumbers(line: string): string[] {
  return line.split(/(?<=\p{Script=Han})(?=[（(]?\d{1,2}[)）]?[.．、])/u);
}

/** Lines that begin with a number, each with those behind it that do not; all as they are where the first does not. */
function withoutWraps(lines: readonly string[]): string[] {
  const found: string[] = [];
  for (const line of lines) {
    const before = found.at(-1);
    if (before === undefined || numbered.test(foldWidth(line))) found.push(line);
    else found.splice(-1, 1, `${before}${line}`);
  }
  return numbered.test(foldWidth(lines[0] ?? '')) ? found : [...lines];
}

/**
 * Pairs the lines of a cell with the measures beside it where each measure has one line with its number, whether what
 * stands behind the numbers is understood or not.
 * @returns null for any other lines
 */
function pairOneEach(
  lines: readonly string[],
  labels: readonly (Label | null)[],
): PairedByNumber | null {
  if (lines.length < 2 || lines.length !== labels.length || labels.includes(null)) return null;
  const isEntry = (text: string) =>
    /\p{Script=Han}/u.test(text) && !numbered.test(foldWidth(text)) && text.length > 1;
  const paired = pairByNumber(lines, labels, isEntry);
  return paired?.values.every((values) => values.length === 1) === true ? paired : null;
}

/** A line that begins with a number and an entry behind it; null for any other. */
export function readLine(
  line: string,
  isEntry: (text: string) => boolean,
): { number: string; ordinals: number[][]; rest: string } | null {
  if (isEntry(line)) return null;
  const folded = foldWidth(line);
  const [, range = '', from, sign, to, words] = several.exec(folded) ?? [];
  if (from !== undefined && to !== undefined && words !== undefined) {
    const rest = line.slice(range.length);
    if (isEntry(rest)) {
      const [first, last] = [Number(from), Number(to)];
      const ordinals =
        sign === '、' || sign === ','
          ? [[first], [last]]
          : Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => [first + at]);
      return ordinals.length === 0 ? null : { number: range, ordinals, rest };
    }
  }
  const [, number] = numbered.exec(folded) ?? [];
  if (number === undefined) return null;
  const rest = line.slice(number.length);
  if (!isEntry(rest)) return null;
  const ordinal = ordinalOf(number);
  return ordinal === null ? null : { number, ordinals: [ordinal], rest };
}

/** Numbered entries that run on in a line, with white space before each. */
function cutLine(line: string, isEntry: (text: string) => boolean): string[] {
  const pieces: string[] = [];
  for (const piece of line.split(
    /\s+(?=[（(]?\s*[\d一二三四五六七八九十①-⑳]{1,3}\s*[)）、.．：:])/u,
  )) {
    const before = pieces.at(-1);
    if (before !== undefined && readLine(piece, isEntry) === null) {
      pieces.splice(-1, 1, `${before} ${piece}`);
    } else pieces.push(piece);
  }
  return pieces;
}

function ordinalOf(number: string): number[] | null {
  const plain = number.replace(/[()\s、:]/gu, '').replace(/\.$/u, '');
  if (/^[①-⑳]$/u.test(plain)) return [plain.codePointAt(0)! - '①'.codePointAt(0)! + 1];
  if (/^\d/u.test(plain)) return plain.split(/[.-]/u).map(Number);
  const value = parseChineseNumeral(plain);
  return value === null ? null : [value];
}

/** The measure of which a number names the whole label, else its last part; without labels, its place. */
function placeOf(ordinal: readonly number[], labels: readonly (Label | null)[]): number {
  const same = (one: readonly number[], other: readonly number[]) =>
    one.length === other.length && one.every((part, at) => part === other[at]);
  const whole = labels.findIndex((label) => label !== null && same(label.ordinal, ordinal));
  if (whole !== -1 || ordinal.length > 1) return whole;
  const last = labels.flatMap((label, place) =>
    label !== null && label.ordinal.at(-1) === ordinal[0] ? [place] : [],
  );
  if (last.length === 1) return last[0] ?? -1;
  const place = (ordinal[0] ?? 0) - 1;
  return labels.every((label) => label === null) && place < labels.length ? place : -1;
}
