import { chromium, type Browser } from 'playwright-core';
import { afterAll, beforeAll, inject } from 'vitest';
import { startStaticServer, type RunningServer } from '../../scripts/serve/static-server.ts';
import type { BuiltSite } from './built-sites.ts';

/** The browser of the run; closing it closes what was opened here, and leaves it to other files. */
export function connectBrowser(): Promise<Browser> {
  return chromium.connect(inject('browserAddress'));
}

/** Serves a built site on a free port. */
export function serve(site: BuiltSite): Promise<RunningServer> {
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
