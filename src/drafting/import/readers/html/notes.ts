import { attributeOf, isElement, type Element } from './elements.ts';
import type { StyleSheet } from './style-sheet.ts';

/** Of a page that a word processor saved, what an element is to the notes that stand at its foot. */
export type NotePart =
  /** What shows in the text that there is a note: `[1]`. */
  { kind: 'sign'; id: string } | { kind: 'note'; id: string; words: string };

/** The part that an element has in a footnote or an endnote; null for all others. */
export function notePart(element: Element, sheet: StyleSheet): NotePart | null {
  const sign = idOfSign(element);
  if (sign !== null) return { kind: 'sign', id: sign };
  const role = sheet.declarationsFor(element).get('mso-element') ?? '';
  const [id] =
    /^(?:ftn|edn|sdfootnote|sdendnote)\d{1,9}$/u.exec(attributeOf(element, 'id') ?? '') ?? [];
  if (id === undefined && role !== 'footnote' && role !== 'endnote') return null;
  return { kind: 'note', id: id ?? '', words: wordsOf(element).replace(/\s+/gu, ' ').trim() };
}

/** `#_ftn1` of Word leads to the note, `#sdfootnote1sym` of LibreOffice; both have a way back. */
function idOfSign(element: Element): string | null {
  if (element.tagName !== 'a') return null;
  const [, word, office] =
    /^#(?:_((?:ftn|edn)\d{1,9})|((?:sdfootnote|sdendnote)\d{1,9})sym)$/u.exec(
      attributeOf(element, 'href') ?? '',
    ) ?? [];
  return word ?? office ?? null;
}

function isWayBack(element: Element): boolean {
  return /^#(?:_(?:ftn|edn)ref\d{1,9}|(?:sdfootnote|sdendnote)\d{1,9}anc)$/u.test(
    attributeOf(element, 'href') ?? '',
  );
}

function wordsOf(element: Element): string {
  return element.childNodes
    .map((node) => {
      if ('value' in node) return node.value;
      if (!isElement(node) || isWayBack(node)) return '';
      const words = wordsOf(node);
      return node.tagName === 'p' || node.tagName === 'br' ? `${words} ` : words;
    })
    .join('');
}
