import { contentTypes, type ContentType, type ContentTypeName } from '../schemas/content-types.ts';
import { knownKeys } from '../schemas/known-keys.ts';
import { SCHEMA_VERSION } from '../schemas/site.ts';
import type { Finding } from '../problems/problem.ts';
import { didYouMean, listSome } from '../problems/suggest.ts';
import type { ContentFile, ContentFolder } from './content-folder.ts';
import { decodeText } from './decode-text.ts';
import { splitFrontMatter } from './front-matter.ts';
import type { MarkdownBody, ParsedContent, ParsedInstitution, ParsedPage, ParsedPlan } from './parsed-content.ts';
import { parseYaml } from './parse-yaml.ts';
import { schemaFindings } from './schema-findings.ts';

/** A file that was read: its value in the shape of its schema, and the Markdown below it. */
interface ReadFile {
  file: ContentFile;
  names: Record<string, string | undefined>;
  value: unknown;
  body: MarkdownBody;
}

const NO_BODY: MarkdownBody = { markdown: '', firstLine: 1 };

/**
 * Reads every file of a content folder into the shape that its schema gives.
 * Everything wrong goes to `findings`; a file that is wrong is left out of the result.
 */
export function parseContent(folder: ContentFolder, findings: Finding[]): ParsedContent {
  const read = new Map<ContentTypeName, ReadFile[]>();
  const broken = new Set<string>();
  const attachments = new Map<string, { bytes: number; sha256: string }>();
  const versionIsRight = checkSchemaVersion(folder, findings);
  const typeNames = Object.keys(contentTypes) as ContentTypeName[];

  if (versionIsRight) {
    for (const file of folder.files.values()) {
      const name = typeNames.find((candidate) => contentTypes[candidate].match.test(file.path));
      if (name === undefined) {
        if (file.sha256 !== null) attachments.set(file.path, { bytes: file.bytes, sha256: file.sha256 });
        else findings.push(unknownFile(file.path));
        continue;
      }
      const type: ContentType = contentTypes[name];
      const names = type.match.exec(file.path)?.groups ?? {};
      const result = readFile(file, type, names, findings);
      if (result) read.set(name, [...(read.get(name) ?? []), result]);
      else if (name === 'plans' || name === 'measures') broken.add(planIdOf(names));
      else if (name === 'institutions') broken.add(names['institution'] ?? '');
    }
  }

  const one = <T>(name: ContentTypeName): T | null => (read.get(name)?.[0]?.value as T | undefined) ?? null;
  if (versionIsRight) reportMissingFiles(folder, findings);

  return {
    site: one('site'),
    institutions: (read.get('institutions') ?? []).map(toInstitution),
    plans: pairPlanFiles(read, folder, broken, findings),
    dimensions: one('dimensions') ?? { dimensions: [], crosswalk: [] },
    planTypes: one<{ plan_types: ParsedContent['planTypes'] }>('planTypes')?.plan_types ?? [],
    disclosureCategories:
      one<{ disclosure_categories: ParsedContent['disclosureCategories'] }>('disclosureCategories')
        ?.disclosure_categories ?? [],
    pages: (read.get('pages') ?? []).map(toPage),
    attachments,
    broken,
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
    message: `內容宣告的格式版本是「${String(version)}」，本軟體讀取的是版本 ${SCHEMA_VERSION}`,
    fix:
      typeof version === 'number' && version > SCHEMA_VERSION
        ? '請更新本軟體到支援該版本的發行版，或改用以版本 1 撰寫的內容'
        : `請依 README 的格式說明改寫內容後，把 schema_version 改為 ${SCHEMA_VERSION}`,
  });
  return false;
}

function unknownFile(path: string): Finding {
  const patterns = Object.values(contentTypes).map((type) => type.pattern);
  return {
    file: path,
    at: 'unavailable',
    severity: 'error',
    ruleId: 'file/unexpected',
    message: '這個位置不該有這種檔案，它不會被發布',
    fix: `${didYouMean(path, patterns, '')}可用的檔案：${listSome(patterns, 20)}`,
  };
}

function readFile(
  file: ContentFile,
  type: ContentType,
  names: Record<string, string | undefined>,
  findings: Finding[],
): ReadFile | null {
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
    for (const { place, reason } of parsed.errors) {
      findings.push({
        file: file.path,
        at: place === 'unavailable' ? place : { line: place.line + yamlLine - 1, column: place.column },
        severity: 'error',
        ruleId: 'file/yaml-syntax',
        message: `YAML 寫法有誤：${reason}`,
        fix: '常見原因：縮排不齊、冒號後少了空格、文字含有「: 」或「#」而沒有加引號、同一個鍵寫了兩次',
      });
    }
    return null;
  }
  const checked = type.schema.safeParse(parsed.value ?? {});
  if (!checked.success) {
    findings.push(...schemaFindings(file.path, parsed.value, checked.error.issues, knownKeys(type.schema)));
    return null;
  }
  return { file, names, value: checked.data, body };
}

function planIdOf(names: Record<string, string | undefined>): string {
  return `${names['institution']}-${names['folder']}`;
}

function reportMissingFiles(folder: ContentFolder, findings: Finding[]): void {
  const required = ['site', 'dimensions', 'planTypes', 'disclosureCategories'] as const;
  for (const name of required) {
    const { pattern } = contentTypes[name];
    if (folder.files.has(pattern)) continue;
    findings.push({
      file: pattern,
      at: 'unavailable',
      severity: 'error',
      ruleId: 'file/missing',
      message: '缺少這個檔案',
      fix: `請建立 ${pattern}；可從專案原有的內容複製後修改`,
    });
  }
}

function pairPlanFiles(
  read: ReadonlyMap<ContentTypeName, ReadFile[]>,
  folder: ContentFolder,
  broken: Set<string>,
  findings: Finding[],
): ParsedPlan[] {
  const tables = new Map((read.get('measures') ?? []).map((entry) => [entry.file.path, entry]));
  const plans: ParsedPlan[] = [];
  for (const entry of read.get('plans') ?? []) {
    const measuresFile = entry.file.path.replace(/plan\.md$/, 'measures.yaml');
    const table = tables.get(measuresFile);
    tables.delete(measuresFile);
    if (!table) {
      if (!folder.files.has(measuresFile)) findings.push(missingHalf(measuresFile, '計畫的表（measures.yaml）'));
      broken.add(planIdOf(entry.names));
      continue;
    }
    plans.push({
      institutionId: entry.names['institution'] ?? '',
      folder: entry.names['folder'] ?? '',
      planId: planIdOf(entry.names),
      planFile: entry.file.path,
      measuresFile,
      metadata: entry.value as ParsedPlan['metadata'],
      body: entry.body,
      table: table.value as ParsedPlan['table'],
    });
  }
  for (const path of tables.keys()) {
    const planFile = path.replace(/measures\.yaml$/, 'plan.md');
    if (!folder.files.has(planFile)) findings.push(missingHalf(planFile, '計畫的說明（plan.md）'));
  }
  return plans;
}

function missingHalf(file: string, what: string): Finding {
  return {
    file,
    at: 'unavailable',
    severity: 'error',
    ruleId: 'file/missing',
    message: `缺少${what}`,
    fix: '每個計畫資料夾須同時有 plan.md 與 measures.yaml',
  };
}

function toInstitution(entry: ReadFile): ParsedInstitution {
  return {
    institutionId: entry.names['institution'] ?? '',
    file: entry.file.path,
    record: entry.value as ParsedInstitution['record'],
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
