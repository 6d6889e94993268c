import type { MarkdownBody } from '../../content/markdown/body-tree.ts';
import type {
  ParsedInstitution,
  ParsedPage,
  ParsedPlanText,
  ParsedRegister,
  ParsedResults,
  ParsedReview,
  ParsedTable,
  PlanFacts,
  PlanFolder,
} from '../../content/read/parsed-content.ts';
import type { YamlPath } from '../../content/problems/problem.ts';
import type { RegisterCategoryRecord } from '../../content/schemas/disclosure.ts';
import type { ErratumRecord } from '../../content/schemas/errata.ts';
import type { RetiredMeasure, TableColumns } from '../../content/schemas/measures.ts';
import type { Site } from '../../content/schemas/site.ts';
import type { ResultRecord } from '../../content/schemas/results.ts';
import type { DecidedMarkRecord, ReviewMarkRecord } from '../../content/schemas/review.ts';
import type {
  DimensionsVocabulary,
  DisclosureCategory,
  PlanType,
  RestrictionGround,
} from '../../content/schemas/vocabularies.ts';
import type { CellVisit, TableVisit } from '../../content/table/walk-table.ts';

/**
 * What checks judge. Files (`planText`, `table`, `results`, `register` …) were wholly read, and so were
 * entries (`row`, `result` …), which may stand in a file with faults elsewhere. Every path is one of the file.
 */
export interface Subjects {
  institution: ParsedInstitution;
  planText: ParsedPlanText;
  /** What every `plan.md` has to say, and the text below, whatever else is wrong in it. */
  planFacts: PlanFolder & { planFile: string; facts: PlanFacts; body: MarkdownBody };
  table: ParsedTable;
  row: RowSubject;
  /** Deadlines and units of a row, or of a cell that rows share. */
  cell: CellSubject;
  retired: RetiredSubject;
  results: ParsedResults;
  result: PlanFolder & { file: string; path: YamlPath; record: ResultRecord };
  review: ParsedReview;
  /** An open mark of `plan.md` (`decided` null), or one that was decided. */
  mark: MarkSubject;
  register: ParsedRegister;
  registerEntry: {
    institutionId: string;
    file: string;
    path: YamlPath;
    entry: RegisterCategoryRecord;
  };
  erratum: { file: string; path: YamlPath; record: ErratumRecord };
  /** All corrections that were wholly read, in the order of the file. */
  errata: { file: string; entries: readonly { path: YamlPath; record: ErratumRecord }[] };
  dimensions: { file: string; vocabulary: DimensionsVocabulary };
  planTypes: { file: string; entries: readonly PlanType[] };
  disclosureCategories: { file: string; entries: readonly DisclosureCategory[] };
  restrictionGrounds: { file: string; entries: readonly RestrictionGround[] };
  page: ParsedPage;
  site: Site;
  /** All that was read of a file, or a correction, to look at its texts wherever they stand. */
  texts: TextsSubject;
}

export interface MarkSubject extends PlanFolder {
  file: string;
  path: YamlPath;
  record: ReviewMarkRecord;
  decided: DecidedMarkRecord | null;
}

/** The table that an entry stands in: what is right of it even where others of its rows have faults. */
export interface TableSubject extends PlanFolder {
  measuresFile: string;
  columns: TableColumns;
  /** How many criteria its proposals answer. */
  criteria: number;
  facts: PlanFacts | null;
}

export interface RowSubject extends TableSubject {
  row: TableVisit;
  /** Whether a row before it in the file has the same id. */
  isRepeated: boolean;
}

/** The entry of a row that was removed. */
export interface RetiredSubject extends PlanFolder {
  measuresFile: string;
  facts: PlanFacts | null;
  path: YamlPath;
  record: RetiredMeasure;
  /** Whether a row of the table, or an entry before it, has the same id. */
  isRepeated: boolean;
}

export interface CellSubject extends TableSubject {
  /** `notes` null = not known: something was left out beside the cell. */
  cell: Omit<CellVisit, 'notes'> & { notes: readonly string[] | null };
}

export interface TextsSubject {
  type: 'institutions' | 'plans' | 'measures' | 'results' | 'reviews' | 'disclosures' | 'errata';
  file: string;
  /** Plan that it is about; null = none. */
  planId: string | null;
  value: unknown;
  /** Path in the file of a path in `value`. */
  pathInFile: (path: YamlPath) => YamlPath;
}

/** One thing to judge. */
export type Subject = {
  [Kind in keyof Subjects]: { kind: Kind; subject: Subjects[Kind] };
}[keyof Subjects];
