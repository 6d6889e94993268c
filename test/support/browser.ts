import { chromium, type Browser } from 'playwright-core';
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

/** A built site that is served, and the browser to look at it with. */
export interface OpenSite {
  readonly browser: Browser;
  /** Address of the site's root, with a slash at the end. */
  readonly url: string;
}

/** Opens a built site for all tests of a file, or of the part of it in which this is called. */
export function openSite(site: BuiltSite): OpenSite {
  let browser: Browser;
  let server: RunningServer;
  beforeAll(async () => {
    browser = await connectBrowser();
    server = await serve(site);
  });
  afterAll(async () => {
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
  };
}
