import { piecesOf } from './keep-together.ts';
import { markLanguages } from './mark-languages.ts';
import { changeTexts, type TextElement } from './text-nodes.ts';

/** Elements that have room for a day, where they hold nothing else. */
const ROOMY = new Set(['dd', 'span', 'a', 'time']);

/**
 * HTML with marks in its texts: around what is not in its language, and around what lines are not to
 * be broken in.
 * @param html with end tags, as Astro writes it
 * @param lang language of what it stands in
 */
export function markTexts(html: string, lang: string): string {
  return changeTexts(html, lang, markOnce);
}

/** Short texts are remembered, for most of a page are numbers, days and names that stand there many times. */
const SHORT = 12;

/** So many of one element; then it is begun anew. */
const MOST = 10_000;

/** Such texts with their marks, by the element that they stand in. */
const known = new WeakMap<TextElement, Map<string, string>>();

function markOnce(text: string, element: TextElement): string {
  if (text.length > SHORT) return markText(text, element);
  let texts = known.get(element);
  if (texts === undefined || texts.size === MOST) {
    texts = new Map();
    known.set(element, texts);
  }
  let marked = texts.get(text);
  if (marked === undefined) {
    marked = markText(text, element);
    texts.set(text, marked);
  }
  return marked;
}

function markText(text: string, element: TextElement): string {
  // In a list of ways, words beside a link are laid out as one part: a mark would take it apart.
  const isPart = element.isInNav && element.name === 'li';
  if (element.isInSvg || isPart) return markLanguages(text, element);
  const pieces = piecesOf(text, element.lang);
  if (pieces.length === 1) {
    const isRoomy = ROOMY.has(element.name) && !text.includes(' ');
    if (isRoomy || !pieces[0]!.isWhole) return markLanguages(text, element);
  }
  return pieces
    .map((piece) => {
      const marked = markLanguages(piece.text, element);
      return piece.isWhole ? `<bdi>${marked}</bdi>` : marked;
    })
    .join('');
}
