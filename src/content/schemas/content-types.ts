import type { z } from 'zod';
import { accepting } from './accepted.ts';
import { disclosureRegisterSchema } from './disclosure.ts';
import { errataFileSchema } from './errata.ts';
import { institutionSchema } from './institution.ts';
import { inOneForm, measuresFileSchema } from './measures.ts';
import { pageSchema } from './page.ts';
import { formerPlanSchema, planSchema } from './plan.ts';
import { resultsFileSchema } from './results.ts';
import { reviewFileSchema } from './review.ts';
import { siteSchema } from './site.ts';
import {
  dimensionsVocabularySchema,
  disclosureCategoriesVocabularySchema,
  planTypesVocabularySchema,
  restrictionGroundsVocabularySchema,
  synonymsVocabularySchema,
} from './vocabularies.ts';

/** A kind of content file: where it lies, how it is written, what it may say. */
export interface ContentType {
  /** Path inside the content folder, as shown to clerks. */
  pattern: string;
  /** Tells the file's kind and gives the names in its path. */
  match: RegExp;
  format: 'yaml' | 'markdown';
  schema: z.ZodType;
}

/**
 * Every kind of content file. The one list from which the loader, Astro's collections and the
 * JSON Schemas for editors are made.
 */
export const contentTypes = {
  site: {
    pattern: 'site.yaml',
    match: /^site\.yaml$/,
    format: 'yaml',
    schema: accepting(siteSchema),
  },
  institutions: {
    pattern: 'institutions/<institution>.yaml',
    match: /^institutions\/(?<institution>[^/]+)\.yaml$/,
    format: 'yaml',
    schema: accepting(institutionSchema),
  },
  plans: {
    pattern: 'plans/<institution>/<plan>/plan.md',
    match: /^plans\/(?<institution>[^/]+)\/(?<folder>[^/]+)\/plan\.md$/,
    format: 'markdown',
    schema: accepting(planSchema),
  },
  measures: {
    pattern: 'plans/<institution>/<plan>/measures.yaml',
    match: /^plans\/(?<institution>[^/]+)\/(?<folder>[^/]+)\/measures\.yaml$/,
    format: 'yaml',
    schema: inOneForm(accepting(measuresFileSchema)),
  },
  results: {
    pattern: 'plans/<institution>/<plan>/results.yaml',
    match: /^plans\/(?<institution>[^/]+)\/(?<folder>[^/]+)\/results\.yaml$/,
    format: 'yaml',
    schema: accepting(resultsFileSchema),
  },
  reviews: {
    pattern: 'plans/<institution>/<plan>/review.yaml',
    match: /^plans\/(?<institution>[^/]+)\/(?<folder>[^/]+)\/review\.yaml$/,
    format: 'yaml',
    schema: accepting(reviewFileSchema),
  },
  formerPlans: {
    pattern: 'plans/<institution>/<plan>/versions/<number>/plan.md',
    match:
      /^plans\/(?<institution>[^/]+)\/(?<folder>[^/]+)\/versions\/(?<version>[^/]+)\/plan\.md$/,
    format: 'markdown',
    schema: accepting(formerPlanSchema),
  },
  formerMeasures: {
    pattern: 'plans/<institution>/<plan>/versions/<number>/measures.yaml',
    match:
      /^plans\/(?<institution>[^/]+)\/(?<folder>[^/]+)\/versions\/(?<version>[^/]+)\/measures\.yaml$/,
    format: 'yaml',
    schema: inOneForm(accepting(measuresFileSchema)),
  },
  formerReviews: {
    pattern: 'plans/<institution>/<plan>/versions/<number>/review.yaml',
    match:
      /^plans\/(?<institution>[^/]+)\/(?<folder>[^/]+)\/versions\/(?<version>[^/]+)\/review\.yaml$/,
    format: 'yaml',
    schema: accepting(reviewFileSchema),
  },
  dimensions: {
    pattern: 'vocabularies/dimensions.yaml',
    match: /^vocabularies\/dimensions\.yaml$/,
    format: 'yaml',
    schema: accepting(dimensionsVocabularySchema),
  },
  planTypes: {
    pattern: 'vocabularies/plan-types.yaml',
    match: /^vocabularies\/plan-types\.yaml$/,
    format: 'yaml',
    schema: accepting(planTypesVocabularySchema),
  },
  disclosureCategories: {
    pattern: 'vocabularies/disclosure-categories.yaml',
    match: /^vocabularies\/disclosure-categories\.yaml$/,
    format: 'yaml',
    schema: accepting(disclosureCategoriesVocabularySchema),
  },
  restrictionGrounds: {
    pattern: 'vocabularies/restriction-grounds.yaml',
    match: /^vocabularies\/restriction-grounds\.yaml$/,
    format: 'yaml',
    schema: accepting(restrictionGroundsVocabularySchema),
  },
  synonyms: {
    pattern: 'vocabularies/synonyms.yaml',
    match: /^vocabularies\/synonyms\.yaml$/,
    format: 'yaml',
    schema: accepting(synonymsVocabularySchema),
  },
  disclosures: {
    pattern: 'disclosures/<institution>.yaml',
    match: /^disclosures\/(?<institution>[^/]+)\.yaml$/,
    format: 'yaml',
    schema: accepting(disclosureRegisterSchema),
  },
  errata: {
    pattern: 'errata.yaml',
    match: /^errata\.yaml$/,
    format: 'yaml',
    schema: accepting(errataFileSchema),
  },
  pages: {
    pattern: 'pages/<name>.md',
    match: /^pages\/(?<name>[a-z0-9-]+)(?:\.(?<language>en))?\.md$/,
    format: 'markdown',
    schema: accepting(pageSchema),
  },
} as const satisfies Record<string, ContentType>;

export type ContentTypeName = keyof typeof contentTypes;
