import type { Corpus, Plan, Row } from '../../corpus/model/corpus.ts';

/** A row that shows each of the words that a newcomer meets, in words of its plan. */
export interface GuideExample {
  plan: Plan;
  dimension: string;
  action: string;
  measure: string;
  deadline: string;
  unit: string;
}

/** A longer text is no example, but something to read. */
const LONGEST = 60;

/**
 * The first row that has one of each, printed beside it and short enough to be read in passing, its unit one
 * that is on the institution's list; null where no plan has such a row.
 * @param plans in the order in which they are looked through
 */
export function guideExample(
  plans: readonly Plan[],
  { unitById }: Pick<Corpus, 'unitById'>,
): GuideExample | null {
  const isUnit = ({ assignments: [only] }: Row) =>
    only !== undefined &&
    only.unitId !== null &&
    unitById.get(only.unitId)?.unit.collective === false;
  for (const plan of plans) {
    const row = plan.rows.find((each) => isExample(each) && isUnit(each));
    if (row === undefined) continue;
    const { dimension, actions, text, deadlines, units } = row;
    return {
      plan,
      dimension,
      action: actions[0]!,
      measure: text!,
      deadline: deadlines[0]!,
      unit: units[0]!,
    };
  }
  return null;
}

function isExample({ kind, text, actions, deadlines, units, ...row }: Row): boolean {
  return (
    kind === 'measure' &&
    row.alignment === 'exact' &&
    row.notes.length === 0 &&
    text !== null &&
    text.length <= LONGEST &&
    !text.includes('\n') &&
    actions.length === 1 &&
    deadlines.length === 1 &&
    units.length === 1
  );
}
