import type { SearchState } from '../../search/address-state.ts';
import { knownSelection } from '../../search/address-state.ts';
import {
  isNarrowed,
  narrow,
  type FacetName,
  type FacetValues,
  type Selection,
} from '../../search/facets.ts';
import { alternativesOf } from '../../search/query/alternatives.ts';
import { isAsked, type Answer, type Sources } from '../../search/query/answer.ts';
import { isScoped } from '../../search/query/scope.ts';
import { hasEitherWithout } from '../../search/query/tokens.ts';
import { namesAsWords } from '../../search/query/understand.ts';
import { sortRows } from '../../search/sort-rows.ts';
import type { FoundRows } from './download/offer-download.ts';
import { byId, element } from './element.ts';
import type { FacetPanel } from './facet-panel.ts';
import { growingList } from './growing-list.ts';
import { areAllOver, hitEntry } from './hit-entry.ts';
import { digits, type LoadedContext } from './page-context.ts';
import { outcomeInWords, type FoundBeside, type Outcome } from './status-words.ts';
import { askedInWords, showUnderstood } from './understood.ts';

const HITS_AT_ONCE = 20;

/** Of hits that are listed before others are read so many come before the texts of the rest are asked for: a screen of them. */
const SOONEST_HITS = 5;

/** What a search works with and writes to. */
export interface SearchParts {
  context: LoadedContext;
  /** Made when the hits are listed; null once another search has begun. */
  panel: () => Promise<FacetPanel | null>;
  sources: Sources;
  /** What is asked, answered from these sources. */
  answer: Answer;
  /** Values that filters may have. */
  values: FacetValues;
  /** Whether a row stands before all others where the order is that of relevance: it was shown first. */
  isFirst: (row: number) => boolean;
  /** Facets whose choices are not counted, for only a part of the site is read. */
  uncounted: readonly FacetName[];
  /** Whether more stands beside the hits than is at hand. */
  isBesideCut: boolean;
  /** Puts a message where screen readers announce it. */
  say: (message: string) => void;
}

/**
 * Lists the first hits of a search of which others are still to be read, and says how many there are, or that they are
 * being counted; nothing where there are none.
 * @param total how many there are in all; null where that is not known yet
 * @returns says how many there are in all, once that is known; null where nothing is shown
 */
export async function showFirstHits(
  {
    context,
    sources,
    answer,
    values,
    say,
  }: Omit<SearchParts, 'panel' | 'isFirst' | 'uncounted' | 'isBesideCut'>,
  state: SearchState,
  total: number | null,
  isCurrent: () => boolean,
): Promise<((total: number) => void) | null> {
  const { table } = sources;
  const { exact, understood } = answer;
  const { selection } = knownSelection(state.selection, values);
  const found = narrow(table, exact.rows, selection).rows;
  const rows = sortRows(found, state.sort, table, exact.firstAt).slice(0, HITS_AT_ONCE);
  const { status } = context.words;
  const tellTotal = (all: number) => {
    if (!isCurrent()) return;
    const section = byId('search_exact', HTMLElement);
    delete section.dataset['settled'];
    section.dataset['total'] = String(all);
    section.dataset['asked'] = 'true';
    section.dataset['state'] = 'ready';
    say(status.found(digits(all), askedInWords(context, understood, exact.needles, selection)));
  };
  if (rows.length === 0) return null;
  const needles = exact.needles.flatMap(alternativesOf);
  const entries = (some: readonly number[]) =>
    Promise.all(
      some.map((row) =>
        hitEntry(context, row, { needles, headingLevel: 'h3', isStateSaid: false }),
      ),
    );
  const list = element('ol', {}, ...(await entries(rows.slice(0, SOONEST_HITS))));
  if (!isCurrent()) return tellTotal;
  byId('search_state', HTMLElement).hidden = true;
  byId('search_help', HTMLElement).hidden = true;
  byId('search_hits', HTMLElement).replaceChildren(list);
  showUnderstood(context, understood, { ...state, selection });
  if (total !== null) tellTotal(total);
  list.append(...(await entries(rows.slice(SOONEST_HITS))));
  if (total === null && isCurrent()) say(status.firstShown(digits(rows.length)));
  return tellTotal;
}

/**
 * Shows a search: the exact hits first, then what is related. Where there are no exact hits, nothing is
 * said before it is known whether something else answers.
 * @param state what is asked
 * @param shownBefore how many hits were listed when the visitor left this search; 0 = a new one
 * @param isCurrent false once another search has begun: nothing more is shown then
 * @returns whether anything was found
 */
export async function showSearch(
  parts: SearchParts,
  state: SearchState,
  shownBefore: number,
  isCurrent: () => boolean,
): Promise<boolean> {
  const { context, panel, sources, answer, say, isBesideCut } = parts;
  const { table } = sources;
  const { selection, unknown } = knownSelection(state.selection, parts.values);
  const { understood, exact } = answer;
  const hasQuery = isAsked(understood);
  const narrowed = narrow(table, exact.rows, selection);
  const rows =
    hasQuery || isNarrowed(selection)
      ? sortRows(narrowed.rows, state.sort, table, exact.firstAt, parts.isFirst)
      : [];
  const list = await hitList(parts, rows, exact.needles.flatMap(alternativesOf), shownBefore);
  const withoutFilters =
    parts.uncounted.length > 0
      ? await sources.countAnywhere(understood.words)
      : answer.withoutFilters;
  const outcome = outcomeOf(context, { ...answer, withoutFilters }, { selection, rows, unknown });
  const hasWords = understood.words.readings.length > 0;

  const section = byId('search_exact', HTMLElement);
  const showExact = async (
    counts: typeof narrowed.counts,
    beside: FoundBeside | null,
    countsBeside: typeof narrowed.counts | null = null,
  ) => {
    byId('search_state', HTMLElement).hidden = !isSaidAbove(context, rows);
    replaceHits(rows.length > 0 ? list : []);
    byId('search_sort_field', HTMLElement).hidden = rows.length < 2;
    byId('search_help', HTMLElement).hidden = true;
    byId('search_download', HTMLElement).hidden = true;
    showUnderstood(context, understood, { ...state, selection });
    section.dataset['total'] = String(rows.length);
    section.dataset['asked'] = String(hasQuery || isNarrowed(selection));
    section.dataset['state'] = 'ready';
    say(outcomeInWords(context, { ...outcome, beside }));
    (await panel())?.show(selection, counts, parts.uncounted, countsBeside);
  };

  if (!isCurrent()) return false;
  delete section.dataset['settled'];
  const isShown = rows.length > 0 || !hasWords;
  if (isShown) await showExact(narrowed.counts, null);
  const { findBeside, helpOn, listedRows, offerDownload, offerPages, showBeside } =
    await loadBesideHits();
  if (!isCurrent()) return false;
  const offer = (others: FoundRows) => {
    offerDownload(context, { text: rows, ...others }, { state, understood: outcome.asked });
  };
  if (!hasWords) {
    offer({ synonym: [], 'other-column': [] });
    byId('search_related', HTMLElement).hidden = true;
    // A name alone narrows the measures; who typed it may look for the page of whoever is called so.
    await offerPages(context, namesAsWords(understood), rows.length === 0, isCurrent);
    if (!isCurrent()) return false;
    section.dataset['settled'] = 'true';
    return rows.length > 0;
  }

  const found = await findBeside(answer, sources);
  if (!isCurrent()) return false;
  const shownBeside = await showBeside(
    context,
    found,
    { selection, isCut: isBesideCut },
    isCurrent,
  );
  const { typedForms } = understood.words;
  // Of one word without conditions the number of hits says it, of a time what is said of times.
  const isSaidAlready =
    understood.isUnknownTime ||
    (understood.words.words.length === 1 && !isScoped(understood) && !isNarrowed(selection));
  const unsaid = isSaidAlready
    ? []
    : shownBeside.unsaid.map((word) => typedForms.get(word) ?? word);
  const beside = { ...shownBeside, unsaid, isCut: isBesideCut };
  if (!isCurrent()) return false;
  const listedBeside = narrow(table, listedRows(found), selection).counts;
  const isAllCounted = !isBesideCut && parts.uncounted.length === 0;
  if (isShown) {
    say(outcomeInWords(context, { ...outcome, beside }));
    // The filters narrow what stands beside as well: also that can be chosen which no exact hit has.
    if (isAllCounted) {
      (await panel())?.show(selection, narrowed.counts, parts.uncounted, listedBeside);
    }
  } else {
    // Where no text has the words, what is listed is counted.
    if (exact.rows.length === 0) await showExact(listedBeside, beside);
    else await showExact(narrowed.counts, beside, isAllCounted ? listedBeside : null);
    if (!isCurrent()) return false;
    await helpOn(context, found, answer, selection, isCurrent);
    if (!isCurrent()) return false;
  }
  const under = (some: readonly number[]) => narrow(table, some, selection).rows;
  if (!isBesideCut)
    offer({ synonym: under(found.synonyms.rows), 'other-column': under(found.otherColumns) });
  await offerPages(context, understood.words, rows.length === 0, isCurrent);
  if (!isCurrent()) return false;
  section.dataset['settled'] = 'true';
  const { synonyms, otherColumns, others } = shownBeside;
  return rows.length + synonyms.count + otherColumns + others > 0;
}

/** Lists hits; whoever stands at one of those that were listed before stays at it. */
function replaceHits(list: readonly Node[]): void {
  const hits = byId('search_hits', HTMLElement);
  const { activeElement } = document;
  const href = hits.contains(activeElement) ? activeElement?.getAttribute('href') : null;
  hits.replaceChildren(...list);
  if (typeof href !== 'string') return;
  const same = [...hits.querySelectorAll('a')].find((link) => link.getAttribute('href') === href);
  same?.focus({ preventScroll: true });
}

/** Read beside the first search, not before it. */
export const loadBesideHits = () => import('./beside-hits.ts');

async function hitList(
  { context, say }: SearchParts,
  rows: readonly number[],
  needles: readonly string[],
  shownBefore: number,
): Promise<Node[]> {
  const { words } = context;
  const isStateSaid = isSaidAbove(context, rows);
  return growingList({
    list: 'ol',
    items: rows,
    first: Math.max(HITS_AT_ONCE, shownBefore),
    step: HITS_AT_ONCE,
    entry: (row) => hitEntry(context, row, { needles, headingLevel: 'h3', isStateSaid }),
    moreText: (added, left) => words.hits.more(digits(added), digits(left)),
    onGrown: (shown) => {
      history.replaceState({ shown }, '');
      say(words.status.moreShown(digits(shown), digits(rows.length)));
    },
  });
}

/** A note that many hits share stands above them; one hit says itself what there is to say. */
function isSaidAbove(context: LoadedContext, rows: readonly number[]): boolean {
  return rows.length > 1 && areAllOver(context, rows);
}

function outcomeOf(
  context: LoadedContext,
  { understood, traditional, leftOut, exact, withoutFilters }: Answer,
  shown: { selection: Selection; rows: readonly number[]; unknown: readonly string[] },
): Outcome {
  const { words } = understood;
  const isInstead =
    exact.rows.length > 0 &&
    exact.needles.flatMap(alternativesOf).some((needle) => !words.typedForms.has(needle));
  const asTyped = (needles: readonly string[]) =>
    needles.map((needle) => words.typedForms.get(needle) ?? needle);
  return {
    asked: askedInWords(
      context,
      understood,
      isInstead || exact.rows.length === 0 ? words.words : exact.needles,
      shown.selection,
    ),
    instead: isInstead ? { asked: asTyped(words.words), found: exact.needles } : null,
    isTraditional: traditional !== null,
    isEitherLost: hasEitherWithout(understood.tokens),
    leftOut,
    hits: shown.rows.length,
    // Where it is not known how many they are, nothing is said of them.
    hitsWithoutFilters:
      words.readings.length > 0 ? (withoutFilters ?? shown.rows.length) : shown.rows.length,
    headings: shown.rows.filter((row) => context.table.rows.kind[row] === 'heading').length,
    unknownTimes: understood.unknownTimes,
    unknownFilters: shown.unknown,
    beside: null,
  };
}
