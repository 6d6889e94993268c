import { contentTypes, type ContentType, type ContentTypeName } from '../schemas/content-types.ts';
import type { MeasuresFile } from '../schemas/measures.ts';
import type { PlanMetadata, WithheldRecord } from '../schemas/plan.ts';
import { SCHEMA_VERSION } from '../schemas/site.ts';
import type { Finding, YamlPath } from '../problems/problem.ts';
import { listSome } from '../problems/suggest.ts';
import { writtenValue } from '../problems/written-value.ts';
import type { ContentFile, ContentFolder } from './content-folder.ts';
import { decodeText } from './decode-text.ts';
import { splitFrontMatter } from './front-matter.ts';
import type {
  MarkdownBody,
  ParsedContent,
  ParsedInstitution,
  ParsedPage,
  ParsedPlan,
  ParsedPlans,
  ParsedPlanText,
  ParsedRegister,
  ParsedResults,
  ParsedTable,
  PlanFolder,
} from './parsed-content.ts';
import { placeAfter } from './place.ts';
import { LocatedYaml, parseYaml } from './parse-yaml.ts';
import { rightPart } from './right-part.ts';
import { unreadText } from './unread-text.ts';
import { schemaFindings, type CheckedFile } from './schema-findings.ts';
import { redactPlan } from '../withholding/redact-plan.ts';
import { RemovedWords } from '../withholding/removed-words.ts';

/** A file that was read: its value in the shape of its schema, and the Markdown below it. */
interface ReadFile {
  file: ContentFile;
  names: Record<string, string | undefined>;
  value: unknown;
  body: MarkdownBody;
  /** Null where all of it was read. */
  originalPath: ((path: YamlPath) => YamlPath) | null;
}

/** Files that are read in part when they have faults: no other file depends on them. */
const READ_IN_PART: readonly ContentTypeName[] = [
  'plans',
  'measures',
  'results',
  'formerPlans',
  'formerMeasures',
  'disclosures',
  'errata',
];

const VOCABULARIES: readonly ContentTypeName[] = [
  'dimensions',
  'planTypes',
  'disclosureCategories',
];

/** Kinds of files that a plan's folder, or that of a former version, holds in pairs. */
const PLAN_FILES = ['plans', 'measures', 'formerPlans', 'formerMeasures'] as const;

/** What is withheld of a plan, and where to take note of the words that go with it. */
interface TakenOut {
  withheld: readonly WithheldRecord[];
  removed?: RemovedWords;
}

const NOTHING: TakenOut = { withheld: [] };

const NO_BODY: MarkdownBody = { markdown: '', firstLine: 1 };

/**
 * Reads every file of a content folder into the shape that its schema gives.
 * Everything wrong goes to `findings`; a file that is wrong is left out of the result.
 */
export function parseContent(folder: ContentFolder, findings: Finding[]): ParsedContent {
  const read = new Map<ContentTypeName, ReadFile[]>();
  const broken = new Set<string>();
  const partlyRead = new Map<string, (path: YamlPath) => YamlPath>();
  const attachments = new Map<string, { bytes: number; sha256: string }>();
  const versionIsRight = checkSchemaVersion(folder, findings);
  const typeNames = Object.keys(contentTypes) as ContentTypeName[];

  if (versionIsRight) {
    for (const file of folder.files.values()) {
      const name = typeNames.find((candidate) => contentTypes[candidate].match.test(file.path));
      if (name === undefined) {
        if (file.sha256 !== null)
          attachments.set(file.path, { bytes: file.bytes, sha256: file.sha256 });
        else findings.push(unknownFile(file.path));
        continue;
      }
      const result = readFile(file, name, findings);
      if (result === null) {
        broken.add(idOf(name, file.path));
        continue;
      }
      const others = read.get(name);
      if (others) others.push(result);
      else read.set(name, [result]);
      if (result.originalPath) partlyRead.set(file.path, result.originalPath);
    }
  }

  const results = (read.get('results') ?? []).map(toResults);
  const current = readPlans(read.get('plans'), read.get('measures'), () => NOTHING, results);
  const removedWords = new Map<string, RemovedWords>();
  const takenOut = new Map(
    current.planTexts.map(({ planId, metadata }) => {
      const removed = new RemovedWords();
      if (metadata.withheld.length > 0) removedWords.set(planId, removed);
      return [planId, { withheld: metadata.withheld, removed }];
    }),
  );
  const one = <T>(name: ContentTypeName): T | null =>
    (read.get(name)?.[0]?.value as T | undefined) ?? null;
  if (versionIsRight) reportMissingFiles(folder, broken, findings);

  return {
    site: one('site'),
    institutions: (read.get('institutions') ?? []).map(toInstitution),
    ...current,
    results,
    former: readPlans(
      read.get('formerPlans'),
      read.get('formerMeasures'),
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
    registers: (read.get('disclosures') ?? []).map(toRegister),
    errata: one<{ errata: ParsedContent['errata'] }>('errata')?.errata ?? [],
    pages: (read.get('pages') ?? []).map(toPage),
    attachments,
    broken,
    partlyRead,
  };
}

/** Another version of the format is one problem with one remedy, not a hundred unknown keys. */
function checkSchemaVersion(folder: ContentFolder, findings: Finding[]): boolean {
  const file = folder.files.get('site.yaml');
  if (!file?.data) return true;
  const text = decodeText(file, []);
  const result = text === null ? null : parseYaml(text);
  if (!result?.ok || typeof result.value !== 'object' || result.value === null) return true;
  const version = (result.value as Record<string, unknown>)['schema_version'];
  if (version === undefined || version === SCHEMA_VERSION) return true;
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

function unknownFile(path: string): Finding {
  const types = Object.values(contentTypes);
  const renamed = path.toLowerCase().replace(/\.yml$/, '.yaml');
  const isSlip = types.some(({ match }) => match.test(renamed));
  return {
    file: path,
    at: 'unavailable',
    severity: 'error',
    ruleId: 'file/unexpected',
    message: '這個位置不該有這種檔案，它不會被發布',
    fix: isSlip
      ? `請改名為「${renamed.split('/').at(-1)}」`
      : `請移走；可用的檔案：${listSome(
          types.map(({ pattern }) => pattern),
          20,
        )}`,
  };
}

function readFile(file: ContentFile, name: ContentTypeName, findings: Finding[]): ReadFile | null {
  const type: ContentType = contentTypes[name];
  const names = type.match.exec(file.path)?.groups ?? {};
  const text = decodeText(file, findings);
  if (text === null) return null;
  let yaml = text;
  let yamlLine = 1;
  let body = NO_BODY;
  if (type.format === 'markdown') {
    const parts = splitFrontMatter(text);
    if (parts === null) {
      findings.push({
        file: file.path,
        at: { line: 1, column: 1 },
        severity: 'error',
        ruleId: 'file/front-matter',
        message: '檔案開頭沒有完整的資料區（以 --- 開始、以 --- 結束的幾行）',
        fix: '第一行寫 ---，接著各欄位一行一個，再寫一行 ---，其下才是正文',
      });
      return null;
    }
    yaml = parts.yaml;
    yamlLine = parts.yamlLine;
    body = { markdown: parts.body, firstLine: parts.bodyLine };
  }
  const parsed = parseYaml(yaml);
  if (!parsed.ok) {
    for (const { place, message, fix } of parsed.faults) {
      findings.push({
        file: file.path,
        at: { line: place.line + yamlLine - 1, column: place.column },
        severity: 'error',
        ruleId: 'file/yaml-syntax',
        message,
        fix,
      });
    }
    return null;
  }
  for (const { offset, ...unread } of unreadText(yaml)) {
    const { line, column } = placeAfter(yaml.slice(0, offset));
    findings.push({ file: file.path, at: { line: line + yamlLine - 1, column }, ...unread });
  }
  const value = parsed.value ?? {};
  const checked = type.schema.safeParse(value);
  if (checked.success) return { file, names, value: checked.data, body, originalPath: null };

  const located = new LocatedYaml(yaml);
  const written = (path: YamlPath) => located.written(path);
  const checkedFile: CheckedFile = { file: file.path, schema: type.schema, value, written };
  const { issues } = checked.error;
  findings.push(...schemaFindings(checkedFile, issues));
  const right = READ_IN_PART.includes(name) ? rightPart(checkedFile, issues) : null;
  return right && { file, names, body, ...right };
}

/** What `broken` calls a file: its plan's or institution's id, else its path. */
function idOf(name: ContentTypeName, path: string): string {
  const names = contentTypes[name].match.exec(path)?.groups ?? {};
  if (name === 'plans' || name === 'measures') return planIdOf(names);
  if (name === 'formerPlans' || name === 'formerMeasures') return path.replace(/\/[^/]+$/, '');
  return name === 'institutions' ? (names['institution'] ?? '') : path;
}

function planIdOf(names: Record<string, string | undefined>): string {
  return `${names['institution']}-${names['folder']}`;
}

function reportMissingFiles(folder: ContentFolder, broken: Set<string>, findings: Finding[]): void {
  const missing = (file: string, message: string, fix: string) =>
    findings.push({
      file,
      at: 'unavailable',
      severity: 'error',
      ruleId: 'file/missing',
      message,
      fix,
    });
  for (const name of ['site', ...VOCABULARIES] as const) {
    const { pattern } = contentTypes[name];
    if (folder.files.has(pattern)) continue;
    missing(pattern, '缺少這個檔案', `請建立 ${pattern}；可從專案原有的內容複製後修改`);
    broken.add(pattern);
  }
  const bothFiles = '每個計畫資料夾須同時有 plan.md 與 measures.yaml';
  for (const path of folder.files.keys()) {
    const name = PLAN_FILES.find((each) => contentTypes[each].match.test(path));
    if (name === undefined) continue;
    const isPlan = path.endsWith('/plan.md');
    const other = path.replace(/[^/]+$/, isPlan ? 'measures.yaml' : 'plan.md');
    if (folder.files.has(other)) continue;
    missing(other, isPlan ? '缺少計畫的表' : '缺少計畫的說明', bothFiles);
    broken.add(idOf(name, path));
  }
}

/**
 * The two files of every plan, together where both could be read.
 * @param takenOut what is to be taken out of a plan before anything else sees it
 */
function readPlans(
  texts: readonly ReadFile[] = [],
  measures: readonly ReadFile[] = [],
  takenOut: (plan: PlanFolder) => TakenOut,
  results: readonly ParsedResults[] = [],
): ParsedPlans {
  const resultsByPlan = new Map(results.map((each) => [each.planId, each.results]));
  const tableByFolder = new Map(measures.map((entry) => [folderOf(entry), entry]));
  const paired = new Set<string>();
  const planTexts: ParsedPlanText[] = [];
  const tables: ParsedTable[] = [];
  const plans: ParsedPlan[] = [];
  const add = (text: ReadFile | undefined, table: ReadFile | undefined) => {
    const folder = planFolder((text ?? table)!);
    const { withheld, removed } = takenOut(folder);
    const parts = redactPlan(
      {
        metadata: (text?.value as PlanMetadata | undefined) ?? null,
        body: text?.body ?? null,
        table: (table?.value as MeasuresFile | undefined) ?? null,
      },
      withheld,
      removed,
    );
    const { metadata, body } = parts;
    const parsedText = text &&
      metadata &&
      body && { ...folder, planFile: text.file.path, metadata, body };
    const parsedTable = table &&
      parts.table && { ...folder, measuresFile: table.file.path, table: parts.table, metadata };
    if (parsedText) planTexts.push(parsedText);
    if (parsedTable) tables.push(parsedTable);
    if (parsedText && parsedTable) {
      plans.push({
        ...parsedTable,
        ...parsedText,
        results: resultsByPlan.get(folder.planId) ?? null,
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
  return { plans, planTexts, tables };
}

/** The folder that a file lies in. */
function folderOf({ file }: ReadFile): string {
  return file.path.replace(/\/[^/]+$/, '');
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
    file: entry.file.path,
    record: entry.value as ParsedInstitution['record'],
  };
}

function toResults(entry: ReadFile): ParsedResults {
  return {
    ...planFolder(entry),
    resultsFile: entry.file.path,
    results: entry.value as ParsedResults['results'],
  };
}

function toRegister(entry: ReadFile): ParsedRegister {
  return {
    institutionId: entry.names['institution'] ?? '',
    file: entry.file.path,
    register: entry.value as ParsedRegister['register'],
  };
}

function toPage(entry: ReadFile): ParsedPage {
  return {
    name: entry.names['name'] ?? '',
    language: entry.names['language'] === 'en' ? 'en' : 'zh',
    file: entry.file.path,
    metadata: entry.value as ParsedPage['metadata'],
    body: entry.body,
  };
}
