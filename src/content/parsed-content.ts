import type { InstitutionRecord } from '../schemas/institution.ts';
import type { MeasuresFile } from '../schemas/measures.ts';
import type { PageMetadata } from '../schemas/page.ts';
import type { PlanMetadata } from '../schemas/plan.ts';
import type { Site } from '../schemas/site.ts';
import type {
  DimensionsVocabulary,
  DisclosureCategory,
  PlanType,
} from '../schemas/vocabularies.ts';

/** Markdown below a front matter. */
export interface MarkdownBody {
  markdown: string;
  /** Line of the file on which the body begins. */
  firstLine: number;
}

/** A plan's two files, each read and each of the right shape. */
export interface ParsedPlan {
  institutionId: string;
  folder: string;
  planId: string;
  /** Paths inside the content folder. */
  planFile: string;
  measuresFile: string;
  metadata: PlanMetadata;
  body: MarkdownBody;
  table: MeasuresFile;
}

export interface ParsedInstitution {
  institutionId: string;
  file: string;
  record: InstitutionRecord;
}

export interface ParsedPage {
  name: string;
  language: 'zh' | 'en';
  file: string;
  metadata: PageMetadata;
  body: MarkdownBody;
}

/** Files whose shape is right; whether they fit together is for the checks to say. */
export interface ParsedContent {
  site: Site | null;
  institutions: readonly ParsedInstitution[];
  plans: readonly ParsedPlan[];
  dimensions: DimensionsVocabulary;
  planTypes: readonly PlanType[];
  disclosureCategories: readonly DisclosureCategory[];
  pages: readonly ParsedPage[];
  /** Files that are passed on as they are, by path: size and checksum. */
  attachments: ReadonlyMap<string, { bytes: number; sha256: string }>;
  /** Ids of plans and institutions whose file could not be read: references to them are no news. */
  broken: ReadonlySet<string>;
}
