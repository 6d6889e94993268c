import { getSiteCorpus } from './site-corpus.ts';
import { getExportManifest } from './site-manifest.ts';
import { readSettings } from '../corpus/settings.ts';
import type { DescriptionContext } from '../publish/descriptions/described-dataset.ts';

/** What descriptions are made from, for the pages of the site that is being built. */
export async function getDescriptionContext(): Promise<DescriptionContext> {
  return {
    corpus: await getSiteCorpus(),
    settings: readSettings(process.env, process.cwd()),
    manifest: getExportManifest(),
  };
}
