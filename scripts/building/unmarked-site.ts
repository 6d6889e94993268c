import { readdir, stat } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { sumOfFile, parseChecksums, type MadeFiles } from './build-marker.ts';
import { readPlainFile } from './read-plain-file.ts';

/**
 * A site from before builds wrote a marker. It is known by `data/SHA256SUMS`, which lists its
 * datasets; what stands beside `data/` is known by its place and look.
 */

/** What such builds made outside of `data/`, pages and files of the content excepted. */
const KNOWN = [
  /^(?:_headers|robots\.txt|favicon\.svg|sitemap\.xml|feed\.xml|amendments\.xml|errata\.xml|data\.json)$/,
  /^\.well-known\/security\.txt$/,
  /^(?:api\/openapi|compare\/index)\.json$/,
  /^_astro\/[^/]+\.(?:js|css)$/,
  /^calendar\/[^/]+\.ics$/,
  /^search-index\/(?:table|texts-[0-9a-f]+|grams-[0-9a-f]+)\.json\.gz$/,
  /^pagefind\/(?:filter|fragment|index)\/[^/]+\.pf_(?:filter|fragment|index)$/,
  /^pagefind\/(?:pagefind[\w.-]*\.(?:js|json|css|pf_meta)|wasm\.[\w-]+\.pagefind)$/,
  /^institutions\/[^/]+\/(?:index\.json|measures\.csv|measures\.csv-metadata\.json)$/,
  /^plans\/[^/]+\/[^/]+\/(?:versions\/[^/]+\/)?(?:index\.json|measures\.csv|measures\.csv-metadata\.json)$/,
];

/** Where files of the content stand: the page beside them links them. */
const CONTENT_FILE = /^(?:plans\/[^/]+\/[^/]+\/(?:versions\/[^/]+\/)?|disclosure\/[^/]+\/)[^/]+$/;

/**
 * The files of such a site that a build made; empty where the folder is none.
 * @param publicDir folder of files that every build copies into its site as they are
 */
export async function recogniseUnmarked(folder: string, publicDir: string): Promise<MadeFiles> {
  const made = new Map<string, string>();
  const sums = await textOf(join(folder, 'data', 'SHA256SUMS'));
  const datasets = parseChecksums(sums);
  if (datasets === null || datasets.size === 0) return made;
  const paths = await filesOutsideHidden(folder);
  const later = await writtenLater(folder, paths);
  for (const path of paths) {
    const listed = path.startsWith('data/') ? datasets.get(path.slice('data/'.length)) : undefined;
    if (listed !== undefined) {
      // As listed, not as found: a file that was changed since is told.
      made.set(path, listed);
    } else if (await isKnown(folder, path, publicDir)) {
      const hash = await sumOfFile(join(folder, path), { flush: false });
      made.set(path, later.has(path) ? UNKNOWN : hash);
    }
  }
  return made;
}

/** In the place of the checksum of a file that is no longer as the build made it. */
const UNKNOWN = '';

/** What such builds wrote last. */
const LAST = /^(?:data\/SHA256SUMS|(?:pagefind|search-index)\/.+)$/;

/** Milliseconds without any file, after which another hand than the build's, or a copier's, wrote. */
const PAUSE = 60_000;

/**
 * Files written after the build had come to its end: changed by hand, since only the datasets have
 * checksums. Where the site was copied without its times, all are of one stretch, and none is told.
 */
async function writtenLater(folder: string, paths: readonly string[]): Promise<Set<string>> {
  const times = await Promise.all(
    paths.map(async (path) => ({ path, time: (await stat(join(folder, path))).mtimeMs })),
  );
  times.sort((a, b) => a.time - b.time);
  let end = Math.max(...times.filter(({ path }) => LAST.test(path)).map(({ time }) => time));
  const later = new Set<string>();
  for (const { path, time } of times) {
    if (time > end + PAUSE) later.add(path);
    else end = Math.max(end, time);
  }
  return later;
}

async function isKnown(folder: string, path: string, publicDir: string): Promise<boolean> {
  if (path === 'data/SHA256SUMS' || KNOWN.some((pattern) => pattern.test(path))) return true;
  if (/(?:^|\/)(?:index|404)\.html$/.test(path)) return isOurPage(join(folder, path));
  if (CONTENT_FILE.test(path)) {
    const page = await textOf(join(folder, dirname(path), 'index.html'));
    const name = path.slice(path.lastIndexOf('/') + 1);
    if (page.includes(`${encodeURIComponent(name)}"`) || page.includes(`${name}"`)) return true;
  }
  const [here, there] = await Promise.all([
    sumOfFile(join(folder, path), { flush: false }).catch(() => null),
    sumOfFile(join(publicDir, path), { flush: false }).catch(() => null),
  ]);
  return here !== null && here === there;
}

/** Every page has the policy that allows only the site's own scripts, and links its style sheets. */
async function isOurPage(file: string): Promise<boolean> {
  const text = await textOf(file);
  return text.includes('Content-Security-Policy') && text.includes('/_astro/');
}

async function textOf(file: string): Promise<string> {
  return (await readPlainFile(file)) ?? '';
}

/** Regular files, leaving out folders whose name begins with a dot (a `.git` may be huge). */
async function filesOutsideHidden(folder: string): Promise<string[]> {
  const found: string[] = [];
  const look = async (below: string) => {
    for (const entry of await readdir(join(folder, below), { withFileTypes: true })) {
      const path = below + entry.name;
      if (entry.isFile()) found.push(path);
      else if (entry.isDirectory() && (!entry.name.startsWith('.') || entry.name === '.well-known'))
        await look(`${path}/`);
    }
  };
  await look('');
  return found.map((path) => relative('.', path).split(sep).join('/'));
}
