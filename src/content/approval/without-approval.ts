import { isMap, isScalar, parseDocument, type Node, type Pair } from 'yaml';
import { approvalSchema } from '../schemas/plan.ts';
import type { ContentFile } from '../read/content-folder.ts';
import { decodeText } from '../read/decode-text.ts';
import { splitFrontMatter } from '../read/front-matter.ts';

/**
 * A `plan.md` as it would be without `approved`, every other sign of it kept; as it is where it has none,
 * where it cannot be read, or where other things stand in it than belong there.
 */
export function withoutApproval(file: ContentFile): ContentFile {
  const parts = splitFrontMatter(decodeText(file, []) ?? '');
  if (parts === null) return file;
  const { errors, contents } = parseDocument(parts.yaml);
  if (errors.length > 0 || !isMap(contents)) return file;
  const pair = contents.items.find(({ key }) => isScalar(key) && key.value === 'approved') as
    | Pair<Node, Node | null>
    | undefined;
  if (pair === undefined || !holdsNothingElse(pair.value)) return file;
  const from = pair.key.range![0];
  const to = pair.value?.range?.[2] ?? from + 'approved:'.length;
  const yaml = parts.yaml.slice(0, from) + parts.yaml.slice(to);
  const data = new TextEncoder().encode(`---\n${yaml.replace(/\n?$/, '\n')}---\n${parts.body}`);
  return { ...file, data, bytes: data.length };
}

/** Whether all that stands below `approved` is of an approval: what was indented there by mistake is of the plan. */
function holdsNothingElse(value: Node | null): boolean {
  if (value === null || isScalar(value)) return true;
  const known = Object.keys(approvalSchema.shape);
  return (
    isMap(value) &&
    value.items.every(({ key }) => isScalar(key) && known.includes(String(key.value)))
  );
}
