import { readdirSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import type { Corpus } from '../../corpus/model/corpus.ts';
import { sitemapFiles } from '../descriptions/sitemap.ts';
import type { Settings } from '../../corpus/settings.ts';

/**
 * Writes the sitemap of the pages that stand in the folder of a built site: every `index.html`.
 * Pages without an address of their own (`404.html`) are named otherwise.
 * @param options `site`: that folder; `dayOf`: when a page was last changed, by its path from the site's root
 */
export async function writeSitemap(
  corpus: Corpus,
  settings: Pick<Settings, 'siteUrl' | 'basePath'>,
  { site, dayOf }: { site: string; dayOf: (page: string) => string | null },
): Promise<void> {
  // Without waiting, which costs several times what the disk does.
  const entries = readdirSync(site, { recursive: true, withFileTypes: true });
  const pages = entries
    .filter((entry) => entry.isFile() && entry.name === 'index.html')
    .map((entry) => relative(site, entry.parentPath).split(sep).join('/'))
    .map((path) => (path === '' ? '/' : `/${path}/`));
  for (const { href, xml } of sitemapFiles(corpus, settings, { pages, dayOf })) {
    await writeFile(join(site, href), xml);
  }
}
