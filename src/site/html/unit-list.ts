import { languageTag } from '../../content/language.ts';
import type { UnitLine } from '../views/unit-lines.ts';
import { attributes, markup, type Html } from './markup.ts';
import { chineseText, type RowSite } from './row-site.ts';

/** Units as they are written, each a link to its page. */
export function unitList(site: RowSite, units: readonly UnitLine[]): Html {
  return chineseText(
    site,
    markup`${units.map((unit, index) => [index > 0 && '、', unitOf(site, unit)])}`,
  );
}

function unitOf(site: RowSite, { written, english, href, isUnresolved }: UnitLine): Html {
  const { language, words } = site;
  const isEnglish = language === 'en' && english !== null;
  const lang = attributes({ lang: language === 'zh' ? null : languageTag[language] });
  return markup`
    ${href === null ? written : markup`<a href="${site.page(href)}">${written}</a>`}
    ${isEnglish && markup` <span class="aside" lang="en">${english}</span>`}
    ${isUnresolved && markup` <span class="aside"${lang}>${words.row.unresolved}</span>`}`;
}
