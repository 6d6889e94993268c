import { foldWithOffsets } from './fold-offsets.ts';
import { endsInWord, isLatinNeedle } from './latin-words.ts';

/** A piece of a text shown as a hit: words of the text, some of them searched for, or a gap. */
export type Piece = { kind: 'text' | 'match'; text: string } | { kind: 'gap' };

interface Range {
  start: number;
  end: number;
}

/** A text up to this long is shown whole; counted in UTF-16 units. */
const WHOLE_UP_TO = 240;
/** Text shown before the first hit of a window, and length of a window. */
const BEFORE = 40;
const WINDOW = 160;
const WINDOWS = 2;

/**
 * The text, or the parts of it around the needles, with the needles marked.
 * @param needles folded by `foldForSearch`; those that do not stand in the text mark nothing
 */
export function hitContext(text: string, needles: readonly string[]): Piece[] {
  const matches = findMatches(text, needles);
  if (text.length <= WHOLE_UP_TO) return piecesOf(text, { start: 0, end: text.length }, matches);
  const pieces: Piece[] = [];
  let shownUpTo = 0;
  for (const window of windowsAround(text, matches)) {
    if (window.start > shownUpTo) pieces.push({ kind: 'gap' });
    pieces.push(...piecesOf(text, window, matches));
    shownUpTo = window.end;
  }
  if (shownUpTo < text.length) pieces.push({ kind: 'gap' });
  return pieces;
}

/** The whole text with the needles marked. @param needles as of `hitContext` */
export function markNeedles(text: string, needles: readonly string[]): Piece[] {
  return piecesOf(text, { start: 0, end: text.length }, findMatches(text, needles));
}

/** Ranges of the text where a needle stands, in order; those that touch are one. */
function findMatches(text: string, needles: readonly string[]): Range[] {
  const folded = foldWithOffsets(text);
  if (folded === null) return [];
  const ranges: Range[] = [];
  for (const needle of needles) {
    if (needle === '') continue;
    const isLatin = isLatinNeedle(needle);
    let at = folded.folded.indexOf(needle);
    while (at >= 0) {
      const start = folded.starts[at]!;
      if (!isLatin || !endsInWord(text.slice(Math.max(0, start - 2), start).normalize('NFKC'))) {
        ranges.push({ start, end: folded.ends[at + needle.length - 1]! });
      }
      at = folded.folded.indexOf(needle, at + 1);
    }
  }
  ranges.sort((a, b) => a.start - b.start || a.end - b.end);
  const joined: Range[] = [];
  for (const range of ranges) {
    const last = joined.at(-1);
    if (last && range.start <= last.end) last.end = Math.max(last.end, range.end);
    else joined.push({ ...range });
  }
  return joined;
}

function windowsAround(text: string, matches: readonly Range[]): Range[] {
  const windows: Range[] = [];
  for (const match of matches.length > 0 ? matches : [{ start: 0, end: 0 }]) {
    const last = windows.at(-1);
    if (last && match.end <= last.end) continue;
    if (windows.length === WINDOWS) break;
    const start = Math.max(last?.end ?? 0, match.start - BEFORE);
    const end = Math.min(text.length, Math.max(match.end, start + WINDOW));
    windows.push({ start: characterStart(text, start), end: characterStart(text, end) });
  }
  return windows;
}

/** The offset, or the one before it where it would cut a surrogate pair. */
function characterStart(text: string, offset: number): number {
  const isInsidePair =
    /[\udc00-\udfff]/.test(text.charAt(offset)) && /[\ud800-\udbff]/.test(text.charAt(offset - 1));
  return isInsidePair ? offset - 1 : offset;
}

function piecesOf(text: string, window: Range, matches: readonly Range[]): Piece[] {
  const pieces: Piece[] = [];
  const add = (kind: 'text' | 'match', start: number, end: number) => {
    if (end > start) pieces.push({ kind, text: text.slice(start, end) });
  };
  let at = window.start;
  for (const match of matches) {
    const start = Math.max(match.start, window.start);
    const end = Math.min(match.end, window.end);
    if (start >= end) continue;
    add('text', at, start);
    add('match', start, end);
    at = end;
  }
  add('text', at, window.end);
  return pieces;
}
