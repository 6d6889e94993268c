import { parseFragment } from 'parse5';
import type { LeftOut } from '../hidden-text.ts';
import { isElement } from './elements.ts';
import type { Raised } from '../raised-text.ts';
import { leftOut } from './left-out.ts';
import { raisedIn } from './raised.ts';
import { StyleSheet } from './style-sheet.ts';
import { UnseenText } from './unseen-text.ts';

/** Elements that hold nothing, and so have no tag that ends them. */
const empty = new Set(['br', 'hr', 'img', 'input', 'wbr']);

/** What a tag does to the text up to the one that ends it. */
export type TagMeaning = { why: LeftOut } | { raised: Raised };

/** What a tag begins that is not shown, shown as deleted, or raised; null for any other, and for more than a tag. */
export function meaningOfTag(html: string): { tag: string; meaning: TagMeaning } | null {
  if (!/^<[a-z][^<>]*>\s*$/iu.test(html)) return null;
  const [element] = parseFragment(html).childNodes;
  if (element === undefined || !isElement(element) || empty.has(element.tagName)) return null;
  const sheet = new StyleSheet([]);
  const isReading = element.tagName === 'rt' || element.tagName === 'rp';
  const isUnseen = new UnseenText(sheet).of({ parentNode: element }) === 'hidden';
  const why = isReading ? 'reading' : (leftOut(element, sheet) ?? (isUnseen ? 'hidden' : null));
  const raised = raisedIn(element, sheet);
  const meaning = why !== null ? { why } : raised !== null ? { raised } : null;
  return meaning === null ? null : { tag: element.tagName, meaning };
}
