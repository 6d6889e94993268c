import { z } from 'zod';
import { webAddress } from '../content/schemas/scalars.ts';
import { absoluteUrl } from '../corpus/addresses/site-address.ts';
import { asUri } from '../meaning/text/uri.ts';
import { institutionIdColumn, urlColumn } from './common-columns.ts';
import {
  column,
  defineDataset,
  optionalTextColumn,
  textColumn,
  textListColumn,
} from './dataset.ts';

/** The institutions whose plans are published. */
export const institutions = defineDataset({
  name: 'institutions',
  title: { zh: '機關', en: 'Institutions' },
  description: {
    zh: '計畫刊登於本站的機關：現在的名稱、英文名稱、過去的名稱、主管機關、所在縣市、網站、物件識別碼（OID）與收錄的計畫數。本站不知道的欄位留空，不加推測。',
    en: 'Institutions whose plans stand on this site: present, English and former names, parent body, city, website, object identifier (OID) and number of plans here. What is not known is left empty.',
  },
  columns: z.strictObject({
    institution_id: institutionIdColumn,
    name: textColumn({
      title: { zh: '機關名稱', en: 'Name' },
      description: { zh: '機關現在的名稱。', en: 'Present name of the institution.' },
    }),
    name_en: optionalTextColumn({
      title: { zh: '英文名稱', en: 'English name' },
      description: {
        zh: '機關現在的英文名稱；不詳者為空。',
        en: 'Present English name; empty where unknown.',
      },
    }),
    former_names: textListColumn({
      title: { zh: '過去的名稱', en: 'Former names' },
      description: { zh: '機關過去用過的名稱。', en: 'Names that the institution had before.' },
    }),
    parent: optionalTextColumn({
      title: { zh: '主管機關', en: 'Parent body' },
      description: {
        zh: '現在的主管機關；不詳者為空。',
        en: 'Present supervising authority; empty where unknown.',
      },
    }),
    city: optionalTextColumn({
      title: { zh: '所在縣市', en: 'City or county' },
      description: { zh: '機關所在的縣市；不詳者為空。', en: 'Where it is; empty where unknown.' },
    }),
    website: column(webAddress.nullable(), {
      title: { zh: '機關網站', en: 'Website' },
      description: {
        zh: '機關自己的網站；不詳者為空。',
        en: 'The institution’s own website; empty where unknown.',
      },
    }),
    oid: column(
      z
        .string()
        .regex(/^\d+(?:\.\d+)+$/)
        .nullable(),
      {
        title: { zh: '物件識別碼（OID）', en: 'OID' },
        description: {
          zh: '政府機關物件識別碼；不詳者為空。',
          en: 'Object identifier of the authority; empty where unknown.',
        },
      },
    ),
    plan_count: column(z.int().min(0), {
      title: { zh: '計畫數', en: 'Plan count' },
      description: {
        zh: '本站收錄的該機關計畫數。',
        en: 'Number of the institution’s plans on this site.',
      },
      unit: { zh: '份', en: 'plans' },
    }),
    url: urlColumn,
  }),
  primaryKey: ['institution_id'],
  foreignKeys: [],
  *rows(corpus, context) {
    for (const institution of corpus.institutions) {
      yield {
        institution_id: institution.institutionId,
        name: institution.name,
        name_en: institution.nameEn,
        former_names: institution.record.former_names.map((former) => former.name),
        parent: institution.record.parent,
        city: institution.record.city,
        website: institution.record.website && asUri(institution.record.website),
        oid: institution.record.oid,
        plan_count: institution.plans.length,
        url: absoluteUrl(context.settings, institution.href),
      };
    }
  },
});
