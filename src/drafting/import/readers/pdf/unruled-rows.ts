import { parseLabel } from '../../../../meaning/numbers/parse-label.ts';
import { blocksOf, slackOf, usualPitch, type LineBlock, type Spacing } from './line-blocks.ts';
import type { Line } from './text-lines.ts';

/** A row of a table without rules, its heading columns aside. */
export interface UnruledRow {
  blocks: LineBlock[];
  top: number;
  bottom: number;
  /** False where its beginning or end could be elsewhere. */
  isSure: boolean;
}

/** What is known of the columns of a table without rules. */
export interface ColumnKinds {
  /** The column of the measures. */
  measure: number;
  /** Columns with a cell in each row, and not those that head several. */
  details: ReadonlySet<number>;
  /** Those of them that a row usually has something in: measure, deadline, unit. */
  core: ReadonlySet<number>;
  /** Kind of number with which the entries of the measure column begin. */
  style: string | null;
}

type Columns = readonly (readonly Line[])[];

/** Lines of two columns at the same height, as a part of a character. */
const SAME_LINE = 0.3;

/** Gaps, in points, that are no different; and from where on they are. */
const EQUAL = 1;
const DIFFERENT = 2;

/** How a table is set, by its parts on all pages. */
export function spacingOf(parts: readonly Columns[], kinds: ColumnKinds): Spacing {
  const { size, pitch } = usualPitch(parts.flat());
  const { alignment, isAlignmentSure } = alignmentOf(parts, kinds, pitch);
  const found = parts.map((columns) =>
    components(columns, kinds, {
      size,
      pitch,
      alignment,
      isAlignmentSure,
      paragraphGap: null,
      rowGap: null,
    }),
  );
  const gaps = found
    .flat()
    .flatMap(gapsWithin)
    .sort((one, other) => one - other);
  const paragraphGap = gaps[Math.floor(gaps.length / 2)] ?? null;
  const rowGaps = found.map((part) => leastRowGap(part, kinds, paragraphGap));
  const rowGap = rowGaps.reduce(
    (least, gap) => (least === null || (gap !== null && gap < least) ? gap : least),
    null,
  );
  return { size, pitch, alignment, isAlignmentSure, paragraphGap, rowGap };
}

function alignmentOf(
  parts: readonly Columns[],
  kinds: ColumnKinds,
  pitch: number,
): Pick<Spacing, 'alignment' | 'isAlignmentSure'> {
  let [top, middle] = [0, 0];
  for (const columns of parts) {
    const measures = blocksIn(columns, kinds.measure, kinds, pitch);
    const others = detailColumns(kinds)
      .filter((column) => column !== kinds.measure)
      .flatMap((column) => blocksIn(columns, column, kinds, pitch));
    others.sort((one, two) => one.top - two.top);
    let from = 0;
    for (const measure of measures) {
      const [first] = measure.lines;
      if (first === undefined) continue;
      while (from < others.length && (others[from]?.bottom ?? 0) < measure.top) from += 1;
      for (let at = from; at < others.length; at += 1) {
        const other = others[at];
        const [line] = other?.lines ?? [];
        if (other === undefined || line === undefined || other.top > measure.bottom) break;
        if (other.lines.length === measure.lines.length) continue;
        if (Math.abs(line.baseline - first.baseline) < first.size * SAME_LINE) top += 1;
        else if (Math.abs(middleOf(other) - middleOf(measure)) < first.size * SAME_LINE)
          middle += 1;
      }
    }
  }
  return { alignment: middle > top ? 'middle' : 'top', isAlignmentSure: middle !== top };
}

function blocksIn(columns: Columns, column: number, kinds: ColumnKinds, pitch: number) {
  const isNumber = (line: Line) => column === kinds.measure && isEntryStart(line, kinds);
  return blocksOf(column, columns[column] ?? [], pitch, isNumber);
}

function isEntryStart({ text }: Line, { style }: ColumnKinds): boolean {
  return style !== null && parseLabel(text)?.style === style;
}

function detailColumns({ details }: ColumnKinds): number[] {
  return [...details].sort((one, other) => one - other);
}

function middleOf({ top, bottom }: { top: number; bottom: number }): number {
  return (top + bottom) / 2;
}

/** What stands beside one another, as far as the space between tells. */
function components(columns: Columns, kinds: ColumnKinds, spacing: Spacing): UnruledRow[] {
  const starts = spacing.alignment === 'top' ? rowStarts(columns, kinds, spacing) : [];
  const blocks = detailColumns(kinds).flatMap((column) => {
    let at = 0;
    return blocksOf(column, columns[column] ?? [], spacing.pitch, (line, before) => {
      const tolerance = line.size * SAME_LINE;
      while (at < starts.length && (starts[at] ?? 0) <= before.baseline + tolerance) at += 1;
      const isCut = (starts[at] ?? Number.POSITIVE_INFINITY) <= line.baseline + tolerance;
      return isCut || (column === kinds.measure && isEntryStart(line, kinds));
    });
  });
  blocks.sort((one, other) => one.top - other.top);
  const found: UnruledRow[] = [];
  for (const block of blocks) {
    const last = found.at(-1);
    if (last !== undefined && block.top < last.bottom - spacing.size * 0.1) {
      last.blocks.push(block);
      last.bottom = Math.max(last.bottom, block.bottom);
    } else found.push({ blocks: [block], top: block.top, bottom: block.bottom, isSure: true });
  }
  return found;
}

/**
 * Baselines at which rows begin whose cells begin at the same height: a measure and something beside it, of
 * which one begins anew.
 */
function rowStarts(columns: Columns, kinds: ColumnKinds, { pitch, size }: Spacing): number[] {
  const beside = [...kinds.core].filter((column) => column !== kinds.measure);
  const cursors = beside.map(() => 0);
  return (columns[kinds.measure] ?? []).flatMap((line, at, all) => {
    const before = all[at - 1];
    const isNumbered = isEntryStart(line, kinds);
    const isApart =
      before === undefined || line.baseline - before.baseline > pitch + slackOf(pitch);
    const level = beside.flatMap((column, index) => {
      const lines = columns[column] ?? [];
      let cursor = cursors[index] ?? 0;
      while ((lines[cursor]?.baseline ?? Infinity) < line.baseline - size * SAME_LINE) cursor += 1;
      cursors[index] = cursor;
      const other = lines[cursor];
      if (other === undefined || other.baseline > line.baseline + size * SAME_LINE) return [];
      return [{ line: other, before: lines[cursor - 1] }];
    });
    // A line that plainly goes on begins no row.
    if (level.some(({ line: { text } }) => /^[年月日、，。）)]/u.test(text))) return [];
    if (style(kinds) ? !isNumbered : !isApart && level.length < beside.length) return [];
    return level.length > 0 || isNumbered ? [line.baseline] : [];
  });
}

function style({ style: found }: ColumnKinds): boolean {
  return found !== null;
}

/** Gaps between paragraphs of cells of one row. */
function gapsWithin({ blocks }: UnruledRow): number[] {
  return [...Map.groupBy(blocks, ({ column }) => column).values()].flatMap((own) =>
    own.slice(1).flatMap((block, at) => {
      const gap = block.top - (own[at]?.bottom ?? 0);
      return gap > 0.5 ? [gap] : [];
    }),
  );
}

/** Rows of a part of a table, from top to bottom; where two readings are possible the one with more rows. */
export function unruledRows(columns: Columns, kinds: ColumnKinds, spacing: Spacing): UnruledRow[] {
  const found = components(columns, kinds, spacing);
  if (isTight(spacing)) {
    for (const each of found) if (entriesOf(each, kinds) > 1) each.isSure = false;
  }
  const rows: UnruledRow[] = [];
  for (const [at, next] of found.entries()) {
    const before = found[at - 1];
    const row = rows.at(-1);
    if (row === undefined || before === undefined) {
      rows.push(next);
      continue;
    }
    const verdict = verdictOf(before, next, kinds, spacing);
    if (verdict === 'same' || (verdict === 'unsure' && isNested(next, kinds))) {
      if (verdict === 'unsure') row.isSure = false;
      row.blocks.push(...next.blocks);
      row.bottom = Math.max(row.bottom, next.bottom);
      continue;
    }
    if (verdict === 'unsure') {
      row.isSure = false;
      next.isSure = false;
    }
    rows.push(next);
  }
  return rows;
}

/** True for what begins with an inner number in the measure column, and may be the rest of the cell above. */
function isNested({ blocks }: UnruledRow, { measure, style }: ColumnKinds): boolean {
  const [first] = blocks.filter(({ column }) => column === measure);
  const label = parseLabel(first?.lines[0]?.text ?? '');
  return style !== null && label !== null && label.style !== style;
}

/** True where rows stand hardly further apart than the lines of a cell. */
function isTight({ rowGap, pitch, size }: Spacing): boolean {
  return rowGap !== null && rowGap + size < pitch * 1.35;
}

/** How many numbered measures a row holds. */
function entriesOf({ blocks }: UnruledRow, kinds: ColumnKinds): number {
  const own = blocks.filter(({ column }) => column === kinds.measure);
  return own.filter(({ lines: [first] }) => first !== undefined && isEntryStart(first, kinds))
    .length;
}

function verdictOf(
  before: UnruledRow,
  next: UnruledRow,
  kinds: ColumnKinds,
  { paragraphGap, rowGap, alignment, isAlignmentSure, pitch, size }: Spacing,
): 'same' | 'other' | 'unsure' {
  const gap = next.top - before.bottom;
  const bothFull = isFull(before, kinds) && isFull(next, kinds);
  // Were it the same row, its numbered measures would still have these beside them.
  if (bothFull && alignment === 'top' && isAlignmentSure && beginsLevel(next, kinds, size)) {
    return 'other';
  }
  const isNext = gap < pitch - size + EQUAL;
  if (bothFull) {
    if (isNext && alignment === 'top') return beginsAnew(before, next, kinds) ? 'other' : 'unsure';
    return paragraphGap === null || gap > paragraphGap + DIFFERENT ? 'other' : 'unsure';
  }
  const isApart = rowGap === null || paragraphGap === null || rowGap > paragraphGap + DIFFERENT;
  if (paragraphGap !== null && gap <= paragraphGap + EQUAL && isApart && rowGap !== null)
    return 'same';
  const isRow = rowGap !== null && gap >= rowGap - EQUAL;
  if (isRow && (paragraphGap === null || gap > paragraphGap + DIFFERENT)) return 'other';
  return 'unsure';
}

/** The least gap between two rows that both have a measure and something beside it. */
function leastRowGap(
  found: readonly UnruledRow[],
  kinds: ColumnKinds,
  paragraphGap: number | null,
): number | null {
  let least: number | null = null;
  for (const [at, next] of found.entries()) {
    const before = found[at - 1];
    if (before === undefined || !isFull(before, kinds) || !isFull(next, kinds)) continue;
    const gap = next.top - before.bottom;
    if (paragraphGap !== null && gap <= paragraphGap + DIFFERENT) continue;
    if (least === null || gap < least) least = gap;
  }
  return least;
}

/** True for what has a measure and all that usually stands beside one. */
function isFull({ blocks }: UnruledRow, { core }: ColumnKinds): boolean {
  return [...core].every((column) => blocks.some((block) => block.column === column));
}

/** True for what begins with a numbered measure and has all that usually stands beside one at its height. */
function beginsLevel({ blocks }: UnruledRow, kinds: ColumnKinds, size: number): boolean {
  const firstOf = (column: number) => blocks.find((block) => block.column === column)?.lines[0];
  const measure = firstOf(kinds.measure);
  if (measure === undefined || !isEntryStart(measure, kinds)) return false;
  return [...kinds.core].every((column) => {
    const line = firstOf(column);
    return line !== undefined && Math.abs(line.baseline - measure.baseline) < size * SAME_LINE;
  });
}

/** An entry of a cell that is whole, and the beginning of another. */
const ENTRY_END = /(?:[月日季週年底前度組室科課處股館部會]|隨時|中心|經常)[）)]?$/u;
const ENTRY_START = /^(?:\d{2,4}\s*[年./]|每|全年|隨時|經常|即|\p{Script=Han}{2})/u;

/** True where each cell begins anew, though no space is between the rows. */
function beginsAnew(before: UnruledRow, next: UnruledRow, { measure, details }: ColumnKinds) {
  return [...details].every((column) => {
    const end = before.blocks
      .filter((block) => block.column === column)
      .at(-1)
      ?.lines.at(-1);
    const start = next.blocks.find((block) => block.column === column)?.lines[0];
    if (end === undefined || start === undefined) return true;
    if (column === measure) return parseLabel(start.text) !== null || /[。；]$/u.test(end.text);
    return ENTRY_END.test(end.text) && ENTRY_START.test(start.text);
  });
}
