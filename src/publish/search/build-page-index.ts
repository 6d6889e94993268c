import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import { foldForSearch } from '../../meaning/text/fold.ts';
import { PAGE_INDEX_FOLDER } from '../../search/index-folder.ts';
import { tokensOfText } from '../../search/pages/page-tokens.ts';
import { isSearchedPage, type SitePage } from '../../search/pages/site-page.ts';

/** What the search page reads of Pagefind's files; the rest are ready-made interfaces. */
const neededFiles =
  /^(?:pagefind(?:-worker)?\.js|pagefind-entry\.json|wasm\..+|.+\.pf_meta|(?:index|fragment|filter)\/.+)$/;

/** A page that the search among pages lists: its address, and its file below the site's root. */
export interface SearchedPage {
  address: string;
  file: string;
}

/** Those of a site's HTML files. @param files paths from the site's root, with `/` */
export function searchedPages(files: readonly string[]): SearchedPage[] {
  return files
    .map((file) => ({ file, address: `/${file.replace(/index\.html$/, '')}` }))
    .filter(({ address }) => isSearchedPage(address));
}

/**
 * Writes the index of a site's pages: a record a page with its tokens (`page-tokens.ts`) and, to be shown, its title and
 * text. The same pages give the same bytes.
 * @param directory the site's root
 * @param pages in their order, which decides the numbers in the index
 */
export async function buildPageIndex(directory: string, pages: readonly SitePage[]): Promise<void> {
  const index = new PageIndex();
  try {
    for (const page of pages) await index.add(page);
    await index.write(directory);
  } finally {
    await index.drop();
  }
}

/** An index of pages that are added one after another, in the order that decides their numbers in it. */
export class PageIndex {
  readonly #index = openIndex();
  /** While Pagefind, a program of its own, takes a page in, the next is made ready. */
  #taken: Promise<void> = Promise.resolve();

  constructor() {
    // Whoever adds a page is told.
    this.#index.catch(() => {});
  }

  /** Adds a page; resolves when the next may be added. @throws {Error} what was wrong with a page before */
  async add(page: SitePage): Promise<void> {
    const record = recordOf(page);
    const index = await this.#index;
    await this.#taken;
    this.#taken = addPage(index, record);
    // It is waited for with the next; until then its failure is nobody's.
    this.#taken.catch(() => {});
  }

  /** Writes the index of all pages that were added. @param directory the site's root */
  async write(directory: string): Promise<void> {
    await this.#taken;
    await writeIndex(await this.#index, directory);
  }

  /** Ends Pagefind; nothing is added any more. */
  async drop(): Promise<void> {
    await this.#index.then(
      () => close(),
      () => {},
    );
  }
}

async function openIndex(): Promise<PagefindIndex> {
  // One language for all, so that Pagefind neither cuts nor stems: the tokens are its words.
  const { index, errors } = await createIndex({ forceLanguage: 'xx' });
  if (!index) throw new Error(errors.join('\n'));
  return index;
}

type PageRecord = Parameters<PagefindIndex['addCustomRecord']>[0];

function recordOf({ address, language, title, description, text }: SitePage): PageRecord {
  return {
    url: address,
    content: tokensOfText(foldForSearch([title, description, text].join('\n'))),
    language: 'xx',
    meta: { title, description, text },
    filters: { language: [language] },
  };
}

async function addPage(index: PagefindIndex, record: PageRecord): Promise<void> {
  const { errors } = await index.addCustomRecord(record);
  if (errors.length > 0) throw new Error(`${record.url}: ${errors.join('; ')}`);
}

async function writeIndex(index: PagefindIndex, directory: string): Promise<void> {
  const { files, errors } = await index.getFiles();
  if (errors.length > 0) throw new Error(errors.join('\n'));
  for (const { path, content } of files) {
    if (!neededFiles.test(path)) continue;
    const target = join(directory, PAGE_INDEX_FOLDER, path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, content);
  }
}
