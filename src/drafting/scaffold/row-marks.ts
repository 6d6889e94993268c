import type { ReviewMarkRecord } from '../../content/schemas/review.ts';

/** Review marks of rows, each once, those that say the same beside each other. */
export class RowMarks {
  readonly #marks = new Map<string, Map<string, ReviewMarkRecord>>();

  /**
   * @param reason what has to be looked at
   * @param measure row that it concerns; null = the table as a whole
   * @param column of that row; left out for the row as a whole
   */
  add(reason: string, measure: string | null, column?: string): void {
    const mark: ReviewMarkRecord = {
      ...(measure === null ? {} : { measure }),
      ...(column === undefined ? {} : { column }),
      reason,
    };
    const alike = this.#marks.get(reason) ?? new Map<string, ReviewMarkRecord>();
    this.#marks.set(reason, alike);
    alike.set(`${measure ?? ''} ${column ?? ''}`, mark);
  }

  /** The marks in the order in which their reasons first came up. */
  all(): ReviewMarkRecord[] {
    return [...this.#marks.values()].flatMap((alike) => [...alike.values()]);
  }
}
