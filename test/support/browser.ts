import { chromium, type Browser } from 'playwright-core';
import { startStaticServer, type RunningServer } from '../../scripts/serve/static-server.ts';
import { findBrowser, thisMachine } from '../../scripts/test/find-browser.ts';
import type { BuiltSite } from './built-sites.ts';

/** Arguments that keep Chromium quiet and let it run as root in a container. */
const CHROMIUM_ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The browser that `npm test` found or installed. */
export async function launchBrowser(): Promise<Browser> {
  const source = findBrowser(thisMachine());
  if (source.kind !== 'found') throw new Error('No browser; npm test says how to get one.');
  return chromium.launch({ executablePath: source.path, args: CHROMIUM_ARGUMENTS });
}

/** Serves a built site on a free port. */
export function serve(site: BuiltSite): Promise<RunningServer> {
  return startStaticServer({ directory: site.directory, basePath: site.basePath, port: 0 });
}
