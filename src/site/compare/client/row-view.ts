import { markNeedles } from '../../../search/hit-context.ts';
import { shownText } from '../../../content/withholding/shown-text.ts';
import { likenessLevel } from '../../../corpus/figures/likeness-level.ts';
import { pagePath } from '../../../corpus/addresses/page-paths.ts';
import { excerpt } from '../../../words/excerpt.ts';
import { element } from '../../search/element.ts';
import type { ComparedRow, FilePlan, FileRow } from '../comparison.ts';
import { addressOf, planNameOf, type LoadedContext } from './context.ts';
import { mixedText } from './mixed-text.ts';

/** Characters of a row that is only named beside another. */
const alikeLength = 60;

/**
 * A row of a column: its text, deadline, units, and the rows of other plans that read alike.
 * @param needles words that are marked in its text, folded by `foldForSearch`
 */
export function rowView(
  context: LoadedContext,
  plan: FilePlan,
  { row, alike }: ComparedRow,
  needles: readonly string[] = [],
): HTMLElement {
  const { words, chinese } = context;
  const { result } = words;
  const units = [...new Set(row.assignments.map(({ unit }) => unit))];
  return element(
    'li',
    alike.length > 0 ? { class: 'compare-has-alike' } : {},
    row.path.length === 0
      ? null
      : element(
          'span',
          { class: 'row-path', lang: chinese },
          row.path.join(` ${words.pathSeparator} `),
        ),
    rowLink(context, plan, row, marked(shownText(row), needles)),
    row.kind === 'innovation' ? element('span', { class: 'aside' }, result.innovation) : null,
    deadlineFact(context, row),
    units.length === 0
      ? null
      : element(
          'span',
          { class: 'compare-fact' },
          result.units,
          element('span', { lang: chinese }, units.join(words.listSeparator)),
          row.assignments.some(({ inherited }) => inherited) ? result.inherited : null,
        ),
    ...alike.map((other) =>
      element(
        'span',
        { class: 'compare-fact compare-alike' },
        result.alike,
        rowLink(context, other.plan, other.row, [excerpt(shownText(other.row), alikeLength)]),
        element(
          'span',
          { class: 'aside' },
          ...mixedText(context, planNameOf(context, other.plan.plan_id)),
          words.listSeparator,
          words.pairs.scored(
            other.score.toFixed(2),
            words.pairs.levels[likenessLevel(other.score)],
          ),
        ),
      ),
    ),
  );
}

/** A row whole, and beside it the name of its plan. */
export function namedRow(
  context: LoadedContext,
  plan: FilePlan,
  row: FileRow,
  needles: readonly string[],
): HTMLElement[] {
  return [
    element(
      'span',
      { class: 'row-path' },
      ...mixedText(context, planNameOf(context, plan.plan_id)),
    ),
    rowLink(context, plan, row, marked(shownText(row), needles)),
  ];
}

function deadlineFact(context: LoadedContext, row: FileRow): HTMLElement | null {
  const { result } = context.words;
  const texts = [...new Set(row.typed_deadlines.map(({ text }) => text))];
  if (texts.length === 0) return null;
  const isPlanEnd = row.typed_deadlines.every((deadline) => deadline.is_period_end);
  const isInherited = row.typed_deadlines.some(({ inherited }) => inherited);
  return element(
    'span',
    { class: 'compare-fact' },
    result.deadline,
    element('span', { lang: context.chinese }, texts.join('；')),
    isPlanEnd ? result.planEnd : null,
    isInherited ? result.inherited : null,
  );
}

/** The name of a plan as a link to its page. */
export function planLink(context: LoadedContext, { plan_id }: FilePlan): HTMLElement {
  const path = context.planById.get(plan_id)?.plan.path ?? pagePath('plans');
  return element(
    'a',
    { href: addressOf(context, path) },
    ...mixedText(context, planNameOf(context, plan_id)),
  );
}

/** A text with the needles in `<mark>`. */
export function marked(text: string, needles: readonly string[]): (Node | string)[] {
  return markNeedles(text, needles).map((piece) => {
    if (piece.kind === 'gap') return '';
    return piece.kind === 'match' ? element('mark', {}, piece.text) : piece.text;
  });
}

/** A row's label and text as a link to its permanent address. */
function rowLink(
  context: LoadedContext,
  plan: FilePlan,
  row: FileRow,
  text: readonly (Node | string)[],
): HTMLElement {
  const path = context.planById.get(plan.plan_id)?.plan.path ?? pagePath('plans');
  return element(
    'a',
    { href: `${addressOf(context, path)}#${row.measure_id}`, lang: context.chinese },
    row.label === null ? null : `${row.label} `,
    ...text,
  );
}
