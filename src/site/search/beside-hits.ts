import { isNarrowed, narrow, type Selection } from '../../search/facets.ts';
import type { Answer, Sources } from '../../search/query/answer.ts';
import { findRelated, type RelatedHits } from '../../search/related/related-hits.ts';
import { foldColumns, type FoldedColumns } from '../../search/related/row-columns.ts';
import { findSuggestions } from '../../search/related/suggestions.ts';
import type { SearchTable } from '../../search/search-table.ts';
import type { LoadedContext } from './page-context.ts';
import { showRelated } from './related-section.ts';
import { showHelp } from './search-help.ts';
import type { FoundBeside } from './status-words.ts';

export { offerDownload } from './download/offer-download.ts';
export { offerPages } from './pages-section.ts';

/**
 * What stands beside the exact hits. It comes after them, and so does its script
 * (`show-search.ts` asks for it).
 */

const columnsOf = new WeakMap<SearchTable, FoldedColumns>();

/** Looks for what is related to a query with words. */
export async function findBeside(answer: Answer, sources: Sources): Promise<RelatedHits> {
  const { table } = sources;
  const columns = columnsOf.get(table) ?? foldColumns(table);
  columnsOf.set(table, columns);
  return findRelated(answer, sources, columns);
}

/** The rows that are listed beside the exact hits, each once. */
export function listedRows({ synonyms, otherYear, otherColumns, near }: RelatedHits): number[] {
  return [...new Set([...synonyms.rows, ...otherYear.rows, ...otherColumns, ...near.rows])];
}

/** Shows it, and how much there is. @param isCut whether there is more than was found, so that counts say nothing */
export async function showBeside(
  context: LoadedContext,
  found: RelatedHits,
  { selection, isCut }: { selection: Selection; isCut: boolean },
  isCurrent: () => boolean,
): Promise<Omit<FoundBeside, 'isCut'>> {
  const all = await showRelated(context, found, { selection, isCut }, isCurrent);
  const under = (rows: readonly number[]) => narrow(context.table, rows, selection).rows.length;
  const synonyms = { words: found.synonyms.words, count: under(found.synonyms.rows) };
  const otherColumns = under(found.otherColumns);
  const others = all - synonyms.count - otherColumns;
  return { synonyms, otherColumns, others, unsaid: found.unsaid };
}

/** Says what to try where nothing was found, or nothing under the filters. */
export async function helpOn(
  context: LoadedContext,
  found: RelatedHits,
  { exact, understood, withoutFilters }: Answer,
  selection: Selection,
  isCurrent: () => boolean,
): Promise<void> {
  const isNarrowedAway = exact.rows.length > 0;
  if (!isNarrowedAway && isFoundElsewhere(found)) return;
  const suggestions = isNarrowedAway ? [] : await findSuggestions(found, context.readText);
  const isFilteredAway = understood.filters.length > 0 && !isNarrowedAway;
  if (!isCurrent()) return;
  showHelp(context, {
    suggestions,
    isNarrowed: isNarrowed(selection),
    unknownTimes: understood.unknownTimes,
    areSpelt: understood.isUnknownTime || (found.areSpelt && found.near.rows.length > 0),
    withoutFilters:
      isFilteredAway && withoutFilters !== null && withoutFilters > 0
        ? { query: understood.words.typed, count: withoutFilters }
        : null,
  });
}

/** Whether the words stand somewhere as they were typed, so that nobody need look for a misspelling. */
function isFoundElsewhere({ synonyms, otherColumns, ...names }: RelatedHits): boolean {
  const { passages, institutions, plans, units, dimensions } = names;
  return [synonyms.rows, otherColumns, passages, institutions, plans, units, dimensions].some(
    ({ length }) => length > 0,
  );
}
