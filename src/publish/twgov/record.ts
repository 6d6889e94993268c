import type { Institution } from '../../corpus/model/corpus.ts';
import { describeColumns } from '../../datasets/data-dictionary.ts';
import type { Dataset } from '../../datasets/dataset.ts';
import type { DescribedDataset, DescriptionContext } from '../descriptions/described-dataset.ts';
import type { ExportedFile } from '../files/manifest.ts';
import { isOpenGovernmentData } from '../../content/site-licence.ts';
import type { Site } from '../../content/schemas/site.ts';
import { absoluteUrl } from '../../corpus/addresses/site-address.ts';
import {
  COMPLETE,
  OPEN_GOVERNMENT_LICENCE_CODE,
  SAMPLE,
  SERVICE_CLASS,
  UPDATE_FREQUENCY,
} from './classes.ts';
import { filePath } from '../../corpus/addresses/file-paths.ts';
import { pagePath } from '../../corpus/addresses/page-paths.ts';

/** A field of a record that has no value, and why. */
export interface OpenField {
  /** Name in the JSON, e.g. `publisherContactName`. */
  field: string;
  /** Name in Chinese, e.g. 聯絡人姓名. */
  name: string;
  reason: string;
}

/** A file of a dataset as the platform wants it described. */
export interface TwgovDistribution {
  resourceDescription: string;
  /** 主要欄位說明: the columns in their order, under the names that stand in the file. */
  resourceField: readonly { name: string; description: string }[];
  resourceFormat: 'CSV' | 'JSON';
  resourceCharacterEncoding: 'UTF-8';
  resourceDownloadUrl: string;
  /** 資料量: rows of data; not known before the file is written (`NaN`). */
  resourceAmount: number;
  resourceNotes: string;
}

/**
 * A dataset of one institution in the fields of 資料集詮釋資料標準規範, version 2. What the platform
 * fills in itself (numbers, dates, quality) is left out, and so is what nobody here knows.
 */
export interface TwgovRecord {
  categoryService: string;
  title: string;
  description: string;
  type: 'rawData';
  license?: string;
  cost: 'free';
  publisherOID?: string;
  publisherContactName?: string;
  publisherContactPhone?: string;
  publisherContactEmail?: string;
  updateFrequency: string;
  coverageStartedDate?: string;
  coverageEndedDate?: string;
  spatialCoverage: string;
  language: 'zh';
  relatedUrl: string;
  keyword: readonly string[];
  notes: string;
  distribution: readonly TwgovDistribution[];
}

/** A record with what has to be known of it before anybody sends it. */
export interface TwgovSubmission {
  institution: Institution;
  dataset: Dataset;
  /** Where it is published, from the site's root. */
  path: string;
  status: typeof SAMPLE | typeof COMPLETE;
  /** What only the agency knows and has not said; empty = complete. */
  missing: readonly OpenField[];
  /** What the agency's clerk chooses or is given on the platform. */
  chosenOnPlatform: readonly OpenField[];
  record: TwgovRecord;
}

/** Path of the record of a dataset of an institution. */
export function recordPath(institutionId: string, dataset: string): string {
  return filePath('twgovRecord', { institution_id: institutionId, dataset });
}

/**
 * The record of an institution's part of a dataset.
 *
 * Files are the CSV, and the JSON where no column holds a list: the platform wants one flat level.
 */
export function twgovSubmission(
  context: DescriptionContext,
  described: DescribedDataset,
): TwgovSubmission {
  const { corpus, settings } = context;
  const dataset = described.dataset!;
  const institution = described.institution!;
  const missing = missingFields(corpus.site, institution, described);
  const { oid, open_data_contact: contact } = institution.record;
  const { period } = described;
  return {
    institution,
    dataset,
    path: recordPath(institution.institutionId, dataset.name),
    status: missing.length === 0 ? COMPLETE : SAMPLE,
    missing,
    chosenOnPlatform: chosenOnPlatform(institution),
    record: {
      categoryService: SERVICE_CLASS.code,
      title: described.title.zh,
      description: described.description.zh,
      type: 'rawData',
      ...(isOpenGovernmentData(corpus.site) ? { license: OPEN_GOVERNMENT_LICENCE_CODE } : {}),
      cost: 'free',
      ...(oid === null ? {} : { publisherOID: `${oid} | ${institution.name}` }),
      ...(contact === null
        ? {}
        : {
            publisherContactName: contact.name,
            publisherContactPhone: contact.phone,
            publisherContactEmail: contact.email,
          }),
      updateFrequency: UPDATE_FREQUENCY,
      ...(period === null
        ? {}
        : { coverageStartedDate: period.start, coverageEndedDate: period.end }),
      spatialCoverage: '臺灣',
      language: 'zh',
      relatedUrl: absoluteUrl(settings, described.page),
      keyword: described.keywords.zh,
      // Nothing behind the address, which programs that make links would take along.
      notes: `欄位的詳細說明、其他格式與異動紀錄：${absoluteUrl(settings, pagePath('dataset', { dataset: dataset.name }))}`,
      distribution: flatFiles(dataset, described.files).map((file) =>
        distribution(context, dataset, described, file),
      ),
    },
  };
}

/** Files of one flat level. */
function flatFiles(dataset: Dataset, files: readonly ExportedFile[]): ExportedFile[] {
  const hasLists = describeColumns(dataset).some(({ type }) => type === 'list');
  return files.filter(({ format }) => format === 'csv' || (format === 'json' && !hasLists));
}

function distribution(
  { settings }: DescriptionContext,
  dataset: Dataset,
  described: DescribedDataset,
  file: ExportedFile,
): TwgovDistribution {
  const isCsv = file.format === 'csv';
  const resourceFormat = isCsv ? 'CSV' : 'JSON';
  return {
    // The platform lists files by their descriptions: two of one dataset must not share theirs.
    resourceDescription: `${described.title.zh}（${resourceFormat}）`,
    resourceField: describeColumns(dataset).map(({ name, title }) => ({
      name,
      description: title.zh,
    })),
    resourceFormat,
    resourceCharacterEncoding: 'UTF-8',
    resourceDownloadUrl: absoluteUrl(settings, file.href),
    resourceAmount: file.rows ?? Number.NaN,
    resourceNotes: isCsv
      ? '第一列為欄位名稱；UTF-8 帶 BOM；清單以半形分號連接；以 = + - @ 開頭的文字前加一個半形單引號。'
      : '一個陣列，每列一個物件；缺漏的值為 null。',
  };
}

function missingFields(
  site: Site,
  { record }: Institution,
  { rows }: DescribedDataset,
): OpenField[] {
  const open = (isMissing: boolean, field: string, name: string, reason: string): OpenField[] =>
    isMissing ? [{ field, name, reason }] : [];
  const noContact = record.open_data_contact === null;
  const contactReason = '機關的聯絡窗口，只有機關知道（機關檔案的 open_data_contact）';
  return [
    ...open(
      record.agency_code === null,
      'identifier',
      '資料集編號',
      '由機關代碼與流水號組成；機關代碼只有機關知道（機關檔案的 agency_code）',
    ),
    ...open(
      record.oid === null,
      'publisherOID',
      '提供機關 OID',
      '機關的物件識別碼不詳（機關檔案的 oid）',
    ),
    ...open(noContact, 'publisherContactName', '提供機關聯絡人姓名', contactReason),
    ...open(noContact, 'publisherContactPhone', '提供機關聯絡人電話', contactReason),
    ...open(noContact, 'publisherContactEmail', '提供機關聯絡人電子郵件', contactReason),
    ...open(
      !isOpenGovernmentData(site),
      'license',
      '授權方式',
      '本站不是由機關依政府資料開放授權條款發布（site.yaml 的 official 與 government_open_data_licence），不能代機關授權',
    ),
    ...open(
      rows === 0,
      'resourceAmount',
      '資料量',
      '該機關在這個資料集中沒有任何一列，沒有可送的資料',
    ),
  ];
}

function chosenOnPlatform({ record }: Institution): OpenField[] {
  return [
    ...(record.agency_code === null
      ? []
      : [
          {
            field: 'identifier',
            name: '資料集編號',
            reason: `機關代碼 ${record.agency_code} 之後接連字號與流水號，流水號由機關編定`,
          },
        ]),
    { field: 'categoryTheme', name: '主題分類', reason: '由機關依平臺的分類表選定' },
    { field: 'categoryDataset', name: '資料集屬性', reason: '由機關在平臺上選定' },
    { field: 'dataProvider', name: '提供者帳號', reason: '機關在平臺上的帳號' },
    { field: 'detectFrequency', name: '品質檢測頻率', reason: '由機關在平臺上選定' },
  ];
}

/** The published file of a record: what is missing stands first, so that nobody overlooks it. */
export function submissionJson(submission: TwgovSubmission): object {
  return {
    status: submission.status,
    missing: submission.missing,
    chosen_on_platform: submission.chosenOnPlatform,
    institution_id: submission.institution.institutionId,
    dataset: submission.dataset.name,
    record: submission.record,
  };
}

/** An entry of the list of all records. */
export function submissionSummary(
  { settings }: Pick<DescriptionContext, 'settings'>,
  submission: TwgovSubmission,
): object {
  return {
    institution_id: submission.institution.institutionId,
    dataset: submission.dataset.name,
    title: submission.record.title,
    status: submission.status,
    missing: submission.missing.map(({ name }) => name),
    record_url: absoluteUrl(settings, submission.path),
  };
}
