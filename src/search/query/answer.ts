import { foldForSearch } from '../../meaning/text/fold.ts';
import { findAll, findExactHits, type ExactHits } from '../exact-hits.ts';
import { allRows } from '../facets.ts';
import type { ParsedQuery } from '../parse-query.ts';
import type { PhraseIndex } from '../phrase-index.ts';
import { rowCount, type SearchTable } from '../search-table.ts';
import { traditionalForms } from '../variants/variant-characters.ts';
import { alternativesOf, anyOf } from './alternatives.ts';
import type { KnownNames } from './known-names.ts';
import { askingWords, withoutQuestion } from './question-words.ts';
import { isScoped, scopeOf, type Scope } from './scope.ts';
import type { Synonyms } from './synonyms.ts';
import { queryOf, tokensOf } from './tokens.ts';
import { understand, type Reading, type Understood } from './understand.ts';

/** What a query is answered from. */
export interface Sources {
  table: SearchTable;
  names: KnownNames;
  /** For needles made by `anyOf` too. */
  index: PhraseIndex;
  /** Whether some row of the whole site says a needle, be it in the table or not. */
  isSaidAnywhere: (needle: string) => Promise<boolean>;
  /** How many rows of the whole site have some words; null where they are so many that it takes long to tell. */
  countAnywhere: (words: ParsedQuery) => Promise<number | null>;
  /** Both are read when they are needed. */
  synonyms: () => Promise<Synonyms>;
  variants: () => Promise<ReadonlyMap<string, readonly string[]>>;
}

/** Hits beside the exact ones: texts that say the same in other words. */
export interface SynonymHits {
  /** The other words that were found, as they are shown. */
  words: readonly string[];
  /** Needles of what was looked for, to be marked. */
  needles: readonly string[];
  /** Rows that are no exact hits, in the order of the plans. */
  rows: readonly number[];
}

/** A query as it was understood, and the rows that answer it. */
export interface Answer {
  understood: Understood;
  /** The query in traditional characters, where it was changed into them. */
  traditional: string | null;
  /** Whether it was read strictly: names that may be words are words, and what is written together is one. */
  isStrict: boolean;
  /** Words that ask for something and were not looked for. */
  leftOut: readonly string[];
  scope: Scope;
  /** Rows under the filters of the query whose text has what is left of it. */
  exact: ExactHits;
  /** How many rows of the whole site have the words without any filter; null where that takes long to tell. */
  withoutFilters: number | null;
}

/**
 * Answers a query: as it is typed; where no text has that, with names that are written together with words
 * or may be words; with simplified characters made traditional; and without the words that only make a
 * question of it. The first of these that some row fulfils is in force.
 */
export async function answerQuery(typed: string, sources: Sources): Promise<Answer> {
  const asTyped = await answerAs(typed, null, 'strict', sources);
  if (!isAsked(asTyped.understood) || (await isPlain(asTyped, sources))) return asTyped;
  const asked = withoutQuestion(typed);
  const waysAsTyped = await waysToRead(typed, sources, asTyped);
  const leftOut = askingWords(typed);
  const waysAsAsked =
    asked === null
      ? []
      : (await waysToRead(asked, sources)).map((way): Answer => ({ ...way, leftOut }));
  const ways = [...waysAsTyped, ...waysAsAsked];
  for (const way of ways) if (way.exact.rows.length > 0) return way;
  for (const way of ways) {
    if ((await findSynonyms(way, sources)).rows.length > 0) return way;
  }
  // A name that was recognised says more than its characters, where these stand nowhere and the rest somewhere.
  const named = ways.find(
    ({ understood, withoutFilters }) =>
      withoutFilters !== 0 &&
      understood.words.readings.length > 0 &&
      understood.filters.some(({ isExcluded }) => !isExcluded),
  );
  // What was made traditional was so because something is known by it; what only asks is known nowhere.
  return named ?? waysAsAsked[0] ?? waysAsTyped[0]!;
}

/** The ways to read a query, the preferred one first. */
async function waysToRead(typed: string, sources: Sources, asTyped?: Answer): Promise<Answer[]> {
  const traditional = await inTraditional(typed, sources);
  const read = (text: string, as: string | null, reading: Reading) =>
    answerAs(text, as, reading, sources);
  return [
    ...(traditional === null
      ? []
      : [
          await read(traditional, traditional, 'strict'),
          await read(traditional, traditional, 'free'),
        ]),
    asTyped ?? (await read(typed, null, 'strict')),
    await read(typed, null, 'free'),
  ];
}

/** Whether a query asks for anything. */
export function isAsked(understood: Understood): boolean {
  return understood.words.readings.length > 0 || isScoped(understood);
}

/** Whether every word was found as it was typed, also those that rows shall not have. */
async function isPlain({ understood, exact }: Answer, { index }: Sources): Promise<boolean> {
  if (exact.rows.length === 0 || !(await areAllFound(understood.words, index))) return false;
  const taken = await Promise.all(understood.excluded.map(({ needle }) => index.find(needle)));
  return taken.every(({ size }) => size > 0);
}

/** Whether each of several words that will do, where a query has such, stands somewhere. */
export async function areAllFound({ words }: ParsedQuery, index: PhraseIndex): Promise<boolean> {
  const alternatives = words.map(alternativesOf).filter((some) => some.length > 1);
  const found = await Promise.all(alternatives.flat().map((needle) => index.find(needle)));
  return found.every(({ size }) => size > 0);
}

const NO_NAMES: KnownNames = { certain: new Map(), possible: new Map(), short: new Map() };

async function answerAs(
  typed: string,
  traditional: string | null,
  reading: Reading,
  sources: Sources,
): Promise<Answer> {
  const { table, index } = sources;
  // Names are made when they are asked for.
  const names = typed.trim() === '' ? NO_NAMES : sources.names;
  const understood = understand(typed, table, names, reading);
  const scope = await scopeOf(understood, sources);
  const found =
    understood.words.readings.length > 0
      ? await findExactHits(understood.words, rowCount(table), index)
      : everyRow(table);
  const exact = isScoped(understood)
    ? {
        ...found,
        rows: found.rows.filter((row) => scope.hasRow(row)),
        passages: found.passages.filter((passage) => scope.hasPassage(passage)),
      }
    : found;
  const isCounted = !isScoped(understood) || understood.words.readings.length === 0;
  const withoutFilters = isCounted
    ? found.rows.length
    : await sources.countAnywhere(understood.words);
  return {
    understood,
    traditional,
    isStrict: reading === 'strict',
    leftOut: [],
    scope,
    exact,
    withoutFilters,
  };
}

function everyRow(table: SearchTable): ExactHits {
  return { needles: [], rows: allRows(table), passages: [], firstAt: new Map() };
}

/**
 * Rows that say what was asked in other words, at least one of them in another: under the same filters,
 * without the exact hits.
 */
export async function findSynonyms(
  { understood, scope, exact }: Answer,
  { table, index, synonyms }: Sources,
): Promise<SynonymHits> {
  const known = await synonyms();
  const isRow = (document: number) => document < rowCount(table);
  const exactRows = new Set(exact.rows);
  const rows = new Set<number>();
  const words = new Set<string>();
  const needles = new Set<string>();
  for (const reading of distinct([
    ...understood.words.readings.slice(0, 1),
    understood.words.words,
  ])) {
    const others = reading.map((needle) =>
      alternativesOf(needle).flatMap((alternative) => known.of(alternative)),
    );
    if (others.every(({ length }) => length === 0)) continue;
    const widened = reading.map((needle, place) =>
      anyOf([...alternativesOf(needle), ...others[place]!.map((other) => other.needle)]),
    );
    const inSameWords = await findAll(reading, index);
    const found = [...(await findAll(widened, index)).keys()].filter(
      (document) =>
        isRow(document) &&
        !exactRows.has(document) &&
        !inSameWords.has(document) &&
        scope.hasRow(document),
    );
    for (const row of found) rows.add(row);
    const inFound = new Set(found);
    for (const { shown, needle } of others.flat()) {
      const documents = await index.find(needle);
      if (![...documents.keys()].some((document) => inFound.has(document))) continue;
      words.add(shown);
      needles.add(needle);
    }
    for (const needle of reading.flatMap(alternativesOf)) needles.add(needle);
  }
  // The same word in another spelling is shown once.
  const shown = [...new Map([...words].map((word) => [foldForSearch(word), word])).values()];
  return { words: shown, needles: [...needles], rows: [...rows].sort((a, b) => a - b) };
}

function distinct(readings: readonly (readonly string[])[]): (readonly string[])[] {
  return [...new Map(readings.map((reading) => [reading.join('\n'), reading])).values()];
}

/**
 * The query with each word in the traditional characters in which something is known by it; null where
 * nothing changes.
 */
async function inTraditional(
  typed: string,
  { names, index, synonyms, variants }: Sources,
): Promise<string | null> {
  const known = await variants();
  if (![...typed].some((character) => known.has(character))) return null;
  const groups = await synonyms();
  const isKnown = async (word: string) => {
    const needle = foldForSearch(word);
    return (
      names.certain.has(needle) ||
      names.possible.has(needle) ||
      groups.has(needle) ||
      (await index.find(needle)).size > 0
    );
  };
  const tokens = await Promise.all(
    tokensOf(typed).map(async (token) => {
      if (token.kind !== 'word' || (await isKnown(token.text))) return token;
      const forms = traditionalForms(token.text, known);
      // What may be traditional already stays as it is, unless something is known by another form.
      const isSimplified = [...token.text].some(
        (each) => known.get(each)?.includes(each) === false,
      );
      let text = (isSimplified ? forms[0] : undefined) ?? token.text;
      for (const form of forms) {
        if (await isKnown(form)) {
          text = form;
          break;
        }
      }
      return { ...token, text, raw: token.raw.replace(token.text, text) };
    }),
  );
  const traditional = queryOf(tokens);
  return traditional === queryOf(tokensOf(typed)) ? null : traditional;
}
