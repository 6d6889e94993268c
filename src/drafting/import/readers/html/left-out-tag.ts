import { parseFragment } from 'parse5';
import type { LeftOut } from '../hidden-text.ts';
import { isElement } from './elements.ts';
import { leftOut } from './left-out.ts';
import { StyleSheet } from './style-sheet.ts';

/** Elements that hold nothing, and so have no tag that ends them. */
const empty = new Set(['br', 'hr', 'img', 'input', 'wbr']);

/** What a tag begins that is not shown, or shown as deleted; null for any other, and for more than a tag. */
export function leftOutTag(html: string): { tag: string; why: LeftOut } | null {
  if (!/^<[a-z][^<>]*>\s*$/iu.test(html)) return null;
  const [element] = parseFragment(html).childNodes;
  if (element === undefined || !isElement(element) || empty.has(element.tagName)) return null;
  const why = leftOut(element, new StyleSheet([]));
  return why === null ? null : { tag: element.tagName, why };
}
