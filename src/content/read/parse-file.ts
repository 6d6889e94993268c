import { contentTypes, type ContentType, type ContentTypeName } from '../schemas/content-types.ts';
import { listSome } from '../problems/suggest.ts';
import type { Finding, YamlPath } from '../problems/problem.ts';
import type { ContentFile } from './content-folder.ts';
import { decodeText } from './decode-text.ts';
import { splitFrontMatter } from './front-matter.ts';
import type { MarkdownBody } from '../markdown/body-tree.ts';
import { meantPath } from './file-names.ts';
import { emptyFile, mergeConflict, withoutFrontMatter } from './file-form.ts';
import type { Names } from './parsed-content.ts';
import { planStanding, type PlanStanding } from './plan-standing.ts';
import { placeAfter } from './place.ts';
import { LocatedYaml, parseYaml } from './parse-yaml.ts';
import { rightPart, type RightPart } from './right-part.ts';
import { schemaFindings, type CheckedFile } from './schema-findings.ts';
import { unclearText } from './unclear-text.ts';
import { oddCharacters } from './odd-characters.ts';
import { oddSpaces } from './odd-spaces.ts';
import { unreadText } from './unread-text.ts';
import { idsInText, idsInValue } from './written-ids.ts';

/** What became of a content file. */
export interface FileReading {
  /** Kind of file; null for one that has no place in a content folder. */
  type: ContentTypeName | null;
  /** Its path; that which it was meant to have, where its name has a slip (`plan-types.yml`). */
  path: string;
  /** Names in its path, e.g. those of the institution and of the plan's folder. */
  names: Names;
  /** Null where it could not be read. */
  read: ReadFile | null;
  /** Where not all of it could be read: the ids that can be made out all the same. */
  ids: readonly string[];
  /** What a `plan.md` says of its publication; null for other files and where it cannot be read. */
  standing: PlanStanding | null;
  findings: readonly Finding[];
}

/** A file that was read: its value in the shape of its schema, and the Markdown below it. */
export interface ReadFile {
  path: string;
  names: Names;
  value: unknown;
  body: MarkdownBody;
  /** What was read of a file with faults; null where it has none. */
  part: RightPart | null;
}

/** Files that are read in part when they have faults: their entries can be judged one by one. */
const READ_IN_PART: readonly ContentTypeName[] = [
  'plans',
  'measures',
  'results',
  'formerPlans',
  'formerMeasures',
  'reviews',
  'formerReviews',
  'disclosures',
  'errata',
];

const PLAN_TEXTS: readonly ContentTypeName[] = ['plans', 'formerPlans'];

const NO_BODY: MarkdownBody = { kind: 'page', markdown: '', firstLine: 1 };

const typeNames = Object.keys(contentTypes) as ContentTypeName[];

/** Reads a content file into the shape that its schema gives. Nothing but the file itself is looked at. */
export function parseFile(file: ContentFile): FileReading {
  const path = typeOf(file.path) === null ? (meantPath(file.path) ?? file.path) : file.path;
  const type = typeOf(path);
  const names = (type && contentTypes[type].match.exec(path)?.groups) ?? {};
  const findings: Finding[] = [];
  const told = { type, path, names, findings, standing: null };
  if (type === null || path !== file.path) {
    findings.push(unknownFile(file.path, type === null ? null : path));
    const text = type === null ? null : decodeText(file, []);
    return { ...told, read: null, ids: text === null ? [] : idsInText(text) };
  }
  const text = decodeText(file, findings);
  if (text === null) return { ...told, read: null, ids: [] };
  return { ...told, ...readText(text, { type, path, names, findings }) };
}

/** Kind of the content file at a path; null = none. */
export function typeOf(path: string): ContentTypeName | null {
  return typeNames.find((name) => contentTypes[name].match.test(path)) ?? null;
}

/** @param meant path that the file should have; null = none is near */
function unknownFile(path: string, meant: string | null): Finding {
  return {
    file: path,
    at: 'unavailable',
    severity: 'error',
    ruleId: 'file/unexpected',
    message: '這個位置不該有這種檔案，它不會被發布',
    fix:
      meant === null
        ? (fixOfPlace(path) ??
          `請移走；可用的檔案：${listSome(
            Object.values(contentTypes).map(({ pattern }) => pattern),
            20,
          )}`)
        : `請改名為「${shortestName(path, meant)}」；已有那個檔案的，請刪除這一個，或把內容併入那個檔案`,
  };
}

/** What is to be done with a file that has one place alone, or of whose name only the form is wrong; null where it is neither. */
function fixOfPlace(path: string): string | null {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const place = Object.values(contentTypes).find(
    ({ pattern }) => !pattern.includes('<') && pattern.split('/').at(-1) === name,
  );
  if (place !== undefined) return `請移到「${place.pattern}」；已有那個檔案的，把內容併入那個檔案`;
  return /^pages\/[^/]+\.md$/.test(path)
    ? '網頁的檔名會成為網址：請改用小寫英文字母、數字與連字號，例如 faq.md，英文的是 faq.en.md'
    : null;
}

/** The new name; with its folders where one of those has to be renamed. */
function shortestName(path: string, meant: string): string {
  const folder = (each: string) => each.slice(0, each.lastIndexOf('/') + 1);
  return folder(path) === folder(meant) ? meant.slice(folder(meant).length) : meant;
}

function readText(
  text: string,
  { type: name, path: file, names, findings }: TextOfFile,
): Pick<FileReading, 'read' | 'ids' | 'standing'> {
  const type: ContentType = contentTypes[name];
  const conflict = mergeConflict(text);
  if (conflict !== null) {
    // What stands there twice is wrong in many ways.
    findings.push({ file, ...conflict });
    return { read: null, ids: idsInText(text), standing: null };
  }
  let yaml = text;
  let yamlLine = 1;
  let body = NO_BODY;
  if (type.format === 'markdown') {
    const parts = splitFrontMatter(text);
    if (parts === null) {
      findings.push({ file, ...withoutFrontMatter(text) });
      return { read: null, ids: [], standing: null };
    }
    yaml = parts.yaml;
    yamlLine = parts.yamlLine;
    body = {
      kind: name === 'pages' ? 'page' : 'plan',
      markdown: parts.body,
      firstLine: parts.bodyLine,
    };
  }
  const spaces = oddSpaces(yaml);
  if (spaces.length > 0) {
    // What the parser would say of such lines, or make of them, only follows from the signs.
    for (const { offset, ...odd } of spaces) {
      const { line, column } = placeAfter(yaml.slice(0, offset));
      findings.push({ file, at: { line: line + yamlLine - 1, column }, ...odd });
    }
    return { read: null, ids: idsInText(yaml), standing: null };
  }
  const parsed = parseYaml(yaml);
  if (!parsed.ok) {
    for (const { place, message, fix } of parsed.faults) {
      findings.push({
        file,
        at: { line: place.line + yamlLine - 1, column: place.column },
        severity: 'error',
        ruleId: 'file/yaml-syntax',
        message,
        fix,
      });
    }
    return { read: null, ids: idsInText(yaml), standing: null };
  }
  for (const { offset, code, count, what, ...odd } of oddCharacters(
    text,
    text.length - body.markdown.length,
  )) {
    const times = count === 1 ? '' : `，全檔共 ${count} 處`;
    findings.push({
      file,
      at: placeAfter(text.slice(0, offset)),
      ...odd,
      message: `${code}：${what}${times}`,
    });
  }
  const lost: YamlPath[] = [];
  for (const { offset, lost: path, ...unread } of [...unreadText(yaml), ...unclearText(yaml)]) {
    const { line, column } = placeAfter(yaml.slice(0, offset));
    findings.push({ file, at: { line: line + yamlLine - 1, column }, ...unread });
    if (path !== undefined) lost.push(path);
  }
  const value = parsed.value ?? {};
  const standing = PLAN_TEXTS.includes(name) ? planStanding(value) : null;
  const checked = type.schema.safeParse(value);
  if (checked.success && lost.length === 0) {
    return {
      read: { path: file, names, value: checked.data, body, part: null },
      ids: [],
      standing,
    };
  }
  if (parsed.value === null) {
    findings.push({ file, ...emptyFile(type.format === 'markdown') });
    return { read: null, ids: [], standing };
  }
  const located = new LocatedYaml(yaml);
  const written = (path: YamlPath) => located.written(path);
  const commentInPlace = (path: YamlPath) => located.commentInPlace(path);
  const checkedFile: CheckedFile = { file, schema: type.schema, value, written, commentInPlace };
  const issues = checked.error?.issues ?? [];
  // What is wrong with the rest of a value of which a part was lost follows from that.
  const isLost = ({ at }: { at: { path: YamlPath } }) =>
    lost.some((path) => path.every((step, index) => at.path[index] === step));
  findings.push(...schemaFindings(checkedFile, issues).filter((finding) => !isLost(finding)));
  const part = READ_IN_PART.includes(name) ? rightPart(checkedFile, issues, lost) : null;
  return {
    read: part && { path: file, names, value: part.value, body, part },
    ids: idsInValue(value),
    standing,
  };
}

interface TextOfFile {
  type: ContentTypeName;
  path: string;
  names: Names;
  findings: Finding[];
}
