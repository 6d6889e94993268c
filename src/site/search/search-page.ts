import {
  formatAddress,
  parseAddress,
  sortOrders,
  type SearchState,
} from '../../search/address-state.ts';
import { TABLE_FILE } from '../../search/index-folder.ts';
import { remembered } from '../../search/remembered.ts';
import type { SearchHead } from '../../search/volumes/volume.ts';
import { keepWholeAddress } from '../reading/client/whole-address.ts';
import { byId, element } from './element.ts';
import { openIndex } from './open-index.ts';
import { quotedWords, readContext } from './page-context.ts';
import { readCompressedJson } from './read-json.ts';
import { makeSearcher } from './run-search.ts';

/**
 * The search page: does the search that its address asks for, and writes into the address what a
 * visitor asks for. Nothing is stored.
 */

const context = readContext(byId('search_app', HTMLElement));
const form = byId('search_query', HTMLFormElement);
const input = byId('search_words', HTMLInputElement);
const order = byId('search_sort', HTMLSelectElement);
const status = byId('search_status', HTMLElement);
const section = byId('search_exact', HTMLElement);
const filters = byId('search_filters', HTMLDetailsElement);
const titleOfPage = document.title;

/** What every search needs, read once. */
const load = remembered(async (path: string) => {
  const head = await readCompressedJson<SearchHead>(context.root + path.slice(1));
  return makeSearcher(context, openIndex(context, head), { say, onChoice: () => void askAnew() });
});

const loaded = () => load(TABLE_FILE);

/** Number of the search in hand; an earlier one shows nothing more. */
let latest = 0;

/** What is shown is out of date from now on. */
function beginSearch(): void {
  section.dataset['state'] = 'loading';
  delete section.dataset['total'];
  say(context.words.status.loading);
}

async function search(state: SearchState, shownBefore: number): Promise<void> {
  const number = (latest += 1);
  const isCurrent = () => number === latest;
  beginSearch();
  const words = state.query.trim();
  document.title = words === '' ? titleOfPage : `${quotedWords(context, [words])} ${titleOfPage}`;
  try {
    await (await loaded()).search(state, shownBefore, isCurrent);
  } catch (error) {
    console.error(error);
    if (!isCurrent()) return;
    section.dataset['state'] = 'failed';
    const retry = element(
      'button',
      { type: 'button', class: 'button-outline' },
      context.words.retry,
    );
    retry.addEventListener('click', () => void search(state, shownBefore));
    say(context.words.status.failed, retry);
  }
}

function say(message: string, ...actions: readonly Node[]): void {
  status.replaceChildren(message, ...actions);
}

/** Takes what the form and the filters say into the address, and searches. */
async function askAnew(): Promise<void> {
  beginSearch();
  const chosen = await loaded().then(
    (searcher) => searcher.selection(),
    () => null,
  );
  const state: SearchState = {
    query: input.value.trim(),
    selection: chosen ?? parseAddress(location.search).selection,
    sort: sortOrders.find((name) => name === order.value) ?? 'relevance',
  };
  history.pushState({ shown: 0 }, '', location.pathname + formatAddress(state));
  await search(state, 0);
}

/** Does the search of the address: at first, and when a visitor goes back or forth. */
function searchAddress(): void {
  const state = parseAddress(location.search);
  input.value = state.query;
  order.value = state.sort;
  const { shown } = (history.state ?? {}) as { shown?: number };
  void search(state, typeof shown === 'number' ? shown : 0);
}

form.addEventListener('submit', (event) => {
  event.preventDefault();
  void askAnew();
});
// What was understood is taken away in place, and the reading goes on at the headline.
byId('search_understood', HTMLUListElement).addEventListener('click', (event) => {
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  if (link === null || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  history.pushState({ shown: 0 }, '', link.href);
  searchAddress();
  byId('search_exact_heading', HTMLElement).focus();
});
order.addEventListener('change', () => void askAnew());
window.addEventListener('popstate', searchAddress);
// Beside the hits there is room for the filters; above them they would push the hits away.
filters.open = matchMedia('(min-width: 60rem)').matches;
byId('search_columns', HTMLElement).hidden = false;
keepWholeAddress();
searchAddress();
