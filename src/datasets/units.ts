import { z } from 'zod';
import { isoDate, slug } from '../content/schemas/scalars.ts';
import { absoluteUrl } from '../corpus/addresses/site-address.ts';
import { institutionIdColumn, urlColumn } from './common-columns.ts';
import { column, defineDataset, textColumn, textListColumn } from './dataset.ts';

/** Units of the institutions. */
export const units = defineDataset({
  name: 'units',
  title: { zh: '承辦單位', en: 'Units' },
  description: {
    zh: '各機關計畫中出現的承辦單位：正式名稱、計畫中確定指同一單位的其他寫法（含誤寫）、是否為各組室之類的統稱，以及已知的有效期間。',
    en: 'Units named in the institutions’ plans: their name, other spellings that certainly mean the same unit (misspelt ones included), whether the name is collective, and the period for which it is known.',
  },
  columns: z.strictObject({
    unit_id: column(slug, {
      title: { zh: '單位識別碼', en: 'Unit ID' },
      description: { zh: '全站唯一、不會更動。', en: 'Unique across the site, never changed.' },
    }),
    institution_id: institutionIdColumn,
    name: textColumn({
      title: { zh: '單位名稱', en: 'Name' },
      description: { zh: '單位的正式名稱。', en: 'Proper name of the unit.' },
    }),
    aliases: textListColumn({
      title: { zh: '其他寫法', en: 'Aliases' },
      description: {
        zh: '計畫中確定指該單位的其他寫法，含誤寫。',
        en: 'Other spellings in plans that certainly mean this unit, misspelt ones included.',
      },
    }),
    collective: column(z.boolean(), {
      title: { zh: '統稱', en: 'Collective' },
      description: {
        zh: '各組室、各單位等統稱為 true；統稱不展開為個別單位。',
        en: 'True for names such as 各組室 that mean everybody; they are not expanded.',
      },
    }),
    valid_from: column(isoDate.nullable(), {
      title: { zh: '有效起日', en: 'Valid from' },
      description: {
        zh: '已知以此名稱存在的第一日；不詳者為空。',
        en: 'First day on which the unit is known to exist under this name; empty where unknown.',
      },
    }),
    valid_to: column(isoDate.nullable(), {
      title: { zh: '有效迄日', en: 'Valid to' },
      description: {
        zh: '已知以此名稱存在的最後一日；不詳或仍存在者為空。',
        en: 'Last day on which the unit is known to exist under this name; empty where unknown or still so.',
      },
    }),
    url: urlColumn,
  }),
  primaryKey: ['unit_id'],
  foreignKeys: [
    {
      columns: ['institution_id'],
      references: { dataset: 'institutions', columns: ['institution_id'] },
    },
  ],
  *rows(corpus, context) {
    for (const institution of corpus.institutions) {
      for (const unit of institution.units) {
        yield {
          unit_id: unit.id,
          institution_id: institution.institutionId,
          name: unit.name,
          aliases: unit.aliases,
          collective: unit.collective,
          valid_from: unit.valid_from,
          valid_to: unit.valid_to,
          url: absoluteUrl(context.settings, `${institution.href}#${unit.id}`),
        };
      }
    }
  },
});
