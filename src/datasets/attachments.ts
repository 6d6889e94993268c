import { z } from 'zod';
import { webAddress } from '../content/schemas/scalars.ts';
import { sourceFormat } from '../content/source-formats.ts';
import { absoluteUrl } from '../corpus/addresses/site-address.ts';
import { attachmentKindNames } from '../words/attachment-kinds.ts';
import { codeColumn, column, optionalTextColumn, textColumn, textListColumn } from './column.ts';
import {
  institutionIdColumn,
  planIdColumn,
  rocYearColumn,
  urlColumn,
  yearColumn,
} from './common-columns.ts';
import { datasetOf } from './dataset.ts';

/** The annexes, maps, forms and pictures of the plans. */
export const attachments = datasetOf(function* (corpus) {
  for (const plan of corpus.plans) {
    for (const attachment of plan.attachments) yield { plan, attachment };
  }
})({
  name: 'attachments',
  madeFrom: 'plans',
  title: { zh: '附件與圖片', en: 'Attachments' },
  description: {
    zh: '各計畫現行版的附件、圖資、表單與圖片，一個檔案一列：名稱、種類、格式、大小、檢核碼與下載網址，圖片並有替代文字；不予公開的檔案不在內。',
    en: 'Annexes, maps, forms and pictures of the plans in force, one row a file: title, kind, format, size, checksum and address, and for pictures a text alternative. Files that are withheld are not among them.',
  },
  primaryKey: ['plan_id', 'position'],
  foreignKeys: [
    { columns: ['plan_id'], references: { dataset: 'plans', columns: ['plan_id'] } },
    {
      columns: ['institution_id'],
      references: { dataset: 'institutions', columns: ['institution_id'] },
    },
  ],
  columns: {
    plan_id: planIdColumn(({ plan }) => plan.planId),
    position: column(z.int().min(1), ({ attachment }) => attachment.position, {
      title: { zh: '序號', en: 'Position' },
      description: {
        zh: '在該計畫之內的順序，由 1 起算。',
        en: 'Order within the plan, counted from 1.',
      },
      numbers: { what: 'rows', within: ['plan_id'] },
    }),
    title: textColumn(({ attachment }) => attachment.title, {
      title: { zh: '名稱', en: 'Title' },
      description: { zh: '附件的名稱，依原文。', en: 'Title of the attachment as written.' },
    }),
    kind: codeColumn(({ attachment }) => attachment.kind, {
      title: { zh: '種類', en: 'Kind' },
      description: { zh: '附件是什麼。', en: 'What the attachment is.' },
      values: attachmentKindNames,
    }),
    file_name: textColumn(({ attachment }) => attachment.fileName, {
      title: { zh: '檔名', en: 'File name' },
      description: {
        zh: '檔案在本站的名稱，也是網址的最後一段。',
        en: 'Name of the file on this site, the last part of its address.',
      },
    }),
    media_type: column(
      z.string().regex(/^[a-z]+\/[a-z]/),
      ({ attachment }) => sourceFormat(attachment.fileName).mediaType,
      {
        title: { zh: '媒體類型', en: 'Media type' },
        description: {
          zh: '檔案的媒體類型（IANA）。',
          en: 'Media type of the file (IANA).',
        },
      },
    ),
    bytes: column(z.int().min(0), ({ attachment }) => attachment.bytes, {
      title: { zh: '大小', en: 'Size' },
      description: { zh: '檔案大小（位元組）。', en: 'Size of the file in bytes.' },
      unit: { zh: '位元組', en: 'bytes' },
    }),
    sha256: column(z.string().regex(/^[0-9a-f]{64}$/), ({ attachment }) => attachment.sha256, {
      title: { zh: 'SHA-256', en: 'SHA-256' },
      description: { zh: '檔案的 SHA-256 檢核碼。', en: 'SHA-256 of the file.' },
    }),
    alt: optionalTextColumn(({ attachment }) => attachment.alt, {
      title: { zh: '替代文字', en: 'Text alternative' },
      description: {
        zh: '圖片的內容，以文字說明；不是圖片者為空。',
        en: 'What a picture shows, in words; empty where it is no picture.',
      },
    }),
    width: column(z.int().min(1).nullable(), ({ attachment }) => attachment.size?.width ?? null, {
      title: { zh: '寬', en: 'Width' },
      description: {
        zh: '圖片的寬（像素）；不是圖片者為空。',
        en: 'Width of a picture in pixels; empty where it is none.',
      },
      unit: { zh: '像素', en: 'pixels' },
    }),
    height: column(z.int().min(1).nullable(), ({ attachment }) => attachment.size?.height ?? null, {
      title: { zh: '高', en: 'Height' },
      description: {
        zh: '圖片的高（像素）；不是圖片者為空。',
        en: 'Height of a picture in pixels; empty where it is none.',
      },
      unit: { zh: '像素', en: 'pixels' },
    }),
    notes: textListColumn(({ attachment }) => attachment.notes, {
      title: { zh: '註記', en: 'Notes' },
      description: {
        zh: '本站對該檔案的說明。',
        en: 'Remarks of this site on the file.',
      },
    }),
    institution_id: institutionIdColumn(({ plan }) => plan.institution.institutionId),
    roc_year: rocYearColumn(({ plan }) => plan.rocYear),
    year: yearColumn(({ plan }) => plan.year),
    url: urlColumn(({ plan, attachment }) => `${plan.href}#${attachment.anchor}`),
    file_url: column(
      webAddress,
      ({ attachment }, { settings }) => absoluteUrl(settings, attachment.href),
      {
        title: { zh: '檔案網址', en: 'File URL' },
        description: {
          zh: '檔案在本站的下載網址。',
          en: 'Where the file can be had on this site.',
        },
        addresses: 'any',
      },
    ),
  },
});
