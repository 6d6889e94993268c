import { cp, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Corpus } from '../../src/corpus/model/corpus.ts';
import type { DescriptionContext } from '../../src/publish/descriptions/described-dataset.ts';
import type { ExportSettings } from '../../src/publish/files/export-job.ts';
import { writeExports } from '../../src/publish/files/write-exports.ts';
import { smallContext, smallCorpus, SMALL_CONTENT } from './small-corpus.ts';

/** Files of a corpus as they were written, and what descriptions are made from. */
export interface WrittenSite {
  /** Folder laid out as the site; the test removes it. */
  directory: string;
  context: DescriptionContext;
}

/** Writes everything but the pages, by default of the small corpus, into a new temporary folder. */
export async function writeSite(corpus: Corpus = smallCorpus()): Promise<WrittenSite> {
  const { settings, directory } = await placeForSite();
  const manifest = await writeExports(corpus, settings, directory);
  return { directory, context: { corpus, settings, manifest } };
}

/** A new temporary folder with the content that is copied, and in it the place for a site. */
export async function placeForSite(): Promise<{ settings: ExportSettings; directory: string }> {
  const folder = await mkdtemp(join(tmpdir(), 'open-plans-'));
  const settings = { ...smallContext.settings, contentDir: join(folder, 'content') };
  await cp(SMALL_CONTENT, settings.contentDir, { recursive: true });
  return { settings, directory: join(folder, 'site') };
}
