import { z } from 'zod';
import { slug } from '../content/schemas/scalars.ts';
import { languages } from '../content/language.ts';
import type { Corpus } from '../corpus/model/corpus.ts';
import { t } from '../words/interface/index.ts';
import { hasSourcePage } from './sources/source-page.ts';
import { prosePages } from './views/prose-pages.ts';

/**
 * What Astro's content collections hold: of each entry what lists and routes need, and no more, for
 * Astro keeps its store whole in memory. A page loads the rest from the corpus, by id.
 */
interface Collection<Schema extends z.ZodType> {
  schema: Schema;
  /** By id, in the order of the corpus. */
  records: (corpus: Corpus) => readonly { id: string; data: z.input<Schema> }[];
}

function collection<Schema extends z.ZodType>(of: Collection<Schema>): Collection<Schema> {
  return of;
}

/** Plans by `plan_id`. */
const plans = collection({
  schema: z.strictObject({
    institution: slug,
    /** Name of its folder: the last part of its address. */
    folder: z.string().min(1),
    title: z.string().min(1),
    roc_year: z.int(),
    /** Numbers of former versions, which have pages of their own. */
    former_versions: z.array(z.int()),
    /** Numbers of the versions that amended the one before. */
    amendments: z.array(z.int()),
    /** Whether its source is shown on a page. */
    has_source_page: z.boolean(),
  }),
  records: (corpus) =>
    corpus.plans.map((plan) => ({
      id: plan.planId,
      data: {
        institution: plan.institution.institutionId,
        folder: plan.folder,
        title: plan.title,
        roc_year: plan.rocYear,
        former_versions: plan.versions
          .filter(({ isCurrent }) => !isCurrent)
          .map(({ number }) => number),
        amendments: plan.versions.slice(1).map(({ number }) => number),
        has_source_page: hasSourcePage(plan),
      },
    })),
});

/** Institutions by `institution_id`. */
const institutions = collection({
  schema: z.strictObject({ name: z.string().min(1), plans: z.array(z.string()) }),
  records: (corpus) =>
    corpus.institutions.map(({ institutionId, name, plans: own }) => ({
      id: institutionId,
      data: { name, plans: own.map(({ planId }) => planId) },
    })),
});

/** Article 7 registers by `institution_id`. */
const registers = collection({
  schema: z.strictObject({ name: z.string().min(1) }),
  records: (corpus) =>
    corpus.registers.map(({ institution }) => ({
      id: institution.institutionId,
      data: { name: institution.name },
    })),
});

/** Comparable dimensions by id. */
const dimensions = collection({
  schema: z.strictObject({ name: z.string().min(1), name_en: z.string().min(1) }),
  records: (corpus) =>
    corpus.dimensions.map(({ id, name, name_en }) => ({ id, data: { name, name_en } })),
});

/** Pages of prose, those included that every site has, by name. */
const pages = collection({
  schema: z.strictObject({ title: z.string().min(1), title_en: z.string().min(1) }),
  records: (corpus) => {
    const [zh, en] = languages.map((language) => prosePages(corpus, language, t(language)));
    return zh!.map(({ name, title }, index) => ({
      id: name,
      data: { title, title_en: en![index]!.title },
    }));
  },
});

export const collectionRecords = { plans, institutions, registers, dimensions, pages };
