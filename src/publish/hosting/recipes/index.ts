import { apacheRecipe } from './apache.ts';
import { iisRecipe } from './iis.ts';
import { nginxRecipe } from './nginx.ts';
import type { ServedSite } from './served-site.ts';

/**
 * The recipes that follow from the rules of the software, by kind of server. Those for a site at the root
 * stand in `docs/hosting/`; a test holds the files to them, and writes them anew when it is told to.
 */
export const recipes = {
  nginx: { file: 'nginx.conf', write: nginxRecipe },
  apache: { file: 'apache.conf', write: apacheRecipe },
  iis: { file: 'web.config', write: iisRecipe },
} as const satisfies Record<string, { file: string; write: (site: ServedSite) => string }>;
