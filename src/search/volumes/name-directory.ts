import { gramsBetween, gramsOfNeedle, type NeededGram } from '../grams.ts';
import { shardOf } from '../gram-shards.ts';
import type { QueryFacet } from '../query/known-names.ts';
import { remembered } from '../remembered.ts';

/**
 * Which volumes know a name: headings, units, deadlines and titles, by their grams, and names by which a query can
 * narrow whole as well. A volume that lacks a gram of a needle has it in no name. Cut into shards by gram, as the
 * grams of the texts are.
 *
 * A shard is a JSON object: gram, or sign and name → numbers of volumes, ascending, each as the difference to the one
 * before (to 0 for the first); no numbers at all where it stands in every volume. Under sign, kind and a name that several
 * volumes know stands one number: how many rows are of what it names.
 */
export type DirectoryShard = Readonly<Record<string, readonly number[]>>;

/** Stands before a whole name in the directory; no gram has it. */
const NAME_SIGN = '\u0002';

/** Stands before one whose rows are counted. */
const COUNT_SIGN = '\u0003';

/** What a name is: of a kind, of any (null), or certain: what a query names by it and nothing else. */
export type NameKind = QueryFacet | 'certain' | null;

/** What stands in the directory for a name by which a query can narrow. */
export function keyOfName(kind: NameKind, name: string): string {
  return `${NAME_SIGN}${kind ?? ''} ${name}`;
}

/** What stands in the directory for the number of rows of what a name is certain to name. */
export function keyOfCount(kind: QueryFacet, name: string): string {
  return `${COUNT_SIGN}${kind} ${name}`;
}

/** Answers which volumes know a name. */
export interface NameDirectory {
  /** Volumes that have every gram of a needle in their names. @param needle folded, not empty */
  volumesWith(needle: string): Promise<ReadonlySet<number>>;
  /** Volumes that know a name by which a query can narrow. @param name folded */
  volumesNaming(kind: NameKind, name: string): Promise<ReadonlySet<number>>;
  /** How many rows of the site are of what a name is certain to name; null where that is not counted. */
  rowsNamed(name: string): Promise<number | null>;
}

/** @param readShard gives a shard of the directory by its number */
export function nameDirectory(
  shardCount: number,
  volumeCount: number,
  readShard: (shard: number) => Promise<DirectoryShard>,
): NameDirectory {
  const shards = remembered(readShard);
  const entryOf = async (key: string) => (await shards(shardOf(key, shardCount)))[key];
  const volumesOf = remembered(async (gram: string): Promise<ReadonlySet<number>> => {
    const numbers = await entryOf(gram);
    if (numbers === undefined) return new Set();
    if (numbers.length === 0) return new Set(Array.from({ length: volumeCount }, (_, at) => at));
    let volume = 0;
    return new Set(numbers.map((step) => (volume += step)));
  });
  const withAll = async (grams: readonly NeededGram[]): Promise<ReadonlySet<number>> => {
    const [first = new Set<number>(), ...others] = await Promise.all(
      grams.map(({ gram }) => volumesOf(gram)),
    );
    return new Set([...first].filter((volume) => others.every((other) => other.has(volume))));
  };
  return {
    async volumesWith(needle) {
      // Frequent pairs stand in some name of every volume: `機關`, `01`; that between them tells of one name.
      return withAll([...gramsOfNeedle(needle), ...gramsBetween(needle)]);
    },
    volumesNaming: (kind, name) => volumesOf(keyOfName(kind, name)),
    async rowsNamed(name) {
      // A name of an institution is of no unit besides, wherever it stands.
      for (const kind of ['institution', 'unit'] as const) {
        if ((await volumesOf(keyOfName(kind, name))).size === 0) continue;
        return (await entryOf(keyOfCount(kind, name)))?.[0] ?? null;
      }
      return null;
    },
  };
}
