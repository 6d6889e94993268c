import type { Finding, Place, Problem } from '../problems/problem.ts';
import type { ContentFolder } from './content-folder.ts';
import { decodeText } from './decode-text.ts';
import { splitFrontMatter } from './front-matter.ts';
import { LocatedYaml } from './parse-yaml.ts';

/**
 * Findings with their places worked out. Only files that something is wrong with are
 * parsed again, each once.
 */
export function locateFindings(folder: ContentFolder, findings: readonly Finding[]): Problem[] {
  const located = new Map<string, LocatedYaml | null>();
  const yamlOf = (path: string): LocatedYaml | null => {
    if (!located.has(path)) located.set(path, locatedYaml(folder, path));
    return located.get(path) ?? null;
  };
  return findings.map(({ at, file, ...rest }) => {
    const place: Place =
      at === 'unavailable' || 'line' in at
        ? at
        : (yamlOf(file)?.place(at.path, at.onKey) ?? 'unavailable');
    return { file: `${folder.label}/${file}`, place, ...rest };
  });
}

function locatedYaml(folder: ContentFolder, path: string): LocatedYaml | null {
  const file = folder.files.get(path);
  const text = file ? decodeText(file, []) : null;
  if (text === null) return null;
  if (!path.endsWith('.md')) return new LocatedYaml(text);
  const parts = splitFrontMatter(text);
  return parts && new LocatedYaml(parts.yaml, parts.yamlLine);
}
