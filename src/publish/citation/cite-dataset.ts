import type { Bilingual } from '../../content/bilingual.ts';
import type { Site } from '../../content/schemas/site.ts';
import type { Citation } from './cite.ts';

/** What a citation of data names. */
export interface CitedData {
  title: Bilingual;
  /** Name in addresses; null for all data together. */
  name: string | null;
  /** Version of the columns; null where there are none. */
  schemaVersion: string | null;
  /** Day of the content, ISO 8601. */
  modified: string;
  /** Permanent address, absolute. */
  url: Bilingual;
}

/**
 * How a dataset is cited, in Chinese and after APA (7th ed., data sets). The author is the
 * publisher where the site names one, else the site itself: nobody is invented.
 */
export function citeData(
  { name: siteName, publisher }: Pick<Site, 'name' | 'publisher'>,
  cited: CitedData,
): Citation {
  const { title, name, schemaVersion, modified, url } = cited;
  const year = modified.slice(0, 4);
  const author = { zh: publisher.name ?? siteName.zh, en: publisher.name ?? siteName.en };
  const version = [
    ...(name === null ? [] : [name]),
    ...(schemaVersion === null ? [] : [`欄位結構 ${schemaVersion} 版`]),
    `${modified} 更新`,
  ].join('，');
  // Where the author is the site, APA does not name it a second time.
  const site = (words: string, by: string, end: string) => (words === by ? '' : words + end);
  return {
    zh: `${author.zh}（${year}）。${title.zh}（${version}）〔資料集〕。${site(siteName.zh, author.zh, '。')}${url.zh}`,
    apa: `${author.en}. (${year}). ${title.en} (Version ${modified}) [Data set]. ${site(siteName.en, author.en, '. ')}${url.en}`,
  };
}
