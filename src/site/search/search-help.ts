import { emptyState, formatAddress } from '../../search/address-state.ts';
import { byId, element } from './element.ts';
import { pageAddressOf, type LoadedContext } from './page-context.ts';
import { pagePath } from '../../corpus/addresses/page-paths.ts';

/** More suggestions than this only confuse. */
const SUGGESTIONS = 5;

/** What is known where nothing was found. */
export interface NothingFound {
  /** Searches that find something. */
  suggestions: readonly string[];
  /** Whether filters are set. */
  isNarrowed: boolean;
}

/** Says what to try where nothing was found. */
export function showHelp(context: LoadedContext, nothingFound: NothingFound): void {
  const help = byId('search_help', HTMLElement);
  help.replaceChildren(...helpFor(context, nothingFound));
  help.hidden = false;
}

function helpFor(context: LoadedContext, { suggestions, isNarrowed }: NothingFound): Node[] {
  const { words, chinese } = context;
  const say = words.help;
  const links = suggestions.slice(0, SUGGESTIONS).map((query) => {
    const address = pageAddressOf(
      context,
      pagePath('search') + formatAddress({ ...emptyState, query }),
    );
    return element('li', {}, element('a', { href: address, lang: chinese }, query));
  });
  const advice = isNarrowed ? [...say.advice, say.adviceWithFilters] : say.advice;
  return [
    element('h3', {}, say.heading),
    ...(links.length > 0
      ? [element('p', {}, say.suggestions), element('ul', { class: 'help-parts' }, ...links)]
      : []),
    element('ul', {}, ...advice.map((line) => element('li', {}, line))),
  ];
}
