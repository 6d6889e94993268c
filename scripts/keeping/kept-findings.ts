import { join } from 'node:path';
import type { KeptFindings } from '../../src/corpus/checks/keeper.ts';
import type { KeptByKey } from '../../src/corpus/assembly/load-corpus.ts';
import { hashFiles } from './hash-files.ts';
import { readKept, writeKept } from './kept-text.ts';
import { keptName, keptPlace } from './kept-place.ts';

/** Code that judges content. */
const judges = ['src/content', 'src/meaning', 'src/corpus', 'package-lock.json'];

const FORM = 'open-plans findings 1';

/** Findings about plans that commands before have kept. */
export class FindingsOnDisk implements KeptByKey {
  readonly #path: string;
  readonly #code: string;
  readonly #before: ReadonlyMap<string, KeptFindings>;
  /** What was asked for or added: all else is of no more use. */
  readonly #used = new Map<string, KeptFindings>();

  private constructor(path: string, code: string, before: ReadonlyMap<string, KeptFindings>) {
    this.#path = path;
    this.#code = code;
    this.#before = before;
  }

  /**
   * Opens what was kept of a content folder; nothing, where other code judged it, or where it was
   * damaged.
   * @param root folder of the project
   */
  static async open(root: string, contentDir: string): Promise<FindingsOnDisk> {
    const code = hashFiles(root, judges);
    const path = join(keptPlace(root), 'findings', keptName(contentDir));
    const text = await readKept(path, `${FORM} ${code}`);
    const entries = text === null ? [] : (JSON.parse(text) as [string, KeptFindings][]);
    return new FindingsOnDisk(path, code, new Map(entries));
  }

  get(key: string): KeptFindings | undefined {
    const found = this.#used.get(key) ?? this.#before.get(key);
    if (found !== undefined) this.#used.set(key, found);
    return found;
  }

  set(key: string, findings: KeptFindings): void {
    this.#used.set(key, findings);
  }

  /** Keeps what was used since it was opened, and nothing else. */
  async save(): Promise<void> {
    const entries = [...this.#used].sort(([a], [b]) => (a < b ? -1 : 1));
    const isSame =
      entries.length === this.#before.size && entries.every(([key]) => this.#before.has(key));
    if (isSame) return;
    await writeKept(this.#path, `${FORM} ${this.#code}`, JSON.stringify(entries));
  }
}
