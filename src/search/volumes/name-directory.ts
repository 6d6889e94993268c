import { gramsOfNeedle } from '../grams.ts';
import { shardOf } from '../gram-shards.ts';
import type { QueryFacet } from '../query/known-names.ts';
import { remembered } from '../remembered.ts';

/**
 * Which volumes know a name: headings, units, deadlines and titles, by their grams, and names by which a query can
 * narrow whole as well. A volume that lacks a gram of a needle has it in no name. Cut into shards by gram, as the
 * grams of the texts are.
 *
 * A shard is a JSON object: gram, or sign and name → numbers of volumes, ascending, each as the difference to the one
 * before (to 0 for the first); no numbers at all where it stands in every volume.
 */
export type DirectoryShard = Readonly<Record<string, readonly number[]>>;

/** Stands before a whole name in the directory; no gram has it. */
const NAME_SIGN = '\u0002';

/** What a name is: of a kind, of any (null), or certain: what a query names by it and nothing else. */
export type NameKind = QueryFacet | 'certain' | null;

/** What stands in the directory for a name by which a query can narrow. */
export function keyOfName(kind: NameKind, name: string): string {
  return `${NAME_SIGN}${kind ?? ''} ${name}`;
}

/** Answers which volumes know a name. */
export interface NameDirectory {
  /** Volumes that have every gram of a needle in their names. @param needle folded, not empty */
  volumesWith(needle: string): Promise<ReadonlySet<number>>;
  /** Volumes that know a name by which a query can narrow. @param name folded */
  volumesNaming(kind: NameKind, name: string): Promise<ReadonlySet<number>>;
}

/** @param readShard gives a shard of the directory by its number */
export function nameDirectory(
  shardCount: number,
  volumeCount: number,
  readShard: (shard: number) => Promise<DirectoryShard>,
): NameDirectory {
  const shards = remembered(readShard);
  const volumesOf = remembered(async (gram: string): Promise<ReadonlySet<number>> => {
    const numbers = (await shards(shardOf(gram, shardCount)))[gram];
    if (numbers === undefined) return new Set();
    if (numbers.length === 0) return new Set(Array.from({ length: volumeCount }, (_, at) => at));
    let volume = 0;
    return new Set(numbers.map((step) => (volume += step)));
  });
  const eachOf = (needle: string) =>
    Promise.all(gramsOfNeedle(needle).map(({ gram }) => volumesOf(gram)));
  return {
    async volumesWith(needle) {
      const [first = new Set<number>(), ...others] = await eachOf(needle);
      return new Set([...first].filter((volume) => others.every((other) => other.has(volume))));
    },
    volumesNaming: (kind, name) => volumesOf(keyOfName(kind, name)),
  };
}
