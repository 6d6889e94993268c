import { parseLabel } from '../../../../meaning/numbers/parse-label.ts';
import type { Budget } from '../../limits/budget.ts';
import { columnRole, isTableHead } from '../../model/column-roles.ts';
import { headSense } from '../../columns/head-words.ts';
import type { PlacedText } from './page-content.ts';
import { rowsOfTexts } from './text-lines.ts';
import { areHeadsByContent, mayBeHead } from './unusual-heads.ts';

/** The heads of a table without rules: one line of a page, or a few where heads are wrapped. */
export interface HeadBand {
  /** Baselines of its first and its last line. */
  top: number;
  bottom: number;
  heads: PlacedText[];
  /** Stretches of text of which it is made. */
  texts: ReadonlySet<PlacedText>;
}

/** Stretches of text of the longest line of heads; in some files each character is one. */
const MOST_PIECES = 1000;

/** Heads of the widest table that is set without borders. */
const MOST_HEADS = 40;

/** How far heads stand apart, in characters: words may be spread in a head, and wide heads be near one another. */
const APART = 0.9;
const NEAR = 0.3;

/** Characters of the longest head. */
const LONGEST = 14;

/** Lines above and below the line in which heads are found, into which wrapped heads may reach. */
const WRAPPED = 2;

interface Row {
  texts: readonly PlacedText[];
  /** Null where no line of heads looks so. */
  words: PlacedText[] | null;
  baseline: number;
  size: number;
}

/** What is known of the pages before. */
export interface TablesBefore {
  /** A table may go on at the top of the page: what looks like heads there may be one of its rows. */
  isOpen: boolean;
  /** Says of heads that they are those of a table. */
  areKnown: (heads: readonly PlacedText[]) => boolean;
}

/**
 * Heads of the tables that a page draws without rules, from top to bottom: words that stand apart, three at
 * least, of which some are heads of plan tables, or below which stands what such have.
 */
export function headBands(
  texts: readonly PlacedText[],
  budget: Budget,
  place: string,
  { isOpen, areKnown }: TablesBefore,
): HeadBand[] {
  const rows = rowsOfTexts(texts).map((row): Row => ({
    texts: row,
    words: wordsOf(row, APART) ?? wordsOf(row, NEAR),
    baseline: row[0]?.baseline ?? 0,
    size: row[0]?.size ?? 0,
  }));
  const bands: HeadBand[] = [];
  // Within a table a row may look like heads.
  const isWithin = () => isOpen || bands.length > 0;
  let next = 0;
  for (const [at, { words }] of rows.entries()) {
    if (at < next || words === null) continue;
    const known = words.filter(maybeHead).length < 2 ? null : bestBand(rows, at, next);
    const found =
      known ??
      unusualBand(
        rows,
        at,
        next,
        (heads, below) => areKnown(heads) || (!isWithin() && areHeadsByContent(heads, below)),
      );
    if (found === null) continue;
    budget.allow('columns', found.heads.length, place);
    const taken = rows.slice(found.from, found.to);
    bands.push({
      top: taken[0]?.baseline ?? 0,
      bottom: taken.at(-1)?.baseline ?? 0,
      heads: partedHeads(found.heads, taken, rows.slice(found.to, found.to + BELOW)),
      texts: new Set(taken.flatMap((row) => row.texts)),
    });
    next = found.to;
  }
  return bands;
}

/** Lines below heads by which two that stand near one another are told apart, and how many of them each side has. */
const BELOW = 12;
const FEWEST_BELOW = 2;

/** Heads of narrow columns may nearly touch: those are two between which nothing below runs on. */
function partedHeads(
  heads: readonly PlacedText[],
  band: readonly Row[],
  below: readonly Row[],
): PlacedText[] {
  const near = joined(band.flatMap(({ texts }) => wordsOf(texts, NEAR) ?? [])) ?? [];
  const lines = below.map(({ texts }) => stretchesOf(texts));
  return heads.flatMap((head) => {
    const right = head.x + head.width;
    const parts = near.filter((part) => part.x >= head.x - 1 && part.x + part.width <= right + 1);
    const isWhole = parts.map(({ text }) => text).join('') === head.text;
    const areApart = parts.slice(1).every((part, at) => {
      const edge = part.x - part.size * (NEAR / 2);
      const from = parts[at]?.x ?? 0;
      const end = lines.findIndex((line) =>
        line.some(({ left, right: to }) => left < edge && to > edge),
      );
      const inside = (end === -1 ? lines : lines.slice(0, end)).flat();
      const before = inside.filter((each) => each.right <= edge && each.right > from);
      const after = inside.filter((each) => each.left >= edge && each.left < part.x + part.width);
      return Math.min(before.length, after.length) >= FEWEST_BELOW;
    });
    return parts.length > 1 && isWhole && areApart && parts.every(isLongEnough) ? parts : [head];
  });
}

/** `項` and `次` apart are one head. */
function isLongEnough({ text }: PlacedText): boolean {
  return text.length > 1;
}

/** Where the words of a line run on without a gap. */
function stretchesOf(texts: readonly PlacedText[]): { left: number; right: number }[] {
  const found: { left: number; right: number }[] = [];
  for (const { x, width, size } of [...texts].sort((one, other) => one.x - other.x)) {
    const last = found.at(-1);
    if (last !== undefined && x - last.right < size * NEAR) {
      last.right = Math.max(last.right, x + width);
    } else found.push({ left: x, right: x + width });
  }
  return found;
}

interface Found {
  heads: PlacedText[];
  from: number;
  to: number;
}

/**
 * The lines around one that make the most of it as heads. Of those that make as much the fewest below it, where
 * the first row may stand, and the most above it.
 */
function bestBand(rows: readonly Row[], at: number, first: number): Found | null {
  let best: (Found & { score: number }) | null = null;
  for (let from = at; from >= Math.max(first, at - WRAPPED) && reaches(rows, from, at); from -= 1) {
    for (let to = at + 1; to <= at + 1 + WRAPPED && reaches(rows, at, to - 1); to += 1) {
      const heads = joined(rows.slice(from, to).flatMap(({ words }) => words ?? []));
      if (heads === null || !areHeads(heads)) continue;
      const score =
        heads.reduce((sum, head) => sum + worth(head), 0) - (to - at) / 10 + (at - from) / 100;
      if (best === null || score > best.score) best = { heads, from, to, score };
    }
  }
  return best;
}

/** Characters of the longest rest of a head in a line of its own, where the words say nothing. */
const LONGEST_REST = 4;

/**
 * Heads in words that say nothing, from a line on: the fewest lines that have three at least, with what is wrapped below
 * them and above, where what stands below says that they are heads.
 */
function unusualBand(
  rows: readonly Row[],
  at: number,
  first: number,
  areHeads: (heads: readonly PlacedText[], below: readonly (readonly PlacedText[])[]) => boolean,
): Found | null {
  if ((rows[at]?.words?.length ?? 0) < 2) return null;
  for (let end = at + 1; end <= at + 1 + WRAPPED && reaches(rows, at, end - 1); end += 1) {
    const heads = joined(rows.slice(at, end).flatMap(({ words }) => words ?? []));
    if (heads === null || !heads.every(mayBeHead)) return null;
    if (heads.length < 3) continue;
    const isRest = (row: Row | undefined) =>
      row?.words?.every(
        (word) =>
          mayBeHead(word) &&
          word.text.length <= LONGEST_REST &&
          heads.some((head) => head.x < word.x + word.width && word.x < head.x + head.width),
      ) === true;
    let [from, to] = [at, end];
    while (
      from > Math.max(first, at - WRAPPED) &&
      isRest(rows[from - 1]) &&
      reaches(rows, from - 1, at)
    )
      from -= 1;
    while (to <= at + WRAPPED && isRest(rows[to]) && reaches(rows, at, to)) to += 1;
    const whole = joined(rows.slice(from, to).flatMap(({ words }) => words ?? []));
    const below = rows.slice(to).map(({ texts }) => texts);
    if (whole !== null && areHeads(whole, below)) return { heads: whole, from, to };
    return null;
  }
  return null;
}

/** True where each line from one to another is near the next, and may be one of heads. */
function reaches(rows: readonly Row[], from: number, to: number): boolean {
  for (let at = from; at <= to; at += 1) {
    const [row, below] = [rows[at], rows[at + 1]];
    if (row === undefined || row.words === null) return false;
    if (at < to && below !== undefined && below.baseline - row.baseline > row.size * 1.7)
      return false;
  }
  return true;
}

function areHeads(heads: readonly PlacedText[]): boolean {
  if (heads.length < 3) return false;
  const words = heads.map(({ text }) => text);
  const numbered = words.filter((text) => parseLabel(text) !== null);
  if (numbered.length > 0) return areCriteria(words);
  if (isTableHead(words)) return true;
  const senses = new Set(words.map(headSense));
  const isTimed = senses.has('deadline') || senses.has('start');
  const isAssigned = senses.has('unit') || senses.has('both_units');
  return senses.has('measure') && (isTimed || isAssigned);
}

/** Heads of proposals: what they answer, `（一）創意性`, beside deadline or unit. */
function areCriteria([, ...words]: readonly string[]): boolean {
  const criteria = words.filter((text) => parseLabel(text)?.style === 'numeral-brackets');
  const others = words.filter((text) => parseLabel(text) === null).map(columnRole);
  return criteria.length >= 2 && (others.includes('deadline') || others.includes('unit'));
}

function maybeHead({ text }: PlacedText): boolean {
  return headSense(text) !== null || parseLabel(text)?.style === 'numeral-brackets';
}

function worth({ text }: PlacedText): number {
  if (columnRole(text) !== null) return 3;
  if (parseLabel(text)?.style === 'numeral-brackets') return 2;
  // A single character is most likely the first line of `項次`.
  if (text.length === 1) return 1;
  return headSense(text) === null ? -2 : 2;
}

/** Words of a line that stand so far apart; null where they cannot be heads. */
function wordsOf(texts: readonly PlacedText[], gap: number): PlacedText[] | null {
  if (texts.length > MOST_PIECES) return null;
  const found: PlacedText[] = [];
  for (const text of [...texts].sort((one, other) => one.x - other.x)) {
    const before = found.at(-1);
    if (before !== undefined && text.x - (before.x + before.width) < before.size * gap) {
      before.text += text.text;
      before.width = text.x + text.width - before.x;
    } else found.push({ ...text });
    if ((found.at(-1)?.text.replace(/\s/gu, '').length ?? 0) > LONGEST) return null;
  }
  if (found.length > MOST_HEADS) return null;
  for (const word of found) {
    word.text = word.text.replace(/\s/gu, '');
    if (/[。；]/u.test(word.text)) return null;
  }
  return found;
}

/** Words below one another as one head; null where a word stands below two. */
function joined(words: readonly PlacedText[]): PlacedText[] | null {
  const heads: PlacedText[] = [];
  for (const word of words) {
    const above = heads.filter(
      (head) => head.x < word.x + word.width && word.x < head.x + head.width,
    );
    const [head] = above;
    if (above.length > 1) return null;
    if (head === undefined) heads.push({ ...word });
    else {
      const right = Math.max(head.x + head.width, word.x + word.width);
      head.x = Math.min(head.x, word.x);
      head.width = right - head.x;
      head.text += word.text;
    }
  }
  return heads.sort((one, other) => one.x - other.x);
}
