import type { Plan, Row } from '../../../src/corpus/model/corpus.ts';
import type {
  ActionNode,
  DeadlineCell,
  DimensionNode,
  MeasureNode,
  MeasuresFile,
  SharedCellNode,
} from '../../../src/content/schemas/measures.ts';
import { addToColumn, TABLE_MARK, type Columns, type ReadRow } from './reading.ts';

/** A plan as our content and software have it, in the shape in which its source is read. */
export interface ContentReading {
  narrative: string;
  columns: Columns;
  rows: (ReadRow & { measureId: string })[];
}

/** Where the table is printed: below the section 計畫內容, or as an annex below its own title. */
export type TablePlace = 'in its section' | 'as an annex';

/**
 * @param plan as every page and dataset gets it: title, narrative and rows are read from it
 * @param table its cells as kept in the content; rows alone do not tell a cell's own entries
 */
export function readContent(plan: Plan, table: MeasuresFile, place: TablePlace): ContentReading {
  return {
    narrative: narrativeOf(plan, place),
    columns: columnsOf(table),
    rows: plan.rows.map(toReadRow),
  };
}

function narrativeOf(plan: Plan, place: TablePlace): string {
  const table = [...(plan.tables[0]?.caption ?? []), TABLE_MARK];
  const pieces = [plan.title, plan.metadata.issuance ?? ''];
  for (const section of plan.sections) {
    pieces.push(section.heading, section.text);
    if (place === 'in its section' && section.role === 'content') pieces.push(...table);
  }
  if (place === 'as an annex') pieces.push(...table);
  return pieces.join('\n');
}

function columnsOf(table: MeasuresFile): Columns {
  const columns: Columns = new Map();
  const add = (name: string, text: string | undefined) => addToColumn(columns, name, text ?? '');
  for (const name of ['dimension', 'action', 'measure', 'deadline', 'unit'] as const) {
    add(name, table.columns?.[name]);
  }
  const addCells = (node: CellNode) => {
    for (const deadline of node.deadlines ?? []) add('deadline', printed(deadline));
    for (const unit of node.units ?? []) add('unit', unit);
  };
  const addMeasure = (measure: MeasureNode) => {
    add('measure', `${measure.label ?? ''}${measure.text}`);
    addCells(measure);
    measure.children?.forEach(addMeasure);
  };
  for (const dimension of table.dimensions ?? []) {
    for (const level of [dimension, ...(dimension.aspects ?? [])]) {
      add('dimension', level.heading);
      for (const action of actionsOf(level)) {
        for (const heading of action.headings) add('action', heading);
        for (const entry of action.measures) {
          if (isSharedCell(entry)) {
            addCells(entry);
            entry.measures.forEach(addMeasure);
          } else addMeasure(entry);
        }
      }
    }
  }
  if (table.innovations) {
    const { heading, criteria, proposals } = table.innovations;
    add('proposal', heading);
    criteria.forEach((criterion, index) => add(`criterion ${index + 1}`, criterion));
    for (const proposal of proposals) {
      add('proposal', `${proposal.label ?? ''}${proposal.name}`);
      proposal.cells!.forEach((cell, index) => add(`criterion ${index + 1}`, cell));
      addCells(proposal);
    }
  }
  return columns;
}

type CellNode = {
  deadlines?: DeadlineCell[] | undefined;
  units?: string[] | undefined;
};

/** Measures beside no 執行項目 come first, as the software has them. */
function actionsOf(
  node: Pick<DimensionNode, 'actions' | 'measures'>,
): Pick<ActionNode, 'headings' | 'measures'>[] {
  const direct = node.measures ? [{ headings: [], measures: node.measures }] : [];
  return [...direct, ...(node.actions ?? [])];
}

export function isSharedCell(entry: MeasureNode | SharedCellNode): entry is SharedCellNode {
  return 'measures' in entry;
}

function printed(deadline: DeadlineCell): string {
  return typeof deadline === 'string' ? deadline : deadline.text;
}

function toReadRow(row: Row): ContentReading['rows'][number] {
  const { measureId, kind, dimension, aspect, label, text, alignment } = row;
  return {
    measureId,
    kind,
    dimension,
    aspect,
    actions: [...row.actions],
    path: [...row.path],
    label,
    text: text!,
    deadlines: [...row.deadlines],
    units: [...row.units],
    alignment,
    innovations: [...row.innovations],
  };
}
