import { join } from 'node:path';
import type { Corpus } from '../../corpus/model/corpus.ts';
import { conceptsOf } from '../../datasets/concepts.ts';
import type { FileOrigin } from '../../datasets/file-origin.ts';
import type { Settings } from '../../corpus/settings.ts';
import { createHashedFile, type FileFacts, type HashedFile } from './hashed-file.ts';
import type { ExportedFile } from './manifest.ts';

export type ExportSettings = Pick<Settings, 'siteUrl' | 'basePath' | 'contentDir'>;

/** What all parts of an export work on. */
export interface ExportJob {
  corpus: Corpus;
  settings: ExportSettings;
  /** Folder that is laid out as the site. */
  directory: string;
  /** Folder for what is made on the way and is no file of the site (`dataset-rows.ts`). */
  parts: string;
  /** Day of the latest change of the content. */
  modified: string;
}

/** What is known of a file before it is written; what is not said is null. */
export type FileAbout = Pick<
  ExportedFile,
  'href' | 'format' | 'mediaType' | 'encoding' | 'rows' | 'modified'
> &
  Partial<Pick<ExportedFile, 'dataset' | 'planId' | 'institutionId' | 'unit'>>;

/** The manifest's entry for a file that was written. */
export function exportedFile(about: FileAbout, { bytes, sha256 }: FileFacts): ExportedFile {
  const { href, format, mediaType, encoding, rows, modified } = about;
  return {
    href,
    format,
    mediaType,
    encoding,
    bytes,
    rows,
    sha256,
    modified,
    dataset: about.dataset ?? null,
    planId: about.planId ?? null,
    institutionId: about.institutionId ?? null,
    unit: about.unit ?? null,
  };
}

/** Path on the disk of a file of the site. */
export function pathOf({ directory }: Pick<ExportJob, 'directory'>, href: string): string {
  return join(directory, href);
}

/** Writes a file that is made piece by piece; it is closed whatever happens in `fill`. */
export async function writeWhole(
  path: string,
  fill: (file: HashedFile) => Promise<void>,
): Promise<FileFacts> {
  const file = createHashedFile(path);
  try {
    await fill(file);
    return file.finish();
  } finally {
    file.abandon();
  }
}

/** Writes a file that is in memory already. */
export function writeBytes(path: string, content: string | Uint8Array): FileFacts {
  const file = createHashedFile(path);
  try {
    file.write(content);
    return file.finish();
  } finally {
    file.abandon();
  }
}

/** The same, as a file of the site. */
export function writeText(
  job: ExportJob,
  about: FileAbout,
  content: string | Uint8Array,
): ExportedFile {
  return exportedFile(about, writeBytes(pathOf(job, about.href), content));
}

/** Where the files of an export come from, as it is said inside them. */
export function originOf(
  { corpus, settings, modified }: ExportJob,
  changed: string = modified,
): FileOrigin {
  return { site: corpus.site, settings, modified: changed, concepts: conceptsOf(corpus) };
}
