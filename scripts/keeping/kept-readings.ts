import { createHash } from 'node:crypto';
import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import type { ContentFile, ContentFolder } from '../../src/content/read/content-folder.ts';
import type { FileReading } from '../../src/content/read/parse-file.ts';
import { planOfPath } from '../../src/content/read/plan-of-path.ts';
import { isRead, noteReading, readOnce } from '../../src/content/read/read-once.ts';
import { isReadWhole } from '../../src/content/read/with-readings.ts';
import { hashFiles } from './hash-files.ts';
import { readKeptBytes, writeKeptBytes } from './kept-bytes.ts';
import { keptName, keptPlace } from './kept-place.ts';

/** Code that reads content files. */
const readers = ['src/content', 'src/meaning', 'package-lock.json'];

/** After what time (milliseconds) what a killed build left unfinished goes. */
const FORSAKEN = 60 * 60_000;

/** What was read of files, by path and SHA-256 of their bytes. */
type Readings = ReadonlyMap<string, FileReading>;

/** Files that are kept together: those of one institution's plans, and under '' all others. */
type Shares = ReadonlyMap<string, readonly ContentFile[]>;

/**
 * What commands before have read of content files. Of plans that are not for everybody as they stand
 * (drafts, retired ones, those that withhold something or cannot be read whole), nothing is kept.
 */
export class ReadingsOnDisk {
  readonly #place: string;
  readonly #form: string;
  readonly #before = new Map<string, Readings>();

  /** @param root folder of the project */
  constructor(root: string, contentDir: string) {
    this.#place = join(keptPlace(root), 'readings', keptName(contentDir));
    // What Node.js writes is for the version that wrote it.
    this.#form = `open-plans readings 1 ${process.version} ${hashFiles(root, readers)}`;
  }

  /** Notes of the files of a folder what was read of them before (`readOnce`). */
  async note(folder: ContentFolder): Promise<void> {
    for (const [share, files] of sharesOf(folder)) {
      const bytes = await readKeptBytes(this.#pathOf(share), this.#form);
      if (bytes === null) continue;
      const kept = deserialize(bytes) as Readings;
      this.#before.set(share, kept);
      for (const file of files) {
        const reading = kept.get(keyOf(file));
        if (reading !== undefined) noteReading(file, reading);
      }
    }
  }

  /** Keeps what was read of the files of a folder, and nothing else. */
  async save(folder: ContentFolder): Promise<void> {
    const shares = sharesOf(folder);
    for (const [share, files] of shares) {
      const now = new Map(openFiles(files).map((file) => [keyOf(file), readOnce(file)]));
      const before = this.#before.get(share);
      const isSame = before?.size === now.size && [...now.keys()].every((key) => before.has(key));
      if (!isSame) await writeKeptBytes(this.#pathOf(share), this.#form, serialize(now));
    }
    const names = new Set(Array.from(shares.keys(), nameOf));
    for (const name of await readdir(this.#place).catch(() => [])) {
      if (names.has(name) || (await this.#isBeingWritten(name))) continue;
      await rm(join(this.#place, name), { force: true });
    }
  }

  /** Whether a file may be one that another build has not finished yet. */
  async #isBeingWritten(name: string): Promise<boolean> {
    const written = (await stat(join(this.#place, name)).catch(() => null))?.mtimeMs ?? 0;
    return name.includes('.') && Date.now() - written < FORSAKEN;
  }

  #pathOf(share: string): string {
    return join(this.#place, nameOf(share));
  }
}

function nameOf(share: string): string {
  return share === '' ? 'of-no-plan' : `of-plans-${keptName(share)}`;
}

function sharesOf({ files }: ContentFolder): Shares {
  return Map.groupBy(
    [...files.values()].filter(isRead),
    ({ path }) => planOfPath(path)?.institution ?? '',
  );
}

/** Those of the files that may be kept. */
function openFiles(files: readonly ContentFile[]): ContentFile[] {
  const byPlan = Map.groupBy(files, ({ path }) => planOfPath(path)?.folder ?? '');
  const open = [...byPlan].flatMap(([plan, own]) => (plan === '' || isOpen(own) ? own : []));
  return open.filter(isReadWhole);
}

/** Whether all that the files of a plan hold is published. */
function isOpen(files: readonly ContentFile[]): boolean {
  const readings = files.map(readOnce);
  if (!readings.some(({ type }) => type === 'plans')) return false;
  return readings.every(({ type, read, standing }) => {
    if (type !== 'plans' && type !== 'formerPlans') return true;
    if (read === null || read.part !== null || standing === null) return false;
    const { hasDay, isDraftVersion, withheld } = standing;
    const isRetired = (read.value as { retired?: unknown }).retired !== undefined;
    return hasDay && !isDraftVersion && !isRetired && withheld?.length === 0;
  });
}

const keys = new WeakMap<ContentFile, string>();

function keyOf(file: ContentFile): string {
  const known = keys.get(file);
  if (known !== undefined) return known;
  // Of a file that is too large only that is told.
  const sum =
    file.data === null
      ? `too large: ${file.bytes}`
      : createHash('sha256').update(file.data).digest('hex');
  keys.set(file, `${file.path} ${sum}`);
  return keys.get(file)!;
}
