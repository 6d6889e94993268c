import type { FacetName } from '../facets.ts';
import type { SearchTable, TableInstitution } from '../search-table.ts';

/**
 * What is known of rows before their texts are read is written in *volumes*: some plans that stand one after the
 * other, with the table of their rows and their texts. A search finds by the grams of all texts which documents have
 * what is asked, and reads the volumes of those alone (`choose-volumes.ts`), so that what it loads does not grow
 * with the site.
 *
 * Documents are numbered through the site: the rows of all volumes in order, then the passages of all.
 */

/** The table of a volume, with the names of the files of its texts. */
export interface VolumeTable extends SearchTable {
  /** Number of the first document in the volume, ascending from 0, and name. */
  textFiles: readonly { first: number; name: string }[];
}

/** What is known of a volume before it is read. */
export interface VolumeEntry {
  /** Name of the file with its table; empty for the only volume, whose table is in the head. */
  file: string;
  /** How many rows and passages it has. */
  rows: number;
  passages: number;
  /** Ids of the institutions of which it has plans, and of those without any that stand between them. */
  institutions: readonly string[];
  /** Years of the Republic of its plans, ascending. */
  years: readonly number[];
}

/** Files that are found by their number: the fourth is `<start>3.json.gz`. */
export interface NumberedFiles {
  start: string;
  count: number;
}

/** What a search page reads first. */
export interface SearchHead {
  /** In the order of the plans. */
  volumes: readonly VolumeEntry[];
  /** The table of the only volume; null where there are several. */
  only: VolumeTable | null;
  /** The grams of all texts (`gram-shards.ts`). */
  grams: NumberedFiles;
  /** The parts of grams that stand in very many texts. */
  gramParts: NumberedFiles;
  /** Which volumes know which names (`name-directory.ts`); null where there is but one volume. */
  names: NumberedFiles | null;
  /** File with the `Overview`, which is shown where nothing is asked; null where there is but one volume. */
  overviewFile: string | null;
  /** File with the `KnownWords`. */
  synonymFile: string;
  /** File with the `VariantCharacters` of the texts, as a string. */
  variantFile: string;
}

/** What can be chosen in a site of several volumes, with the numbers of rows, by facet and value. */
export interface Overview {
  institutions: readonly TableInstitution[];
  dimensions: SearchTable['dimensions'];
  counts: Readonly<Record<OverviewFacet, Readonly<Record<string, number>>>>;
}

/** The facets whose values do not grow with the units and months of all institutions. */
export const overviewFacets = [
  'institution',
  'year',
  'dimension',
  'kind',
] as const satisfies readonly FacetName[];
export type OverviewFacet = (typeof overviewFacets)[number];
