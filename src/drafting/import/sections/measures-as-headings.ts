import { columnRole } from '../model/column-roles.ts';
import type { DocumentItem } from '../model/document-items.ts';
import { headSense } from '../columns/head-words.ts';
import { listSign } from '../document/list-sign.ts';

/** Fewest of one level. */
const FEWEST = 3;

/** `期程：全年`, with or without the sign of a list. */
const NAMED = /^(\p{Script=Han}{2,8})\s*[：:]\s*\S/u;

/**
 * The headings that the file marks and that are measures themselves: below each stand lines that name when or by whom
 * (`#### 1. 設置服務臺。`, `- 期程：全年`, `- 權責單位：檢查課`), and nothing else. Where a line names the measure, its heading is one.
 */
export function measuresAsHeadings(items: readonly DocumentItem[]): ReadonlySet<DocumentItem> {
  const found = items.flatMap((item, at) => {
    const level = levelOf(item);
    return level !== null && areNamedBelow(items, at) ? [{ item, level }] : [];
  });
  const [most = []] = [...Map.groupBy(found, ({ level }) => level).values()].toSorted(
    (one, other) => other.length - one.length,
  );
  return new Set(most.length < FEWEST ? [] : most.map(({ item }) => item));
}

function levelOf(item: DocumentItem): number | null {
  return item.kind === 'paragraph' ? item.headingLevel : null;
}

/** Whether nothing stands up to the next heading but lines that name something, of when or by whom one at least. */
function areNamedBelow(items: readonly DocumentItem[], at: number): boolean {
  const next = items.findIndex((item, index) => index > at && levelOf(item) !== null);
  const below = items.slice(at + 1, next === -1 ? items.length : next);
  const names = below.map(nameOf);
  // Behind the last one the document may say more.
  const end = next === -1 ? names.indexOf(null) : -1;
  const own = end === -1 ? names : names.slice(0, end);
  const roles = own.map((name) => (name === null ? null : (columnRole(name) ?? headSense(name))));
  return (
    own.length >= 2 &&
    !own.includes(null) &&
    !roles.includes('measure') &&
    (roles.includes('deadline') || roles.includes('unit'))
  );
}

function nameOf(item: DocumentItem): string | null {
  if (item.kind !== 'paragraph') return null;
  const text = item.text.slice(listSign(item.text)?.length ?? 0).trim();
  return NAMED.exec(text)?.[1] ?? null;
}
