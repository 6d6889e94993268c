import { dropSpace } from '../../../meaning/text/fold.ts';
import { headOf } from '../../../content/table/declared-columns.ts';
import type { MeasuresFile } from '../../../content/schemas/measures.ts';
import type { TableColumns } from '../model/recognised-table.ts';

/** True for tables that name the same columns alike, as parts of one table do. */
export function haveSameColumns(tables: readonly TableColumns[]): boolean {
  const [first, ...others] = tables;
  if (first === undefined) return true;
  const key = ({ attributes }: TableColumns) => JSON.stringify(attributes.map(headOf));
  return others.every(
    (columns) =>
      key(columns) === key(first) &&
      (['action', 'measure', 'deadline', 'unit', 'supporting_unit'] as const).every(
        (role) =>
          columns.heads[role] === undefined ||
          first.heads[role] === undefined ||
          dropSpace(columns.heads[role]) === dropSpace(first.heads[role]),
      ),
  );
}

/** The columns of one table, or of several of the same columns, as `measures.yaml` names them. */
export function columnsOfTables(
  tables: readonly TableColumns[],
): NonNullable<MeasuresFile['columns']> {
  const heads = Object.assign(
    {},
    ...tables.toReversed().map((each) => each.heads),
  ) as TableColumns['heads'];
  const byHead = new Map(
    tables.flatMap((each) => each.attributes).map((column) => [headOf(column), column]),
  );
  const attributes = [...byHead.values()];
  const { measure = '推動作法', dimension, aspect: _, ...others } = heads;
  const optional = (name: keyof typeof others) =>
    others[name] === undefined ? {} : { [name]: others[name] };
  return {
    ...(dimension === undefined ? {} : { dimension }),
    ...optional('action'),
    measure,
    ...optional('deadline'),
    ...optional('unit'),
    ...optional('supporting_unit'),
    ...(attributes.length > 0 ? { attributes } : {}),
  };
}
