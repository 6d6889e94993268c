import { existsSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { dirname, join, sep } from 'node:path';
import { filesBelow } from '../keeping/hash-files.ts';

/** Paths of all files below a folder of the site, from its root, with `/`. */
export function pathsBelow(site: string, folder: string): string[] {
  return filesBelow(join(site, folder)).map((path) =>
    join(folder, path).split(sep).join('/').replace(/^\//, ''),
  );
}

/** Adds lines to a file, behind those that an adopter's own file has; without lines it is left alone. */
export async function appendTo(path: string, lines: string): Promise<void> {
  if (lines === '') return;
  const own = await readFile(path, 'utf8').catch(() => '');
  const end = own === '' || own.endsWith('\n') ? '' : '\n';
  await writeFile(path, own + end + lines);
}

/**
 * Moves every file below `from` to the same place below `to`.
 * @throws {Error} when a file stands there already: two parts of the build claim one address
 */
export function mergeInto(from: string, to: string): void {
  const path = filesBelow(from).find((each) => existsSync(join(to, each)));
  if (path !== undefined) throw twice(path);
  putInto(from, to);
}

/**
 * Refuses that two parts of the build have written one file.
 * @param files of one part, and `others` those of the other: paths from the site's root, with `/`
 */
export function refuseTwice(files: readonly string[], others: ReadonlySet<string>): void {
  const path = files.find((each) => others.has(each));
  if (path !== undefined) throw twice(path);
}

function twice(path: string): Error {
  return new Error(`兩個部分都要產生「/${path.split(sep).join('/')}」。 Two parts write one file.`);
}

/** Moves every file below `from` to the same place below `to`, in the stead of what stands there. */
export function putInto(from: string, to: string): void {
  const folders = new Set<string>();
  for (const path of filesBelow(from)) {
    const target = join(to, path);
    const folder = dirname(target);
    if (!folders.has(folder)) mkdirSync(folder, { recursive: true });
    folders.add(folder);
    renameSync(join(from, path), target);
  }
}

/** How many files a folder holds, and bytes in all. */
export function sizeOf(directory: string): { files: number; bytes: number } {
  const paths = filesBelow(directory);
  const sizes = paths.map((path) => statSync(join(directory, path)).size);
  return { files: paths.length, bytes: sizes.reduce((sum, size) => sum + size, 0) };
}
