import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Pages } from './open-pages.ts';

/**
 * Renders every page of the content at hand below `site`. A file that stands there already, from
 * `public/`, takes the place of the page.
 */
export async function renderPages(pages: Pages, site: string): Promise<void> {
  for (const page of await pages.routes()) {
    const file = join(site, page.file);
    const bytes = await pages.render(page);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, bytes, { flag: 'wx' }).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
    });
  }
}
