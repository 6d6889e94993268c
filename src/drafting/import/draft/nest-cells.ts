import { buildOutline, type OutlineNode } from '../../../meaning/numbers/outline.ts';
import type { Label } from '../../../meaning/numbers/parse-label.ts';
import { besideColumns, type BesideColumn, type MeasureCell } from '../model/recognised-table.ts';
import { labelFamily } from '../cells/split-at-labels.ts';
import type { Entry } from '../cells/split-measures.ts';

/** Cells of measures that stand together: one, or several rows that share a merged cell beside them. */
export interface CellGroup {
  /** At least one. */
  cells: readonly MeasureCell[];
  /** The measure of a group that is one row with one measure; only such a row has rows below it. */
  only: { cell: MeasureCell; entry: Entry } | null;
  /** Kind of number, as the outline needs it. */
  style: string;
}

/** The kind of number with which the rows below an 執行項目 begin, and of rows without a number. */
const TOP = 'top';

/**
 * The cells below an 執行項目 as a tree. A row with a number of its own kind (`A` below `（1）`) stands below
 * the row before; a kind that does not begin with its first number opens no level.
 */
export function nestCells(cells: readonly MeasureCell[]): OutlineNode<CellGroup>[] {
  const seen = new Set<string>();
  let topFamily: string | null = null;
  const styleOf = (label: Label | null): string => {
    if (label === null) return TOP;
    const family = labelFamily(label);
    topFamily ??= family;
    if (family === topFamily) return TOP;
    if (!seen.has(family) && label.ordinal.at(-1) !== 1) return TOP;
    seen.add(family);
    return family;
  };
  const lines = groupMerged(cells).map((group): CellGroup => {
    const only = onlyMeasure(group);
    return { cells: group, only, style: styleOf(only?.entry.label ?? null) };
  });
  return buildOutline(lines).roots;
}

function onlyMeasure([cell, ...more]: readonly MeasureCell[]): CellGroup['only'] {
  const [entry, ...others] = cell?.entries ?? [];
  const isOnly = more.length === 0 && others.length === 0;
  return isOnly && cell !== undefined && entry !== undefined ? { cell, entry } : null;
}

/**
 * Rows that share a merged cell beside their measures, together, where the other columns have one value
 * for all or one each; rows that share none stand alone. Where the columns are merged differently, each
 * row keeps the values of the cells that cover it.
 */
function groupMerged(cells: readonly MeasureCell[]): MeasureCell[][] {
  const groups: MeasureCell[][] = [];
  for (const cell of cells) {
    const group = groups.at(-1);
    const before = group?.at(-1);
    if (group !== undefined && before !== undefined && sharesCell(before, cell)) group.push(cell);
    else groups.push([cell]);
  }
  return groups.flatMap((group) => {
    const [first, ...others] = group;
    if (first === undefined) return [];
    // A merged cell may have begun above, beside what another heading stands over.
    if (isEven(group)) return [[covered(first), ...others]];
    return group.map((cell) => [covered(cell)]);
  });
}

function sharesCell(one: MeasureCell, other: MeasureCell): boolean {
  return besideColumns.some(
    (name) => one.merged[name] !== undefined && one.merged[name] === other.merged[name],
  );
}

function isEven(group: readonly MeasureCell[]): boolean {
  const isMergedWhole = (name: BesideColumn) =>
    new Set(group.map((cell) => cell.merged[name])).size === 1;
  const hasOneEach = (name: BesideColumn) => group.every((cell) => cell.beside[name].length === 1);
  return (
    group.every(({ attributes }) => attributes.size === 0) &&
    besideColumns.every((name) => isMergedWhole(name) || hasOneEach(name))
  );
}

/** The cell with the values of merged cells that reach down to it. */
function covered(cell: MeasureCell): MeasureCell {
  const textsOf = (name: BesideColumn): string[] => {
    const text = cell.merged[name]?.text.trim() ?? '';
    return text === '' || cell.beside[name].length > 0 ? cell.beside[name] : [text];
  };
  const beside = {
    deadline: textsOf('deadline'),
    unit: textsOf('unit'),
    supporting_unit: textsOf('supporting_unit'),
  };
  return { ...cell, beside };
}
