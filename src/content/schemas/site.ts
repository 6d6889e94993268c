import { z } from 'zod';
import {
  bilingualOrChinese as bilingual,
  bilingualWordsOrChinese as bilingualWords,
  emailAddress,
  isoDate,
  text,
  publicAddress,
} from './scalars.ts';
import { faceFields } from './face.ts';
import { languages } from '../language.ts';
import { UNSTATED_LICENCE } from '../unstated-licence.ts';

/** Version of the content format that this software writes. */
export const SCHEMA_VERSION = 2;

/** Versions that it reads: in version 1 open review marks keep a plan from being published. */
export const READABLE_SCHEMA_VERSIONS: readonly [1, 2] = [1, SCHEMA_VERSION];

export const siteSchema = z.strictObject({
  schema_version: z.literal([...READABLE_SCHEMA_VERSIONS]),
  name: bilingual,
  /** Languages in which the interface is published; Chinese is always among them. */
  languages: z
    .array(z.enum(languages))
    .refine((chosen) => chosen.includes('zh') && new Set(chosen).size === chosen.length, {
      message: '語言是 [zh] 或 [zh, en]：中文一定要有',
    })
    .transform((chosen) => languages.filter((each) => chosen.includes(each)))
    .default([...languages]),
  description: bilingual,
  /** Heading of the home page; without it a neutral one stands there. */
  tagline: bilingual.nullable().default(null),
  /** What the site is about, for the descriptions of its pages (DC.Subject). */
  keywords: bilingualWords.nullable().default(null),
  search: z
    .strictObject({
      /**
       * Words that a visitor may try, the first one in the search box. Without them, words of the
       * plans' own headings are offered.
       */
      examples: z.array(text).default([]),
    })
    .default({ examples: [] }),
  /** True only where the authority itself publishes; otherwise every page says that it is not official. */
  official: z.boolean(),
  /** Who runs this site. What is not known stays null, and pages say so. */
  publisher: z.strictObject({
    name: text.nullable(),
    url: publicAddress.nullable(),
    email: emailAddress.nullable(),
    phone: text.nullable().default(null),
  }),
  /**
   * Where errors of transcription are reported: a mailbox, or an issue tracker that takes title and
   * text in its address. Without either, the publisher's mailbox; without that, pages offer no report.
   */
  corrections: z
    .strictObject({
      email: emailAddress.nullable().default(null),
      /** e.g. `https://github.com/OWNER/NAME/issues`. */
      issues: publicAddress.nullable().default(null),
    })
    .default({ email: null, issues: null }),
  ...faceFields,
  licence: z.strictObject({
    /** Licence of what this site adds: structure, identifiers, notes. Null until it is decided. */
    additions: z
      .strictObject({
        name: text,
        url: publicAddress,
        spdx: text,
        /**
         * Sentence that users copy to give credit. 〔資料集名稱〕 in Chinese and [name of the dataset] in
         * English stand for the name of what is used.
         */
        attribution: bilingual,
      })
      .nullable()
      .transform((stated) => stated ?? UNSTATED_LICENCE),
    /** What is true of the plans' own texts. */
    plan_texts: bilingual,
    /** True only where the agency itself publishes under 政府資料開放授權條款. */
    government_open_data_licence: z.boolean(),
  }),
  /** The only "today" that output may speak of; null = nothing is called ended or overdue. */
  as_of: isoDate.nullable(),
  /** Day on which the content was last changed, kept by hand. */
  modified: isoDate,
});

export type Site = z.output<typeof siteSchema>;
