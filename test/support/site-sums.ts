import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';

/** SHA-256 of files by path, from the site's root. */
export type Sums = ReadonlyMap<string, string>;

/** Of every file of a site, by reading every byte: what is noted of files is what is held to it. */
export async function sumsOf(site: string): Promise<Sums> {
  const entries = await readdir(site, { recursive: true, withFileTypes: true });
  const sums = new Map<string, string>();
  for (const entry of entries.filter((each) => each.isFile())) {
    const path = join(entry.parentPath, entry.name);
    const bytes = await readFile(path);
    sums.set(relative(site, path), createHash('sha256').update(bytes).digest('hex'));
  }
  return sums;
}

/** Paths whose bytes differ, or that only one of two sites has. */
export function differing(one: Sums, other: Sums): string[] {
  const paths = new Set([...one.keys(), ...other.keys()]);
  return [...paths].filter((path) => one.get(path) !== other.get(path)).sort();
}
