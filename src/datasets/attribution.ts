import type { Site } from '../content/schemas/site.ts';
import type { Bilingual } from '../content/bilingual.ts';

/** Where the site's attribution leaves room for the name of what is used. */
const NAME_PLACES: Bilingual = { zh: '〔資料集名稱〕', en: '[name of the dataset]' };

/**
 * The sentence that gives credit, as `site.yaml` words it, with the name of what is used in the place
 * that it leaves for a name: the licence of government data wants the data named.
 */
export function attributionOf({ licence }: Pick<Site, 'licence'>, title: Bilingual): Bilingual {
  const { zh, en } = licence.additions.attribution;
  return {
    zh: zh.replaceAll(NAME_PLACES.zh, () => title.zh),
    en: en.replaceAll(NAME_PLACES.en, () => title.en),
  };
}
