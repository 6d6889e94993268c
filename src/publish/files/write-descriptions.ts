import type { Institution } from '../../corpus/model/corpus.ts';
import {
  dataDescriptions,
  institutionDescriptions,
  siteDescriptions,
} from '../descriptions/all-descriptions.ts';
import { describeInstitution, type DescriptionContext } from '../descriptions/described-dataset.ts';
import type { DescriptionFile } from '../descriptions/description-file.ts';
import { checkTwgovFiles } from './check-twgov-files.ts';
import { copyEditions } from './copy-editions.ts';
import { writeText, type ExportJob } from './export-job.ts';
import { manifestOf, type ExportedFile, type ExportManifest } from './manifest.ts';

/**
 * Writes what says what the data are (data package, CSVW, JSON Schemas, vocabularies), before the
 * archive, which takes it along.
 * @param manifest data files that were written
 */
export function writeDataDescriptions(job: ExportJob, manifest: ExportManifest): ExportedFile[] {
  return writeAll(job, dataDescriptions(contextOf(job, manifest)));
}

/**
 * Writes what says which data there are, and what speaks of the archive: catalogues, records for
 * data.gov.tw, OpenAPI, the feed of changes, files for crawlers. Copies the editions that are kept.
 * @param manifest all files that were written before, the archive among them
 * @throws {Error} when a file breaks the quality rules of data.gov.tw
 */
export async function writeSiteDescriptions(
  job: ExportJob,
  manifest: ExportManifest,
): Promise<ExportedFile[]> {
  const editions = await copyEditions(job);
  const context = contextOf(job, manifestOf([...manifest.files, ...editions], manifest));
  if (job.corpus.site.official) await checkTwgovFiles(job, context);
  const all = siteDescriptions(context, dataDescriptions(context));
  // Those of the institutions were written with the rest of their files.
  const missing = all.filter(({ href }) => !context.manifest.byHref.has(href));
  return [...editions, ...writeAll(job, missing)];
}

/**
 * Writes what says which data there are of one institution.
 * @param files all of its own that were written before
 */
export function writeInstitutionDescriptions(
  job: ExportJob,
  institution: Institution,
  files: readonly ExportedFile[],
): ExportedFile[] {
  const manifest = manifestOf(files, noFacts);
  const own = describeInstitution(institution, manifest);
  return writeAll(job, institutionDescriptions(contextOf(job, manifest), own));
}

const noFacts = { splits: [], emptyCells: new Map() };

function contextOf(job: ExportJob, manifest: ExportManifest): DescriptionContext {
  return { corpus: job.corpus, settings: job.settings, manifest };
}

function writeAll(job: ExportJob, descriptions: readonly DescriptionFile[]): ExportedFile[] {
  const written: ExportedFile[] = [];
  for (const { href, mediaType, content } of descriptions) {
    const about = {
      href,
      format: 'description',
      mediaType,
      encoding: 'UTF-8',
      rows: null,
      modified: job.modified,
    } as const;
    written.push(writeText(job, about, content()));
  }
  return written;
}
