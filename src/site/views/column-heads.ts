import { declaredColumns } from '../../content/table/declared-columns.ts';
import type { TableColumns } from '../../content/schemas/measures.ts';
import type { PlanTable } from '../../corpus/model/corpus.ts';
import type { Language, Words } from '../../words/interface/index.ts';

/** Words above the values of a row. */
export interface ColumnHeads {
  deadline: string;
  unit: string;
  supportingUnit: string;
}

/** In Chinese the heads that the table itself has, in other languages the interface's words. */
export function columnHeads(
  { columns }: Pick<PlanTable, 'columns'>,
  language: Language,
  words: Words,
): ColumnHeads {
  const hasRoles = columns.supporting_unit !== undefined;
  const usual = {
    deadline: words.row.deadline,
    unit: hasRoles ? words.row.lead : words.row.unit,
    supportingUnit: words.row.supporting,
  };
  if (language !== 'zh') return usual;
  return {
    deadline: columns.deadline ?? startAndEndHead(columns) ?? usual.deadline,
    unit: columns.unit ?? usual.unit,
    supportingUnit: columns.supporting_unit ?? usual.supportingUnit,
  };
}

/** The heads of 起 and 迄, whose cells together are the deadline; null where the table has neither. */
function startAndEndHead(columns: TableColumns): string | null {
  const heads = declaredColumns(columns).flatMap(({ head, role }) =>
    role === 'start' || role === 'end' ? [head] : [],
  );
  return heads.length === 0 ? null : heads.join('～');
}
