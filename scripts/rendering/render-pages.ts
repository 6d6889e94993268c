import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { KeepPiece } from '../../src/publish/files/pieces.ts';
import type { PageRoute, Pages } from './open-pages.ts';

/** How pages are rendered below the folder of a site. */
export interface RenderOptions {
  /** Files of the site that take the place of a page, as those of `public/` do. */
  ready: ReadonlySet<string>;
  /** Gets the pages of a plan, of an institution, of each thing that is shown of some plans, and all others, together. */
  keep: KeepPiece;
  /** Which pages something waits for: they are rendered before all others. @param file from the site's root */
  isFirst?: (file: string) => boolean;
  /** Told of each page that was rendered, when it stands there. */
  onPage?: (file: string) => void;
  /** Told when all of `isFirst` stand there. */
  onFirst?: () => void;
}

/** Renders every page of the content at hand below `site`. */
export async function renderPages(
  pages: Pages,
  site: string,
  { ready, keep, isFirst = () => false, onPage, onFirst }: RenderOptions,
): Promise<void> {
  const all = (await pages.routes()).filter(({ file }) => !ready.has(file));
  const routes = [
    ...all.filter(({ file }) => isFirst(file)),
    ...all.filter(({ file }) => !isFirst(file)),
  ];
  const awaited = new Set(all.filter(({ file }) => isFirst(file)).map(({ file }) => file));
  const stands = (file: string) => {
    if (awaited.delete(file) && awaited.size === 0) onFirst?.();
  };
  if (awaited.size === 0) onFirst?.();
  const write = async (page: PageRoute) => {
    const file = join(site, page.file);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, await pages.render(page));
    onPage?.(page.file);
    stands(page.file);
  };
  for (const [name, group] of Map.groupBy(routes, ({ file }) => pieceOf(file))) {
    const make = async () => {
      for (const page of group) await write(page);
      return null;
    };
    await keep({ name, make, filesOf: () => group.map(({ file }) => file) });
    for (const { file } of group) stands(file);
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
