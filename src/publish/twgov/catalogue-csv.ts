import { guardFormula } from '../../datasets/formats/csv-text.ts';
import { OPEN_GOVERNMENT_LICENCE } from '../../content/site-licence.ts';
import { SAMPLE, SERVICE_CLASS } from './classes.ts';
import { fieldList } from './form-fields.ts';
import type { TwgovSubmission } from './record.ts';

/** The 22 columns of the platform's list of datasets (資料集清單), in its order. */
export const catalogueColumns = [
  '資料集識別碼',
  '資料集名稱',
  '資料提供屬性',
  '服務分類',
  '品質檢測',
  '檔案格式',
  '資料下載網址',
  '編碼格式',
  '資料集上架方式',
  '資料集描述',
  '主要欄位說明',
  '提供機關',
  '更新頻率',
  '授權方式',
  '相關網址',
  '計費方式',
  '提供機關聯絡人姓名',
  '提供機關聯絡人電話',
  '上架日期',
  '詮釋資料更新時間',
  '備註',
  '資料量',
] as const;

/**
 * All records in the columns of the platform's own list: UTF-8 with a byte order mark, every field
 * quoted, several values of one cell joined with `;` (formats, addresses, encodings and amounts run
 * in parallel). What the platform gives (number, quality, dates) and what is not known is empty; 備註
 * begins with the mark of a record that must not be sent.
 */
export function catalogueCsv(submissions: readonly TwgovSubmission[]): string {
  const lines = [catalogueColumns, ...submissions.map(catalogueRow)];
  return '\uFEFF' + lines.map((cells) => cells.map(quote).join(',') + '\r\n').join('');
}

function catalogueRow({ institution, record, missing }: TwgovSubmission): string[] {
  const files = record.distribution;
  const values: Record<(typeof catalogueColumns)[number], string> = {
    資料集識別碼: '',
    資料集名稱: record.title,
    資料提供屬性: '檔案資料',
    服務分類: SERVICE_CLASS.name,
    品質檢測: '',
    檔案格式: files.map((file) => file.resourceFormat).join(';'),
    資料下載網址: files.map((file) => file.resourceDownloadUrl).join(';'),
    編碼格式: files.map((file) => file.resourceCharacterEncoding).join(';'),
    資料集上架方式: '',
    資料集描述: record.description,
    主要欄位說明: files[0] ? fieldList(files[0]) : '',
    提供機關: institution.name,
    更新頻率: record.updateFrequency,
    授權方式: record.license === undefined ? '' : OPEN_GOVERNMENT_LICENCE.name,
    相關網址: record.relatedUrl,
    計費方式: '免費',
    提供機關聯絡人姓名: record.publisherContactName ?? '',
    提供機關聯絡人電話: record.publisherContactPhone ?? '',
    上架日期: '',
    詮釋資料更新時間: '',
    備註:
      missing.length === 0
        ? record.notes
        : `${SAMPLE}：缺${missing.map(({ name }) => name).join('、')}。${record.notes}`,
    資料量: files.map((file) => String(file.resourceAmount)).join(';'),
  };
  return catalogueColumns.map((name) => values[name]);
}

function quote(cell: string): string {
  return `"${guardFormula(cell).replaceAll('"', '""')}"`;
}
