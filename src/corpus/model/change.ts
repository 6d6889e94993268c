/** A row of a dataset that is not what it was in the build before. */
export interface Change {
  dataset: string;
  /** Primary key of the row; several columns joined with `/`. */
  key: string;
  change: 'added' | 'removed' | 'changed';
  /** Names of the columns whose value differs; empty unless `changed`. */
  columns: readonly string[];
  /** The change in Chinese words. */
  words: string;
  /** Day of the former edition; null where it does not say. */
  since: string | null;
  institutionId: string | null;
  planId: string | null;
  /** Page of the row, from the site's root; null where it has none any more. */
  href: string | null;
}
