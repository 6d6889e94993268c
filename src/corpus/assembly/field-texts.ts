import type { ParsedPlan } from '../../content/read/parsed-content.ts';
import type { planErratumFields } from '../../content/schemas/errata.ts';
import { rowErratumFields, type ErratumField } from '../../content/schemas/errata.ts';
import type { MeasuresFile } from '../../content/schemas/measures.ts';
import {
  printedCell,
  printedDeadline,
  tablesOf,
  type PlacedTable,
  type TableVisit,
} from '../../content/table/walk-table.ts';

/** True for a field of a row, false for one of the plan as a whole. */
export function isRowField(field: ErratumField): field is (typeof rowErratumFields)[number] {
  return (rowErratumFields as readonly string[]).includes(field);
}

/** What stands in a field of a row, in its own cells and in those it shares. */
export function rowFieldTexts(
  field: (typeof rowErratumFields)[number],
  { measure, proposal, cell }: TableVisit,
): readonly string[] {
  const own = measure ?? proposal;
  switch (field) {
    case 'text':
      return [measure?.text ?? proposal?.name ?? ''];
    case 'label':
      return [own?.label ?? ''];
    case 'deadline':
      return [...(own?.deadlines ?? []), ...(cell?.deadlines ?? [])].map(printedDeadline);
    case 'unit':
      return [measure, proposal, cell].flatMap((each) => [
        ...(each?.units ?? []),
        ...((each && 'supporting_units' in each && each.supporting_units) || []),
      ]);
    case 'attribute':
      return [measure, cell].flatMap((each) =>
        Object.values(each?.attributes ?? {}).map(printedCell),
      );
    case 'cell':
      return proposal?.cells ?? [];
  }
}

/** What stands in a field of a plan as a whole. */
export function planFieldTexts(
  field: (typeof planErratumFields)[number],
  { metadata, body, table }: Pick<ParsedPlan, 'metadata' | 'body' | 'table'>,
): readonly string[] {
  switch (field) {
    case 'section':
      return [body.markdown];
    case 'caption':
      return tablesOf(table).flatMap((placed) => placed.table.caption ?? []);
    case 'heading':
      return headings(table);
    default:
      return [metadata[field] ?? ''];
  }
}

function headings(file: MeasuresFile): string[] {
  return tablesOf(file).flatMap(headingsOfTable);
}

function headingsOfTable({ table }: PlacedTable): string[] {
  const { title, dimensions = [], innovations } = table;
  const headed = dimensions.flatMap((dimension) => [dimension, ...(dimension.aspects ?? [])]);
  const below = [table, ...headed];
  return [
    ...(title === undefined ? [] : [title]),
    ...headed.map(({ heading }) => heading),
    ...below.flatMap(({ actions }) => (actions ?? []).flatMap((action) => action.headings)),
    ...(innovations ? [innovations.heading, ...innovations.criteria] : []),
  ];
}
