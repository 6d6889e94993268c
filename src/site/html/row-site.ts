import type { Corpus } from '../../corpus/model/corpus.ts';
import type { LanguageView } from '../views/language-view.ts';
import { attributes, markup, type Html } from './markup.ts';

/** What the markup of rows asks of the site: no more than a browser has as well. */
export type RowSite = Pick<LanguageView, 'language' | 'words' | 'chinese' | 'page' | 'absolute'> & {
  corpus: Pick<Corpus, 'unitOrNameByKey' | 'errataByRow' | 'asOf' | 'site'>;
};

/** Text in Chinese; on a Chinese page it needs no element of its own. */
export function chineseText(site: Pick<RowSite, 'chinese'>, text: Html | string): Html {
  return site.chinese === undefined
    ? markup`${text}`
    : markup`<span${inChinese(site)}>${text}</span>`;
}

/** The attribute of an element in Chinese; nothing where the page is Chinese itself. */
export function inChinese({ chinese }: Pick<RowSite, 'chinese'>): Html {
  return attributes({ lang: chinese });
}
