import { defineCollection } from 'astro:content';
import { z } from 'zod';
import { getBuildContext, hasBuildContext } from './build-context.ts';
import type { Corpus } from '../corpus/model/corpus.ts';
import { institutionSchema } from '../content/schemas/institution.ts';
import { pageSchema } from '../content/schemas/page.ts';
import { planSchema } from '../content/schemas/plan.ts';
import { dimensionsVocabularySchema } from '../content/schemas/vocabularies.ts';

/** An entry as Astro's store keeps it. */
interface Entry {
  id: string;
  data: Record<string, unknown>;
}

/**
 * A collection of metadata, taken from the corpus that the whole build shares. Tables and texts
 * stay out of Astro's store, which would hold and parse them a second time; pages are enumerated
 * from the corpus itself.
 */
function fromCorpus(name: string, entries: (corpus: Corpus) => readonly Entry[]) {
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
      for (const entry of entries(getBuildContext().corpus)) {
        store.set({ id: entry.id, data: await parseData(entry) });
      }
    },
  };
}

export const collections = {
  institutions: defineCollection({
    schema: institutionSchema,
    loader: fromCorpus('institutions', ({ institutions }) =>
      institutions.map(({ institutionId, record }) => ({ id: institutionId, data: record })),
    ),
  }),
  plans: defineCollection({
    schema: planSchema,
    loader: fromCorpus('plans', ({ plans }) =>
      plans.map(({ planId, metadata }) => ({ id: planId, data: metadata })),
    ),
  }),
  pages: defineCollection({
    schema: pageSchema,
    loader: fromCorpus('pages', ({ pages }) =>
      pages.map(({ name, language, metadata }) => ({ id: `${name}.${language}`, data: metadata })),
    ),
  }),
  vocabularies: defineCollection({
    schema: z.strictObject(dimensionsVocabularySchema.shape.dimensions.element.shape),
    loader: fromCorpus('vocabularies', ({ dimensions }) =>
      dimensions.map(({ id, name, name_en, description }) => ({
        id,
        data: { id, name, name_en, description },
      })),
    ),
  }),
};
