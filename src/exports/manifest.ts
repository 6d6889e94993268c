import type { DatasetFormatName } from '../datasets/formats.ts';
import type { SourceFormat } from './source-formats.ts';

/** Formats of data files and of plans' sources, by their usual extension. */
export type ExportFormat = DatasetFormatName | SourceFormat;

/** A file that the build wrote beside the pages, and the facts shown where it is offered. */
export interface ExportedFile {
  /** Path from the site's root, e.g. `/data/measures.csv`. */
  href: string;
  format: ExportFormat;
  mediaType: string;
  bytes: number;
  /** Data rows; null where rows make no sense (a source text). */
  rows: number | null;
  sha256: string;
  /** Dataset it is a form of, else null. */
  dataset: string | null;
  /** Plan it belongs to, else null. */
  planId: string | null;
}

/** Every exported file, in stable order. */
export interface ExportManifest {
  files: readonly ExportedFile[];
  byHref: ReadonlyMap<string, ExportedFile>;
}
