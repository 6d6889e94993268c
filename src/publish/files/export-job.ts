import { copyFile, mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
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
    sameAs: null,
  };
}

/** Path on the disk of a file of the site. */
export function pathOf({ directory }: Pick<ExportJob, 'directory'>, href: string): string {
  return join(directory, href);
}

/** Writes a file; it is closed whatever happens in `fill`. */
export async function writeWhole(
  path: string,
  fill: (file: HashedFile) => Promise<void>,
): Promise<FileFacts> {
  const file = await createHashedFile(path);
  try {
    await fill(file);
    return await file.finish();
  } finally {
    await file.abandon();
  }
}

/** Writes a file that is in memory already. */
export async function writeText(
  job: ExportJob,
  about: FileAbout,
  content: string | Uint8Array,
): Promise<ExportedFile> {
  const facts = await writeWhole(pathOf(job, about.href), (file) => file.write(content));
  return exportedFile(about, facts);
}

/** Puts the same bytes at a second address, beside a page. */
export async function writeTwin(
  job: ExportJob,
  file: ExportedFile,
  href: string,
): Promise<ExportedFile> {
  const path = pathOf(job, href);
  await mkdir(dirname(path), { recursive: true });
  await copyFile(pathOf(job, file.href), path);
  return { ...file, href, sameAs: file.href };
}

/** Where the files of an export come from, as it is said inside them. */
export function originOf(
  { corpus, settings, modified }: ExportJob,
  changed: string = modified,
): FileOrigin {
  return { site: corpus.site, settings, modified: changed, concepts: conceptsOf(corpus) };
}
