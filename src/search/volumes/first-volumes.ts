import { foldForSearch } from '../../meaning/text/fold.ts';
import { emptyState, type SearchState } from '../address-state.ts';
import { findAll } from '../exact-hits.ts';
import { isNarrowed } from '../facets.ts';
import { parseQuery } from '../parse-query.ts';
import type { LargeIndex, PhraseIndex } from '../phrase-index.ts';
import { alternativesOf, anyOf, withAlternatives } from '../query/alternatives.ts';
import { withoutQuestion } from '../query/question-words.ts';
import { withoutHyphens } from '../query/known-names.ts';
import { queryOf, tokensOf, type Token } from '../query/tokens.ts';
import type { Understood } from '../query/understand.ts';
import { isOfYear, writtenTime } from '../query/written-time.ts';
import { askedWords, isIdOf, isWordsAlone, withNamesCut, type AskedWords } from './asked-words.ts';
import { isUnder, volumesNamedBy, type VolumeSources } from './choose-volumes.ts';
import type { WholeIndex } from './merged-volumes.ts';
import { traditionalSpellings } from './spellings.ts';
import type { Overview } from './volume.ts';

/** Where the first hits of a query stand of which there are too many to find all before. */
export interface FirstVolumes {
  /** In ascending order, one at least. */
  volumes: readonly number[];
  /** How many rows have what is asked; null where that is not known before all of them are found. */
  total: number | null;
  /** What is named in the query, folded: hits are those of the query where it is understood as names in these volumes. */
  names: readonly string[];
}

/** How many volumes are looked for, and how many rows together are enough. */
export interface EnoughAtFirst {
  volumes: number;
  rows: number;
}

/** What first volumes are found by. */
export interface FirstSources extends VolumeSources {
  index: LargeIndex;
  overview: () => Promise<Overview | null>;
  /** Told of a volume that is likely to be read next, so that it can be asked for. */
  expect: (volume: number) => void;
}

/** Of words that stand hardly ever together no more volumes are looked through. */
export const MOST_LOOKED_THROUGH = 6;

/** One row of some has what is named or chosen besides, so many more must have the words. */
const ROWS_FOR_ONE_NAMED = 8;

/** What is longer may be much that nobody needs: an id is no word of texts. */
const MOST_AHEAD = { words: 4, characters: 8 };

/** The volumes that can have what is chosen in the panel. */
type Under = ReadonlySet<number> | null;

interface LookedThrough extends FirstSources {
  /** Whether no volume with hits may stand before one that is found: the hits are listed in the order of documents. */
  isInOrder: boolean;
}

/**
 * The first volumes with rows that have what is asked, found before all such rows are: as it is typed, or where that
 * stands nowhere, as `answerQuery` reads it then. Under the filters of the panel it is not known how many there are.
 * In the order of plans no volume with such rows is passed over; else those where they are soonest found.
 * @returns null where the first volumes have none
 */
export async function firstVolumes(
  query: string,
  by: FirstSources,
  enough: EnoughAtFirst,
  { selection, sort }: Pick<SearchState, 'selection' | 'sort'> = emptyState,
): Promise<FirstVolumes | null> {
  const sources = { ...by, isInOrder: sort === 'plan' };
  const under = isNarrowed(selection)
    ? new Set(
        [...sources.volumes.keys()].filter((each) => isUnder(sources.volumes[each]!, selection)),
      )
    : null;
  const ofId = firstOfId(query, sources, enough, under);
  if (ofId !== null) return ofId;
  readAhead(query, sources);
  return firstUnder(query, sources, enough, under);
}

/** The first volumes that can have a row whose id is all that is asked: of its institution and year. */
function firstOfId(
  query: string,
  { volumes, expect }: FirstSources,
  enough: EnoughAtFirst,
  under: Under,
): FirstVolumes | null {
  const [token, ...others] = tokensOf(query);
  if (token?.kind !== 'word' || token.isQuoted || token.isExcluded || others.length > 0)
    return null;
  const name = foldForSearch(token.text);
  const id = name.replace(/^.*#/u, '');
  const ofId = [...volumes.keys()].filter((volume) => {
    const { institutions, years } = volumes[volume]!;
    return (
      under?.has(volume) !== false &&
      institutions.some(
        (each) => isIdOf(id, each) && years.some((year) => isYearOf(id, each, year)),
      )
    );
  });
  if (ofId.length === 0 || ofId.length > enough.volumes) return null;
  for (const volume of ofId) expect(volume);
  return { volumes: ofId, total: null, names: [name] };
}

/** Whether an id of a row of an institution has a year. */
function isYearOf(id: string, institution: string, year: number): boolean {
  return withoutHyphens(id).startsWith(withoutHyphens(institution) + String(year));
}

/** Asks for the grams of a short query beside the names that may be in it: on a slow line every round trip counts. */
function readAhead(query: string, { index }: FirstSources): void {
  const words = tokensOf(query).filter(({ kind }) => kind === 'word');
  if (words.length > MOST_AHEAD.words) return;
  for (const { text } of words) {
    const needle = foldForSearch(text);
    if (needle === '' || [...needle].length > MOST_AHEAD.characters) continue;
    // What fails is asked for again when it is needed.
    index.isVast(needle).catch(() => undefined);
  }
}

/** @param tried ways to read the query that were looked for before: two characters may be forms of each other */
async function firstUnder(
  query: string,
  sources: LookedThrough,
  enough: EnoughAtFirst,
  under: Under,
  tried: readonly string[] = [],
): Promise<FirstVolumes | null> {
  const first = (await isWordsAlone(tokensOf(query), sources))
    ? await firstOfWords(query, sources, enough, under)
    : await firstOfGroups(query, sources, enough, under);
  if (first !== null || !(await isUnsaid(query, sources))) return first;
  // What other spellings are known by is needed next, all of it; what fails is asked for again.
  for (const read of [sources.synonyms, sources.variants]) read().catch(() => undefined);
  const before = [...tried, query];
  for (const way of await otherWays(query, sources)) {
    if (before.includes(way)) continue;
    const first = await firstUnder(way, sources, enough, under, before);
    // What is said of hits that were found otherwise is known when all are.
    if (first !== null) return { ...first, total: null };
  }
  return null;
}

/** Whether a word of a query is in no text as it is typed, as far as that is soon told. */
async function isUnsaid(query: string, { index }: FirstSources): Promise<boolean> {
  for (const { kind, text } of tokensOf(query)) {
    const needle = foldForSearch(text);
    if (kind !== 'word' || needle === '' || (await index.isVast(needle))) continue;
    if ((await index.find(needle)).size === 0) return true;
  }
  return false;
}

/** A query in traditional characters, with names and years cut off from words, and without what only asks. */
async function otherWays(query: string, sources: FirstSources): Promise<string[]> {
  const tokens = tokensOf(query);
  const inTraditional = tokens.map(async (token) => {
    const [text = token.text] = await traditionalSpellings(token.text, sources);
    return { ...token, raw: token.raw.replace(token.text, text) };
  });
  const [traditional, cut] = await Promise.all([
    Promise.all(inTraditional),
    withNamesCut(tokens, sources),
  ]);
  const ways = [queryOf(traditional), queryOf(cut), withoutQuestion(query) ?? query];
  return [...new Set(ways)].filter((way) => way !== queryOf(tokens) && way !== query);
}

/** The first volumes of a query of words alone. */
async function firstOfWords(
  query: string,
  sources: LookedThrough,
  enough: EnoughAtFirst,
  under: Under,
): Promise<FirstVolumes | null> {
  for (const [reading, needles] of parseQuery(query).readings.entries()) {
    const areVast = await Promise.all(needles.map((needle) => sources.index.isVast(needle)));
    if (!areVast.includes(true)) {
      const found = await findAll(needles, sources.index);
      const rows = [...found.keys()].filter((document) => document < sources.places.rows);
      if (rows.length === 0) continue;
      const volumes = firstWithRows(rows, under, sources, enough);
      if (volumes.length === 0) return null;
      const total = reading === 0 && under === null ? rows.length : null;
      return { volumes, total, names: [] };
    }
    const volumes = await volumesWithRows(needles, under, sources, withNamed(enough, under));
    if (volumes === null || volumes.length === 0) return null;
    const [only] = needles;
    const isCounted = needles.length === 1 && under === null;
    return { volumes, total: isCounted ? await sources.index.countRows(only!) : null, names: [] };
  }
  return null;
}

/** The volumes of the first of some rows, as many as are enough. */
function firstWithRows(
  rows: readonly number[],
  under: Under,
  { places }: FirstSources,
  { volumes: most, rows: least }: EnoughAtFirst,
): number[] {
  const volumes = new Set<number>();
  let before = 0;
  for (const row of [...rows].sort((a, b) => a - b)) {
    const { volume } = places.placeOf(row);
    if (under?.has(volume) === false) continue;
    const isEnough = volumes.size === most || before >= least;
    if (isEnough && !volumes.has(volume)) break;
    volumes.add(volume);
    before += 1;
  }
  return [...volumes];
}

/** What is enough where but some rows of volumes are asked for. */
function withNamed({ volumes, rows }: EnoughAtFirst, among: Under): EnoughAtFirst {
  return { volumes, rows: among === null ? rows : rows * ROWS_FOR_ONE_NAMED };
}

/** Whether some volumes know as names what the query names: else their hits may be others than those of the site. */
export function areUnderstood({ filters }: Understood, { names }: FirstVolumes): boolean {
  const known = new Set(filters.map(({ typed }) => foldForSearch(typed)));
  return names.every((name) => known.has(name));
}

/** The first volumes of a query with names, and with words of which any will do. */
async function firstOfGroups(
  query: string,
  sources: LookedThrough,
  enough: EnoughAtFirst,
  under: Under,
): Promise<FirstVolumes | null> {
  // Of a word that is no name it is asked whether it is one in other characters.
  sources.variants().catch(() => undefined);
  const groups = await askedWords(query, sources);
  const areNamed = groups.filter(({ named }) => named !== null);
  const months = groups.filter(({ named, tokens }) => named === null && tokens.every(isMonth));
  const names = [...areNamed, ...months].flatMap(({ tokens }) =>
    tokens.map(({ text }) => foldForSearch(text)),
  );
  const named = bothOf(withYearsOf(months, volumesNamedBy(groups), sources), under);
  if (named?.size === 0) return null;
  const words = groups.filter((group) => group.named === null && !months.includes(group));
  const needles = words.map(needleOf);
  if (needles.length > 0) {
    const volumes = await volumesWithRows(needles, named, sources, withNamed(enough, named));
    return volumes === null || volumes.length === 0 ? null : { volumes, total: null, names };
  }
  if (named === null) return null;
  // Of several names any of which will do, a volume that knows each: as a word it would be looked for in texts.
  const inOrder = [...named].sort((a, b) => a - b);
  const first = areNamed.flatMap(({ volumesOf }) =>
    volumesOf.map((own) => inOrder.find((volume) => own.has(volume))),
  );
  if (areNamed.length === 0) first.push(...inOrder.slice(0, enough.volumes));
  const found = [...new Set(first)].filter((volume) => volume !== undefined);
  const last = Math.max(...found);
  const volumes = sources.isInOrder ? inOrder.filter((volume) => volume <= last) : found;
  if (sources.isInOrder && volumes.length > MOST_LOOKED_THROUGH) return null;
  // While their rows are counted.
  for (const volume of volumes) sources.expect(volume);
  const [only] = names;
  const isAll =
    under === null && names.length === 1 && tokensOf(query).every(({ isExcluded }) => !isExcluded);
  const total = isAll ? await rowsNamed(only!, sources) : null;
  return { volumes: volumes.sort((a, b) => a - b), total, names };
}

function bothOf(some: ReadonlySet<number> | null, under: Under): ReadonlySet<number> | null {
  if (some === null || under === null) return some ?? under;
  return new Set([...some].filter((volume) => under.has(volume)));
}

/** How many rows are of an institution, a unit or a year; null where that is not known yet. */
async function rowsNamed(
  name: string,
  { directory, overview }: FirstSources,
): Promise<number | null> {
  const rows = await directory.rowsNamed(name);
  const time = writtenTime(name);
  if (rows !== null || time === null || time.months.length > 0) return rows;
  // Where it cannot be read, how many there are is known when they are found.
  const all = await overview().catch(() => null);
  if (all === null) return null;
  const ofYears = Object.entries(all.counts.year).filter(([year]) => isOfYear(time, Number(year)));
  return ofYears.length > 0 ? ofYears.reduce((sum, [, own]) => sum + own, 0) : null;
}

/** Volumes of the years of some months; all that are given where none is said. */
function withYearsOf(
  months: readonly AskedWords[],
  named: ReadonlySet<number> | null,
  { volumes }: FirstSources,
): ReadonlySet<number> | null {
  if (months.length === 0) return named;
  const times = months.flatMap(({ tokens }) =>
    tokens.flatMap(({ text }) => writtenTime(foldForSearch(text)) ?? []),
  );
  const isOf = (volume: number) =>
    volumes[volume]!.years.some((year) => times.some((time) => isOfYear(time, year)));
  return new Set([...(named ?? volumes.keys())].filter(isOf));
}

function isMonth({ text, isQuoted }: Token): boolean {
  return !isQuoted && (writtenTime(foldForSearch(text))?.months ?? []).length > 0;
}

/** What is looked for in texts: any of the words. */
function needleOf({ tokens }: AskedWords): string {
  return anyOf(tokens.map(({ text }) => foldForSearch(text)));
}

/**
 * The first volumes with rows that have all needles.
 * @param among null for all volumes
 * @returns null where all rows are as soon found
 */
async function volumesWithRows(
  needles: readonly string[],
  among: ReadonlySet<number> | null,
  { index, places, volumes: all, expect, isInOrder }: LookedThrough,
  enough: EnoughAtFirst,
): Promise<number[] | null> {
  const areVast = await Promise.all(
    needles.map(async (needle) =>
      (await Promise.all(alternativesOf(needle).map((each) => index.isVast(each)))).includes(true),
    ),
  );
  if (!areVast.includes(true)) return null;
  const words = withAlternatives(index);
  // What is not said so often says where to look.
  const rare = needles.filter((_, place) => !areVast[place]);
  const candidates =
    rare.length === 0
      ? new Set([
          ...(isInOrder ? [] : volumesWith(await placesToLook(needles, index), places)),
          ...all.map((_, volume) => volume),
        ])
      : volumesWith((await findAll(rare, words)).keys(), places);
  const volumes: number[] = [];
  let rows = 0;
  const looked = [...candidates]
    .filter((volume) => among?.has(volume) !== false)
    .slice(0, MOST_LOOKED_THROUGH);
  if (looked.length > 0) expect(looked[0]!);
  for (const volume of looked) {
    // With its passages, for which the volume is asked next: on a slow line every round trip counts.
    const ofVolume = Object.values(places.rangesOf(volume));
    const within: PhraseIndex = { find: (needle) => words.find(needle, ofVolume) };
    const found = [...(await findAll(needles, within)).keys()].filter((row) => row < places.rows);
    if (found.length === 0) continue;
    volumes.push(volume);
    rows += found.length;
    if (volumes.length === enough.volumes || rows >= enough.rows) break;
  }
  return volumes.sort((a, b) => a - b);
}

/** Documents that can have the rarest of some needles, as far as that is known before any part is read. */
async function placesToLook(
  needles: readonly string[],
  index: LargeIndex,
): Promise<readonly number[]> {
  const ofNeedles = await Promise.all(
    needles.map(async (needle) =>
      (await Promise.all(alternativesOf(needle).map((each) => index.placesToLook(each)))).flat(),
    ),
  );
  return ofNeedles.reduce((fewest, own) => (own.length < fewest.length ? own : fewest));
}

/** Volumes whose rows are among the documents, in ascending order. */
function volumesWith(documents: Iterable<number>, places: WholeIndex['places']): number[] {
  const volumes = new Set<number>();
  for (const document of documents) {
    if (document < places.rows) volumes.add(places.placeOf(document).volume);
  }
  return [...volumes].sort((a, b) => a - b);
}
