import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { KeepPiece } from '../../src/publish/files/pieces.ts';
import type { PageRoute, Pages } from './open-pages.ts';
import { byPiece, pieceOf } from './piece-of-page.ts';

/** How pages are rendered below the folder of a site. */
export interface RenderOptions {
  /** Files of the site that take the place of a page, as those of `public/` do. */
  ready: ReadonlySet<string>;
  /** Gets the pages of a plan, of an institution, of each thing that is shown of some plans, and all others, together. */
  keep: KeepPiece;
  /** Which routes have pages that are rendered, by their name as Astro gives it; by default all. */
  isMeant?: (route: string) => boolean;
  /** Which pages something waits for: they are rendered before all others. @param file from the site's root */
  isFirst?: (file: string) => boolean;
  /** Told which pages of `isFirst` there will be, in the order in which they are rendered. */
  onOrder?: (files: readonly string[]) => void;
  /** Told of each page that was rendered, when it stands there. */
  onPage?: (file: string) => void;
  /** Told when all of `isFirst` stand there. */
  onFirst?: () => void;
}

/** Pages that are made or taken together, by the name of their piece. */
export interface PageGroup {
  name: string;
  /** From the site's root. */
  files: readonly string[];
}

/** Renders the pages of the content at hand below `site`. */
export async function renderPages(
  pages: Pages,
  site: string,
  { ready, keep, isMeant, isFirst = () => false, onOrder, onPage, onFirst }: RenderOptions,
): Promise<void> {
  const groups = await pageGroups(pages, ready, { isMeant, isFirst });
  const awaited = new Set(groups.flatMap((group) => filesOf(group)).filter(isFirst));
  onOrder?.([...awaited]);
  const stands = (file: string) => {
    if (awaited.delete(file) && awaited.size === 0) onFirst?.();
  };
  if (awaited.size === 0) onFirst?.();
  for (const group of groups) {
    const make = async () => {
      for (const page of group.pages) {
        await renderPage(pages, page, site);
        onPage?.(page.file);
        stands(page.file);
      }
      return null;
    };
    await keep({ name: group.name, make, filesOf: () => filesOf(group) });
    for (const file of filesOf(group)) stands(file);
  }
}

/** Renders one page below `site`. It is written without waiting, which for thousands of pages costs as much as their text. */
export async function renderPage(pages: Pages, page: PageRoute, site: string): Promise<void> {
  const content = await pages.render(page);
  const file = join(site, page.file);
  try {
    writeFileSync(file, content);
  } catch (error) {
    // Most folders are there already, so it is not asked first.
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
}

/** The pages of a piece, to be rendered. */
interface GroupToRender {
  name: string;
  pages: readonly PageRoute[];
}

function filesOf(group: GroupToRender): string[] {
  return group.pages.map(({ file }) => file);
}

/**
 * The pages of the content at hand, by pieces.
 * @param ready files of the site that take the place of a page
 * @param options `isMeant`: of which routes; `isFirst`: which pages come before all others
 */
export async function pageGroups(
  pages: Pages,
  ready: ReadonlySet<string>,
  { isMeant, isFirst = () => false }: Pick<RenderOptions, 'isMeant' | 'isFirst'> = {},
): Promise<GroupToRender[]> {
  const all = (await pages.routes(isMeant)).filter(({ file }) => !ready.has(file));
  const routes = [
    ...all.filter(({ file }) => isFirst(file)).sort((a, b) => byPiece(a.file, b.file)),
    ...all.filter(({ file }) => !isFirst(file)),
  ];
  return Array.from(
    Map.groupBy(routes, ({ file }) => pieceOf(file)),
    ([name, own]) => ({ name, pages: own }),
  );
}

/** Whether a piece is pages of a plan or an institution. */
export function isOfInstitution(name: string): boolean {
  return /^(?:plan|institution) /.test(name);
}

/** Whether a route, by its name as Astro gives it, can have pages of a plan or an institution. */
export function canBeOfInstitution(route: string): boolean {
  const path = route.replace(/^\/(?:\[\.\.\.lang\]\/)?/, '');
  return isOfInstitution(pieceOf(`${path}/index.html`));
}

/** Whether a piece is pages. */
export function isOfPages(name: string): boolean {
  return (
    / pages$/.test(name) ||
    isOfSimilarRows(name) ||
    /^(?:month|deadlines|dimension|rest) /.test(name)
  );
}

/** Whether a piece is of pages that show which rows are similar. */
export function isOfSimilarRows(name: string): boolean {
  return name.startsWith('similar ');
}
