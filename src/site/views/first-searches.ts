import { searchExamples } from '../../corpus/figures/search-examples.ts';
import { toRocYear } from '../../meaning/numbers/roc-year.ts';
import type { SiteView } from './site-view.ts';

/**
 * Searches for those who do not know what to type: words, and the last month in which anything is
 * due, as one types it in the page's language. Each finds something; there are none where nothing would.
 */
export function firstSearches({
  corpus,
  words,
  language,
}: Pick<SiteView, 'corpus' | 'words' | 'language'>): string[] {
  const examples = wordsToType(searchExamples(corpus), { corpus, language });
  const last = [...corpus.rowsByMonthDue.keys()].sort().at(-1);
  if (last === undefined) return examples;
  const [year, month] = last.split('-').map(Number) as [number, number];
  const typed = words.search.monthTyped(String(toRocYear(year)), String(year), String(month));
  return [...examples, typed];
}

/**
 * Words to try as one types them in the page's language: in English by an English word under which the search knows them,
 * where there is one.
 */
export function wordsToType(
  words: readonly string[],
  { corpus, language }: Pick<SiteView, 'corpus' | 'language'>,
): string[] {
  if (language === 'zh') return [...words];
  return words.map((word) => {
    const same = corpus.synonyms.filter((group) => group.includes(word)).flat();
    return same.find((each) => ENGLISH.test(each)) ?? word;
  });
}

const ENGLISH = /^[a-z][a-z -]+$/;
