import type { Corpus, Plan } from '../../corpus/model/corpus.ts';
import { writeArchive } from './archive.ts';
import { writeChecksums } from './checksums.ts';
import { contentModified } from '../../corpus/content-modified.ts';
import { copyFiles } from './copy-files.ts';
import { isSample } from '../../datasets/samples.ts';
import { originOf, type ExportJob, type ExportSettings } from './export-job.ts';
import { makeEverything, type KeepPiece } from './pieces.ts';
import { manifestOf, type ExportedFile, type ExportManifest } from './manifest.ts';
import { checkPlanFile } from './plan-json.ts';
import { writeDataDescriptions, writeSiteDescriptions } from './write-descriptions.ts';
import { writeDatasets } from './write-datasets.ts';
import { writeInstitution } from './write-institution.ts';
import { writeFormerVersions, writePlan } from './write-plan.ts';
import { writeSubscriptions } from './write-subscriptions.ts';
import { writeUnits } from './write-units.ts';
import { forgetRows } from './written-rows.ts';

/**
 * Writes every data file below `directory`, laid out as on the site: the datasets and the database,
 * the files of each plan, institution and unit, what is copied from the content folder, and last
 * everything in one archive, the checksums, and the feed and calendar files. Rows stream: memory does not grow with them.
 *
 * What describes the files for machines goes before the archive, which takes it along.
 *
 * @param keep gets the files of a plan
 * @returns what was written, in stable order: as above, and within that as in registry and corpus
 * @throws {Error} when a row does not fit its dataset, a key leads nowhere, a copied file is not the
 * one that was checked, or two files claim one address
 */
export async function writeExports(
  corpus: Corpus,
  settings: ExportSettings,
  directory: string,
  keep: KeepPiece = makeEverything,
): Promise<ExportManifest> {
  const job: ExportJob = { corpus, settings, directory, modified: contentModified(corpus) };
  const { files, splits, emptyCells } = await writeDatasets(job);
  const byPlan = new Map(splits.map((split) => [split, [] as string[]]));
  const ofPlans = new Map<Plan, ExportedFile[]>();
  const ofInstitutions: ExportedFile[] = [];
  let count = 0;
  for (const institution of corpus.institutions) {
    for (const plan of institution.plans) {
      if (isSample(count)) checkPlanFile(plan, corpus, originOf(job));
      const files = await keep({
        name: `plan ${plan.planId} files`,
        make: () => Promise.resolve([...writePlan(job, plan), ...writeFormerVersions(job, plan)]),
        filesOf: pathsOf,
      });
      ofPlans.set(plan, files);
      count += 1;
    }
    const written = writeInstitution(job, institution, splits);
    ofInstitutions.push(...written.files, ...writeUnits(job, institution));
    for (const split of written.tooLong) byPlan.get(split)!.push(institution.institutionId);
    forgetRows(institution.plans, job);
  }
  files.push(...corpus.plans.flatMap((plan) => ofPlans.get(plan) ?? []), ...ofInstitutions);
  const facts = {
    splits: splits.map((split) => ({ ...split, byPlan: byPlan.get(split)! })),
    emptyCells,
  };
  files.push(...(await copyFiles(job)));
  refuseSharedAddresses(files);
  files.push(...writeDataDescriptions(job, manifestOf(files, facts)));
  files.push(await writeArchive(job, files));
  files.push(...writeSubscriptions(job, files));
  files.push(...(await writeSiteDescriptions(job, manifestOf(files, facts))));
  files.push(...writeChecksums(job, files));
  return manifestOf(files, facts);
}

function pathsOf(files: readonly ExportedFile[]): string[] {
  return files.map(({ href }) => href.slice(1));
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
