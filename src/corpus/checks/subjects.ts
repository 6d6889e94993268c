import type { MarkdownBody } from '../../content/markdown/body-tree.ts';
import type {
  ParsedContent,
  ParsedInstitution,
  ParsedPage,
  ParsedPlans,
  ParsedPlanText,
  ParsedRegister,
  ParsedResults,
  ParsedTable,
  PlanFacts,
  PlanFolder,
} from '../../content/read/parsed-content.ts';
import type { YamlPath } from '../../content/problems/problem.ts';
import { contentTypes } from '../../content/schemas/content-types.ts';
import type { RegisterCategoryRecord } from '../../content/schemas/disclosure.ts';
import type { ErratumRecord } from '../../content/schemas/errata.ts';
import type { MeasuresFile, RetiredMeasure } from '../../content/schemas/measures.ts';
import type { Site } from '../../content/schemas/site.ts';
import type { ResultRecord } from '../../content/schemas/results.ts';
import type {
  DimensionsVocabulary,
  DisclosureCategory,
  PlanType,
  RestrictionGround,
} from '../../content/schemas/vocabularies.ts';
import {
  visitCells,
  visitRows,
  type CellVisit,
  type TableVisit,
} from '../../content/table/walk-table.ts';

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
  register: ParsedRegister;
  registerEntry: {
    institutionId: string;
    file: string;
    path: YamlPath;
    entry: RegisterCategoryRecord;
  };
  erratum: { file: string; path: YamlPath; record: ErratumRecord };
  dimensions: { file: string; vocabulary: DimensionsVocabulary };
  planTypes: { file: string; entries: readonly PlanType[] };
  disclosureCategories: { file: string; entries: readonly DisclosureCategory[] };
  restrictionGrounds: { file: string; entries: readonly RestrictionGround[] };
  page: ParsedPage;
  site: Site;
  /** All that was read of a file, or a correction, to look at its texts wherever they stand. */
  texts: TextsSubject;
}

/** The table that an entry stands in: what is right of it even where others of its rows have faults. */
export interface TableSubject extends PlanFolder {
  measuresFile: string;
  columns: MeasuresFile['columns'];
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
export interface RetiredSubject extends TableSubject {
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
  type: 'institutions' | 'plans' | 'measures' | 'results' | 'disclosures' | 'errata';
  file: string;
  /** Plan that it is about; null = none. */
  planId: string | null;
  value: unknown;
  /** Path in the file of a path in `value`. */
  pathInFile: (path: YamlPath) => YamlPath;
}

export type SubjectOf = { [Kind in keyof Subjects]: () => Iterable<Subjects[Kind]> };

/** What of the content there is to judge; of plans, their current versions. */
export function subjectsOf(content: ParsedContent): SubjectOf {
  const { partlyRead, unread } = content;
  const isWhole = (file: string) => partlyRead.get(file)?.isWhole ?? true;
  const whole = <T>(files: readonly T[], pathOf: (file: T) => string) =>
    files.filter((file) => isWhole(pathOf(file)));
  const errata = contentTypes.errata.pattern;
  /** A file that there is one of, where it could be read. */
  const single = <T>(type: keyof typeof contentTypes, subject: (file: string) => T): T[] => {
    const file = contentTypes[type].pattern;
    return unread.some(({ path }) => path === file) ? [] : [subject(file)];
  };
  return {
    ...subjectsOfPlans(content, content),
    institution: () => content.institutions,
    results: () => whole(content.results, ({ resultsFile }) => resultsFile),
    *result() {
      for (const { results, resultsFile: file, ...plan } of content.results) {
        for (const { path, entry } of entriesOf(file, ['results'], results.results, content)) {
          yield { ...plan, file, path, record: entry };
        }
      }
    },
    register: () => whole(content.registers, ({ file }) => file),
    *registerEntry() {
      for (const { institutionId, file, register } of content.registers) {
        for (const each of entriesOf(file, ['categories'], register.categories, content)) {
          yield { institutionId, file, ...each };
        }
      }
    },
    *erratum() {
      for (const { path, entry } of entriesOf(errata, ['errata'], content.errata, content)) {
        yield { file: errata, path, record: entry };
      }
    },
    dimensions: () => single('dimensions', (file) => ({ file, vocabulary: content.dimensions })),
    planTypes: () => single('planTypes', (file) => ({ file, entries: content.planTypes })),
    disclosureCategories: () =>
      single('disclosureCategories', (file) => ({ file, entries: content.disclosureCategories })),
    restrictionGrounds: () =>
      single('restrictionGrounds', (file) => ({ file, entries: content.restrictionGrounds })),
    page: () => content.pages,
    site: () => (content.site === null ? [] : [content.site]),
    *texts() {
      for (const { file, record } of content.institutions) {
        yield textsOf('institutions', file, null, record, content);
      }
      yield* subjectsOfPlans(content, content).texts();
      for (const { planId, resultsFile, results } of content.results) {
        yield textsOf('results', resultsFile, planId, results, content);
      }
      for (const { file, register } of content.registers) {
        yield textsOf('disclosures', file, null, register, content);
      }
      for (const { path, entry } of entriesOf(errata, ['errata'], content.errata, content)) {
        const pathInFile = (inner: YamlPath) => [...path, ...inner];
        yield { type: 'errata', file: errata, planId: entry.plan, value: entry, pathInFile };
      }
    },
  };
}

/** The same of former versions of plans. */
export function subjectsOfFormer(content: ParsedContent): Partial<SubjectOf> {
  return subjectsOfPlans(content.former, content);
}

function subjectsOfPlans(
  { planTexts, tables }: ParsedPlans,
  content: ParsedContent,
): Pick<SubjectOf, 'planText' | 'planFacts' | 'table' | 'row' | 'cell' | 'retired' | 'texts'> {
  const { partlyRead } = content;
  const isWhole = (file: string) => partlyRead.get(file)?.isWhole ?? true;
  return {
    planText: () => planTexts.filter(({ planFile }) => isWhole(planFile)),
    planFacts: () => planTexts.map(({ metadata, ...plan }) => ({ ...plan, facts: metadata })),
    table: () => tables.filter(({ measuresFile }) => isWhole(measuresFile)),
    *row() {
      for (const parsed of tables) {
        const table = tableSubject(parsed);
        const part = partlyRead.get(parsed.measuresFile);
        const seen = new Set<string>();
        for (const visit of visitRows(parsed.table)) {
          const path = part?.originalPath(visit.path) ?? visit.path;
          const isRepeated = seen.has(visit.id);
          seen.add(visit.id);
          if (part?.isWholeAt(path) ?? true)
            yield { ...table, row: { ...visit, path }, isRepeated };
        }
      }
    },
    *cell() {
      for (const parsed of tables) {
        const table = tableSubject(parsed);
        const part = partlyRead.get(parsed.measuresFile);
        for (const visit of visitCells(parsed.table)) {
          if (part === undefined) yield { ...table, cell: visit };
          else {
            const path = part.originalPath(visit.path);
            const notes = part.isWholeAt(path) ? visit.notes : null;
            yield { ...table, cell: { ...visit, path, notes } };
          }
        }
      }
    },
    *retired() {
      for (const parsed of tables) {
        const { measuresFile: file, table } = parsed;
        if (table.retired === undefined) continue;
        const seen = new Set(Array.from(visitRows(table), ({ id }) => id));
        for (const { path, entry } of entriesOf(file, ['retired'], table.retired, content)) {
          const isRepeated = seen.has(entry.id);
          seen.add(entry.id);
          yield { ...tableSubject(parsed), path, record: entry, isRepeated };
        }
      }
    },
    *texts() {
      for (const { planId, planFile, metadata } of planTexts) {
        yield textsOf('plans', planFile, planId, metadata, content);
      }
      for (const { planId, measuresFile, table } of tables) {
        yield textsOf('measures', measuresFile, planId, table, content);
      }
    },
  };
}

function tableSubject({ table, ...parsed }: ParsedTable): TableSubject {
  return {
    ...parsed,
    columns: table.columns,
    criteria: table.innovations?.criteria.length ?? 0,
  };
}

function textsOf(
  type: TextsSubject['type'],
  file: string,
  planId: string | null,
  value: unknown,
  { partlyRead }: ParsedContent,
): TextsSubject {
  const pathInFile = partlyRead.get(file)?.originalPath ?? ((path: YamlPath) => path);
  return { type, file, planId, value, pathInFile };
}

/** Entries of a list of a file, those that were wholly read. */
function* entriesOf<T>(
  file: string,
  list: YamlPath,
  entries: readonly T[],
  { partlyRead }: ParsedContent,
): Generator<{ path: YamlPath; entry: T }> {
  const part = partlyRead.get(file);
  for (const [index, entry] of entries.entries()) {
    const path = part?.originalPath([...list, index]) ?? [...list, index];
    if (part?.isWholeAt(path) ?? true) yield { path, entry };
  }
}
