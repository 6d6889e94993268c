import { isScalar, parseDocument } from 'yaml';
import { READABLE_SCHEMA_VERSIONS, SCHEMA_VERSION } from '../schemas/site.ts';
import { withEdits } from './with-edits.ts';

/** `site.yaml` with the present version of the format in place of one that is read too; see `Migration`. */
export function currentVersionDeclared(text: string): string | null {
  const document = parseDocument(text);
  const node = document.get('schema_version', true);
  if (document.errors.length > 0 || !isScalar(node) || !node.range) return text;
  const isFormer = READABLE_SCHEMA_VERSIONS.some(
    (version) => version !== SCHEMA_VERSION && version === node.value,
  );
  if (!isFormer) return text;
  const [start, end] = node.range;
  const value = document.toJS() as Record<string, unknown>;
  const expected = { ...value, schema_version: SCHEMA_VERSION };
  return withEdits(text, [{ start, end, text: String(SCHEMA_VERSION) }], expected);
}
