import { findAll } from '../exact-hits.ts';
import type { PhraseIndex } from '../phrase-index.ts';
import { alternativesOf, anyOf } from '../query/alternatives.ts';
import { findSynonyms, type Answer, type Sources, type SynonymHits } from '../query/answer.ts';
import { writtenTime } from '../query/written-time.ts';
import type { Synonyms } from '../query/synonyms.ts';
import { rowCount } from '../search-table.ts';
import { otherYearSpellings } from '../years.ts';
import { nearRows } from './near-rows.ts';
import { findOtherYear } from './other-year.ts';
import type { FoldedColumns } from './row-columns.ts';
import { weighRows } from './weigh-rows.ts';
import { partsFound } from './word-parts.ts';

/**
 * What is no exact hit and may help all the same, under the same filters. A row stands in one of the
 * lists only.
 */
export interface RelatedHits {
  /** The query's words, each for itself. */
  words: readonly string[];
  /** Texts that say the same in other words, the closest first. */
  synonyms: SynonymHits;
  /** Texts with the year written in the other calendar. */
  otherYear: { spellings: readonly string[]; rows: readonly number[] };
  /** Rows where all words are found once unit, deadline, headings and dimension count too. */
  otherColumns: readonly number[];
  /** Passages that contain all words (`table.passages`). */
  passages: readonly number[];
  institutions: readonly number[];
  plans: readonly number[];
  units: readonly number[];
  dimensions: readonly number[];
  /**
   * Rows whose text has some of the words, or parts of words that stand nowhere, or says these in other words.
   * `parts` are the words that stand in texts, `needles` all that was looked for.
   */
  near: { parts: readonly string[]; needles: readonly string[]; rows: readonly number[] };
  /** Words of the query, or parts of them, that no text of the site says, in these words or others. */
  unsaid: readonly string[];
  /** Whether each word is one that texts have or by which others are known: none is misspelt, then. */
  areSpelt: boolean;
}

/** Everything beside the exact hits of a query that has words. */
export async function findRelated(
  answer: Answer,
  sources: Sources,
  columns: FoldedColumns,
): Promise<RelatedHits> {
  const { understood, exact, scope } = answer;
  const { table, index } = sources;
  const { words } = understood.words;
  const rowTotal = rowCount(table);
  const isRow = (document: number) => document < rowTotal;
  const taken = new Set(exact.rows);
  const take = (rows: readonly number[]) => {
    const fresh = rows.filter((row) => isRow(row) && !taken.has(row) && scope.hasRow(row));
    for (const row of fresh) taken.add(row);
    return fresh;
  };

  const synonyms = await findSynonyms(answer, sources);
  const closest = await weighRows(synonyms.needles, index, table);
  const order = new Map(closest.map(({ row }, place) => [row, place]));
  const placeOf = (row: number) => order.get(row) ?? closest.length;
  const synonymRows = take(synonyms.rows).sort((a, b) => placeOf(a) - placeOf(b));
  const otherYear = await findOtherYear(words, index);
  const otherYearRows = take(otherYear.documents);
  const otherColumns = take(await rowsWithColumns(words, columns, index));
  const isKnown = exact.rows.length > 0 || synonymRows.length > 0;
  const { parts, unsaid, areSpelt } = await nearParts(words, isKnown, columns, sources);
  const near = take(
    await nearRows(
      parts.map(({ needles }) => anyOf(needles)),
      index,
      table,
    ),
  );
  const passages = [...(await findAll(words, index)).keys()]
    .filter((document) => !isRow(document))
    .map((document) => document - rowTotal)
    .filter((passage) => scope.hasPassage(passage));

  return {
    words,
    synonyms: { ...synonyms, rows: synonymRows },
    otherYear: { spellings: otherYear.spellings, rows: otherYearRows },
    otherColumns,
    passages: [...new Set([...exact.passages, ...passages])].sort((a, b) => a - b),
    institutions: union(words.map((word) => columns.institutionsWith(word))),
    plans: intersection(words.map((word) => new Set(columns.plansWith(word)))).filter((plan) =>
      scope.hasPlan(plan),
    ),
    units: union(words.map((word) => columns.unitsWith(word))),
    dimensions: intersection(words.map((word) => new Set(columns.dimensionsWith(word)))),
    near: {
      parts: [...new Set(parts.flatMap(({ standing }) => standing))],
      needles: [...new Set(parts.flatMap(({ needles }) => needles))],
      rows: near,
    },
    unsaid,
    areSpelt,
  };
}

/**
 * Rows where each word stands in the text or, a year in either calendar, in a column; the plan's
 * names count beside other words.
 */
async function rowsWithColumns(
  words: readonly string[],
  columns: FoldedColumns,
  index: PhraseIndex,
): Promise<number[]> {
  const found = await Promise.all(
    words.map(async (word) => {
      const rows = new Set((await index.find(word)).keys());
      for (const spelling of [word, ...otherYearSpellings(word)]) {
        for (const row of columns.rowsWith(spelling, words.length > 1)) rows.add(row);
      }
      return rows;
    }),
  );
  return intersection(found);
}

/** A word, or a part of one, that near matches are looked for by. */
interface NearPart {
  /** It itself where it stands in a text, else the other words for it that do. */
  standing: readonly string[];
  /** It and the other words for it. */
  needles: readonly string[];
}

/**
 * What near matches are looked for by: the words that are found, and parts of those that stand
 * neither in a text nor in a column (a name is not misspelt because no text says it, nor is a date); and
 * of all these what no text says, and whether all of them are known.
 */
async function nearParts(
  words: readonly string[],
  isKnown: boolean,
  columns: FoldedColumns,
  { index, table, synonyms, isSaidAnywhere }: Sources,
): Promise<{ parts: NearPart[]; unsaid: string[]; areSpelt: boolean }> {
  const pieces = words.length === 1 ? scriptsOf(words[0]!) : words;
  if (pieces.length === 1 && isKnown) return { parts: [], unsaid: [], areSpelt: true };
  const rowTotal = rowCount(table);
  const known = await synonyms();
  const isSaid = async (word: string) =>
    [...(await index.find(word)).keys()].some((document) => document < rowTotal);
  const partOf = async (word: string): Promise<NearPart> => {
    const others = [...known.of(word), ...known.near(word)].map(({ needle }) => needle);
    const said = await Promise.all(others.map(isSaid));
    return {
      standing: (await isSaid(word)) ? [word] : others.filter((_, place) => said[place]),
      needles: [word, ...others],
    };
  };
  const single = pieces.flatMap(alternativesOf);
  const parts = await Promise.all(
    joined(single, known).map(async (word) => {
      if ((await isSaid(word)) || isNamed(word, known)) {
        return { of: [word], unsaid: single.includes(word) ? [word] : [], isSpelt: true };
      }
      const isKnownOtherwise = columns.rowsWith(word, true).size > 0 || writtenTime(word) !== null;
      if (isKnownOtherwise) return { of: [], unsaid: [], isSpelt: true };
      const of = await partsFound(word, { stands: isSaid, isKnown: (part) => known.has(part) });
      return { of, unsaid: of.length > 0 ? of : [word], isSpelt: false };
    }),
  );
  const found = await Promise.all([...new Set(parts.flatMap(({ of }) => of))].map(partOf));
  const unsaid: string[] = [];
  for (const word of new Set(parts.flatMap((part) => part.unsaid))) {
    // Of what is said in other words nobody need be told that it is not.
    const same = [word, ...known.of(word).map(({ needle }) => needle)];
    const areSaid = await Promise.all(same.map(isSaidAnywhere));
    if (!areSaid.includes(true)) unsaid.push(word);
  }
  return {
    parts: found.filter(({ standing }) => standing.length > 0),
    unsaid,
    areSpelt: parts.every(({ isSpelt }) => isSpelt),
  };
}

/** What of a word is Latin and what is Chinese, each of two characters at least: `isbn申請` → `isbn`, `申請`. */
function scriptsOf(word: string): string[] {
  const pieces = word.match(/[a-z][a-z0-9-]*|\p{Script=Han}+/gu) ?? [];
  const areAll = pieces.join('') === word && pieces.every((piece) => [...piece].length > 1);
  return areAll && pieces.length > 1 ? pieces : [word];
}

/** Several Latin words are one where other words are known for them together: `reading room`. */
function joined(words: readonly string[], known: Synonyms): string[] {
  const found: string[] = [];
  for (let from = 0; from < words.length; from += 1) {
    const next = words[from + 1];
    const both = next === undefined ? '' : words[from]! + next;
    const isOne = isLatin(both) && isNamed(both, known);
    found.push(isOne ? both : words[from]!);
    if (isOne) from += 1;
  }
  return found;
}

/** Whether other words are known for the whole word; a Chinese one may have a known word in it. */
function isNamed(word: string, known: Synonyms): boolean {
  return known.has(word) || (isLatin(word) && known.of(word).length > 0);
}

function isLatin(word: string): boolean {
  return /^[a-z][a-z0-9-]*$/u.test(word);
}

function union(lists: readonly (readonly number[])[]): number[] {
  return [...new Set(lists.flat())].sort((a, b) => a - b);
}

function intersection(sets: readonly ReadonlySet<number>[]): number[] {
  const [first = new Set<number>(), ...others] = sets;
  return [...first]
    .filter((item) => others.every((other) => other.has(item)))
    .sort((a, b) => a - b);
}
