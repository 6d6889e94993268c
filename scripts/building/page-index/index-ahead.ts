import { PageIndex } from '../../../src/publish/search/build-page-index.ts';
import type { SitePage } from '../../../src/search/pages/site-page.ts';

/** An index to which pages are added while others are still rendered, as far as all that come before them are there. */
export class IndexAhead {
  readonly #awaited: string[];
  readonly #waiting = new Map<string, SitePage>();
  readonly #added: SitePage[] = [];
  #index: PageIndex | null = null;

  /** @param addresses of all pages that are awaited, in the order of the index */
  constructor(addresses: readonly string[]) {
    this.#awaited = addresses.toReversed();
  }

  /** Takes in a page. @throws {Error} what is wrong with it, or with one before */
  async note(page: SitePage): Promise<void> {
    this.#waiting.set(page.address, page);
    for (let next = this.#next(); next !== undefined; next = this.#next()) {
      this.#awaited.pop();
      this.#waiting.delete(next.address);
      this.#added.push(next);
      this.#index ??= new PageIndex();
      await this.#index.add(next);
    }
  }

  /**
   * Writes the index, if it is that of exactly these pages; else it is of no use.
   * @param directory the site's root
   * @returns whether it was written
   */
  async write(directory: string, pages: readonly SitePage[]): Promise<boolean> {
    const index = this.#index;
    this.#index = null;
    if (index === null) return false;
    try {
      if (JSON.stringify(pages) !== JSON.stringify(this.#added)) return false;
      await index.write(directory);
      return true;
    } finally {
      await index.drop();
    }
  }

  #next(): SitePage | undefined {
    const address = this.#awaited.at(-1);
    return address === undefined ? undefined : this.#waiting.get(address);
  }
}
