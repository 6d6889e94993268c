/**
 * Expressions (of JavaScript and of PCRE) for addresses whose name changes with their bytes: what a browser
 * has of them holds for ever. Whatever stands before, a base path, does not matter.
 */
export const neverChanging: readonly string[] = [
  String.raw`/_astro/[^/]+$`,
  String.raw`/pagefind/(?:fragment|index|filter)/[^/]+$`,
  String.raw`/pagefind/pagefind\.[^/]+\.pf_meta$`,
  String.raw`/search-index/[a-z]+-[0-9a-f]+(?:-[0-9]+)?\.json\.gz$`,
];
