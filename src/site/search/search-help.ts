import { emptyState, formatAddress } from '../../search/address-state.ts';
import type { WrittenTime } from '../../search/query/written-time.ts';
import { byId, element } from './element.ts';
import { digits, pageAddressOf, type LoadedContext } from './page-context.ts';
import { pagePath } from '../../corpus/addresses/page-paths.ts';

/** More suggestions than this only confuse. */
const SUGGESTIONS = 5;

/** What is known where nothing was found. */
export interface NothingFound {
  /** Searches that find something. */
  suggestions: readonly string[];
  /** Whether filters are set. */
  isNarrowed: boolean;
  /** Times that were asked for and of which the site has nothing. */
  unknownTimes: readonly WrittenTime[];
  /** Whether no slip of spelling is the reason. */
  areSpelt: boolean;
  /** The query without the conditions under which nothing is found, and how many rows it finds; else null. */
  withoutFilters: { query: string; count: number } | null;
}

/** Says what to try where nothing was found. */
export function showHelp(context: LoadedContext, nothingFound: NothingFound): void {
  const help = byId('search_help', HTMLElement);
  const parts = helpFor(context, nothingFound);
  help.replaceChildren(...parts);
  help.hidden = parts.length === 0;
}

function helpFor(
  context: LoadedContext,
  { suggestions, isNarrowed, unknownTimes, areSpelt, withoutFilters }: NothingFound,
): Node[] {
  const { words, chinese } = context;
  const say = words.help;
  const addressOf = (query: string) =>
    pageAddressOf(context, pagePath('search') + formatAddress({ ...emptyState, query }));
  if (withoutFilters !== null) {
    const { query, count } = withoutFilters;
    const link = element(
      'a',
      { href: addressOf(query) },
      say.withoutConditions(query, digits(count)),
    );
    return [element('h3', {}, say.heading), element('ul', {}, element('li', {}, link))];
  }
  const lines = [
    ...listsOfTimes(context, unknownTimes),
    ...(areSpelt ? [] : say.advice),
    ...(isNarrowed ? [say.adviceWithFilters] : []),
  ].map((line) => element('li', {}, line));
  const links = suggestions.slice(0, SUGGESTIONS).map((query) => {
    return element('li', {}, element('a', { href: addressOf(query), lang: chinese }, query));
  });
  if (links.length + lines.length === 0) return [];
  return [
    element('h3', {}, say.heading),
    ...(links.length > 0
      ? [element('p', {}, say.suggestions), element('ul', { class: 'help-parts' }, ...links)]
      : []),
    ...(lines.length > 0 ? [element('ul', {}, ...lines)] : []),
  ];
}

/** Where it is listed what there is in months and years, for who asked for others. */
function listsOfTimes(context: LoadedContext, times: readonly WrittenTime[]): HTMLElement[] {
  const { months, years } = context.words.help;
  const link = (page: 'deadlines' | 'plans', text: string) =>
    element('a', { href: pageAddressOf(context, pagePath(page)) }, text);
  return [
    ...(times.some((time) => time.months.length > 0) ? [link('deadlines', months)] : []),
    ...(times.some((time) => time.months.length === 0) ? [link('plans', years)] : []),
  ];
}
