import {
  chromium,
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  type Page,
} from 'playwright-core';
import { afterAll, beforeAll, inject } from 'vitest';
import { startStaticServer, type RunningServer } from '../../scripts/serve/static-server.ts';
import { startNginx } from './web-servers.ts';
import type { BuiltSite } from './built-sites.ts';

/** The browser of the run; closing it closes what was opened here, and leaves it to other files. */
export function connectBrowser(): Promise<Browser> {
  return chromium.connect(inject('browserAddress'));
}

/** Set by `npm run test:deep` to the server that the browser tests are to go through. */
const SERVED_BY = process.env['SITE_SERVED_BY'];

/** Serves a built site on a free port. */
export async function serve(site: BuiltSite): Promise<RunningServer> {
  if (SERVED_BY === 'nginx') {
    const { url, stop } = await startNginx(site.directory, site.basePath);
    return { url, port: Number(new URL(url).port), close: stop };
  }
  return startStaticServer({ directory: site.directory, basePath: site.basePath, port: 0 });
}

/** How a page is opened; `viewport` may differ among the pages of a visitor, the rest may not. */
export type VisitorOptions = Pick<
  BrowserContextOptions,
  'bypassCSP' | 'javaScriptEnabled' | 'permissions' | 'viewport'
>;

/** A built site that is served, and the browser to look at it with. */
export interface OpenSite {
  readonly browser: Browser;
  /** Address of the site's root, with a slash at the end. */
  readonly url: string;
  /** Opens an empty page; whoever opened it closes it. */
  newPage: (options?: VisitorOptions) => Promise<Page>;
}

/** Opens a built site for all tests of a file, or of the part of it in which this is called. */
export function openSite(site: BuiltSite): OpenSite {
  let browser: Browser;
  let server: RunningServer;
  const visitors = new Map<string, Promise<BrowserContext>>();
  beforeAll(async () => {
    browser = await connectBrowser();
    server = await serve(site);
  });
  afterAll(async () => {
    visitors.clear();
    await browser.close();
    await server.close();
  });
  return {
    get browser() {
      return browser;
    },
    get url() {
      return server.url;
    },
    async newPage({ viewport = { width: 1280, height: 720 }, ...options } = {}) {
      const who = JSON.stringify(options);
      let visitor = visitors.get(who);
      if (visitor === undefined) visitors.set(who, (visitor = comeIn(browser, server, options)));
      const page = await (await visitor).newPage();
      if (viewport !== null) await page.setViewportSize(viewport);
      return page;
    },
  };
}

/**
 * Opens a context with a page of the site that stays open: pages of the site that are opened after it
 * share its process (`--process-per-site`), which would take longer to begin than the page to load.
 */
export async function comeIn(
  browser: Browser,
  { url }: Pick<RunningServer, 'url'>,
  options: BrowserContextOptions = {},
): Promise<BrowserContext> {
  const context = await browser.newContext(options);
  const stays = await context.newPage();
  await stays.goto(`${url}about/`);
  return context;
}
