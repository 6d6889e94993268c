import { emptyState, formatAddress } from '../../search/address-state.ts';
import { emptySelection, isNarrowed, narrow, type Selection } from '../../search/facets.ts';
import type { RelatedHits } from '../../search/related/related-hits.ts';
import { alternativesOf } from '../../search/query/alternatives.ts';
import { rowCount } from '../../search/search-table.ts';
import { byId, element } from './element.ts';
import { growingList } from './growing-list.ts';
import { areAllOver, hitEntry } from './hit-entry.ts';
import { markedText } from './marked-text.ts';
import {
  digits,
  institutionNameOf,
  pageAddressOf,
  quoted,
  quotedWords,
  type LoadedContext,
} from './page-context.ts';
import { pagePath } from '../../corpus/addresses/page-paths.ts';

const FIRST = 5;
const STEP = 20;

/** How what is related is listed. */
interface Listing {
  selection: Selection;
  /** Whether there is more than is at hand: then it is not said how much. */
  isCut: boolean;
}

/**
 * Fills the part of the page that lists what is no exact hit.
 * @returns how many results it lists
 */
export async function showRelated(
  context: LoadedContext,
  related: RelatedHits,
  listing: Listing,
  isCurrent: () => boolean,
): Promise<number> {
  const section = byId('search_related', HTMLElement);
  const container = byId('search_related_groups', HTMLElement);
  const groups = await groupsOf(context, related, listing);
  if (!isCurrent()) return 0;
  container.replaceChildren(...groups.flatMap(({ nodes }) => nodes));
  if (listing.isCut) {
    for (const count of container.querySelectorAll('.related-count')) count.remove();
  }
  section.hidden = groups.length === 0;
  return groups.reduce((sum, { count }) => sum + count, 0);
}

interface Group {
  count: number;
  nodes: Node[];
}

async function groupsOf(
  context: LoadedContext,
  related: RelatedHits,
  { selection }: Listing,
): Promise<Group[]> {
  const { words } = context;
  const say = words.related;
  const needles = related.words;
  const rowsGroup = async (
    heading: string,
    rows: readonly number[],
    markedNeedles: readonly string[],
  ): Promise<Group> => {
    const kept = narrow(context.table, rows, selection).rows;
    const isStateSaid = kept.length > 1 && areAllOver(context, kept);
    const look = { needles: markedNeedles, headingLevel: 'h4', isStateSaid } as const;
    return itemsGroup(context, heading, kept, (row) => hitEntry(context, row, look), isStateSaid);
  };
  const { synonyms, otherYear, near } = related;
  const marked = [...needles.flatMap(alternativesOf), ...otherYear.spellings];
  const groups = [
    await rowsGroup(
      say.synonyms(synonyms.words.map(words.quote).join(words.listSeparator)),
      synonyms.rows,
      synonyms.needles,
    ),
    await rowsGroup(
      say.otherYear(quotedWords(context, otherYear.spellings)),
      otherYear.rows,
      marked,
    ),
    await namesGroup(context, related, selection),
    await rowsGroup(say.otherColumns, related.otherColumns, marked),
    await itemsGroup(
      context,
      say.passages(context.table.plans.some(({ hasResults }) => hasResults)),
      passagesUnder(context, related, selection),
      (passage) => passageEntry(context, passage, marked),
    ),
    await rowsGroup(
      // Any of them will do.
      say.near(near.parts.map((part) => quoted(context, part)).join(words.listSeparator)),
      near.rows,
      near.needles,
    ),
  ];
  return groups.filter(({ count }) => count > 0);
}

async function itemsGroup(
  { words }: LoadedContext,
  heading: string,
  items: readonly number[],
  entry: (item: number) => Promise<HTMLElement> | HTMLElement,
  isStateSaid = false,
): Promise<Group> {
  if (items.length === 0) return { count: 0, nodes: [] };
  const title = element(
    'h3',
    { class: 'related-heading' },
    heading,
    element('span', { class: 'related-count' }, words.filters.count(digits(items.length))),
  );
  const list = await growingList({
    list: 'ul',
    items,
    first: FIRST,
    step: STEP,
    entry,
    moreText: (added) => words.related.more(digits(added), heading),
  });
  const state = isStateSaid ? [element('p', { class: 'search-state' }, words.hits.allOver)] : [];
  return { count: items.length, nodes: [title, ...state, ...list] };
}

/** Institutions, plans and units that bear the words in their names. */
async function namesGroup(
  context: LoadedContext,
  related: RelatedHits,
  selection: Selection,
): Promise<Group> {
  const { words, table, chinese } = context;
  // Names are no rows: under a filter they would stand beside what was asked for.
  if (isNarrowed(selection)) return { count: 0, nodes: [] };
  const needles = related.words.flatMap(alternativesOf);
  const mark = (text: string) => markedText(text, needles, words.hits.gap);
  const institutions = await itemsGroup(
    context,
    words.related.institutions,
    related.institutions,
    (number) => {
      const { href, otherNames, name } = table.institutions[number]!;
      const shown = institutionNameOf(context, number);
      const link = element(
        'a',
        { href: pageAddressOf(context, href), lang: shown.isChinese ? chinese : undefined },
        ...mark(shown.text),
      );
      const others = [...(shown.isChinese ? [] : [name]), ...otherNames];
      const former = element('span', { lang: chinese }, ...mark(others.join(words.listSeparator)));
      return element(
        'li',
        { class: 'related-name' },
        link,
        others.length === 0
          ? null
          : element('span', { class: 'related-aside' }, words.related.otherNames, former),
      );
    },
  );
  const plans = await itemsGroup(context, words.related.plans, related.plans, (number) => {
    const { href, title } = table.plans[number]!;
    const link = element(
      'a',
      { href: pageAddressOf(context, href), lang: chinese },
      ...mark(title),
    );
    return element('li', { class: 'related-name' }, link);
  });
  const units = await itemsGroup(context, words.related.units, related.units, (number) => {
    const { key, name, institution, isUnresolved } = table.units[number]!;
    const state = { ...emptyState, selection: { ...emptySelection, unit: [key] } };
    const text = words.filters.unitOf(name, table.institutions[institution]!.name);
    const link = element(
      'a',
      { href: pageAddressOf(context, pagePath('search') + formatAddress(state)), lang: chinese },
      ...mark(isUnresolved ? words.filters.unresolvedUnit(text) : text),
    );
    return element('li', { class: 'related-name' }, link);
  });
  const dimensions = await itemsGroup(
    context,
    words.related.dimensions,
    related.dimensions,
    (number) => {
      const { id, name, nameEn } = table.dimensions[number]!;
      const state = { ...emptyState, selection: { ...emptySelection, dimension: [id] } };
      const link = element(
        'a',
        { href: pageAddressOf(context, pagePath('search') + formatAddress(state)) },
        ...mark(context.language === 'en' ? nameEn : name),
      );
      return element('li', { class: 'related-name' }, link);
    },
  );
  const groups = [dimensions, institutions, plans, units];
  return {
    count: groups.reduce((sum, { count }) => sum + count, 0),
    nodes: groups.flatMap(({ nodes }) => nodes),
  };
}

/** Passages belong to a plan: other filters than institution and year say nothing about them. */
function passagesUnder(
  { table }: LoadedContext,
  { passages }: RelatedHits,
  selection: Selection,
): number[] {
  const { institution, year, ...others } = selection;
  if (Object.values(others).some((values) => values.length > 0)) return [];
  return passages.filter((number) => {
    const plan = table.plans[table.passages[number]!.plan]!;
    const id = table.institutions[plan.institution]!.id;
    return (
      (institution.length === 0 || institution.includes(id)) &&
      (year.length === 0 || year.includes(String(plan.rocYear)))
    );
  });
}

async function passageEntry(
  context: LoadedContext,
  number: number,
  needles: readonly string[],
): Promise<HTMLElement> {
  const { table, words, chinese } = context;
  const { plan: planNumber, heading, anchor } = table.passages[number]!;
  const plan = table.plans[planNumber]!;
  const text = await context.readText(rowCount(table) + number);
  const mark = (part: string) => markedText(part, needles, words.hits.gap);
  // A section's text begins with its heading, which the link says already.
  const shown = text.startsWith(`${heading}\n`) ? text.slice(heading.length + 1) : text;
  return element(
    'li',
    { class: 'hit' },
    element(
      'h4',
      { class: 'hit-title', lang: chinese },
      element('a', { href: pageAddressOf(context, `${plan.href}#${anchor}`) }, ...mark(heading)),
    ),
    element('p', { class: 'hit-path', lang: chinese }, plan.title),
    element('p', { class: 'hit-text', lang: chinese }, ...mark(shown)),
  );
}
