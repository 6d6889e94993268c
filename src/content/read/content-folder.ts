import type { BytesKind } from './bytes-kind.ts';
import type { PictureSize } from './picture-size.ts';
import type { WhyRefused } from './refused-entries.ts';

/** A file of the content folder. */
export interface ContentFile {
  /** Path inside the folder, with `/`, e.g. `plans/ntl/101/plan.md`. */
  path: string;
  bytes: number;
  /** Content of a `.yaml` or `.md` file; null for other files and for files over the limit. */
  data: Uint8Array | null;
  /** SHA-256 in hexadecimal, of files that are only passed on (sources); else null. */
  sha256: string | null;
  /** What their bytes are; null where there is no checksum. */
  kind: BytesKind | null;
  /** Of a picture, how large it is shown; null or left out for other files and broken pictures. */
  picture?: PictureSize | null;
}

/** A content folder as read from disk (or made up in a test). */
export interface ContentFolder {
  /** How messages name the folder, e.g. `content`. */
  label: string;
  /** By path, in code-unit order of the paths. */
  files: ReadonlyMap<string, ContentFile>;
  /** Links, devices and unreadable entries, by path; none of them was read. */
  refused?: ReadonlyMap<string, WhyRefused>;
  /** Bytes of files that are only passed on and are text, by path, for what is looked for in them. */
  attachedTexts?: ReadonlyMap<string, Uint8Array>;
}

/** Endings of files that are passed on as they are and hold text that a person can read. */
export const PLAIN_TEXT: RegExp = /\.(?:txt|text|log|csv|tsv|json|geojson|xml|html?|rtf|ics|vcf)$/i;

/** Largest `.yaml` or `.md` file that is read: some twenty times the largest real plan. */
export const MAX_TEXT_BYTES = 2 * 1024 * 1024;
