import { parseLabel } from '../../../meaning/numbers/parse-label.ts';
import type { PlanSection } from '../sections/find-sections.ts';
import { sectionRole } from '../sections/section-roles.ts';

/** A section behind those in which it stands, by the levels that the file marks: the outermost first. */
export type SectionPath = readonly PlanSection[];

/** The path of each section. @param all in their order, as the file marks their levels */
export function sectionPaths(all: readonly PlanSection[]): Map<PlanSection, SectionPath> {
  const paths = new Map<PlanSection, SectionPath>();
  const open: { section: PlanSection; level: number }[] = [];
  for (const section of all) {
    const { level } = section;
    while (level !== undefined && (open.at(-1)?.level ?? -1) >= level) open.pop();
    const around = level === undefined ? [] : open.map((each) => each.section);
    paths.set(section, [...around, section]);
    if (level !== undefined) open.push({ section, level });
  }
  return paths;
}

/**
 * The sections that head the measures of each path, the outermost first: those that hold them and those around these,
 * without those that are above all measures. One section alone heads nothing.
 */
export function sectionsAbove(paths: readonly SectionPath[]): readonly SectionPath[] {
  const shared = sharedBeginning(paths).length;
  return paths.map((path) => path.slice(shared));
}

/**
 * Headings of sections around the measures that have nothing below them any more but these: they may head them. A
 * section that its heading says to be one of the plan is none.
 * @param paths of the sections that hold measures
 */
export function headingsLeft(
  paths: readonly SectionPath[],
  all: readonly PlanSection[],
): readonly PlanSection[] {
  const own = new Set(paths.map((path) => path.at(-1)));
  const first = all.findIndex((section) => own.has(section));
  const last = all.findLastIndex((section) => own.has(section));
  // What is above all measures heads none.
  const shared = new Set(sharedBeginning(paths));
  return all
    .slice(Math.max(0, first - 1), last + 1)
    .filter((section) => section.content.length === 0 && !shared.has(section))
    .filter(({ heading }) => !isOfPlan(heading) && !/[。；]$/u.test(heading));
}

/** The sections with which all paths begin. */
function sharedBeginning([first = [], ...others]: readonly SectionPath[]): SectionPath {
  const end = first.findIndex((section, at) => others.some((path) => path[at] !== section));
  return end === -1 ? first : first.slice(0, end);
}

function isOfPlan(heading: string): boolean {
  return sectionRole(heading) !== null || parseLabel(heading)?.style === 'formal';
}
