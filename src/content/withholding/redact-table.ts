import type {
  ActionNode,
  MeasureNode,
  MeasuresFile,
  SharedCellNode,
  TableNode,
} from '../schemas/measures.ts';
import { isSharedCell } from '../table/walk-table.ts';
import type { RemovedWords } from './removed-words.ts';

/** What is taken out of a table. */
export interface TableRedaction {
  /** Ids of the rows that are withheld. */
  measures: ReadonlySet<string>;
  /** Takes note of every text that is taken out. */
  removed: RemovedWords;
}

/**
 * The tables of a plan without what is withheld: of such a row only its id, its label and the rows
 * below it stay. In a cell that several rows share, the entries that stand opposite a withheld row go
 * with it.
 */
export function redactTable(file: MeasuresFile, redaction: TableRedaction): MeasuresFile {
  return {
    ...redactOne(file, redaction),
    ...(file.tables && { tables: file.tables.map((table) => redactOne(table, redaction)) }),
  };
}

function redactOne<
  Table extends Pick<TableNode, 'dimensions' | 'innovations' | 'actions' | 'measures'>,
>(table: Table, redaction: TableRedaction): Table {
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
>(node: Node, redaction: TableRedaction): Node {
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

function redactCell(cell: SharedCellNode, redaction: TableRedaction): SharedCellNode {
  const isOpen = ({ id }: MeasureNode) => !redaction.measures.has(id);
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
    ...(cell.deadlines && { deadlines: open(cell.deadlines) }),
    ...(cell.units && { units: open(cell.units) }),
    ...(cell.supporting_units && { supporting_units: open(cell.supporting_units) }),
    measures: cell.measures.map((measure) => redactMeasure(measure, redaction)),
  };
}

function redactMeasure(measure: MeasureNode, redaction: TableRedaction): MeasureNode {
  const children = measure.children?.map((child) => redactMeasure(child, redaction));
  if (!redaction.measures.has(measure.id)) return { ...measure, ...(children && { children }) };
  const { text, deadlines, units, supporting_units, attributes, targets, notes } = measure;
  redaction.removed.add({ text, deadlines, units, supporting_units, attributes, targets, notes });
  return { ...bare(measure), ...(children && { children }) };
}
