import { element } from '../../search/element.ts';
import { keptTogether } from '../../search/kept-together.ts';
import { openAll } from '../../reading/client/open-all.ts';
import type { ComparedDimension, ComparedRow, Comparison, FilePlan } from '../comparison.ts';
import { dateInWords, spanInWords } from '../../../words/date-words.ts';
import { deadlineClasses } from '../../../meaning/deadlines/deadline-class.ts';
import { dimensionNameOf, planNameOf, type LoadedContext } from './context.ts';
import { mixedText } from './mixed-text.ts';
import { planLink, rowView } from './row-view.ts';

/** The comparison as elements of the page. */
export function resultView(context: LoadedContext, comparison: Comparison): Node[] {
  const { words } = context;
  const hasDimensions = context.index.dimensions.length > 0;
  return [
    element('h3', {}, words.result.figures),
    figuresTable(context, comparison),
    ...(hasDimensions
      ? [element('h3', {}, words.result.onlySome), onlySome(context, comparison)]
      : []),
    element('h3', {}, words.result.byDimension(hasDimensions)),
    ...dimensionsView(context, comparison),
  ];
}

function figuresTable(context: LoadedContext, { plans, figures }: Comparison): HTMLElement {
  const { words } = context;
  const { result } = words;
  const line = (head: string, cell: (position: number) => string) =>
    element(
      'tr',
      {},
      element('th', { scope: 'row' }, head),
      ...plans.map((_, position) =>
        element('td', {}, ...keptTogether(cell(position), context.language)),
      ),
    );
  const table = element(
    'table',
    { class: 'compare-figures' },
    element(
      'thead',
      {},
      element(
        'tr',
        {},
        element('th', { scope: 'col' }, result.item),
        ...plans.map((plan) => element('th', { scope: 'col' }, planLink(context, plan))),
      ),
    ),
    element(
      'tbody',
      {},
      line(result.period, (position) => {
        const plan = plans[position]!;
        return spanInWords(plan.period_start, plan.period_end, words);
      }),
      line(result.state, (position) => stateOf(context, plans[position]!)),
      line(result.measures, (position) => count(context, figures[position]!.measures)),
      ...(figures.some(({ innovations }) => innovations > 0)
        ? [line(result.innovations, (position) => count(context, figures[position]!.innovations))]
        : []),
      ...deadlineClasses.map((name) =>
        line(result.deadlineClass(words.deadlineClasses[name]), (position) =>
          count(context, figures[position]!.deadlines[name]),
        ),
      ),
      line(result.withAlike, (position) => count(context, figures[position]!.withAlike)),
    ),
  );
  return element(
    'div',
    {},
    element(
      'div',
      { class: 'table-scroll', role: 'region', 'aria-label': result.figures, tabindex: '0' },
      table,
    ),
    element('p', { class: 'aside' }, result.countedOnce),
  );
}

function stateOf(context: LoadedContext, { plan_id }: FilePlan): string {
  const { result } = context.words;
  const plan = context.planById.get(plan_id)?.plan;
  const results = plan?.has_results === true ? result.resultsKnown : result.resultsUnknown;
  const hasEnded = plan?.has_ended ?? null;
  if (hasEnded === null || context.index.as_of === null) return results;
  const day = dateInWords(context.index.as_of, context.words);
  return (hasEnded ? result.ended(day) : result.notEnded(day)) + result.stateSeparator + results;
}

function count({ words }: LoadedContext, number: number): string {
  return words.result.count(String(number));
}

/** Which dimensions some of the plans have and others lack. */
function onlySome(context: LoadedContext, { plans, dimensions }: Comparison): HTMLElement {
  const { words } = context;
  const names = (positions: readonly number[]) =>
    positions
      .map((position) => planNameOf(context, plans[position]!.plan_id))
      .join(words.listSeparator);
  const lines = dimensions.flatMap(({ dimensionId, columns }) => {
    const positions = columns.map((_, position) => position);
    const having = positions.filter((position) => columns[position]!.length > 0);
    const lacking = positions.filter((position) => columns[position]!.length === 0);
    if (dimensionId === null || lacking.length === 0) return [];
    return [words.result.has(dimensionNameOf(context, dimensionId), names(having), names(lacking))];
  });
  if (lines.length === 0) return element('p', {}, words.result.onlySomeNone);
  return element(
    'ul',
    { class: 'bulleted' },
    ...lines.map((line) => element('li', {}, ...mixedText(context, line))),
  );
}

function dimensionsView(context: LoadedContext, comparison: Comparison): Node[] {
  const { result } = context.words;
  const groups = comparison.dimensions.map((dimension) =>
    dimensionView(context, comparison, dimension),
  );
  const list = element('div', { class: 'compare-dimensions' }, ...groups);
  const toggle = element('button', { type: 'button', class: 'button-outline compare-toggle' });
  openAll(toggle, groups, { open: result.openAll, close: result.closeAll });
  const onlyDifferent = element('input', { type: 'checkbox', id: 'compare_different' });
  onlyDifferent.addEventListener('change', () => {
    list.classList.toggle('compare-only-different', onlyDifferent.checked);
  });
  return [
    element(
      'div',
      { class: 'compare-tools' },
      toggle,
      element(
        'label',
        { for: 'compare_different' },
        onlyDifferent,
        element('span', {}, result.onlyDifferent),
      ),
      element('p', { class: 'aside' }, result.note(context.index.dimensions.length > 0)),
    ),
    list,
  ];
}

function dimensionView(
  context: LoadedContext,
  { plans }: Comparison,
  { dimensionId, columns }: ComparedDimension,
): HTMLDetailsElement {
  const { result, listSeparator } = context.words;
  const counts = columns.map((rows) => count(context, rows.length)).join(listSeparator);
  return element(
    'details',
    {},
    element(
      'summary',
      {},
      element('h4', {}, result.countsIn(dimensionNameOf(context, dimensionId), counts)),
    ),
    element(
      'div',
      { class: 'compare-columns', 'data-columns': String(plans.length) },
      ...columns.map((rows, position) => columnView(context, plans[position]!, rows)),
    ),
  );
}

function columnView(
  context: LoadedContext,
  plan: FilePlan,
  rows: readonly ComparedRow[],
): HTMLElement {
  const { result } = context.words;
  const hasDifferent = rows.some(({ alike }) => alike.length === 0);
  return element(
    'section',
    {},
    element('h5', {}, ...mixedText(context, planNameOf(context, plan.plan_id))),
    rows.length === 0
      ? element('p', { class: 'aside' }, result.empty)
      : element('ul', { class: 'compare-rows' }, ...rows.map((row) => rowView(context, plan, row))),
    rows.length === 0 || hasDifferent
      ? null
      : element('p', { class: 'aside compare-none-left' }, result.emptyFiltered),
  );
}
