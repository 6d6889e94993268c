import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { BuiltSite } from './built-sites.ts';
import { listFiles } from './read-html.ts';

/** Absolute address of a path of a built site. */
export function urlOf({ siteUrl, basePath }: BuiltSite, path: string): string {
  return siteUrl + basePath + path.replace(/^\//, '');
}

/** Path from the site's root that an absolute address names; null where it is another site's. */
export function pathOf(site: BuiltSite, url: string): string | null {
  const root = urlOf(site, '/');
  return url.startsWith(root) ? `/${url.slice(root.length)}` : null;
}

export function readBytes(site: BuiltSite, path: string): Promise<Buffer> {
  return readFile(join(site.directory, path));
}

export async function readText(site: BuiltSite, path: string): Promise<string> {
  return (await readBytes(site, path)).toString('utf8');
}

export async function readJson<T = unknown>(site: BuiltSite, path: string): Promise<T> {
  return JSON.parse(await readText(site, path)) as T;
}

/** Every file of a built site, as path from its root: `/data/measures.csv`. */
export async function pathsOf(site: BuiltSite): Promise<string[]> {
  return (await listFiles(site.directory)).map((path) => `/${path.replaceAll('\\', '/')}`);
}
