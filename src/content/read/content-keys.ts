import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { ContentFile, ContentFolder } from './content-folder.ts';
import { decodeText } from './decode-text.ts';
import { splitFrontMatter } from './front-matter.ts';
import type { FileReading } from './parse-file.ts';
import { planIdOf } from './plan-id.ts';
import { idsInValue } from './written-ids.ts';

/** Keys of a content folder: the same key stands for the same content. */
export interface ContentKeys {
  /**
   * Of all files of no plan, and of each plan what others may know of it: its front matter, headings
   * and the ids of its rows, but not their words.
   */
  surroundings: string;
  /** Of the files of each plan, by its id, together with the surroundings. */
  ofPlans: ReadonlyMap<string, string>;
}

/**
 * The keys of a folder.
 * @param context whatever else matters, e.g. the options with which the content is judged
 */
export function contentKeys(
  folder: ContentFolder,
  parse: (file: ContentFile) => FileReading,
  context: unknown,
): ContentKeys {
  const own = new Map<string, string[]>();
  const around: string[] = [JSON.stringify(context), folder.label];
  for (const [path, why] of folder.refused ?? []) around.push(`${path} ${why}`);
  for (const file of folder.files.values()) {
    const plan = /^plans\/(?<institution>[^/]+)\/(?<folder>[^/]+)\//.exec(file.path);
    around.push(`${file.path} ${plan === null ? hashOf(file) : recordOf(file, parse)}`);
    if (plan === null) continue;
    const planId = planIdOf(plan.groups!);
    const lines = own.get(planId) ?? [];
    lines.push(`${file.path} ${hashOf(file)}`);
    own.set(planId, lines);
  }
  const surroundings = hash(around.join('\n'));
  const ofPlans = new Map(
    Array.from(own, ([planId, lines]) => [planId, hash([surroundings, ...lines].join('\n'))]),
  );
  return { surroundings, ofPlans };
}

const hashes = new WeakMap<ContentFile, string>();
const records = new WeakMap<ContentFile, string>();

function hashOf(file: ContentFile): string {
  return remembered(hashes, file, () =>
    file.data === null
      ? (file.sha256 ?? `too large: ${file.bytes}`)
      : bytesToHex(sha256(file.data)),
  );
}

/** What others may know of a file of a plan, as a hash. */
function recordOf(file: ContentFile, parse: (file: ContentFile) => FileReading): string {
  return remembered(records, file, () => {
    const name = file.path.slice(file.path.lastIndexOf('/') + 1);
    if (name === 'measures.yaml') {
      const { read, ids, type } = parse(file);
      const part = read === null ? 'unread' : read.part === null ? 'whole' : 'part';
      return hash(JSON.stringify([type, part, ids, read === null ? [] : idsInValue(read.value)]));
    }
    const text = name === 'plan.md' ? decodeText(file, []) : null;
    const parts = text === null ? null : splitFrontMatter(text);
    if (parts === null) return hashOf(file);
    // A line that is underlined is a heading too.
    const headings = parts.body.match(/^ {0,3}#.*$|^.*\n {0,3}(?:=+|-+) *$/gm) ?? [];
    const { read } = parse(file);
    const isWhole = read !== null && read.part === null;
    return hash(JSON.stringify([parts.yaml, headings, isWhole]));
  });
}

function remembered(
  known: WeakMap<ContentFile, string>,
  file: ContentFile,
  make: () => string,
): string {
  const before = known.get(file);
  if (before !== undefined) return before;
  const value = make();
  known.set(file, value);
  return value;
}

function hash(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)));
}
