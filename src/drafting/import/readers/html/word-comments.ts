import { attributeOf, isElement, textOf, type Element } from './elements.ts';
import type { StyleSheet } from './style-sheet.ts';

/** Of a page that Word saved, what an element is to the comments that stand at its end. */
export type CommentPart =
  /** What shows beside the words that there is a comment: `[a1]`. */
  | { kind: 'sign'; number: string | null }
  | { kind: 'comment'; number: string | null; words: string };

/** The part that an element has in a comment; null for all others, and for the words that one is about. */
export function commentPart(element: Element, sheet: StyleSheet): CommentPart | null {
  const role = wordOf(element, sheet, 'mso-element');
  if (role === 'comment')
    return { kind: 'comment', number: numberIn(element), words: wordsOf(element, sheet) };
  return isSign(element, sheet) ? { kind: 'sign', number: numberIn(element) } : null;
}

function isSign(element: Element, sheet: StyleSheet): boolean {
  const classes = (attributeOf(element, 'class') ?? '').toLowerCase().split(/\s+/u);
  if (classes.includes('msocomanchor') || classes.includes('msocomoff')) return true;
  if (wordOf(element, sheet, 'mso-special-character') === 'comment') return true;
  if (/^#_mso(?:com|anchor)_\d+$/u.test(attributeOf(element, 'href') ?? '')) return true;
  // The style of the sign can be that of words too.
  return (
    classes.includes('msocommentreference') &&
    /^\s*(?:\[\p{L}*\d+\]\s*)?$/u.test(textOf(element).replaceAll('\u00a0', ' '))
  );
}

/** Words of a comment without its signs. */
function wordsOf(element: Element, sheet: StyleSheet): string {
  return element.childNodes
    .map((node) => {
      if ('value' in node) return node.value;
      if (!isElement(node) || isSign(node, sheet)) return '';
      const words = wordsOf(node, sheet);
      return node.tagName === 'p' || node.tagName === 'br' ? `${words} ` : words;
    })
    .join('');
}

/** The number by which a sign and its comment know one another. */
function numberIn(element: Element): string | null {
  const names = ['href', 'id', 'name'].map((name) => attributeOf(element, name) ?? '');
  for (const name of names) {
    const [, number] = /^#?_(?:msocom|msoanchor|com|anchor)_(\d{1,9})$/u.exec(name) ?? [];
    if (number !== undefined) return number;
  }
  for (const child of element.childNodes.filter(isElement)) {
    const number = numberIn(child);
    if (number !== null) return number;
  }
  return null;
}

function wordOf(element: Element, sheet: StyleSheet, name: string): string {
  return sheet.declarationsFor(element).get(name) ?? '';
}
