import type { ContentFolder } from '../../../src/content/read/content-folder.ts';
import { folderOf } from '../../../src/content/read/with-readings.ts';
import { corpusAhead, corpusOfPart } from '../../../src/corpus/assembly/load-corpus.ts';
import {
  packSimilarRows,
  shareSimilarRows,
  similarRows,
  workOutSimilarRows,
} from '../../../src/corpus/figures/similar-rows.ts';
import type { Corpus } from '../../../src/corpus/model/corpus.ts';
import type { Settings } from '../../../src/corpus/settings.ts';
import type { ExportManifest } from '../../../src/publish/files/manifest.ts';
import { buildSearchIndex } from '../../../src/publish/search/build-index.ts';
import { setBuildContext } from '../../../src/site/build-context.ts';
import { LikenessesOnDisk } from '../../keeping/kept-likenesses.ts';
import { openPages, type Pages } from '../../rendering/open-pages.ts';
import {
  isOfInstitution,
  pageGroups,
  renderPage,
  type PageGroup,
} from '../../rendering/render-pages.ts';
import type {
  ContentToRead,
  FromWhole,
  PagesWork,
  SearchWork,
  ToWhole,
  WholeCorpus,
} from './whole-work.ts';

/** Makes what is of the whole content, of a content folder that another process checks meanwhile. */
export class WholeMaker {
  #folder: ContentFolder | null = null;
  /** What the corpus will be, if nothing is wrong with the content. */
  #ahead: Corpus | null = null;
  #made: { corpus: Corpus; settings: Settings } | null = null;
  #pages: Promise<Pages> | null = null;
  readonly #rendered = new Set<string>();

  async answer(question: ToWhole): Promise<FromWhole[ToWhole['is']]> {
    switch (question.is) {
      case 'read':
        await this.#read(question);
        return null;
      case 'corpus':
        this.#makeCorpus(question.corpus);
        return null;
      case 'similar':
        return packSimilarRows(this.#made!.corpus);
      case 'search':
        return this.#search(question.search);
      case 'pages':
        return this.#render(question.pages);
    }
  }

  /** Works out what takes longest of the content, before it is known whether it is right. */
  async #read({ folder, asOf, keptIn }: ContentToRead): Promise<void> {
    this.#folder = folderOf(folder);
    this.#ahead = corpusAhead(this.#folder, { asOf });
    if (this.#ahead === null) return;
    if (keptIn === null) similarRows(this.#ahead);
    else {
      const known = await LikenessesOnDisk.open(keptIn.root, keptIn.contentDir);
      workOutSimilarRows(this.#ahead, known);
      await known.save();
    }
  }

  #makeCorpus({ settings, asOf, history, isCompared, shown }: WholeCorpus): void {
    const ahead = shown.size === 0 && this.#ahead?.asOf === asOf ? this.#ahead : null;
    const own = ahead ?? corpusOfPart(this.#folder!, { asOf, shown });
    const corpus = { ...own, history, isCompared };
    if (ahead !== null) shareSimilarRows(ahead, corpus);
    this.#made = { corpus, settings };
    // The files take as much memory as the corpus.
    this.#folder = null;
    this.#ahead = null;
  }

  #search({ directory, former }: SearchWork): FromWhole['search'] {
    const { corpus, settings } = this.#made!;
    const find = (href: string) => {
      const path = former!.files.get(href);
      return path === undefined ? null : { path };
    };
    const taken = former && { packed: former.packed, find };
    return buildSearchIndex(corpus, settings, directory, taken);
  }

  async #render(work: PagesWork): Promise<PageGroup[]> {
    const { compiled, site, ready, elsewhere, manifest } = work;
    const { corpus, settings } = this.#made!;
    setBuildContext({ corpus, settings, manifest: manifest ?? notWritten });
    this.#pages ??= openPages(compiled, settings);
    const pages = await this.#pages;
    const groups: PageGroup[] = [];
    for (const { name, pages: own } of await pageGroups(pages, ready)) {
      if (elsewhere.has(name)) continue;
      if (manifest === null && isOfInstitution(name)) continue;
      const files: string[] = [];
      for (const page of own) {
        if (manifest === null && namesDataFiles(page.file)) continue;
        if (!this.#rendered.has(page.file)) await renderPage(pages, page, site);
        this.#rendered.add(page.file);
        files.push(page.file);
      }
      groups.push({ name, files });
    }
    return groups;
  }
}

/**
 * Whether a page of no single institution tells of data files: those of the data, the list of plans, the search, and of
 * deadlines the first of a list.
 */
function namesDataFiles(file: string): boolean {
  const path = file.replace(/^en\//, '');
  return /^(?:data|plans|search)\//.test(path) || /^deadlines\/(?!\d{4}-\d{2}\/|\d+\/)/.test(path);
}

/** In the place of the list of data files before there is one. */
const notWritten = new Proxy({} as ExportManifest, {
  get(_, name) {
    throw new Error(`a page asks for the ${String(name)} of data files before they are written`);
  },
});
