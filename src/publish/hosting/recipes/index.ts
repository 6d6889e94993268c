import { apacheRecipe } from './apache.ts';
import { iisRecipe } from './iis.ts';
import { nginxRecipe } from './nginx.ts';

/**
 * The recipes of `docs/hosting/` that follow from the rules of the software, by name of file. A test holds
 * the files to them, and writes them anew when it is told to.
 */
export const recipes: Readonly<Record<string, () => string>> = {
  'nginx.conf': nginxRecipe,
  'apache.conf': apacheRecipe,
  'web.config': iisRecipe,
};
