import type { Budget } from './budget.ts';

/** What a reader could not take over, in Chinese, each once. */
export class Losses extends Set<string> {
  readonly #budget: Budget;

  constructor(budget: Budget) {
    super();
    this.#budget = budget;
  }

  /** @throws {LimitRefusal} when all of them together are too long */
  override add(loss: string): this {
    this.#budget.spend('lossCharacters', this.has(loss) ? 0 : loss.length);
    return super.add(loss);
  }
}
