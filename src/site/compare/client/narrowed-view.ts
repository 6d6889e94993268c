import { element } from '../../search/element.ts';
import type { Comparison, FilePlan } from '../comparison.ts';
import type { Narrowed, NarrowedColumn } from '../narrowed.ts';
import { dimensionNameOf, planNameOf, type LoadedContext } from './context.ts';
import { marked, planLink, rowView } from './row-view.ts';

/** The rows that were chosen, plan beside plan, as elements of the page: nothing is folded away. */
export function narrowedView(
  context: LoadedContext,
  { plans }: Comparison,
  { dimensions, needles }: Narrowed,
): Node[] {
  if (dimensions.length === 0) return [element('p', {}, context.words.narrow.none)];
  return dimensions.flatMap(({ dimensionId, columns }) => [
    element('h3', {}, dimensionNameOf(context, dimensionId)),
    element(
      'div',
      { class: 'compare-columns', 'data-columns': String(plans.length) },
      ...columns.map((column, position) => columnView(context, plans[position]!, column, needles)),
    ),
  ]);
}

/** How many rows each plan has, in words. */
export function countsInWords(
  context: LoadedContext,
  { plans }: Comparison,
  { counts }: Narrowed,
): string {
  const { narrow, listSeparator } = context.words;
  return plans
    .map(({ plan_id }, position) =>
      narrow.foundIn(planNameOf(context, plan_id), String(counts[position])),
    )
    .join(listSeparator);
}

function columnView(
  context: LoadedContext,
  plan: FilePlan,
  { count, parts }: NarrowedColumn,
  needles: readonly string[],
): HTMLElement {
  const { words, chinese } = context;
  return element(
    'section',
    {},
    element(
      'h4',
      {},
      planLink(context, plan),
      ' ',
      element('span', { class: 'aside' }, words.narrow.column(String(count))),
    ),
    count === 0 ? element('p', { class: 'aside' }, words.narrow.empty) : null,
    ...parts.flatMap(({ headings, rows }) => [
      element(
        'h5',
        { class: 'compare-headings', lang: chinese },
        ...headings.map((heading) => element('span', {}, ...marked(heading, needles))),
      ),
      element(
        'ul',
        { class: 'compare-rows' },
        ...rows.map((row) => rowView(context, plan, row, needles)),
      ),
    ]),
  );
}
