import type { ParsedContent } from '../content/parsed-content.ts';
import type { Finding } from '../problems/problem.ts';
import type { Check } from './check.ts';
import { checkDeadlines } from './deadlines.ts';
import { checkIdentifiers } from './identifiers.ts';
import { checkListValues } from './list-values.ts';
import { checkNarrative } from './narrative.ts';
import { checkPeriods } from './periods.ts';
import { checkReferences } from './references.ts';
import { checkReviewMarks } from './review-marks.ts';
import { checkSources } from './sources.ts';
import { checkTableShape } from './table-shape.ts';
import { checkTargets } from './targets.ts';
import { checkUniqueIds } from './unique-ids.ts';
import { checkUnits } from './units.ts';

const checks: readonly Check[] = [
  checkIdentifiers,
  checkUniqueIds,
  checkReferences,
  checkPeriods,
  checkNarrative,
  checkSources,
  checkTableShape,
  checkDeadlines,
  checkUnits,
  checkTargets,
  checkListValues,
];

/** Everything wrong with how the files fit together; empty when nothing is. */
export function runChecks(content: ParsedContent, options: { allowUnreviewed: boolean }): Finding[] {
  return [...checks, checkReviewMarks(options.allowUnreviewed)].flatMap((check) => [
    ...check(content),
  ]);
}
