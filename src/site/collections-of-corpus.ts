import type { Plugin } from 'vite';

/**
 * Vite plugin: gives Astro's collections their entries when a page is rendered, from the corpus at
 * hand (`corpus-collections.ts`), where Astro would write those of one content into compiled pages.
 */
export function collectionsOfCorpus(): Plugin {
  return {
    name: 'open-plans:collections-of-corpus',
    transform: {
      filter: { id: STORE },
      handler: () => ({
        code: "export { default } from '/src/site/corpus-collections.ts';\n",
        map: null,
      }),
    },
  };
}

/** Astro's store, as Astro's own plugin resolves it. */
const STORE = /^\0astro:data-layer-content$/;
