import { z } from 'zod';
import { reviewMarkSchema } from './review.ts';
import { isoDate, notes, rocYear, slug, text, publicAddress } from './scalars.ts';

/** Headings of `plan.md` whose sections are also read as data. Each must stand in the body, word for word. */
export const sectionRolesSchema = z.strictObject({
  /** 計畫依據: its text becomes `basis`. */
  basis: text.optional(),
  /** 計畫目標: its list items (else its paragraphs) become `goals`. */
  goals: text.optional(),
  /** 執行對象／執行單位. */
  target_units: text.optional(),
  /** 執行期程. */
  period: text.optional(),
  /** 計畫內容: the table is shown below this section. */
  content: text.optional(),
  /** 執行步驟. */
  steps: text.optional(),
  /** 管考獎懲／績效考核. */
  evaluation: text.optional(),
});

const sha256 = z.string().regex(/^[0-9a-f]{64}$/, { message: '須為 64 個小寫十六進位字元' });

/** Name of a file beside `plan.md`: it becomes part of an address. */
const fileBeside = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]*$/, {
  message:
    '檔名會成為網址，請改用英文字母、數字、點、底線與連字號，例如 source.pdf；原來的檔名寫在 name 或 title',
});

/** What an attachment of a plan is: 附件、圖資、圖表、圖片、表單、資料、其他. */
export const attachmentKinds = [
  'annex',
  'map',
  'chart',
  'picture',
  'form',
  'data',
  'other',
] as const;

/** A file that belongs to the plan: an annex, a map, a form; or a picture that its text shows. */
export const attachmentSchema = z.strictObject({
  /** File beside `plan.md`, of a former version in its folder; its name becomes part of an address. */
  file: fileBeside,
  /** What it is called in the plan, e.g. `附件一　避難收容處所一覽表`. */
  title: text,
  kind: z
    .enum(attachmentKinds)
    .describe(
      '附件種類：annex 附件、map 圖資、chart 圖表、picture 圖片、form 表單、data 資料、other 其他',
    ),
  sha256,
  /** What a picture shows, for whoever does not see it; pictures have one, other files none. */
  alt: text.optional(),
  notes: notes.default([]),
});

/** Whether a version of a plan is the one in force; of a `draft` the version before it stays published. */
export const versionStatuses = ['current', 'superseded', 'draft'] as const;

/** Which version of the plan this is (滾動修正). Left out = the only one, without a date of its own. */
export const planVersionSchema = z.strictObject({
  /** 1, 2, 3 …; former versions lie in `versions/<number>/`. */
  number: z.int().min(1, { message: '版次從 1 起算' }).describe('版次，從 1 起算的整數'),
  /** Day that the document itself gives; null = none is known. */
  dated: isoDate.nullable().default(null),
  /** What that date is, where it is no date of amendment, e.g. `附表所載日期`. */
  dated_as: text.optional(),
  /** Why it was amended; null = not known. */
  reason: text.nullable().default(null),
  status: z.enum(versionStatuses),
});

/**
 * Something of the plan that is not published, in any version, under 政府資訊公開法 Article 18.
 * Exactly one of `measure`, `section` and `file`.
 */
export const withheldSchema = z.strictObject({
  /** Id of a row of the table; rows below it are listed for themselves. */
  measure: slug.optional(),
  /** Heading of a section of the body, word for word. */
  section: text.optional(),
  /** Name of a source file or an attachment, beside `plan.md` or in the folder of a former version. */
  file: fileBeside.optional(),
  /** Ids of `vocabularies/restriction-grounds.yaml`. */
  grounds: z.array(slug).min(1),
  reason: text,
  decided_by: text,
  decided_on: isoDate,
  /** Last day; null = until somebody decides otherwise. A day that has passed changes nothing by itself. */
  until: isoDate.nullable().default(null),
});

/** That a plan was taken off the site; its addresses go on answering. */
const retiredPlanSchema = z.strictObject({
  retired_on: isoDate,
  reason: text,
  /** Id of the plan to see instead. */
  replaced_by: slug.optional(),
});

/** That the institution approved the plan for publication (核定). */
export const approvalSchema = z.strictObject({
  /** Who approved it: an office or a post. */
  approved_by: text,
  approved_on: isoDate,
  /** 文號 of the approval; null = it has none. */
  document_number: text.nullable(),
  /** Of the plan’s words as they are published; `npm run check -- --hash PLAN` prints it. */
  sha256,
});

/** Front matter of `plan.md`. The body holds the plan's paragraphs, verbatim, a `##` heading a section. */
export const planSchema = z.strictObject({
  title: text,
  /** The institution as the plan itself names it, e.g. its name of that time. */
  institution_name: text,
  /** Kind of plan: an id of `vocabularies/plan-types.yaml`. */
  plan_type: slug,
  roc_year: rocYear,
  period: z
    .strictObject({ start: isoDate, end: isoDate })
    .describe('計畫期間：下一層寫 start 與 end 兩個日期'),
  /** How and when it was issued, as printed, e.g. `101 年 2 月 16 日臺圖研字第 1010000555 號函發布`. */
  issuance: text.nullable().default(null),
  /** The day of that, where the source gives one. */
  issued_on: isoDate.nullable().default(null),
  /** 文號 of the plan itself (not of its basis). */
  document_number: text.nullable().default(null),
  sections: sectionRolesSchema.default({}),
  source: z
    .strictObject({
      /** File beside `plan.md`, offered for download; its name becomes part of an address. */
      file: fileBeside,
      /** Its name when we received it. */
      name: text.describe('來源檔收到時的檔名，例如 113年度計畫（核定本）.pdf'),
      sha256,
      /** Where it was published; null = not known. */
      original_url: publicAddress.nullable().default(null),
      /** True for a copy in which what is withheld was made illegible. */
      redacted: z.boolean().default(false),
      notes: notes.default([]),
    })
    .nullable()
    .default(null),
  /** Annexes, maps, forms and pictures, in the order of the plan. */
  attachments: z.array(attachmentSchema).default([]),
  version: planVersionSchema.describe('版次：下一層寫 number、dated、reason、status').optional(),
  /** What is withheld, of this version and all former ones; stands in the current version only. */
  withheld: z.array(withheldSchema).default([]),
  /** When this site first published it, from the content's own record; null = a draft. */
  published: isoDate.nullable(),
  /** When it was last changed. */
  modified: isoDate,
  /** Needed where the site is official and the plan has a day of publication. */
  approved: approvalSchema
    .describe(
      '核定：下一層寫 approved_by（核定者）、approved_on（核定日）、document_number（文號）、sha256（npm run check -- --hash 所印）',
    )
    .optional(),
  /** Taken off the site: nothing but its title and this is published, at all its addresses. */
  retired: retiredPlanSchema
    .describe(
      '已移除：下一層寫 retired_on（移除日）、reason（理由）、replaced_by（改見的計畫，可省略）',
    )
    .optional(),
  /** Category of Article 7: an id of `vocabularies/disclosure-categories.yaml`. */
  disclosure_category: slug.default('art7-5'),
  /** Doubts about the plan as a whole. */
  notes: notes.default([]),
  /**
   * What a person has still to check; of a published plan it stands on its page. A text alone is the
   * reason of a mark about the plan as a whole.
   */
  review: z.array(z.union([text, reviewMarkSchema])).default([]),
});

/** Former versions were published: each has its day, and none is a draft. */
export const formerPlanSchema = planSchema.extend({ published: isoDate });

export type AttachmentKind = (typeof attachmentKinds)[number];
export type AttachmentRecord = z.output<typeof attachmentSchema>;
export type ApprovalRecord = z.output<typeof approvalSchema>;
export type RetiredPlan = z.output<typeof retiredPlanSchema>;
export type WithheldRecord = z.output<typeof withheldSchema>;
/**
 * Front matter as it is used. A draft that is shown on request (`--allow-unreviewed`) counts as
 * published on the day of its last change.
 */
export type PlanMetadata = z.output<typeof formerPlanSchema>;
export type SectionRole = keyof z.output<typeof sectionRolesSchema>;
