import { chromium, type BrowserServer } from 'playwright-core';
import type { TestProject } from 'vitest/node';
import { findBrowser, thisMachine } from '../../scripts/test/find-browser.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where test files connect to the browser of the run. */
    browserAddress: string;
  }
}

/** Arguments that keep Chromium quiet and let it run as root in a container. */
const CHROMIUM_ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // A process is long to begin: all pages that one visitor opens share it.
  '--process-per-site',
  '--renderer-process-limit=1',
  '--disable-site-isolation-trials',
];

/** Global set-up of the browser tests: one browser for all files of a run. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const browser = await startBrowser();
  project.provide('browserAddress', browser.wsEndpoint());
  return () => browser.close();
}

/** Starts the browser that `npm test` found or installed. */
function startBrowser(): Promise<BrowserServer> {
  const source = findBrowser(thisMachine());
  if (source.kind !== 'found') throw new Error('No browser; npm test says how to get one.');
  return chromium.launchServer({ executablePath: source.path, args: CHROMIUM_ARGUMENTS });
}
