import type { KeptByKey } from '../../src/corpus/assembly/load-corpus.ts';
import type { KeptFindings } from '../../src/corpus/checks/keeper.ts';

/** Findings about plans as of the last two readings of the content; older ones are forgotten. */
export class RecentFindings implements KeptByKey {
  #before: ReadonlyMap<string, KeptFindings> = new Map();
  #now = new Map<string, KeptFindings>();

  get(key: string): KeptFindings | undefined {
    const found = this.#now.get(key) ?? this.#before.get(key);
    if (found !== undefined) this.#now.set(key, found);
    return found;
  }

  set(key: string, findings: KeptFindings): void {
    this.#now.set(key, findings);
  }

  /** Another reading begins. */
  nextReading(): void {
    this.#before = this.#now;
    this.#now = new Map();
  }
}
