import { z } from 'zod';
import { attributionOf } from '../../datasets/attribution.ts';
import { field } from '../../datasets/fields.ts';
import type { Bilingual } from '../../content/bilingual.ts';
import { webAddress } from '../../content/schemas/scalars.ts';
import type { Site } from '../../content/schemas/site.ts';

const bilingual = z.strictObject({ zh: z.string(), en: z.string() });

/** The field of a JSON file that says on what terms it may be used. */
export const licenceField = field(
  z.strictObject({
    additions: z.strictObject({
      name: z.string(),
      url: webAddress,
      spdx: z.string(),
      attribution: bilingual,
    }),
    plan_texts: bilingual,
    government_open_data_licence: z.boolean(),
  }),
  {
    title: { zh: '授權', en: 'Licence' },
    description: {
      zh: '本站所加內容（結構、識別碼、註記）的授權，以及計畫原文的權利狀況。',
      en: 'Licence of what this site adds (structure, identifiers, notes), and what is true of the plan’s own text.',
    },
  },
);

/** Its value: the licence facts of the site. @param title name of what the file holds */
export function licenceOf(
  site: Pick<Site, 'licence'>,
  title: Bilingual,
): z.output<typeof licenceField> {
  const { additions, plan_texts, government_open_data_licence } = site.licence;
  return {
    additions: { ...additions, attribution: attributionOf(site, title) },
    plan_texts,
    government_open_data_licence,
  };
}
