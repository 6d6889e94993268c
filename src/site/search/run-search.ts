import type { SearchState } from '../../search/address-state.ts';
import {
  emptySelection,
  facetNames,
  facetValues,
  isNarrowed,
  type FacetName,
  type FacetValues,
} from '../../search/facets.ts';
import { answerQuery, type Answer } from '../../search/query/answer.ts';
import { emptyTable, rowKinds } from '../../search/search-table.ts';
import { answerFromVolumes, inOrder } from '../../search/volumes/answer-from-volumes.ts';
import type { ChosenVolumes } from '../../search/volumes/choose-volumes.ts';
import { areUnderstood, type EnoughAtFirst } from '../../search/volumes/first-volumes.ts';
import type { PlainHits } from '../../search/volumes/plain-hits.ts';
import type { Overview } from '../../search/volumes/volume.ts';
import { byId, element } from './element.ts';
import { makeFacetPanel, type FacetPanel } from './facet-panel.ts';
import { nextTask } from './next-task.ts';
import type { OpenIndex, SearchView } from './open-index.ts';
import type { LoadedContext, PageContext } from './page-context.ts';
import { loadBesideHits, showFirstHits, showSearch } from './show-search.ts';

/** The first hits are shown when so many volumes are read at most, or have so many rows; the others follow. */
const AT_FIRST: EnoughAtFirst = { volumes: 2, rows: 10 };

/**
 * Where more hits are known to be, or in more volumes (some 640 plans), those beyond the first are read when a visitor asks for
 * them: they are more than a megabyte, and nobody looks through thousands.
 */
const MOST_UNASKED = { rows: 5000, volumes: 40 };

/** Does searches on a page, one after the other. */
export interface Searcher {
  /**
   * @param state what is asked
   * @param shownBefore how many hits were listed when the visitor left this search; 0 = a new one
   * @param isCurrent false once another search has begun: nothing more is shown then
   */
  search(state: SearchState, shownBefore: number, isCurrent: () => boolean): Promise<void>;
  /** What is chosen in the panel; null before there is one. */
  selection(): SearchState['selection'] | null;
}

/**
 * @param say puts a message where screen readers announce it
 * @param onChoice called when a visitor changes what is chosen
 */
export function makeSearcher(
  page: PageContext,
  index: OpenIndex,
  { say, onChoice }: { say: (message: string) => void; onChoice: () => void },
): Searcher {
  let panel: { of: unknown; panel: FacetPanel } | null = null;
  /** The panel for what there is to choose; the same as long as that is. */
  const panelFor = (context: LoadedContext, values: FacetValues, { selection }: SearchState) => {
    if (panel?.of !== context.table) {
      const made = makeFacetPanel(context, values, selection, onChoice);
      panel = { of: context.table, panel: made };
    }
    return panel.panel;
  };
  return {
    selection: () => panel?.panel.selection() ?? null,
    async search(state, shownBefore, isCurrent) {
      // A failure is told where the script is needed.
      if (state.query !== '') loadBesideHits().catch(() => undefined);
      const isAsked = state.query.trim() !== '' || isNarrowed(state.selection);
      const overview = isAsked ? null : await index.overview();
      if (!isCurrent()) return;
      if (overview !== null) {
        const context = contextOf(page, overview);
        const values = valuesOfOverview(overview);
        panelFor(context, values, state).show(emptySelection, countsOf(overview));
        showNothingAsked(page, say);
        return;
      }
      // Whoever comes back to a search sees as much of it as was seen.
      const isOrderKnown = shownBefore === 0 && ['relevance', 'plan'].includes(state.sort);
      const showFirst = async (
        volumes: readonly number[],
        total: number | null,
        isSure: (answer: Answer) => boolean = () => true,
      ) => {
        const view = await index.view(inOrder(volumes));
        const answer = await answerQuery(state.query, view.sources);
        if (!isSure(answer)) return null;
        const values = valuesIn(view, index, state);
        return showFirstHits({ ...view, answer, values, say }, state, total, isCurrent);
      };
      const found =
        isOrderKnown && !isNarrowed(state.selection)
          ? await index.first(state.query, AT_FIRST)
          : null;
      if (!isCurrent()) return;
      const tellTotal =
        found === null
          ? null
          : await showFirst(found.volumes, found.total, ({ understood }) =>
              areUnderstood(understood, found),
            );
      if (!isCurrent()) return;
      const first = tellTotal === null ? null : found;
      const choose = async (): Promise<Chosen> => {
        const chosen = await index.choose(state);
        const count = await countAhead(index, state, chosen);
        const before = count === null ? chosen.holding.slice(0, 1) : firstOf(count);
        return { chosen, count, atFirst: new Set(first?.volumes ?? before) };
      };
      const showAll = async ({ chosen, atFirst }: Chosen) => {
        const { view, answer } = await answerFromVolumes(state, chosen, (volumes) =>
          index.view(volumes),
        );
        if (!isCurrent()) return;
        const values = valuesIn(view, index, state);
        await nextTask();
        if (!isCurrent()) return;
        const panel = panelFor(view.context, values, state);
        await nextTask();
        if (!isCurrent()) return;
        const isFirst = view.volumes.length > atFirst.size ? rowsIn(view, atFirst) : () => true;
        const parts = { ...view, answer, values, isFirst, say };
        await showSearch({ ...parts, panel }, state, shownBefore, isCurrent);
      };
      const offerRest = async (showRest: () => Promise<void>) => {
        const choices = await index.overview();
        if (choices === null || !isCurrent()) return;
        const context = contextOf(page, choices);
        panelFor(context, valuesOfOverview(choices), state).show(emptySelection, null);
        offerAll(page, showRest, isCurrent);
      };
      if (first !== null && (first.total ?? 0) > MOST_UNASKED.rows) {
        return offerRest(async () => showAll(await choose()));
      }
      const all = await choose();
      if (!isCurrent()) return;
      const { chosen, count, atFirst } = all;
      if (first === null && isInParts(all) && isOrderKnown) {
        await showFirst([...atFirst], count?.total ?? null);
        if (!isCurrent()) return;
      } else if (first?.total === null && count !== null) {
        tellTotal?.(count.total);
      }
      const isToldFirst = isOrderKnown && isInParts(all) && (first?.total ?? count) !== null;
      if (isToldFirst && chosen.holding.length > MOST_UNASKED.volumes) {
        return offerRest(() => showAll(all));
      }
      return showAll(all);
    },
  };
}

/** Where the hits of a search stand, as far as that is known before they are read. */
interface Chosen {
  chosen: ChosenVolumes;
  count: PlainHits | null;
  /** Volumes whose hits are shown before the others are read. */
  atFirst: ReadonlySet<number>;
}

function isInParts({ chosen, atFirst }: Pick<Chosen, 'chosen' | 'atFirst'>): boolean {
  return chosen.holding.length > atFirst.size;
}

/** Offers below the first hits to read all others, and says how to find sooner. */
function offerAll(
  { words }: PageContext,
  showAll: () => Promise<void>,
  isCurrent: () => boolean,
): void {
  const button = element(
    'button',
    { type: 'button', class: 'button-outline hits-more' },
    words.hits.readAll,
  );
  button.addEventListener('click', () => {
    if (!isCurrent()) return;
    button.disabled = true;
    void showAll().finally(() => (button.disabled = false));
  });
  byId('search_hits', HTMLElement).append(element('p', {}, words.hits.veryMany), button);
  byId('search_exact', HTMLElement).dataset['settled'] = 'true';
}

/** The first volumes that together have some rows to show. */
function firstOf({ volumes }: PlainHits): number[] {
  const first: number[] = [];
  let rows = 0;
  for (const [volume, own] of volumes) {
    if (first.length === AT_FIRST.volumes || rows >= AT_FIRST.rows) break;
    first.push(volume);
    rows += own;
  }
  return first;
}

/** How many rows there are, where that can be told before their volumes are read; else null. */
async function countAhead(
  index: OpenIndex,
  { query, selection }: SearchState,
  { holding, isWordsAlone }: ChosenVolumes,
): Promise<PlainHits | null> {
  if (holding.length <= AT_FIRST.volumes || isNarrowed(selection)) return null;
  return (await isWordsAlone()) ? index.count(query) : null;
}

/** Whether a row is of certain volumes. */
function rowsIn(
  { volumes, rowEnds }: SearchView,
  some: ReadonlySet<number>,
): (row: number) => boolean {
  const ranges = volumes.flatMap((volume, place) =>
    some.has(volume) ? [[rowEnds[place - 1] ?? 0, rowEnds[place]!] as const] : [],
  );
  return (row) => ranges.some(([from, end]) => row >= from && row < end);
}

/** Values that filters may have: those of the rows at hand, and what is chosen of the others. */
function valuesIn({ context }: SearchView, { head }: OpenIndex, state: SearchState): FacetValues {
  const values = facetValues(context.table);
  if (head.volumes.length === 1) return values;
  const years = new Set(head.volumes.flatMap((volume) => volume.years.map(String)));
  const isElsewhere: Partial<Record<FacetName, (value: string) => boolean>> = {
    year: (value) => years.has(value),
    month: (value) => /^\d{4}-(?:0[1-9]|1[0-2])$/u.test(value),
    kind: (value) => rowKinds.some((kind) => kind === value),
  };
  return Object.fromEntries(
    facetNames.map((facet) => {
      const others = state.selection[facet].filter(
        (value) => !values[facet].includes(value) && isElsewhere[facet]?.(value) === true,
      );
      return [facet, [...values[facet], ...others]];
    }),
  ) as unknown as FacetValues;
}

function contextOf(page: PageContext, { institutions, dimensions }: Overview): LoadedContext {
  return {
    ...page,
    table: { ...emptyTable, institutions, dimensions },
    readText: () => Promise.resolve(''),
  };
}

function valuesOfOverview({ institutions, dimensions, counts }: Overview): FacetValues {
  const years = Object.keys(counts.year).sort((a, b) => Number(b) - Number(a));
  return {
    institution: institutions.map(({ id }) => id),
    year: years,
    dimension: dimensions.map(({ id }) => id),
    unit: [],
    month: [],
    kind: rowKinds.filter((kind) => (counts.kind[kind] ?? 0) > 0),
  };
}

function countsOf({ counts }: Overview): Readonly<Record<FacetName, ReadonlyMap<string, number>>> {
  const of = (some: Readonly<Record<string, number>> = {}) => new Map(Object.entries(some));
  return {
    institution: of(counts.institution),
    year: of(counts.year),
    dimension: of(counts.dimension),
    kind: of(counts.kind),
    unit: of(),
    month: of(),
  };
}

/** The page before anything is asked. */
function showNothingAsked({ words }: PageContext, say: (message: string) => void): void {
  const section = byId('search_exact', HTMLElement);
  byId('search_hits', HTMLElement).replaceChildren();
  for (const part of [
    'state',
    'sort_field',
    'help',
    'download',
    'related',
    'pages',
    'understood',
  ]) {
    byId(`search_${part}`, HTMLElement).hidden = true;
  }
  section.dataset['total'] = '0';
  section.dataset['asked'] = 'false';
  section.dataset['state'] = 'ready';
  section.dataset['settled'] = 'true';
  say(words.status.start);
}
