import { append } from '../document/append.ts';
import type { AssignedColumn } from '../model/assigned-column.ts';
import { columnKeys } from '../model/column-roles.ts';
import type { DeclaredColumns } from './declare-columns.ts';
import type { Doubt } from '../model/doubt.ts';
import type { TableGuess } from '../model/document-items.ts';

/** What is said of the columns of a table. */
interface ColumnsOfTable {
  assigned: readonly AssignedColumn[];
  declared: DeclaredColumns;
  guess: TableGuess | null;
}

/** Where a doubt of a row belongs. */
type Row = Pick<Doubt, 'entry' | 'place'>;

/**
 * What is not certain of the columns of a table, and of the table as a whole, at the rows that it concerns.
 * @param rows all measures of the table
 * @param first the first measure and the place of the table
 */
export function doubtsOfColumns(
  { assigned, declared, guess }: ColumnsOfTable,
  rows: readonly Row[],
  first: Row,
): Doubt[] {
  const doubts: Doubt[] = [];
  // What a column is called is doubted at its first row, what it holds at each.
  const tell = (
    { isOfAllRows = false, alsoOf: _, ...told }: NonNullable<AssignedColumn['doubt']>,
    about: Pick<Doubt, 'column' | 'words'>,
  ) => {
    for (const row of isOfAllRows ? rows : [first]) doubts.push({ ...told, ...row, ...about });
  };
  // Where the table may be none of the plan, so may all that stands in a row.
  if (guess !== null) tell(guess, guess.isOfAllRows ? {} : { column: 'text' });
  for (const [index, { head, role, doubt }] of assigned.entries()) {
    if (doubt === null) continue;
    const column = role === null ? declared.heads[index] : columnKeys[role];
    tell(doubt, { column, words: head });
    // Whether the line above heads the rows is as doubtful as what the column does.
    if (role === 'action' && doubt.isOfAllRows === true) tell(doubt, { column: 'dimension' });
    for (const each of doubt.alsoOf ?? []) tell(doubt, { column: each });
  }
  append(
    doubts,
    declared.doubts.map((doubt) => ({ ...doubt, place: first.place, entry: first.entry })),
  );
  return doubts;
}
