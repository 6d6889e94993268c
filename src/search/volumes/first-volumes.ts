import { findAll } from '../exact-hits.ts';
import { parseQuery } from '../parse-query.ts';
import type { PhraseIndex } from '../phrase-index.ts';
import type { WholeIndex } from './merged-volumes.ts';

/** Where the first hits of a query stand whose words are in very many texts. */
export interface FirstVolumes {
  /** In ascending order, one at least. */
  volumes: readonly number[];
  /** How many rows have what is asked; null where that is not known before all of them are found. */
  total: number | null;
}

/** How many volumes are looked for, and how many rows together are enough. */
export interface EnoughAtFirst {
  volumes: number;
  rows: number;
}

/** Of words that stand hardly ever together no more volumes are looked through. */
const MOST_LOOKED_THROUGH = 6;

/**
 * The first volumes with rows that have the words of a query as they are printed, found before all such rows are. Asked
 * for queries of words alone (`isWordsAlone`), which these rows answer then.
 * @returns null where all rows are as soon found, or where the first volumes have none
 */
export async function firstVolumes(
  query: string,
  { index, places }: WholeIndex,
  volumeCount: number,
  enough: EnoughAtFirst,
): Promise<FirstVolumes | null> {
  const [needles = []] = parseQuery(query).readings;
  const areVast = await Promise.all(needles.map((needle) => index.isVast(needle)));
  if (!areVast.includes(true)) return null;
  // What is not said so often says where to look.
  const rare = needles.filter((_, place) => !areVast[place]);
  const candidates =
    rare.length === 0
      ? Array.from({ length: Math.min(volumeCount, MOST_LOOKED_THROUGH) }, (_, volume) => volume)
      : volumesWith(await findAll(rare, index), places);
  const volumes: number[] = [];
  let rows = 0;
  for (const volume of candidates.slice(0, MOST_LOOKED_THROUGH)) {
    const ofVolume = [places.rangesOf(volume).rows];
    const within: PhraseIndex = { find: (needle) => index.find(needle, ofVolume) };
    const found = await findAll(needles, within);
    if (found.size === 0) continue;
    volumes.push(volume);
    rows += found.size;
    if (volumes.length === enough.volumes || rows >= enough.rows) break;
  }
  if (volumes.length === 0) return null;
  const [only] = needles;
  const total = needles.length === 1 ? await index.countRows(only!) : null;
  return { volumes, total };
}

/** Volumes whose rows are among the documents, in ascending order. */
function volumesWith(
  documents: ReadonlyMap<number, number>,
  places: WholeIndex['places'],
): number[] {
  const volumes = new Set<number>();
  for (const document of documents.keys()) {
    if (document < places.rows) volumes.add(places.placeOf(document).volume);
  }
  return [...volumes].sort((a, b) => a - b);
}
