import type { Row } from '../../corpus/model/corpus.ts';

/**
 * Remarks that every one of several rows carries: they are said once above the rows. Empty for a
 * single row, which says its remarks itself.
 */
export function sharedNotes(rows: readonly Pick<Row, 'ownNotes'>[]): string[] {
  const [first, ...others] = rows;
  if (first === undefined || others.length === 0) return [];
  return first.ownNotes.filter((note) => others.every((row) => row.ownNotes.includes(note)));
}

/** The remarks of a row without those that are said above it. */
export function remainingNotes(row: Pick<Row, 'ownNotes'>, saidAbove: readonly string[]): string[] {
  return row.ownNotes.filter((note) => !saidAbove.includes(note));
}
