import { institutionDay } from '../../corpus/content-modified.ts';
import type { Institution } from '../../corpus/model/corpus.ts';
import { copyFilesOfPlan, copyRegisterFiles } from './copy-files.ts';
import { writeDatasetRows } from './dataset-rows.ts';
import type { ExportJob } from './export-job.ts';
import type { ExportedFile } from './manifest.ts';
import type { KeepPiece, PartFile } from './pieces.ts';
import { writeCalendars } from './write-calendars.ts';
import { writeInstitutionDescriptions } from './write-descriptions.ts';
import { writeInstitution } from './write-institution.ts';
import { writeFormerVersions, writePlan } from './write-plan.ts';
import { writeUnits } from './write-units.ts';
import { forgetRows } from './written-rows.ts';

/** The files that are of one institution alone: other institutions' content changes nothing of them. */
export interface InstitutionShare {
  institution: Institution;
  /** Of each plan, by its id. */
  plans: ReadonlyMap<string, readonly ExportedFile[]>;
  own: OwnFiles;
}

/** Those of no single plan. */
export interface OwnFiles {
  /** The institution whole and in cuts, what each unit has to do, and the files of its register. */
  data: readonly ExportedFile[];
  calendars: readonly ExportedFile[];
  /** What says which data there are. */
  descriptions: readonly ExportedFile[];
  /** Names of the datasets of which it has too many rows for a sheet. */
  tooLong: readonly string[];
  /** Its rows, for the files of whole datasets. */
  rows: readonly PartFile[];
}

/**
 * Writes the files of one institution: those of its plans, and its own.
 * @param keep gets the files of each plan, and those of no single plan together
 */
export async function writeShare(
  all: Omit<ExportJob, 'modified'>,
  institution: Institution,
  keep: KeepPiece,
): Promise<InstitutionShare> {
  const job = { ...all, modified: institutionDay(institution, all.corpus) };
  const plans = new Map<string, ExportedFile[]>();
  for (const plan of institution.plans) {
    const files = await keep({
      name: `plan ${plan.planId} files`,
      make: async () => [
        ...writePlan(job, plan),
        ...writeFormerVersions(job, plan),
        ...(await copyFilesOfPlan(job, plan)),
      ],
      filesOf: pathsOf,
    });
    plans.set(plan.planId, files);
  }
  const own = await keep({
    name: `institution ${institution.institutionId} files`,
    make: () => writeOwn(job, institution, [...plans.values()].flat()),
    filesOf: (made) => pathsOf(filesOf(made)),
    partsOf: ({ rows }) => rows,
  });
  forgetRows(institution.plans, job);
  return { institution, plans, own };
}

/** Every file of a share. */
export function filesOfShare({ plans, own }: InstitutionShare): ExportedFile[] {
  return [...[...plans.values()].flat(), ...filesOf(own)];
}

async function writeOwn(
  job: ExportJob,
  institution: Institution,
  ofPlans: readonly ExportedFile[],
): Promise<OwnFiles> {
  const { files, tooLong, rowsOf } = writeInstitution(job, institution);
  const rows = writeDatasetRows(job, institution, (dataset) => rowsOf.get(dataset)!);
  const copied = await copyRegisterFiles(job, institution);
  const data = [...files, ...writeUnits(job, institution), ...copied];
  const descriptions = writeInstitutionDescriptions(job, institution, [...ofPlans, ...data]);
  return { data, calendars: writeCalendars(job, institution), descriptions, tooLong, rows };
}

function filesOf({ data, calendars, descriptions }: OwnFiles): ExportedFile[] {
  return [...data, ...calendars, ...descriptions];
}

function pathsOf(files: readonly ExportedFile[]): string[] {
  return files.map(({ href }) => href.slice(1));
}
