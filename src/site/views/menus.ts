import type { SinglePage } from '../../corpus/addresses/page-paths.ts';

/** The main menu, in its order. */
export const mainMenu = [
  'plans',
  'institutions',
  'dimensions',
  'deadlines',
  'compare',
  'disclosure',
  'data',
] as const satisfies readonly SinglePage[];

/** Above the main menu, beside the choice of language. */
export const toolMenu = ['guide', 'sitemap', 'contact'] as const satisfies readonly SinglePage[];

/** At the foot of every page, besides what stands at its head (`toolMenu`). */
export const footerMenu = [
  'about',
  'license',
  'privacy',
  'accessibility',
  'errata',
] as const satisfies readonly SinglePage[];
