import { hasYearsPicture } from '../../corpus/figures/institution-years.ts';
import type { Institution } from '../../corpus/model/corpus.ts';
import { cutWords, workbookWords } from '../../datasets/cut-words.ts';
import { institutionCorpus, institutionDatasets, planDatasets } from '../../datasets/cuts.ts';
import type { DataRow } from '../../datasets/dataset.ts';
import { describeOrigin } from '../../datasets/file-origin.ts';
import { csvFormat } from '../../datasets/formats/csv.ts';
import { jsonFormat } from '../../datasets/formats/json.ts';
import { addDatasetSheet, addOriginSheet, dictionarySheet } from '../../datasets/formats/ods.ts';
import { createOdsWorkbook, ODS_MEDIA_TYPE } from '../../datasets/formats/ods-workbook.ts';
import { nativeCompression } from './compression.ts';
import { originOf, writeText, type ExportJob } from './export-job.ts';
import { institutionJson } from './institution-json.ts';
import type { ExportedFile, SplitDataset } from './manifest.ts';
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
  /** Of the given splits those that even the institution's own rows are too many for. */
  tooLong: SplitDataset[];
}

/**
 * Writes the files of one institution: whole as JSON (`/data/institutions/<id>.json`); its cuts of all
 * datasets that concern institutions in one workbook (`/data/institutions/<id>.ods`), a sheet a
 * dataset; the picture of its years (`hasYearsPicture`); and each cut as CSV and JSON
 * (`/data/institutions/<id>/measures.csv`), empty ones too, so that the addresses are the same for
 * all. A cut that is too long for a sheet has none.
 */
export function writeInstitution(
  job: ExportJob,
  institution: Institution,
  splits: readonly SplitDataset[],
): InstitutionFiles {
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
  const { cuts, workbook, tooLong } = writeCuts(job, institution, splits);
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
  return { files: [ods, json, ...picture, ...cuts], tooLong };
}

/** Each cut as its own files, and the package of all; the rows are made once for both. */
function writeCuts(
  job: ExportJob,
  institution: Institution,
  splits: readonly SplitDataset[],
): { cuts: ExportedFile[]; workbook: Uint8Array; tooLong: SplitDataset[] } {
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
  const tooLong: SplitDataset[] = [];
  for (const dataset of institutionDatasets) {
    const rows = Array.from(dataset.rows(own, origin) as Iterable<DataRow>);
    const place = {
      href: (format: string) =>
        filePath('institutionDataset', {
          institution_id: institution.institutionId,
          dataset: dataset.name,
          format,
        }),
      institutionId: institution.institutionId,
      part: { ...cutWords(dataset, institution), path },
    };
    cuts.push(...writeRows(job, dataset, rows, cutFormats, place));
    const split = splits.find((each) => each.dataset === dataset.name && each.format === 'ods');
    if (split !== undefined && rows.length > split.maximumRows) {
      tooLong.push(split);
      continue;
    }
    const addRow = addDatasetSheet(workbook, dataset);
    if (planDatasets.includes(dataset)) {
      for (const plan of own.plans) workbook.rows(writtenRows(dataset, plan, job.corpus, origin));
    } else {
      for (const row of rows) addRow(row);
    }
  }
  workbook.add(dictionarySheet(institutionDatasets, origin.concepts, nativeCompression));
  addOriginSheet(workbook, describeOrigin({ ...words, path }, origin));
  return { cuts, workbook: workbook.finish(nativeCompression), tooLong };
}
