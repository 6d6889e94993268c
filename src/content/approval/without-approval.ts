import { isMap, parseDocument } from 'yaml';
import type { ContentFile } from '../read/content-folder.ts';
import { decodeText } from '../read/decode-text.ts';
import { splitFrontMatter } from '../read/front-matter.ts';

/** A `plan.md` as it would be without `approved`; as it is where it has none, or cannot be read. */
export function withoutApproval(file: ContentFile): ContentFile {
  const parts = splitFrontMatter(decodeText(file, []) ?? '');
  if (parts === null) return file;
  const document = parseDocument(parts.yaml);
  if (document.errors.length > 0 || !isMap(document.contents)) return file;
  if (!document.delete('approved')) return file;
  const data = new TextEncoder().encode(`---\n${document.toString()}---\n${parts.body}`);
  return { ...file, data, bytes: data.length };
}
