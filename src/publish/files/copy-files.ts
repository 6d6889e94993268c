import { createReadStream } from 'node:fs';
import { resolve } from 'node:path';
import { isFormerVersion } from '../../corpus/figures/amendments.ts';
import type {
  Institution,
  Plan,
  PlanAttachment,
  PlanSource,
  Register,
  RegisterFile,
} from '../../corpus/model/corpus.ts';
import { mediaTypeOf } from '../hosting/media-types.ts';
import { exportedFile, pathOf, writeWhole, type ExportJob } from './export-job.ts';
import type { FileFacts } from './hashed-file.ts';
import type { ExportedFile } from './manifest.ts';
import { sourceFormat } from '../../content/source-formats.ts';

/**
 * Copies what lies in the content folder, bytes unchanged, to where the corpus says that it stands: the
 * source and attachments of a plan, former versions included.
 * @throws {Error} when a file is not the one that was checked
 */
export async function copyFilesOfPlan(job: ExportJob, plan: Plan): Promise<ExportedFile[]> {
  const files: ExportedFile[] = [];
  for (const { plan: version } of plan.versions) {
    const own = [...(version.source === null ? [] : [version.source]), ...version.attachments];
    for (const file of own) files.push(await copyOfPlan(job, version, file));
  }
  return files;
}

/** The same of the files of an institution's disclosure register. */
export async function copyRegisterFiles(
  job: ExportJob,
  institution: Institution,
): Promise<ExportedFile[]> {
  const register = job.corpus.registerByInstitution.get(institution.institutionId);
  const files: ExportedFile[] = [];
  for (const download of downloadsOf(register)) files.push(await copyDownload(job, download));
  return files;
}

async function copyOfPlan(
  job: ExportJob,
  plan: Plan,
  copied: PlanSource | PlanAttachment,
): Promise<ExportedFile> {
  const { facts, encoding } = await copyUnchanged(job, copied);
  const about = {
    href: copied.href,
    ...sourceFormat(copied.file),
    encoding,
    rows: null,
    modified: plan.metadata.modified,
    // Files of a former version are no files of the plan in force.
    planId: isFormerVersion(plan) ? null : plan.planId,
  };
  return exportedFile(about, facts);
}

type RegisterDownload = NonNullable<RegisterFile['download']>;

/** Files of a register; one that stands under two categories is one file. */
function downloadsOf(register: Register | undefined): Iterable<RegisterDownload> {
  const downloads = (register?.entries ?? [])
    .flatMap(({ files }) => files)
    .flatMap(({ download }) => download ?? []);
  return new Map(downloads.map((download) => [download.href, download])).values();
}

async function copyDownload(job: ExportJob, download: RegisterDownload): Promise<ExportedFile> {
  const { facts, encoding } = await copyUnchanged(job, download);
  const about = {
    href: download.href,
    format: sourceFormat(download.file).format,
    mediaType: mediaTypeOf(download.file),
    encoding,
    rows: null,
    modified: job.modified,
  };
  return exportedFile(about, facts);
}

async function copyUnchanged(
  job: ExportJob,
  { file: path, href, sha256 }: { file: string; href: string; sha256: string },
): Promise<{ facts: FileFacts; encoding: ExportedFile['encoding'] }> {
  const from = resolve(job.settings.contentDir, path);
  const isUtf8 = mediaTypeOf(path).startsWith('text/') ? utf8Test() : () => false;
  let encoding: ExportedFile['encoding'] = null;
  const facts = await writeWhole(pathOf(job, href), async (file) => {
    for await (const chunk of createReadStream(from) as AsyncIterable<Uint8Array>) {
      isUtf8(chunk);
      file.write(chunk);
    }
    if (isUtf8(null)) encoding = 'UTF-8';
  });
  if (facts.sha256 === sha256) return { facts, encoding };
  throw new Error(
    `${path}：檔案在檢查之後被更動了（SHA-256 應為 ${sha256}，現為 ${facts.sha256}），請重新執行`,
  );
}

/** Asked piece by piece, and with null at the end: whether everything so far is text in UTF-8. */
function utf8Test(): (piece: Uint8Array | null) => boolean {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let isText = true;
  return (piece) => {
    try {
      if (isText) decoder.decode(piece ?? undefined, { stream: piece !== null });
    } catch {
      isText = false;
    }
    return isText;
  };
}
