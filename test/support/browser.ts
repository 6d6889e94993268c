import { chromium, type Browser } from 'playwright-core';
import { inject } from 'vitest';
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
