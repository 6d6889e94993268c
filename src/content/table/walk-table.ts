import type {
  ActionNode,
  AttributeCell,
  DeadlineCell,
  DimensionNode,
  InnovationTable,
  MeasureNode,
  MeasuresFile,
  SharedCellNode,
  TableNode,
} from '../schemas/measures.ts';
import type { YamlPath } from '../problems/problem.ts';
import { measureKind, type RowKind } from './row-kind.ts';

type Entries = ActionNode['measures'];

/** A table of a plan, and where it stands in the file. */
export interface PlacedTable {
  /** 1, 2, 3 … within the plan. */
  number: number;
  table: TableNode;
  path: YamlPath;
}

/** A heading of a table, or the table itself, below which rows stand; and where it stands in the file. */
export interface PlacedGroup {
  /** Null for what stands in the table beside no 實施要項. */
  dimension: DimensionNode | null;
  /** `dimension`, or the table, with what stands directly below it. */
  node: Pick<DimensionNode, 'actions' | 'measures' | 'notes' | 'aspects'>;
  path: YamlPath;
}

/** A measure or proposal of a table, and where it stands in the file. */
export interface TableVisit {
  path: YamlPath;
  /** The table that it stands in. */
  table: PlacedTable;
  /** Identifier, and what checks need of either kind. */
  id: string;
  /** As its deadlines and units tell; whether columns of days (期程 起／迄) make a measure of a heading is not asked. */
  kind: RowKind;
  measure: MeasureNode | null;
  proposal: InnovationTable['proposals'][number] | null;
  /** Innermost shared cell that it was printed in. */
  cell: SharedCellNode | null;
}

/** A cell of deadlines or units, own or shared, and where it stands in the file. */
export interface CellVisit {
  path: YamlPath;
  table: PlacedTable;
  deadlines: readonly DeadlineCell[];
  units: readonly string[];
  supportingUnits: readonly string[];
  notes: readonly string[];
}

export const isSharedCell = (entry: MeasureNode | SharedCellNode): entry is SharedCellNode =>
  'measures' in entry;

const tablesByFile = new WeakMap<MeasuresFile, readonly PlacedTable[]>();

/** The tables of a plan, in document order: the one that the file itself is, or those that it lists. */
export function tablesOf(file: MeasuresFile): readonly PlacedTable[] {
  const before = tablesByFile.get(file);
  if (before !== undefined) return before;
  const tables = placeTables(file);
  tablesByFile.set(file, tables);
  return tables;
}

function placeTables(file: MeasuresFile): PlacedTable[] {
  if (file.tables !== undefined) {
    return file.tables.map((table, index) => ({
      number: index + 1,
      table,
      path: ['tables', index],
    }));
  }
  const { columns, retired: _, tables: __, ...table } = file;
  return columns === undefined ? [] : [{ number: 1, table: { ...table, columns }, path: [] }];
}

/** What stands below each heading of a table, in document order; first what stands below none. */
export function placedGroups({ table, path }: PlacedTable): PlacedGroup[] {
  const direct = table.measures !== undefined || table.actions !== undefined;
  return [
    ...(direct
      ? [{ dimension: null, node: { measures: table.measures, actions: table.actions }, path }]
      : []),
    ...(table.dimensions ?? []).map((dimension, index) => ({
      dimension,
      node: dimension,
      path: [...path, 'dimensions', index],
    })),
  ];
}

/** Every 執行項目 cell or list of measures below the headings of a table, in document order. */
function* measureLists(placed: PlacedTable): Generator<{ entries: Entries; path: YamlPath }> {
  for (const { node: top, path: topPath } of placedGroups(placed)) {
    const nodes = [
      { node: top, path: topPath },
      ...(top.aspects ?? []).map((node, a) => ({
        node,
        path: [...topPath, 'aspects', a],
      })),
    ];
    for (const { node, path } of nodes) {
      if (node.measures) yield { entries: node.measures, path: [...path, 'measures'] };
      for (const [i, action] of (node.actions ?? []).entries()) {
        yield { entries: action.measures, path: [...path, 'actions', i, 'measures'] };
      }
    }
  }
}

/** Every measure and proposal of a plan's tables, in document order. */
export function* visitRows(file: MeasuresFile): Generator<TableVisit> {
  for (const placed of tablesOf(file)) yield* visitTableRows(placed);
}

/** Every measure and proposal of one table, in document order. */
export function* visitTableRows(placed: PlacedTable): Generator<TableVisit> {
  for (const { entries, path } of measureLists(placed)) {
    for (const [index, entry] of entries.entries()) {
      const here = [...path, index];
      if (isSharedCell(entry)) {
        for (const [inner, measure] of entry.measures.entries()) {
          yield* visitMeasure(measure, [...here, 'measures', inner], {
            cell: entry,
            table: placed,
          });
        }
      } else yield* visitMeasure(entry, here, { cell: null, table: placed });
    }
  }
  for (const [index, proposal] of (placed.table.innovations?.proposals ?? []).entries()) {
    const path = [...placed.path, 'innovations', 'proposals', index];
    const kind = 'innovation';
    yield { path, table: placed, id: proposal.id, kind, measure: null, proposal, cell: null };
  }
}

function* visitMeasure(
  measure: MeasureNode,
  path: YamlPath,
  { cell, table }: Pick<TableVisit, 'cell' | 'table'>,
): Generator<TableVisit> {
  const kind = measureKind(measure, {
    deadlines: measure.deadlines ?? cell?.deadlines ?? [],
    units: measure.units ?? cell?.units ?? [],
    supportingUnits: measure.supporting_units ?? cell?.supporting_units ?? [],
  });
  yield { path, table, id: measure.id, kind, measure, proposal: null, cell };
  for (const [index, child] of (measure.children ?? []).entries()) {
    yield* visitMeasure(child, [...path, 'children', index], { cell: null, table });
  }
}

/** Every cell that lists deadlines or units, in document order. */
export function* visitCells(file: MeasuresFile): Generator<CellVisit> {
  const seen = new Set<SharedCellNode>();
  for (const { path, table, measure, proposal, cell } of visitRows(file)) {
    if (cell && !seen.has(cell)) {
      seen.add(cell);
      yield toCell(cell, path.slice(0, -2), table);
    }
    const own = measure ?? proposal;
    if (own) yield toCell(own, path, table);
  }
}

function toCell(
  node: {
    deadlines?: DeadlineCell[] | undefined;
    units?: string[] | undefined;
    supporting_units?: string[] | undefined;
    notes?: string[] | undefined;
  },
  path: YamlPath,
  table: PlacedTable,
): CellVisit {
  return {
    path,
    table,
    deadlines: node.deadlines ?? [],
    units: node.units ?? [],
    supportingUnits: node.supporting_units ?? [],
    notes: node.notes ?? [],
  };
}

/** The text of a deadline entry that the machine reads: the certain reading where one is given. */
export function readableDeadline(cell: DeadlineCell): string {
  return typeof cell === 'string' ? cell : cell.canonical;
}

/** The text of a deadline entry as printed. */
export function printedDeadline(cell: DeadlineCell): string {
  return typeof cell === 'string' ? cell : cell.text;
}

/** The text of a cell of a declared column, as printed. */
export function printedCell(cell: AttributeCell): string {
  return typeof cell === 'string' ? cell : cell.text;
}
