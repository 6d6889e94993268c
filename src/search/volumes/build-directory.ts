import { foldForSearch } from '../../meaning/text/fold.ts';
import type { SearchDocuments } from '../build-table.ts';
import { shardOf } from '../gram-shards.ts';
import { latinStarts, WORD_START } from '../latin-words.ts';
import { knownNames, type KnownNames } from '../query/known-names.ts';
import { keyOfName } from './name-directory.ts';

/** So many numbers of volumes fit in a shard on average: a few kilobytes, compressed. */
const NUMBERS_PER_SHARD = 2500;

/**
 * The shards of the directory, each as JSON.
 * @param entriesOfVolumes of each volume, in order, each entry once
 */
export function buildDirectory(entriesOfVolumes: readonly Iterable<string>[]): string[] {
  const volumesOf = new Map<string, number[]>();
  entriesOfVolumes.forEach((entries, volume) => {
    for (const gram of entries) {
      const volumes = volumesOf.get(gram);
      if (volumes === undefined) volumesOf.set(gram, [volume]);
      else volumes.push(volume);
    }
  });
  let total = 0;
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
  return shards.map((entries) => `{${entries.join(',')}}`);
}

/** What the directory has of a volume: the grams of its names, and the names by which a query can narrow. */
export function entriesOfNames({
  table,
  names,
}: Pick<SearchDocuments, 'table' | 'names'>): ReadonlySet<string> {
  return new Set([...names.flatMap(gramsOfName), ...keysOfNames(knownNames(table))]);
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
function keysOfNames({ certain, possible }: KnownNames): string[] {
  const both = [certain, possible].flatMap((names) =>
    [...names].flatMap(([name, { facet }]) => [keyOfName(facet, name), keyOfName(null, name)]),
  );
  return [...both, ...[...certain.keys()].map((name) => keyOfName('certain', name))];
}
