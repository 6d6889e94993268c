import type { z } from 'zod';
import type { MarkdownBody } from '../markdown/body-tree.ts';
import type { RemovedWords } from '../withholding/removed-words.ts';
import type { ContentTypeName } from '../schemas/content-types.ts';
import type { DisclosureRegister } from '../schemas/disclosure.ts';
import type { ErratumRecord } from '../schemas/errata.ts';
import type { InstitutionRecord } from '../schemas/institution.ts';
import type { MeasuresFile } from '../schemas/measures.ts';
import type { PageMetadata } from '../schemas/page.ts';
import type { PlanMetadata, planSchema } from '../schemas/plan.ts';
import type { ResultsFile } from '../schemas/results.ts';
import type { DecidedMarkRecord } from '../schemas/review.ts';
import type { Site } from '../schemas/site.ts';
import type {
  DimensionsVocabulary,
  DisclosureCategory,
  PlanType,
  RestrictionGround,
} from '../schemas/vocabularies.ts';
import type { BytesKind } from './bytes-kind.ts';
import type { WhyUnknown } from './found.ts';
import type { PartlyRead } from './partly-read.ts';
import type { PictureSize } from './picture-size.ts';

/** What the parts of a path are called, as its kind of file gives it. */
export type Names = Readonly<Record<string, string | undefined>>;

/** The folder of a plan, as its path tells it. */
export interface PlanFolder {
  institutionId: string;
  folder: string;
  planId: string;
  /** Name of a former version's folder, e.g. `1`; null for the current version. */
  version: string | null;
}

/** A `plan.md` of the right shape. */
export interface ParsedPlanText extends PlanFolder {
  /** Path inside the content folder. */
  planFile: string;
  metadata: PlanMetadata;
  body: MarkdownBody;
}

/**
 * What every `plan.md` has to say of itself: it is right wherever the file was read at all, if only
 * in part, for nothing of it can be left out.
 */
export type PlanFacts = Pick<PlanMetadata, RequiredKey<z.input<typeof planSchema>>>;

type RequiredKey<T> = { [Key in keyof T]-?: undefined extends T[Key] ? never : Key }[keyof T];

/** A `measures.yaml` of the right shape. */
export interface ParsedTable extends PlanFolder {
  /** Path inside the content folder. */
  measuresFile: string;
  table: MeasuresFile;
  /** What the `plan.md` beside it says; null where that one could not be read. */
  facts: PlanFacts | null;
}

/** A `results.yaml` of the right shape. */
export interface ParsedResults extends PlanFolder {
  /** Path inside the content folder. */
  resultsFile: string;
  results: ResultsFile;
}

/** A `review.yaml` of the right shape. */
export interface ParsedReview extends PlanFolder {
  /** Path inside the content folder. */
  reviewFile: string;
  decided: readonly DecidedMarkRecord[];
}

/** A plan's two files, each read and each of the right shape. */
export interface ParsedPlan extends ParsedPlanText, ParsedTable {
  metadata: PlanMetadata;
  /** Set of a draft that is shown all the same. */
  isDraft?: true;
  /** What its `results.yaml` says; null where there is none. */
  results: ResultsFile | null;
  /** What its `review.yaml` says was decided. */
  decided: readonly DecidedMarkRecord[];
}

export interface ParsedInstitution {
  institutionId: string;
  file: string;
  record: InstitutionRecord;
}

/** A `disclosures/<institution>.yaml` of the right shape. */
export interface ParsedRegister {
  institutionId: string;
  file: string;
  register: DisclosureRegister;
}

export interface ParsedPage {
  name: string;
  language: 'zh' | 'en';
  file: string;
  metadata: PageMetadata;
  body: MarkdownBody;
}

/** The plans of a content folder, or their former versions. */
export interface ParsedPlans {
  /** Plans of which both files could be read. */
  plans: readonly ParsedPlan[];
  /** Every `plan.md` and every `measures.yaml` that could be read, whatever became of the other. */
  planTexts: readonly ParsedPlanText[];
  tables: readonly ParsedTable[];
  /** Every `review.yaml` that could be read, whatever became of its plan. */
  reviews: readonly ParsedReview[];
}

/** A draft of which nothing was read but its names. */
export interface LeftOutDraft {
  planId: string;
  institutionId: string;
  /** Path of its `measures.yaml`, which gives the ids. */
  measuresFile: string;
  rowIds: readonly string[];
}

/** A file that is passed on as it is. */
export interface Attachment {
  bytes: number;
  sha256: string;
  kind: BytesKind;
  /** Of a picture that is whole, how large it is shown; else null. */
  picture: PictureSize | null;
}

/** A file of which nothing is known but that it is there, or has to be. */
export interface UnreadFile {
  type: ContentTypeName;
  path: string;
  /** Names in its path. */
  names: Names;
  why: WhyUnknown;
}

/**
 * Files whose shape is right; whether they fit together is for the checks to say. What is not in
 * here may stand in a file that could not be read: whoever looks for something asks `viewContent`.
 */
export interface ParsedContent extends ParsedPlans {
  site: Site | null;
  institutions: readonly ParsedInstitution[];
  /**
   * Former versions of plans (`versions/<number>/`). What the current version withholds was taken
   * out of them when they were read, so that nothing else ever sees it.
   */
  former: ParsedPlans;
  /** Words that were taken out of former versions, by plan, to tell what repeats them. */
  removedWords: ReadonlyMap<string, RemovedWords>;
  /** Every `results.yaml` that could be read, whatever became of its plan. */
  results: readonly ParsedResults[];
  dimensions: DimensionsVocabulary;
  planTypes: readonly PlanType[];
  disclosureCategories: readonly DisclosureCategory[];
  /** Empty where the content has no such vocabulary: only registers that withhold need it. */
  restrictionGrounds: readonly RestrictionGround[];
  /** Groups of words that a search treats alike; empty where the site adds none. */
  synonyms: readonly (readonly string[])[];
  registers: readonly ParsedRegister[];
  /** Corrections of the transcription, in the order of the file; empty where there is none. */
  errata: readonly ErratumRecord[];
  pages: readonly ParsedPage[];
  /** Files that are passed on as they are, by path. */
  attachments: ReadonlyMap<string, Attachment>;
  /**
   * Files that are there, or must be, and of which nothing was read. Former versions of a plan are
   * among them when it is not known what the plan withholds.
   */
  unread: readonly UnreadFile[];
  /** Files with faults that were read in part, by path. */
  partlyRead: ReadonlyMap<string, PartlyRead>;
  /** Ids that stand in files of these two kinds, by path: they are taken, whatever is wrong there. */
  writtenIds: ReadonlyMap<string, readonly string[]>;
  /** Drafts that were left out, with the ids of their rows, which are taken too. */
  leftOut: readonly LeftOutDraft[];
  /** Ids of drafts that were read with all the rest: others have an id that is given twice by right. */
  drafts: ReadonlySet<string>;
  /** Ids of plans whose `published` is null: the day of their last change stands in for it. */
  withoutDay: ReadonlySet<string>;
}
