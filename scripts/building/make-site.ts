import { cp, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { noteSimilarRows } from '../../src/corpus/figures/similar-rows.ts';
import type { Corpus } from '../../src/corpus/model/corpus.ts';
import type { Settings } from '../../src/corpus/settings.ts';
import type { KeepPiece, Piece } from '../../src/publish/files/pieces.ts';
import type { Pieces } from '../keeping/pieces.ts';
import type { RunStep } from '../shared/steps.ts';
import type { CheckedContent } from './content-of-build.ts';
import { makeAhead } from './institutions/make-ahead.ts';
import { openPieces } from './kept-of-site.ts';
import { makeDataFiles } from './make-data-files.ts';
import { beginPages, makePages } from './make-pages.ts';
import type { PageIndexing } from './page-index/page-indexing.ts';
import { pathsBelow } from './site-files.ts';
import type { WholeApart } from './whole-site/whole-apart.ts';

/** What a site is made of. */
interface Made extends Pick<CheckedContent, 'drafts' | 'source'> {
  options: { root: string; settings: Settings; runStep: RunStep };
  /** With what is known from the build before. */
  corpus: Corpus;
}

/** Where a site is made, and what goes on beside. */
interface Making {
  /** Folder of the build. */
  work: string;
  /** Folder of the site in it. */
  site: string;
  /** Folder of the compiled pages. @param work folder of the build */
  compiledIn: (work: string) => Promise<string>;
  /** The process that makes what is of the whole content; null where the build itself does. */
  whole: WholeApart | null;
  pageIndexing: PageIndexing;
  /** Takes what may be writing in the folder of the build. */
  beside: Promise<unknown>[];
}

/**
 * Makes all files and pages of a site.
 * @returns its pieces, for the next build, and when the search among pages is written
 */
export async function makeSite(
  { options, corpus, drafts, source }: Made,
  { work, site, compiledIn, whole, pageIndexing, beside }: Making,
): Promise<{ pieces: Pieces | null; indexed: Promise<void> }> {
  const { settings, runStep } = options;
  const shown = new Set(drafts.filter(({ isShown }) => isShown).map(({ planId }) => planId));
  whole?.makeCorpus(corpus, settings, shown);
  // Waited for by what says which rows are similar.
  const compared = whole?.compare().then((rows) => noteSimilarRows(corpus, rows));
  compared?.catch(() => {});
  const parts = join(work, 'parts');
  const pieces = settings.cache ? await openPieces(options, corpus, source.files!, parts) : null;
  // Beside the site and merged afterwards, so that no two parts write one file unseen.
  const exports = join(work, 'exports');
  await mkdir(exports);
  // Waited for by what needs it first: of a small site the data files are written meanwhile.
  const compiling = compiledIn(work).then(async (compiled) => {
    await cp(join(compiled, 'assets'), site, { recursive: true });
    return { compiled, ready: new Set(pathsBelow(site, '')) };
  });
  compiling.catch(() => {});
  beside.push(compiling);
  const begunApart =
    whole &&
    beginPages(whole, {
      compiling,
      compared,
      pieces,
      site,
      onPage: (file) => pageIndexing.note([file]),
    });
  begunApart?.catch(() => {});
  beside.push(Promise.resolve(begunApart));
  const ahead = await runStep('製作各機關的網頁與資料檔 Making what is of one institution', () =>
    makeAhead({
      folder: source.files!.folder,
      corpus,
      neededBy: source.files!.neededBy(),
      place: async () => ({ ...(await compiling), settings, shown, exports, site, parts }),
      processes: settings.processes,
      taken: (name) => pieces?.find(name) ?? null,
    }),
  );
  source.files = null;
  for (const piece of ahead.values()) {
    pieces?.note(piece);
    pageIndexing.note(piece.files);
  }
  const keepBelow =
    (directory: string): KeepPiece =>
    async <T>(piece: Piece<T>) => {
      const made = ahead.get(piece.name);
      if (made !== undefined) return made.made as T;
      // What the other process asks and answers is not to wait until all pieces are made.
      await setImmediate();
      return pieces === null ? piece.make() : pieces.get(piece, directory);
    };
  const manifest = await runStep('產生資料檔與搜尋索引 Writing datasets and the search index', () =>
    makeDataFiles({
      corpus,
      settings,
      exports,
      parts,
      whole,
      compared,
      keep: keepBelow(exports),
      former: pieces?.former() ?? null,
      beside,
    }),
  );
  const { indexed } = await runStep('製作網頁 Rendering pages', () =>
    makePages({
      corpus,
      settings,
      manifest,
      site,
      exports,
      pictures: join(work, 'pictures'),
      compiling,
      apart: whole !== null && begunApart !== null ? { whole, begun: begunApart } : null,
      ahead: new Set(ahead.keys()),
      pieces,
      pageIndexing,
      keepBelow,
      beside,
    }),
  );
  return { pieces, indexed };
}
