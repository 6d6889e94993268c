import { foldForSearch } from '../../meaning/text/fold.ts';
import type { SearchState } from '../address-state.ts';
import type { Selection } from '../facets.ts';
import { parseQuery } from '../parse-query.ts';
import { withoutQuestion } from '../query/question-words.ts';
import { tokensOf, type Token } from '../query/tokens.ts';
import { isOfYear, writtenTime } from '../query/written-time.ts';
import { partsFound } from '../related/word-parts.ts';
import {
  askedWords,
  isIdOf,
  isWordsAlone,
  LONGEST_SPLIT,
  type AskedSources,
  type AskedWords,
} from './asked-words.ts';
import type { DocumentPlaces } from './document-places.ts';
import { spellingsOf } from './spellings.ts';
import type { VolumeEntry } from './volume.ts';

/** What volumes are chosen by. */
export interface VolumeSources extends AskedSources {
  places: DocumentPlaces;
}

/** The volumes of which a search is answered: their numbers, those under the filters of the panel first. */
export interface ChosenVolumes {
  /** Those that can hold what is asked, in all ways in which it may be read. */
  holding: readonly number[];
  /** How many of these, the first, can have rows under the filters of the panel; 0 where none is chosen. */
  under: number;
  /** Those that know the names of what is chosen in the panel; they may hold nothing else. */
  naming: readonly number[];
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
  const { volumes } = sources;
  const all = volumes.map((_, volume) => volume);
  const under = new Set(all.filter((volume) => isUnder(volumes[volume]!, selection)));
  const chosen = namingVolumes(volumes, selection);
  const inOrder = (some: ReadonlySet<number>) => [
    ...all.filter((volume) => some.has(volume) && under.has(volume)),
    ...all.filter((volume) => some.has(volume) && !under.has(volume)),
  ];
  const groups = await askedWords(query, sources);
  /** How many of some volumes stand first since they are under the filters. */
  const countUnder = (some: readonly number[]) => {
    const others = some.findIndex((volume) => !under.has(volume));
    return under.size === all.length ? 0 : others < 0 ? some.length : others;
  };
  if (groups.length === 0) {
    const holding = distinct([...(under.size > 0 ? under : all), ...chosen]);
    return {
      holding,
      under: 0,
      naming: chosen,
      nearest: () => Promise.resolve(holding),
      isWordsAlone: () => Promise.resolve(false),
    };
  }
  const named = volumesNamedBy(groups);
  const within = named === null ? sources : withinVolumes(sources, named);
  const ofGroups = await Promise.all(
    groups.map(async (group) => group.named ?? volumesOfWords(group.tokens, within)),
  );
  // Where something is named, the query is not looked for as it is printed.
  const readings = named === null ? parseQuery(query).readings : [];
  const asPrinted = await Promise.all(
    readings.map(async (needles) =>
      intersection(await Promise.all(needles.map((needle) => volumesWithText(needle, sources)))),
    ),
  );
  const found = union([intersection(ofGroups), ...asPrinted]);
  const holding = distinct([...inOrder(found), ...(found.size > 0 ? chosen : [])]);
  return {
    holding,
    under: countUnder(holding),
    naming: chosen,
    async nearest() {
      const asked = withoutQuestion(query);
      if (asked !== null) {
        const { holding, nearest } = await chooseVolumes({ query: asked, selection }, sources);
        return holding.length > 0 ? holding : nearest();
      }
      const near = distinct([...inOrder(await nearestVolumes(groups, within)), ...chosen]);
      // What is named is understood where it is known, also where no volume knows all of it.
      return near.length > 0 ? near : oneKnowingEach(groups);
    },
    isWordsAlone: () => isWordsAlone(tokensOf(query), sources),
  };
}

/** The volumes that know everything that is named; null where nothing is. */
export function volumesNamedBy(groups: readonly AskedWords[]): ReadonlySet<number> | null {
  const named = groups.flatMap((group) => (group.named === null ? [] : [group.named]));
  return named.length === 0 ? null : intersection(named);
}

/** For each thing that is named one volume that knows it; the first volume where nothing is named. */
function oneKnowingEach(groups: readonly AskedWords[]): number[] {
  const known = groups.flatMap(({ named }) => (named === null ? [] : [...named].slice(0, 1)));
  return known.length > 0 ? distinct(known) : [0];
}

/** The same for the texts of some volumes alone: of frequent words no more is read than stands there. */
function withinVolumes(sources: VolumeSources, some: ReadonlySet<number>): VolumeSources {
  const { volumes, index, places } = sources;
  if (some.size === volumes.length) return sources;
  const ranges = [...some].flatMap((volume) => Object.values(places.rangesOf(volume)));
  return { ...sources, index: { find: (needle) => index.find(needle, ranges) } };
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
    (time !== null && years.some((year) => isOfYear(time, year))) ||
    institutions.some((institution) => id === institution || isIdOf(id, institution));
  return union([
    ...withNeedles,
    ...(await Promise.all(named)),
    new Set(volumes.flatMap((entry, volume) => (isMeant(entry) ? [volume] : []))),
  ]);
}

/** Volumes with any of some words. */
async function volumesOfWords(
  tokens: readonly Token[],
  sources: VolumeSources,
): Promise<ReadonlySet<number>> {
  return union(await Promise.all(tokens.map((token) => volumesOfWord(token, sources))));
}

/** Volumes for words that stand nowhere, or nowhere together; of what is named, where something is. */
async function nearestVolumes(
  groups: readonly AskedWords[],
  sources: VolumeSources,
): Promise<ReadonlySet<number>> {
  const ofGroups: ReadonlySet<number>[] = [];
  const named = volumesNamedBy(groups);
  if (named !== null) ofGroups.push(named);
  const words = groups.flatMap((group) => (group.named === null ? group.tokens : []));
  for (const token of words) {
    const joined = await volumesOfJoined(token, sources);
    ofGroups.push(union([joined, await volumesOfWord(token, sources)]));
  }
  const whole = intersection(ofGroups);
  if (whole.size > 0) return whole;
  const parts: ReadonlySet<number>[] = [];
  for (const token of words) parts.push(...(await volumesOfParts(token, sources)));
  const near = mostIn([...ofGroups, ...parts]).filter((volume) => named?.has(volume) !== false);
  return new Set(near.slice(0, MOST_NEAREST));
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
          const named = await volumesKnowing(name, sources);
          if (named.size === 0 || rest === '') return new Set<number>();
          return intersection([named, await volumesWith(rest, withinVolumes(sources, named))]);
        },
      );
    }),
  );
  return union(ofCuts);
}

/** Volumes that know a name, or have a plan of a year. */
async function volumesKnowing(
  name: string,
  { volumes, directory }: VolumeSources,
): Promise<ReadonlySet<number>> {
  if ([...name].length < 2) return new Set();
  const time = /\D/u.test(name) ? writtenTime(name) : null;
  const ofYear = volumes.flatMap(({ years }, volume) =>
    time !== null && time.rocYear !== null && years.some((year) => isOfYear(time, year))
      ? [volume]
      : [],
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

/** Whether a volume can have rows under the filters of the panel, as far as that is known before it is read. */
export function isUnder({ institutions, years }: VolumeEntry, selection: Selection): boolean {
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
