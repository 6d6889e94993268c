import type { ParsedContent } from '../content/parsed-content.ts';
import type { Finding } from '../problems/problem.ts';
import type { Check } from './check.ts';
import { checkCrosswalk } from './crosswalk.ts';
import { checkDeadlines } from './deadlines.ts';
import { checkDisclosures } from './disclosures.ts';
import { checkIdentifiers } from './identifiers.ts';
import { checkListValues } from './list-values.ts';
import { checkNarrative } from './narrative.ts';
import { checkPeriods } from './periods.ts';
import { checkPlaceholders } from './placeholders.ts';
import { checkReferences } from './references.ts';
import { checkResults } from './results.ts';
import { checkReviewMarks } from './review-marks.ts';
import { checkSources } from './sources.ts';
import { checkTableShape } from './table-shape.ts';
import { checkTargets } from './targets.ts';
import { checkUniqueIds } from './unique-ids.ts';
import { checkUnitNames } from './unit-names.ts';
import { checkUnits } from './units.ts';

const checks: readonly Check[] = [
  checkIdentifiers,
  checkUniqueIds,
  checkReferences,
  checkCrosswalk,
  checkPeriods,
  checkNarrative,
  checkSources,
  checkTableShape,
  checkDeadlines,
  checkUnitNames,
  checkUnits,
  checkTargets,
  checkResults,
  checkDisclosures,
  checkListValues,
];

/** Everything wrong with how the files fit together; empty when nothing is. */
export function runChecks(
  content: ParsedContent,
  options: { allowUnreviewed: boolean },
): Finding[] {
  const { allowUnreviewed } = options;
  return [...checks, checkReviewMarks(allowUnreviewed), checkPlaceholders(allowUnreviewed)]
    .flatMap((check) => [...check(content)])
    .map((finding) => inWholeFile(finding, content));
}

/** The finding with its path counted in the file, of which only a part may have been read. */
function inWholeFile(finding: Finding, { partlyRead }: ParsedContent): Finding {
  const { at, file } = finding;
  const originalPath = partlyRead.get(file);
  if (originalPath === undefined || at === 'unavailable' || !('path' in at)) return finding;
  return { ...finding, at: { ...at, path: originalPath(at.path) } };
}
