import { searchExamples } from '../../corpus/figures/search-examples.ts';
import { toRocYear } from '../../meaning/numbers/roc-year.ts';
import type { SiteView } from './site-view.ts';

/**
 * Searches for those who do not know what to type: words, and the last month in which anything is
 * due, as one types it in the page's language. Each finds something; there are none where nothing would.
 */
export function firstSearches({ corpus, words }: Pick<SiteView, 'corpus' | 'words'>): string[] {
  const last = [...corpus.rowsByMonthDue.keys()].sort().at(-1);
  if (last === undefined) return [...searchExamples(corpus)];
  const [year, month] = last.split('-').map(Number) as [number, number];
  const typed = words.search.monthTyped(String(toRocYear(year)), String(year), String(month));
  return [...searchExamples(corpus), typed];
}
