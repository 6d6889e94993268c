import { join } from 'node:path';
import { createHash } from 'node:crypto';
import type { Settings } from '../../src/corpus/settings.ts';
import { hashFiles } from '../keeping/hash-files.ts';
import { keptFolder } from '../keeping/kept-folder.ts';
import { keptPlace } from '../keeping/kept-place.ts';
import { compilePagesApart } from './compile-apart.ts';

/** What compiled pages are made from, below the project's folder. */
const sources = [
  'src',
  'public',
  'scripts/rendering',
  'scripts/shared/read-settings.ts',
  'astro.config.mjs',
  'package-lock.json',
];

/**
 * Folder of the compiled pages (see `compilePages`): those of a build before, where code, public
 * files and addresses are the same, or else compiled now.
 * @param options `work`: folder of this build, for what is not to be kept (`settings.cache`);
 * `signal` stops the compiler
 */
export async function compiledPages(options: {
  root: string;
  settings: Settings;
  work: string;
  signal?: AbortSignal;
}): Promise<string> {
  const { root, settings, work, signal } = options;
  const compile = (into: string) => compilePagesApart({ root, into }, signal);
  if (!settings.cache) {
    const folder = join(work, 'pages');
    await compile(folder);
    return folder;
  }
  const key = codeKey(root, settings);
  return keptFolder(join(keptPlace(root), 'pages'), key, compile);
}

/** Names all that pages and files are made from besides the content: code, packages, addresses. */
export function codeKey(
  root: string,
  { siteUrl, basePath }: Pick<Settings, 'siteUrl' | 'basePath'>,
): string {
  return createHash('sha256')
    .update(JSON.stringify([process.version, process.platform, siteUrl, basePath]))
    .update(hashFiles(root, sources))
    .digest('hex');
}
