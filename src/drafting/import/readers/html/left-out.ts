import type { LeftOut } from '../hidden-text.ts';
import { attributeOf, inline, isElement, type Element } from './elements.ts';
import type { Declarations, StyleSheet } from './style-sheet.ts';

/** Elements that browsers strike through. */
const struck = new Set(['s', 'strike', 'del']);

/** Whether a browser does not show an element, or shows it struck out. */
export function leftOut(element: Element, sheet: StyleSheet): LeftOut | null {
  const { tagName } = element;
  // A page that is hidden as a whole is shown by its scripts.
  if (tagName === 'html' || tagName === 'body') return null;
  if (attributeOf(element, 'hidden') !== null || tagName === 'datalist') return 'hidden';
  if (tagName === 'dialog' && attributeOf(element, 'open') === null) return 'hidden';
  const declared = sheet.declarationsFor(element);
  if (isHidden(declared) || (isWordsOnly(element) && isUnseen(declared))) return 'hidden';
  return struck.has(tagName) || isStruck(declared) ? 'struck' : null;
}

function isHidden(declared: Declarations): boolean {
  return (
    valueOf(declared, 'display') === 'none' ||
    /^(?:hidden|collapse)$/u.test(valueOf(declared, 'visibility')) ||
    valueOf(declared, 'mso-hide') === 'all'
  );
}

/** Words that are there, but cannot be seen. */
function isUnseen(declared: Declarations): boolean {
  return (
    /^0*(?:\.0+)?%?$/u.test(valueOf(declared, 'opacity') || '1') ||
    /^0(?:\.0+)?(?:px|pt|em|rem|%)?$/u.test(valueOf(declared, 'font-size'))
  );
}

/** Whether an element of a line holds words alone: others are faded in, and set the size of what they hold anew. */
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
