import { facetNames, type FacetName, type Selection } from '../../search/facets.ts';
import { formatAddress, type SearchState } from '../../search/address-state.ts';
import { alternativesOf } from '../../search/query/alternatives.ts';
import type { QueryFacet } from '../../search/query/known-names.ts';
import { filtersByFacet } from '../../search/query/scope.ts';
import { queryAsWords, queryWithout, type Understood } from '../../search/query/understand.ts';
import { foldForSearch } from '../../meaning/text/fold.ts';
import { writtenTime } from '../../search/query/written-time.ts';
import { byId, element } from './element.ts';
import { choiceName } from './facet-panel.ts';
import { institutionNameOf, pageAddressOf, quoted, type LoadedContext } from './page-context.ts';
import { pagePath } from '../../corpus/addresses/page-paths.ts';
import { toGregorianYear } from '../../meaning/numbers/roc-year.ts';

/** A part of what a search asks. */
interface Part {
  /** As it stands in the headline. */
  text: string;
  /** The search without it. */
  without: SearchState;
  /** For what was taken as a condition: the search with it as plain words, and these. */
  asWords: { state: SearchState; words: string } | null;
}

/** What a search was understood to ask, in words: 含有「電子書」，101 年度. Empty where nothing is asked. */
export function askedInWords(
  context: LoadedContext,
  understood: Understood,
  needles: readonly string[],
  selection: Selection,
): string {
  const { words } = context;
  const say = words.understood;
  const typed = (needle: string) => understood.words.typedForms.get(needle) ?? needle;
  const terms = needles.map((needle) =>
    alternativesOf(needle)
      .map((each) => quoted(context, typed(each)))
      .join(say.or),
  );
  return [
    ...(terms.length > 0 ? [say.having(terms.join(words.and))] : []),
    ...conditionsOf(context, understood, selection),
  ].join(say.comma);
}

/** Filters of the query and of the panel, and what is left out; those of one facet together. */
function conditionsOf(
  context: LoadedContext,
  understood: Understood,
  selection: Selection,
): string[] {
  const { words } = context;
  const say = words.understood;
  const { filters, excluded, tokens } = understood;
  const byFacet = filtersByFacet(filters).map((some) =>
    some.map((filter) => filterName(context, filter.facet, filter.values, filter.typed)),
  );
  const chosen = facetNames.map((facet) =>
    selection[facet].map((value) => filterName(context, facet, [value], value)),
  );
  const without = [
    ...filters
      .filter(({ isExcluded }) => isExcluded)
      .map(({ facet, values, typed }) => filterName(context, facet, values, typed)),
    ...excluded.map(({ place }) => quoted(context, tokens[place]!.text)),
  ];
  return [
    ...[...byFacet, ...chosen]
      .filter((names) => names.length > 0)
      .map((names) => names.join(words.listSeparator)),
    ...without.map(say.without),
  ];
}

function filterName(
  context: LoadedContext,
  facet: QueryFacet,
  values: readonly string[],
  typed: string,
): string {
  const { table, words } = context;
  const say = words.understood;
  const [value = ''] = values;
  switch (facet) {
    case 'row':
      return say.row(value);
    case 'plan':
      return table.plans.find(({ id }) => id === value)!.title;
    case 'year':
      return values.length > 1
        ? say.years(Number(value), Number(values.at(-1)))
        : say.year(value, String(toGregorianYear(Number(value))));
    case 'month': {
      const month = Number(value.slice(5));
      // Of a quarter it is one, also where something is due in one of its months alone.
      const asked = writtenTime(foldForSearch(typed))?.months ?? [];
      const due = new Set(values.map((each) => each.slice(5)));
      if (due.size > 1 || asked.length > 1) return say.months(typed);
      return values.length > 1
        ? say.everyMonth(month)
        : say.month(Number(value.slice(0, 4)), month);
    }
    case 'deadline':
      return say.deadline(typed);
    case 'institution':
      return values.length > 1
        ? typed
        : institutionNameOf(
            context,
            table.institutions.findIndex(({ id }) => id === value),
          ).text;
    case 'unit':
      return say.unit(values.length > 1 ? typed : choiceName(context, facet, value).text);
    case 'dimension':
      return say.dimension(choiceName(context, facet, value).text);
    case 'kind':
      return choiceName(context, facet, value).text;
  }
}

/** Lists what a search asks, each part with a link that takes it away; nothing for a single word. */
export function showUnderstood(
  context: LoadedContext,
  understood: Understood,
  state: SearchState,
): void {
  const { words } = context;
  const list = byId('search_understood', HTMLUListElement);
  const parts = partsOf(context, understood, state);
  const isPlain = parts.length < 2 && parts.every(({ asWords }) => asWords === null);
  list.hidden = isPlain;
  const address = (to: SearchState) =>
    pageAddressOf(context, pagePath('search') + formatAddress(to));
  list.replaceChildren(
    ...(list.hidden ? [] : parts).map(({ text, without, asWords }) =>
      element(
        'li',
        {},
        element(
          'a',
          { href: address(without), class: 'understood-part' },
          element('span', { class: 'visually-hidden' }, words.understood.remove('')),
          text,
          element('span', { 'aria-hidden': 'true' }, ' ×'),
        ),
        asWords === null
          ? null
          : element(
              'a',
              { href: address(asWords.state), class: 'understood-words' },
              words.understood.asWords(asWords.words),
            ),
      ),
    ),
  );
}

function partsOf(context: LoadedContext, understood: Understood, state: SearchState): Part[] {
  const { words } = context;
  const say = words.understood;
  const withQuery = (query: string): SearchState => ({ ...state, query });
  const without = (from: number, to: number) => withQuery(queryWithout(understood, from, to));
  const { tokens } = understood;
  const ofQuery = [
    ...understood.wordPlaces.map((place) => ({
      place,
      part: {
        text: say.having(quoted(context, tokens[place]!.text)),
        without: without(place, place + 1),
        asWords: null,
      },
    })),
    ...understood.excluded.map(({ place }) => ({
      place,
      part: {
        text: say.without(quoted(context, tokens[place]!.text)),
        without: without(place, place + 1),
        asWords: null,
      },
    })),
    ...understood.filters.map(({ facet, values, typed, from, to, isExcluded }) => {
      const name = filterName(context, facet, values, typed);
      return {
        place: from,
        part: {
          text: isExcluded ? say.without(name) : name,
          without: without(from, to),
          asWords:
            isExcluded || facet === 'row'
              ? null
              : {
                  state: withQuery(queryAsWords(understood, from, to)),
                  words: quoted(context, typed),
                },
        },
      };
    }),
  ].sort((a, b) => a.place - b.place);
  const ofSelection = facetNames.flatMap((facet: FacetName) =>
    state.selection[facet].map((value): Part => {
      const others = state.selection[facet].filter((other) => other !== value);
      return {
        text: filterName(context, facet, [value], value),
        without: { ...state, selection: { ...state.selection, [facet]: others } },
        asWords: null,
      };
    }),
  );
  return [...ofQuery.map(({ part }) => part), ...ofSelection];
}
