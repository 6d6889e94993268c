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

/** Those of a site's HTML files, in the order in which they are indexed. @param files paths from the site's root, with `/` */
export function searchedPages(files: readonly string[]): SearchedPage[] {
  return files
    .map((file) => ({ file, address: `/${file.replace(/index\.html$/, '')}` }))
    .filter(({ address }) => isSearchedPage(address))
    .sort((a, b) => (a.address < b.address ? -1 : 1));
}

/**
 * Writes the index of a site's pages: a record a page with its tokens (`page-tokens.ts`) and, to be shown, its title and
 * text. The same pages give the same bytes.
 * @param directory the site's root
 * @param pages in their order, which decides the numbers in the index
 */
export async function buildPageIndex(directory: string, pages: readonly SitePage[]): Promise<void> {
  // One language for all, so that Pagefind neither cuts nor stems: the tokens are its words.
  const { index, errors } = await createIndex({ forceLanguage: 'xx' });
  if (!index) throw new Error(errors.join('\n'));
  try {
    // One after another. While Pagefind, a program of its own, takes one in, the next is made ready.
    let taken: Promise<void> = Promise.resolve();
    for (const page of pages) {
      const record = recordOf(page);
      await taken;
      taken = addPage(index, record);
      // It is waited for below; until then its failure is nobody's.
      taken.catch(() => {});
    }
    await taken;
    await writeIndex(index, directory);
  } finally {
    await close();
  }
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
