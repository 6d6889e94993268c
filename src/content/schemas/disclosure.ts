import { z } from 'zod';
import { isoDate, notes, slug, text, publicAddress } from './scalars.ts';

/** What is recorded of a category of Article 7; which fields go with which: `corpus/assembly/state-rules.ts`. */
export const disclosureStates = [
  'published-here',
  'published-elsewhere',
  'none-held',
  'not-applicable',
  'partly-withheld',
  'withheld',
  'not-yet',
  'not-recorded',
] as const;

/** How much of a category stands at the place named: all that the institution holds, or a part. */
export const disclosureExtents = ['all', 'part'] as const;

/** Something published under a category: a file beside the register, or an address elsewhere. */
export const registerFileSchema = z.strictObject({
  title: text,
  /** Name of a file in `disclosures/<institution>/`, offered for download. */
  file: z
    .string()
    .regex(/^(?![Ii][Nn][Dd][Ee][Xx]\.[Hh][Tt][Mm][Ll]?$)[A-Za-z0-9][A-Za-z0-9._-]*$/, {
      message: '檔名會成為網址，只能用英文字母、數字、點、底線與連字號，不含資料夾',
    })
    .describe('disclosures/<機關>/ 資料夾裡的檔名')
    .optional(),
  url: publicAddress.optional(),
  /** Kind of file at `url`, by its usual ending, e.g. `pdf`; that of `file` is told by its name. */
  format: z
    .string()
    .regex(/^[a-z0-9]+$/, { message: '請寫常用的副檔名，小寫、不含點，例如 pdf' })
    .describe('檔案格式，寫常用的副檔名，例如 pdf')
    .optional(),
  published_on: isoDate.nullable().default(null),
});

/** One category of the register. What is not known is left out. */
export const registerCategorySchema = z.strictObject({
  /** An id of `vocabularies/disclosure-categories.yaml`: `art7-1` … `art7-10`. */
  category: slug,
  state: z.enum(disclosureStates),
  /** With `published-here` and `published-elsewhere`. */
  extent: z.enum(disclosureExtents).optional(),
  /** Where it is published, with `published-elsewhere`. */
  link: publicAddress.optional(),
  /** Grounds of Article 18, ids of `vocabularies/restriction-grounds.yaml`; with the withheld states. */
  grounds: z.array(slug).min(1).optional(),
  /** Why; needed with `not-applicable`. */
  reason: text.optional(),
  /** Responsible unit: a unit id of the institution. */
  unit: slug.optional(),
  /** 核定日. */
  approved_on: isoDate.optional(),
  /** Day on which it was published at the place named. */
  published_on: isoDate.optional(),
  /** Day on which somebody last saw that this entry is true, and day on which to look again. */
  last_checked: isoDate.optional(),
  next_review: isoDate.optional(),
  files: z.array(registerFileSchema).min(1).optional(),
  notes: notes.default([]),
});

/**
 * `disclosures/<institution>.yaml`: what an institution publishes of its own accord, by the ten
 * categories of 政府資訊公開法 Article 7, paragraph 1. A category left out is `not-recorded`.
 */
export const disclosureRegisterSchema = z.strictObject({
  categories: z.array(registerCategorySchema).default([]),
  /** Remarks on the register as a whole. */
  notes: notes.default([]),
  /** What the entries rest on. */
  sources: z
    .array(z.strictObject({ title: text, url: publicAddress.nullable().default(null) }))
    .default([]),
  /** Day on which the register was last changed; where it is not given, that of the site counts. */
  modified: isoDate.nullable().default(null),
});

export type DisclosureState = (typeof disclosureStates)[number];
export type DisclosureExtent = (typeof disclosureExtents)[number];
export type RegisterFileRecord = z.output<typeof registerFileSchema>;
export type RegisterCategoryRecord = z.output<typeof registerCategorySchema>;
export type DisclosureRegister = z.output<typeof disclosureRegisterSchema>;
