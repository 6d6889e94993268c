import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  buildPageIndex,
  searchedPages,
  type SearchedPage,
} from '../../../src/publish/search/build-page-index.ts';
import { readSitePage, type SitePage } from '../../../src/search/pages/site-page.ts';
import type { SitePagesOnDisk } from '../../keeping/kept-site-pages.ts';
import { byPiece } from '../../rendering/piece-of-page.ts';
import { AskedProcess } from '../processes/asked-process.ts';
import type { FromPageIndex, ToPageIndex } from './page-index-process.ts';

const PROGRAM = fileURLToPath(new URL('page-index-process.ts', import.meta.url));

/** Whether a file is a page that the search among pages lists. @param file path from the site's root, with `/` */
export function isSearchedFile(file: string): boolean {
  return searchedPages([file]).length > 0;
}

/**
 * Indexes the pages of a site for the search among pages, in a process of its own: a page is taken apart while the next is
 * rendered, and the index is written while the build does other things.
 */
export class PageIndexing {
  readonly #site: string;
  readonly #isApart: boolean;
  readonly #kept: SitePagesOnDisk | null;
  readonly #pages = new Map<string, { file: string; page: Promise<SitePage> }>();
  #process: AskedProcess<ToPageIndex, FromPageIndex> | null = null;

  /**
   * @param site folder of the site
   * @param options `kept`: what builds before have read, if anything is kept; `isApart`: whether there may be another process
   */
  constructor(site: string, { kept, isApart }: { kept: SitePagesOnDisk | null; isApart: boolean }) {
    this.#site = site;
    this.#isApart = isApart;
    this.#kept = kept;
  }

  /**
   * Tells of pages that will be noted, all of them, so that each can be indexed as soon as those before it were noted.
   * @param files paths from the site's root, with `/`, of which those count that the search lists
   */
  expect(files: readonly string[]): void {
    if (!this.#isApart) return;
    const addresses = inOrder(searchedPages(files)).map(({ address }) => address);
    // It is only of use: an index that is not begun is made at the end.
    this.#ask({ is: 'await', addresses }).catch(() => {});
  }

  /** Takes in those of some files that are pages to be searched, which must stand there, finished. @param files paths from the site's root, with `/` */
  note(files: readonly string[]): void {
    for (const { address, file } of searchedPages(files)) {
      if (this.#pages.has(address)) continue;
      const page = this.#read(address, join(this.#site, file));
      // Waited for with all others.
      page.catch(() => {});
      this.#pages.set(address, { file, page });
    }
  }

  /** The pages that were noted, in the order in which they are indexed. @throws {Error} when one is not as pages are */
  async pages(): Promise<SitePage[]> {
    return Promise.all(inOrder([...this.#pages.values()]).map(({ page }) => page));
  }

  /** Writes the index of some pages below the site's folder. */
  async build(pages: readonly SitePage[]): Promise<void> {
    if (!this.#isApart) return buildPageIndex(this.#site, pages);
    await this.#ask({ is: 'build', directory: this.#site, pages });
    return undefined;
  }

  /** Ends the process, if there is one. */
  async stop(): Promise<void> {
    await this.#process?.stop();
  }

  async #read(address: string, path: string): Promise<SitePage> {
    const takeApart = () => this.#takeApart(address, path);
    return this.#kept === null ? takeApart() : this.#kept.read(address, path, takeApart);
  }

  /** Another process reads the file itself: the texts of all pages that wait for it would fill the memory. */
  async #takeApart(address: string, path: string): Promise<SitePage> {
    if (!this.#isApart) return readSitePage(address, readFileSync(path, 'utf8'));
    return (await this.#ask({ is: 'read', address, path }))!;
  }

  #ask(question: ToPageIndex): Promise<FromPageIndex> {
    this.#process ??= new AskedProcess(PROGRAM);
    return this.#process.ask(question);
  }
}

/** Pages in the order in which they are indexed: that in which they are rendered, as far as one process renders all. */
function inOrder<Page extends Pick<SearchedPage, 'file'>>(pages: readonly Page[]): Page[] {
  return pages.toSorted((a, b) => byPiece(a.file, b.file));
}
