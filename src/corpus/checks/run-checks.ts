import type { ParsedContent } from '../../content/read/parsed-content.ts';
import type { Finding } from '../../content/problems/problem.ts';
import type { Check } from './check.ts';
import { checkCrosswalk } from './crosswalk.ts';
import { checkDeadlines } from './deadlines.ts';
import { checkDisclosures } from './disclosures.ts';
import { checkErrata } from './errata.ts';
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
import { checkVersions } from './versions.ts';
import { checkWithheldWords } from './withheld-words.ts';
import { checkWithholding } from './withholding.ts';

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
  checkErrata,
  checkListValues,
  checkVersions,
  checkWithheldWords,
];

/** What holds for a former version of a plan as it does for the current one. */
const checksOfFormer: readonly Check[] = [
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

/**
 * Everything wrong with how the files fit together; empty when nothing is.
 * @param options `asOf`: the day against which the last days of withholdings are judged
 */
export function runChecks(
  content: ParsedContent,
  options: { allowUnreviewed: boolean; asOf: string | null },
): Finding[] {
  const { allowUnreviewed, asOf } = options;
  const former = { ...content, ...content.former };
  return [
    ...[
      ...checks,
      checkWithholding(asOf),
      checkReviewMarks(allowUnreviewed),
      checkPlaceholders(allowUnreviewed),
    ].flatMap((check) => [...check(content)]),
    // What lies elsewhere was judged with the current versions.
    ...checksOfFormer
      .flatMap((check) => [...check(former)])
      .filter(({ file }) => isOfFormerVersion(file)),
  ].map((finding) => inWholeFile(finding, content));
}

function isOfFormerVersion(file: string): boolean {
  return /^plans\/[^/]+\/[^/]+\/versions\//.test(file);
}

/** The finding with its path counted in the file, of which only a part may have been read. */
function inWholeFile(finding: Finding, { partlyRead }: ParsedContent): Finding {
  const { at, file } = finding;
  const originalPath = partlyRead.get(file);
  if (originalPath === undefined || at === 'unavailable' || !('path' in at)) return finding;
  return { ...finding, at: { ...at, path: originalPath(at.path) } };
}
