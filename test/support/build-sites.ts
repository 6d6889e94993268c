import { execFile } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { builtSites, type BuiltSite } from './built-sites.ts';
import { copyWithUnpublished } from './unpublished.ts';

/** Set by `npm test`, which has built the sites just before. */
export const SITES_ARE_BUILT = 'OPEN_PLANS_SITES_ARE_BUILT';

/** Global set-up of the tests that look at finished sites: builds them afresh. */
export default async function setup(): Promise<void> {
  if (process.env[SITES_ARE_BUILT] === '1') return;
  await buildSites(builtSites, 2);
}

/**
 * Builds sites, some at a time.
 * @throws {Error} with everything the failed build printed
 */
export async function buildSites(sites: readonly BuiltSite[], atOnce: number): Promise<void> {
  const waiting = [...sites];
  const worker = async () => {
    for (let site = waiting.shift(); site !== undefined; site = waiting.shift()) await build(site);
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
}

async function build(site: BuiltSite): Promise<void> {
  const root = fileURLToPath(new URL('../..', import.meta.url));
  await rm(site.directory, { recursive: true, force: true });
  const { contentDir, plantedDir } = site;
  if (plantedDir !== undefined) await copyWithUnpublished(contentDir, plantedDir);
  try {
    await promisify(execFile)(process.execPath, ['scripts/build.ts'], {
      cwd: root,
      env: {
        ...process.env,
        // vitest sets it to `test`, which Astro and its pages would see.
        NODE_ENV: 'production',
        CONTENT_DIR: plantedDir ?? contentDir,
        OUT_DIR: site.directory,
        SITE_URL: site.siteUrl,
        BASE_PATH: site.basePath,
      },
      maxBuffer: 64 * 1024 * 1024,
    });
  } catch (error) {
    const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string };
    throw new Error(`Building ${site.contentDir} failed:\n${stdout}\n${stderr}`, { cause: error });
  }
}
