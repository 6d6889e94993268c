import type { Settings } from '../settings.ts';

/**
 * Address on this site for use in a page: the base path and a path from the site's root.
 * @param path begins with a slash, may carry query and anchor, e.g. `/plans/ntl/101/#ntl-101-001`.
 */
export function sitePath(settings: Pick<Settings, 'basePath'>, path: string): string {
  let start = 0;
  while (path[start] === '/') start += 1;
  return settings.basePath + path.slice(start);
}

/** Absolute address, for data and feeds, e.g. `http://localhost:4321/plans/ntl/101/`. */
export function absoluteUrl(
  settings: Pick<Settings, 'basePath' | 'siteUrl'>,
  path: string,
): string {
  return settings.siteUrl + sitePath(settings, path);
}

/**
 * Whether a site's address names the machine that it was built on (RFC 6761, RFC 1122, RFC 4291):
 * then nobody else finds anything at it.
 */
export function namesThisMachine({ siteUrl }: Pick<Settings, 'siteUrl'>): boolean {
  const { hostname } = new URL(siteUrl);
  return /^(?:localhost|.+\.localhost|127(?:\.\d+){3}|0\.0\.0\.0|\[::1?\])$/.test(hostname);
}
