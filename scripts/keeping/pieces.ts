import {
  constants,
  copyFileSync,
  linkSync,
  mkdirSync,
  statSync,
  utimesSync,
  type BigIntStats,
} from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { FormerFiles, PartFile, Piece } from '../../src/publish/files/pieces.ts';
import { hashFile } from './hash-files.ts';
import { readKept, writeKept } from './kept-text.ts';
import type { KnownHashes } from './known-hashes.ts';

const FORM = 'open-plans pieces 4';

/** A piece without files: that this edition was made by the code at hand. */
const CODE = 'code';

/** A piece that an edition has. */
export interface KeptPiece {
  /** Names all that it was made from. */
  key: string;
  files: readonly string[];
  parts: readonly PartFile[];
  made: unknown;
}

/** A piece that a build has made. */
export interface MadePiece extends Omit<KeptPiece, 'key'> {
  name: string;
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
  async get<T>({ name, from, make, filesOf, partsOf }: Piece<T>, directory: string): Promise<T> {
    const before = this.find(name, from);
    if (before !== null) {
      this.#take(name, before, directory);
      return before.made as T;
    }
    const made = await make();
    this.note({ name, made, files: filesOf(made), parts: partsOf?.(made) ?? [] }, from);
    return made;
  }

  /**
   * Takes all pieces of a kind that can be taken, below a folder that is laid out as the site.
   * @param isMeant of a name
   * @returns their names
   */
  takeAll(isMeant: (name: string) => boolean, directory: string): Set<string> {
    const taken = new Set<string>();
    for (const name of this.#before.keys()) {
      const piece = isMeant(name) ? this.find(name) : null;
      if (piece === null) continue;
      this.#take(name, piece, directory);
      taken.add(name);
    }
    return taken;
  }

  /** What is known of a piece that can be taken as it is: all its files are what was written then. */
  find(name: string, from?: string): KeptPiece | null {
    const key = this.#keyOf(name, from);
    const before = this.#before.get(name);
    if (key === null || before?.key !== key) return null;
    // All are looked at before the first is taken: a piece is whole or new.
    const isThere = this.#areThere(before.files) && this.#areKept(before.parts);
    return isThere ? before : null;
  }

  /** Notes a piece that was made. */
  note({ name, made, files, parts }: MadePiece, from?: string): void {
    const key = this.#keyOf(name, from);
    if (key !== null) this.#now.set(name, { key, files, parts, made });
  }

  /**
   * Keeps the pieces of this build, and no others: what is no more published is not kept either.
   * @returns every part that is kept, as the disk knows it, with its SHA-256
   */
  async save(): Promise<{ entry: BigIntStats; sha256: string }[]> {
    const { kept, now } = this.#options.parts;
    await mkdir(now, { recursive: true });
    // Where they are this build's alone: at the place where they are kept another may put its own at any time.
    const parts = [...this.#now.values()].flatMap((piece) =>
      piece.parts.map(({ name, sha256 }) => {
        return { entry: statSync(join(now, name), { bigint: true }), sha256 };
      }),
    );
    await replaceFolder(now, kept);
    const entries = [...this.#now].sort(([a], [b]) => (a < b ? -1 : 1));
    await writeKept(this.#options.record, FORM, JSON.stringify(entries));
    return parts;
  }

  /** What can be taken of the edition before, file by file; null where other code has made it. */
  former(): FormerFiles | null {
    const isOfThisCode = this.find(CODE) !== null;
    this.note({ name: CODE, made: null, files: [], parts: [] });
    const { former, hashes } = this.#options;
    if (!isOfThisCode || former === null || hashes === null) return null;
    return {
      sum: (href) => hashes.get(href.slice('/'.length)) ?? null,
      find: (href) => {
        const path = href.slice('/'.length);
        return this.#areThere([path]) ? { path: join(former, path) } : null;
      },
      made: (name) => this.#before.get(name)?.made ?? null,
    };
  }

  #take(name: string, piece: KeptPiece, directory: string): void {
    for (const path of piece.files) {
      takeFile(join(this.#options.former!, path), join(directory, path));
    }
    const { kept, now } = this.#options.parts;
    for (const part of piece.parts) takeFile(join(kept, part.name), join(now, part.name));
    this.#now.set(name, piece);
  }

  #keyOf(name: string, from: string | undefined): string | null {
    const key = this.#options.keyOf(name);
    return key === null || from === undefined ? key : `${key} ${from}`;
  }

  #areKept(parts: readonly PartFile[]): boolean {
    const { parts: folders, known } = this.#options;
    return parts.every(({ name, sha256 }) => {
      const path = join(folders.kept, name);
      const entry = statSync(path, { bigint: true, throwIfNoEntry: false });
      return entry !== undefined && (known.get(entry) ?? hashFile(path)) === sha256;
    });
  }

  #areThere(files: readonly string[]): boolean {
    const { former, hashes, known } = this.#options;
    if (former === null) return false;
    for (const path of files) {
      const entry = statSync(join(former, path), { bigint: true, throwIfNoEntry: false });
      const sha256 = entry && known.get(entry);
      if (sha256 === undefined || sha256 !== hashes?.get(path)) return false;
    }
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
  /** Folders of parts: those that the build before kept, and those of this one. */
  parts: { kept: string; now: string };
  /** What the build before noted of its files on the disk, and of parts. */
  known: KnownHashes;
  /** Names all that a piece is made from; null for one that is made every time. */
  keyOf: (name: string) => string | null;
}

/**
 * A hard link; a copy with the same time where the system makes none. Without waiting, for there are thousands of
 * files, and that costs ten times what the disk does.
 */
function takeFile(from: string, to: string, isFirst = true): void {
  try {
    linkSync(from, to);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') throw error;
    if (code === 'ENOENT' && isFirst) {
      // Most folders are there already, so it is not asked first.
      mkdirSync(dirname(to), { recursive: true });
      takeFile(from, to, false);
      return;
    }
    copyFileSync(from, to, constants.COPYFILE_EXCL);
    const { atime, mtime } = statSync(from);
    utimesSync(to, atime, mtime);
  }
}

/** Puts a folder in the place of another; of several processes that do so at once, the last one's stays. */
async function replaceFolder(folder: string, target: string): Promise<void> {
  await mkdir(dirname(target), { recursive: true });
  for (let attempt = 1; ; attempt += 1) {
    const former = `${folder}-former-${attempt}`;
    try {
      await rename(target, former).catch(ignore('ENOENT'));
      await rename(folder, target);
      return;
    } catch (error) {
      if (attempt === 10 || !isCode(error, ['ENOTEMPTY', 'EEXIST'])) throw error;
    } finally {
      await rm(former, { recursive: true, force: true });
    }
  }
}

function isCode(error: unknown, codes: readonly string[]): boolean {
  return codes.includes((error as NodeJS.ErrnoException).code ?? '');
}

function ignore(code: string) {
  return (error: unknown) => {
    if (!isCode(error, [code])) throw error;
  };
}
