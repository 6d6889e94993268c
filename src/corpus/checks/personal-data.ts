import { DraftFiles, type DraftPlan } from '../../content/read/draft-plans.ts';
import { decodeText } from '../../content/read/decode-text.ts';
import type { ContentFile, ContentFolder } from '../../content/read/content-folder.ts';
import { placeAfter } from '../../content/read/place.ts';
import { plainText } from '../../content/read/plain-text.ts';
import type { ParsedContent } from '../../content/read/parsed-content.ts';
import type { Finding } from '../../content/problems/problem.ts';
import { personalDataInColumns } from '../../meaning/personal/personal-data-in-columns.ts';
import { personalDataIn, type PersonalData } from '../../meaning/personal/personal-data.ts';
import { personalDataWords } from '../../meaning/personal/personal-data-words.ts';

/**
 * Personal data in the files of a content folder, as they are written: in whatever field, comment or
 * attachment it stands, it is on show to whoever gets the file. Words that a plan withholds are taken
 * out of its former versions before they are published, and not told there.
 * @param drafts findings in them are those of drafts
 */
export function personalDataFindings(
  folder: ContentFolder,
  { removedWords }: Pick<ParsedContent, 'removedWords'>,
  drafts: readonly DraftPlan[],
): Finding[] {
  const files = new DraftFiles(drafts);
  return [...folder.files.values()].flatMap((file) => {
    const text = textOf(file, folder);
    if (text === null) return [];
    const removed = removedWords.get(formerPlanId(file.path));
    const isDraft = files.draftOf(file.path) !== null;
    return detailsOf(file, text)
      .filter(({ start, end }) => removed?.repeatedIn(text.slice(start, end)) !== true)
      .map(({ kind, start, masked }) => ({
        file: file.path,
        at: placeAfter(text.slice(0, start)),
        severity: 'warning' as const,
        ruleId: `privacy/${kind}`,
        message: `「${masked}」像是${personalDataWords[kind]}，屬個人資料`,
        fix: '請刪除或改寫成認不出是誰的文字；確應公開時（公務使用，或依法、經本人同意），在這個檔案加一段 accepted，寫明理由（寫法見 docs/content.zh-TW.md「可以保留的提醒」）',
        ...(isDraft ? { draft: true } : {}),
      }));
  });
}

/** Searched once a file: what is passed on as it is does not change, and is large. */
const known = new WeakMap<ContentFile, readonly PersonalData[]>();

function detailsOf(file: ContentFile, text: string): readonly PersonalData[] {
  const before = known.get(file);
  if (before !== undefined) return before;
  const details = detailsIn(text, file.path);
  known.set(file, details);
  return details;
}

/** What stands there by its form or behind its word, and what the head of its column tells. */
function detailsIn(written: string, path: string): PersonalData[] {
  const { text, placeOf } = path.endsWith('.md') ? withoutEscapes(written) : asWritten(written);
  return allDetailsIn(text, path).map((detail) => ({
    ...detail,
    start: placeOf(detail.start),
    end: placeOf(detail.end),
  }));
}

function allDetailsIn(text: string, path: string): PersonalData[] {
  const found = personalDataIn(text);
  const separator = separators[/\.\w+$/.exec(path)?.[0].toLowerCase() ?? ''];
  if (separator === undefined) return found;
  const more = personalDataInColumns(text, separator).filter(
    ({ start, end }) => !found.some((other) => start < other.end && other.start < end),
  );
  return [...found, ...more].sort((one, other) => one.start - other.start);
}

/** A text to be searched, and where each of its characters stands in the file. */
interface Searched {
  text: string;
  placeOf: (offset: number) => number;
}

function asWritten(text: string): Searched {
  return { text, placeOf: (offset) => offset };
}

/** Markdown without the backslashes before signs: `name\@example.org` is read as an address. */
function withoutEscapes(written: string): Searched {
  const escapes = [...written.matchAll(/\\(?=[!-/:-@[-`{-~])/g)].map(({ index }) => index);
  if (escapes.length === 0) return asWritten(written);
  return {
    text: written.replaceAll(/\\(?=[!-/:-@[-`{-~])/g, ''),
    // Of the escapes before a place each moved it by one.
    placeOf: (offset) =>
      offset + escapes.filter((escape, count) => escape - count <= offset).length,
  };
}

/** Files with tables, by their ending, and what stands between the cells. */
const separators: Readonly<Record<string, ',' | '\t' | '|'>> = {
  '.csv': ',',
  '.tsv': '\t',
  '.md': '|',
};

function textOf(file: ContentFile, { attachedTexts }: ContentFolder): string | null {
  if (file.sha256 === null) return decodeText(file, []);
  const bytes = attachedTexts?.get(file.path);
  return bytes === undefined ? null : plainText(bytes);
}

/** Plan of which a file is of a former version; empty for any other file. */
function formerPlanId(path: string): string {
  const [, institution, folder] = /^plans\/([^/]+)\/([^/]+)\/versions\//.exec(path) ?? [];
  return institution === undefined ? '' : `${institution}-${folder}`;
}
