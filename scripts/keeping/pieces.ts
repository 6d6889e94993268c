import { constants } from 'node:fs';
import { copyFile, link, mkdir, stat, utimes } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Piece } from '../../src/publish/files/pieces.ts';
import { readKept, writeKept } from './kept-text.ts';
import type { KnownHashes } from './known-hashes.ts';

const FORM = 'open-plans pieces 1';

interface KeptPiece {
  key: string;
  files: readonly string[];
  made: unknown;
}

/**
 * Pieces of a site, as the edition before has them. What is kept is that edition itself: a piece whose
 * key is the same is taken from it, file by file, as far as all its files are what was written then;
 * otherwise it is made. So nothing is kept that is not published.
 */
export class Pieces {
  readonly #options: PiecesOptions;
  readonly #before = new Map<string, KeptPiece>();
  readonly #now = new Map<string, KeptPiece>();

  private constructor(options: PiecesOptions) {
    this.#options = options;
  }

  /** Opens what a build before noted of its pieces; nothing, where that is damaged. */
  static async open(options: PiecesOptions): Promise<Pieces> {
    const pieces = new Pieces(options);
    const text = await readKept(options.record, FORM);
    const entries = text === null ? [] : (JSON.parse(text) as [string, KeptPiece][]);
    for (const [name, piece] of entries) pieces.#before.set(name, piece);
    return pieces;
  }

  /** Gets a piece below a folder that is laid out as the site. */
  async get<T>({ name, make, filesOf }: Piece<T>, directory: string): Promise<T> {
    const key = this.#options.keyOf(name);
    if (key === null) return make();
    const before = this.#before.get(name);
    if (before?.key === key && (await this.#take(before.files, directory))) {
      this.#now.set(name, before);
      return before.made as T;
    }
    const made = await make();
    this.#now.set(name, { key, files: filesOf(made), made });
    return made;
  }

  /** Notes the pieces of this build, and no others. */
  async save(): Promise<void> {
    const entries = [...this.#now].sort(([a], [b]) => (a < b ? -1 : 1));
    await writeKept(this.#options.record, FORM, JSON.stringify(entries));
  }

  async #take(files: readonly string[], directory: string): Promise<boolean> {
    const { former, hashes, known } = this.#options;
    if (former === null) return false;
    // All are looked at before the first is taken: a piece is whole or new.
    for (const path of files) {
      const entry = await stat(join(former, path), { bigint: true }).catch(() => null);
      const sha256 = entry === null ? undefined : known.get(entry);
      if (sha256 === undefined || sha256 !== hashes?.get(path)) return false;
    }
    for (const path of files) await takeFile(join(former, path), join(directory, path));
    return true;
  }
}

export interface PiecesOptions {
  /** File with what was noted; absolute. */
  record: string;
  /** Folder of the edition before; null where there is none. */
  former: string | null;
  /** SHA-256 of its files, as its marker lists them. */
  hashes: ReadonlyMap<string, string> | null;
  /** What the build before noted of its files on the disk. */
  known: KnownHashes;
  /** Names all that a piece is made from; null for one that is made every time. */
  keyOf: (name: string) => string | null;
}

/** A hard link; a copy with the same time where the system makes none. */
async function takeFile(from: string, to: string): Promise<void> {
  await mkdir(dirname(to), { recursive: true });
  try {
    await link(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') throw error;
    await copyFile(from, to, constants.COPYFILE_EXCL);
    const { atime, mtime } = await stat(from);
    await utimes(to, atime, mtime);
  }
}
