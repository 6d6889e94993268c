import { groupDigits } from '../../../words/group-digits.ts';
import { element } from '../../search/element.ts';
import type { KindOfRows, ShownCounts, ShownView } from '../show-view.ts';
import type { View } from '../view.ts';
import { columnOf, type ExplorerContext } from './context.ts';

/**
 * What has to be known to read a result rightly: which of its days are no days on which something is due, which
 * rows are headings, what its counts count, and why they add up to more than there is.
 * @param ask shows another view
 */
export function resultNotes(
  context: ExplorerContext,
  view: View,
  shown: ShownView,
  ask: (view: View) => void,
): HTMLElement[] {
  return [
    ...noteWithout(context.recurring, shown.recurring, context.words.recurring, {
      view,
      ask,
      label: context.words.withoutRecurring,
    }),
    ...noteWithout(context.headings, shown.headings, context.words.headings, {
      view,
      ask,
      label: context.words.withoutHeadings,
    }),
    ...(shown.content.kind === 'counts'
      ? countNotes(context, view, shown, shown.content).map((text) => element('p', {}, text))
      : []),
  ];
}

/** That there are rows of a kind, and a button that shows the same without them; nothing where there are none. */
function noteWithout(
  kind: KindOfRows | null,
  rows: number,
  say: (rows: string) => string,
  { view, ask, label }: { view: View; ask: (view: View) => void; label: string },
): HTMLElement[] {
  if (kind === null || rows === 0) return [];
  const button = element('button', { type: 'button', class: 'button-outline' }, label);
  const condition = { column: kind.column, test: 'not', value: kind.kind } as const;
  button.addEventListener('click', () =>
    ask({ ...view, conditions: [...view.conditions, condition], page: 1 }),
  );
  return [element('p', {}, say(groupDigits(rows)), ' ', button)];
}

function countNotes(
  context: ExplorerContext,
  { countBy }: View,
  { rows }: ShownView,
  { distinct, sum }: ShownCounts,
): string[] {
  const { words } = context;
  const notes: string[] = [];
  if (distinct !== null && sum.distinct !== null) {
    notes.push(words.countedBoth(groupDigits(distinct)));
    if (sum.distinct > distinct) {
      notes.push(words.measuresInSeveral(groupDigits(sum.distinct), groupDigits(distinct)));
    }
  }
  if (sum.rows > rows.length) {
    const lists = countBy
      .map((name) => columnOf(context, name))
      .filter(({ type }) => type === 'list')
      .map(({ title }) => title);
    notes.push(
      words.rowsInSeveral(
        lists.join(words.listJoin),
        groupDigits(sum.rows),
        groupDigits(rows.length),
      ),
    );
  }
  return notes;
}
