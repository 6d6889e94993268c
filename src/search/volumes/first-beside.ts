import { foldForSearch } from '../../meaning/text/fold.ts';
import { findAll } from '../exact-hits.ts';
import { parseQuery } from '../parse-query.ts';
import { withoutQuestion } from '../query/question-words.ts';
import { tokensOf, type Token } from '../query/tokens.ts';
import { isWordsAlone, withNamesCut } from './asked-words.ts';
import { MOST_LOOKED_THROUGH, type FirstSources } from './first-volumes.ts';
import { spellingsOf, traditionalSpellings } from './spellings.ts';

/** Where in a volume a word stands in one of its spellings: in names, or in which documents' texts. */
interface Spelled {
  /** Volumes with a spelling in a name, or in a text as far as it is soon told. */
  volumes: ReadonlySet<number>;
  /** Spellings that stand in so many texts that each volume has to be looked through. */
  vast: readonly string[];
}

/**
 * The first volumes with something beside the hits of words that no row of the site says: in other words, in names, in
 * further columns. All that have such are read only where they are few.
 * @param most so many volumes are few
 * @returns null where a row says the words, where that is not soon told, or where few volumes have such
 */
export async function firstBeside(
  query: string,
  sources: FirstSources,
  enough: { volumes: number; most: number },
): Promise<readonly number[] | null> {
  const tokens = tokensOf(query);
  // What is read in another way may be said so.
  if (withoutQuestion(query) !== null || !(await isWordsAlone(tokens, sources))) return null;
  if ((await withNamesCut(tokens, sources)).length !== tokens.length) return null;
  const words = tokens.filter(({ text }) => foldForSearch(text) !== '');
  if ((await mayBeSaid(query, sources)) || (await maySayAll(words, sources))) return null;
  const ofWords = await Promise.all(words.map(({ text }) => spelled(text, sources)));
  const all = sources.volumes.map((_, volume) => volume);
  const candidates = all.filter((volume) =>
    ofWords.every(({ volumes, vast }) => vast.length > 0 || volumes.has(volume)),
  );
  if (candidates.length <= enough.most) return null;
  const first: number[] = [];
  for (const volume of candidates.slice(0, MOST_LOOKED_THROUGH)) {
    const has = await Promise.all(ofWords.map((word) => standsIn(word, volume, sources)));
    if (!has.includes(false)) first.push(volume);
    if (first.length === enough.volumes) break;
  }
  return first.length > 0 ? first : null;
}

/** Whether some row may have all words of a query; only those that stand seldom are looked for. */
async function mayBeSaid(query: string, { index, places }: FirstSources): Promise<boolean> {
  const { readings, words } = parseQuery(query);
  for (const needles of [...readings, words]) {
    const areVast = await Promise.all(needles.map((needle) => index.isVast(needle)));
    const rare = needles.filter((_, place) => !areVast[place]);
    if (rare.length === 0) return true;
    const found = await findAll(rare, index);
    if ([...found.keys()].some((document) => document < places.rows)) return true;
  }
  return false;
}

/** Whether some row may have all words, each as typed or in traditional characters. */
async function maySayAll(words: readonly Token[], sources: FirstSources): Promise<boolean> {
  const { index, places } = sources;
  let rows: ReadonlySet<number> | null = null;
  for (const { text } of words) {
    const forms = [text, ...(await traditionalSpellings(text, sources))].map(foldForSearch);
    const areVast = await Promise.all(forms.map((form) => index.isVast(form)));
    if (areVast.includes(true)) continue;
    const found = await Promise.all(forms.map((form) => index.find(form)));
    const own = new Set(found.flatMap((documents) => [...documents.keys()]));
    rows = new Set([...own].filter((row) => row < places.rows && rows?.has(row) !== false));
  }
  return rows === null || rows.size > 0;
}

async function spelled(text: string, sources: FirstSources): Promise<Spelled> {
  const { index, places, directory } = sources;
  const needles = await spellingsOf(text, sources);
  // All at once: on a slow line every round trip counts.
  const [inNames, inTexts] = await Promise.all([
    Promise.all(needles.map((needle) => directory.volumesWith(needle))),
    Promise.all(
      needles.map(async (needle) => ((await index.isVast(needle)) ? null : index.find(needle))),
    ),
  ]);
  const volumes = new Set(inNames.flatMap((each) => [...each]));
  for (const document of inTexts.flatMap((found) => [...(found?.keys() ?? [])])) {
    volumes.add(places.placeOf(document).volume);
  }
  return { volumes, vast: needles.filter((_, place) => inTexts[place] === null) };
}

async function standsIn(
  { volumes, vast }: Spelled,
  volume: number,
  { index, places }: FirstSources,
): Promise<boolean> {
  if (volumes.has(volume)) return true;
  const { rows, passages } = places.rangesOf(volume);
  for (const needle of vast) {
    if ((await index.find(needle, [rows, passages])).size > 0) return true;
  }
  return false;
}
