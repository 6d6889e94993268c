import { importLimits, type LimitName } from './limits.ts';
import { LimitRefusal } from './source-refusal.ts';

/**
 * What the reading of one document has taken of its limits. Every loop that a document drives counts here
 * before it takes memory or time.
 */
export class Budget {
  readonly #spent = new Map<LimitName, number>();
  readonly #most: Readonly<Partial<Record<LimitName, number>>>;
  readonly #signal: AbortSignal | undefined;

  /**
   * @param most limits that differ from those of an import
   * @param signal by which the reading is stopped
   */
  constructor(most: Readonly<Partial<Record<LimitName, number>>> = {}, signal?: AbortSignal) {
    this.#most = most;
    this.#signal = signal;
  }

  /**
   * Adds to what the whole document has taken.
   * @param where what takes it, in Chinese, for the message
   * @throws {LimitRefusal} when it is more than the limit; the reason of the signal when that was given
   */
  spend(name: LimitName, amount = 1, where = ''): void {
    this.#signal?.throwIfAborted();
    const spent = (this.#spent.get(name) ?? 0) + amount;
    this.#spent.set(name, spent);
    const most = this.mostOf(name);
    if (spent > most) throw new LimitRefusal(name, spent, most, where, true);
  }

  /** @throws {LimitRefusal} when one thing is larger than the limit: a row, a line, a level */
  allow(name: LimitName, amount: number, where = ''): void {
    const most = this.mostOf(name);
    if (amount > most) throw new LimitRefusal(name, amount, most, where, false);
  }

  mostOf(name: LimitName): number {
    return this.#most[name] ?? importLimits[name].most;
  }
}
