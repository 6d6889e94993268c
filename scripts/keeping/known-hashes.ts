import { createHash } from 'node:crypto';
import type { BigIntStats } from 'node:fs';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

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
    const text = await readFile(path, 'utf8').catch(() => '');
    const body = text.slice(0, text.lastIndexOf('\n') + 1);
    if (!body.startsWith(`${FORM}\n`) || text !== body + checksumOf(body)) return;
    for (const line of body.split('\n').slice(1, -1)) {
      const space = line.indexOf(' ');
      this.#hashes.set(line.slice(space + 1), line.slice(0, space));
    }
  }

  /** Saves what is known, whole or not at all. */
  async save(path: string): Promise<void> {
    const lines = [...this.#hashes].map(([identity, sha256]) => `${sha256} ${identity}\n`);
    const body = `${FORM}\n${lines.sort().join('')}`;
    const unfinished = `${path}.${process.pid}`;
    await mkdir(dirname(path), { recursive: true });
    try {
      await writeFile(unfinished, body + checksumOf(body));
      await rename(unfinished, path);
    } finally {
      await rm(unfinished, { force: true });
    }
  }
}

const FORM = 'open-plans known hashes 1';

function identityOf({ dev, ino, size, mtimeNs }: BigIntStats): string {
  return `${dev} ${ino} ${size} ${mtimeNs}`;
}

function checksumOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
