import { z } from 'zod';
import { isoDate, slug } from '../content/schemas/scalars.ts';
import { pagePath } from '../corpus/addresses/page-paths.ts';
import { historyOf } from '../meaning/units/unit-history.ts';
import { institutionIdColumn, urlColumn } from './common-columns.ts';
import { column, textColumn, textListColumn } from './column.ts';
import { datasetOf } from './dataset.ts';

/** Units of the institutions. */
export const units = datasetOf(function* (corpus) {
  for (const institution of corpus.institutions) {
    for (const unit of institution.units) yield { institution, unit };
  }
})({
  name: 'units',
  madeFrom: 'institutions',
  title: { zh: '承辦單位', en: 'Units' },
  description: {
    zh: '各機關的承辦單位，計畫中沒有出現的也列入：正式名稱、確定指同一單位的其他寫法（含誤寫）、是否為各組室之類的統稱，以及已知的有效期間。無法確認指哪個單位的名稱不在其中，見資料集 assignments 中 unit_id 為空的列。',
    en: 'Units of the institutions, those that no plan names among them: their name, other spellings that certainly mean the same unit (misspelt ones included), whether the name is collective, and the period for which it is known. Names of which it cannot be told what unit they mean are not among them: see the rows of dataset assignments without unit_id.',
  },
  primaryKey: ['unit_id'],
  foreignKeys: [
    {
      columns: ['institution_id'],
      references: { dataset: 'institutions', columns: ['institution_id'] },
    },
  ],
  columns: {
    unit_id: column(slug, ({ unit }) => unit.id, {
      title: { zh: '單位識別碼', en: 'Unit ID' },
      description: { zh: '全站唯一、不會更動。', en: 'Unique across the site, never changed.' },
    }),
    institution_id: institutionIdColumn(({ institution }) => institution.institutionId),
    name: textColumn(({ unit }) => unit.name, {
      title: { zh: '單位名稱', en: 'Name' },
      description: { zh: '單位的正式名稱。', en: 'Proper name of the unit.' },
    }),
    aliases: textListColumn(({ unit }) => unit.aliases, {
      title: { zh: '其他寫法', en: 'Aliases' },
      description: {
        zh: '確定指該單位的其他寫法，含計畫中的誤寫。',
        en: 'Other spellings that certainly mean this unit, misspelt ones in plans included.',
      },
    }),
    collective: column(z.boolean(), ({ unit }) => unit.collective, {
      title: { zh: '統稱', en: 'Collective' },
      description: {
        zh: '各組室、各單位等統稱為 true；統稱不展開為個別單位。',
        en: 'True for names such as 各組室 that mean everybody; they are not expanded.',
      },
    }),
    valid_from: column(isoDate.nullable(), ({ unit }) => unit.valid_from, {
      title: { zh: '有效起日', en: 'Valid from' },
      description: {
        zh: '已知以此名稱存在的第一日；不詳者為空。',
        en: 'First day on which the unit is known to exist under this name; empty where unknown.',
      },
    }),
    valid_to: column(isoDate.nullable(), ({ unit }) => unit.valid_to, {
      title: { zh: '有效迄日', en: 'Valid to' },
      description: {
        zh: '已知以此名稱存在的最後一日；不詳或仍存在者為空。',
        en: 'Last day on which the unit is known to exist under this name; empty where unknown or still so.',
      },
    }),
    url: urlColumn(({ institution: { institutionId }, unit }) =>
      pagePath('unit', { institution_id: institutionId, unit_id: unit.id }),
    ),
    predecessors: column(
      z.array(slug).readonly(),
      ({ institution, unit }) =>
        historyOf(unit, institution.units).predecessors.map((change) => change.unit.id),
      {
        title: { zh: '前身', en: 'Predecessors' },
        description: {
          zh: '改組為這個單位的單位識別碼；前身的有效迄日是改組的前一日。沒有或不詳者為空。',
          en: 'Units that went over into this one; each was valid until the day before. Empty where there are none or none are known.',
        },
      },
    ),
    successors: column(
      z.array(slug).readonly(),
      ({ institution, unit }) =>
        historyOf(unit, institution.units).successors.map((change) => change.unit.id),
      {
        title: { zh: '後繼單位', en: 'Successors' },
        description: {
          zh: '這個單位改組為哪些單位的識別碼；沒有或不詳者為空。',
          en: 'Units that this one went over into; empty where there are none or none are known.',
        },
      },
    ),
    provisional: column(z.boolean(), ({ unit }) => unit.provisional, {
      title: { zh: '暫列', en: 'Provisional' },
      description: {
        zh: '只見於計畫，機關自己的單位名單尚未查到者為 true；由人登錄，不是推算的。',
        en: 'True for a unit known from plans only, not from the institution’s own list; recorded by a person, never computed.',
      },
    }),
  },
});
