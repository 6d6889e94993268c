import type { Row } from '../corpus/model/corpus.ts';

/** Head of the column in which a unit of a row stands: that of 承辦單位, or that of 協辦單位. */
export function unitHead({ assignments, table }: Pick<Row, 'assignments' | 'table'>, unit: string) {
  const { columns } = table;
  const role = assignments.find((each) => each.unit === unit)?.role;
  if (role === '協辦') return columns.supporting_unit ?? '協辦單位';
  return columns.unit ?? '承辦單位';
}
