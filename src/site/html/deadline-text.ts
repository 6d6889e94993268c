import type { DeadlineLine } from '../../words/deadline-words.ts';
import { markup, type Html } from './markup.ts';
import { chineseText, type RowSite } from './row-site.ts';

/** A deadline as it is written, and what it means. */
export function deadlineText(site: RowSite, { text, meaning, notes }: DeadlineLine): Html {
  const remarks = [
    ...(meaning === null ? [] : [markup`${meaning}`]),
    ...notes.map((note) => chineseText(site, note)),
  ];
  // A space between, for who hears it or copies it: `97.12.10 2008年12月10日`.
  return markup`
    ${chineseText(site, text)}
    ${
      remarks.length > 0 &&
      markup` <span class="aside">${remarks.map((remark, index) => [index > 0 && site.words.data.listJoin, remark])}</span>`
    }`;
}
