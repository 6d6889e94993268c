import { readFileSync } from 'node:fs';
import type { DataRow, Dataset } from '../../datasets/dataset.ts';
import type { Database } from './database.ts';
import { rowsOfJson } from './dataset-rows.ts';
import type { ExportedFile } from './manifest.ts';
import type { FormerFiles } from './pieces.ts';

/** What the table of a dataset is filled of. */
export interface TableSources {
  /** Its rows by institution, in their order: cuts in JSON. */
  cuts: readonly Pick<ExportedFile, 'href' | 'sha256' | 'rows'>[];
  /** The edition before, of whose database rows can be taken; null: nothing. */
  former: FormerFiles | null;
  insert: (row: DataRow) => void;
  /** Reads a cut. */
  read: (href: string) => readonly DataRow[];
}

/** Rows of the table of the edition before, or a cut whose rows are put in one by one. */
type Source = { from: number; count: number } | { href: string };

/**
 * Puts the rows of all institutions into the table of a dataset. Those that the edition before has are copied out of its
 * database, where each institution has its stretch of the table: that costs a tenth of putting them in one by one.
 */
export function fillTable(
  database: Pick<Database, 'formerCount' | 'takeFormer'>,
  dataset: Dataset,
  { cuts, former, insert, read }: TableSources,
): void {
  for (const source of sourcesOf(database, dataset, { cuts, former })) {
    if ('href' in source) {
      for (const row of read(source.href)) insert(row);
    } else database.takeFormer(dataset, source);
  }
}

function sourcesOf(
  database: Pick<Database, 'formerCount'>,
  dataset: Dataset,
  { cuts, former }: Pick<TableSources, 'cuts' | 'former'>,
): Source[] {
  const alone = cuts.map(({ href }) => ({ href }));
  const known = former === null ? null : database.formerCount(dataset);
  if (former === null || known === null) return alone;
  const sources: Source[] = [];
  let next = 0;
  for (const { href, sha256, rows } of cuts) {
    const before = former.sum(href);
    const isSame = before === sha256;
    const count = isSame ? rows : before === null ? 0 : countBefore(former, href);
    // The table cannot be told apart any more.
    if (count === null) return alone;
    const last = sources.at(-1);
    if (!isSame) sources.push({ href });
    else if (last !== undefined && 'count' in last) last.count += count;
    else sources.push({ from: next, count });
    next += count;
  }
  // Otherwise rows of an institution that is gone stand between the others.
  return next === known ? sources : alone;
}

/** Rows of a cut of the edition before; null where it is not what was written then. */
function countBefore(former: FormerFiles, href: string): number | null {
  const file = former.find(href);
  if (file === null) return null;
  const rows = rowsOfJson(readFileSync(file.path));
  let count = 0;
  // A row is a line, which begins with the end of the one before.
  for (let at = rows.indexOf(0x0a); at >= 0; at = rows.indexOf(0x0a, at + 1)) count += 1;
  return count;
}
