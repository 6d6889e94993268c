import { toGregorianYear } from '../../meaning/numbers/roc-year.ts';
import {
  emptySelection,
  facetNames,
  isNarrowed,
  type FacetName,
  type Faceted,
  type FacetValues,
  type Selection,
} from '../../search/facets.ts';
import { byId, element } from './element.ts';
import { digits, institutionNameOf, type LoadedContext } from './page-context.ts';

/** The filters: a group of checkboxes for each facet, with the number of hits at each choice. */
export interface FacetPanel {
  /** What is chosen now, also of what the panel does not offer. */
  selection(): Selection;
  /** Shows what a search asks for before it is known what that finds; counts stay as they are until `show`. */
  choose(selection: Selection): void;
  /**
   * Shows a selection and the counts of a search; null where hits are not counted by choices.
   * @param uncounted facets of which choices have other counts than these, which are not known
   * @param beside the counts of what is listed beside the hits; null where that is not known
   */
  show(
    selection: Selection,
    counts: Faceted['counts'] | null,
    uncounted?: readonly FacetName[],
    beside?: Faceted['counts'] | null,
  ): void;
}

interface Choice {
  item: HTMLLIElement;
  box: HTMLInputElement;
  count: HTMLElement;
}

interface FacetGroup {
  group: HTMLDetailsElement;
  chosen: HTMLElement;
  choices: ReadonlyMap<string, Choice>;
}

/** Facets that are unfolded at first; the others unfold when something of theirs is chosen. */
const unfolded: readonly FacetName[] = ['institution', 'year'];

/**
 * Fills the page's filter panel. Where it was filled before, groups stay as open as they were, and whoever stands
 * at a choice stays at it.
 * @param values what there is to choose
 * @param initial what is chosen at first
 * @param onChange called when a visitor changes the selection
 */
export function makeFacetPanel(
  context: LoadedContext,
  values: FacetValues,
  initial: Selection,
  onChange: () => void,
): FacetPanel {
  const { words } = context;
  const groups = new Map<FacetName, FacetGroup>();
  for (const facet of facetNames) {
    if (values[facet].length > 0) groups.set(facet, makeGroup(context, facet, values[facet]));
    for (const value of initial[facet]) {
      const choice = groups.get(facet)?.choices.get(value);
      if (choice) choice.box.checked = true;
    }
  }
  /** What is asked for and not offered: whether it is known is told with the hits. */
  let beyond: Selection = emptySelection;
  const clear = element(
    'button',
    { type: 'button', class: 'button-outline facets-clear' },
    words.filters.clear,
  );
  const container = byId('search_facets', HTMLElement);
  const before = stateOfPanel(container);
  for (const [facet, { group }] of groups) group.open = before.open.get(facet) ?? group.open;
  const note = element('p', { class: 'facets-note', hidden: true }, words.filters.besideNote);
  container.replaceChildren(...[...groups.values()].map(({ group }) => group), note, clear);
  container.onchange = onChange;
  if (before.focused !== null) {
    const [facet, value] = before.focused;
    groups.get(facet)?.choices.get(value)?.box.focus({ preventScroll: true });
  }
  clear.addEventListener('click', () => {
    for (const { choices } of groups.values()) {
      for (const { box } of choices.values()) box.checked = false;
    }
    beyond = emptySelection;
    onChange();
    // The button is about to go; its place in the tab order is the panel's.
    byId('search_filters_name', HTMLElement).focus();
  });

  const check = (selection: Selection) => {
    for (const [facet, { group, chosen, choices }] of groups) {
      const selected = selection[facet];
      for (const [value, { item, box }] of choices) {
        box.checked = selected.includes(value);
        if (box.checked) item.hidden = false;
      }
      chosen.textContent = selected.length > 0 ? words.filters.chosen(digits(selected.length)) : '';
      if (selected.length > 0) group.open = true;
      if (selected.some((value) => choices.has(value))) group.hidden = false;
    }
    clear.hidden = !isNarrowed(selection);
  };

  return {
    selection: () =>
      ofFacets((facet) => [
        ...[...(groups.get(facet)?.choices ?? [])]
          .filter(([, { box }]) => box.checked)
          .map(([value]) => value),
        ...beyond[facet],
      ]),
    choose(selection) {
      check(selection);
      beyond = ofFacets((facet) =>
        selection[facet].filter((value) => groups.get(facet)?.choices.has(value) !== true),
      );
    },
    show(selection, counts, uncounted = [], beside = null) {
      // Where nothing was found, the filters say so at each choice.
      const isAnything = [counts, beside].some(
        (some) => some !== null && facetNames.some((facet) => some[facet].size > 0),
      );
      note.hidden = beside === null || facetNames.every((facet) => beside[facet].size === 0);
      beyond = emptySelection;
      check(selection);
      for (const [facet, { group, choices }] of groups) {
        const isCounted = counts !== null && !uncounted.includes(facet);
        for (const [value, { item, box, count }] of choices) {
          const hits = counts?.[facet].get(value) ?? 0;
          const others = beside?.[facet].get(value) ?? 0;
          count.textContent = isCounted ? countText(context, hits, others) : '';
          // What would give nothing is out of the way, but never under the visitor's hands.
          const isNothing = isCounted && isAnything && hits + others === 0;
          item.hidden = isNothing && !box.checked && document.activeElement !== box;
        }
        group.hidden = [...choices.values()].every(({ item }) => item.hidden);
      }
      byId('search_filters', HTMLElement).hidden = [...groups.values()].every(
        ({ group }) => group.hidden,
      );
    },
  };
}

/** How many hits a choice gives, and how many rows beside them. */
function countText({ words }: LoadedContext, hits: number, beside: number): string {
  const say = words.filters;
  return beside === 0 ? say.count(digits(hits)) : say.countBeside(digits(hits), digits(beside));
}

function ofFacets(valuesOf: (facet: FacetName) => readonly string[]): Selection {
  return Object.fromEntries(
    facetNames.map((facet) => [facet, valuesOf(facet)]),
  ) as unknown as Selection;
}

/** Which groups of a panel are open, and at which choice a visitor stands. */
function stateOfPanel(container: HTMLElement): {
  open: ReadonlyMap<FacetName, boolean>;
  focused: readonly [FacetName, string] | null;
} {
  const groups = [...container.querySelectorAll<HTMLDetailsElement>('details[data-facet]')];
  const { activeElement } = document;
  const box = activeElement instanceof HTMLInputElement && container.contains(activeElement);
  return {
    open: new Map(groups.map((group) => [group.dataset['facet'] as FacetName, group.open])),
    focused: box ? [activeElement.name as FacetName, activeElement.value] : null,
  };
}

function makeGroup(
  context: LoadedContext,
  facet: FacetName,
  values: readonly string[],
): FacetGroup {
  const name = context.words.filters.names[facet];
  const choices = new Map<string, Choice>();
  for (const value of values) {
    const box = element('input', { type: 'checkbox', name: facet, value });
    const count = element('span', { class: 'facet-count' });
    const { text, lang } = choiceName(context, facet, value);
    const label = element(
      'label',
      {},
      box,
      element('span', {}, element('span', { lang }, text), count),
    );
    choices.set(value, { box, count, item: element('li', {}, label) });
  }
  const chosen = element('span', { class: 'facet-chosen' });
  const group = element(
    'details',
    { class: 'facet', 'data-facet': facet, open: unfolded.includes(facet) },
    element('summary', {}, element('span', {}, name), chosen),
    element(
      'fieldset',
      {},
      element('legend', { class: 'visually-hidden' }, name),
      element('ul', { role: 'list' }, ...[...choices.values()].map(({ item }) => item)),
    ),
  );
  return { group, chosen, choices };
}

/** A value of a facet as it is called in the page's language. */
export function choiceName(
  context: LoadedContext,
  facet: FacetName,
  value: string,
): { text: string; lang: string | undefined } {
  const { table, words, language, chinese } = context;
  const inChinese = (text: string) => ({ text, lang: chinese });
  const inOwn = (text: string) => ({ text, lang: undefined });
  switch (facet) {
    case 'institution': {
      const number = table.institutions.findIndex(({ id }) => id === value);
      const name = institutionNameOf(context, number);
      return name.isChinese ? inChinese(name.text) : inOwn(name.text);
    }
    case 'year':
      return inOwn(words.filters.year(value, String(toGregorianYear(Number(value)))));
    case 'dimension': {
      const { name, nameEn } = table.dimensions.find(({ id }) => id === value)!;
      return inOwn(language === 'en' ? nameEn : name);
    }
    case 'unit': {
      const unit = table.units.find(({ key }) => key === value)!;
      const institution = table.institutions[unit.institution]!.name;
      const { name, isUnresolved } = unit;
      const shown = table.institutions.length > 1 ? words.filters.unitOf(name, institution) : name;
      return inChinese(isUnresolved ? words.filters.unresolvedUnit(shown) : shown);
    }
    case 'month':
      return inOwn(words.filters.month(Number(value.slice(0, 4)), Number(value.slice(5))));
    case 'kind':
      return inOwn(words.filters.kinds[value as keyof typeof words.filters.kinds]);
  }
}
