import { needs } from '../../src/meaning/synonyms/needs.ts';
import { emptySelection } from '../../src/search/facets.ts';
import { buildShards } from '../../src/search/build-shards.ts';
import { searchDocuments, type SearchDocuments } from '../../src/search/build-table.ts';
import type { GramPart, GramShard } from '../../src/search/gram-shards.ts';
import { latinStarts } from '../../src/search/latin-words.ts';
import { withAlternatives } from '../../src/search/query/alternatives.ts';
import { answerQuery, type Answer } from '../../src/search/query/answer.ts';
import { knownNames } from '../../src/search/query/known-names.ts';
import { Synonyms } from '../../src/search/query/synonyms.ts';
import { findRelated, type RelatedHits } from '../../src/search/related/related-hits.ts';
import { foldColumns } from '../../src/search/related/row-columns.ts';
import type { ParsedQuery } from '../../src/search/parse-query.ts';
import { shardIndex } from '../../src/search/shard-index.ts';
import { buildVariants } from '../../src/search/variants/build-variants.ts';
import { readVariants } from '../../src/search/variants/variant-characters.ts';
import { answerFromVolumes } from '../../src/search/volumes/answer-from-volumes.ts';
import { chooseVolumes } from '../../src/search/volumes/choose-volumes.ts';
import { cutVolumes, type VolumeSizes } from '../../src/search/volumes/cut-volumes.ts';
import { buildDirectory, entriesOfNames } from '../../src/search/volumes/build-directory.ts';
import {
  areUnderstood,
  firstVolumes,
  type FirstVolumes,
} from '../../src/search/volumes/first-volumes.ts';
import { overviewOf } from '../../src/search/volumes/overview.ts';
import { documentPlaces } from '../../src/search/volumes/document-places.ts';
import {
  isSaidIn,
  mergeVolumes,
  type OpenVolume,
  type WholeIndex,
} from '../../src/search/volumes/merged-volumes.ts';
import { nameDirectory, type DirectoryShard } from '../../src/search/volumes/name-directory.ts';
import { countWords, plainHits, type PlainHits } from '../../src/search/volumes/plain-hits.ts';
import { rowCount, type SearchTable } from '../../src/search/search-table.ts';
import type { Corpus } from '../../src/corpus/model/corpus.ts';

/** The search of a corpus as the page does it, without files. */
export interface CorpusSearch {
  /** Of all volumes, put together. */
  table: SearchTable;
  ask(typed: string): Promise<CorpusAnswer>;
  readText: (document: number) => Promise<string>;
}

/** An answer, the table that its numbers are of, and how many volumes were read for it. */
export interface CorpusAnswer {
  answer: Answer;
  related: RelatedHits;
  table: SearchTable;
  volumes: number;
  /** What was counted before any volume was read; null where nothing could be. */
  counted: PlainHits | null;
  /** Where the first hits stand, as it is known before all are found, and the ids of those that are shown then. */
  first: (FirstVolumes & { ids: readonly string[] }) | null;
}

/** Builds the index of a corpus and asks it. @param sizes by default one volume */
export function searchOfCorpus(
  corpus: Corpus,
  sizes: VolumeSizes = { only: Infinity, each: Infinity },
): CorpusSearch {
  const volumes = cutVolumes(corpus.institutions, corpus.plans, sizes);
  const documents = volumes.map((volume) => searchDocuments(corpus, volume));
  const inOrder = <Value>(listOf: (volume: SearchDocuments) => readonly Value[]) => [
    ...documents.flatMap((volume) => listOf(volume).slice(0, rowCount(volume.table))),
    ...documents.flatMap((volume) => listOf(volume).slice(rowCount(volume.table))),
  ];
  const rows = documents.reduce((sum, { table }) => sum + rowCount(table), 0);
  const grams = buildShards(
    inOrder(({ foldedTexts }) => foldedTexts),
    inOrder(({ texts }) => texts.map(latinStarts)),
    rows,
  );
  const shards = grams.shards.map((json) => JSON.parse(json) as GramShard);
  const parts = grams.parts.map((json) => JSON.parse(json) as GramPart);
  const entries = volumes.map(({ institutions, plans }, volume) => ({
    file: '',
    rows: rowCount(documents[volume]!.table),
    passages: documents[volume]!.table.passages.length,
    institutions: institutions.map(({ institutionId }) => institutionId),
    years: [...new Set(plans.map(({ rocYear }) => rocYear))],
  }));
  const site: WholeIndex = {
    index: shardIndex({
      shardCount: shards.length,
      readShard: (shard) => Promise.resolve(shards[shard]!),
      readPart: (part) => Promise.resolve(parts[part]!),
    }),
    places: documentPlaces(entries),
  };
  const open = documents.map(({ table, texts }): OpenVolume => ({
    table,
    readText: (document) => Promise.resolve(texts[document]!),
  }));
  const directory = buildDirectory(documents.map(entriesOfNames)).map(
    (json) => JSON.parse(json) as DirectoryShard,
  );
  const written = documents.flatMap(({ texts, names }) => [...texts, ...names]);
  const variants = readVariants(
    buildVariants([...written, ...corpus.synonyms.flat(), ...needs.flatMap(({ asked }) => asked)]),
  );
  const shared = {
    synonyms: () => Promise.resolve(new Synonyms({ groups: corpus.synonyms, needs })),
    variants: () => Promise.resolve(variants),
  };
  const choices = {
    ...shared,
    ...site,
    volumes: entries,
    overview: () => Promise.resolve(overviewOf(corpus)),
    expect: () => undefined,
    directory: nameDirectory(directory.length, volumes.length, (shard) =>
      Promise.resolve(directory[shard]!),
    ),
  };
  const viewOf = (numbers: readonly number[]) => {
    const opened = numbers.map((number) => open[number]!);
    const { table, index } = mergeVolumes(numbers, opened, site);
    const sources = {
      table,
      names: knownNames(table),
      index: withAlternatives(index),
      isSaidAnywhere: (needle: string) => isSaidIn(site, needle),
      countAnywhere: (words: ParsedQuery) => countWords(words, site),
      ...shared,
    };
    return Promise.resolve({ sources, columns: foldColumns(table), volumes: numbers.length });
  };
  const firstIds = async (typed: string, first: FirstVolumes) => {
    const { sources } = await viewOf(first.volumes);
    const { understood, exact } = await answerQuery(typed, sources);
    if (!areUnderstood(understood, first)) return [];
    return exact.rows.map((row) => sources.table.rows.measureId[row]!);
  };
  const whole = mergeVolumes([...open.keys()], open, site);
  return {
    table: whole.table,
    async ask(typed) {
      const state = { query: typed, selection: emptySelection };
      const first = await firstVolumes(typed, choices, { volumes: 2, rows: 10 });
      const chosen = await chooseVolumes(state, choices);
      const { view, answer } = await answerFromVolumes(state, chosen, viewOf);
      return {
        answer,
        related: await findRelated(answer, view.sources, view.columns),
        table: view.sources.table,
        volumes: view.volumes,
        first: first === null ? null : { ...first, ids: await firstIds(typed, first) },
        counted: (await chosen.isWordsAlone()) ? await plainHits(typed, site) : null,
      };
    },
    readText: whole.readText,
  };
}
