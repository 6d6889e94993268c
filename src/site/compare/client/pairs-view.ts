import { likenessLevel } from '../../../corpus/figures/likeness-level.ts';
import { element } from '../../search/element.ts';
import { alikePairs } from '../alike-pairs.ts';
import type { Comparison } from '../comparison.ts';
import type { Narrowed } from '../narrowed.ts';
import type { LoadedContext } from './context.ts';
import { namedRow } from './row-view.ts';

/** The rows that read alike, two and two, the most alike first. */
export function pairsView(
  context: LoadedContext,
  { plans }: Comparison,
  narrowed: Narrowed,
): Node[] {
  const { pairs: say, narrow } = context.words;
  const pairs = alikePairs(plans, narrowed);
  if (pairs.length === 0) return [element('p', {}, narrow.none)];
  const table = element(
    'table',
    { class: 'compare-pairs' },
    element('caption', {}, say.caption(String(pairs.length))),
    element(
      'thead',
      {},
      element(
        'tr',
        {},
        ...[say.score, say.one, say.other].map((head) => element('th', { scope: 'col' }, head)),
      ),
    ),
    element(
      'tbody',
      {},
      ...pairs.map(({ score, rows }) =>
        element(
          'tr',
          {},
          element(
            'th',
            { scope: 'row' },
            score.toFixed(2),
            ' ',
            element('span', { class: 'aside' }, say.levels[likenessLevel(score)]),
          ),
          ...rows.map((each) =>
            element('td', {}, ...namedRow(context, each.plan, each.row, narrowed.needles)),
          ),
        ),
      ),
    ),
  );
  return [
    element('p', { class: 'aside' }, say.meaning),
    element(
      'div',
      { class: 'table-scroll', role: 'region', 'aria-label': say.region, tabindex: '0' },
      table,
    ),
  ];
}
