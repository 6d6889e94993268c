import type { Settings } from '../settings.ts';

/**
 * Address on this site for use in a page: the base path and a path from the site's root.
 * @param path begins with a slash, may carry query and anchor, e.g. `/plans/ntl/101/#ntl-101-001`.
 */
export function sitePath(settings: Pick<Settings, 'basePath'>, path: string): string {
  return settings.basePath + path.replace(/^\/+/, '');
}

/** Absolute address, for data and feeds, e.g. `http://localhost:4321/plans/ntl/101/`. */
export function absoluteUrl(
  settings: Pick<Settings, 'basePath' | 'siteUrl'>,
  path: string,
): string {
  return settings.siteUrl + sitePath(settings, path);
}
