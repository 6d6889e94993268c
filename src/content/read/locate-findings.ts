import type { Finding, FirstUse, Place, Problem } from '../problems/problem.ts';
import type { ContentFile, ContentFolder } from './content-folder.ts';
import { decodeText } from './decode-text.ts';
import { splitFrontMatter } from './front-matter.ts';
import { LocatedYaml } from './parse-yaml.ts';

/** Files of a folder as they are asked for places; each is parsed once, when it is first asked for. */
export interface FileTexts {
  /** Null where the file cannot be read. */
  yamlOf: (path: string) => LocatedYaml | null;
  /** A line of the file, from 1; empty where there is none. */
  lineOf: (path: string, line: number) => string;
}

export function fileTexts(folder: ContentFolder): FileTexts {
  const located = new Map<string, LocatedYaml | null>();
  const lines = new Map<string, readonly string[]>();
  return {
    yamlOf: (path) => {
      if (!located.has(path)) located.set(path, locatedYaml(folder, path));
      return located.get(path) ?? null;
    },
    lineOf: (path, line) => {
      const file = folder.files.get(path);
      const before = lines.get(path) ?? ((file && decodeText(file, [])) ?? '').split('\n');
      lines.set(path, before);
      return before[line - 1] ?? '';
    },
  };
}

/**
 * Findings with their places worked out. Only files that something is wrong with are
 * parsed again, each once.
 */
export function locateFindings(
  folder: ContentFolder,
  findings: readonly Finding[],
  texts: FileTexts = fileTexts(folder),
): Problem[] {
  return findings.map(({ at, file, first, ...rest }) => {
    const place: Place =
      at === 'unavailable' || 'line' in at
        ? at
        : (texts.yamlOf(file)?.place(at.path, at.onKey) ?? 'unavailable');
    const before = first === undefined ? '' : `（${folder.label}/${placeInWords(first, texts)}）`;
    return { file: `${folder.label}/${file}`, place, ...rest, message: rest.message + before };
  });
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

/** Held weakly: places take many times the memory of their file, and are soon found again. */
const known = new WeakMap<ContentFile, WeakRef<LocatedYaml>>();

function locatedYaml(folder: ContentFolder, path: string): LocatedYaml | null {
  const file = folder.files.get(path);
  if (file === undefined) return null;
  const before = known.get(file)?.deref();
  if (before !== undefined) return before;
  const located = locate(file);
  if (located !== null) known.set(file, new WeakRef(located));
  return located;
}

function locate(file: ContentFile): LocatedYaml | null {
  const text = decodeText(file, []);
  if (text === null) return null;
  if (!file.path.endsWith('.md')) return new LocatedYaml(text);
  const parts = splitFrontMatter(text);
  return parts && new LocatedYaml(parts.yaml, parts.yamlLine);
}
