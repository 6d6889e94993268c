import type { ContentFolder } from './content-folder.ts';
import { decodeText } from './decode-text.ts';
import { parseYaml } from './parse-yaml.ts';

/** The version of the format that `site.yaml` declares, as written; undefined where it cannot be told. */
export function declaredSchemaVersion(folder: ContentFolder): unknown {
  const file = folder.files.get('site.yaml');
  const text = file?.data ? decodeText(file, []) : null;
  const result = text === null ? null : parseYaml(text);
  if (!result?.ok || typeof result.value !== 'object' || result.value === null) return undefined;
  return (result.value as Record<string, unknown>)['schema_version'];
}

/** The same as a number; null where it is none. */
export function writtenSchemaVersion(folder: ContentFolder): number | null {
  const version = declaredSchemaVersion(folder);
  return typeof version === 'number' ? version : null;
}
