import type { DeadlineLine } from '../../words/deadline-words.ts';
import { markup, type Html } from './markup.ts';
import { chineseText, inChinese, type RowSite } from './row-site.ts';

/** A deadline as it is written, and what it means. */
export function deadlineText(site: RowSite, { text, meaning, notes }: DeadlineLine): Html {
  const lang = inChinese(site);
  // Spaces between, for who hears it or copies it: `97.12.10 2008年12月10日`.
  return markup`
    ${chineseText(site, text)}
    ${meaning !== null && markup` <span class="aside">${meaning}</span>`}
    ${notes.map((note) => markup` <span class="aside"${lang}>${note}</span>`)}`;
}
