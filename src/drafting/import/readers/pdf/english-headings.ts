import { areEnglish, headsUnsaid } from '../own-heads.ts';
import { cellsOf, elementsOf, rowsOf, textsOf, type Tag, type TaggedText } from './page-tags.ts';
import { wordsOf, wordsOfTexts } from './tagged-text.ts';

/** Words of a heading on a page in English: those of the plan, and the English name that the page adds behind them. */
interface HeadingWords {
  own: TaggedText[];
  added: Tag[];
}

/** The texts of a heading of the plan, without the English name of its dimension that a page in English adds. */
export function ownTextsOf(heading: Tag): TaggedText[] {
  return partsOf(heading).own;
}

/**
 * What the page of a plan in English leaves open when it was printed: the heads of the plan’s columns, and whether
 * what stands behind its headings in English is of the plan.
 * @param tables of such pages, in any language
 */
export function unsaidOnPrintedPage(tables: readonly Tag[]): string[] {
  const english = tables.filter((table) => areEnglish(headsOf(table)));
  if (english.length === 0) return [];
  const names = english
    .flatMap(rowsOf)
    .flatMap((row) => elementsOf(cellsOf(row)[0] ?? row).slice(0, 1))
    .filter(({ role }) => /^H\d$/u.test(role))
    .flatMap((heading) => partsOf(heading).added.map(wordsOf));
  if (names.length === 0) return [headsUnsaid];
  const quoted = [...new Set(names)].map((name) => `「${name}」`).join('、');
  return [headsUnsaid, `英文網頁加在標題後面的英文名稱${quoted}沒有讀入；若是計畫的文字，請補上`];
}

/** The heads of a table; pages repeat them. */
export function headsOf(table: Tag): string[] {
  const [first] = rowsOf(table);
  return (first === undefined ? [] : cellsOf(first)).map(headWords);
}

function headWords(head: Tag): string {
  const texts = textsOf(head);
  return wordsOfTexts(texts.filter(({ page }) => page === texts[0]?.page));
}

/** An element in Latin letters behind other words of a heading is what the page adds: the plan has its headings in Chinese. */
function partsOf(heading: Tag): HeadingWords {
  const found: HeadingWords = { own: [], added: [] };
  const visit = (tag: Tag): void => {
    if (tag.role === '') found.own.push(...tag.texts);
    else if (tag !== heading && found.own.length > 0 && isLatin(tag)) found.added.push(tag);
    else tag.children.forEach(visit);
  };
  visit(heading);
  return found;
}

function isLatin(tag: Tag): boolean {
  const words = wordsOf(tag);
  return /\p{Script=Latin}/u.test(words) && !/\p{Script=Han}/u.test(words);
}
