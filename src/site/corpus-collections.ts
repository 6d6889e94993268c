import type { Corpus } from '../corpus/model/corpus.ts';
import { getBuildContext } from './build-context.ts';
import { collectionRecords } from './collection-records.ts';

/** An entry as Astro's store keeps it. */
interface Entry {
  id: string;
  data: Record<string, unknown>;
}

type Entries = ReadonlyMap<string, Entry>;

const collectionsOf = new WeakMap<Corpus, Map<string, Entries>>();

/**
 * Astro's store of collections, holding what the corpus at hand holds (`getBuildContext`): pages are
 * compiled once and rendered of any content.
 */
class CorpusCollections extends Map<string, Entries> {
  /** The entries of a collection, in the order of the corpus. @throws {ZodError} when one does not fit its schema */
  override get(name: string): Entries | undefined {
    if (!isCollection(name)) return undefined;
    const { corpus } = getBuildContext();
    const known = collectionsOf.get(corpus) ?? new Map<string, Entries>();
    collectionsOf.set(corpus, known);
    const before = known.get(name);
    if (before !== undefined) return before;
    const entries = entriesOf(name, corpus);
    known.set(name, entries);
    return entries;
  }

  override has(name: string): boolean {
    return isCollection(name);
  }
}

type CollectionName = keyof typeof collectionRecords;

function isCollection(name: string): name is CollectionName {
  return Object.hasOwn(collectionRecords, name);
}

function entriesOf(name: CollectionName, corpus: Corpus): Entries {
  const { schema, records } = collectionRecords[name];
  return new Map(
    records(corpus).map(({ id, data }) => [id, { id, data: schema.parse(data) }] as const),
  );
}

export default new CorpusCollections();
