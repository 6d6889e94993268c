import type { DeclaredColumn } from '../../content/table/declared-columns.ts';
import type { SpreadCell } from '../../content/table/spread-cells.ts';
import type { Target } from '../../content/schemas/measures.ts';
import { readAmountCell } from '../../meaning/columns/read-amount-cell.ts';
import { readStartAndEnd, type StartAndEnd } from '../../meaning/columns/read-start-and-end.ts';
import { readWeightCell } from '../../meaning/columns/read-weight-cell.ts';
import { targetsOfRow } from '../../meaning/columns/targets-of-row.ts';
import type { Plan, RowAmount, RowAttribute, RowDeadline } from '../model/corpus.ts';

/** What the declared columns of its table say of a row. */
export interface DeclaredValues {
  attributes: readonly RowAttribute[];
  amounts: readonly RowAmount[];
  /** Those that a person wrote, and those that its target columns promise. */
  targets: readonly Target[];
  /** Cells of heading columns, in their order. */
  headings: readonly string[];
  /** From its columns of a start and an end; `text` is both, as printed. */
  time: { text: string; deadlines: readonly RowDeadline[] } | null;
}

/** The cells of a row, read by what their columns mean. */
export function readDeclared(
  cells: readonly SpreadCell[],
  columns: readonly DeclaredColumn[],
  row: { plan: Pick<Plan, 'rocYear' | 'period'>; text: string; targets: readonly Target[] },
): DeclaredValues {
  if (cells.length === 0) return { ...NOTHING, targets: row.targets };
  const columnOf = new Map(columns.map((column) => [column.head, column]));
  const withRole = (role: DeclaredColumn['role']) =>
    cells.filter(({ column }) => columnOf.get(column)?.role === role);
  const time = readTime(cells, columns, row.plan);
  return {
    attributes: cells.map(({ column, text, isMerged, isFirst }) => {
      const { role = 'text' } = columnOf.get(column) ?? {};
      const weight = role === 'weight' ? readWeightCell(text) : null;
      return { column, text, role, isMerged, isFirst, weight };
    }),
    amounts: cells.flatMap((cell) => amountsOf(cell, columnOf.get(cell.column))),
    targets: targetsOfRow({ text: row.text, written: row.targets, cells, columns }).targets,
    headings: withRole('heading').map(({ text }) => text),
    time: time && {
      text: time.text,
      deadlines: time.deadlines.map((deadline) => ({
        ...deadline,
        inherited: false,
        alignment: 'exact',
      })),
    },
  };
}

/** What the columns of a start and an end say of a row; null where there are none, or nothing in them that can be read. */
export function readTime(
  cells: readonly SpreadCell[],
  columns: readonly DeclaredColumn[],
  plan: Pick<Plan, 'rocYear' | 'period'>,
): StartAndEnd | null {
  const textIn = (role: 'start' | 'end') => {
    const heads = columns.filter((column) => column.role === role).map(({ head }) => head);
    return cells.find(({ column }) => heads.includes(column))?.text;
  };
  return readStartAndEnd(textIn('start'), textIn('end'), plan);
}

const NOTHING: DeclaredValues = {
  attributes: [],
  amounts: [],
  targets: [],
  headings: [],
  time: null,
};

function amountsOf(cell: SpreadCell, column: DeclaredColumn | undefined): RowAmount[] {
  if (column?.role !== 'amount') return [];
  const { currency, multiple, roc_year: rocYear = null, source = null } = column;
  return readAmountCell(cell.text, multiple).amounts.map((amount) => ({
    column: cell.column,
    text: cell.text,
    value: amount.value,
    currency,
    rocYear,
    source: amount.source ?? source,
    isFirst: cell.isFirst,
  }));
}
