/** A cell of the table beside a chart. */
export interface ChartCell {
  text: string;
  /** Address, base path included. */
  href?: string | undefined;
  lang?: string | undefined;
}

/** What stands in the table beside a chart: its heads, and rows whose first cell is their head. */
export interface ChartTable {
  heads: readonly ChartCell[];
  rows: readonly (readonly ChartCell[])[];
}
