import type { BigIntStats } from 'node:fs';
import { readKept, writeKept } from './kept-text.ts';

/**
 * SHA-256 of files that a build has written, by what the disk says of them: the same place on the
 * disk, size and time mean the same bytes, so a site of thousands of files need not be read to tell
 * whether it is as it was made.
 */
export class KnownHashes {
  readonly #hashes = new Map<string, string>();

  /** SHA-256 in hexadecimal; undefined for a file that is not known, or was changed since. */
  get(file: BigIntStats): string | undefined {
    return this.#hashes.get(identityOf(file));
  }

  set(file: BigIntStats, sha256: string): void {
    this.#hashes.set(identityOf(file), sha256);
  }

  /** Adds what was saved in a file; a file that is damaged, or of another form, counts as none. */
  async load(path: string): Promise<void> {
    for (const line of (await readKept(path, FORM))?.split('\n') ?? []) {
      const space = line.indexOf(' ');
      this.#hashes.set(line.slice(space + 1), line.slice(0, space));
    }
  }

  /** Saves what is known, whole or not at all. */
  async save(path: string): Promise<void> {
    const lines = [...this.#hashes].map(([identity, sha256]) => `${sha256} ${identity}`);
    await writeKept(path, FORM, lines.sort().join('\n'));
  }
}

const FORM = 'open-plans known hashes 1';

function identityOf({ dev, ino, size, mtimeNs }: BigIntStats): string {
  return `${dev} ${ino} ${size} ${mtimeNs}`;
}
