import { diffArrays } from 'diff';

/** A piece of a text that was amended. */
export interface Piece {
  kind: 'same' | 'deleted' | 'inserted';
  text: string;
}

/** A number or a Latin word is one sign; Chinese has no spaces, so each character is one. */
const SIGNS = /\p{Nd}+|[A-Za-z]+|./gsu;

/** A common piece this short between two changes is chance: `推廣` → `推動` is read as one change. */
const CHANCE = 1;

/**
 * What was deleted from and inserted into a text, sign by sign. Of changes that stand together, what was deleted comes first. The pieces that are
 * not `inserted` give the text before, those that are not `deleted` the text after.
 */
export function wordDifference(before: string, after: string): Piece[] {
  const found = diffArrays(signsOf(before), signsOf(after)).map(
    ({ value, added, removed }): Piece => ({
      kind: added ? 'inserted' : removed ? 'deleted' : 'same',
      text: value.join(''),
    }),
  );
  const isChance = ({ kind, text }: Piece, index: number) =>
    kind === 'same' &&
    [...text].length <= CHANCE &&
    index > 0 &&
    index < found.length - 1 &&
    !/\s/.test(text);
  const pieces: Piece[] = [];
  let deleted = '';
  let inserted = '';
  const flush = () => {
    if (deleted !== '') pieces.push({ kind: 'deleted', text: deleted });
    if (inserted !== '') pieces.push({ kind: 'inserted', text: inserted });
    deleted = '';
    inserted = '';
  };
  for (const [index, piece] of found.entries()) {
    if (piece.kind !== 'same' || isChance(piece, index)) {
      if (piece.kind !== 'inserted') deleted += piece.text;
      if (piece.kind !== 'deleted') inserted += piece.text;
    } else {
      flush();
      pieces.push(piece);
    }
  }
  flush();
  return pieces;
}

function signsOf(text: string): string[] {
  return text.match(SIGNS) ?? [];
}
