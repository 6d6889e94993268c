import { z } from 'zod';
import { bilingualOrChinese, bilingualWordsOrChinese, slug, text } from './scalars.ts';

/**
 * An entry that bears an English name, or its Chinese one in that place (`site/no-english` asks for English
 * where there is an English interface).
 */
function withEnglishName<Entry extends { name: string; name_en?: string | undefined }>(
  entry: Entry,
): Entry & { name_en: string } {
  return { ...entry, name_en: entry.name_en ?? entry.name };
}

/** `vocabularies/dimensions.yaml`: comparable dimensions, and which headings of plans they stand for. */
export const dimensionsVocabularySchema = z.strictObject({
  dimensions: z.array(
    z
      .strictObject({ id: slug, name: text, name_en: text.optional(), description: text })
      .transform(withEnglishName),
  ),
  crosswalk: z.array(
    z.strictObject({
      level: z.enum(['dimension', 'aspect', 'action']),
      /** Heading without its number; white space and width do not count. */
      heading: text,
      dimension: slug,
      /** Only for these plans (`plan_id`); left out = for every plan. */
      plans: z.array(slug).min(1).optional(),
    }),
  ),
});

/** `vocabularies/plan-types.yaml`. */
export const planTypesVocabularySchema = z.strictObject({
  plan_types: z.array(
    z
      .strictObject({
        id: slug,
        name: text,
        name_en: text.optional(),
        /** Sentence of the home page on plans of this type; made from the name where it is not given. */
        lead: bilingualOrChinese.nullable().default(null),
        /** For catalogues and the descriptions of plans' pages; without them the name stands there. */
        keywords: bilingualWordsOrChinese.nullable().default(null),
      })
      .transform(withEnglishName),
  ),
});

/** `vocabularies/disclosure-categories.yaml`: the ten categories of 政府資訊公開法 Article 7. */
export const disclosureCategoriesVocabularySchema = z.strictObject({
  disclosure_categories: z.array(
    z.strictObject({ id: slug, article: text, name: text, name_en: text, wording: text }),
  ),
});

/** `vocabularies/restriction-grounds.yaml`: the grounds of Article 18 on which information is withheld. */
export const restrictionGroundsVocabularySchema = z.strictObject({
  restriction_grounds: z.array(
    z.strictObject({ id: slug, article: text, name: text, name_en: text, wording: text }),
  ),
});

/** `vocabularies/synonyms.yaml`: groups of words that a search treats alike, beside those of the software. */
export const synonymsVocabularySchema = z.strictObject({
  synonyms: z.array(
    z
      .array(text)
      .min(2, { message: '一組同義詞至少要有兩個詞' })
      .refine((group) => new Set(group).size === group.length, {
        message: '同一組裡有一個詞寫了兩次，請刪除其中一個',
      }),
  ),
});

export type DimensionsVocabulary = z.output<typeof dimensionsVocabularySchema>;
export type Dimension = DimensionsVocabulary['dimensions'][number];
export type CrosswalkRule = DimensionsVocabulary['crosswalk'][number];
export type CrosswalkLevel = CrosswalkRule['level'];
export type PlanType = z.output<typeof planTypesVocabularySchema>['plan_types'][number];
export type DisclosureCategory = z.output<
  typeof disclosureCategoriesVocabularySchema
>['disclosure_categories'][number];
export type RestrictionGround = z.output<
  typeof restrictionGroundsVocabularySchema
>['restriction_grounds'][number];
