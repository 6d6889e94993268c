import { isPageNumber } from '../../document/page-number.ts';
import { noteUnread } from '../loss-words.ts';
import type { PageContent, PlacedText, Rule } from './page-content.ts';
import { raisedPieces, type RaisedPiece } from './raised-texts.ts';
import { linesOf, rowsOfTexts } from './text-lines.ts';

/** Part of the height of a page below which its notes stand at most. */
const LOWER_PART = 0.5;

/** The most of the width of a page that the line above its notes has. */
const SHORT = 0.45;

/** The most that notes are as large as the text in which their signs stand, where no line is drawn above them. */
const SMALLER = 0.95;

/** How far below the line above them notes begin, in points. */
const BELOW_LINE = 30;

/**
 * A page without its notes and their signs: raised numbers behind words, and at the foot of the page, below a short line or smaller than
 * the text, lines that begin with these numbers.
 * @returns the page, and what the notes say, one each
 */
export function leaveOutFootnotes(page: PageContent): { page: PageContent; notes: string[] } {
  const signs = [...new Set(raisedPieces(page).values())].flatMap((piece) => signOf(piece) ?? []);
  if (signs.length === 0) return { page, notes: [] };
  const foot = notesAtFoot(page, signs);
  if (foot.length === 0) return { page, notes: [] };
  const notes: PlacedText[][] = [];
  for (const row of foot) {
    const isNext = signs.some(({ number }) => beginsWith(row, number));
    if (isNext || notes.length === 0) notes.push([...row]);
    else notes.at(-1)!.push(...row);
  }
  const numbers = signs.filter(({ number }) => notes.some((note) => beginsWith(note, number)));
  const gone = new Set([...foot.flat(), ...numbers.flatMap(({ texts }) => texts)]);
  return {
    page: { ...page, texts: page.texts.filter((text) => !gone.has(text)) },
    notes: notes.map((note) => wordsOf(note).replace(/^\d+\s*/u, '')),
  };
}

/** What is said of the notes of a page. */
export function lossesOfFootnotes(notes: readonly string[], place: string): string[] {
  return notes.map((words) => `${place}${noteUnread(words)}`);
}

/** The sign of a note in the text. */
interface NoteSign {
  number: string;
  /** Size of the text in which it stands. */
  size: number;
  baseline: number;
  texts: readonly PlacedText[];
}

function signOf({ place, base, stretch }: RaisedPiece): NoteSign | null {
  const number = stretch
    .map(({ text }) => text)
    .join('')
    .trim();
  const [first] = stretch;
  // Figures behind figures and letters are powers.
  const isBehindWords =
    first !== undefined && base.x < first.x && /[^\p{Script=Latin}\d\s]$/u.test(base.text.trim());
  if (place !== 'superscript' || !isBehindWords || !/^[1-9]\d?$/u.test(number)) return null;
  return { number, size: base.size, baseline: base.baseline, texts: stretch };
}

/** The lines of the notes at the foot of a page, from top to bottom. */
function notesAtFoot(
  { texts, rules, width, height }: PageContent,
  signs: readonly NoteSign[],
): PlacedText[][] {
  const rows = rowsOfTexts(texts.filter(({ text }) => text.trim() !== ''));
  while (rows.length > 0 && isPageNumber(wordsOf(rows.at(-1)!))) rows.pop();
  const from = rows.findIndex((row) => {
    const [{ baseline, size } = { baseline: 0, size: 0 }] = row;
    if (baseline < height * LOWER_PART) return false;
    const sign = signs.find(({ number }) => beginsWith(row, number));
    if (sign === undefined || sign.baseline >= baseline) return false;
    const isBelowLine = rules.some((rule) => isLineAbove(rule, rules, { baseline, size, width }));
    return isBelowLine || largestOf(row) < sign.size * SMALLER;
  });
  return from === -1 ? [] : rows.slice(from);
}

/** Whether a rule is the short line above notes: at no border, right above their first line. */
function isLineAbove(
  rule: Rule,
  rules: readonly Rule[],
  at: { baseline: number; size: number; width: number },
): boolean {
  const below = at.baseline - rule.at;
  if (rule.direction !== 'horizontal' || rule.to - rule.from > at.width * SHORT) return false;
  if (below < at.size * 0.5 || below > BELOW_LINE) return false;
  return rules.every(
    (other) =>
      other.direction === 'horizontal' ||
      other.to < rule.at - 1 ||
      other.from > rule.at + 1 ||
      other.at < rule.from - 1 ||
      other.at > rule.to + 1,
  );
}

function beginsWith(row: readonly PlacedText[], number: string): boolean {
  return new RegExp(String.raw`^${number}(?![\d.．、:：/-])`, 'u').test(wordsOf(row));
}

function largestOf(row: readonly PlacedText[]): number {
  return Math.max(...row.map(({ size }) => size));
}

function wordsOf(row: readonly PlacedText[]): string {
  return linesOf(row)
    .map(({ text }) => text)
    .join('');
}
