import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { readContentFolder } from '../../../src/content/read/read-content-folder.ts';
import { ContentError } from '../../../src/content/problems/content-error.ts';
import { loadCorpus } from '../../../src/corpus/assembly/load-corpus.ts';
import type { Corpus } from '../../../src/corpus/model/corpus.ts';
import { buildSearchIndex } from '../../../src/publish/search/build-index.ts';
import { INDEX_FOLDER } from '../../../src/search/index-folder.ts';
import { buildSite } from '../../building/build-site.ts';
import { readSettings } from '../../shared/read-settings.ts';
import { projectRoot } from '../../shared/run-command.ts';
import { writeSynthetic } from '../write-synthetic.ts';

/** A site of which nothing but the search is of more than one plan: its page is the same whatever is searched. */
export interface SearchedSite {
  /** Folder of the site. */
  directory: string;
  /**
   * Puts the search index of so many synthetic plans under it, in the place of the one before.
   * @returns their content
   */
  putIndex(plans: number): Promise<Corpus>;
}

/**
 * Builds such a site.
 * @param model folder of the content that the synthetic one is like
 * @param folder where it and its content are written
 */
export async function makeSearchedSite(
  model: string,
  { seed, folder }: { seed: number; folder: string },
): Promise<SearchedSite> {
  const directory = join(folder, 'site');
  const settingsOf = (contentDir: string) =>
    readSettings(
      { ...process.env, CONTENT_DIR: contentDir, OUT_DIR: directory, BASE_PATH: '/', CACHE: 'off' },
      process.cwd(),
    );
  const small = join(folder, 'content');
  await writeSynthetic(model, { plans: 1, seed }, small);
  await buildSite({
    root: projectRoot,
    settings: settingsOf(small),
    allowUnreviewed: true,
    runStep: (_, work) => work(),
  });
  return {
    directory,
    async putIndex(plans) {
      const content = join(folder, `content-${plans}`);
      await writeSynthetic(model, { plans, seed }, content);
      const { corpus, problems } = loadCorpus(await readContentFolder(content), { asOf: null });
      if (corpus === null) throw new ContentError(problems);
      await rm(join(directory, INDEX_FOLDER), { recursive: true });
      buildSearchIndex(corpus, settingsOf(content), directory);
      return corpus;
    },
  };
}
