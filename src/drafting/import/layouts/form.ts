import type { Block, TableCell } from '../document/source-document.ts';

/** A measure that has a table for itself, with a head and what it heads in each row. */
export interface Form {
  title: Title | null;
  /** Cells by their head. */
  cells: Map<string, TableCell>;
  /** The heads as they are printed. */
  printed: string[];
  /** What stands above the heads: `項目`, `內容`. */
  left: string[];
  place: string | null;
}

/** What names a measure, above the heads of its form. */
export interface Title {
  text: string;
  place: string | null;
}

/** Forms by the table that they begin in. */
export type FormsByBlock = ReadonlyMap<Block, readonly Form[]>;

/** Tells a form from a line that heads one. */
export function isForm(row: Form | Title): row is Form {
  return 'cells' in row;
}

/** Two forms are of one kind where so many of the heads of the smaller one are in both. */
const ALIKE = 0.6;

/** Forms by their heads: those of one kind have most of them in common. */
export function kindsOf(forms: readonly Form[]): Form[][] {
  const kinds: Form[][] = [];
  for (const form of forms) {
    const kind = kinds.find(([first]) => areAlike(form, first!));
    if (kind === undefined) kinds.push([form]);
    else kind.push(form);
  }
  return kinds;
}

function areAlike(one: Form, other: Form): boolean {
  const heads = [...one.cells.keys()];
  const both = heads.filter((head) => other.cells.has(head)).length;
  return both >= Math.min(one.cells.size, other.cells.size) * ALIKE;
}
