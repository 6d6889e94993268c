import { knownSelection, type SearchState } from '../../search/address-state.ts';
import {
  emptySelection,
  facetNames,
  facetValues,
  isNarrowed,
  type FacetName,
  type FacetValues,
  type Selection,
} from '../../search/facets.ts';
import { answerQuery, type Answer } from '../../search/query/answer.ts';
import { withTimesNamed, type AskedIn } from '../../search/query/times-from-today.ts';
import { onlyExcludes } from '../../search/query/tokens.ts';
import { rowKinds } from '../../search/search-table.ts';
import {
  answerFromVolumes,
  inOrder,
  type VolumeAnswer,
} from '../../search/volumes/answer-from-volumes.ts';
import type { ChosenVolumes } from '../../search/volumes/choose-volumes.ts';
import { areUnderstood, type EnoughAtFirst } from '../../search/volumes/first-volumes.ts';
import type { PlainHits } from '../../search/volumes/plain-hits.ts';
import type { Overview } from '../../search/volumes/volume.ts';
import { choicesOf, choicesWith, countsOf, notCounted, type Choices } from './choices.ts';
import { byId, element } from './element.ts';
import { makeFacetPanel, type FacetPanel } from './facet-panel.ts';
import { nextTask } from './next-task.ts';
import type { OpenIndex, SearchView } from './open-index.ts';
import type { PageContext } from './page-context.ts';
import { loadBesideHits, showFirstHits, showSearch } from './show-search.ts';

/** The first hits are shown when so many volumes are read at most, or have so many rows; the others follow. */
const AT_FIRST: EnoughAtFirst = { volumes: 2, rows: 10 };

/**
 * Where more hits are known to be, or in more volumes (some 640 plans), those beyond the first are read when a visitor asks for
 * them: they are more than a megabyte, and nobody looks through thousands.
 */
const MOST_UNASKED = { rows: 5000, volumes: 40 };

/** Of what no row says so many volumes are read for what stands beside, where more than some have such. */
const BESIDE_AT_FIRST = { volumes: 2, most: MOST_UNASKED.volumes };

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
  const { words } = page;
  let panel: { of: unknown; panel: FacetPanel } | null = null;
  /** The panel for what there is to choose; the same as long as that is. */
  const panelFor = ({ context, values }: Choices, { selection }: SearchState) => {
    if (panel?.of !== context.table) {
      const made = makeFacetPanel(context, values, selection, onChoice);
      panel = { of: context.table, panel: made };
    }
    return panel.panel;
  };
  return {
    selection: () => panel?.panel.selection() ?? null,
    async search(asked, shownBefore, isCurrent) {
      const state = { ...asked, query: withTimesNamed(asked.query, thisMonth(new Date())) };
      // Whoever asks anew before it is known what there is to choose asks under the same filters.
      panel?.panel.choose(state.selection);
      // A failure is told where the script is needed.
      if (state.query !== '') loadBesideHits().catch(() => undefined);
      const isAsked = state.query.trim() !== '' || isNarrowed(state.selection);
      const overview = isAsked ? null : await index.overview();
      if (!isCurrent()) return;
      if (overview !== null) {
        panelFor(choicesOf(page, overview), state).show(emptySelection, countsOf(overview));
        showNothing(say, words.status.start);
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
        const values = valuesIn(view, index, state);
        if (!isSure(answer) || !isAnyKnown(state.selection, values)) return null;
        return showFirstHits({ ...view, answer, values, say }, state, total, isCurrent);
      };
      const found = isOrderKnown ? await index.first(state, AT_FIRST) : null;
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
      const show = async (
        { view, answer }: VolumeAnswer<SearchView>,
        atFirst: ReadonlySet<number>,
        isPart: boolean,
      ): Promise<boolean> => {
        if (!isCurrent()) return false;
        const values = valuesIn(view, index, state);
        await nextTask();
        if (!isCurrent()) return false;
        // What there is to choose in the whole site is read when the hits are listed.
        const panel = async () => {
          const choices = { context: view.context, values };
          const overview = isPart ? await overviewBeside(index) : null;
          await nextTask();
          if (!isCurrent()) return null;
          return panelFor(overview === null ? choices : choicesWith(overview, choices), state);
        };
        const isFirst = view.volumes.length > atFirst.size ? rowsIn(view, atFirst) : () => true;
        const parts = { ...view, answer, values, isFirst, say };
        const isBesideCut = isPart && !isNarrowed(state.selection);
        const uncounted = isPart ? notCounted(state.selection) : [];
        return showSearch(
          { ...parts, panel, uncounted, isBesideCut },
          state,
          shownBefore,
          isCurrent,
        );
      };
      const showAll = async ({ chosen, atFirst }: Chosen) => {
        const found = await answerFromVolumes(state, chosen, (volumes) => index.view(volumes));
        await show(found, atFirst, false);
      };
      /** What stands in some volumes, and the rest of the site where that is nothing, or a visitor asks for it. */
      const showPart = async (
        volumes: readonly number[],
        note: string,
        isTelling: (answer: Answer) => boolean,
        showRest: () => Promise<void>,
      ) => {
        const view = await index.view(inOrder(volumes));
        const answer = await answerQuery(state.query, view.sources);
        if (!isCurrent()) return;
        if (!isTelling(answer)) return showRest();
        const isAny = await show({ view, answer }, new Set(first?.volumes ?? volumes), true);
        if (!isCurrent()) return;
        if (!isAny) return showRest();
        offerAll(page, note, showRest, isCurrent);
      };
      const offerRest = async (showRest: () => Promise<void>) => {
        const choices = await overviewBeside(index);
        if (!isCurrent()) return;
        const shown = choices === null ? panel?.panel : panelFor(choicesOf(page, choices), state);
        shown?.show(emptySelection, null);
        offerAll(page, words.hits.veryMany, showRest, isCurrent);
      };
      const besideFirst =
        first === null && isOrderKnown && !isNarrowed(state.selection)
          ? await index.firstBeside(state.query, BESIDE_AT_FIRST)
          : null;
      if (!isCurrent()) return;
      if (besideFirst !== null) {
        const { besideVeryMany } = words.hits;
        // That rows say the words after all is told when all are read.
        const saysNone = ({ exact }: Answer) => exact.rows.length === 0;
        return showPart(besideFirst, besideVeryMany, saysNone, async () => showAll(await choose()));
      }
      if (first !== null && (first.total ?? 0) > MOST_UNASKED.rows) {
        return offerRest(async () => showAll(await choose()));
      }
      const all = await choose();
      if (!isCurrent()) return;
      const { chosen, count, atFirst } = all;
      const isMuch = chosen.holding.length > MOST_UNASKED.volumes;
      if (isMuch && onlyExcludes(state.query) && !isNarrowed(state.selection)) {
        const overview = await overviewBeside(index);
        if (!isCurrent()) return;
        if (overview !== null) {
          panelFor(choicesOf(page, overview), state).show(emptySelection, countsOf(overview));
        }
        return showNothing(say, words.status.onlyExcludes);
      }
      if (isMuch && chosen.under > 0 && chosen.under <= MOST_UNASKED.volumes) {
        const under = [...chosen.holding.slice(0, chosen.under), ...chosen.naming];
        const isTelling = (answer: Answer) => isAsTyped(answer, state.query);
        return showPart(under, words.hits.otherChoices, isTelling, () => showAll(all));
      }
      if (first === null && isInParts(all) && isOrderKnown) {
        await showFirst([...atFirst], count?.total ?? null);
        if (!isCurrent()) return;
      } else if (first?.total === null && count !== null) {
        tellTotal?.(count.total);
      }
      const isToldFirst = isOrderKnown && isInParts(all) && (first?.total ?? count) !== null;
      if (isToldFirst && isMuch) {
        return offerRest(() => showAll(all));
      }
      return showAll(all);
    },
  };
}

/** By the clock of the visitor. */
function thisMonth(now: Date): AskedIn {
  return { year: now.getFullYear(), month: now.getMonth() + 1 };
}

/** What there is to choose in the whole site; null where it cannot be read: the hits stand without. */
async function overviewBeside(index: OpenIndex): Promise<Overview | null> {
  try {
    return await index.overview();
  } catch (error) {
    console.error(error);
    return null;
  }
}

/** Whether rows say what was typed, as it was: read otherwise, what the whole site has decides. */
function isAsTyped({ exact, isStrict, traditional, understood }: Answer, query: string): boolean {
  const isTyped = traditional === null && understood.typed === query.trim();
  return exact.rows.length > 0 && isStrict && isTyped;
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

/** Offers below the hits to read what is not read yet. @param note says what that is */
function offerAll(
  { words }: PageContext,
  note: string,
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
    const wasFocused = document.activeElement === button;
    void showAll()
      .then(() => {
        // The button is gone; who stood at it stands at the hits.
        if (wasFocused && isCurrent()) focusHits();
      })
      .finally(() => (button.disabled = false));
  });
  byId('search_hits', HTMLElement).append(element('p', {}, note), button);
  byId('search_exact', HTMLElement).dataset['settled'] = 'true';
}

function focusHits(): void {
  const { activeElement } = document;
  if (activeElement !== null && activeElement !== document.body) return;
  byId('search_hits', HTMLElement).querySelector('a')?.focus({ preventScroll: true });
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

/** Whether of every facet by which a selection narrows some volumes know what is chosen: else all rows would do. */
function isAnyKnown(selection: Selection, values: FacetValues): boolean {
  const known = knownSelection(selection, values).selection;
  return facetNames.every((facet) => selection[facet].length === 0 || known[facet].length > 0);
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

/** The page without hits: before anything is asked, or where what is asked is too much. */
function showNothing(say: (message: string) => void, message: string): void {
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
  say(message);
}
