import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { KeepPiece } from '../../src/publish/files/pieces.ts';
import type { PageRoute, Pages } from './open-pages.ts';

/**
 * Renders every page of the content at hand below `site`.
 * @param options `ready`: files of the site that take the place of a page, as those of `public/` do;
 * `keep` gets the pages of a plan, of an institution, of each thing that is shown of some plans, and all others, together
 */
export async function renderPages(
  pages: Pages,
  site: string,
  { ready, keep }: { ready: ReadonlySet<string>; keep: KeepPiece },
): Promise<void> {
  const routes = (await pages.routes()).filter(({ file }) => !ready.has(file));
  const write = async (page: PageRoute) => {
    const file = join(site, page.file);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, await pages.render(page));
  };
  for (const [name, group] of Map.groupBy(routes, ({ file }) => pieceOf(file))) {
    const make = async () => {
      for (const page of group) await write(page);
      return null;
    };
    await keep({ name, make, filesOf: () => group.map(({ file }) => file) });
  }
}

/** Name of the piece that a page belongs to. */
function pieceOf(file: string): string {
  const path = file.replace(/^en\//, '');
  const [, institution, plan] = /^plans\/([^/]+)\/([^/]+)\//.exec(path) ?? [];
  if (institution !== undefined && !/^\d+$/.test(institution)) {
    return `plan ${institution}-${plan!} pages`;
  }
  const [, own] = /^(?:data\/institutions|institutions|disclosure)\/([^/]+)\//.exec(path) ?? [];
  if (own !== undefined && !/^\d+$/.test(own)) return `institution ${own} pages`;
  const [, list, of, page = '1'] =
    /^(compare|deadlines|dimensions)\/([^/]+)\/(?:(\d+)\/)?/.exec(path) ?? [];
  if (list === 'deadlines' && /^\d+$/.test(of!)) return `rest deadlines ${of!}`;
  if (of === undefined || /^\d+$/.test(of)) return 'site pages';
  if (list === 'compare') return `similar ${of}`;
  if (list === 'dimensions') return `dimension ${of} ${page}`;
  return /^\d{4}-\d{2}$/.test(of) ? `month ${of}` : `deadlines ${of}`;
}
