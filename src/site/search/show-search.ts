import type { SearchState } from '../../search/address-state.ts';
import { knownSelection } from '../../search/address-state.ts';
import { findExactHits, type ExactHits } from '../../search/exact-hits.ts';
import { allRows, facetValues, isNarrowed, narrow } from '../../search/facets.ts';
import { parseQuery, type ParsedQuery } from '../../search/parse-query.ts';
import type { PhraseIndex } from '../../search/phrase-index.ts';
import { findRelated, type RelatedHits } from '../../search/related/related-hits.ts';
import { findSuggestions } from '../../search/related/suggestions.ts';
import type { FoldedColumns } from '../../search/related/row-columns.ts';
import type { SearchTable } from '../../search/search-table.ts';
import { sortRows } from '../../search/sort-rows.ts';
import { byId } from './element.ts';
import type { FacetPanel } from './facet-panel.ts';
import { growingList } from './growing-list.ts';
import { hitEntry } from './hit-entry.ts';
import { digits, type LoadedContext } from './page-context.ts';
import { offerPages } from './pages-section.ts';
import { showRelated } from './related-section.ts';
import { showHelp } from './search-help.ts';
import { outcomeInWords, type Outcome } from './status-words.ts';

const HITS_AT_ONCE = 20;

/** What a search works with and writes to. */
export interface SearchParts {
  context: LoadedContext;
  columns: FoldedColumns;
  panel: FacetPanel;
  index: PhraseIndex;
  /** Puts a message where screen readers announce it. */
  say: (message: string) => void;
}

/**
 * Searches and shows: the exact hits first, then what is related.
 * @param state what is asked
 * @param shownBefore how many hits were listed when the visitor left this search; 0 = a new one
 * @param isCurrent false once another search has begun: nothing more is shown then
 */
export async function showSearch(
  { context, columns, panel, index, say }: SearchParts,
  state: SearchState,
  shownBefore: number,
  isCurrent: () => boolean,
): Promise<void> {
  const { table, words } = context;
  const query = parseQuery(state.query);
  const { selection, unknown } = knownSelection(state.selection, facetValues(table));
  const isAsked = query.readings.length > 0;
  const isBrowsing = !isAsked && isNarrowed(selection);

  const exact = isAsked ? await findExactHits(query, table, index) : everyRow(table);
  const narrowed = narrow(table, exact.rows, selection);
  const rows =
    isAsked || isBrowsing ? sortRows(narrowed.rows, state.sort, table, exact.firstAt) : [];
  const list = await growingList({
    list: 'ol',
    items: rows,
    first: Math.max(HITS_AT_ONCE, shownBefore),
    step: HITS_AT_ONCE,
    entry: (row) => hitEntry(context, row, exact.needles, 'h3'),
    moreText: (added, left) => words.hits.more(digits(added), digits(left)),
    onGrown: (shown) => {
      history.replaceState({ shown }, '');
      say(words.status.moreShown(digits(shown), digits(rows.length)));
    },
  });
  if (!isCurrent()) return;

  panel.show(selection, narrowed.counts);
  byId('search_hits', HTMLElement).replaceChildren(...(rows.length > 0 ? list : []));
  byId('search_sort_field', HTMLElement).hidden = rows.length < 2;
  showHelp(context, null);
  const section = byId('search_exact', HTMLElement);
  section.dataset['total'] = String(rows.length);
  section.dataset['asked'] = String(isAsked || isBrowsing);
  section.dataset['state'] = 'ready';
  const isInstead =
    exact.rows.length > 0 && exact.needles.some((needle) => !query.typedForms.has(needle));
  const outcome: Outcome = {
    asked: asTyped(isInstead ? query.words : exact.needles, query),
    instead: isInstead ? exact.needles : null,
    isBrowsing,
    hits: rows.length,
    hitsWithoutFilters: exact.rows.length,
    headings: rows.filter((row) => table.rows.kind[row] === 'heading').length,
    unknownFilters: unknown,
    related: null,
  };
  say(outcomeInWords(context, outcome));

  const found = isAsked ? await findRelated(query, exact, table, columns, index) : null;
  if (!isCurrent()) return;
  const related = await showRelated(context, found, selection, isCurrent);
  if (!isCurrent()) return;
  const isNarrowedAway = rows.length < exact.rows.length;
  if (found && rows.length === 0 && (isNarrowedAway || !isFoundElsewhere(found))) {
    const suggestions = exact.rows.length > 0 ? [] : await findSuggestions(found, context.readText);
    if (!isCurrent()) return;
    showHelp(context, { suggestions, isNarrowed: isNarrowed(selection) });
  }
  if (related > 0) say(outcomeInWords(context, { ...outcome, related }));
  await offerPages(context, state.query, rows.length === 0, isCurrent);
}

/** Whether the words stand somewhere as they were typed, so that nobody need look for a misspelling. */
function isFoundElsewhere({ otherColumns, institutions, units }: RelatedHits): boolean {
  return [otherColumns, institutions, units].some(({ length }) => length > 0);
}

function asTyped(needles: readonly string[], { typedForms }: ParsedQuery): string[] {
  return needles.map((needle) => typedForms.get(needle) ?? needle);
}

function everyRow(table: SearchTable): ExactHits {
  return { needles: [], rows: allRows(table), passages: [], firstAt: new Map() };
}
