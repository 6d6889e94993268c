import type { DeclaredColumn } from '../../content/table/declared-columns.ts';
import type { SpreadCell } from '../../content/table/spread-cells.ts';
import type { Target, TargetColumn } from '../../content/schemas/measures.ts';
import { numbersIn } from '../targets/numbers-in.ts';
import { cellLines } from './cell-lines.ts';
import { readTargetCell } from './read-target-cell.ts';

/** A row, as far as it makes promises in figures. */
export interface PromisingRow {
  /** Its own text: what is counted, where a target column does not say. */
  text: string;
  /** Targets that a person wrote. */
  written: readonly Target[];
  cells: readonly SpreadCell[];
  columns: readonly DeclaredColumn[];
}

/** The targets of a row, and the cells of target columns in which a figure cannot be told. */
export interface TargetsOfRow {
  targets: readonly Target[];
  unclear: readonly { cell: SpreadCell; lines: readonly string[] }[];
}

/**
 * The targets of a row: those that a person wrote, then those that its target columns promise, by
 * column and line. A cell that a written target quotes is read no further, for a person has read it.
 */
export function targetsOfRow({ text, written, cells, columns }: PromisingRow): TargetsOfRow {
  const own = written.map((target) => withColumn(target, text, cells));
  const quoted = new Set(own.flatMap(({ column }) => column ?? []));
  const ofCells = targetsOfCells(cells, columns, { text, quoted });
  return { targets: [...own, ...ofCells.targets], unclear: ofCells.unclear };
}

/** A quote that the row's own text does not have stands in the first cell that has it. */
function withColumn(target: Target, text: string, cells: readonly SpreadCell[]): Target {
  if (target.column !== undefined || text.includes(target.quote)) return target;
  const column = cells.find((cell) => cell.text.includes(target.quote))?.column;
  return column === undefined ? target : { ...target, column };
}

function targetsOfCells(
  cells: readonly SpreadCell[],
  columns: readonly DeclaredColumn[],
  { text, quoted }: { text: string; quoted: ReadonlySet<string> },
): TargetsOfRow {
  const targets: Target[] = [];
  const unclear: { cell: SpreadCell; lines: readonly string[] }[] = [];
  const cellOf = (head: string | undefined) =>
    head === undefined ? null : (cells.find(({ column }) => column === head)?.text ?? null);
  for (const cell of cells) {
    const column = columns.find(({ head }) => head === cell.column);
    if (column?.role !== 'target' || quoted.has(column.head)) continue;
    const unit = column.unit ?? cellOf(column.unit_column);
    const reading = readTargetCell(cell.text, unit);
    if (reading.unclear.length > 0) unclear.push({ cell, lines: reading.unclear });
    for (const promise of reading.promises) {
      targets.push({
        quote: promise.quote,
        column: column.head,
        indicator: promise.indicator ?? countedBy(column, text, cells),
        comparator: promise.comparator ?? column.comparator,
        value: promise.value,
        ...(promise.valueMax !== null && { value_max: promise.valueMax }),
        unit: promise.unit ?? '',
        ...(column.per !== undefined && { per: column.per }),
        ...(promise.comparedWith !== null && { baseline_period: promise.comparedWith }),
        ...baselineOf(column, cellOf(column.baseline_column)),
        ...(column.period !== undefined && { period: column.period }),
        ...measuredBy((column.measured_by_columns ?? []).map(cellOf)),
      });
    }
  }
  return { targets, unclear };
}

/** What the figures of a target column count in a row, where the cell itself does not say. */
export function countedBy(
  { indicator, indicator_column: head }: TargetColumn,
  text: string,
  cells: readonly SpreadCell[],
): string {
  const cell = head === undefined ? undefined : cells.find(({ column }) => column === head);
  return indicator ?? cell?.text ?? firstLine(text);
}

/** What is counted, where only the row's own text says so: without the end of its sentence. */
function firstLine(text: string): string {
  return text.split('\n', 1)[0]!.replace(/[。；;：:]+$/u, '') || text;
}

/** The cells as they are written, one below the other; one that says nothing (a dash, 無) is left out. */
function measuredBy(cells: readonly (string | null)[]): Pick<Target, 'measured_by'> {
  const said = cells.filter((cell) => cell !== null && cellLines(cell).length > 0);
  return said.length === 0 ? {} : { measured_by: said.join('\n') };
}

function baselineOf(
  { baseline_period }: TargetColumn,
  cell: string | null,
): Pick<Target, 'baseline' | 'baseline_period'> {
  const [value, ...others] = cell === null ? [] : numbersIn(cell);
  if (value === undefined || others.length > 0) return {};
  return { baseline: value, ...(baseline_period !== undefined && { baseline_period }) };
}
