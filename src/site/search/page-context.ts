import type { Language } from '../../content/language.ts';
import { searchWords, type SearchWords } from '../../words/interface/search.ts';
import type { SearchTable, TablePlan } from '../../search/search-table.ts';
import type { ReadText } from './texts.ts';

/** What every part of the search page needs. */
export interface PageContext {
  language: Language;
  words: SearchWords;
  /** Value of `lang` on Chinese text; undefined where the page is Chinese itself. */
  chinese: string | undefined;
  /** Address of the site's root, with a slash at the end. */
  root: string;
  /** Address of the home page in this language, with a slash at the end. */
  home: string;
}

/** The context together with what was read from the index. */
export interface LoadedContext extends PageContext {
  table: SearchTable;
  readText: ReadText;
}

/** Reads the context from the attributes that the build wrote on the page. */
export function readContext({ dataset }: HTMLElement): PageContext {
  const language: Language = dataset['language'] === 'en' ? 'en' : 'zh';
  return {
    language,
    words: searchWords(language),
    chinese: dataset['chinese'],
    root: dataset['root'] ?? '/',
    home: dataset['home'] ?? '/',
  };
}

/** Address of a page or anchor in this language; `path` from the site's root, with a slash first. */
export function pageAddressOf(context: PageContext, path: string): string {
  return context.home + path.slice(1);
}

/** Number as written in both languages: `1,234`. */
export function digits(number: number): string {
  return String(number).replace(/\B(?=(?:\d{3})+$)/g, ',');
}

/** Needles as quoted words joined by "and"; long ones are cut. */
export function quotedWords(context: PageContext, needles: readonly string[]): string {
  return needles.map((needle) => quoted(context, needle)).join(context.words.and);
}

/** A word between quotation marks; a long one is cut. */
export function quoted({ words }: PageContext, word: string): string {
  return words.quote(shortened(word));
}

const LONGEST_SHOWN = 40;

function shortened(text: string): string {
  const characters = [...text];
  return characters.length <= LONGEST_SHOWN
    ? text
    : `${characters.slice(0, LONGEST_SHOWN).join('')}…`;
}

/** Name of an institution in the page's language, and whether it is Chinese. */
export function institutionNameOf(
  { table, language }: LoadedContext,
  institution: number,
): { text: string; isChinese: boolean } {
  const { name, nameEn } = table.institutions[institution]!;
  return language === 'en' && nameEn !== null
    ? { text: nameEn, isChinese: false }
    : { text: name, isChinese: true };
}

/** The plan of a row. */
export function planOfRow({ table }: LoadedContext, row: number): TablePlan {
  return table.plans[table.rows.plan[row]!]!;
}
