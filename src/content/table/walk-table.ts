import type {
  ActionNode,
  DeadlineCell,
  MeasureNode,
  MeasuresFile,
  SharedCellNode,
} from '../schemas/measures.ts';
import type { YamlPath } from '../problems/problem.ts';
import { measureKind, type RowKind } from './row-kind.ts';

type Entries = ActionNode['measures'];

/** A measure or proposal of a table, and where it stands in the file. */
export interface TableVisit {
  path: YamlPath;
  /** Identifier, and what checks need of either kind. */
  id: string;
  kind: RowKind;
  measure: MeasureNode | null;
  proposal: NonNullable<MeasuresFile['innovations']>['proposals'][number] | null;
  /** Innermost shared cell that it was printed in. */
  cell: SharedCellNode | null;
}

/** A cell of deadlines or units, own or shared, and where it stands in the file. */
export interface CellVisit {
  path: YamlPath;
  deadlines: readonly DeadlineCell[];
  units: readonly string[];
  supportingUnits: readonly string[];
  notes: readonly string[];
}

export const isSharedCell = (entry: MeasureNode | SharedCellNode): entry is SharedCellNode =>
  'measures' in entry;

/** Every 執行項目 cell or list of measures below the headings of a table, in document order. */
export function* measureLists(
  table: MeasuresFile,
): Generator<{ entries: Entries; path: YamlPath }> {
  for (const [d, dimension] of (table.dimensions ?? []).entries()) {
    const nodes = [
      { node: dimension, path: ['dimensions', d] as YamlPath },
      ...(dimension.aspects ?? []).map((node, a) => ({
        node,
        path: ['dimensions', d, 'aspects', a] as YamlPath,
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

/** Every measure and proposal of a table, in document order. */
export function* visitRows(table: MeasuresFile): Generator<TableVisit> {
  for (const { entries, path } of measureLists(table)) {
    for (const [index, entry] of entries.entries()) {
      const here = [...path, index];
      if (isSharedCell(entry)) {
        for (const [inner, measure] of entry.measures.entries()) {
          yield* visitMeasure(measure, [...here, 'measures', inner], entry);
        }
      } else yield* visitMeasure(entry, here, null);
    }
  }
  for (const [index, proposal] of (table.innovations?.proposals ?? []).entries()) {
    const path = ['innovations', 'proposals', index];
    yield { path, id: proposal.id, kind: 'innovation', measure: null, proposal, cell: null };
  }
}

function* visitMeasure(
  measure: MeasureNode,
  path: YamlPath,
  cell: SharedCellNode | null,
): Generator<TableVisit> {
  const kind = measureKind(measure, {
    deadlines: measure.deadlines ?? cell?.deadlines ?? [],
    units: measure.units ?? cell?.units ?? [],
    supportingUnits: measure.supporting_units ?? cell?.supporting_units ?? [],
  });
  yield { path, id: measure.id, kind, measure, proposal: null, cell };
  for (const [index, child] of (measure.children ?? []).entries()) {
    yield* visitMeasure(child, [...path, 'children', index], null);
  }
}

/** Every cell that lists deadlines or units, in document order. */
export function* visitCells(table: MeasuresFile): Generator<CellVisit> {
  const seen = new Set<SharedCellNode>();
  for (const { path, measure, proposal, cell } of visitRows(table)) {
    if (cell && !seen.has(cell)) {
      seen.add(cell);
      yield toCell(cell, path.slice(0, -2));
    }
    const own = measure ?? proposal;
    if (own) yield toCell(own, path);
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
): CellVisit {
  return {
    path,
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
