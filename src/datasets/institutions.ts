import { z } from 'zod';
import { webAddress } from '../content/schemas/scalars.ts';
import { asUri } from '../meaning/text/uri.ts';
import { institutionIdColumn, urlColumn } from './common-columns.ts';
import { column, textColumn, optionalTextColumn, textListColumn } from './column.ts';
import { datasetOf } from './dataset.ts';

/** OID, e.g. `2.16.886.101.20003`. */
const objectIdentifier = z.string().regex(/^\d+(?:\.\d+)+$/);

/** The institutions whose plans are published. */
export const institutions = datasetOf((corpus) => corpus.institutions)({
  name: 'institutions',
  madeFrom: 'institutions',
  title: { zh: '機關', en: 'Institutions' },
  description: {
    zh: '計畫刊登於本站的機關：現在的名稱、英文名稱、過去的名稱、主管機關、所在縣市、網站、物件識別碼（OID）與收錄的計畫數。沒有記載的欄位留空，不加推測。',
    en: 'Institutions whose plans stand on this site: present, English and former names, parent body, city, website, object identifier (OID) and number of plans here. What is not known is left empty.',
  },
  primaryKey: ['institution_id'],
  foreignKeys: [],
  columns: {
    institution_id: institutionIdColumn((institution) => institution.institutionId),
    name: textColumn((institution) => institution.name, {
      title: { zh: '機關名稱', en: 'Name' },
      description: { zh: '機關現在的名稱。', en: 'Present name of the institution.' },
    }),
    name_en: optionalTextColumn((institution) => institution.nameEn, {
      title: { zh: '英文名稱', en: 'English name' },
      description: {
        zh: '機關現在的英文名稱；不詳者為空。',
        en: 'Present English name; empty where unknown.',
      },
    }),
    former_names: textListColumn(
      (institution) => institution.record.former_names.map(({ name }) => name),
      {
        title: { zh: '過去的名稱', en: 'Former names' },
        description: { zh: '機關過去用過的名稱。', en: 'Names that the institution had before.' },
      },
    ),
    parent: optionalTextColumn((institution) => institution.record.parent, {
      title: { zh: '主管機關', en: 'Parent body' },
      description: {
        zh: '現在的主管機關；不詳者為空。',
        en: 'Present supervising authority; empty where unknown.',
      },
    }),
    city: optionalTextColumn((institution) => institution.record.city, {
      title: { zh: '所在縣市', en: 'City or county' },
      description: { zh: '機關所在的縣市；不詳者為空。', en: 'Where it is; empty where unknown.' },
    }),
    website: column(
      webAddress.nullable(),
      (institution) => institution.record.website && asUri(institution.record.website),
      {
        title: { zh: '機關網站', en: 'Website' },
        description: {
          zh: '機關自己的網站；不詳者為空。',
          en: 'The institution’s own website; empty where unknown.',
        },
      },
    ),
    oid: column(objectIdentifier.nullable(), (institution) => institution.record.oid, {
      title: { zh: '物件識別碼（OID）', en: 'OID' },
      description: {
        zh: '政府機關物件識別碼；不詳者為空。',
        en: 'Object identifier of the authority; empty where unknown.',
      },
    }),
    plan_count: column(z.int().min(0), (institution) => institution.plans.length, {
      title: { zh: '計畫數', en: 'Plan count' },
      description: {
        zh: '本站收錄的該機關計畫數。',
        en: 'Number of the institution’s plans on this site.',
      },
      unit: { zh: '份', en: 'plans' },
    }),
    url: urlColumn((institution) => institution.href),
    short_names: textListColumn((institution) => institution.record.short_names, {
      title: { zh: '簡稱', en: 'Short names' },
      description: {
        zh: '機關的簡稱，不與其他機關的名稱相同；不詳者為空。',
        en: 'What the institution is called for short; no other institution is called so. Empty where unknown.',
      },
    }),
  },
});
