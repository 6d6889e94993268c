import { piecesOf } from './keep-together.ts';
import { markLanguages } from './mark-languages.ts';
import { changeTexts, type TextElement } from './text-nodes.ts';

/** Elements that have room for a day, where they hold nothing else. */
const ROOMY = new Set(['dd', 'span', 'a', 'time']);

/**
 * A page with marks in its texts: around what is not in the page's language, and around what lines
 * are not to be broken in.
 * @param html with end tags, as Astro writes it
 */
export function markPage(html: string): string {
  return changeTexts(html, markText);
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
