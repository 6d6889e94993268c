import { parseLabel } from '../../../../meaning/numbers/parse-label.ts';
import type { Budget } from '../../budget.ts';
import type { PlacedText } from './page-content.ts';
import { linesOf, type Line } from './text-lines.ts';

/** A line of heads of a table without rules. */
export interface HeadLine {
  baseline: number;
  size: number;
  heads: PlacedText[];
}

/** Words in heads of plan tables, as clerks write them. */
const headWords =
  /實施要項|執行項目|推動作法|執行策略|工作項目|具體作法|完成期限|辦理期限|期限|承辦單位|主辦單位|協辦單位|單位/;

/** Stretches of text of the longest line of heads; in some files each character is one. */
const MOST_PIECES = 1000;

/**
 * Heads of the tables that a page draws without rules: lines of at least three words, two of them heads
 * of plan tables.
 */
export function headLines(texts: readonly PlacedText[], budget: Budget, place: string): HeadLine[] {
  const sorted = [...texts].sort((one, other) => one.baseline - other.baseline);
  return linesOf(texts).flatMap((line) => {
    if (!headWords.test(line.text.replace(/\s/g, ''))) return [];
    const beside: PlacedText[] = [];
    for (let at = firstBelow(sorted, line.baseline - line.size / 2); at < sorted.length; at += 1) {
      const text = sorted[at];
      if (text === undefined || text.baseline >= line.baseline + line.size / 2) break;
      if (isOn(line, text)) beside.push(text);
      if (beside.length > MOST_PIECES) return [];
    }
    const heads = segments(beside);
    budget.allow('columns', heads.length, place);
    const known = heads.filter(({ text }) => headWords.test(text.replace(/\s/g, '')));
    const long = heads.some(({ text }) => text.length > 12);
    if (heads.length < 3 || known.length < 2 || long) return [];
    return [{ baseline: line.baseline, size: line.size, heads }];
  });
}

/** Index of the first text, from top to bottom, of which the baseline is at or below a height. */
function firstBelow(texts: readonly PlacedText[], height: number): number {
  let [from, to] = [0, texts.length];
  while (from < to) {
    const middle = Math.floor((from + to) / 2);
    if ((texts[middle]?.baseline ?? 0) < height) from = middle + 1;
    else to = middle;
  }
  return from;
}

/** x between each column and the next, by the heads and the texts below them. */
export function columnBorders(
  heads: readonly PlacedText[],
  texts: readonly PlacedText[],
): number[] {
  const [left, right] = [
    Math.min(...texts.map(({ x }) => x)),
    Math.max(...texts.map(({ x, width }) => x + width)),
  ];
  // What is wider than the widest column of a plan table is a paragraph below the table.
  const cells = texts.filter(({ width }) => width < (right - left) * 0.6);
  return heads.slice(1).map((head, before) => borderBetween(heads[before] ?? head, head, cells));
}

/** Where a table of these columns ends: the baseline of the first line that runs over a border. */
export function endOfTable(texts: readonly PlacedText[], borders: readonly number[]): number {
  const over = texts.filter(({ x, width, size }) =>
    borders.some((border) => x < border - size / 2 && x + width > border + size / 2),
  );
  return Math.min(...over.map(({ baseline, size }) => baseline - size / 2));
}

/**
 * Rows of such a table: a new one where an entry of a column begins with a number of its outermost
 * style, or where the lines stand further apart.
 * @param columns lines of each column
 * @param headed true where the first line is that of the heads, a row of its own
 */
export function headedRows(columns: readonly (readonly Line[])[], headed: boolean): Line[][][] {
  const outermost = columns.map((lines) => {
    const first = lines.find(({ text }) => parseLabel(text) !== null);
    return first === undefined ? null : (parseLabel(first.text)?.style ?? null);
  });
  const all = columns.flatMap((lines, column) => lines.map((line) => ({ line, column })));
  all.sort((one, other) => one.line.baseline - other.line.baseline);
  const rows: Line[][][] = [];
  /** Distances of lines within rows, in order of size. */
  const gaps: number[] = [];
  let last: Line | null = null;
  let lineCount = 0;
  for (const { line, column } of all) {
    const gap: number = last === null ? 0 : line.baseline - last.baseline;
    const newLine = last === null || gap >= line.size / 2;
    if (newLine) lineCount += 1;
    const usual = gaps[Math.floor(gaps.length / 2)];
    const apart = gap > (usual ?? line.size * 1.6) * 1.4 && gap > line.size * 1.6;
    const style = parseLabel(line.text)?.style;
    const begins = style !== undefined && style === outermost[column];
    const afterHeads = headed && lineCount === 2;
    if (last === null || (newLine && (apart || begins || afterHeads)))
      rows.push(columns.map(() => []));
    else if (newLine) insertSorted(gaps, gap);
    rows.at(-1)?.[column]?.push(line);
    last = line;
  }
  return rows;
}

function insertSorted(numbers: number[], number: number): void {
  let at = numbers.length;
  while (at > 0 && (numbers[at - 1] ?? 0) > number) at -= 1;
  numbers.splice(at, 0, number);
}

function isOn(line: Line, { baseline }: PlacedText): boolean {
  return Math.abs(baseline - line.baseline) < line.size / 2;
}

/** Words of a line that stand at least a character apart. */
function segments(texts: readonly PlacedText[]): PlacedText[] {
  const found: PlacedText[] = [];
  for (const text of [...texts].sort((one, other) => one.x - other.x)) {
    const before = found.at(-1);
    if (before !== undefined && text.x - (before.x + before.width) < before.size) {
      before.text += text.text;
      before.width = text.x + text.width - before.x;
    } else found.push({ ...text });
  }
  return found;
}

/** The middle of the widest stretch between two heads that no text crosses, else halfway between them. */
function borderBetween(one: PlacedText, other: PlacedText, below: readonly PlacedText[]): number {
  const [from, to] = [one.x + one.width / 2, other.x + other.width / 2];
  const spans = [one, other, ...below]
    .map(({ x, width }) => [Math.max(from, x), Math.min(to, x + width)] as const)
    .filter(([start, end]) => end > start)
    .sort(([first], [second]) => first - second);
  let best = { width: 0, middle: (one.x + one.width + other.x) / 2 };
  let reached = from;
  for (const [start, end] of [...spans, [to, to] as const]) {
    if (start - reached > best.width)
      best = { width: start - reached, middle: (start + reached) / 2 };
    reached = Math.max(reached, end);
  }
  return best.middle;
}
