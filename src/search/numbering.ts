/** A list in which each item stands once and is named by its number. */
export class Numbering<Item> {
  readonly items: Item[] = [];
  readonly #numbers = new Map<string, number>();
  readonly #keyOf: (item: Item) => string;

  /** @param keyOf tells items apart: those of one key are one. */
  constructor(keyOf: (item: Item) => string) {
    this.#keyOf = keyOf;
  }

  /** Number of the item, from 0; an item seen for the first time gets the next one. */
  numberOf(item: Item): number {
    const key = this.#keyOf(item);
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    const number = this.items.push(item) - 1;
    this.#numbers.set(key, number);
    return number;
  }
}
