import { dropSpace } from '../../../../meaning/text/fold.ts';
import { isPageNumber } from '../../document/page-number.ts';
import { noteUnread } from '../loss-words.ts';
import type { PageContent, PlacedText, Rule } from './page-content.ts';
import { raisedPieces, type RaisedPiece } from './raised-texts.ts';
import { linesOf, rowsOfTexts } from './text-lines.ts';
import { usualSize } from './usual-size.ts';

/** The most of the width of a page that the line above its notes has. */
const SHORT = 0.45;

/** The most that notes are as large as most of the text, where no line is drawn above them. */
const SMALLER = 0.95;

/** How far below the line above them notes begin, in points. */
const BELOW_LINE = 30;

/** Lines at the foot of a page that are looked at. */
const MOST_LINES = 30;

/**
 * Pages without their notes and the signs of these: raised numbers behind words, and below all text of the page, under a short line or
 * smaller than the text, lines that begin with these numbers, each once and in their order. Nothing of a table is a note.
 * @returns the pages, and what the notes of each say
 */
export function leaveOutFootnotes(pages: readonly PageContent[]): {
  pages: PageContent[];
  notes: string[][];
} {
  const signs = pages.map(signsOn);
  if (signs.every((own) => own.length === 0)) return { pages: [...pages], notes: [] };
  const feet = new Feet(pages);
  const notes = pages.map((page, at) =>
    signs[at]!.length === 0 ? [] : notesAtFoot(page, signs[at]!, feet),
  );
  return {
    pages: pages.map((page, at) => withoutNotes(page, notes[at]!, signs[at]!)),
    notes: notes.map((own) => own.map(({ texts }) => wordsOf(texts).replace(/^\d+\s*/u, ''))),
  };
}

function signsOn(page: PageContent): NoteSign[] {
  return [...new Set(raisedPieces(page).values())].flatMap((piece) => signOf(piece) ?? []);
}

function withoutNotes(
  page: PageContent,
  notes: readonly Note[],
  signs: readonly NoteSign[],
): PageContent {
  if (notes.length === 0) return page;
  const numbers = new Set(notes.map(({ number }) => number));
  const own = signs.filter(({ number }) => numbers.has(number));
  const gone = new Set([...notes, ...own].flatMap(({ texts }) => texts));
  return { ...page, texts: page.texts.filter((text) => !gone.has(text)) };
}

/** Lines that pages have at one place, numbers aside: below the notes stands the foot of the page. */
class Feet {
  readonly #counts = new Map<string, number>();

  constructor(pages: readonly PageContent[]) {
    for (const { texts } of pages) {
      for (const row of rowsOfTexts(texts).slice(-MOST_FEET)) {
        const key = keyOf(row);
        this.#counts.set(key, (this.#counts.get(key) ?? 0) + 1);
      }
    }
  }

  has(row: readonly PlacedText[]): boolean {
    return isPageNumber(wordsOf(row)) || (this.#counts.get(keyOf(row)) ?? 0) > 1;
  }
}

/** Lines at the foot of a page that may be of its foot. */
const MOST_FEET = 3;

function keyOf(row: readonly PlacedText[]): string {
  const words = dropSpace(row.map(({ text }) => text).join('')).replace(/\d+/gu, '#');
  return `${Math.round(row[0]!.baseline)} ${words}`;
}

/** What is said of the notes of a page. */
export function lossesOfFootnotes(notes: readonly string[], place: string): string[] {
  return notes.map((words) => `${place}${noteUnread(words)}`);
}

/** The sign of a note in the text. */
interface NoteSign {
  number: string;
  baseline: number;
  texts: readonly PlacedText[];
  /** Behind letters and figures it may be a power. */
  isBehindWords: boolean;
}

function signOf({ place, base, stretch }: RaisedPiece): NoteSign | null {
  const number = stretch
    .map(({ text }) => text)
    .join('')
    .trim();
  const [first] = stretch;
  if (place !== 'superscript' || first === undefined || base.x >= first.x) return null;
  const before = base.text.trim();
  // `m²`, `km²`, `10²`
  if (!/^[1-9]\d?$/u.test(number) || /(?<![A-Za-z])[ckm]?m$|^\d+$/u.test(before)) return null;
  const isBehindWords = /[^\p{Script=Latin}\d\s]$/u.test(before);
  return { number, baseline: base.baseline, texts: stretch, isBehindWords };
}

interface Note {
  number: string;
  texts: PlacedText[];
}

/** The notes at the foot of a page, from top to bottom; none where one line of them may be of something else. */
function notesAtFoot(page: PageContent, signs: readonly NoteSign[], feet: Feet): Note[] {
  const rows = rowsOfTexts(page.texts.filter(({ text }) => text.trim() !== '')).map((row) =>
    row.toSorted((one, other) => one.x - other.x),
  );
  while (rows.length > 0 && feet.has(rows.at(-1)!)) rows.pop();
  const usual = usualSize([page.texts]);
  const walls = page.rules.filter(({ direction }) => direction === 'vertical');
  const notes: Note[] = [];
  /** Lines below the next note, which may be further ones of it. */
  let below: PlacedText[][] = [];
  for (const row of rows.slice(-MOST_LINES).toReversed()) {
    if (isWalled(row, walls)) break;
    const sign = signs.find(({ number }) => beginsWith(row, number));
    if (sign === undefined || sign.baseline >= row[0]!.baseline) {
      below.unshift(row);
      continue;
    }
    const next = notes[0];
    if (next !== undefined && Number(next.number) !== Number(sign.number) + 1) break;
    notes.unshift({ number: sign.number, texts: [row, ...below].flat() });
    below = [];
    if (isFirst(row, page, rows)) return knownNotes(notes, signs, true);
  }
  const areSmall = notes.every(({ number, texts: [first, ...others] }) => {
    const words = first!.text.trim() === number ? others : [first!, ...others];
    return words.every(({ size }) => size < usual * SMALLER);
  });
  return areSmall ? knownNotes(notes, signs, false) : [];
}

/** Notes of which each has a sign; behind letters and figures it is one only where a line is drawn above the notes. */
function knownNotes(notes: Note[], signs: readonly NoteSign[], isBelowLine: boolean): Note[] {
  const isTold = ({ number }: Note) =>
    signs.some((sign) => sign.number === number && (isBelowLine || sign.isBehindWords));
  return notes.every(isTold) ? notes : [];
}

/** Whether a short line is drawn right above a line of text, that is no border, and underlines nothing. */
function isFirst(
  row: readonly PlacedText[],
  { rules, width }: PageContent,
  rows: readonly (readonly PlacedText[])[],
): boolean {
  const [{ baseline, size } = { baseline: 0, size: 0 }] = row;
  return rules.some((rule) => {
    const below = baseline - rule.at;
    const isNear = below >= size * 0.5 && below <= BELOW_LINE && !hasBetween(rule, row, rows);
    const isShort = rule.direction === 'horizontal' && rule.to - rule.from <= width * SHORT;
    return isNear && isShort && !isBorder(rule, rules) && !underlines(rule, rows.flat());
  });
}

/** Whether a line of text stands between a rule and another line below it. */
function hasBetween(
  { at }: Rule,
  [first]: readonly PlacedText[],
  rows: readonly (readonly PlacedText[])[],
): boolean {
  return rows.some(([each]) => each!.baseline > at && each!.baseline < first!.baseline);
}

function isBorder(rule: Rule, rules: readonly Rule[]): boolean {
  return rules.some((other) => {
    if (other === rule) return false;
    if (other.direction === 'horizontal')
      return Math.abs(other.at - rule.at) < 1.5 && (other.to < rule.from || other.from > rule.to);
    const meets = other.at >= rule.from - 1 && other.at <= rule.to + 1;
    return meets && other.to >= rule.at - 1 && other.from <= rule.at + 1;
  });
}

function underlines(rule: Rule, texts: readonly PlacedText[]): boolean {
  return texts.some(
    ({ x, width, baseline, size }) =>
      rule.at - baseline > -1 &&
      rule.at - baseline < size * 0.45 &&
      Math.min(rule.to, x + width) - Math.max(rule.from, x) > (rule.to - rule.from) / 2,
  );
}

/** Whether a border stands beside a line: it is of a table. */
function isWalled(row: readonly PlacedText[], walls: readonly Rule[]): boolean {
  const [{ baseline, size } = { baseline: 0, size: 0 }] = row;
  const middle = baseline - size * 0.35;
  return walls.some(({ from, to }) => from <= middle && to >= middle);
}

/** Whether a line has a number apart from the words behind it. */
function beginsWith(row: readonly PlacedText[], number: string): boolean {
  const [first, second] = row;
  const text = first?.text.trimStart() ?? '';
  if (text.trim() === number)
    return second !== undefined && !/^[\d.．、:：/-]/u.test(second.text.trim());
  return text.startsWith(`${number} `) && !/^\d/u.test(text.slice(number.length).trim());
}

function wordsOf(row: readonly PlacedText[]): string {
  return linesOf(row)
    .map(({ text }) => text)
    .join('');
}
