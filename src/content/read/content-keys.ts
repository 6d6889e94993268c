import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { ContentFile, ContentFolder } from './content-folder.ts';
import { decodeText } from './decode-text.ts';
import { splitFrontMatter } from './front-matter.ts';
import type { FileReading } from './parse-file.ts';
import { planIdOf } from './plan-id.ts';
import { planOfPath } from './plan-of-path.ts';
import { idsInValue } from './written-ids.ts';

/** Keys of a content folder: the same key stands for the same content. */
export interface ContentKeys {
  /** Of all files of no plan, and of whatever else matters to everything. */
  ofNoPlan: string;
  /** The same but for what is of one institution, and for the words of pages. */
  shared: string;
  /** Of the record and the register of each institution, by its id. */
  ofInstitutions: ReadonlyMap<string, string>;
  /** Of the files of each plan, by its id. */
  ofPlans: ReadonlyMap<string, PlanKeys>;
}

/** Keys of the files of a plan. */
export interface PlanKeys {
  files: string;
  /** What others may know of the plan: its front matter, headings and the ids of its rows, but not their words. */
  record: string;
  /** The same but for the days on which it was last changed: they decide nothing elsewhere. */
  undated: string;
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
  const { plans, institutions, others } = sortFiles(folder);
  const keyOf = (files: readonly ContentFile[], of: (file: ContentFile) => string) =>
    hash(files.map((file) => `${file.path} ${of(file)}`).join('\n'));
  const refused = Array.from(folder.refused ?? [], ([path, why]) => `${path} ${why}`);
  const always = [JSON.stringify(context), folder.label, ...refused];
  const ofInstitutions = Array.from(
    institutions,
    ([id, files]) => [id, keyOf(files, hashOf)] as const,
  );
  const recordOfPage = (file: ContentFile) =>
    /^pages\/[^/]+\.md$/.test(file.path) ? recordOf(file, parse).undated : hashOf(file);
  const ofPlans = Array.from(plans, ([planId, files]) => {
    const keys: PlanKeys = {
      files: keyOf(files, hashOf),
      record: keyOf(files, (file) => recordOf(file, parse).record),
      undated: keyOf(files, (file) => recordOf(file, parse).undated),
    };
    return [planId, keys] as const;
  });
  return {
    ofNoPlan: hash([...always, keyOf(others, hashOf), ...ofInstitutions.flat()].join('\n')),
    shared: hash([...always, keyOf(others, recordOfPage)].join('\n')),
    ofInstitutions: new Map(ofInstitutions),
    ofPlans: new Map(ofPlans),
  };
}

/** The files of a folder by what they are of, in their order. */
interface SortedFiles {
  /** By the ids of plans. */
  plans: ReadonlyMap<string, readonly ContentFile[]>;
  /** By the ids of institutions. */
  institutions: ReadonlyMap<string, readonly ContentFile[]>;
  others: readonly ContentFile[];
}

function sortFiles({ files }: ContentFolder): SortedFiles {
  const [plans, institutions] = [
    new Map<string, ContentFile[]>(),
    new Map<string, ContentFile[]>(),
  ];
  const others: ContentFile[] = [];
  const add = (lists: Map<string, ContentFile[]>, id: string, file: ContentFile) => {
    const list = lists.get(id);
    if (list === undefined) lists.set(id, [file]);
    else list.push(file);
  };
  for (const file of files.values()) {
    const plan = planOfPath(file.path);
    const [, institution] =
      /^(?:institutions|disclosures)\/([^/.]+)(?:\.yaml$|\/)/.exec(file.path) ?? [];
    if (plan !== null) add(plans, planIdOf({ ...plan }), file);
    else if (institution !== undefined) add(institutions, institution, file);
    else others.push(file);
  }
  return { plans, institutions, others };
}

/**
 * Of each plan a key of all that its findings follow from: its files, the files of no plan, and what is known of the others.
 */
export function judgingKeys({ ofNoPlan, ofPlans }: ContentKeys): ReadonlyMap<string, string> {
  const others = Array.from(ofPlans, ([planId, { undated }]) => `${planId} ${undated}`);
  const around = hash([ofNoPlan, ...others].join('\n'));
  return new Map(
    Array.from(ofPlans, ([planId, { files }]) => [planId, hash(`${around} ${files}`)]),
  );
}

const hashes = new WeakMap<ContentFile, string>();
const records = new WeakMap<ContentFile, FileRecord>();

function hashOf(file: ContentFile): string {
  return remembered(hashes, file, () =>
    file.data === null
      ? (file.sha256 ?? `too large: ${file.bytes}`)
      : bytesToHex(sha256(file.data)),
  );
}

/** What others may know of a file of a plan, or of a page, as hashes. */
type FileRecord = Pick<PlanKeys, 'record' | 'undated'>;

/** The days on which a plan was last changed, in its front matter. */
const MODIFIED = /^modified:.*$/gm;

function recordOf(file: ContentFile, parse: (file: ContentFile) => FileReading): FileRecord {
  return remembered(records, file, () => {
    const alike = (record: string): FileRecord => ({ record, undated: record });
    const name = file.path.slice(file.path.lastIndexOf('/') + 1);
    if (name === 'measures.yaml') {
      const { read, ids, type } = parse(file);
      const part = read === null ? 'unread' : read.part === null ? 'whole' : 'part';
      return alike(
        hash(JSON.stringify([type, part, ids, read === null ? [] : idsInValue(read.value)])),
      );
    }
    const text = name.endsWith('.md') ? decodeText(file, []) : null;
    const parts = text === null ? null : splitFrontMatter(text);
    if (parts === null) return alike(hashOf(file));
    // A line that is underlined is a heading too.
    const headings = parts.body.match(/^ {0,3}#.*$|^.*\n {0,3}(?:=+|-+) *$/gm) ?? [];
    const { read } = parse(file);
    const isWhole = read !== null && read.part === null;
    const record = (yaml: string) => hash(JSON.stringify([yaml, headings, isWhole]));
    return { record: record(parts.yaml), undated: record(parts.yaml.replaceAll(MODIFIED, '')) };
  });
}

function remembered<Value>(
  known: WeakMap<ContentFile, Value>,
  file: ContentFile,
  make: () => Value,
): Value {
  const before = known.get(file);
  if (before !== undefined) return before;
  const value = make();
  known.set(file, value);
  return value;
}

function hash(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)));
}
