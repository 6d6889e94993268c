import { OPS } from 'unpdf/pdfjs';

/** What stands on a page as a program wrote it: the library reads gaps as spaces, and spaces as gaps. */
interface WrittenSigns {
  /** All signs but spaces, in the order of the file. */
  signs: string;
  /** Whether a space is written before each of them. */
  spaced: readonly boolean[];
}

/** A stretch of text as the library gives it. */
interface Stretch {
  str: string;
  /** Where it begins, last but one and last. */
  transform: readonly number[];
}

/** Where the signs of a text stand among those of its page, and whether a space is written before it. */
export interface PlaceInOrder {
  from: number;
  to: number;
  isSpaced: boolean;
  /** Whether its line is spread, so that gaps within it say nothing. */
  isSpread: boolean;
}

/** A text as it is written, spaces and all, and its place; null where nothing is known of it. */
interface WrittenText {
  text: string;
  order: PlaceInOrder | null;
}

const han = /\p{Script=Han}/u;

/** From this share of the gaps between its Chinese characters on that are as wide as spaces, a line is spread. */
const SPREAD = 0.5;
const FEWEST_GAPS = 2;

/** The signs that some operators of a page write; what notes show is none of its text. */
export function writtenSigns(
  fnArray: readonly number[],
  argsArray: readonly unknown[],
): WrittenSigns {
  const signs: string[] = [];
  const spaced: boolean[] = [];
  let isAfterSpace = false;
  let notes = 0;
  for (const [at, operator] of fnArray.entries()) {
    if (operator === OPS.beginAnnotation) notes += 1;
    else if (operator === OPS.endAnnotation) notes -= 1;
    if (operator !== OPS.showText || notes > 0) continue;
    const [glyphs] = argsArray[at] as readonly [unknown];
    for (const unicode of (Array.isArray(glyphs) ? glyphs : []).flatMap(unicodeOf)) {
      for (const sign of unicode.split('')) {
        if (sign.trim() === '') isAfterSpace = true;
        else {
          signs.push(sign);
          spaced.push(isAfterSpace);
          isAfterSpace = false;
        }
      }
    }
  }
  return { signs: signs.join(''), spaced };
}

function unicodeOf(glyph: unknown): string[] {
  if (typeof glyph !== 'object' || glyph === null || !('unicode' in glyph)) return [];
  return typeof glyph.unicode === 'string' ? [glyph.unicode] : [];
}

/**
 * Texts with the spaces that are written, and without gaps that were taken for such: programs put some between Chinese and
 * Latin, and where letters are spread. Where no spaces are written at all, gaps may be what parts words: they stay, but for
 * those of lines that are spread.
 */
export function withWrittenSpaces(
  stretches: readonly Stretch[],
  { signs, spaced }: WrittenSigns,
): WrittenText[] {
  const asTheyAre = stretches.map(({ str }) => ({ text: str, order: null }));
  if (stretches.map(({ str }) => withoutSpace(str)).join('') !== signs) return asTheyAre;
  const writesSpaces = spaced.some((isSpaced) => isSpaced);
  const spread = spreadLines(stretches, spaced);
  let from = 0;
  return stretches.map(({ str, transform }) => {
    const to = from + withoutSpace(str).length;
    const isSpread = spread(lineOf(transform)) || isSpreadItself(str, spaced.slice(from, to));
    const isKnown = writesSpaces || isSpread;
    const order = isKnown ? { from, to, isSpaced: spaced[from] ?? false, isSpread } : null;
    const text = isKnown ? respaced(str, spaced.slice(from, to), isSpread) : str;
    from = to;
    return { text, order };
  });
}

function withoutSpace(text: string): string {
  return text.replace(/\s+/gu, '');
}

/** Texts of one line have one. */
function lineOf(transform: readonly number[]): number {
  return Math.round(transform.at(-1) ?? 0);
}

/** Tells lines in which most gaps between Chinese characters are as wide as spaces, and are none; a line of few such is as most are. */
function spreadLines(
  stretches: readonly Stretch[],
  spaced: readonly boolean[],
): (line: number) => boolean {
  const gaps = new Map<number, { wide: number; all: number }>();
  let before = '';
  let line = Number.NaN;
  let isWide = false;
  let at = 0;
  for (const { str, transform } of stretches) {
    const isBlank = str.trim() === '';
    // Two texts without even a gap between them may be of two cells.
    if (!isBlank && (lineOf(transform) !== line || !isWide)) before = '';
    if (!isBlank) line = lineOf(transform);
    for (const sign of str.split('')) {
      if (sign.trim() === '') isWide = true;
      else {
        if (han.test(before) && han.test(sign) && spaced[at] === false) {
          const found = gaps.get(line) ?? { wide: 0, all: 0 };
          gaps.set(line, { wide: found.wide + (isWide ? 1 : 0), all: found.all + 1 });
        }
        before = sign;
        isWide = false;
        at += 1;
      }
    }
  }
  const told = new Map(
    [...gaps].flatMap(([each, { wide, all }]) =>
      all < FEWEST_GAPS ? [] : [[each, wide >= all * SPREAD] as const],
    ),
  );
  const isUsual = [...told.values()].filter(Boolean).length > told.size / 2;
  return (each) => told.get(each) ?? isUsual;
}

/** Fewest signs of a text that is told to be spread by itself. */
const FEWEST_SIGNS = 4;

/** Whether a gap, and no space, stands between all signs of a text. */
function isSpreadItself(text: string, spaced: readonly boolean[]): boolean {
  return (
    spaced.length >= FEWEST_SIGNS &&
    /^\s*\S(?:\s+\S)+\s*$/u.test(text) &&
    !spaced.slice(1).includes(true)
  );
}

/** A text with a space before those signs that have one. Other gaps stay where they may part words or columns: not in a line that is spread, nor between Chinese and Latin. */
function respaced(text: string, spaced: readonly boolean[], isSpread: boolean): string {
  let read = '';
  let gap = '';
  let at = 0;
  for (const sign of text.split('')) {
    if (sign.trim() === '') {
      gap = sign;
      continue;
    }
    if (at === 0) read += gap;
    else {
      const sides = [han.test(read.at(-1) ?? ''), han.test(sign)];
      const isWritten = spaced[at] === true && !(sides[0] && sides[1]);
      const mayPart = gap !== '' && !isSpread && sides[0] === sides[1];
      if (isWritten || mayPart || (gap !== '' && spaced[at] === true)) read += ' ';
    }
    read += sign;
    gap = '';
    at += 1;
  }
  return read + gap;
}
