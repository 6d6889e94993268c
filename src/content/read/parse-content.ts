import { contentTypes, type ContentTypeName } from '../schemas/content-types.ts';
import type { MeasuresFile } from '../schemas/measures.ts';
import type { ReviewFile } from '../schemas/review.ts';
import type { z } from 'zod';
import type { PlanMetadata, planSchema, RetiredPlan, WithheldRecord } from '../schemas/plan.ts';
import { READABLE_SCHEMA_VERSIONS, SCHEMA_VERSION } from '../schemas/site.ts';
import type { Finding } from '../problems/problem.ts';
import { writtenValue } from '../problems/written-value.ts';
import type { ContentFile, ContentFolder } from './content-folder.ts';
import { DraftFiles, type DraftPlan } from './draft-plans.ts';
import { meantPath, misnamedFiles } from './file-names.ts';
import { misplacedFolders, type MisplacedFolder } from './misplaced-folders.ts';
import { parseFile, typeOf, type FileReading, type ReadFile } from './parse-file.ts';
import { refusedEntries, type WhyRefused } from './refused-entries.ts';
import type {
  Attachment,
  ParsedContent,
  ParsedInstitution,
  ParsedPage,
  ParsedPlan,
  ParsedPlans,
  ParsedPlanText,
  ParsedRegister,
  ParsedResults,
  ParsedReview,
  ParsedTable,
  PlanFacts,
  PlanFolder,
  UnreadFile,
} from './parsed-content.ts';
import { declaredSchemaVersion } from './schema-version.ts';
import { retirePlan } from './retired-plan.ts';
import { asPublished, withDraftsWithholding } from './published-instead.ts';
import { PartlyRead } from './partly-read.ts';
import { idsInValue } from './written-ids.ts';
import { withChecksums } from './with-checksums.ts';
import { planIdOf } from './plan-id.ts';
import { redactPlan } from '../withholding/redact-plan.ts';
import { RemovedWords } from '../withholding/removed-words.ts';

const VOCABULARIES: readonly ContentTypeName[] = [
  'dimensions',
  'planTypes',
  'disclosureCategories',
];

/** Kinds of files that a plan's folder, or that of a former version, holds in pairs. */
const PLAN_FILES = [
  ['plans', 'measures'],
  ['formerPlans', 'formerMeasures'],
] as const;

/** What is withheld of a plan, and where to take note of the words that go with it. */
interface TakenOut {
  withheld: readonly WithheldRecord[];
  removed?: RemovedWords;
  /** Of a former version: that the plan was taken off the site. */
  retired?: RetiredPlan | undefined;
}

const NOTHING: TakenOut = { withheld: [] };

/**
 * Reads every file of a content folder into the shape that its schema gives.
 * Everything wrong goes to `findings`; what is wrong is left out of the result, which says where.
 * @param parse reads one file; whoever reads many like folders can keep what it gave before
 * @param leaveOut drafts (see `findDrafts`) that are there, but unknown; the version that stays
 *   published of one is read as the plan's own. Nothing is told of them
 */
export function parseContent(
  folder: ContentFolder,
  findings: Finding[],
  parse: (file: ContentFile) => FileReading = parseFile,
  leaveOut: readonly DraftPlan[] = [],
): ParsedContent {
  const read = new Map<ContentTypeName, ReadFile[]>();
  const unread: UnreadFile[] = [];
  const partlyRead = new Map<string, PartlyRead>();
  const writtenIds = new Map<string, readonly string[]>();
  const attachments = new Map<string, Attachment>();
  const drafts = new DraftFiles(leaveOut);
  const rowIdsOfDrafts = new Map<string, readonly string[]>();
  const withoutDay = new Set<string>();
  const versionIsRight = checkSchemaVersion(folder, findings);

  if (versionIsRight) {
    for (const file of folder.files.values()) {
      const draft = drafts.draftOf(file.path);
      if (file.sha256 !== null) {
        if (draft !== null) continue;
        const { bytes, sha256, kind, picture = null } = file;
        attachments.set(file.path, { bytes, sha256, kind: kind ?? 'other', picture });
        continue;
      }
      const reading = asPublished(parse(file), drafts);
      const { type, path, names } = reading;
      if (draft !== null) {
        if (reading.type === 'measures') rowIdsOfDrafts.set(draft.planId, idsIn(reading));
        if (type !== null && draft.stays === null) {
          unread.push({ type, path, names, why: 'draft' });
        }
        continue;
      }
      findings.push(...withChecksums(reading.findings, file, folder.files));
      if (type === 'plans' && reading.standing?.hasDay === false) withoutDay.add(planIdOf(names));
      // Beside the file that it was meant to be, a misnamed one is but superfluous.
      if (type === null || (path !== file.path && folder.files.has(path))) continue;
      if (reading.ids.length > 0) writtenIds.set(path, reading.ids);
      // A part of the version that is published instead of a draft is no more than nothing.
      const isPart = drafts.standsInFor(path) !== null && (reading.read?.part ?? null) !== null;
      if (reading.read === null || isPart) {
        unread.push({ type, path, names, why: 'broken' });
        continue;
      }
      const others = read.get(type);
      if (others) others.push(reading.read);
      else read.set(type, [reading.read]);
      if (reading.read.part) partlyRead.set(path, new PartlyRead(reading.read.part));
    }
    const refused = folder.refused ?? new Map<string, WhyRefused>();
    const ofFiles = [
      ...refusedEntries(refused),
      ...misnamedFiles([...folder.files.keys()], new Set(attachments.keys())),
    ];
    findings.push(...ofFiles.filter(({ file }) => drafts.draftOf(file) === null));
    const misplaced = misplacedFolders([...folder.files.keys()]);
    tellOnce(misplaced, findings);
    // Whatever names such a file means it.
    for (const [path, meant] of misplaced.flatMap(({ files }) => [...files])) {
      const attachment = attachments.get(path);
      if (attachment !== undefined && !attachments.has(meant)) attachments.set(meant, attachment);
    }
    unread.push(
      ...refusedFiles(refused.keys()),
      ...misnamedUnread(attachments.keys(), folder),
      ...misplaced.flatMap((each) => unreadIn(each, folder)),
    );
    unread.push(...missingFiles(folder, unread, findings, drafts));
  }

  const retiredPlans = new Set(
    (read.get('plans') ?? [])
      .filter(({ value }) => (value as PlanMetadata).retired !== undefined)
      .map(({ names }) => planIdOf(names)),
  );
  // Nothing is reported of a plan that was taken off the site.
  const results = (read.get('results') ?? [])
    .map(toResults)
    .filter(({ planId }) => !retiredPlans.has(planId));
  const texts = (read.get('plans') ?? []).map((file) => {
    const draft = drafts.standsInFor(file.path);
    return draft === null ? file : withDraftsWithholding(file, draft, read);
  });
  const removedWords = new Map<string, RemovedWords>();
  // Of a current version the clerk took it out; not of one that was so before a draft.
  const takenOutOfCurrent = new Map(
    texts
      .filter(({ path }) => drafts.standsInFor(path) !== null)
      .map(({ names, value }) => {
        const { withheld } = value as PlanMetadata;
        return [planIdOf(names), { withheld, removed: new RemovedWords() }];
      }),
  );
  const current = readPlans(
    { texts, measures: read.get('measures'), reviews: read.get('reviews') },
    ({ planId }) => takenOutOfCurrent.get(planId) ?? NOTHING,
    results,
  );
  const takenOut = new Map(
    current.planTexts.map(({ planId, metadata }) => {
      const removed = takenOutOfCurrent.get(planId)?.removed ?? new RemovedWords();
      if (metadata.withheld.length > 0) removedWords.set(planId, removed);
      const { withheld, retired } = metadata;
      return [planId, { withheld, removed, retired }];
    }),
  );
  const secret = plansWithUnknownSecrets(read.get('plans') ?? [], unread, partlyRead);
  const former = (type: 'formerPlans' | 'formerMeasures' | 'formerReviews'): ReadFile[] => {
    const files = Map.groupBy(read.get(type) ?? [], ({ names }) => secret.has(planIdOf(names)));
    for (const { path, names, value } of files.get(true) ?? []) {
      unread.push({ type, path, names, why: 'broken' });
      writtenIds.set(path, idsInValue(value));
    }
    return files.get(false) ?? [];
  };
  const one = <T>(name: ContentTypeName): T | null =>
    (read.get(name)?.[0]?.value as T | undefined) ?? null;

  return {
    site: one('site'),
    institutions: (read.get('institutions') ?? []).map(toInstitution),
    ...current,
    results,
    former: readPlans(
      {
        texts: former('formerPlans'),
        measures: former('formerMeasures'),
        reviews: former('formerReviews'),
      },
      ({ planId }) => takenOut.get(planId) ?? NOTHING,
    ),
    removedWords,
    dimensions: one('dimensions') ?? { dimensions: [], crosswalk: [] },
    planTypes: one<{ plan_types: ParsedContent['planTypes'] }>('planTypes')?.plan_types ?? [],
    disclosureCategories:
      one<{ disclosure_categories: ParsedContent['disclosureCategories'] }>('disclosureCategories')
        ?.disclosure_categories ?? [],
    restrictionGrounds:
      one<{ restriction_grounds: ParsedContent['restrictionGrounds'] }>('restrictionGrounds')
        ?.restriction_grounds ?? [],
    synonyms: one<{ synonyms: ParsedContent['synonyms'] }>('synonyms')?.synonyms ?? [],
    registers: (read.get('disclosures') ?? []).map(toRegister),
    errata: one<{ errata: ParsedContent['errata'] }>('errata')?.errata ?? [],
    pages: (read.get('pages') ?? []).map(toPage),
    attachments,
    unread,
    partlyRead,
    writtenIds,
    drafts: new Set(),
    withoutDay,
    leftOut: leaveOut.map(({ planId, directory }) => ({
      planId,
      institutionId: directory.split('/')[1] ?? '',
      measuresFile: `${directory}measures.yaml`,
      rowIds: rowIdsOfDrafts.get(planId) ?? [],
    })),
  };
}

/** Ids in a file, those that can be made out where it has faults. */
function idsIn({ read, ids }: FileReading): readonly string[] {
  return ids.length > 0 || read === null ? ids : idsInValue(read.value);
}

/**
 * Ids of the plans of which it is not known what they withhold. Nobody is to see their former
 * versions, which hold the words.
 */
function plansWithUnknownSecrets(
  plans: readonly ReadFile[],
  unread: readonly UnreadFile[],
  partlyRead: ReadonlyMap<string, PartlyRead>,
): Set<string> {
  return new Set([
    ...unread.filter(({ type }) => type === 'plans').map(({ names }) => planIdOf(names)),
    ...plans
      .filter(({ path }) => partlyRead.get(path)?.isWhole === false)
      .map(({ names }) => planIdOf(names)),
  ]);
}

/** Content files that were not read: what they say is not known. */
function refusedFiles(paths: Iterable<string>): UnreadFile[] {
  return [...paths].flatMap((path) => {
    const type = typeOf(path);
    const names = type === null ? {} : (contentTypes[type].match.exec(path)?.groups ?? {});
    return type === null ? [] : [{ type, path, names, why: 'broken' as const }];
  });
}

/** Content files under a name by which they are not read (`plan.md.txt`), as far as the right one is not there too. */
function misnamedUnread(paths: Iterable<string>, { files }: ContentFolder): UnreadFile[] {
  const meant = [...paths].flatMap((path) => meantPath(path) ?? []);
  return refusedFiles(meant.filter((path) => !files.has(path)));
}

/** Of files in a folder that is misplaced, the folder alone is told. */
function tellOnce(misplaced: readonly MisplacedFolder[], findings: Finding[]): void {
  const inThem = new Set(misplaced.flatMap(({ files }) => [...files.keys()]));
  const others = findings.filter(
    ({ file, ruleId }) => ruleId !== 'file/unexpected' || !inThem.has(file),
  );
  findings.splice(0, findings.length, ...others, ...misplaced.map(({ finding }) => finding));
}

/** What the files of such a folder were meant to be; without the year of a plan, those of any that lacks them. */
function unreadIn(
  { folder, files }: MisplacedFolder,
  { files: there }: ContentFolder,
): UnreadFile[] {
  const years = new Set(
    [...there.keys()].flatMap((path) =>
      path.startsWith(`${folder}/`)
        ? (path.slice(folder.length + 1).match(/^[^/]+(?=\/)/) ?? [])
        : [],
    ),
  );
  const meant = [...files.values()].flatMap((path) =>
    path.includes('*') ? [...years].map((year) => path.replace('*', year)) : path,
  );
  return refusedFiles(meant.filter((path) => !there.has(path)));
}

/** Another version of the format is one problem with one remedy, not a hundred unknown keys. */
function checkSchemaVersion(folder: ContentFolder, findings: Finding[]): boolean {
  const version = declaredSchemaVersion(folder);
  const isReadable = READABLE_SCHEMA_VERSIONS.some((readable) => readable === version);
  if (version === undefined || isReadable) return true;
  findings.push({
    file: 'site.yaml',
    at: { path: ['schema_version'] },
    severity: 'error',
    ruleId: 'schema/version',
    message: `內容宣告的格式版本是「${writtenValue(version)}」，本軟體讀取的是版本 ${SCHEMA_VERSION}`,
    fix: remedyForVersion(version),
  });
  return false;
}

function remedyForVersion(version: unknown): string {
  if (writtenValue(version) === writtenValue(SCHEMA_VERSION)) {
    return `請去掉引號，寫成 schema_version: ${SCHEMA_VERSION}`;
  }
  return typeof version === 'number' && version > SCHEMA_VERSION
    ? `請更新本軟體到支援該版本的發行版，或改用以版本 ${SCHEMA_VERSION} 撰寫的內容`
    : `請依 docs/content.zh-TW.md 改寫內容後，把 schema_version 改為 ${SCHEMA_VERSION}`;
}

/** Files that must be there and are not, each told once. */
function missingFiles(
  folder: ContentFolder,
  unread: readonly UnreadFile[],
  findings: Finding[],
  drafts: DraftFiles,
): UnreadFile[] {
  const misnamed = new Set(unread.map(({ path }) => path));
  const missing: UnreadFile[] = [];
  const add = (type: ContentTypeName, path: string, message: string, fix: string) => {
    if (folder.files.has(path) || misnamed.has(path)) return;
    if (drafts.draftOf(path) !== null) {
      const names = contentTypes[type].match.exec(path)?.groups ?? {};
      if (drafts.draftOf(path)?.stays === null) missing.push({ type, path, names, why: 'draft' });
      return;
    }
    findings.push({
      file: path,
      at: 'unavailable',
      severity: 'error',
      ruleId: 'file/missing',
      message,
      fix,
    });
    missing.push({
      type,
      path,
      names: contentTypes[type].match.exec(path)?.groups ?? {},
      why: 'broken',
    });
  };
  for (const name of ['site', ...VOCABULARIES] as const) {
    const { pattern } = contentTypes[name];
    add(
      name,
      pattern,
      '缺少這個檔案',
      `請建立 ${pattern}；npm run init 會在新的資料夾寫好所有必要的檔案，可從那裡複製`,
    );
  }
  const bothFiles = '每個計畫資料夾須同時有 plan.md 與 measures.yaml';
  for (const path of folder.files.keys()) {
    for (const [plan, measures] of PLAN_FILES) {
      if (contentTypes[plan].match.test(path)) {
        add(measures, path.replace(/[^/]+$/, 'measures.yaml'), '缺少計畫的表', bothFiles);
      } else if (contentTypes[measures].match.test(path)) {
        add(plan, path.replace(/[^/]+$/, 'plan.md'), '缺少計畫的說明', bothFiles);
      }
    }
  }
  return missing;
}

/** Files of plans, by their kind. */
interface PlanFiles {
  texts: readonly ReadFile[];
  measures: readonly ReadFile[] | undefined;
  reviews: readonly ReadFile[] | undefined;
}

/**
 * The files of every plan, together where both could be read.
 * @param takenOut what is to be taken out of a plan before anything else sees it
 */
function readPlans(
  { texts, measures = [], reviews = [] }: PlanFiles,
  takenOut: (plan: PlanFolder) => TakenOut,
  results: readonly ParsedResults[] = [],
): ParsedPlans {
  const resultsByPlan = new Map(results.map((each) => [each.planId, each.results]));
  const tableByFolder = new Map(measures.map((entry) => [folderOf(entry), entry]));
  const reviewByFolder = new Map(reviews.map((entry) => [folderOf(entry), entry]));
  const ofText = (text: ReadFile | undefined) => text && reviewByFolder.get(folderOf(text));
  const paired = new Set<string>();
  const planTexts: ParsedPlanText[] = [];
  const tables: ParsedTable[] = [];
  const plans: ParsedPlan[] = [];
  const parsedReviews: ParsedReview[] = [];
  const add = (text: ReadFile | undefined, table: ReadFile | undefined, review = ofText(text)) => {
    const folder = planFolder((text ?? table ?? review)!);
    const { withheld, removed, ...plan } = takenOut(folder);
    const redacted = redactPlan(
      {
        metadata: text === undefined ? null : withDay(text.value),
        body: text?.body ?? null,
        table: (table?.value as MeasuresFile | undefined) ?? null,
        decided: (review?.value as ReviewFile | undefined)?.decided ?? [],
      },
      withheld,
      { removed },
    );
    const retired = redacted.metadata?.retired ?? plan.retired;
    const parts = retired === undefined ? redacted : retirePlan(redacted, retired, withheld);
    const { metadata, body, decided } = parts;
    if (review) parsedReviews.push({ ...folder, reviewFile: review.path, decided });
    const parsedText = text &&
      metadata &&
      body && { ...folder, planFile: text.path, metadata, body };
    const parsedTable = table &&
      parts.table && {
        ...folder,
        measuresFile: table.path,
        table: parts.table,
        facts: metadata && factsOf(metadata),
      };
    if (parsedText) planTexts.push(parsedText);
    if (parsedTable) tables.push(parsedTable);
    if (parsedText && parsedTable) {
      plans.push({
        ...parsedTable,
        ...parsedText,
        results: resultsByPlan.get(folder.planId) ?? null,
        decided,
      });
    }
  };
  for (const text of texts) {
    const folder = folderOf(text);
    paired.add(folder);
    add(text, tableByFolder.get(folder));
  }
  for (const table of measures) {
    if (!paired.has(folderOf(table))) add(undefined, table);
  }
  for (const review of reviews) {
    if (!paired.has(folderOf(review))) add(undefined, undefined, review);
  }
  return { plans, planTexts, tables, reviews: parsedReviews };
}

/** A draft that is read all the same counts as published on the day of its last change. */
function withDay(frontMatter: unknown): PlanMetadata {
  const metadata = frontMatter as z.output<typeof planSchema>;
  return { ...metadata, published: metadata.published ?? metadata.modified };
}

function factsOf(metadata: PlanMetadata): PlanFacts {
  const { title, institution_name, plan_type, roc_year, period, published, modified } = metadata;
  return { title, institution_name, plan_type, roc_year, period, published, modified };
}

/** The folder that a file lies in. */
function folderOf({ path }: ReadFile): string {
  return path.replace(/\/[^/]+$/, '');
}

function planFolder({ names }: ReadFile): PlanFolder {
  return {
    institutionId: names['institution'] ?? '',
    folder: names['folder'] ?? '',
    planId: planIdOf(names),
    version: names['version'] ?? null,
  };
}

function toInstitution(entry: ReadFile): ParsedInstitution {
  return {
    institutionId: entry.names['institution'] ?? '',
    file: entry.path,
    record: entry.value as ParsedInstitution['record'],
  };
}

function toResults(entry: ReadFile): ParsedResults {
  return {
    ...planFolder(entry),
    resultsFile: entry.path,
    results: entry.value as ParsedResults['results'],
  };
}

function toRegister(entry: ReadFile): ParsedRegister {
  return {
    institutionId: entry.names['institution'] ?? '',
    file: entry.path,
    register: entry.value as ParsedRegister['register'],
  };
}

function toPage(entry: ReadFile): ParsedPage {
  return {
    name: entry.names['name'] ?? '',
    language: entry.names['language'] === 'en' ? 'en' : 'zh',
    file: entry.path,
    metadata: entry.value as ParsedPage['metadata'],
    body: entry.body,
  };
}
