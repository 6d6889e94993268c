import { OPEN_GOVERNMENT_LICENCE } from '../../content/site-licence.ts';
import { SERVICE_CLASS } from './classes.ts';
import type { TwgovSubmission } from './record.ts';

/** A field of the platform's form, for a person to copy. */
export interface FormField {
  /** Name in Chinese, e.g. 資料集名稱. */
  name: string;
  /** What to copy; null where there is nothing to copy. */
  value: string | null;
  /** Why there is nothing to copy; null where there is. */
  reason: string | null;
}

/** Fields that are filled in together: those of the dataset, or those of one of its files. */
export interface FormGroup {
  /** Format of the file; null for the fields of the dataset. */
  file: 'CSV' | 'JSON' | null;
  fields: readonly FormField[];
}

/**
 * The record as the fields of the platform's form in Chinese, in its order: the dataset first, then
 * each of its files.
 */
export function formGroups({ record, missing, chosenOnPlatform }: TwgovSubmission): FormGroup[] {
  const hasRows = record.distribution.some(({ resourceAmount }) => resourceAmount !== 0);
  const open = [...missing, ...chosenOnPlatform, ...(hasRows ? WITHOUT_PERIOD : [])];
  const field = (name: string, value: string | undefined, key?: string): FormField => ({
    name,
    value: value ?? null,
    reason:
      value === undefined ? (open.find((each) => each.field === key)?.reason ?? '沒有資料') : null,
  });
  return [
    {
      file: null,
      fields: [
        field('資料集編號', undefined, 'identifier'),
        field('資料集名稱', record.title),
        field('資料集描述', record.description),
        field('主題分類', undefined, 'categoryTheme'),
        field('服務分類', `${SERVICE_CLASS.name}（${record.categoryService}）`),
        field('提供機關 OID', record.publisherOID, 'publisherOID'),
        field('提供機關聯絡人姓名', record.publisherContactName, 'publisherContactName'),
        field('提供機關聯絡人電話', record.publisherContactPhone, 'publisherContactPhone'),
        field('提供機關聯絡人電子郵件', record.publisherContactEmail, 'publisherContactEmail'),
        field('更新頻率', record.updateFrequency),
        field('授權方式', record.license && OPEN_GOVERNMENT_LICENCE.name, 'license'),
        field('計費方式', '免費'),
        field('資料起日', record.coverageStartedDate, 'coverageStartedDate'),
        field('資料迄日', record.coverageEndedDate, 'coverageEndedDate'),
        field('空間範圍', record.spatialCoverage),
        field('語言', '中文（zh）'),
        field('相關網址', record.relatedUrl),
        field('關鍵字', record.keyword.join('、')),
        field('備註', record.notes),
      ],
    },
    ...record.distribution.map((file) => ({
      file: file.resourceFormat,
      fields: [
        field('資料資源描述', file.resourceDescription),
        field('主要欄位說明', fieldList(file)),
        field('檔案格式', file.resourceFormat),
        field('編碼格式', file.resourceCharacterEncoding),
        field('資料量', Number.isNaN(file.resourceAmount) ? '…' : String(file.resourceAmount)),
        field('資料下載網址', file.resourceDownloadUrl),
        field('資料資源備註', file.resourceNotes),
      ],
    })),
  ];
}

/** Of a dataset with rows, such as a register: why it has no first and last day. */
const WITHOUT_PERIOD = ['coverageStartedDate', 'coverageEndedDate'].map((field) => ({
  field,
  reason: '這個資料集的各列不屬於某一段期間',
}));

/** `measure_id(推動作法識別碼)、plan_id(計畫識別碼)…`: the columns as the platform lists them. */
export function fieldList({
  resourceField,
}: {
  resourceField: readonly { name: string; description: string }[];
}): string {
  return resourceField.map(({ name, description }) => `${name}(${description})`).join('、');
}
