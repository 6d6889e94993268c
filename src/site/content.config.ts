import { defineCollection } from 'astro:content';
import { getBuildContext, hasBuildContext } from './build-context.ts';
import { collectionRecords } from './collection-records.ts';

/**
 * Loads a collection from the corpus that the whole build shares: content that was read, validated
 * and linked once. What an entry holds is said in `collection-records.ts`.
 */
function loaderOf(name: keyof typeof collectionRecords) {
  return {
    name: `corpus-${name}`,
    load: async ({
      store,
      parseData,
    }: {
      store: { clear: () => void; set: (entry: Entry) => boolean };
      parseData: (entry: Entry) => Promise<Entry['data']>;
    }) => {
      store.clear();
      // Where only types are checked, nothing was read.
      if (!hasBuildContext()) return;
      for (const { id, data } of collectionRecords[name].records(getBuildContext().corpus)) {
        store.set({ id, data: await parseData({ id, data }) });
      }
    },
  };
}

/** An entry as Astro's store keeps it. */
interface Entry {
  id: string;
  data: Record<string, unknown>;
}

export const collections = {
  plans: defineCollection({
    schema: collectionRecords.plans.schema,
    loader: loaderOf('plans'),
  }),
  institutions: defineCollection({
    schema: collectionRecords.institutions.schema,
    loader: loaderOf('institutions'),
  }),
  registers: defineCollection({
    schema: collectionRecords.registers.schema,
    loader: loaderOf('registers'),
  }),
  dimensions: defineCollection({
    schema: collectionRecords.dimensions.schema,
    loader: loaderOf('dimensions'),
  }),
  pages: defineCollection({
    schema: collectionRecords.pages.schema,
    loader: loaderOf('pages'),
  }),
};
