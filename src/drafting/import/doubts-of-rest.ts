import { firstWords, linesOf } from './clean-text.ts';
import type { Doubt } from './doubt.ts';
import type { PlanSection } from './find-sections.ts';
import { withoutNamedValues } from './named-values.ts';
import { mayHoldMeasures } from './section-values.ts';
import type { TableContext } from './table-context.ts';

/** From so many lines on, what is left in the text may hold measures. */
const FEWEST = 2;

/** What stays in the sections of a plan although it names when and by whom, as measures do. */
export function doubtsOfRest(sections: readonly PlanSection[], context: TableContext): Doubt[] {
  const naming = sections.filter(mayHoldMeasures).flatMap(({ content }) =>
    content.flatMap((block) =>
      block.kind === 'table'
        ? []
        : linesOf(block.text)
            .filter((line) => withoutNamedValues(line, context).values.length > 0)
            .map((line) => ({ line, place: block.place })),
    ),
  );
  const [first] = naming;
  if (first === undefined || naming.length < FEWEST) return [];
  return [
    {
      place: first.place,
      found: `正文裡還有 ${naming.length} 處寫明期限或單位，例如「${firstWords(first.line)}」，沒有讀成作法`,
      lookAt: '請核對是否為作法；是作法的，移到 measures.yaml',
    },
  ];
}
