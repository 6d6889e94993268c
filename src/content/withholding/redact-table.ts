import {
  pairedCells,
  type ActionNode,
  type AttributeCell,
  type MeasureNode,
  type MeasuresFile,
  type SharedCellNode,
  type TableNode,
} from '../schemas/measures.ts';
import { isSharedCell, tablesOf, visitTableRows } from '../table/walk-table.ts';
import type { RemovedWords } from './removed-words.ts';

/** What is taken out of a table. */
export interface TableRedaction {
  /** Ids of the rows that are withheld. */
  measures: ReadonlySet<string>;
  /** Takes note of every text that is taken out. */
  removed: RemovedWords;
}

/** What is taken out of a table, and the cells of it that stay. */
interface Redaction extends TableRedaction {
  reaching: ReachingCells;
}

/** Cells that begin in a withheld row and were printed across others as well. */
interface ReachingCells {
  /** By the id of the first row that is not withheld: what reaches it and those below it. */
  byRow: ReadonlyMap<string, Attributes>;
  /** The same, as they stand in the withheld rows. */
  cells: ReadonlySet<AttributeCell>;
}

type Attributes = Readonly<Record<string, AttributeCell>>;

/**
 * The tables of a plan without what is withheld: of such a row only its id, its label and the rows
 * below it stay. In a cell that several rows share, the entries that stand opposite a withheld row go
 * with it. A cell that was printed across a withheld row and others stays beside the others.
 */
export function redactTable(file: MeasuresFile, chosen: TableRedaction): MeasuresFile {
  const redaction = { ...chosen, reaching: reachingCells(file, chosen.measures) };
  return {
    ...redactOne(file, redaction),
    ...(file.tables && { tables: file.tables.map((table) => redactOne(table, redaction)) }),
  };
}

function reachingCells(file: MeasuresFile, withheld: ReadonlySet<string>): ReachingCells {
  const byRow = new Map<string, Attributes>();
  const cells = new Set<AttributeCell>();
  for (const placed of tablesOf(file)) {
    const rows = [...visitTableRows(placed)].filter(({ measure }) => measure !== null);
    for (const [index, { id, measure }] of rows.entries()) {
      if (!withheld.has(id)) continue;
      for (const [head, cell] of Object.entries(measure?.attributes ?? {})) {
        if (typeof cell === 'string') continue;
        const reached = rows.slice(index, index + cell.rows);
        const first = reached.findIndex((row) => !withheld.has(row.id));
        const row = reached[first];
        if (row === undefined) continue;
        const here = { [head]: { ...cell, rows: cell.rows - first } };
        byRow.set(row.id, { ...byRow.get(row.id), ...here });
        cells.add(cell);
      }
    }
  }
  return { byRow, cells };
}

function redactOne<
  Table extends Pick<TableNode, 'dimensions' | 'innovations' | 'actions' | 'measures'>,
>(table: Table, redaction: Redaction): Table {
  const { dimensions, innovations } = table;
  return {
    ...redactBelow(table, redaction),
    ...(dimensions && {
      dimensions: dimensions.map((dimension) => ({
        ...redactBelow(dimension, redaction),
        ...(dimension.aspects && {
          aspects: dimension.aspects.map((aspect) => redactBelow(aspect, redaction)),
        }),
      })),
    }),
    ...(innovations && {
      innovations: {
        ...innovations,
        proposals: innovations.proposals.map((proposal) => {
          if (!redaction.measures.has(proposal.id)) return proposal;
          const { name, cells, deadlines, units, targets, notes } = proposal;
          redaction.removed.add({ name, cells, deadlines, units, targets, notes });
          return bare(proposal);
        }),
      },
    }),
  };
}

/** Marks that a row does not say anything of its own; what stays is no secret. */
function bare({ id, label }: { id: string; label?: string | undefined }) {
  return { id, ...(label !== undefined && { label }) };
}

function redactBelow<
  Node extends {
    actions?: ActionNode[] | undefined;
    measures?: ActionNode['measures'] | undefined;
  },
>(node: Node, redaction: Redaction): Node {
  const entries = (list: ActionNode['measures']) =>
    list.map((entry) =>
      isSharedCell(entry) ? redactCell(entry, redaction) : redactMeasure(entry, redaction),
    );
  return {
    ...node,
    ...(node.measures && { measures: entries(node.measures) }),
    ...(node.actions && {
      actions: node.actions.map((action) => ({ ...action, measures: entries(action.measures) })),
    }),
  };
}

function redactCell(cell: SharedCellNode, redaction: Redaction): SharedCellNode {
  const isOpen = ({ id }: MeasureNode) => !redaction.measures.has(id);
  const left = cell.measures.filter(isOpen).length;
  // Where the rows say nothing any more, what stood opposite them may have been taken out with their words.
  const isAsPrinted = cell.measures.some((each) => !isOpen(each) && each.text !== undefined);
  const grouped = pairedCells.filter(
    (key) =>
      cell.grouped?.includes(key) ||
      (isAsPrinted && cell[key]?.length === left && left !== cell.measures.length),
  );
  const open = <Entry>(entries: Entry[]): Entry[] => {
    if (entries.length !== cell.measures.length) return entries;
    redaction.removed.add(entries.filter((_, index) => !isOpen(cell.measures[index]!)));
    return entries.filter((_, index) => isOpen(cell.measures[index]!));
  };
  const { attributes, ...others } = cell;
  const isAllWithheld = cell.measures.every((measure) => !isOpen(measure));
  if (isAllWithheld) redaction.removed.add(attributes);
  return {
    ...(isAllWithheld ? others : cell),
    ...(grouped.length > 0 && { grouped }),
    ...(cell.deadlines && { deadlines: open(cell.deadlines) }),
    ...(cell.units && { units: open(cell.units) }),
    ...(cell.supporting_units && { supporting_units: open(cell.supporting_units) }),
    measures: cell.measures.map((measure) => redactMeasure(measure, redaction)),
  };
}

function redactMeasure(measure: MeasureNode, redaction: Redaction): MeasureNode {
  const children = measure.children?.map((child) => redactMeasure(child, redaction));
  if (!redaction.measures.has(measure.id)) {
    const reaching = redaction.reaching.byRow.get(measure.id);
    return {
      ...measure,
      ...(reaching && { attributes: { ...reaching, ...measure.attributes } }),
      ...(children && { children }),
    };
  }
  const { text, deadlines, units, supporting_units, targets, notes } = measure;
  const attributes = attributesTakenOut(measure, redaction);
  redaction.removed.add({ text, deadlines, units, supporting_units, attributes, targets, notes });
  return { ...bare(measure), ...(children && { children }) };
}

/** Cells of a withheld row that no other row has as well. */
function attributesTakenOut({ attributes = {} }: MeasureNode, { reaching }: Redaction): Attributes {
  return Object.fromEntries(
    Object.entries(attributes).filter(([, cell]) => !reaching.cells.has(cell)),
  );
}
