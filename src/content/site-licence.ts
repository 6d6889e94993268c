import type { Bilingual } from './bilingual.ts';
import type { Site } from './schemas/site.ts';
import { UNSTATED_LICENCE } from './unstated-licence.ts';

/**
 * 政府資料開放授權條款-第1版, as data.gov.tw writes it (https://data.gov.tw/license), with its
 * identifier in the SPDX licence list.
 */
export const OPEN_GOVERNMENT_LICENCE = {
  name: '政府資料開放授權條款-第1版',
  url: 'https://data.gov.tw/license',
  spdx: 'OGDL-Taiwan-1.0',
} as const;

/** True only where the agency itself publishes under the open government data licence. */
export function isOpenGovernmentData({
  official,
  licence,
}: Pick<Site, 'official' | 'licence'>): boolean {
  return official && licence.government_open_data_licence;
}

/**
 * The site with the one licence that everything published names. An agency that publishes under the
 * open government data licence offers plans, data and additions under it, whatever else `site.yaml`
 * names for the additions: files that name two licences for one dataset tell nobody what holds.
 */
export function withOneLicence(site: Site): Site {
  if (!isOpenGovernmentData(site)) {
    const licence = { ...site.licence, government_open_data_licence: false };
    return site.licence.government_open_data_licence ? { ...site, licence } : site;
  }
  const { additions } = site.licence;
  const attribution =
    additions.spdx === OPEN_GOVERNMENT_LICENCE.spdx ? additions.attribution : statement(site);
  const plan_texts = saysUnstated(site.licence.plan_texts) ? RELEASED : site.licence.plan_texts;
  return {
    ...site,
    licence: {
      ...site.licence,
      plan_texts,
      additions: { ...OPEN_GOVERNMENT_LICENCE, attribution },
    },
  };
}

/**
 * The site whose sentence that gives credit names who publishes it, also before the terms are stated:
 * what stands there until then names nobody.
 */
export function withMaker(site: Site): Site {
  const { additions } = site.licence;
  const { zh, en } = additions.attribution;
  if (zh !== UNSTATED_LICENCE.attribution.zh) return site;
  const maker = makerOf(site);
  const attribution = { zh: `${maker.zh}，${zh}`, en: `${maker.en}, ${en}` };
  return { ...site, licence: { ...site.licence, additions: { ...additions, attribution } } };
}

function makerOf({ publisher, name }: Pick<Site, 'publisher' | 'name'>): Bilingual {
  return { zh: publisher.name ?? name.zh, en: publisher.name ?? name.en };
}

/** What is true of the texts of the plans where the agency offers them under the licence. */
const RELEASED: Bilingual = {
  zh: `計畫原文依${OPEN_GOVERNMENT_LICENCE.name}釋出。`,
  en: `The texts of the plans are released under the Open Government Data License, version 1.0 (${OPEN_GOVERNMENT_LICENCE.spdx}).`,
};

/** Whether words on the plans' texts say that nothing is decided, as those of a new folder do. */
export function saysUnstated({ zh }: Bilingual): boolean {
  return zh.includes('尚未載明');
}

/** 顯名聲明 in the words of the licence's annex; the name of what is used is put in later. */
function statement(site: Site): Bilingual {
  const maker = makerOf(site);
  const year = site.modified.slice(0, 4);
  const { url } = OPEN_GOVERNMENT_LICENCE;
  return {
    zh: `${maker.zh} ${year}〔資料集名稱〕。此開放資料依政府資料開放授權條款（Open Government Data License）進行公眾釋出，使用者於遵守本條款各項規定之前提下，得利用之。政府資料開放授權條款：${url}`,
    en: `${maker.en} ${year} [name of the dataset]. The open data is made available to the public under the Open Government Data License; users can make use of it when complying with its terms. Open Government Data License: ${url}`,
  };
}
