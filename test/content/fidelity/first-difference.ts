import { withoutSpace } from './characters.ts';

/** Characters shown on either side of a difference. */
const CONTEXT = 24;

/**
 * Where two texts first differ, white space aside: the place and the words around it in both, or
 * null when they are equal.
 */
export function firstDifference(source: string, content: string): string | null {
  const expected = Array.from(withoutSpace(source));
  const found = Array.from(withoutSpace(content));
  const length = Math.max(expected.length, found.length);
  let place = 0;
  while (place < length && expected[place] === found[place]) place += 1;
  if (place === length) return null;
  return [
    `character ${place + 1} (source has ${expected.length}, content ${found.length})`,
    `  source:  ${around(expected, place)}`,
    `  content: ${around(found, place)}`,
  ].join('\n');
}

function around(characters: readonly string[], place: number): string {
  const start = Math.max(0, place - CONTEXT);
  const before = characters.slice(start, place).join('');
  const after = characters.slice(place, place + CONTEXT).join('');
  const end = after === '' ? '(the text ends here)' : after;
  return `${start > 0 ? '…' : ''}${before}▶${end}${place + CONTEXT < characters.length ? '…' : ''}`;
}
