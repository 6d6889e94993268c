import { linesOf } from '../document/clean-text.ts';
import type { PlanSection } from './find-sections.ts';
import { withoutNamedValues, type NamedValue } from '../columns/named-values.ts';
import { sectionRole } from './section-roles.ts';
import type { TableContext } from '../model/table-context.ts';

/** What a section says of all that stands in it. */
export interface SectionValues {
  /** Its heading without these. */
  heading: string;
  values: readonly NamedValue[];
}

/** Whether a section may hold measures: under 依據, 考核 or the like a time or a unit tells of something else. */
export function mayHoldMeasures({ heading }: Pick<PlanSection, 'heading'>): boolean {
  return ['content', 'steps', null].includes(sectionRole(heading));
}

/**
 * The deadline and the units that a section names for all of its measures: in its heading (`壹、便民服務（承辦單位：
 * 服務組）`), or in lines below it that hold nothing else, above its first number.
 * @param start of the numbered paragraphs in its content
 */
export function valuesOfSection(
  section: PlanSection,
  start: number,
  context: TableContext,
): SectionValues {
  if (!mayHoldMeasures(section)) return { heading: section.heading, values: [] };
  const { rest, values } = withoutNamedValues(section.heading, context);
  const below = section.content
    .slice(0, start)
    .flatMap((block) => (block.kind === 'paragraph' ? linesOf(block.text) : []))
    .map((line) => withoutNamedValues(line, context))
    .flatMap((line) => (line.rest === '' ? line.values : []));
  return { heading: values.length === 0 ? section.heading : rest, values: [...values, ...below] };
}
