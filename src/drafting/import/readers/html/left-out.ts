import type { LeftOut } from '../hidden-text.ts';
import { attributeOf, inline, isElement, type Element } from './elements.ts';
import type { Declarations, StyleSheet } from './style-sheet.ts';
import { isUnseenBox } from './unseen-boxes.ts';

/** Elements that browsers strike through. */
const struck = new Set(['s', 'strike', 'del']);

/** Whether a browser does not show an element, or shows it struck out. */
export function leftOut(element: Element, sheet: StyleSheet): LeftOut | null {
  const { tagName } = element;
  // A page that is hidden as a whole is shown by its scripts.
  if (tagName === 'html' || tagName === 'body') return null;
  if (isNotMade(element, sheet)) return 'hidden';
  const declared = sheet.declarationsFor(element);
  const isHidden =
    /^(?:hidden|collapse)$/u.test(valueOf(declared, 'visibility')) ||
    isUnseenBox(element, declared) ||
    (isWordsOnly(element) && isClear(declared));
  if (isHidden) return 'hidden';
  return struck.has(tagName) || isStruck(declared) ? 'struck' : null;
}

/** Whether a page goes on as if the element were not there: it takes no place, and counts in no list. */
export function isNotMade(element: Element, sheet: StyleSheet): boolean {
  const { tagName } = element;
  if (attributeOf(element, 'hidden') !== null || tagName === 'datalist') return true;
  if (tagName === 'dialog' && attributeOf(element, 'open') === null) return true;
  const declared = sheet.declarationsFor(element);
  return (
    valueOf(declared, 'display') === 'none' ||
    valueOf(declared, 'content-visibility') === 'hidden' ||
    valueOf(declared, 'mso-hide') === 'all'
  );
}

/** Words of a line are not faded in. */
function isClear(declared: Declarations): boolean {
  return /^0*(?:\.0+)?%?$/u.test(valueOf(declared, 'opacity') || '1');
}

/** Whether an element of a line holds words alone. */
function isWordsOnly({ tagName, childNodes }: Element): boolean {
  return inline.has(tagName) && !childNodes.some(isElement);
}

function isStruck(declared: Declarations): boolean {
  const line = valueOf(declared, 'text-decoration-line') || valueOf(declared, 'text-decoration');
  return line.includes('line-through');
}

function valueOf(declared: Declarations, name: string): string {
  return (declared.get(name) ?? '').replace(/!important$/u, '');
}
