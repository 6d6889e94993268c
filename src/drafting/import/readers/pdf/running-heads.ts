import { dropSpace } from '../../../../meaning/text/fold.ts';
import { parseLabel } from '../../../../meaning/numbers/parse-label.ts';
import { isHeadLine } from '../../model/column-roles.ts';
import { isPageNumber } from '../../document/page-number.ts';
import { leftOutWords } from '../hidden-text.ts';
import type { PlacedText } from './page-content.ts';
import { rowsOfTexts } from './text-lines.ts';

/** Part of the height of a page, from its upper and its lower edge, in which its head and foot stand. */
const EDGE = 0.12;

/** Lines of a page at each edge that are looked at. */
const MOST_LINES = 3;

/** How far a head stands from its place on another page, in points. */
const SAME_PLACE = 2;

/** From this share of the pages on, what stands at one place is the head or foot of them; left and right pages may have their own. */
const OFTEN = 0.4;

/** Signs of the shortest head: fewer may be an entry of a table. */
const SHORTEST = 4;

/** Text of a page outside of its tables. */
export interface FreeText {
  height: number;
  free: readonly PlacedText[];
}

/** What a page has at its head or foot. */
interface EdgeLine {
  baseline: number;
  /** Its words without numbers of pages and space. */
  key: string;
  words: string;
  texts: PlacedText[];
}

/**
 * The heads and feet of pages: lines at the edge that say the same at the same height on many pages, numbers of pages aside. Heads of tables, and
 * what is numbered or named before a colon, are none: they belong to the text.
 * @returns for each page the texts of these, by line, and what is told of them
 */
export function runningHeads(pages: readonly FreeText[]): {
  lines: PlacedText[][][];
  losses: string[];
} {
  const lines = pages.map(edgeLines);
  const byKey = Map.groupBy(lines.flat(), ({ key }) => key);
  const least = Math.max(2, pages.length * OFTEN);
  const isRunning = ({ key, baseline }: EdgeLine) =>
    (byKey.get(key) ?? []).filter((other) => Math.abs(other.baseline - baseline) <= SAME_PLACE)
      .length >= least;
  const running = lines.map((own) => own.filter(isRunning));
  const words = new Map(running.flat().map((line) => [line.key, line.words]));
  return {
    lines: running.map((own) => own.map(({ texts }) => texts)),
    losses: [...words.values()].map((each) => leftOutWords('pageHead', each)),
  };
}

function edgeLines({ height, free }: FreeText): EdgeLine[] {
  const rows = rowsOfTexts(free.filter(({ text }) => text.trim() !== '')).map((row) =>
    row.toSorted((one, other) => one.x - other.x),
  );
  const top = rows.slice(0, MOST_LINES).filter(([first]) => first!.baseline < height * EDGE);
  const foot = rows.slice(-MOST_LINES).filter(([first]) => first!.baseline > height * (1 - EDGE));
  const atEdge = new Set([...top, ...foot]);
  const body = rows.filter((row) => !atEdge.has(row)).flat();
  return [...atEdge].flatMap((row) => {
    const pieces = row.map(({ text }) => text.trim());
    const words = pieces.join(' ');
    const key = dropSpace(pieces.filter((piece) => !isPageNumber(piece)).join('')).replace(
      NUMBERED_PAGE,
      '',
    );
    if (key.length < SHORTEST || isPageNumber(words) || isText(words)) return [];
    if (headsColumns(row, body)) return [];
    return [{ baseline: row[0]!.baseline, key, words, texts: row }];
  });
}

/** Whether a line stands apart in pieces, and text of the page begins below two of them: it heads columns. */
function headsColumns(row: readonly PlacedText[], body: readonly PlacedText[]): boolean {
  const [, ...beside] = row.filter((text, at) => {
    const before = row[at - 1];
    return before === undefined || text.x - before.x - before.width > text.size * APART;
  });
  const above = beside.filter(({ x, size }) => body.some((text) => Math.abs(text.x - x) < size));
  return above.length >= 2;
}

/** From this gap on, in characters, pieces of a line stand apart. */
const APART = 1.5;

/** `第 3 頁`, `共 12 頁`, `3/12`, `- 3 -` within other words, or a number at their end. */
const NUMBERED_PAGE =
  /[第共]\d{1,3}頁|(?:page|p\.)\d{1,3}(?:of\d{1,3})?|\d{1,3}\/\d{1,3}$|[-–—]\d{1,3}[-–—]|(?<=\p{Script=Han})\d{1,3}$/giu;

/** Whether a line is one of the text: numbered, the heads of a table, or what is named before a colon. */
function isText(words: string): boolean {
  return (
    isHeadLine(words) || parseLabel(words) !== null || /^\p{Script=Han}{2,8}[：:]/u.test(words)
  );
}
