import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { SitePage } from '../../src/search/pages/site-page.ts';
import { keptName, keptPlace } from './kept-place.ts';
import { readKept, writeKept } from './kept-text.ts';
import type { KnownHashes } from './known-hashes.ts';

const FORM = 'open-plans site pages 1';

/** What the search among pages knows of pages that builds before have read. */
export class SitePagesOnDisk {
  readonly #options: SitePagesOptions;
  readonly #before: ReadonlyMap<string, SitePage>;
  /** What was asked for: all else is no more published. */
  readonly #used = new Map<string, SitePage>();

  private constructor(options: SitePagesOptions, before: ReadonlyMap<string, SitePage>) {
    this.#options = options;
    this.#before = before;
  }

  /** Opens what was kept of a site; nothing, where other code has read its pages, or where it was damaged. */
  static async open(options: SitePagesOptions): Promise<SitePagesOnDisk> {
    const text = await readKept(placeOf(options), `${FORM} ${options.code}`);
    const entries = text === null ? [] : (JSON.parse(text) as [string, SitePage][]);
    return new SitePagesOnDisk(options, new Map(entries));
  }

  /**
   * The page in a file, which is taken apart where its bytes are none of those that were before.
   * @param takeApart gives the page of the file
   */
  async read(address: string, path: string, takeApart: () => Promise<SitePage>): Promise<SitePage> {
    const { known } = this.#options;
    const entry = statSync(path, { bigint: true });
    let sha256 = known.get(entry);
    if (sha256 === undefined) {
      sha256 = sumOf(readFileSync(path));
      known.set(entry, sha256);
    }
    const key = `${address} ${sha256}`;
    const page = this.#before.get(key) ?? (await takeApart());
    this.#used.set(key, page);
    return page;
  }

  /** Keeps what was asked for, and nothing else. */
  async save(): Promise<void> {
    const entries = [...this.#used].sort(([a], [b]) => (a < b ? -1 : 1));
    await writeKept(
      placeOf(this.#options),
      `${FORM} ${this.#options.code}`,
      JSON.stringify(entries),
    );
  }
}

export interface SitePagesOptions {
  /** Folder of the project. */
  root: string;
  /** Folder at which the site is published; absolute. */
  target: string;
  /** Names the code that reads pages. */
  code: string;
  known: KnownHashes;
}

function placeOf({ root, target }: SitePagesOptions): string {
  return join(keptPlace(root), 'site-pages', keptName(target));
}

function sumOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
