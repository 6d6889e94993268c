/**
 * What the search page knows of every row before it reads a text: enough to count, filter, sort
 * and head the hits: of a volume as it is written (`volumes/volume.ts`), or of several that are put together. Lists are
 * columns over the rows, strings that repeat stand once and are named by their number.
 *
 * A *document* is what is searched: documents 0 … rows−1 are the rows of all plans in order, those
 * after them the passages: sections of the plans' texts, cells beside a row's text, what was reported of it, attachments, and rows that were withdrawn.
 */
export interface SearchTable {
  institutions: readonly TableInstitution[];
  plans: readonly TablePlan[];
  dimensions: readonly { id: string; name: string; nameEn: string }[];
  /** Units by which rows can be filtered. */
  units: readonly TableUnit[];
  /** Months in which something is due, `2012-03`, in order. */
  months: readonly string[];
  /** Headings, units and deadlines as written, each once. */
  strings: readonly string[];
  rows: TableRows;
  /** The rows whose deadlines and units are not surely theirs, by how they stand beside them; ascending. */
  inCells: Readonly<Record<CellPairing, readonly number[]>>;
  passages: readonly TablePassage[];
}

/** `shared`: rows that have one cell in common; `group`: which value of the cell is whose cannot be told. */
export const cellPairings = ['shared', 'group'] as const;
export type CellPairing = (typeof cellPairings)[number];

export interface TableInstitution {
  id: string;
  name: string;
  nameEn: string | null;
  /** Short names, then former ones. */
  otherNames: readonly string[];
  /** Where it is: 高雄市. */
  city: string | null;
  /** Path from the site's root. */
  href: string;
}

export interface TablePlan {
  id: string;
  /** Number in `institutions`. */
  institution: number;
  title: string;
  /** The institution as the plan names it. */
  institutionName: string;
  rocYear: number;
  year: number;
  /** First and last day of the plan's period, ISO 8601. */
  start: string;
  end: string;
  hasEnded: boolean | null;
  /** Whether the institution reported results of it. */
  hasResults: boolean;
  /** Path from the site's root. */
  href: string;
}

export interface TableUnit {
  /** Id of the unit; for a name that is no certain unit `<institution>:<name>`. */
  key: string;
  institution: number;
  name: string;
  /** True for a name that cannot be told to be a certain unit. */
  isUnresolved: boolean;
  /** Other spellings; left out where there are none. */
  otherNames?: readonly string[];
  /** True for 各組室 and the like, which are words as well; else left out. */
  isCollective?: true;
}

/** A section of a plan's text, a cell of a row that is neither its text nor in a column here, or the id of a row that was withdrawn, with the reason. */
export interface TablePassage {
  /** Number in `plans`. */
  plan: number;
  /** Heading of the section, head of the cell's column, or the id. */
  heading: string;
  /** Anchor on the plan's page. */
  anchor: string;
}

/** Columns over the rows; numbers point into the lists of the table. */
export interface TableRows {
  plan: readonly number[];
  measureId: readonly string[];
  /** Place within the plan, from 1. */
  position: readonly number[];
  kind: readonly RowKindName[];
  label: readonly (string | null)[];
  /** Dimension, aspect, actions and path, from the outside in (strings). */
  headings: readonly (readonly number[])[];
  /** As written, or those of the nearest row above where the row has none (strings). */
  deadlines: readonly (readonly number[])[];
  units: readonly (readonly number[])[];
  /** Numbers in `units`. */
  unitKeys: readonly (readonly number[])[];
  /** Numbers in `months`. */
  months: readonly (readonly number[])[];
  /** Number in `dimensions`. */
  dimension: readonly (number | null)[];
  /** Length of the folded text in characters. */
  length: readonly number[];
}

/** A table of nothing. */
export const emptyTable: SearchTable = {
  institutions: [],
  plans: [],
  dimensions: [],
  units: [],
  months: [],
  strings: [],
  rows: {
    plan: [],
    measureId: [],
    position: [],
    kind: [],
    label: [],
    headings: [],
    deadlines: [],
    units: [],
    unitKeys: [],
    months: [],
    dimension: [],
    length: [],
  },
  inCells: { shared: [], group: [] },
  passages: [],
};

export const rowKinds = ['measure', 'heading', 'innovation'] as const;
export type RowKindName = (typeof rowKinds)[number];

/** How many rows the table has; documents from this number on are passages. */
export function rowCount(table: Pick<SearchTable, 'rows'>): number {
  return table.rows.measureId.length;
}
