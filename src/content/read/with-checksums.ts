import type { Finding, YamlPath } from '../problems/problem.ts';
import type { ContentFile } from './content-folder.ts';
import { decodeText } from './decode-text.ts';
import { splitFrontMatter } from './front-matter.ts';
import { parseYaml } from './parse-yaml.ts';

/**
 * What is wrong with a file, where a checksum of a source or an attachment is missing or none with the
 * right one: nobody can write it without a program, and the file lies here.
 * @param findings of `file`
 * @param files all of the content folder
 */
export function withChecksums(
  findings: readonly Finding[],
  file: ContentFile,
  files: ReadonlyMap<string, ContentFile>,
): readonly Finding[] {
  if (!findings.some((finding) => checksumPath(finding) !== null)) return findings;
  const yaml = splitFrontMatter(decodeText(file, []) ?? '')?.yaml;
  const parsed = yaml === undefined ? null : parseYaml(yaml);
  const value = parsed?.ok === true ? parsed.value : null;
  const folder = file.path.replace(/[^/]+$/, '');
  return findings.map((finding) => {
    const path = checksumPath(finding);
    const name = path && textAt(value, [...path.slice(0, -1), 'file']);
    if (name === null) return finding;
    const sha256 = files.get(folder + name)?.sha256 ?? null;
    return {
      ...finding,
      fix:
        sha256 === null
          ? `是檔案的 SHA-256；把「${name}」放在 plan.md 旁邊，再檢查一次，這裡就會說出它的值`
          : `請寫成 sha256: ${sha256}（「${name}」的 SHA-256）`,
    };
  });
}

/** Path of the checksum that a finding is about; null where it is about something else. */
function checksumPath({ at }: Finding): YamlPath | null {
  if (at === 'unavailable' || !('path' in at) || at.path.at(-1) !== 'sha256') return null;
  // That of an approval is of the plan's words, not of a file.
  return at.path[0] === 'source' || at.path[0] === 'attachments' ? at.path : null;
}

function textAt(value: unknown, path: YamlPath): string | null {
  const found = path.reduce<unknown>(
    (inner, step) =>
      typeof inner === 'object' && inner !== null
        ? (inner as Record<string | number, unknown>)[step]
        : undefined,
    value,
  );
  return typeof found === 'string' ? found : null;
}
