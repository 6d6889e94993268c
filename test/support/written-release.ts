import { filePath } from '../../src/corpus/addresses/file-paths.ts';
import { contentModified } from '../../src/corpus/content-modified.ts';
import type { Corpus } from '../../src/corpus/model/corpus.ts';
import { jsonFormat } from '../../src/datasets/formats/json.ts';
import { datasets } from '../../src/datasets/registry.ts';
import { validatedRows } from '../../src/datasets/validated-rows.ts';
import {
  dataDescriptions,
  siteDescriptions,
} from '../../src/publish/descriptions/all-descriptions.ts';
import { CHANGES_FEED } from '../../src/publish/descriptions/changes-feed.ts';
import type { DescriptionFile } from '../../src/publish/descriptions/description-file.ts';
import { writeArchive } from '../../src/publish/files/archive.ts';
import { copyEditions } from '../../src/publish/files/copy-editions.ts';
import { copyFilesOfPlan, copyRegisterFiles } from '../../src/publish/files/copy-files.ts';
import { originOf, writeText, type ExportJob } from '../../src/publish/files/export-job.ts';
import { manifestOf, type ExportedFile } from '../../src/publish/files/manifest.ts';
import { planJson } from '../../src/publish/files/plan-json.ts';
import { writeFormerVersions } from '../../src/publish/files/write-plan.ts';
import { writeRows } from '../../src/publish/files/write-rows.ts';
import { CHANGE_LOG_FILE } from '../../src/publish/history/change-log.ts';
import { EDITIONS_FILE } from '../../src/publish/history/editions.ts';
import { smallCorpus } from './small-corpus.ts';
import { placeForSite, type WrittenSite } from './written-site.ts';

/**
 * Writes of a site what the build after it reads, as the site has it: the datasets and plans as
 * JSON, the sources, the log and the feed of changes, the editions, and an archive of these alone.
 * A whole site takes ten times as long.
 */
export async function writeRelease(corpus: Corpus = smallCorpus()): Promise<WrittenSite> {
  const { settings, directory } = await placeForSite();
  const modified = contentModified(corpus);
  const job: ExportJob = { corpus, settings, directory, parts: `${directory}.parts`, modified };
  const files: ExportedFile[] = [];
  for (const dataset of datasets) {
    const rows = validatedRows(dataset, corpus, originOf(job));
    const href = () => filePath('dataset', { dataset: dataset.name, format: 'json' });
    files.push(...writeRows(job, dataset, rows, [jsonFormat], { href }));
  }
  for (const plan of corpus.plans) {
    const { modified } = plan.metadata;
    const href = filePath('plan', { plan_id: plan.planId, format: 'json' });
    const json = planJson(plan, corpus, originOf(job, modified));
    files.push(writeText(job, { ...aboutJson, href, modified }, json));
    files.push(...writeFormerVersions(job, plan));
  }
  for (const plan of corpus.plans) files.push(...(await copyFilesOfPlan(job, plan)));
  for (const institution of corpus.institutions) {
    files.push(...(await copyRegisterFiles(job, institution)));
  }
  const contextOf = () => ({ corpus, settings, manifest: manifestOf(files, noFacts) });
  const write = (all: readonly DescriptionFile[], href: string) => {
    const { content } = all.find((each) => each.href === href)!;
    const about = { ...aboutJson, href, modified: job.modified };
    files.push(writeText(job, about, content()));
  };
  write(dataDescriptions(contextOf()), CHANGE_LOG_FILE);
  files.push(await writeArchive(job, files));
  files.push(...(await copyEditions(job)));
  const descriptions = siteDescriptions(contextOf(), []);
  write(descriptions, EDITIONS_FILE);
  write(descriptions, CHANGES_FEED);
  return { directory, context: contextOf() };
}

const aboutJson = {
  format: 'json',
  mediaType: 'application/json',
  encoding: 'UTF-8',
  rows: null,
} as const;

const noFacts = { splits: [], emptyCells: new Map() };
