/** Adds all items to a list; `push(...items)` ends in an error where there are very many. */
export function append<Item>(list: Item[], items: Iterable<Item>): void {
  for (const item of items) list.push(item);
}
