import { foldForSearch } from '../../meaning/text/fold.ts';
import type { SearchDocuments } from '../build-table.ts';
import { allRows, valuesOfRow } from '../facets.ts';
import { shardOf } from '../gram-shards.ts';
import { latinStarts, WORD_START } from '../latin-words.ts';
import { knownNames, type KnownNames } from '../query/known-names.ts';
import type { SearchTable } from '../search-table.ts';
import { keyOfCount, keyOfName } from './name-directory.ts';

/** So many numbers of volumes fit in a shard on average: a few kilobytes, compressed. */
const NUMBERS_PER_SHARD = 2500;

/** What the directory has of a volume. */
export interface NameEntries {
  /** The grams of its names, and the keys of those by which a query can narrow. */
  keys: ReadonlySet<string>;
  /** By the key of a count how many rows of the volume are counted there. */
  counts: ReadonlyMap<string, number>;
}

/**
 * The shards of the directory, each as JSON.
 * @param entriesOfVolumes in their order
 */
export function buildDirectory(entriesOfVolumes: readonly NameEntries[]): string[] {
  const volumesOf = new Map<string, number[]>();
  const countsOf = new Map<string, number[]>();
  entriesOfVolumes.forEach(({ keys, counts }, volume) => {
    for (const key of keys) append(volumesOf, key, volume);
    for (const [key, count] of counts) append(countsOf, key, count);
  });
  const totals = [...countsOf].flatMap(([key, counts]) =>
    // Where one volume knows it all, that one tells.
    counts.length < 2 ? [] : [[key, counts.reduce((sum, count) => sum + count, 0)] as const],
  );
  let total = totals.length;
  for (const volumes of volumesOf.values()) total += volumes.length + 1;
  const count = 2 ** Math.max(0, Math.ceil(Math.log2(total / NUMBERS_PER_SHARD)));
  const shards = Array.from({ length: count }, (): string[] => []);
  for (const gram of [...volumesOf.keys()].sort()) {
    const volumes = volumesOf.get(gram)!;
    const numbers =
      volumes.length === entriesOfVolumes.length
        ? []
        : volumes.map((volume, place) => volume - (volumes[place - 1] ?? 0));
    shards[shardOf(gram, count)]!.push(`${JSON.stringify(gram)}:[${numbers.join(',')}]`);
  }
  for (const [key, rows] of totals.sort(([a], [b]) => (a < b ? -1 : 1))) {
    shards[shardOf(key, count)]!.push(`${JSON.stringify(key)}:[${rows}]`);
  }
  return shards.map((entries) => `{${entries.join(',')}}`);
}

function append<Key, Value>(lists: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}

/** What the directory has of a volume: the grams of its names, and the names by which a query can narrow. */
export function entriesOfNames({
  table,
  names,
}: Pick<SearchDocuments, 'table' | 'names'>): NameEntries {
  const known = knownNames(table);
  return {
    keys: new Set([...names.flatMap(gramsOfName), ...keysOfNames(known)]),
    counts: countsOfNames(known, table),
  };
}

/** How many rows are of each institution and unit that is certain to be named by a name. */
function countsOfNames({ certain }: KnownNames, table: SearchTable): Map<string, number> {
  const rowsOf = new Map<string, number[]>();
  for (const row of allRows(table)) {
    for (const facet of ['institution', 'unit'] as const) {
      for (const value of valuesOfRow(table, facet, row)) append(rowsOf, `${facet} ${value}`, row);
    }
  }
  return new Map(
    [...certain].map(([name, { facet, values }]) => {
      const rows = values.flatMap((value) => rowsOf.get(`${facet} ${value}`) ?? []);
      return [keyOfCount(facet, name), new Set(rows).size];
    }),
  );
}

/** @param name as written */
function gramsOfName(name: string): string[] {
  const characters = [...foldForSearch(name)];
  return [
    ...characters,
    ...characters.slice(1).map((character, place) => characters[place]! + character),
    ...latinStarts(name).map((place) => WORD_START + characters[place]!),
  ];
}

/** The keys of each name: of its kind, of any, and of what is certain. */
function keysOfNames({ certain, possible, short }: KnownNames): string[] {
  const all = [certain, possible, short].flatMap((names) =>
    [...names].flatMap(([name, { facet }]) => [keyOfName(facet, name), keyOfName(null, name)]),
  );
  return [...all, ...[...certain.keys()].map((name) => keyOfName('certain', name))];
}
