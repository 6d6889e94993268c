import { hasYearsPicture } from '../../corpus/figures/institution-years.ts';
import type { Institution } from '../../corpus/model/corpus.ts';
import { cutWords } from '../../datasets/cut-words.ts';
import { institutionCorpus, institutionDatasets } from '../../datasets/cuts.ts';
import type { DataRow, Dataset } from '../../datasets/dataset.ts';
import { datasetFormats, type DatasetFormatName } from '../../datasets/formats/formats.ts';
import { measures } from '../../datasets/measures.ts';
import { originOf, writeText, writeTwin, type ExportJob } from './export-job.ts';
import { institutionJson } from './institution-json.ts';
import { isLongerThan } from './is-longer-than.ts';
import type { ExportedFile, SplitDataset } from './manifest.ts';
import { yearsFile } from '../pictures/years-file.ts';
import { writeRows } from './write-rows.ts';
import { filePath } from '../../corpus/addresses/file-paths.ts';
import { pagePath } from '../../corpus/addresses/page-paths.ts';

/** Formats of every cut; the others can be had of the whole datasets. */
const cutFormats: readonly DatasetFormatName[] = ['ods', 'csv', 'json'];

/** What was written for an institution. */
export interface InstitutionFiles {
  files: ExportedFile[];
  /** Of the given splits those that even the institution's own cut is too long for. */
  tooLong: SplitDataset[];
}

/**
 * Writes the files of one institution: whole as JSON (`/data/institutions/<id>.json`); the
 * picture of its years (`hasYearsPicture`); its cut of
 * every dataset that concerns institutions as ODS, CSV and JSON
 * (`/data/institutions/<id>/measures.ods`), empty ones too, so that the addresses are the same for
 * all; a cut that is too long for the ODS has none. Beside its page `index.json` and `measures.csv`
 * with the bytes of the JSON and of the cut.
 */
export function writeInstitution(
  job: ExportJob,
  institution: Institution,
  splits: readonly SplitDataset[],
): InstitutionFiles {
  const { institutionId } = institution;
  const origin = originOf(job);
  const own = institutionCorpus(job.corpus, institution);
  const json = writeText(
    job,
    {
      href: filePath('institution', { institution_id: institutionId }),
      format: 'json',
      mediaType: 'application/json',
      encoding: 'UTF-8',
      rows: own.plans.length,
      modified: job.modified,
      institutionId,
    },
    institutionJson(institution, job.corpus, origin),
  );
  const files = [
    json,
    writeTwin(job, json, filePath('institutionBesidePage', { institution_id: institutionId })),
  ];
  if (hasYearsPicture(institution)) {
    files.push(
      writeText(
        job,
        {
          href: filePath('institutionYears', { institution_id: institutionId }),
          format: 'svg',
          mediaType: 'image/svg+xml; charset=utf-8',
          encoding: 'UTF-8',
          rows: null,
          modified: job.modified,
          institutionId,
        },
        yearsFile(institution, origin),
      ),
    );
  }
  const tooLong: SplitDataset[] = [];
  for (const dataset of institutionDatasets) {
    const rows = () => dataset.rows(own, origin) as Iterable<DataRow>;
    const formats = datasetFormats.filter((format) => isOffered(dataset, format, rows));
    const place = {
      href: (format: string) =>
        filePath('institutionDataset', {
          institution_id: institutionId,
          dataset: dataset.name,
          format,
        }),
      institutionId,
      part: {
        ...cutWords(dataset, institution),
        path: pagePath('institutionData', { institution_id: institution.institutionId }),
      },
    };
    files.push(...writeRows(job, dataset, rows(), formats, place));
    if (dataset === (measures as Dataset)) {
      const csv = files.find(({ href }) => href === place.href('csv'))!;
      files.push(
        writeTwin(
          job,
          csv,
          filePath('institutionRowsBesidePage', { institution_id: institutionId }),
        ),
      );
    }
  }
  return { files, tooLong };

  function isOffered(
    { name }: Dataset,
    format: (typeof datasetFormats)[number],
    rows: () => Iterable<DataRow>,
  ): boolean {
    const split = splits.find((each) => each.dataset === name && each.format === format.name);
    if (split === undefined) return cutFormats.includes(format.name);
    if (!isLongerThan(rows(), split.maximumRows)) return true;
    tooLong.push(split);
    return false;
  }
}
