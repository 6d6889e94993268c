import type { ColumnRole } from './column-roles.ts';
import type { ReadingDoubt } from '../document/source-document.ts';

/** What a column that the model keeps as declared holds (see `attributeColumnSchema`). */
export type DeclaredSense = 'text' | 'heading' | 'target' | 'amount' | 'weight' | 'start' | 'end';

/** Why it is not certain what a column holds. */
interface RoleDoubt extends ReadingDoubt {
  /** Another reading is as likely: then each row of the table is doubtful, else what the column is called. */
  isOfAllRows?: boolean;
  /** Other columns of these rows that are as doubtful, as review marks name them. */
  alsoOf?: readonly string[];
}

/** A column of a table. */
export interface AssignedColumn {
  head: string;
  /** Null for a declared column. */
  role: ColumnRole | null;
  declared: DeclaredSense | null;
  /** The column names 主辦 and 協辦 in one, `／` between them. */
  holdsBoth: boolean;
  /** Why that is not certain, in Chinese; null where it is. */
  doubt: RoleDoubt | null;
}

/** What a column is, whatever its head. */
export type Assigned = Omit<AssignedColumn, 'head'>;

/** A column that the model knows. */
export function known(role: ColumnRole, doubt: AssignedColumn['doubt'] = null): Assigned {
  return { role, declared: null, holdsBoth: false, doubt };
}

/** A column that is declared. */
export function declared(sense: DeclaredSense, doubt: AssignedColumn['doubt'] = null): Assigned {
  return { role: null, declared: sense, holdsBoth: false, doubt };
}
