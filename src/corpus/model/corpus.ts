import type { RowKind } from '../../content/table/row-kind.ts';
import type { SiteAddresses } from '../links/resolve-link.ts';
import type { TypedDeadline } from '../../meaning/deadlines/typed-deadline.ts';
import type { ContactFact } from '../assembly/contact-facts.ts';
import type { MissingField } from '../assembly/missing-fields.ts';
import type { ReviewState } from '../assembly/review-state.ts';
import type { DisclosureExtent, DisclosureState } from '../../content/schemas/disclosure.ts';
import type { StandingCounts } from './standing.ts';
import type { ResultState } from '../../content/schemas/results.ts';
import type { PageLink } from './page-link.ts';
import type { SiteHistory } from './site-history.ts';
import type { ErratumField } from '../../content/schemas/errata.ts';
import type { InstitutionRecord, Unit } from '../../content/schemas/institution.ts';
import type {
  ColumnRole,
  RetiredMeasure,
  TableColumns,
  Target,
} from '../../content/schemas/measures.ts';
import type { SectionBlock } from '../../content/markdown/split-sections.ts';
import type { DeclaredColumn } from '../../content/table/declared-columns.ts';
import type { PageMetadata } from '../../content/schemas/page.ts';
import type { AttachmentKind, PlanMetadata, SectionRole } from '../../content/schemas/plan.ts';
import type { PictureSize } from '../../content/read/picture-size.ts';
import type { Site } from '../../content/schemas/site.ts';
import type {
  CrosswalkLevel,
  Dimension,
  DisclosureCategory,
  PlanType,
  RestrictionGround,
} from '../../content/schemas/vocabularies.ts';

/**
 * The corpus: all content of one site, validated, linked and read-only.
 *
 * It is built once (`build-corpus.ts`); pages, datasets, search and feeds read it and nothing else.
 */

/** How surely a deadline or unit belongs to a measure: weaker first. */
export type Alignment = 'group' | 'shared' | 'exact';

/** A unit of a row: as written, and who that is. */
export interface Assignment {
  /** As written in the source, e.g. `數位資源服科`. */
  unit: string;
  /** Canonical unit; null where it cannot be told. */
  unitId: string | null;
  /** Role where the source's columns tell it, else null. */
  role: '主辦' | '協辦' | null;
  /** True where the row has no unit of its own and takes its nearest ancestor's. */
  inherited: boolean;
  /** How surely the unit column was paired with the row. */
  alignment: Alignment;
}

/** A typed deadline of a row. */
export interface RowDeadline extends TypedDeadline {
  inherited: boolean;
  /** How surely the deadline column was paired with the row. */
  alignment: Alignment;
}

/** Something of a plan that a person has still to check. */
export interface ReviewMark {
  /** Row that it concerns; null for the plan as a whole. */
  measureId: string | null;
  /** Field of dataset `measures`, or head of a column that has none; null for the whole row or plan. */
  column: string | null;
  /** Head of that column, as printed. */
  head: string | null;
  reason: string;
  /** Words of the source, and where they stand there. */
  words: string | null;
  place: string | null;
}

/** The same once it was decided. */
export interface DecidedMark extends ReviewMark {
  decision: string;
  decidedBy: string;
  decidedOn: string;
}

/** A reporting period of a plan's results, e.g. a quarter. */
export interface ResultPeriod {
  /** Unique within the plan, e.g. `113-Q1`. */
  periodId: string;
  name: string;
  start: string;
  end: string;
}

/** How the rows of a plan stand in one period. */
export interface PeriodCounts {
  period: ResultPeriod;
  counts: StandingCounts;
  /**
   * The same by key of the unit or name in charge (see `UnitOrName`); a row of several counts for each.
   * Those without rows are not in it.
   */
  byUnit: ReadonlyMap<string, StandingCounts>;
}

/** What was reported of a row for one period. */
export interface RowResult {
  period: ResultPeriod;
  state: ResultState;
  /** The figure reached; null where none was reported. */
  value: number | null;
  /** Which of the row's targets the figure belongs to, counted from 1, and that target. */
  targetPosition: number | null;
  target: Target | null;
  sentence: string | null;
  evidence: readonly { title: string; url: string }[];
  reportedOn: string | null;
}

/** What is known of the results of a plan. */
export interface PlanResults {
  /** Oldest first. */
  periods: readonly ResultPeriod[];
  /** How the rows stand in each period, in the same order. */
  counts: readonly PeriodCounts[];
  notes: readonly string[];
}

/** What a row has in one of the columns that its table declares. */
export interface RowAttribute {
  /** Head of the column, as printed. */
  column: string;
  /** As printed. */
  text: string;
  role: ColumnRole;
  /** True where the cell was printed across several rows or columns. */
  isMerged: boolean;
  /** True in the row and column in which the cell begins; so each cell is counted once. */
  isFirst: boolean;
  /** The figure of a weight, in per cent; null elsewhere. */
  weight: number | null;
}

/** A sum of money in a cell of a row. */
export interface RowAmount {
  /** Head of the column, as printed. */
  column: string;
  /** The whole cell, as printed. */
  text: string;
  /** In units of the currency, the multiple of the table (千元) applied. */
  value: number;
  /** ISO 4217. */
  currency: string;
  /** Year of the budget, where the column says. */
  rocYear: number | null;
  /** Whose money it is, as written. */
  source: string | null;
  /** False in the further rows and columns that a merged cell reaches: a sum counts each cell once. */
  isFirst: boolean;
}

/** One row of a plan's table: the fields of dataset `measures`, and what hangs on them. */
export interface Row {
  measureId: string;
  plan: Plan;
  table: PlanTable;
  /** 1, 2, 3 … within the plan, in document order, through all its tables. */
  position: number;
  kind: RowKind;
  /** 實施要項 first level as written; the title of the table where it has none. */
  dimension: string;
  aspect: string | null;
  actions: readonly string[];
  /** Headings between the 執行項目 and this row, label and name, those of heading columns first. */
  path: readonly string[];
  label: string | null;
  /** Null where the row is withheld; then it has no cells, targets, notes or attributes either. */
  text: string | null;
  withheld: Withholding | null;
  /** As written in the row's own cells. */
  deadlines: readonly string[];
  units: readonly string[];
  /** The weaker of the two columns. */
  alignment: Alignment;
  /** All remarks: the row's own, those of its headings, those on the pairing, and its open marks. */
  notes: readonly string[];
  /** Remarks of the row itself and its pairing, without those of its headings. */
  ownNotes: readonly string[];
  /** What a person has still to check of it. */
  review: readonly ReviewMark[];
  dimensionId: string | null;
  dimensionLevel: CrosswalkLevel | null;
  /** Empty for headings; inherited ones are marked. */
  typedDeadlines: readonly RowDeadline[];
  assignments: readonly Assignment[];
  targets: readonly Target[];
  /** Cells of an innovation proposal, in the order of the table's criteria. */
  innovations: readonly { criterion: string; text: string }[];
  /** Columns that the model lacks, in the order of the table. */
  attributes: readonly RowAttribute[];
  amounts: readonly RowAmount[];
  /** What was reported of it, by period, newest last; empty also where results are not known. */
  results: readonly RowResult[];
  /** Rows directly below this one. */
  children: readonly Row[];
  /** Address of the row from the site's root, e.g. `/plans/ntl/101/#ntl-101-001`. */
  href: string;
}

/** Rows that stand beside one 執行項目 cell (or beside none). */
export interface ActionGroup {
  headings: readonly string[];
  notes: readonly string[];
  /** Rows at the top of the group; deeper ones are their `children`. */
  rows: readonly Row[];
}

export interface AspectGroup {
  heading: string | null;
  notes: readonly string[];
  actions: readonly ActionGroup[];
}

/** The rows of a table below one heading of its first level, as a tree for reading. */
export interface DimensionGroup {
  /** Null for rows beside no 實施要項, of which the title of the table is said instead. */
  heading: string | null;
  /** Anchor on the plan's page, e.g. `dimension-1`. */
  anchor: string;
  notes: readonly string[];
  aspects: readonly AspectGroup[];
}

/** A table of a plan. */
export interface PlanTable {
  /** 1, 2, 3 … within the plan. */
  number: number;
  /** As printed; null for a plan's only table, where it has none. */
  title: string | null;
  /** Anchor on the plan's page, e.g. `table-1`. */
  anchor: string;
  /** Section of the plan's text below which it stands; null = where the table of a plan stands. */
  after: string | null;
  columns: TableColumns;
  /** The columns that it declares besides those of every plan, in their order. */
  declared: readonly DeclaredColumn[];
  /** What is printed above it. */
  caption: readonly string[];
  notes: readonly string[];
  dimensions: readonly DimensionGroup[];
  /** The innovation table; its rows also stand in `rows`. */
  innovationTable: {
    heading: string;
    anchor: string;
    criteria: readonly string[];
    notes: readonly string[];
    rows: readonly Row[];
  } | null;
  /** Every row, in document order. */
  rows: readonly Row[];
  /** Address from the site's root, e.g. `/plans/ntl/101/#table-1`. */
  href: string;
}

/** What `Withholding` is about. */
export type WithheldKind = 'measure' | 'section' | 'file';

/** Something of a plan that is not published (政府資訊公開法 Article 18), in any of its versions. */
export interface Withholding {
  /** 1, 2, 3 … within the plan, as recorded. */
  position: number;
  kind: WithheldKind;
  /** Id of the row, heading of the section, or name of the file. */
  subject: string;
  grounds: readonly RestrictionGround[];
  reason: string;
  decidedBy: string;
  decidedOn: string;
  /** Last day; null = until somebody decides otherwise. */
  until: string | null;
  /**
   * Whether that day has passed on `Corpus.asOf`; it stays withheld all the same. Null without such
   * a day or without a last day.
   */
  isExpired: boolean | null;
  /** True of a file that the plan names among its attachments. */
  isAttachment: boolean;
}

/** A version of a plan (滾動修正). */
export interface PlanVersion {
  /** 1, 2, 3 … */
  number: number;
  /** Day that the document itself gives; of the first of several that gives none, the plan’s day of issue. */
  dated: string | null;
  /** What that date is, e.g. `附表所載日期`; null for the date of the version itself. */
  datedAs: string | null;
  /** Why it was amended. */
  reason: string | null;
  isCurrent: boolean;
  /** The plan as it is, or was, in this version. */
  plan: Plan;
  /** Address from the site's root: that of the plan for the current version. */
  href: string;
}

/** A section of the plan's text: a heading, and what stands between it and the next. */
export interface Section {
  heading: string;
  /** 1 for a heading `##`, 2 for one below it `###`, and so on. */
  level: number;
  anchor: string;
  role: SectionRole | null;
  /**
   * Sanitised HTML of what stands below the heading (headings inside begin at h3), its links
   * completed for a page by the addresses given.
   */
  html: (site: SiteAddresses) => string;
  /** The same without markup: paragraphs and list items, one a line; of tables a row, its cells apart by tabs. */
  text: string;
  /** The same, tables told from text. */
  blocks: readonly SectionBlock[];
  /** Then there is no text. */
  withheld: Withholding | null;
}

/** The file a plan was transcribed from. */
export interface PlanSource {
  name: string;
  sha256: string;
  bytes: number;
  originalUrl: string | null;
  /** True for a copy in which what is withheld was made illegible. */
  isRedacted: boolean;
  notes: readonly string[];
  /** Address of the download from the site's root. */
  href: string;
  /** Path of the file, for copying; relative to the content folder. */
  file: string;
}

/** A file that belongs to a plan, beside its source. */
export interface PlanAttachment {
  /** 1, 2, 3 … within the plan's version. */
  position: number;
  /** Its name, the last part of its address. */
  fileName: string;
  title: string;
  kind: AttachmentKind;
  sha256: string;
  bytes: number;
  /** What a picture shows; null of other files. */
  alt: string | null;
  /** How large a picture is, in pixels; null of other files. */
  size: PictureSize | null;
  notes: readonly string[];
  /** Where it is told of on the page of its plan. */
  anchor: string;
  /** Address from the site's root. */
  href: string;
  /** Path of the file, for copying; relative to the content folder. */
  file: string;
}

/** A plan in its current version, or in a former one (see `versions`). */
export interface Plan {
  planId: string;
  institution: Institution;
  /** Folder name: `101` or `101-green`. */
  folder: string;
  metadata: PlanMetadata;
  /** A draft that is shown all the same: it has no day of publication, whatever `metadata` says. */
  isDraft: boolean;
  planType: PlanType;
  title: string;
  institutionName: string;
  rocYear: number;
  /** Gregorian. */
  year: number;
  period: { start: string; end: string };
  /** Text of the 計畫依據 section; null where the plan has none. */
  basis: string | null;
  goals: readonly string[];
  sections: readonly Section[];
  /** In document order; empty where the plan has none. */
  tables: readonly PlanTable[];
  /** Every row of every table, in document order. */
  rows: readonly Row[];
  /** Rows of kind `measure`. */
  measureCount: number;
  retired: readonly RetiredMeasure[];
  /** What a person has still to check, in rows and as a whole. */
  review: readonly ReviewMark[];
  /** What was checked and decided. */
  decided: readonly DecidedMark[];
  /** Null where the results of the plan are not known here. */
  results: PlanResults | null;
  source: PlanSource | null;
  /** Annexes, maps, pictures …, those withheld left out. */
  attachments: readonly PlanAttachment[];
  disclosureCategory: DisclosureCategory;
  /** True when its period is over on the site's `as_of` day; null without such a day. */
  hasEnded: boolean | null;
  /** Every version, oldest first; the last is the current one. Of a former version the same list. */
  versions: readonly PlanVersion[];
  /** What is withheld of it, in all versions alike. */
  withholdings: readonly Withholding[];
  /** Headings used by this plan and the comparable dimension each was mapped to. */
  crosswalk: readonly { level: CrosswalkLevel; heading: string; dimensionId: string }[];
  /** Address from the site's root: `/plans/ntl/101/`, of a former version `/plans/ntl/101/versions/1/`. */
  href: string;
}

/**
 * Who is in charge of rows: a unit, or a name in plans that cannot be told to be a certain unit. It
 * stands under its own words then, so that no row is lost from a count.
 */
export interface UnitOrName {
  /** Unique across the site: id of the unit, or `<institution>:<name>`, which no id can be. */
  key: string;
  /** Its place on the institution's page and in addresses: id of the unit, or `name_…`. */
  place: string;
  /** The unit's name, or the words of the plan. */
  name: string;
  /** Null where it cannot be told. */
  unit: Unit | null;
  /** Why it cannot be told. */
  note: string | null;
  /** Address of its page from the site's root. */
  href: string;
}

export interface Institution {
  institutionId: string;
  record: InstitutionRecord;
  name: string;
  nameEn: string | null;
  units: readonly Unit[];
  /** Newest first. */
  plans: readonly Plan[];
  href: string;
}

/**
 * What this site itself publishes under a category of Article 7, found in the content and not
 * recorded by anybody: a plan of that category, or the contact details on the institution's page.
 */
export type OnSite =
  | { kind: 'plan'; plan: Plan; href: string }
  | { kind: 'contact'; facts: readonly ContactFact[]; href: string };

/** A file or address that the register names. */
export interface RegisterFile {
  title: string;
  /** Usual ending of that kind of file, e.g. `pdf`; null where it is not known. */
  format: string | null;
  publishedOn: string | null;
  /** Address elsewhere; null where the file lies here. */
  url: string | null;
  /** The file on this site: its address from the root, and its path in the content folder. */
  download: { href: string; file: string; bytes: number; sha256: string } | null;
}

/** One category of Article 7 in the register of one institution. */
export interface RegisterEntry {
  institution: Institution;
  category: DisclosureCategory;
  /** As recorded by a person; `not-recorded` where the register does not name the category. */
  state: DisclosureState;
  extent: DisclosureExtent | null;
  link: string | null;
  grounds: readonly RestrictionGround[];
  reason: string | null;
  unit: Unit | null;
  /** 核定日. */
  approvedOn: string | null;
  publishedOn: string | null;
  lastChecked: string | null;
  nextReview: string | null;
  /** Judged against `Corpus.asOf`; null without such a day or without a next review. */
  review: ReviewState | null;
  files: readonly RegisterFile[];
  /** Newest plan first. */
  onSite: readonly OnSite[];
  notes: readonly string[];
  /** What has still to be filled in. */
  missing: readonly MissingField[];
  /** Address from the site's root, e.g. `/disclosure/ntl/#art7-3`. */
  href: string;
}

/** The Article 7 register of one institution. */
export interface Register {
  institution: Institution;
  /** False where the content has no file: every category is then `not-recorded`. */
  hasFile: boolean;
  /** Every category, in the order of the Act. */
  entries: readonly RegisterEntry[];
  notes: readonly string[];
  sources: readonly { title: string; url: string | null }[];
  /** Day on which it was last changed; null where it bears none. */
  modified: string | null;
  href: string;
}

/** A correction of this site's transcription. */
export interface Erratum {
  /** Unique across the site, e.g. `ntl-101-2026-11-30-1`. */
  erratumId: string;
  date: string;
  plan: Plan;
  /** The row it concerns; null for the plan as a whole. */
  measureId: string | null;
  /** That row; null also where it has been removed since. */
  row: Row | null;
  field: ErratumField;
  /** Null where something had been left out. */
  was: string | null;
  /** Null where something has been taken away. */
  now: string | null;
  reason: string;
  /** Address from the site's root. */
  href: string;
}

/** A comparable dimension and what was mapped to it. */
export interface DimensionEntry extends Dimension {
  /** Rows of kind measure or innovation, by plan order. */
  rows: readonly Row[];
  href: string;
}

/** A page of prose: about, privacy … */
export interface ProsePage {
  name: string;
  language: 'zh' | 'en';
  metadata: PageMetadata;
  /** Sanitised HTML, its links completed for a page by the addresses given. */
  html: (site: SiteAddresses) => string;
}

export interface Corpus {
  site: Site;
  /** The only day that output may call today; null = none. */
  asOf: string | null;
  institutions: readonly Institution[];
  /** By institution, then year, then folder. */
  plans: readonly Plan[];
  /** Whether the site has several plans to be put side by side: of the whole site, where only a part of its plans is at hand too. */
  isCompared: boolean;
  dimensions: readonly DimensionEntry[];
  planTypes: readonly PlanType[];
  disclosureCategories: readonly DisclosureCategory[];
  restrictionGrounds: readonly RestrictionGround[];
  /** Groups of words that a search treats alike: the site's own, then those of the software. */
  synonyms: readonly (readonly string[])[];
  /** One an institution, in their order. */
  registers: readonly Register[];
  registerByInstitution: ReadonlyMap<string, Register>;
  /** Corrections of the transcription, newest first. */
  errata: readonly Erratum[];
  errataByPlan: ReadonlyMap<string, readonly Erratum[]>;
  /** By the row's identifier. */
  errataByRow: ReadonlyMap<string, readonly Erratum[]>;
  pages: readonly ProsePage[];
  /** When each page was last changed (see `last-changed.ts`). */
  lastChanged: ReadonlyMap<string, string>;
  /** Links to former editions, for the build to check: it alone knows which are kept. */
  editionLinks: readonly PageLink[];
  /** What is known from the build before, where one was given. */
  history: SiteHistory;
  institutionById: ReadonlyMap<string, Institution>;
  planById: ReadonlyMap<string, Plan>;
  rowById: ReadonlyMap<string, Row>;
  dimensionById: ReadonlyMap<string, DimensionEntry>;
  unitById: ReadonlyMap<string, { unit: Unit; institution: Institution }>;
  /** By institution: its units in the order of its record, then the names that cannot be told. */
  unitsAndNames: ReadonlyMap<string, readonly UnitOrName[]>;
  /** Each of them by its key. */
  unitOrNameByKey: ReadonlyMap<string, UnitOrName>;
  /** Rows with an assignment to the unit or name, by its key, in plan order. */
  rowsByUnit: ReadonlyMap<string, readonly Row[]>;
  /** `2012-03` → rows due in that month (kinds date, month and range, by `end_date`), sorted by plan and position. */
  rowsByMonthDue: ReadonlyMap<string, readonly { row: Row; deadline: RowDeadline }[]>;
}
