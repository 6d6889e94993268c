import { hitContext } from '../../search/hit-context.ts';
import { element } from './element.ts';

/** A text, or the parts of it around the needles, with the needles in `<mark>`. */
export function markedText(text: string, needles: readonly string[], gap: string): Node[] {
  return hitContext(text, needles).map((piece) => {
    if (piece.kind === 'gap') return document.createTextNode(gap);
    return piece.kind === 'match'
      ? element('mark', {}, piece.text)
      : document.createTextNode(piece.text);
  });
}
