import type { ContentView } from '../../content/read/content-view.ts';
import { Shelf, type Found } from '../../content/read/found.ts';

/**
 * The content for whoever judges one plan, with word of it when the words of another plan's rows are
 * asked for. What it says of other plans otherwise, the key of a plan's findings holds (`content-keys.ts`):
 * front matter, headings and ids.
 */
export function watchedView(
  view: ContentView,
  planId: string,
): { view: ContentView; hasAskedOthers: () => boolean } {
  let hasAsked = false;
  const ask = (id: string | null) => {
    if (id !== planId) hasAsked = true;
  };
  const ofPlan =
    <T>(find: (id: string) => T) =>
    (id: string): T => {
      ask(id);
      return find(id);
    };
  return {
    view: {
      ...view,
      tables: new WatchedShelf(view.tables, ask),
      reviews: new WatchedShelf(view.reviews, ask),
      rowsOf: ofPlan(view.rowsOf),
      formerTexts: ofPlan(view.formerTexts),
      formerTables: ofPlan(view.formerTables),
    },
    hasAskedOthers: () => hasAsked,
  };
}

class WatchedShelf<T> extends Shelf<T> {
  readonly #shelf: Shelf<T>;
  readonly #ask: (id: string | null) => void;

  constructor(shelf: Shelf<T>, ask: (id: string | null) => void) {
    super([]);
    this.#shelf = shelf;
    this.#ask = ask;
  }

  override find(id: string): Found<T> {
    this.#ask(id);
    return this.#shelf.find(id);
  }

  override get all(): readonly T[] | null {
    this.#ask(null);
    return this.#shelf.all;
  }

  override ids(): Iterable<string> {
    return this.#shelf.ids();
  }
}
