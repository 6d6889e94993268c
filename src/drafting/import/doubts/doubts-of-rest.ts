import { dropSpace, foldWidth } from '../../../meaning/text/fold.ts';
import { firstWords, linesOf } from '../document/clean-text.ts';
import type { Doubt } from '../model/doubt.ts';
import type { PlanSection } from '../sections/find-sections.ts';
import { withoutNamedValues } from '../columns/named-values.ts';
import { sectionRole } from '../sections/section-roles.ts';
import { mayHoldMeasures } from '../sections/section-values.ts';
import type { TableContext } from '../model/table-context.ts';

/** From so many lines on, what is left in the text may hold measures. */
const FEWEST = 2;

/** What stays in the sections of a plan although it names when and by whom, as measures do. */
export function doubtsOfRest(sections: readonly PlanSection[], context: TableContext): Doubt[] {
  const lines = sections
    .filter(mayHoldMeasures)
    .flatMap(({ heading, content }) =>
      content.flatMap((block) =>
        block.kind === 'table'
          ? []
          : linesOf(block.text).map((line) => ({ line, heading, place: block.place })),
      ),
    );
  const naming = lines.filter(({ line }) => withoutNamedValues(line, context).values.length > 0);
  const [first] = naming;
  // How a plan is carried out and watched over names units and times as well.
  const said = lines.filter(
    (each) =>
      !naming.includes(each) &&
      sectionRole(each.heading) !== 'steps' &&
      saysBoth(each.line, context),
  );
  return [
    ...(first === undefined || naming.length < FEWEST
      ? []
      : [
          {
            place: first.place,
            found: `正文裡還有 ${naming.length} 處寫明期限或單位，例如「${firstWords(first.line)}」，沒有讀成作法`,
            lookAt: '請核對是否為作法；是作法的，移到 measures.yaml',
          },
        ]),
    ...said.map(({ line, place }) => ({
      place,
      found: `正文裡的「${firstWords(line)}」寫到單位與時間，沒有讀成作法`,
      lookAt: '請核對是否為作法，或補充了某一項的期限或單位',
    })),
  ];
}

/** A month, in a year or by itself, and what recurs. */
const WHEN = /\d{1,2}月|每[月季年週周]/u;

/** Whether a line names a declared unit and a time: `另線上辦證由資訊組於113年10月前完成。` */
function saysBoth(line: string, { register }: TableContext): boolean {
  const plain = foldWidth(dropSpace(line));
  return WHEN.test(plain) && register.knownNames.some((name) => plain.includes(name));
}
