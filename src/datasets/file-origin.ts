import { isOpenGovernmentData } from '../content/site-licence.ts';
import type { Site } from '../content/schemas/site.ts';
import { absoluteUrl } from '../corpus/addresses/site-address.ts';
import type { Settings } from '../corpus/settings.ts';
import { attributionOf } from './attribution.ts';
import type { Concepts } from './concepts.ts';
import type { Dataset } from './dataset.ts';
import { hasEnglish, type Bilingual } from '../content/bilingual.ts';
import { pagePath } from '../corpus/addresses/page-paths.ts';

/** What a file holds, in words, and the page that shows it. */
export interface FileSubject {
  title: Bilingual;
  description: Bilingual;
  /** From the site's root. */
  path: string;
  /** What the sheet of the rows is called in a spreadsheet; by default as the dataset. */
  sheet?: string;
}

/** Where a data file comes from; the same for all files of a build but for what is said below. */
export interface FileOrigin {
  site: Site;
  settings: Pick<Settings, 'siteUrl' | 'basePath'>;
  /** Day (ISO 8601) of the latest change of what the file holds. */
  modified: string;
  /** What the codes of the content's vocabularies mean, for files that explain their columns. */
  concepts: Concepts;
  /** What the file holds where that is only a part of a dataset. */
  part?: FileSubject | undefined;
}

/** What a file of a dataset holds: the part that is named, else the whole. */
export function fileSubject(
  { name, title, description }: Pick<Dataset, 'name' | 'title' | 'description'>,
  { part }: Pick<FileOrigin, 'part'>,
): FileSubject {
  return part ?? { title, description, path: pagePath('dataset', { dataset: name }) };
}

/** What a file says about itself. */
export interface OriginFact {
  /** Name for machines, e.g. `licence_url`. */
  key: string;
  /** Name for people. */
  label: Bilingual;
  value: string;
}

/**
 * What a file says about itself where its format has room: name, address, day, licence and the
 * sentence that gives credit. What the site does not know (its publisher, a name in English) is left out.
 */
export function describeOrigin(
  { title, description, path }: FileSubject,
  { site, settings, modified }: FileOrigin,
): OriginFact[] {
  const { additions, plan_texts } = site.licence;
  const attribution = attributionOf(site, title);
  const fact = (key: string, zh: string, en: string, value: string | null): OriginFact[] =>
    value === null ? [] : [{ key, label: { zh, en }, value }];
  const english = (words: Bilingual) => (hasEnglish(words) ? words.en : null);
  return [
    ...fact('title', '名稱', 'Title', title.zh),
    ...fact('title_en', '英文名稱', 'English title', english(title)),
    ...fact('description', '說明', 'Description', description.zh),
    ...fact('description_en', '英文說明', 'English description', english(description)),
    ...fact('url', '網址', 'Address', absoluteUrl(settings, path)),
    ...fact('site', '網站', 'Site', site.name.zh),
    ...fact('site_en', '網站英文名稱', 'Site in English', english(site.name)),
    ...fact('publisher', '發布者', 'Publisher', site.publisher.name),
    ...fact('modified', '更新日', 'Modified', modified),
    ...(isOpenGovernmentData(site)
      ? fact('licence', '授權', 'Licence', additions.name)
      : fact('licence', '本站所加內容的授權', 'Licence of what this site adds', additions.name)),
    ...fact('licence_url', '授權條款網址', 'Address of the licence', additions.url),
    ...fact('licence_spdx', '授權代號（SPDX）', 'SPDX identifier', additions.spdx),
    ...fact('attribution', '引用時請標示', 'Attribution', attribution.zh),
    ...fact('attribution_en', '英文標示', 'Attribution in English', english(attribution)),
    ...fact('plan_texts', '計畫原文', 'Texts of the plans', plan_texts.zh),
    ...fact(
      'plan_texts_en',
      '計畫原文（英文說明）',
      'Texts of the plans, in English',
      english(plan_texts),
    ),
  ];
}
