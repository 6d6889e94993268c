import { foldForSearch } from '../../meaning/text/fold.ts';
import type { SearchState } from '../address-state.ts';
import type { Selection } from '../facets.ts';
import { parseQuery } from '../parse-query.ts';
import type { PhraseIndex } from '../phrase-index.ts';
import type { Sources } from '../query/answer.ts';
import { withoutQuestion } from '../query/question-words.ts';
import { tokensOf, type Token } from '../query/tokens.ts';
import { looksLikeId, withoutHyphens } from '../query/known-names.ts';
import { LONGEST_NAME } from '../query/understand.ts';
import { writtenTime } from '../query/written-time.ts';
import { partsFound } from '../related/word-parts.ts';
import { traditionalForms } from '../variants/variant-characters.ts';
import { otherYearSpellings } from '../years.ts';
import type { DocumentPlaces } from './document-places.ts';
import type { NameDirectory } from './name-directory.ts';
import type { VolumeEntry } from './volume.ts';

/** What volumes are chosen by. */
export interface VolumeSources extends Pick<Sources, 'synonyms' | 'variants'> {
  volumes: readonly VolumeEntry[];
  /** Of the documents of the whole site. */
  index: PhraseIndex;
  places: DocumentPlaces;
  directory: NameDirectory;
}

/** The volumes of which a search is answered: their numbers, those under the filters of the panel first. */
export interface ChosenVolumes {
  /** Those that can hold what is asked, in all ways in which it may be read. */
  holding: readonly number[];
  /** Those to be read where these hold nothing: with names that are joined to words, and with parts of the words. */
  nearest: () => Promise<readonly number[]>;
  /** Whether the query is words alone, none of which names anything by which it could narrow. */
  isWordsAlone: () => Promise<boolean>;
}

/** Of what stands nowhere as a whole no more volumes are looked through. */
const MOST_NEAREST = 4;

/**
 * Chooses the volumes for a search. A row that answers has every word, or is of what a word names, in one of the
 * spellings in which it may stand; and so its volume has all of these. Volumes under the filters of the panel
 * come first; the others are read as well, for the panel says how many there are under other filters.
 */
export async function chooseVolumes(
  { query, selection }: Pick<SearchState, 'query' | 'selection'>,
  sources: VolumeSources,
): Promise<ChosenVolumes> {
  const { volumes, directory } = sources;
  const all = volumes.map((_, volume) => volume);
  const under = new Set(all.filter((volume) => isUnder(volumes[volume]!, selection)));
  const named = namingVolumes(volumes, selection);
  const inOrder = (some: ReadonlySet<number>) => [
    ...all.filter((volume) => some.has(volume) && under.has(volume)),
    ...all.filter((volume) => some.has(volume) && !under.has(volume)),
  ];
  const tokens = await withNamesJoined(withIdsJoined(tokensOf(query)), directory);
  const groups = await withNamesTogether(groupsOf(tokens), directory);
  if (groups.length === 0) {
    const holding = distinct([...(under.size > 0 ? under : all), ...named]);
    return {
      holding,
      nearest: () => Promise.resolve(holding),
      isWordsAlone: () => Promise.resolve(false),
    };
  }
  const ofGroups = await Promise.all(
    groups.map(async (group) => {
      const ofWords = await Promise.all(group.map((token) => volumesOfWord(token, sources)));
      return union(ofWords);
    }),
  );
  const asPrinted = await Promise.all(
    parseQuery(query).readings.map(async (needles) =>
      intersection(await Promise.all(needles.map((needle) => volumesWithText(needle, sources)))),
    ),
  );
  const found = union([intersection(ofGroups), ...asPrinted]);
  return {
    holding: distinct([...inOrder(found), ...(found.size > 0 ? named : [])]),
    async nearest() {
      const asked = withoutQuestion(query);
      if (asked !== null) {
        const { holding, nearest } = await chooseVolumes({ query: asked, selection }, sources);
        return holding.length > 0 ? holding : nearest();
      }
      const near = await nearestVolumes(groups, sources);
      return distinct([...inOrder(near), ...named]);
    },
    isWordsAlone: () => isWordsAlone(tokensOf(query), directory),
  };
}

/** Volumes in whose texts a needle stands. */
async function volumesWithText(
  needle: string,
  { index, places }: VolumeSources,
): Promise<ReadonlySet<number>> {
  const volumes = new Set<number>();
  for (const document of (await index.find(needle)).keys()) {
    volumes.add(places.placeOf(document).volume);
  }
  return volumes;
}

/** Volumes that have a needle, in their texts or in a name. */
async function volumesWith(needle: string, sources: VolumeSources): Promise<ReadonlySet<number>> {
  return union([
    await volumesWithText(needle, sources),
    await sources.directory.volumesWith(needle),
  ]);
}

/** The words of a query that must be there, those with `OR` between them together. */
function groupsOf(tokens: readonly Token[]): Token[][] {
  const groups: Token[][] = [];
  tokens.forEach((token, place) => {
    if (token.kind !== 'word' || token.isExcluded || foldForSearch(token.text) === '') return;
    const isEither = tokens[place - 1]?.kind === 'or' && groups.length > 0;
    if (isEither) groups.at(-1)!.push(token);
    else groups.push([token]);
  });
  return groups;
}

/** `ntl 101 050`: the pieces of an id as one word. */
function withIdsJoined(tokens: readonly Token[]): Token[] {
  const found: Token[] = [];
  for (let place = 0; place < tokens.length; place += 1) {
    const token = tokens[place]!;
    const pieces = tokens.slice(place, place + 3);
    const text = pieces.map((piece) => piece.text).join('');
    const isId =
      pieces.length === 3 &&
      pieces.every(
        ({ kind, isQuoted, isExcluded }) => kind === 'word' && !isQuoted && !isExcluded,
      ) &&
      /^[a-z]{2,}[a-z-]*\d{2,3}\d{1,3}$/u.test(foldForSearch(text));
    found.push(isId ? { ...token, text, raw: text } : token);
    if (isId) place += 2;
  }
  return found;
}

/**
 * `National Central Library`: words that together are a name and nothing else, as one word; `understand` takes
 * them likewise. Else every volume would be read whose names have each of them somewhere.
 */
async function withNamesJoined(
  tokens: readonly Token[],
  directory: NameDirectory,
): Promise<readonly Token[]> {
  const found: Token[] = [];
  for (let place = 0; place < tokens.length;) {
    const name = await nameAt(tokens, place, directory);
    found.push(name?.token ?? tokens[place]!);
    place = name?.end ?? place + 1;
  }
  return found;
}

/** The longest name of several words that begins at a token. @returns null where there is none */
async function nameAt(
  tokens: readonly Token[],
  from: number,
  directory: NameDirectory,
): Promise<{ token: Token; end: number } | null> {
  const plain = tokens
    .slice(from, from + LONGEST_NAME)
    .findIndex(({ kind, isQuoted, isExcluded }) => kind !== 'word' || isQuoted || isExcluded);
  const longest = plain < 0 ? Math.min(tokens.length, from + LONGEST_NAME) : from + plain;
  for (let end = longest; end > from + 1; end -= 1) {
    const text = tokens
      .slice(from, end)
      .map((token) => token.text)
      .join(' ');
    const needle = foldForSearch(text);
    // A time comes before a name that would begin within it.
    if (writtenTime(needle) !== null) return null;
    if ((await directory.volumesNaming('certain', needle)).size > 0) {
      return { token: { ...tokens[from]!, text, raw: text }, end };
    }
  }
  return null;
}

/** Words that name several things of one kind, any of which will do (國圖 國資圖), as one group. */
async function withNamesTogether(
  groups: readonly Token[][],
  directory: NameDirectory,
): Promise<Token[][]> {
  const byKind = new Map<string, Token[]>();
  const together: Token[][] = [];
  for (const group of groups) {
    const kind = await kindOfName(group, directory);
    const others = kind === null ? undefined : byKind.get(kind);
    if (others !== undefined) {
      others.push(...group);
      continue;
    }
    const own = [...group];
    if (kind !== null) byKind.set(kind, own);
    together.push(own);
  }
  return together;
}

/** Whether a query is words alone, none of which names anything by which it could narrow. */
export async function isWordsAlone(
  tokens: readonly Token[],
  directory: NameDirectory,
): Promise<boolean> {
  if (tokens.some(({ kind, isExcluded }) => kind === 'or' || isExcluded)) return false;
  for (const [place, token] of tokens.entries()) {
    if ((await kindOfName([token], directory)) !== null) return false;
    for (let end = place + 2; end <= Math.min(tokens.length, place + LONGEST_NAME); end += 1) {
      const some = tokens.slice(place, end);
      const name = foldForSearch(some.map(({ text }) => text).join(' '));
      if ((await directory.volumesNaming(null, name)).size > 0 || writtenTime(name) !== null) {
        return false;
      }
    }
  }
  return true;
}

/** What a word may name, if anything. */
async function kindOfName(
  [token, ...others]: readonly Token[],
  directory: NameDirectory,
): Promise<string | null> {
  if (token === undefined || others.length > 0 || token.isQuoted) return null;
  const needle = foldForSearch(token.text);
  const time = writtenTime(needle);
  if (time !== null) return time.month === null ? 'year' : 'month';
  for (const facet of ['institution', 'unit', 'plan'] as const) {
    if ((await directory.volumesNaming(facet, needle)).size > 0) return facet;
  }
  return looksLikeId(needle.replace(/^.*#/u, '')) ? 'row' : null;
}

/** Volumes with a word in any spelling or meaning in which a search may find it. */
async function volumesOfWord(token: Token, sources: VolumeSources): Promise<ReadonlySet<number>> {
  const { volumes } = sources;
  const needles = await spellingsOf(token.text, sources);
  const withNeedles = await Promise.all(needles.map((each) => volumesWith(each, sources)));
  const named = needles.map((each) => sources.directory.volumesNaming('certain', each));
  const needle = foldForSearch(token.text);
  const time = writtenTime(needle);
  const id = needle.replace(/^.*#/u, '');
  const isMeant = ({ institutions, years }: VolumeEntry) =>
    (time !== null && (time.rocYear === null || years.includes(time.rocYear))) ||
    institutions.some((institution) => id === institution || isIdOf(id, institution));
  return union([
    ...withNeedles,
    ...(await Promise.all(named)),
    new Set(volumes.flatMap((entry, volume) => (isMeant(entry) ? [volume] : []))),
  ]);
}

/** Whether an id of a row, with hyphens or without, begins with that of an institution. */
function isIdOf(id: string, institution: string): boolean {
  const rest = withoutHyphens(id).slice(withoutHyphens(institution).length);
  return (
    looksLikeId(id) &&
    withoutHyphens(id).startsWith(withoutHyphens(institution)) &&
    /^\d/u.test(rest)
  );
}

/** A word folded, as typed, in traditional characters, with its years in the other calendar, and in other words. */
async function spellingsOf(
  text: string,
  { synonyms, variants }: VolumeSources,
): Promise<readonly string[]> {
  const known = await variants();
  const forms = [
    text,
    ...([...text].some((each) => known.has(each)) ? traditionalForms(text, known) : []),
  ];
  const needles = forms.map(foldForSearch);
  const groups = await synonyms();
  const others = needles.flatMap((needle) => [
    ...otherYearSpellings(needle),
    ...groups.of(needle).map((synonym) => synonym.needle),
  ]);
  return distinct([...needles, ...others]).filter((needle) => needle !== '');
}

/** Volumes for words that stand nowhere, or nowhere together. */
async function nearestVolumes(
  groups: readonly Token[][],
  sources: VolumeSources,
): Promise<ReadonlySet<number>> {
  const ofGroups: ReadonlySet<number>[] = [];
  const parts: ReadonlySet<number>[] = [];
  for (const token of groups.flat()) {
    const joined = await volumesOfJoined(token, sources);
    ofGroups.push(union([joined, await volumesOfWord(token, sources)]));
    parts.push(...(await volumesOfParts(token, sources)));
  }
  const whole = intersection(ofGroups);
  return whole.size > 0 ? whole : new Set(mostIn([...ofGroups, ...parts]).slice(0, MOST_NEAREST));
}

/**
 * `國圖電子書`, `101年電子書`: where a word begins or ends with a name or a year, the volumes that know it and have the
 * rest; `understand` cuts it likewise.
 */
async function volumesOfJoined(
  { text, isQuoted }: Token,
  sources: VolumeSources,
): Promise<ReadonlySet<number>> {
  const characters = [...foldForSearch(text)];
  if (isQuoted || characters.length > LONGEST_SPLIT) return new Set();
  const places = characters.map((_, place) => place).slice(1);
  const ofCuts = await Promise.all(
    places.flatMap((place) => {
      const [head, tail] = [characters.slice(0, place).join(''), characters.slice(place).join('')];
      return [[head, tail.replace(/^[的之]/u, '')] as const, [tail, head] as const].map(
        async ([name, rest]) => {
          const named = await volumesNamed(name, sources);
          if (named.size === 0 || rest === '') return new Set<number>();
          return intersection([named, await volumesWith(rest, sources)]);
        },
      );
    }),
  );
  return union(ofCuts);
}

/** Nobody writes longer words together with a name; in characters. */
const LONGEST_SPLIT = 30;

/** Volumes that know a name, or have a plan of a year. */
async function volumesNamed(
  name: string,
  { volumes, directory }: VolumeSources,
): Promise<ReadonlySet<number>> {
  if ([...name].length < 2) return new Set();
  const year = /\D/u.test(name) ? (writtenTime(name)?.rocYear ?? null) : null;
  const ofYear = volumes.flatMap((entry, volume) =>
    year !== null && entry.years.includes(year) ? [volume] : [],
  );
  return union([await directory.volumesNaming(null, name), new Set(ofYear)]);
}

/** For each part of a word that stands in a text, the volumes that have it. */
async function volumesOfParts(
  { text }: Token,
  sources: VolumeSources,
): Promise<ReadonlySet<number>[]> {
  const { index, places } = sources;
  const groups = await sources.synonyms();
  const isSaid = async (part: string) =>
    [...(await index.find(part)).keys()].some((document) => document < places.rows);
  const parts = await partsFound(foldForSearch(text), {
    stands: isSaid,
    isKnown: (part) => groups.has(part),
  });
  return Promise.all(
    parts.map(async (part) => {
      const others = [...groups.of(part), ...groups.near(part)];
      const needles = [part, ...others.map(({ needle }) => needle)];
      return union(await Promise.all(needles.map((needle) => volumesWithText(needle, sources))));
    }),
  );
}

/** All that are in any of the sets, those first that are in most. */
function mostIn(sets: readonly ReadonlySet<number>[]): number[] {
  const counts = new Map<number, number>();
  for (const volume of sets.flatMap((set) => [...set])) {
    counts.set(volume, (counts.get(volume) ?? 0) + 1);
  }
  const most = [...counts].sort(([a, x], [b, y]) => y - x || a - b);
  return most.length > 0 ? most.map(([volume]) => volume) : [0];
}

function isUnder({ institutions, years }: VolumeEntry, selection: Selection): boolean {
  const { institution, year, unit } = selection;
  const isOf = (key: string) => institutions.some((id) => isUnitOf(key, id));
  return (
    (institution.length === 0 || institution.some((id) => institutions.includes(id))) &&
    (year.length === 0 || year.some((each) => years.includes(Number(each)))) &&
    (unit.length === 0 || unit.some(isOf))
  );
}

/** For each chosen institution and unit a volume that knows its name. */
function namingVolumes(
  volumes: readonly VolumeEntry[],
  { institution, unit }: Selection,
): number[] {
  const places = [
    ...institution.map((id) => volumes.findIndex(({ institutions }) => institutions.includes(id))),
    ...unit.map((key) =>
      volumes.findIndex(({ institutions }) => institutions.some((id) => isUnitOf(key, id))),
    ),
  ];
  return places.filter((place) => place >= 0);
}

/** Keys of units begin with the id of their institution. */
function isUnitOf(key: string, institutionId: string): boolean {
  return key.startsWith(`${institutionId}-`) || key.startsWith(`${institutionId}:`);
}

function union(sets: readonly ReadonlySet<number>[]): ReadonlySet<number> {
  return new Set(sets.flatMap((set) => [...set]));
}

function intersection(sets: readonly ReadonlySet<number>[]): ReadonlySet<number> {
  const [first = new Set<number>(), ...others] = sets;
  return new Set([...first].filter((item) => others.every((other) => other.has(item))));
}

function distinct<Value>(values: readonly Value[]): Value[] {
  return [...new Set(values)];
}
