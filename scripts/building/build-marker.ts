import { createHash } from 'node:crypto';
import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { open, writeFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { filesBelow } from '../keeping/hash-files.ts';
import { KnownHashes } from '../keeping/known-hashes.ts';
import { inParallel } from './in-parallel.ts';
import { readPlainFile } from './read-plain-file.ts';

/**
 * The marker of a build: a file in the finished site that lists every other file of it, so that the
 * next build can tell its own files from everybody else's.
 *
 * It is written in the form of `sha256sum`, and `sha256sum -c .open-plans-build` checks a published
 * copy with it. It names nothing but what is published anyway: no time, process or folder, so that
 * the same content gives the same bytes.
 */
export const MARKER = '.open-plans-build';

/** Files of a site: path from its root, parts joined by `/` → SHA-256 in hexadecimal. */
export type MadeFiles = ReadonlyMap<string, string>;

const HEADING = '# Open Plans build, format 1';

const EXPLANATION = [
  '# 這個網站的檔案，都由建置產生。下次建置會取代下列檔案，不會動其他檔案。',
  '# The files of this site, all made by the build. The next build replaces these and no others.',
];

/** Files read at a time. */
const PARALLEL = 8;

/**
 * Lists a finished site in its marker. Each file is on the disk, not only in the system's memory,
 * when this returns: the former site is deleted afterwards, and the power may fail.
 * @param files of the site, on the disk already; left out: all files of the folder
 */
export async function writeMarker(site: string, files?: MadeFiles): Promise<void> {
  const listed = files ?? (await sumsOfFiles(site, { flush: true }));
  const handle = await open(join(site, MARKER), 'w');
  try {
    await handle.writeFile(renderMarker(listed));
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Writes the marker of a site that has none, to a file outside of it. */
export async function writeMarkerTo(file: string, files: MadeFiles): Promise<void> {
  await writeFile(file, renderMarker(files));
}

/** What the marker of a folder lists; null where it has none, or one that is not whole. */
export async function readMarker(site: string): Promise<MadeFiles | null> {
  const text = await readPlainFile(join(site, MARKER));
  return text === null ? null : parseMarker(text);
}

export function renderMarker(files: MadeFiles): string {
  const paths = [...files.keys()].sort();
  const lines = paths.map((path) => checksumLine(files.get(path)!, path));
  return [HEADING, ...EXPLANATION, ...lines, `# ${paths.length} files`, ''].join('\n');
}

/** True for the text of a marker, also where it was cut short. */
export function isMarkerText(text: string): boolean {
  return text.startsWith(HEADING) || HEADING.startsWith(text);
}

/** Null where the text is no marker, or was cut short. */
export function parseMarker(text: string): MadeFiles | null {
  if (!text.startsWith(`${HEADING}\n`)) return null;
  const files = parseChecksums(text);
  return files !== null && text.endsWith(`\n# ${files.size} files\n`) ? files : null;
}

/**
 * Reads lines as `sha256sum` writes them; null where another line is among them, or a path that
 * leaves the folder: what it names would be taken for the build's.
 */
export function parseChecksums(text: string): Map<string, string> | null {
  const files = new Map<string, string>();
  for (const line of text.split('\n')) {
    if (line === '' || line.startsWith('#')) continue;
    const [, escaped, hash, path] = /^(\\?)([0-9a-f]{64}) [ *](.+)$/.exec(line) ?? [];
    if (hash === undefined || path === undefined) return null;
    const name = escaped === '' ? path : unescapePath(path);
    if (name.split('/').some((part) => ['', '.', '..'].includes(part))) return null;
    files.set(name, hash);
  }
  return files;
}

/** A path with a line break or backslash is escaped, and a backslash before the line says so. */
function checksumLine(hash: string, path: string): string {
  const escaped = path.replaceAll('\\', '\\\\').replaceAll('\n', '\\n').replaceAll('\r', '\\r');
  return `${escaped === path ? '' : '\\'}${hash}  ${escaped}`;
}

function unescapePath(path: string): string {
  const letters: Record<string, string> = { n: '\n', r: '\r' };
  return path.replace(/\\(.)/g, (_, letter: string) => letters[letter] ?? letter);
}

/** SHA-256 of every regular file below a folder, without its marker. */
export async function sumsOfFiles(
  folder: string,
  { flush }: { flush: boolean },
): Promise<Map<string, string>> {
  const paths = filesBelow(folder)
    .map((path) => path.split(sep).join('/'))
    .filter((path) => path !== MARKER);
  const files = new Map<string, string>();
  await inParallel(PARALLEL, paths, async (path) => {
    files.set(path, await sumOfFile(join(folder, path), { flush }));
  });
  return files;
}

/** Files that are on the disk when this returns, not only in the system's memory. */
export async function flushFiles(folder: string, paths: Iterable<string>): Promise<void> {
  await inParallel(PARALLEL, [...paths], async (path) => {
    // Windows flushes only what is open for writing.
    const handle = await open(join(folder, path), 'r+');
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  });
}

/** What is read of a file at once: the same memory for all files, for new memory costs as much as the sum of it. */
const piece = Buffer.allocUnsafeSlow(256 * 1024);

/** What builds before have noted of files that they wrote; nothing until a build has read it. */
export const knownHashes = new KnownHashes();

/**
 * SHA-256 in hexadecimal; a file that is known (`knownHashes`) is not read. With `flush` the file is
 * also on the disk when this returns.
 */
export async function sumOfFile(path: string, { flush }: { flush: boolean }): Promise<string> {
  if (!flush) return knownHash(path) ?? hashNow(path);
  // Windows flushes only what is open for writing.
  const handle = await open(path, 'r+');
  try {
    const sha256 = hashOpen(handle.fd);
    await handle.sync();
    return sha256;
  } finally {
    await handle.close();
  }
}

/** Without waiting for the disk, as `knownHash`. */
function hashNow(path: string): string {
  const file = openSync(path, 'r');
  try {
    return hashOpen(file);
  } finally {
    closeSync(file);
  }
}

function hashOpen(file: number): string {
  const hash = createHash('sha256');
  for (;;) {
    const bytesRead = readSync(file, piece, 0, piece.length, null);
    if (bytesRead === 0) return hash.digest('hex');
    hash.update(piece.subarray(0, bytesRead));
  }
}

/**
 * SHA-256 of a file that is known as it stands there; undefined for any other. Without waiting for the disk, as all that is
 * asked of thousands of files: that costs ten times what the answer does.
 */
function knownHash(path: string): string | undefined {
  const entry = statSync(path, { bigint: true, throwIfNoEntry: false });
  return entry && knownHashes.get(entry);
}
