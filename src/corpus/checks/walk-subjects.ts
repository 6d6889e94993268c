import type {
  ParsedContent,
  ParsedPlans,
  ParsedPlanText,
  ParsedRegister,
  ParsedReview,
  ParsedTable,
} from '../../content/read/parsed-content.ts';
import type { YamlPath } from '../../content/problems/problem.ts';
import { contentTypes, type ContentTypeName } from '../../content/schemas/content-types.ts';
import { asReviewMark } from '../../content/schemas/review.ts';
import { visitCells, visitRows, type PlacedTable } from '../../content/table/walk-table.ts';
import type { Subject, Subjects, TableSubject, TextsSubject } from './subjects.ts';

/** What there is to judge of one plan: in its current version, and in former ones. */
export interface PlanSubjects {
  planId: string;
  current: () => Generator<Subject>;
  former: () => Generator<Subject>;
}

/** The plans of the content, each with what there is to judge in its own files, in their order. */
export function plansToJudge(content: ParsedContent): PlanSubjects[] {
  const current = byPlan(content);
  const former = byPlan(content.former);
  const planIds = new Set([...current.keys(), ...former.keys()]);
  return Array.from(planIds, (planId) => ({
    planId,
    current: () => walkPlans(current.get(planId) ?? NO_FILES, content),
    former: () => walkPlans(former.get(planId) ?? NO_FILES, content),
  }));
}

const NO_FILES: PlanFiles = { planTexts: [], tables: [], reviews: [] };

type PlanFiles = Pick<ParsedPlans, 'planTexts' | 'tables' | 'reviews'>;

function byPlan({ planTexts, tables, reviews }: ParsedPlans): Map<string, PlanFiles> {
  const texts = Map.groupBy(planTexts, ({ planId }) => planId);
  const ofTables = Map.groupBy(tables, ({ planId }) => planId);
  const ofReviews = Map.groupBy(reviews, ({ planId }) => planId);
  const planIds = [...texts.keys(), ...ofTables.keys(), ...ofReviews.keys()];
  return new Map(
    planIds.map((planId) => [
      planId,
      {
        planTexts: texts.get(planId) ?? [],
        tables: ofTables.get(planId) ?? [],
        reviews: ofReviews.get(planId) ?? [],
      },
    ]),
  );
}

/** What of the content there is to judge besides its plans, file by file. */
export function* walkOtherSubjects(content: ParsedContent): Generator<Subject> {
  for (const institution of content.institutions) {
    yield { kind: 'institution', subject: institution };
    yield textsOf('institutions', institution.file, null, institution.record, content);
  }
  for (const parsed of content.results) {
    const { results, resultsFile: file, ...plan } = parsed;
    for (const { path, entry } of entriesOf(file, 'results', results.results, content)) {
      yield { kind: 'result', subject: { ...plan, file, path, record: entry } };
    }
    if (isWhole(file, content)) yield { kind: 'results', subject: parsed };
    yield textsOf('results', file, plan.planId, results, content);
  }
  for (const parsed of content.registers) {
    for (const subject of registerEntries(parsed, content)) {
      yield { kind: 'registerEntry', subject };
    }
    if (isWhole(parsed.file, content)) yield { kind: 'register', subject: parsed };
    yield textsOf('disclosures', parsed.file, null, parsed.register, content);
  }
  yield* walkErrata(content);
  yield* walkVocabularies(content);
  for (const page of content.pages) yield { kind: 'page', subject: page };
  if (content.site !== null) yield { kind: 'site', subject: content.site };
}

/** Entries of a register, those that were wholly read. */
export function* registerEntries(
  { institutionId, file, register }: ParsedRegister,
  content: ParsedContent,
): Generator<Subjects['registerEntry']> {
  for (const each of entriesOf(file, 'categories', register.categories, content)) {
    yield { institutionId, file, ...each };
  }
}

function* walkPlans(
  { planTexts, tables, reviews }: PlanFiles,
  content: ParsedContent,
): Generator<Subject> {
  for (const plan of planTexts) yield* walkPlanText(plan, content);
  for (const table of tables) yield* walkTable(table, content);
  for (const review of reviews) yield* walkReview(review, content);
}

function* walkPlanText(plan: ParsedPlanText, content: ParsedContent): Generator<Subject> {
  const { metadata, ...rest } = plan;
  if (isWhole(plan.planFile, content)) yield { kind: 'planText', subject: plan };
  yield { kind: 'planFacts', subject: { ...rest, facts: metadata } };
  const { planFile: file } = plan;
  for (const { path, entry } of entriesOf(file, 'review', metadata.review, content)) {
    const record = asReviewMark(entry);
    yield { kind: 'mark', subject: { ...rest, file, path, record, decided: null } };
  }
  yield textsOf('plans', plan.planFile, plan.planId, metadata, content);
}

function* walkReview(parsed: ParsedReview, content: ParsedContent): Generator<Subject> {
  const { reviewFile: file, decided, ...plan } = parsed;
  for (const { path, entry } of entriesOf(file, 'decided', decided, content)) {
    yield { kind: 'mark', subject: { ...plan, file, path, record: entry, decided: entry } };
  }
  if (isWhole(file, content)) yield { kind: 'review', subject: parsed };
  yield textsOf('reviews', file, plan.planId, { decided }, content);
}

function* walkTable(parsed: ParsedTable, content: ParsedContent): Generator<Subject> {
  const { measuresFile: file, planId, table } = parsed;
  const part = content.partlyRead.get(file);
  const subjectIn = ({ table: { columns, innovations } }: PlacedTable): TableSubject => ({
    ...parsed,
    columns,
    criteria: innovations?.criteria.length ?? 0,
  });
  const seen = new Set<string>();
  const isRepeated = (id: string) => {
    const before = seen.has(id);
    seen.add(id);
    return before;
  };
  for (const visit of visitRows(table)) {
    const path = part?.originalPath(visit.path) ?? visit.path;
    const row = {
      ...subjectIn(visit.table),
      row: { ...visit, path },
      isRepeated: isRepeated(visit.id),
    };
    if (part?.isWholeAt(path) ?? true) yield { kind: 'row', subject: row };
  }
  for (const visit of visitCells(table)) {
    const path = part?.originalPath(visit.path) ?? visit.path;
    const notes = (part?.isWholeAt(path) ?? true) ? visit.notes : null;
    yield { kind: 'cell', subject: { ...subjectIn(visit.table), cell: { ...visit, path, notes } } };
  }
  for (const { path, entry } of entriesOf(file, 'retired', table.retired ?? [], content)) {
    const retired = { ...parsed, path, record: entry, isRepeated: isRepeated(entry.id) };
    yield { kind: 'retired', subject: retired };
  }
  if (isWhole(file, content)) yield { kind: 'table', subject: parsed };
  yield textsOf('measures', file, planId, table, content);
}

function* walkErrata(content: ParsedContent): Generator<Subject> {
  const file = contentTypes.errata.pattern;
  const entries = [...entriesOf(file, 'errata', content.errata, content)];
  const records = entries.map(({ path, entry }) => ({ path, record: entry }));
  yield { kind: 'errata', subject: { file, entries: records } };
  for (const { path, entry } of entries) {
    yield { kind: 'erratum', subject: { file, path, record: entry } };
    const pathInFile = (inner: YamlPath) => [...path, ...inner];
    const texts = { file, planId: entry.plan, value: entry, pathInFile };
    yield { kind: 'texts', subject: { type: 'errata', ...texts } };
  }
}

function* walkVocabularies(content: ParsedContent): Generator<Subject> {
  const { dimensions, planTypes, disclosureCategories, restrictionGrounds } = content;
  const fileOf = (type: ContentTypeName) => contentTypes[type].pattern;
  const isRead = (type: ContentTypeName) =>
    !content.unread.some(({ path }) => path === fileOf(type));
  if (isRead('dimensions')) {
    const subject = { file: fileOf('dimensions'), vocabulary: dimensions };
    yield { kind: 'dimensions', subject };
  }
  if (isRead('planTypes')) {
    yield { kind: 'planTypes', subject: { file: fileOf('planTypes'), entries: planTypes } };
  }
  if (isRead('disclosureCategories')) {
    const subject = { file: fileOf('disclosureCategories'), entries: disclosureCategories };
    yield { kind: 'disclosureCategories', subject };
  }
  if (isRead('restrictionGrounds')) {
    const subject = { file: fileOf('restrictionGrounds'), entries: restrictionGrounds };
    yield { kind: 'restrictionGrounds', subject };
  }
}

function isWhole(file: string, { partlyRead }: ParsedContent): boolean {
  return partlyRead.get(file)?.isWhole ?? true;
}

function textsOf(
  type: TextsSubject['type'],
  file: string,
  planId: string | null,
  value: unknown,
  { partlyRead }: ParsedContent,
): Subject {
  const pathInFile = partlyRead.get(file)?.originalPath ?? ((path: YamlPath) => path);
  return { kind: 'texts', subject: { type, file, planId, value, pathInFile } };
}

/** Entries of a list at the top of a file, those that were wholly read. */
function* entriesOf<T>(
  file: string,
  list: string,
  entries: readonly T[],
  { partlyRead }: ParsedContent,
): Generator<{ path: YamlPath; entry: T }> {
  const part = partlyRead.get(file);
  for (const [index, entry] of entries.entries()) {
    const path = part?.originalPath([list, index]) ?? [list, index];
    if (part?.isWholeAt(path) ?? true) yield { path, entry };
  }
}
