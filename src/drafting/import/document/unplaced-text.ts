import { dropSpace } from '../../../meaning/text/fold.ts';
import type { MeasuresFile } from '../../../content/schemas/measures.ts';
import type { Omission } from './omission.ts';
import type { Block } from './source-document.ts';

/** Characters of the source that are neither in the draft nor left out on purpose. */
export interface UnplacedText {
  /** Characters, once for each time that they are missing, in order of first appearance. */
  missing: string;
  /** Lines of the source that hold such characters and are not in the draft as they stand. */
  lines: { text: string; place: string | null }[];
}

/** Compares how often each character occurs, white space aside, as the transcriptions are compared. */
export function unplacedText(
  blocks: readonly Block[],
  draft: readonly string[],
  omissions: readonly Omission[],
): UnplacedText {
  const source = blocks.flatMap(sourceLines);
  const rest = tally(source.map(({ text }) => text));
  for (const [character, count] of tally([...draft, ...omissions.map(({ text }) => text)])) {
    rest.set(character, (rest.get(character) ?? 0) - count);
  }
  const missing = [...rest].flatMap(([character, count]) => character.repeat(Math.max(0, count)));
  const lost = new Set(missing.join(''));
  return {
    missing: missing.join(''),
    lines: linesWith(lost, source, [...draft, ...omissions.map(({ text }) => text)]),
  };
}

/** How many lines with missing characters are looked up in the draft, and so named. */
const MOST_LINES = 500;

function linesWith(
  lost: ReadonlySet<string>,
  source: UnplacedText['lines'],
  placed: readonly string[],
): UnplacedText['lines'] {
  if (lost.size === 0) return [];
  const written = dropSpace(placed.join(''));
  return source
    .filter(({ text }) => Array.from(text).some((each) => lost.has(each)))
    .slice(0, MOST_LINES)
    .filter(({ text }) => !written.includes(dropSpace(text.replace(LIST_SIGN, ''))));
}

/** Signs before the items of lists, which the draft leaves out. */
const LIST_SIGN = /^[-‧•·●○▪■□◆※*]\s+/u;

/** How often each character occurs in the texts, white space aside. */
export function tally(texts: Iterable<string>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) {
    for (const character of dropSpace(text))
      counts.set(character, (counts.get(character) ?? 0) + 1);
  }
  return counts;
}

/** The texts of a table in the order of the file; identifiers are none. */
export function textsOfMeasures(file: MeasuresFile): string[] {
  return textsBelow(file);
}

/** All texts in a piece of such a file; identifiers are none. */
export function textsBelow(value: unknown, key = ''): string[] {
  if (typeof value === 'string') return key === 'id' ? [] : [value];
  if (Array.isArray(value)) return value.flatMap((each) => textsBelow(each));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => textsBelow(inner, name));
}

function sourceLines(block: Block): { text: string; place: string | null }[] {
  if (block.kind === 'paragraph') return [{ text: block.text, place: block.place }];
  return block.rows.flatMap((cells, index) =>
    cells.map(({ text }) => ({ text, place: block.rowPlaces?.[index] ?? block.place })),
  );
}
