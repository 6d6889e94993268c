import { hasYearsPicture } from '../../corpus/figures/institution-years.ts';
import type { Institution } from '../../corpus/model/corpus.ts';
import { cutWords, workbookWords } from '../../datasets/cut-words.ts';
import { datasetsOfPlans, institutionCorpus, institutionDatasets } from '../../datasets/cuts.ts';
import type { DataRow, Dataset } from '../../datasets/dataset.ts';
import { datasetDay } from '../../datasets/dataset-day.ts';
import { isSample } from '../../datasets/samples.ts';
import { validatedRows } from '../../datasets/validated-rows.ts';
import { describeOrigin } from '../../datasets/file-origin.ts';
import { csvFormat } from '../../datasets/formats/csv.ts';
import { jsonFormat } from '../../datasets/formats/json.ts';
import {
  addDatasetSheet,
  addOriginSheet,
  dictionarySheet,
  odsFormat,
} from '../../datasets/formats/ods.ts';
import { createOdsWorkbook, ODS_MEDIA_TYPE } from '../../datasets/formats/ods-workbook.ts';
import { nativeCompression } from './compression.ts';
import { originOf, writeText, type ExportJob } from './export-job.ts';
import { institutionJson } from './institution-json.ts';
import type { ExportedFile } from './manifest.ts';
import { yearsFile } from '../pictures/years-file.ts';
import { writeRows } from './write-rows.ts';
import { writtenRows } from './written-rows.ts';
import { filePath } from '../../corpus/addresses/file-paths.ts';
import { pagePath } from '../../corpus/addresses/page-paths.ts';

/** Formats of every cut; the others can be had of the whole datasets. */
const cutFormats = [csvFormat, jsonFormat] as const;

/** What was written for an institution. */
export interface InstitutionFiles {
  files: ExportedFile[];
  /** Names of the datasets of which it has too many rows for a sheet. */
  tooLong: string[];
  /** The rows of each cut. */
  rowsOf: ReadonlyMap<Dataset, readonly DataRow[]>;
}

/**
 * Writes the files of one institution: whole as JSON (`/data/institutions/<id>.json`); its cuts of all
 * datasets that concern institutions in one workbook (`/data/institutions/<id>.ods`), a sheet a
 * dataset; the picture of its years (`hasYearsPicture`); and each cut as CSV and JSON
 * (`/data/institutions/<id>/measures.csv`), empty ones too, so that the addresses are the same for
 * all. A cut that is too long for a sheet has none.
 */
export function writeInstitution(job: ExportJob, institution: Institution): InstitutionFiles {
  const { institutionId } = institution;
  const origin = originOf(job);
  const place = { institution_id: institutionId };
  const about = {
    encoding: 'UTF-8',
    rows: null,
    modified: job.modified,
    institutionId,
  } as const;
  const json = writeText(
    job,
    {
      ...about,
      href: filePath('institution', place),
      format: 'json',
      mediaType: 'application/json',
      rows: institution.plans.length,
    },
    institutionJson(institution, job.corpus, origin),
  );
  const picture = hasYearsPicture(institution)
    ? [
        writeText(
          job,
          {
            ...about,
            href: filePath('institutionYears', place),
            format: 'svg',
            mediaType: 'image/svg+xml; charset=utf-8',
          },
          yearsFile(institution, origin),
        ),
      ]
    : [];
  const { cuts, workbook, tooLong, rowsOf } = writeCuts(job, institution);
  const ods = writeText(
    job,
    {
      ...about,
      href: filePath('institutionWorkbook', place),
      format: 'ods',
      mediaType: ODS_MEDIA_TYPE,
    },
    workbook,
  );
  return { files: [ods, json, ...picture, ...cuts], tooLong, rowsOf };
}

interface InstitutionCuts {
  cuts: ExportedFile[];
  workbook: Uint8Array;
  tooLong: string[];
  rowsOf: ReadonlyMap<Dataset, readonly DataRow[]>;
}

/** Each cut as its own files, and the package of all; the rows are made once for both. */
function writeCuts(job: ExportJob, institution: Institution): InstitutionCuts {
  const origin = originOf(job);
  const own = institutionCorpus(job.corpus, institution);
  const words = workbookWords(institution);
  const path = pagePath('institutionData', { institution_id: institution.institutionId });
  const workbook = createOdsWorkbook({
    title: words.title.zh,
    description: words.description.zh,
    modified: origin.modified,
  });
  const cuts: ExportedFile[] = [];
  const tooLong: string[] = [];
  const rowsOf = new Map<Dataset, readonly DataRow[]>();
  for (const dataset of institutionDatasets) {
    const rows = [...validatedRows(dataset, own, origin, isSample)];
    rowsOf.set(dataset, rows);
    const place = {
      href: (format: string) =>
        filePath('institutionDataset', {
          institution_id: institution.institutionId,
          dataset: dataset.name,
          format,
        }),
      institutionId: institution.institutionId,
      modified: datasetDay(dataset, own),
      part: { ...cutWords(dataset, institution), path },
    };
    cuts.push(...writeRows(job, dataset, rows, cutFormats, place));
    if (rows.length > odsFormat.maximumRows!) {
      tooLong.push(dataset.name);
      continue;
    }
    const addRow = addDatasetSheet(workbook, dataset);
    if (datasetsOfPlans.includes(dataset)) {
      for (const plan of own.plans) workbook.rows(writtenRows(dataset, plan, job.corpus, origin));
    } else {
      for (const row of rows) addRow(row);
    }
  }
  workbook.add(dictionarySheet(institutionDatasets, origin.concepts, nativeCompression));
  addOriginSheet(workbook, describeOrigin({ ...words, path }, origin));
  return { cuts, workbook: workbook.finish(nativeCompression), tooLong, rowsOf };
}
