import { absoluteUrl } from '../../corpus/addresses/site-address.ts';
import type { Settings } from '../../corpus/settings.ts';
import { SITEMAP } from './sitemap.ts';
import { filePath } from '../../corpus/addresses/file-paths.ts';

export const ROBOTS_TXT = filePath('robots');

/** `robots.txt` (RFC 9309): everything may be read; names the sitemap. */
export function robotsTxt(settings: Pick<Settings, 'siteUrl' | 'basePath'>): string {
  return `User-agent: *\nAllow: /\n\nSitemap: ${absoluteUrl(settings, SITEMAP)}\n`;
}
