import { defineCollection } from 'astro:content';
import { collectionRecords } from './collection-records.ts';

/**
 * Astro's content collections: what an entry holds is said in `collection-records.ts`. The entries
 * come from the corpus at hand when a page is rendered (`corpus-collections.ts`): content that was
 * read, validated and linked once. Nothing is loaded while pages are compiled.
 */
const nothing = () => [];

export const collections = {
  plans: defineCollection({ schema: collectionRecords.plans.schema, loader: nothing }),
  institutions: defineCollection({
    schema: collectionRecords.institutions.schema,
    loader: nothing,
  }),
  registers: defineCollection({ schema: collectionRecords.registers.schema, loader: nothing }),
  dimensions: defineCollection({ schema: collectionRecords.dimensions.schema, loader: nothing }),
  pages: defineCollection({ schema: collectionRecords.pages.schema, loader: nothing }),
};
