import { buildShards } from '../../src/search/build-shards.ts';
import { searchDocuments } from '../../src/search/build-table.ts';
import type { GramShard } from '../../src/search/gram-shards.ts';
import { latinStarts } from '../../src/search/latin-words.ts';
import { withAlternatives } from '../../src/search/query/alternatives.ts';
import { answerQuery, type Answer, type Sources } from '../../src/search/query/answer.ts';
import { knownNames } from '../../src/search/query/known-names.ts';
import { Synonyms } from '../../src/search/query/synonyms.ts';
import { findRelated, type RelatedHits } from '../../src/search/related/related-hits.ts';
import { foldColumns } from '../../src/search/related/row-columns.ts';
import { shardIndex } from '../../src/search/shard-index.ts';
import { buildVariants } from '../../src/search/variants/build-variants.ts';
import { readVariants } from '../../src/search/variants/variant-characters.ts';
import type { SearchTable } from '../../src/search/search-table.ts';
import type { Corpus } from '../../src/corpus/model/corpus.ts';

/** The search of a corpus as the page does it, without files. */
export interface CorpusSearch {
  table: SearchTable;
  ask(typed: string): Promise<{ answer: Answer; related: RelatedHits }>;
  readText: (document: number) => Promise<string>;
}

/** Builds the index of a corpus and asks it. */
export function searchOfCorpus(corpus: Corpus): CorpusSearch {
  const { table: tableOfCorpus, texts, foldedTexts, names } = searchDocuments(corpus);
  const table: SearchTable = {
    ...tableOfCorpus,
    textFiles: [],
    gramShards: [],
    synonymFile: '',
    variantFile: '',
  };
  const shards = buildShards(foldedTexts, texts.map(latinStarts)).map(
    (shard) => JSON.parse(shard) as GramShard,
  );
  const variants = buildVariants([...texts, ...names, ...corpus.synonyms.flat()]);
  const sources: Sources = {
    table,
    names: knownNames(table),
    index: withAlternatives(shardIndex(shards.length, (shard) => Promise.resolve(shards[shard]!))),
    synonyms: () => Promise.resolve(new Synonyms(corpus.synonyms)),
    variants: () => Promise.resolve(readVariants(variants)),
  };
  const columns = foldColumns(table);
  return {
    table,
    async ask(typed) {
      const answer = await answerQuery(typed, sources);
      return { answer, related: await findRelated(answer, sources, columns) };
    },
    readText: (document) => Promise.resolve(texts[document]!),
  };
}
