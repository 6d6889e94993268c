import type { Finding, FirstUse, Place, Problem } from '../problems/problem.ts';
import type { ContentFile, ContentFolder } from './content-folder.ts';
import { decodeText } from './decode-text.ts';
import { splitFrontMatter } from './front-matter.ts';
import { LocatedYaml } from './parse-yaml.ts';

/** Files of a folder as they are asked for places; each is parsed when it is asked for. */
export interface FileTexts {
  /** Null where the file cannot be read. */
  yamlOf: (path: string) => LocatedYaml | null;
  /** A line of the file, from 1; empty where there is none. */
  lineOf: (path: string, line: number) => string;
}

export function fileTexts(folder: ContentFolder): FileTexts {
  const lines = new Map<string, readonly string[]>();
  return {
    yamlOf: (path) => locatedYaml(folder, path),
    lineOf: (path, line) => {
      const file = folder.files.get(path);
      const before = lines.get(path) ?? ((file && decodeText(file, [])) ?? '').split('\n');
      lines.set(path, before);
      return before[line - 1] ?? '';
    },
  };
}

/**
 * Findings with their places worked out, in their order. Only files that something is wrong with are
 * parsed again, one after the other.
 */
export function locateFindings(
  folder: ContentFolder,
  findings: readonly Finding[],
  texts: FileTexts = fileTexts(folder),
): Problem[] {
  const places = new Map<Finding, Place>();
  for (const [file, own] of Map.groupBy(findings, (finding) => finding.file)) {
    for (const finding of own) places.set(finding, placeOf(file, finding.at, texts));
  }
  return findings.map((finding) => {
    const { at: _, file, first, ...rest } = finding;
    const before = first === undefined ? '' : `（${folder.label}/${placeInWords(first, texts)}）`;
    const place = places.get(finding)!;
    return { file: `${folder.label}/${file}`, place, ...rest, message: rest.message + before };
  });
}

function placeOf(file: string, at: Finding['at'], texts: FileTexts): Place {
  if (at === 'unavailable' || 'line' in at) return at;
  return texts.yamlOf(file)?.place(at.path, at.onKey) ?? 'unavailable';
}

/** `plans/ntl/101/measures.yaml:12`; the file alone where it cannot be read. */
function placeInWords(first: FirstUse, texts: FileTexts): string {
  const yaml = texts.yamlOf(first.file);
  if (yaml === null) return first.file;
  const place = 'path' in first ? yaml.place(first.path) : 'unavailable';
  const line =
    place === 'unavailable' ? 'id' in first && yaml.linesOfId(first.id)[0]?.[0] : place.line;
  return line ? `${first.file}:${line}` : first.file;
}

/**
 * Files that were asked for last, the newest first. Places take many times the memory of their file, and of a large site
 * hundreds of files may be asked for.
 */
const latest: { file: ContentFile; located: LocatedYaml | null }[] = [];

/** So many are held: findings of a plan are asked for one by one, and name a few other files. */
const HELD = 8;

function locatedYaml(folder: ContentFolder, path: string): LocatedYaml | null {
  const file = folder.files.get(path);
  if (file === undefined) return null;
  const at = latest.findIndex((each) => each.file === file);
  const [entry = { file, located: locate(file) }] = at === -1 ? [] : latest.splice(at, 1);
  latest.unshift(entry);
  if (latest.length > HELD) latest.pop();
  return entry.located;
}

function locate(file: ContentFile): LocatedYaml | null {
  const text = decodeText(file, []);
  if (text === null) return null;
  if (!file.path.endsWith('.md')) return new LocatedYaml(text);
  const parts = splitFrontMatter(text);
  return parts && new LocatedYaml(parts.yaml, parts.yamlLine);
}
