import { parseChineseNumeral } from '../../../meaning/numbers/chinese-numerals.ts';
import { usualStyles, type LabelStyle } from '../../../meaning/numbers/label-styles.ts';
import { parseLabel, type Label } from '../../../meaning/numbers/parse-label.ts';
import { foldWidth } from '../../../meaning/text/fold.ts';

/** Entries of a cell by the measure that their number names. */
export interface PairedByNumber {
  /** A list for each measure, in their order; empty for one that no number names. */
  values: string[][];
  /** The numbers, as written, which the draft does not need any more. */
  numbers: string[];
}

/** Signs that hold a number each, as a class of characters: `①`, `⑴`, `㈠`. */
const CIRCLED = '①-⒛㈠-㈩㊀-㊉❶-❿⓵-⓾';

/** `1、`, `(1)`, `1.2`, `2-1：`, `①`, `一、`, `第1項：`; behind it the entry. */
const numbered = new RegExp(
  `^((?:第\\d{1,2}[項點款]|[(]?\\s*(?:\\d{1,2}(?:[.-]\\d{1,2}){0,2}|[一二三四五六七八九十]{1,3}|[${CIRCLED}])\\s*[)]?)\\s*(?:[.、]?[:：]|[.、]|(?<=[)${CIRCLED}])|(?=\\s))\\s*)(\\S.*)$`,
  'u',
);

/** One of several numbers before an entry, of one part or of several: `1`, `1.`, `(1)`, `①`, `一`, `第1項`, and `1-1`. */
const one = (parts: string) =>
  `第?(?:[(]\\s*)?(?:\\d{1,2}${parts}|[一二三四五六七八九十]{1,3}|[${CIRCLED}])(?:\\s*[)])?(?:[.](?=\\s*[-~–至到、,及與和]))?[項點款]?`;
const ONE = one('');
const ONE_OF_PARTS = one('(?:[.-]\\d{1,2})?');

/** What stands between them; nothing between those that are plainly numbers by themselves: `①②`. */
const AND = `\\s*(?:[-~–至到、,及與和]|(?<=[)${CIRCLED}]))\\s*`;

/** Characters in which numbers are looked for. */
const LONGEST_NUMBERS = 60;

/** Several numbers at once: `1-3、`, `1、2：`, `①、②：`, `(1)至(3)`; behind them the entry. */
const several = new RegExp(
  `^(${ONE_OF_PARTS}(?:${AND}${ONE_OF_PARTS})+\\s*(?:[.、]?[:：]|[.、]|(?<=[)${CIRCLED}項點款]))\\s*)(?=\\S)`,
  'u',
);

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
  const cut = lines.flatMap((each) => cutLine(each, isEntry));
  if (haveTwoShapes(cut)) return null;
  for (const line of cut) {
    // `(2)3、6月` may name two measures, or one and two months.
    const read = [readLine(line, isEntry), readOneNumber(line, isEntry)]
      .filter((each) => each !== null)
      .flatMap(({ readings, ...found }) =>
        readings.map((ordinals) => ({
          ...found,
          places: ordinals.map((ordinal) => placeOf(ordinal, labels)),
        })),
      )
      .find(({ places }) => !places.includes(-1));
    if (read === undefined) return null;
    for (const place of read.places) values[place]?.push(read.rest);
    numbers.push(read.number.trim());
  }
  return numbers.length === 0 ? null : { values, numbers };
}

/** Whether some numbers stand in brackets and others do not: then one kind is that of items within the measures. */
function haveTwoShapes(lines: readonly string[]): boolean {
  const folded = lines.map(foldWidth);
  const inBrackets = folded.filter((line) =>
    /^\(\s*(?:\d{1,2}|[一二三四五六七八九十]{1,3})\s*\)/u.test(line),
  );
  const plain = folded.filter((line) =>
    /^(?:\d{1,2}|[一二三四五六七八九十]{1,3})\s*[.、]/u.test(line),
  );
  return inBrackets.length > 0 && plain.length > 0;
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
    pairOneEach(unwrapped, labels) ??
    pairByLetter(lines, labels, isEntry)
  );
}

/** Styles of numbers that are no figures. */
const LETTERS: readonly LabelStyle[] = [
  ...(['letter', 'letter-marked', 'letter-brackets', 'small-letter', 'stem', 'branch'] as const),
  ...(['roman', 'roman-brackets', 'small-roman', 'bopomofo'] as const),
];

/** Pairs lines with measures by letters, stems or Roman numbers, where the numbers of both are of one such style. */
function pairByLetter(
  lines: readonly string[],
  labels: readonly (Label | null)[],
  isEntry: (text: string) => boolean,
): PairedByNumber | null {
  const style = labels[0]?.style;
  if (style === undefined || !LETTERS.includes(style) || lines.length === 0) return null;
  if (labels.some((label) => label?.style !== style)) return null;
  const values: string[][] = labels.map(() => []);
  const numbers: string[] = [];
  for (const line of lines) {
    const read = parseLabel(line, { styles: [style] });
    const place = read === null ? -1 : placeOf(read.ordinal, labels);
    if (read === null || place === -1 || !isEntry(read.rest)) return null;
    values[place]?.push(read.rest);
    numbers.push(read.label);
  }
  return { values, numbers };
}

/** `1.每月2.114年4月` in its two parts: a reader of pages may take the second line for the rest of the first. */
function cutAtNumbers(line: string): string[] {
  return line.split(
    new RegExp(`(?<=\\p{Script=Han})(?=[（(]?\\d{1,2}[)）]?[.．、]|[${CIRCLED}])`, 'u'),
  );
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
 * Pairs the lines of a cell with the measures beside it where each measure is named once, whether what stands behind
 * the numbers is understood or not.
 * @returns null for any other lines
 */
function pairOneEach(
  lines: readonly string[],
  labels: readonly (Label | null)[],
): PairedByNumber | null {
  if (labels.length < 2 || labels.includes(null)) return null;
  const isEntry = (text: string) =>
    /\p{Script=Han}/u.test(text) && !numbered.test(foldWidth(text)) && text.length > 1;
  const paired = pairByNumber(lines, labels, isEntry);
  return paired?.values.every((values) => values.length === 1) === true ? paired : null;
}

/** A line that begins with a number, or several, and an entry behind it. */
interface NumberedLine {
  number: string;
  /** The numbers that it names, the likelier reading first: `1-2：` is one number or two. */
  readings: number[][][];
  rest: string;
}

/** A line by the numbers that it begins with; null for any other. */
export function readLine(line: string, isEntry: (text: string) => boolean): NumberedLine | null {
  if (isEntry(line)) return null;
  const folded = foldWidth(line);
  const [, range] = several.exec(folded.slice(0, LONGEST_NUMBERS)) ?? [];
  if (range !== undefined && isEntry(line.slice(range.length))) {
    const readings = [ONE_OF_PARTS, ONE].flatMap((number) => {
      const ordinals = ordinalsOf(range, number);
      return ordinals === null ? [] : [ordinals];
    });
    return readings.length === 0
      ? null
      : { number: line.slice(0, range.length), readings, rest: line.slice(range.length) };
  }
  return readOneNumber(line, isEntry);
}

function readOneNumber(line: string, isEntry: (text: string) => boolean): NumberedLine | null {
  if (isEntry(line)) return null;
  const [, number] = numbered.exec(foldWidth(line)) ?? [];
  if (number === undefined) return null;
  const rest = line.slice(number.length);
  if (!isEntry(rest)) return null;
  const ordinal = ordinalOf(number);
  // As written: what is left out is told so.
  return ordinal === null
    ? null
    : { number: line.slice(0, number.length), readings: [[ordinal]], rest };
}

/** A line without the number, or the numbers, before what it says; a date has none (`97.12.10`). */
export function withoutNumbers(line: string): string {
  const [, list] = several.exec(foldWidth(line).slice(0, LONGEST_NUMBERS)) ?? [];
  const rest = line.slice(list?.length ?? 0);
  if (list !== undefined && !(list.trim().endsWith('.') && /^\d/u.test(rest))) return rest;
  const label = parseLabel(line, { styles: [...usualStyles, 'circled'] });
  return label === null || label.rest === '' ? line : label.rest.replace(/^[:：]\s*/u, '');
}

/** Numbers of a list, those between two with a stroke included; null where they are none. */
function ordinalsOf(list: string, number: string): number[][] | null {
  const found: number[][] = [];
  for (const [, sign = '', words = ''] of list.matchAll(new RegExp(`(${AND})?(${number})`, 'gu'))) {
    const ordinal = ordinalOf(words);
    if (ordinal === null) return null;
    const [before, last] = [found.at(-1)?.at(-1), ordinal.at(-1)];
    if (/[-~–至到]/u.test(sign) && before !== undefined && last !== undefined) {
      if (last <= before) return null;
      for (let next = before + 1; next < last; next += 1)
        found.push([...ordinal.slice(0, -1), next]);
    }
    found.push(ordinal);
  }
  return found.length === 0 ? null : found;
}

/** Numbered entries that run on in a line, with white space before each. */
function cutLine(line: string, isEntry: (text: string) => boolean): string[] {
  const pieces: string[] = [];
  for (const piece of line.split(
    new RegExp(`\\s+(?=[（(]?\\s*[\\d一二三四五六七八九十${CIRCLED}]{1,3}\\s*[)）、.．：:])`, 'u'),
  )) {
    const before = pieces.at(-1);
    if (before !== undefined && readLine(piece, isEntry) === null) {
      pieces.splice(-1, 1, `${before} ${piece}`);
    } else pieces.push(piece);
  }
  return pieces;
}

function ordinalOf(number: string): number[] | null {
  const plain = number.replace(/[()\s、:：第項點款]/gu, '').replace(/\.$/u, '');
  const circled = parseLabel(plain, { styles: ['circled'] });
  if (circled !== null) return circled.ordinal;
  if (/^\d/u.test(plain)) return plain.split(/[.-]/u).map(Number);
  const value = parseChineseNumeral(plain);
  return value === null ? null : [value];
}

/** The measure of which a number names the whole label, else its last part; without labels, its place. */
function placeOf(ordinal: readonly number[], labels: readonly (Label | null)[]): number {
  const same = (label: readonly number[]) =>
    label.length === ordinal.length && label.every((part, at) => part === ordinal[at]);
  const whole = labels.findIndex((label) => label !== null && same(label.ordinal));
  if (whole !== -1 || ordinal.length > 1) return whole;
  const last = labels.flatMap((label, place) =>
    label !== null && label.ordinal.at(-1) === ordinal[0] ? [place] : [],
  );
  if (last.length === 1) return last[0] ?? -1;
  const place = (ordinal[0] ?? 0) - 1;
  return labels.every((label) => label === null) && place < labels.length ? place : -1;
}
