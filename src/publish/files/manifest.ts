import type { DatasetFormatName } from '../../datasets/formats/formats.ts';
import type { SourceFormat } from '../../content/source-formats.ts';

/** Formats of data files and of plans' sources: by their usual extension, or by name. */
export type ExportFormat =
  | DatasetFormatName
  | SourceFormat
  | 'stratml'
  | 'sqlite'
  | 'zip'
  | 'sha256'
  | 'ics'
  | 'atom'
  | 'svg'
  | 'description';

/** A file that the build wrote beside the pages, and the facts shown where it is offered. */
export interface ExportedFile {
  /** Path from the site's root, e.g. `/data/measures.csv`. */
  href: string;
  format: ExportFormat;
  mediaType: string;
  /**
   * Encoding of its text, inside the format where that is a binary one (ODS, Parquet, SQLite); null
   * for an archive, and for a file of others that is no text in UTF-8.
   */
  encoding: 'UTF-8' | null;
  bytes: number;
  /** Data rows; null where rows make no sense (a source text). */
  rows: number | null;
  sha256: string;
  /** Day (ISO 8601) on which what it holds was last changed, as the content says. */
  modified: string;
  /** Dataset it is a form of, whole or cut (see `planId`, `institutionId`); else null. */
  dataset: string | null;
  /** Plan it belongs to or is cut for, else null. */
  planId: string | null;
  /** Institution it is cut for or about, else null; null for files of a plan. */
  institutionId: string | null;
  /** Key of the unit, or of the name that cannot be told, that it is about; else null. */
  unit: string | null;
}

/** A dataset that is too long for one file of a format. */
export interface SplitDataset {
  dataset: string;
  format: DatasetFormatName;
  /** Rows of the whole dataset. */
  rows: number;
  /** Most rows that one file of the format is given. */
  maximumRows: number;
  /**
   * Institutions that are too long as well; their rows stand in the files of their plans. Those of
   * all others are a sheet of `/data/institutions/<institution>.ods`.
   */
  byPlan: readonly string[];
}

/** How many rows of a dataset have nothing in a column: `null`, or an empty list. */
export type EmptyCells = Readonly<Record<string, number>>;

/** What is known of the datasets once their rows have been written. */
export interface DatasetFacts {
  /** Datasets that have no file for the whole site in some format. */
  splits: readonly SplitDataset[];
  /** Empty cells of each column, by dataset. */
  emptyCells: ReadonlyMap<string, EmptyCells>;
}

/** Every exported file, in stable order. */
export interface ExportManifest extends DatasetFacts {
  files: readonly ExportedFile[];
  byHref: ReadonlyMap<string, ExportedFile>;
}

/** The manifest of files that were written. */
export function manifestOf(files: readonly ExportedFile[], facts: DatasetFacts): ExportManifest {
  return {
    files: [...files],
    byHref: new Map(files.map((file) => [file.href, file])),
    splits: facts.splits,
    emptyCells: facts.emptyCells,
  };
}
