import { foldForSearch } from '../../meaning/text/fold.ts';
import { PAGE_INDEX_FOLDER } from '../../search/index-folder.ts';
import { phraseOfNeedle } from '../../search/pages/page-tokens.ts';
import { haystack, holds } from '../../search/latin-words.ts';
import type { ParsedQuery } from '../../search/parse-query.ts';
import { alternativesOf } from '../../search/query/alternatives.ts';
import { remembered } from '../../search/remembered.ts';
import { byId, element } from './element.ts';
import { growingList } from './growing-list.ts';
import { markedText } from './marked-text.ts';
import { digits, quotedWords, type PageContext } from './page-context.ts';

/** The part of Pagefind's interface that is used here. */
interface Pagefind {
  options(options: { baseUrl: string }): Promise<void>;
  search(
    phrase: string,
    options: { filters: Record<string, string> },
  ): Promise<{ results: readonly PagefindResult[] }>;
}

interface PagefindResult {
  id: string;
  data(): Promise<{
    raw_url: string;
    meta: { title: string; description: string; text: string };
  }>;
}

/** A page of the site that says every needle. */
interface FoundPage {
  /** From the site's root, with a slash first. */
  address: string;
  title: string;
  description: string;
  text: string;
}

const FIRST = 10;
const STEP = 20;

const loadPagefind = remembered(async (root: string): Promise<Pagefind> => {
  const address = `${root}${PAGE_INDEX_FOLDER.slice(1)}pagefind.js`;
  const pagefind = (await import(/* @vite-ignore */ address)) as Pagefind;
  await pagefind.options({ baseUrl: root });
  return pagefind;
});

/**
 * Offers the search among the pages of the site (explanations, datasets, registers); it is made when
 * a visitor asks for it, for few do and its engine is large.
 * @param query nothing is offered for an empty one
 * @param atOnce search without being asked
 */
export async function offerPages(
  context: PageContext,
  query: ParsedQuery,
  atOnce: boolean,
  isCurrent: () => boolean,
): Promise<void> {
  const section = byId('search_pages', HTMLElement);
  const list = byId('search_pages_list', HTMLElement);
  const status = byId('search_pages_status', HTMLElement);
  const say = context.words.pages;
  const { words: terms, typedForms } = query;
  const needles = terms.flatMap(alternativesOf);
  section.hidden = needles.length === 0;
  status.replaceChildren();
  list.replaceChildren();
  if (needles.length === 0) return;

  const quoted = quotedWords(
    context,
    terms.map((term) =>
      alternativesOf(term)
        .map((needle) => typedForms.get(needle) ?? needle)
        .join(context.words.understood.or),
    ),
  );
  const search = async (): Promise<void> => {
    status.replaceChildren(say.loading);
    list.replaceChildren();
    try {
      const pages = await findPages(context, terms);
      if (!isCurrent()) return;
      const nodes = await growingList({
        list: 'ul',
        items: pages,
        first: FIRST,
        step: STEP,
        entry: (page) => pageEntry(context, page, needles),
        moreText: (added) => context.words.related.more(digits(added), say.heading),
      });
      if (!isCurrent()) return;
      list.replaceChildren(...(pages.length > 0 ? nodes : []));
      status.replaceChildren(
        pages.length > 0 ? say.found(digits(pages.length), quoted) : say.none(quoted),
      );
    } catch (error) {
      console.error(error);
      if (isCurrent()) status.replaceChildren(say.failed, button(context.words.retry, search));
    }
  };
  if (atOnce) await search();
  else list.replaceChildren(button(say.offer(quoted), search));
}

function button(text: string, action: () => Promise<void>): HTMLButtonElement {
  const made = element(
    'button',
    { type: 'button', class: 'button-outline search-pages-offer' },
    text,
  );
  made.addEventListener('click', () => void action());
  return made;
}

/**
 * Pages in this language that say every term: those whose title says so, first the one that says
 * least besides, then Pagefind's best.
 */
async function findPages(
  { root, language }: PageContext,
  terms: readonly string[],
): Promise<FoundPage[]> {
  const pagefind = await loadPagefind(root);
  const resultsOf = async (needle: string) =>
    (await pagefind.search(`"${phraseOfNeedle(needle)}"`, { filters: { language } })).results;
  const [first, ...others] = await Promise.all(
    terms.map(async (term) => {
      const found = await Promise.all(alternativesOf(term).map(resultsOf));
      return [...new Map(found.flat().map((result) => [result.id, result])).values()];
    }),
  );
  const ids = others.map((results) => new Set(results.map(({ id }) => id)));
  const inAll = (first ?? []).filter(({ id }) => ids.every((set) => set.has(id)));
  const pages = await Promise.all(
    inAll.map(async (result) => {
      const { raw_url, meta } = await result.data();
      return { address: raw_url, ...meta };
    }),
  );
  // The phrase of a long needle holds its beginning only.
  const say = (text: string) => {
    const said = haystack(text);
    return terms.every((term) => alternativesOf(term).some((needle) => holds(said, needle)));
  };
  /** How long a title is that says every term; infinite for one that does not. */
  const lengthOfName = (title: string) => (say(title) ? title.length : Infinity);
  return pages
    .filter(({ title, description, text }) => say([title, description, text].join('\n')))
    .sort((a, b) => {
      const [one, other] = [lengthOfName(a.title), lengthOfName(b.title)];
      return one === other ? 0 : one - other;
    });
}

function pageEntry(
  { root, words }: PageContext,
  { address, title, description, text }: FoundPage,
  needles: readonly string[],
): HTMLElement {
  const mark = (part: string) => markedText(part, needles, words.hits.gap);
  const isSaid = (part: string) => needles.some((needle) => foldForSearch(part).includes(needle));
  // Else only the needle's place in the page says why it is listed.
  const shown = isSaid(description) || !isSaid(text) ? description : text;
  return element(
    'li',
    { class: 'hit' },
    element(
      'h3',
      { class: 'hit-title' },
      element('a', { href: root + address.slice(1) }, ...mark(title)),
    ),
    element('p', { class: 'hit-text' }, ...mark(shown)),
  );
}
