import { withoutSpace } from './characters.ts';
import type { ReadRow } from './reading.ts';

/** What one measure has in the two columns beside it. */
export type Beside = Pick<ReadRow, 'deadlines' | 'units' | 'alignment'>;

/**
 * Pairs the entries of a deadline cell and of a unit cell with the measures of the cell beside
 * them, each column on its own, as docs/rows.md has it: one measure keeps all; equal counts go by
 * position; one value is everybody's; otherwise everybody has the distinct values in order.
 *
 * @param deadlines one string an entry
 * @param units one string an entry; an entry may name several units
 */
export function pairCells(
  measures: number,
  deadlines: readonly string[],
  units: readonly string[],
): Beside[] {
  const ranks = ['group', 'shared', 'exact'] as const;
  const howDeadlines = alignmentOf(measures, deadlines.length);
  const howUnits = alignmentOf(measures, units.length);
  const alignment =
    ranks[Math.min(ranks.indexOf(howDeadlines), ranks.indexOf(howUnits))] ?? 'group';
  return Array.from({ length: measures }, (_, index) => ({
    deadlines: share(deadlines, measures, index),
    units: unitNames(share(units, measures, index)),
    alignment,
  }));
}

function alignmentOf(measures: number, entries: number): ReadRow['alignment'] {
  if (measures === 1 || entries === 0 || entries === measures) return 'exact';
  return entries === 1 ? 'shared' : 'group';
}

function share(entries: readonly string[], measures: number, index: number): string[] {
  if (measures === 1) return [...entries];
  if (entries.length === measures) return entries.slice(index, index + 1);
  return [...new Set(entries)];
}

/** Names of units, split at `、`, none twice. */
export function unitNames(entries: readonly string[]): string[] {
  const names = entries.flatMap((entry) => withoutSpace(entry).split('、'));
  return [...new Set(names.filter((name) => name !== ''))];
}
