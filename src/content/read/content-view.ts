import { contentTypes, type ContentTypeName } from '../schemas/content-types.ts';
import type { MeasuresFile } from '../schemas/measures.ts';
import { visitRows, type TableVisit } from '../table/walk-table.ts';
import { erratumIds } from './erratum-ids.ts';
import { Shelf, type Several, type WhyUnknown } from './found.ts';
import { planIdOf } from './plan-id.ts';
import type {
  Names,
  ParsedContent,
  ParsedInstitution,
  ParsedPage,
  ParsedPlanText,
  ParsedRegister,
  ParsedReview,
  ParsedTable,
} from './parsed-content.ts';
import { IdIndex, type IdHolder } from './id-index.ts';

/** What stands under a row's id: the row, or that it was removed. */
export type KnownRow = TableVisit | 'retired';

/**
 * Who gives an id, in the order of the files, current versions of plans before former ones. Of files
 * with faults all ids count that can be made out, but there may be others: that there is no holder
 * does not mean that an id is free.
 */
export interface IdHolders {
  plans: IdIndex;
  rows: IdIndex;
  units: IdIndex;
}

/**
 * Content as it answers questions. A file that could not be read is present in it and unknown, so
 * that nothing can be concluded from its not being seen; what was read in part only is no more known
 * than that. There are no lists to search through.
 */
export interface ContentView {
  institutions: Shelf<ParsedInstitution>;
  registers: Shelf<ParsedRegister>;
  /** `plan.md` of the current version, by plan. */
  planTexts: Shelf<ParsedPlanText>;
  /** `measures.yaml` of the current version, by plan. */
  tables: Shelf<ParsedTable>;
  /** `review.yaml` of the current version, by plan. */
  reviews: Shelf<ParsedReview>;
  planTypes: Shelf<ParsedContent['planTypes'][number]>;
  disclosureCategories: Shelf<ParsedContent['disclosureCategories'][number]>;
  restrictionGrounds: Shelf<ParsedContent['restrictionGrounds'][number]>;
  /** Comparable dimensions by id. */
  dimensions: Shelf<ParsedContent['dimensions']['dimensions'][number]>;
  /** Which headings stand for which of them; null where that is not known. */
  crosswalk: ParsedContent['dimensions']['crosswalk'] | null;
  /** Texts of pages by the page's name, in whichever language. */
  pages: Shelf<ParsedPage>;
  plansOf: (institutionId: string) => Several<ParsedPlanText>;
  formerTexts: (planId: string) => Several<ParsedPlanText>;
  formerTables: (planId: string) => Several<ParsedTable>;
  /** Rows of a plan's current table, retired ones included. */
  rowsOf: (planId: string) => Shelf<KnownRow>;
  holders: IdHolders;
  /** Files that are passed on as they are; the folder tells of every one. */
  attachments: ParsedContent['attachments'];
  /** Names of those that lie in an institution's folder of disclosures. */
  registerFiles: (institutionId: string) => readonly string[];
  removedWords: ParsedContent['removedWords'];
  /** Whether the publisher names an e-mail address; null where that is not known. */
  hasEmail: boolean | null;
  /** Whether the authority itself publishes; null where that is not known. */
  isOfficial: boolean | null;
  /** Whether the interface is published in English too; null where that is not known. */
  hasEnglish: boolean | null;
  /**
   * Ids of the corrections that are told of a plan, or (`null`) of all; null where some are unknown.
   */
  errataOf: (planId: string | null) => readonly string[] | null;
  /** Day as of which the content stands; null = none is known. */
  asOf: string | null;
  /** Whether a plan is a draft that was read with all the rest. */
  isDraft: (planId: string) => boolean;
  /** Whether a plan has a day of publication of its own, which a draft need not have. */
  hasDay: (planId: string) => boolean;
  /** Ids of an institution's plans that are left out as drafts. */
  draftsOf: (institutionId: string) => readonly string[];
}

/** The content for whoever looks for something in it. */
export function viewContent(content: ParsedContent): ContentView {
  const files = <T extends InInstitution>(
    type: ContentTypeName,
    read: readonly T[],
    pathOf: (file: T) => string,
  ): Files<T> => filesOf(content, { type, read, pathOf });
  const planTexts = files('plans', content.planTexts, ({ planFile }) => planFile);
  const tables = shelfOf(
    files('measures', content.tables, ({ measuresFile }) => measuresFile),
    ({ planId }) => planId,
  );
  return {
    institutions: shelfOf(
      files('institutions', content.institutions, ({ file }) => file),
      ({ institutionId }) => institutionId,
    ),
    registers: shelfOf(
      files('disclosures', content.registers, ({ file }) => file),
      ({ institutionId }) => institutionId,
    ),
    planTexts: shelfOf(planTexts, ({ planId }) => planId),
    tables,
    reviews: shelfOf(
      files('reviews', content.reviews, ({ reviewFile }) => reviewFile),
      ({ planId }) => planId,
    ),
    planTypes: vocabulary(content, 'planTypes', content.planTypes),
    disclosureCategories: vocabulary(content, 'disclosureCategories', content.disclosureCategories),
    restrictionGrounds: vocabulary(content, 'restrictionGrounds', content.restrictionGrounds),
    dimensions: vocabulary(content, 'dimensions', content.dimensions.dimensions),
    crosswalk: isWhollyRead(content, 'dimensions') ? content.dimensions.crosswalk : null,
    pages: new Shelf(
      content.pages.map((page) => [page.name, page]),
      {
        unknown: content.unread
          .filter(({ type }) => type === 'pages')
          .map(({ names, why }) => [names['name'] ?? '', why]),
      },
    ),
    plansOf: severalOf(planTexts, ({ institutionId }) => institutionId),
    formerTexts: severalOf(
      files('formerPlans', content.former.planTexts, ({ planFile }) => planFile),
      ({ planId }) => planId,
    ),
    formerTables: severalOf(
      files('formerMeasures', content.former.tables, ({ measuresFile }) => measuresFile),
      ({ planId }) => planId,
    ),
    rowsOf: remembering((planId) => rowsOf(planId, content, tables)),
    holders: holdersIn(content),
    attachments: content.attachments,
    registerFiles: registerFiles(content),
    removedWords: content.removedWords,
    hasEmail: content.site && content.site.publisher.email !== null,
    isOfficial: content.site && content.site.official,
    hasEnglish: content.site && content.site.languages.includes('en'),
    errataOf: errataOf(content),
    asOf: content.site?.as_of ?? null,
    isDraft: (planId) => content.drafts.has(planId),
    hasDay: (planId) => !content.withoutDay.has(planId),
    draftsOf: (institutionId) =>
      content.leftOut
        .filter((draft) => draft.institutionId === institutionId)
        .map(({ planId }) => planId),
  };
}

function errataOf(content: ParsedContent): ContentView['errataOf'] {
  const file = contentTypes.errata.pattern;
  const isKnown =
    content.partlyRead.get(file)?.isWhole !== false &&
    !content.unread.some(({ path }) => path === file);
  const ids = erratumIds(content.errata);
  // Of a plan that was taken off the site none is told.
  const told = new Set(
    content.planTexts.flatMap(({ planId, metadata }) =>
      metadata.retired === undefined ? planId : [],
    ),
  );
  return (planId) =>
    isKnown
      ? ids.filter((_, index) => {
          const { plan } = content.errata[index]!;
          return told.has(plan) && (planId ?? plan) === plan;
        })
      : null;
}

interface InInstitution {
  institutionId: string;
}

/** Files of one kind. */
interface Files<T> {
  whole: readonly T[];
  /** Of these something may say more than was read, or all. */
  unknown: readonly UnknownFile[];
}

interface UnknownFile extends InInstitution {
  /** Plan in whose folder it lies, for those that lie in one. */
  planId: string;
  why: WhyUnknown;
}

function filesOf<T extends InInstitution>(
  { partlyRead, unread }: ParsedContent,
  {
    type,
    read,
    pathOf,
  }: {
    type: ContentTypeName;
    read: readonly T[];
    pathOf: (file: T) => string;
  },
): Files<T> {
  const inPart = [...partlyRead].filter(([path, part]) => isOfType(path, type) && !part.isWhole);
  const paths = new Set(inPart.map(([path]) => path));
  return {
    whole: paths.size === 0 ? read : read.filter((file) => !paths.has(pathOf(file))),
    unknown: [
      ...inPart.map(([path]) => unknownFile(namesIn(path, type), 'broken')),
      ...unread
        .filter((file) => file.type === type)
        .map(({ names, why }) => unknownFile(names, why)),
    ],
  };
}

function isOfType(path: string, type: ContentTypeName): boolean {
  return contentTypes[type].match.test(path);
}

function namesIn(path: string, type: ContentTypeName): Names {
  return contentTypes[type].match.exec(path)?.groups ?? {};
}

function unknownFile(names: Names, why: WhyUnknown): UnknownFile {
  return { institutionId: names['institution'] ?? '', planId: planIdOf(names), why };
}

function shelfOf<T>(
  { whole, unknown }: Files<T>,
  idOf: (file: T | UnknownFile) => string,
): Shelf<T> {
  return new Shelf(
    whole.map((file) => [idOf(file), file]),
    { unknown: unknown.map((file) => [idOf(file), file.why]) },
  );
}

function severalOf<T>(
  { whole, unknown }: Files<T>,
  keyOf: (file: T | UnknownFile) => string,
): (key: string) => Several<T> {
  const seen = Map.groupBy(whole, keyOf);
  const incomplete = new Set(unknown.map(keyOf));
  return (key) => {
    const here = seen.get(key) ?? [];
    return { seen: here, all: incomplete.has(key) ? null : here };
  };
}

/** Entries of a vocabulary, all unknown where its file is. */
function vocabulary<T extends { id: string }>(
  { unread }: ParsedContent,
  type: ContentTypeName,
  entries: readonly T[],
): Shelf<T> {
  const file = unread.find(({ path }) => path === contentTypes[type].pattern);
  return new Shelf(
    entries.map((entry) => [entry.id, entry]),
    { rest: file?.why ?? null },
  );
}

/** Whether a file that there is one of was read, and nothing of it left out. */
function isWhollyRead({ unread, partlyRead }: ParsedContent, type: ContentTypeName): boolean {
  const { pattern } = contentTypes[type];
  return (partlyRead.get(pattern)?.isWhole ?? true) && !unread.some(({ path }) => path === pattern);
}

function rowsOf(
  planId: string,
  content: ParsedContent,
  tables: Shelf<ParsedTable>,
): Shelf<KnownRow> {
  const table = tables.find(planId);
  const read =
    table.is === 'known' ? table.value : content.tables.find((each) => each.planId === planId);
  const rest = table.is === 'unknown' ? table.why : null;
  if (read === undefined) return new Shelf<KnownRow>([], { rest });
  const part = content.partlyRead.get(read.measuresFile);
  const rows = Array.from(visitRows(read.table), (visit) => ({
    visit,
    isWhole: part?.isWholeAt(part.originalPath(visit.path)) ?? true,
  }));
  return new Shelf<KnownRow>(
    [
      ...rows
        .filter((row) => row.isWhole)
        .map(({ visit }): [string, KnownRow] => [visit.id, visit]),
      ...(read.table.retired ?? []).map(({ id }): [string, KnownRow] => [id, 'retired']),
    ],
    { rest },
  );
}

function holdersIn(content: ParsedContent): IdHolders {
  /** Ids of a file with faults as they stand there, of any other as they were read. */
  const held = (holder: IdHolder, read: Iterable<string>) => ({
    holder,
    ids: content.writtenIds.get(holder.file) ?? read,
  });
  const unread = (type: ContentTypeName) =>
    content.unread
      .filter((file) => file.type === type && file.why !== 'draft')
      .map(({ path: file, names }) => ({ file, planId: planIdOf(names) }));
  const rowsIn = (tables: readonly ParsedTable[]) =>
    tables.map(({ measuresFile: file, planId, table }) => held({ file, planId }, rowIds(table)));
  const tablesOf = (isDraft: boolean) =>
    content.tables.filter(({ planId }) => content.drafts.has(planId) === isDraft);
  return {
    plans: new IdIndex(
      [
        ...content.planTexts.map(({ planFile: file, planId }) => ({ file, planId })),
        ...unread('plans'),
      ].map((holder) => ({ holder, ids: [holder.planId] })),
      content.leftOut.map(({ measuresFile: file, planId }) => ({
        holder: { file, planId },
        ids: [planId],
      })),
    ),
    rows: new IdIndex(
      [...rowsIn(tablesOf(false)), ...unread('measures').map((holder) => held(holder, []))],
      [
        ...rowsIn(content.former.tables),
        ...unread('formerMeasures').map((holder) => held(holder, [])),
      ],
      rowsIn(tablesOf(true)),
      // What is published has an id by right, however it is called.
      content.leftOut.map(({ measuresFile: file, planId, rowIds: ids }) => ({
        holder: { file, planId },
        ids,
      })),
    ),
    units: new IdIndex([
      ...content.institutions.map(({ file, record }) =>
        held(
          { file, planId: null },
          record.units.map(({ id }) => id),
        ),
      ),
      ...unread('institutions').map(({ file }) => held({ file, planId: null }, [])),
    ]),
  };
}

function* rowIds(table: MeasuresFile): Generator<string> {
  for (const { id } of visitRows(table)) yield id;
  for (const { id } of table.retired ?? []) yield id;
}

function registerFiles({ attachments }: ParsedContent): (id: string) => readonly string[] {
  const found = [...attachments.keys()].flatMap((path) => {
    const [, institutionId, name] = /^disclosures\/([^/]+)\/(.+)$/.exec(path) ?? [];
    return institutionId === undefined || name === undefined ? [] : [{ institutionId, name }];
  });
  const byInstitution = Map.groupBy(found, ({ institutionId }) => institutionId);
  return (id) => (byInstitution.get(id) ?? []).map(({ name }) => name);
}

function remembering<T>(make: (key: string) => T): (key: string) => T {
  const made = new Map<string, T>();
  return (key) => {
    const before = made.get(key);
    if (before !== undefined) return before;
    const value = make(key);
    made.set(key, value);
    return value;
  };
}
