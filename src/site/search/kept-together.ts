import { piecesOf } from '../marking/keep-together.ts';
import { element } from './element.ts';

/** A text as on the pages that are made ahead: no line ends within a day or a number of things. */
export function keptTogether(text: string, language: string): (string | HTMLElement)[] {
  return piecesOf(text, language).map((piece) =>
    piece.isWhole ? element('bdi', {}, piece.text) : piece.text,
  );
}
