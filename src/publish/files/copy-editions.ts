import { copyFile, mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { exportedFile, pathOf, type ExportJob } from './export-job.ts';
import type { ExportedFile } from './manifest.ts';

/** Copies the archives of former editions; they stay as they were published. */
export async function copyEditions(job: ExportJob): Promise<ExportedFile[]> {
  const copied: ExportedFile[] = [];
  for (const edition of job.corpus.history.editions) {
    const path = pathOf(job, edition.href);
    await mkdir(dirname(path), { recursive: true });
    await copyFile(edition.file, path);
    const about = {
      href: edition.href,
      format: 'zip',
      mediaType: 'application/zip',
      encoding: null,
      rows: null,
      modified: edition.edition ?? job.modified,
    } as const;
    copied.push(exportedFile(about, edition));
  }
  return copied;
}
