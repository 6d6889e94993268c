import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { StaticPaths } from 'astro/runtime/prerender/static-paths.js';
import { ENTRY, STYLES, type PageStyles } from './program-files.ts';

/** A page, or a file that a page's program writes: of Astro's route the parts that are read here. */
export interface PageRoute {
  /** Path from the site's root without the base path, as Astro writes it: `/plans/ntl/101`. */
  pathname: string;
  /** Where it stands below the site's folder: `plans/ntl/101/index.html`. */
  file: string;
  route: RouteData;
}

interface RouteData {
  type: string;
  component: string;
  /** As Astro names it: `/404`. */
  route: string;
  /** Of addresses below the base path. */
  pattern: RegExp;
}

/** The program that `compilePages` made, ready to render. */
export interface Pages {
  /**
   * Every page of the content at hand (`setBuildContext`), in the order of the routes.
   * @param isMeant which routes are worked out, by their name as Astro gives it: `/[...lang]/plans/[institution]/[plan]`
   */
  routes: (isMeant?: (route: string) => boolean) => Promise<PageRoute[]>;
  /**
   * The page at a path from the site's root, of either language: `/plans/ntl/101/`; null where there
   * is none. Of all routes only those are worked out whose pages can stand there.
   */
  routeAt: (path: string) => Promise<PageRoute | null>;
  /** The page for what is not found. */
  errorPage: () => Promise<PageRoute>;
  /** Has to be called when other content is at hand. */
  forgetRoutes: () => void;
  /** The bytes of a page. @throws {Error} when it cannot be rendered */
  render: (page: PageRoute) => Promise<Uint8Array>;
}

interface App {
  setInternals: (state: object) => void;
  setOptions: (options: object) => void;
  render: (request: Request, options: { routeData: RouteData }) => Promise<Response>;
  routeCache: { clearAll: () => void };
  manifest: { routes: readonly { routeData: RouteData }[] };
  getComponentByRoute: (route: RouteData) => unknown;
}

/**
 * Opens what `compilePages` left in `folder`. Pages are rendered from the content that
 * `setBuildContext` gave this process.
 * @param settings as they were when the pages were compiled
 */
export async function openPages(
  folder: string,
  { siteUrl, basePath }: { siteUrl: string; basePath: string },
): Promise<Pages> {
  const program = join(folder, 'program');
  const entry = (await readdir(program)).find((name) => ENTRY.test(name));
  if (entry === undefined) throw new Error(`no compiled pages in ${folder}`);
  const { app } = (await import(pathToFileURL(join(program, entry)).href)) as { app: App };
  const styles = JSON.parse(await readFile(join(folder, STYLES), 'utf8')) as PageStyles[];
  app.setInternals({
    pagesByKeys: new Map(styles.map(({ key, styles }) => [key, { styles: [...styles] }])),
    entrySpecifierToBundleMap: new Map(),
  });
  app.setOptions({
    settings: { scripts: [] },
    logger: { options: { destination: { write: report }, level: 'warn' } },
  });
  return {
    routes: (isMeant = () => true) =>
      routesOf(
        app,
        app.manifest.routes.filter(({ routeData }) => isMeant(routeData.route)),
      ),
    async routeAt(path) {
      const file = fileAt(path);
      const able = app.manifest.routes.filter(({ routeData }) => routeData.pattern.test(path));
      for (const each of able) {
        const found = (await routesOf(app, [each])).find((page) => page.file === file);
        if (found !== undefined) return found;
      }
      return null;
    },
    async errorPage() {
      const route = app.manifest.routes.filter(({ routeData }) => routeData.route === '/404');
      return (await routesOf(app, route))[0]!;
    },
    forgetRoutes: () => app.routeCache.clearAll(),
    async render({ pathname, route }) {
      const path = basePath + (route.type === 'endpoint' ? pathname : `${pathname}/`);
      const url = new URL(path.replaceAll(/\/{2,}/g, '/'), siteUrl);
      const response = await app.render(new Request(url), { routeData: route });
      return new Uint8Array(await response.arrayBuffer());
    },
  };
}

/** The pages of some routes. */
async function routesOf(app: App, routes: App['manifest']['routes']): Promise<PageRoute[]> {
  const part = {
    manifest: { ...app.manifest, routes },
    routeCache: app.routeCache,
    getComponentByRoute: (route: RouteData) => app.getComponentByRoute(route),
  };
  const paths = await new StaticPaths(part as never).getAll();
  return paths.map(({ pathname, route }) => ({
    pathname,
    route: route as unknown as RouteData,
    file: fileOf(pathname, route.type),
  }));
}

/** The file of the site that is served at a path. */
function fileAt(path: string): string {
  return `${path.slice(1)}${path.endsWith('/') ? 'index.html' : ''}`;
}

function report({ message }: { message: string }): boolean {
  process.stderr.write(`${message}\n`);
  return true;
}

/** As Astro names the files of a site of folders. */
function fileOf(pathname: string, type: string): string {
  const path = pathname.replace(/^\//, '').replace(/\/$/, '');
  if (type === 'endpoint') return path;
  if (path === '404') return '404.html';
  return path === '' ? 'index.html' : `${path}/index.html`;
}
