import type { SearchState } from '../../search/address-state.ts';
import type { GramPart, GramShard } from '../../search/gram-shards.ts';
import { INDEX_FOLDER } from '../../search/index-folder.ts';
import { withAlternatives } from '../../search/query/alternatives.ts';
import type { Sources } from '../../search/query/answer.ts';
import { knownNames, type KnownNames } from '../../search/query/known-names.ts';
import { Synonyms, type KnownWords } from '../../search/query/synonyms.ts';
import { remembered } from '../../search/remembered.ts';
import { shardIndex } from '../../search/shard-index.ts';
import { readVariants, type VariantCharacters } from '../../search/variants/variant-characters.ts';
import { chooseVolumes, type ChosenVolumes } from '../../search/volumes/choose-volumes.ts';
import { documentPlaces } from '../../search/volumes/document-places.ts';
import { firstBeside } from '../../search/volumes/first-beside.ts';
import {
  firstVolumes,
  type EnoughAtFirst,
  type FirstVolumes,
} from '../../search/volumes/first-volumes.ts';
import {
  isSaidIn,
  mergeVolumes,
  type OpenVolume,
  type WholeIndex,
} from '../../search/volumes/merged-volumes.ts';
import { nameDirectory, type DirectoryShard } from '../../search/volumes/name-directory.ts';
import { countWords, plainHits, type PlainHits } from '../../search/volumes/plain-hits.ts';
import type {
  NumberedFiles,
  Overview,
  SearchHead,
  VolumeTable,
} from '../../search/volumes/volume.ts';
import { nextTask } from './next-task.ts';
import type { LoadedContext, PageContext } from './page-context.ts';
import { readCompressedJson } from './read-json.ts';
import { textReader } from './texts.ts';

/** What of the index a search is answered from. */
export interface SearchView {
  context: LoadedContext;
  sources: Sources;
  /** The volumes that it has, and for each the number after that of its last row. */
  volumes: readonly number[];
  rowEnds: readonly number[];
}

/** The index of the site, of which no more is read than is asked for. */
export interface OpenIndex {
  head: SearchHead;
  /** What there is to choose where nothing is asked; null where all of the index is at hand. */
  overview(): Promise<Overview | null>;
  /** The volumes that a search needs. */
  choose(state: SearchState): Promise<ChosenVolumes>;
  /** The first volumes with hits, where there are too many hits to find all before the first are shown; else null. */
  first(state: SearchState, enough: EnoughAtFirst): Promise<FirstVolumes | null>;
  /** The first volumes with something beside words that no row says, where more than some have such; else null. */
  firstBeside(
    query: string,
    enough: { volumes: number; most: number },
  ): Promise<readonly number[] | null>;
  /** Counts the rows that have the words of a query; null where they may mean something else. */
  count(query: string): Promise<PlainHits | null>;
  /** Some volumes, read; the same for the same ones. */
  view(volumes: readonly number[]): Promise<SearchView>;
}

const onlyVolume: ChosenVolumes = {
  holding: [0],
  under: 0,
  naming: [],
  nearest: () => Promise.resolve([0]),
  isWordsAlone: () => Promise.resolve(false),
};

/** Opens an index. @param head as it was read */
export function openIndex(page: PageContext, head: SearchHead): OpenIndex {
  const read = <Value>(file: string) =>
    readCompressedJson<Value>(page.root + INDEX_FOLDER.slice(1) + file);
  // Asked for when needed, once.
  const synonyms = remembered(async (file: string) => new Synonyms(await read<KnownWords>(file)));
  const variants = remembered(async (file: string) =>
    readVariants(await read<VariantCharacters>(file)),
  );
  const shared = {
    synonyms: () => synonyms(head.synonymFile),
    variants: () => variants(head.variantFile),
  };
  const { names, grams, gramParts, volumes, overviewFile, only } = head;
  const readNumbered = <Value>({ start }: NumberedFiles, number: number) =>
    read<Value>(`${start}${number}.json.gz`);
  const directory = nameDirectory(names?.count ?? 1, volumes.length, (shard) =>
    readNumbered<DirectoryShard>(names!, shard),
  );
  const whole: WholeIndex = {
    index: shardIndex({
      shardCount: grams.count,
      readShard: (shard) => readNumbered<GramShard>(grams, shard),
      readPart: (part) => readNumbered<GramPart>(gramParts, part),
    }),
    places: documentPlaces(volumes),
  };
  const open = remembered(async (volume: number): Promise<OpenVolume> => {
    const table = only ?? (await read<VolumeTable>(volumes[volume]!.file));
    return { table, readText: textReader(page.root, table) };
  });
  const overview = remembered((file: string) => read<Overview>(file));
  const readOverview = async () => (overviewFile === null ? null : overview(overviewFile));
  const chosenBy = { volumes, directory, ...whole, ...shared };
  const firstBy = {
    ...chosenBy,
    overview: readOverview,
    // What fails is asked for again when it is needed.
    expect: (volume: number) => void open(volume).catch(() => undefined),
  };
  const view = remembered(async (key: string): Promise<SearchView> => {
    const numbers = key.split(' ').map(Number);
    const opened = await Promise.all(numbers.map(open));
    const { table, index, readText, rowEnds } = mergeVolumes(numbers, opened, whole);
    await nextTask();
    let names: KnownNames | undefined;
    return {
      volumes: numbers,
      rowEnds,
      context: { ...page, table, readText },
      sources: {
        table,
        // Where nothing is asked there are none to be known.
        get names() {
          return (names ??= knownNames(table));
        },
        index: withAlternatives(index),
        isSaidAnywhere: (needle) => isSaidIn(whole, needle),
        countAnywhere: (words) => countWords(words, whole),
        ...shared,
      },
    };
  });
  return {
    head,
    overview: readOverview,
    choose: async (state) => (volumes.length === 1 ? onlyVolume : chooseVolumes(state, chosenBy)),
    first: async (state, enough) =>
      volumes.length > 1 ? firstVolumes(state.query, firstBy, enough, state) : null,
    firstBeside: async (query, enough) =>
      volumes.length > enough.most ? firstBeside(query, firstBy, enough) : null,
    count: (query) => plainHits(query, whole),
    view: (numbers) => view(numbers.join(' ')),
  };
}
