import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Corpus } from '../../corpus/model/corpus.ts';
import { writeArchive } from './archive.ts';
import { writeChecksums } from './checksums.ts';
import { contentModified } from '../../corpus/content-modified.ts';
import type { Packed } from '../../datasets/formats/packed.ts';
import { filePath } from '../../corpus/addresses/file-paths.ts';
import { isSample } from '../../datasets/samples.ts';
import { originOf, type ExportJob, type ExportSettings } from './export-job.ts';
import { makeEverything, type FormerFiles, type KeepPiece } from './pieces.ts';
import {
  manifestOf,
  type ExportedFile,
  type ExportManifest,
  type SplitDataset,
} from './manifest.ts';
import { checkPlanFile } from './plan-json.ts';
import { writeDataDescriptions, writeSiteDescriptions } from './write-descriptions.ts';
import { longDatasets, packedFile, packedFormats } from './joined-rows.ts';
import { writeDatasets } from './write-datasets.ts';
import { writeFeeds } from './write-feeds.ts';
import { writeShare, type InstitutionShare } from './write-share.ts';

export interface ExportOptions {
  /** Gets the files of each plan, and of each institution. */
  keep?: KeepPiece;
  /** What can be taken of the edition before; null: nothing. */
  former?: FormerFiles | null;
  /** Folder for what is made on the way (`ExportJob.parts`); without one nothing is left of it. */
  parts?: string;
  /** Waited for before it is asked which rows are similar. */
  compared?: Promise<unknown>;
}

/**
 * Writes every data file below `directory`, laid out as on the site: the datasets and the database,
 * the files of each plan, institution and unit, what is copied from the content folder, and last
 * everything in one archive, the checksums, and the feed and calendar files. Rows stream: memory does not grow with them.
 *
 * What describes the files for machines goes before the archive, which takes it along.
 *
 * @returns what was written, in stable order: as above, and within that as in registry and corpus
 * @throws {Error} when a row does not fit its dataset, a key leads nowhere, a copied file is not the
 * one that was checked, or two files claim one address
 */
export async function writeExports(
  corpus: Corpus,
  settings: ExportSettings,
  directory: string,
  options: ExportOptions = {},
): Promise<ExportManifest> {
  const { keep = makeEverything, former = null, parts = join(directory, '.parts') } = options;
  const job: ExportJob = { corpus, settings, directory, parts, modified: contentModified(corpus) };
  const shares: InstitutionShare[] = [];
  for (const institution of corpus.institutions) {
    shares.push(await writeShare(job, institution, keep));
  }
  for (const [index, plan] of corpus.plans.entries()) {
    if (isSample(index)) checkPlanFile(plan, corpus, originOf(job));
  }
  const cuts = new Map(shares.flatMap(({ own }) => own.data.map((file) => [file.href, file])));
  const { files, splits, emptyCells } = await writeDatasets(job, corpus.institutions, {
    cutOf: (href) => cuts.get(href)!,
    keep,
    former,
    compared: options.compared,
  });
  const ofPlans = new Map(shares.flatMap(({ plans }) => [...plans]));
  files.push(
    ...corpus.plans.flatMap(({ planId }) => ofPlans.get(planId) ?? []),
    ...shares.flatMap(({ own }) => own.data),
  );
  const facts = {
    splits: splits.map((split) => ({ ...split, byPlan: tooLongFor(split, shares) })),
    emptyCells,
  };
  refuseSharedAddresses(files);
  files.push(...writeDataDescriptions(job, manifestOf(files, facts)));
  files.push(await writeArchive(job, files, { former, packedOf: packedDatasets(job) }));
  await rm(join(directory, '.parts'), { recursive: true, force: true });
  files.push(...writeFeeds(job, files), ...shares.flatMap(({ own }) => own.calendars));
  files.push(...shares.flatMap(({ own }) => own.descriptions));
  files.push(...(await writeSiteDescriptions(job, manifestOf(files, facts))));
  files.push(...writeChecksums(job, files));
  return manifestOf(files, facts);
}

/** What gives a file of a whole dataset as the archive has it, joined of what was compressed of each institution. */
function packedDatasets(job: ExportJob): (file: ExportedFile) => (() => Packed) | null {
  const byHref = new Map(
    longDatasets.flatMap((dataset) =>
      packedFormats.map((format) => [
        filePath('dataset', { dataset: dataset.name, format }),
        () => packedFile(job, job.corpus.institutions, dataset, format),
      ]),
    ),
  );
  return ({ href }) => byHref.get(href) ?? null;
}

/** The institutions that have too many rows of a dataset for one file of the format. */
function tooLongFor({ dataset, format }: SplitDataset, shares: readonly InstitutionShare[]) {
  if (format !== 'ods') return [];
  return shares
    .filter(({ own }) => own.tooLong.includes(dataset))
    .map(({ institution }) => institution.institutionId);
}

/** A source file may be named like one of the data files beside the plan's page. */
function refuseSharedAddresses(files: readonly ExportedFile[]): void {
  const seen = new Set<string>();
  for (const { href } of files) {
    if (seen.has(href)) {
      throw new Error(`兩個檔案都要放在「${href}」；這是資料檔的位置，來源檔請改用其他檔名`);
    }
    seen.add(href);
  }
}
