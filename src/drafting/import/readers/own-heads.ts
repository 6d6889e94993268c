import { t } from '../../../words/interface/index.ts';
import { readingWords } from '../../../words/interface/reading.ts';

/** Languages of the pages of a plan; both show it in its own words. */
export const pageLanguages = ['zh', 'en'] as const;

/** Heads that the page of a plan in another language has in place of the plan’s own, and those of the Chinese page. */
const usualHeads = new Map(
  (['deadline', 'unit', 'lead', 'supporting'] as const)
    .map((name): [string, string] => [t('en').row[name], t('zh').row[name]])
    .concat(
      (['measure', 'link'] as const).map((name): [string, string] => [
        readingWords('en').table[name],
        readingWords('zh').table[name],
      ]),
    ),
);

/** True for the last head of a table of the page of a plan, above its permanent links. */
export function isHeadOfLinks(head: string | undefined): boolean {
  return pageLanguages.some((language) => readingWords(language).table.link === head);
}

/** True for the heads of a table of a page in English, links included. */
export function areEnglish(heads: readonly string[]): boolean {
  return heads.at(-1) === readingWords('en').table.link;
}

/** Heads of such a table as the Chinese page has them where the plan has none of its own. */
export function inChinese(heads: readonly string[]): string[] {
  return areEnglish(heads) ? heads.map((head) => usualHeads.get(head) ?? head) : [...heads];
}

/** What is told of a page in English, which does not say how the plan calls its columns. */
export const headsUnsaid =
  '這是計畫的英文網頁，沒有寫計畫自己的欄名，columns 暫用通用的欄名；請照計畫填寫，或改匯入中文網頁';
