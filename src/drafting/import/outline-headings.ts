import { parseLabel } from '../../meaning/numbers/parse-label.ts';
import type { PlanSection } from './find-sections.ts';
import { sectionRole } from './section-roles.ts';
import type { Heading } from './split-headings.ts';

/**
 * The headings of the sections that hold measures, with those of the sections around them, the outermost first: without
 * those that are above all measures. One section alone heads nothing.
 * @param all sections in their order, as the file marks their levels
 */
export function headingsAbove(
  sections: readonly PlanSection[],
  all: readonly PlanSection[],
): readonly (readonly Heading[])[] {
  const paths = sections.map((section) => [...around(section, all), section]);
  const [first = []] = paths;
  const shared = first.findIndex((section, at) => paths.some((path) => path[at] !== section));
  const from = shared === -1 ? first.length : shared;
  return paths.map((path) =>
    path.slice(from).map(({ heading }) => ({ label: parseLabel(heading), text: heading })),
  );
}

/**
 * Headings of sections around the measures that have nothing below them any more but these: they may head them. A
 * section that its heading says to be one of the plan is none.
 */
export function headingsLeft(
  sections: readonly PlanSection[],
  all: readonly PlanSection[],
): readonly PlanSection[] {
  const own = sections.map((section) => all.indexOf(section));
  const paths = sections.map((section) => [...around(section, all), section]);
  return (
    all
      .slice(Math.max(0, Math.min(...own) - 1), Math.max(...own) + 1)
      .filter(({ heading, content }) => content.length === 0 && !isOfPlan(heading))
      // What is above all measures heads none.
      .filter((section) => !paths.every((path) => path.includes(section)))
  );
}

function isOfPlan(heading: string): boolean {
  return sectionRole(heading) !== null || parseLabel(heading)?.style === 'formal';
}

/** The sections in which one stands, by the levels that the file marks: the outermost first. */
function around(section: PlanSection, all: readonly PlanSection[]): PlanSection[] {
  const found: PlanSection[] = [];
  let { level = 0 } = section;
  for (const before of all.slice(0, all.indexOf(section)).toReversed()) {
    if (before.level === undefined || before.level >= level) continue;
    found.unshift(before);
    ({ level } = before);
  }
  return found;
}
