/** Text of the source that conversion added (docs/rows.md: repeated heads, page numbers, dashes) and that is left out. */
export interface Omission {
  /** What it is, in Chinese. */
  reason: string;
  text: string;
  place: string | null;
}
