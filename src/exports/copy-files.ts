import { createReadStream } from 'node:fs';
import { resolve } from 'node:path';
import { isFormerVersion } from '../amendments/amendments.ts';
import type { Corpus, Plan, RegisterFile } from '../corpus/corpus.ts';
import { mediaTypeOf } from '../site/media-types.ts';
import { exportedFile, pathOf, writeWhole, type ExportJob } from './export-job.ts';
import type { FileFacts } from './hashed-file.ts';
import type { ExportedFile } from './manifest.ts';
import { sourceFormat } from './source-formats.ts';

/**
 * Copies what lies in the content folder, bytes unchanged, to where the corpus says that it stands:
 * the sources of the plans, former versions included, and the files of the disclosure registers.
 * @throws {Error} when a file is not the one that was checked
 */
export async function copyFiles(job: ExportJob): Promise<ExportedFile[]> {
  const files: ExportedFile[] = [];
  for (const plan of job.corpus.plans) {
    for (const { plan: version } of plan.versions) {
      if (version.source !== null) files.push(await copySource(job, version, version.source));
    }
  }
  for (const download of registerDownloads(job.corpus)) {
    files.push(await copyRegisterFile(job, download));
  }
  return files;
}

async function copySource(
  job: ExportJob,
  plan: Plan,
  source: NonNullable<Plan['source']>,
): Promise<ExportedFile> {
  const facts = await copyUnchanged(job, source);
  const about = {
    href: source.href,
    ...sourceFormat(source.file),
    encoding: null,
    rows: null,
    modified: plan.metadata.modified,
    // Files of a former version are no files of the plan in force.
    planId: isFormerVersion(plan) ? null : plan.planId,
  };
  return exportedFile(about, facts);
}

type RegisterDownload = NonNullable<RegisterFile['download']>;

/** Files of the registers; one that stands under two categories is one file. */
function registerDownloads({ registers }: Corpus): Iterable<RegisterDownload> {
  const downloads = registers
    .flatMap(({ entries }) => entries)
    .flatMap(({ files }) => files)
    .flatMap(({ download }) => download ?? []);
  return new Map(downloads.map((download) => [download.href, download])).values();
}

async function copyRegisterFile(job: ExportJob, download: RegisterDownload): Promise<ExportedFile> {
  const facts = await copyUnchanged(job, download);
  const about = {
    href: download.href,
    format: sourceFormat(download.file).format,
    mediaType: mediaTypeOf(download.file),
    encoding: null,
    rows: null,
    modified: job.modified,
  };
  return exportedFile(about, facts);
}

async function copyUnchanged(
  job: ExportJob,
  { file: path, href, sha256 }: { file: string; href: string; sha256: string },
): Promise<FileFacts> {
  const from = resolve(job.settings.contentDir, path);
  const facts = await writeWhole(pathOf(job, href), async (file) => {
    for await (const chunk of createReadStream(from)) await file.write(chunk as Uint8Array);
  });
  if (facts.sha256 === sha256) return facts;
  throw new Error(
    `${path}：檔案在檢查之後被更動了（SHA-256 應為 ${sha256}，現為 ${facts.sha256}），請重新執行`,
  );
}
