/** Lines of a source, from 1, the last one included. */
export interface LineSpan {
  from: number;
  to: number;
}

/** Lines of the source by the id of the row that stands there. */
export type RowSpans = ReadonlyMap<string, LineSpan>;

/** What is looked for: a row's own number and its text, as transcribed. */
export interface SoughtRow {
  label: string | null;
  text: string;
}

/** A row is recognised by this many characters, or by all of them where it has fewer. */
const RECOGNISED_BY = 12;

/** How far, in characters, the rest of a row may stand from its beginning: a page came between. */
const FARTHEST_REST = 400;

/** The rest of a row is recognised by this many characters, or by all of them where it has fewer. */
const REST_RECOGNISED_BY = 4;

/**
 * Finds the rows of a plan in the text that they were transcribed from, by their words: white space,
 * which conversion adds and drops, counts for nothing, nor do HTML tags. Rows are expected in the
 * order of the source. Words that occur more than once are told apart by the rows around them.
 *
 * @param lines of the source, without line ends
 * @param rows in document order
 * @returns the lines of each row; null for one that is not found, or not surely
 */
export function locateRows(
  lines: readonly string[],
  rows: readonly SoughtRow[],
): (LineSpan | null)[] {
  const source = compactSource(lines);
  const wanted = rows.map(({ label, text }) => compact(`${label ?? ''}${text}`));
  const places = wanted.map((words) => placesOf(words, source.text));
  const starts = inOrder(places);
  return starts.map((start, index) => {
    if (start === null) return null;
    const end = endOf(wanted[index]!, start, source.text, starts.find(after(index, start)) ?? null);
    return { from: source.lineOf[start]!, to: source.lineOf[end]! };
  });
}

function after(index: number, start: number) {
  return (other: number | null, place: number) => place > index && other !== null && other > start;
}

interface CompactSource {
  text: string;
  /** Line of each character of `text`. */
  lineOf: readonly number[];
}

function compactSource(lines: readonly string[]): CompactSource {
  const lineOf: number[] = [];
  const parts = lines.map((line, index) => {
    const part = compact(line);
    for (let unit = 0; unit < part.length; unit += 1) lineOf.push(index + 1);
    return part;
  });
  return { text: parts.join(''), lineOf };
}

/** The words alone. Tags go on both sides: what a plan says of markup then still agrees. */
function compact(text: string): string {
  return text.replace(/<\/?[a-z][^<>]*>|[\p{White_Space}\u200b\u2060\ufeff]+/giu, '');
}

/** Every place where the words begin: all of them where they stand together, else their beginning. */
function placesOf(words: string, source: string): number[] {
  if (words === '') return [];
  const whole = occurrences(words, source);
  return whole.length > 0 || words.length <= RECOGNISED_BY
    ? whole
    : occurrences(words.slice(0, RECOGNISED_BY), source);
}

function occurrences(words: string, source: string): number[] {
  const places: number[] = [];
  let place = source.indexOf(words);
  while (place !== -1) {
    places.push(place);
    place = source.indexOf(words, place + 1);
  }
  return places;
}

/**
 * One place for each row, such that they follow one another. Rows with a single place are certain,
 * as far as they are in order among themselves; each other row takes the only place between its
 * neighbours, or, of several, the first one.
 */
function inOrder(places: readonly (readonly number[])[]): (number | null)[] {
  const single = places.flatMap((own, index) =>
    own.length === 1 ? [{ index, place: own[0]! }] : [],
  );
  const chosen: (number | null)[] = places.map(() => null);
  for (const { index, place } of longestRising(single)) chosen[index] = place;
  let before = -1;
  chosen.forEach((place, index) => {
    if (place === null) {
      const next = chosen.find((other, position) => position > index && other !== null) ?? Infinity;
      chosen[index] = places[index]!.find((each) => each > before && each < next) ?? null;
    }
    before = chosen[index] ?? before;
  });
  return chosen;
}

/** The longest run of entries, in their order, whose places rise. */
function longestRising<Entry extends { place: number }>(entries: readonly Entry[]): Entry[] {
  /** Index of the entry that ends the best run of each length, and the entry before each one. */
  const ends: number[] = [];
  const previous: number[] = [];
  entries.forEach(({ place }, index) => {
    let length = ends.findIndex((end) => entries[end]!.place >= place);
    if (length === -1) length = ends.length;
    previous[index] = length === 0 ? -1 : ends[length - 1]!;
    ends[length] = index;
  });
  const run: Entry[] = [];
  for (let index = ends.at(-1) ?? -1; index !== -1; index = previous[index]!) {
    run.unshift(entries[index]!);
  }
  return run;
}

/** Place of the last character of a row that begins at `start`, found again where a page cut it. */
function endOf(words: string, start: number, source: string, nextStart: number | null): number {
  let matched = 0;
  let place = start;
  let last = start;
  for (;;) {
    while (matched < words.length && words[matched] === source[place]) {
      last = place;
      matched += 1;
      place += 1;
    }
    const rest = words.slice(matched, matched + REST_RECOGNISED_BY);
    if (rest === '') return last;
    const next = source.indexOf(rest, place);
    const limit = Math.min(place + FARTHEST_REST, nextStart ?? Infinity);
    if (next === -1 || next >= limit) return last;
    place = next;
  }
}
