import { placeholder } from '../../../content/placeholder.ts';
import type { Doubt } from '../model/doubt.ts';
import type { PlacedTable } from '../model/recognised-table.ts';

/** What the tables of a plan are called. */
export class TableTitles {
  readonly #doubts: Doubt[];
  readonly #given = new Set<string>();

  /** @param doubts gets the tables without a title */
  constructor(doubts: Doubt[]) {
    this.#doubts = doubts;
  }

  /**
   * What is printed above a table; tables of one plan are told apart.
   * @param index of the table; null for the only one
   */
  titleOf(placed: PlacedTable, index: number | null): string {
    const title = this.#printed(placed, index);
    const isTwice = this.#given.has(title);
    this.#given.add(title);
    return isTwice ? `${title}（表 ${(index ?? 0) + 1}）` : title;
  }

  #printed({ title, after, place }: PlacedTable, index: number | null): string {
    if (title !== null) return title;
    this.#doubts.push({
      place,
      found: after === null ? '附表沒有名稱' : `附表沒有名稱，暫以所在的一節「${after}」為名`,
      lookAt: '請在 measures.yaml 的 title 填寫',
    });
    if (after === null) return placeholder('附表的名稱');
    return index === null ? after : `${after}（表 ${index + 1}）`;
  }
}
