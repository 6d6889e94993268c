import type { ParsedContent } from '../../content/read/parsed-content.ts';
import type { Finding } from '../../content/problems/problem.ts';
import { viewContent, type ContentView } from '../../content/read/content-view.ts';
import type { Check } from './check.ts';
import { checkCrosswalk } from './crosswalk.ts';
import { checkDeadlines } from './deadlines.ts';
import { checkDisclosures } from './disclosures.ts';
import { checkErrata } from './errata.ts';
import { checkIdentifiers } from './identifiers.ts';
import { checkLinks } from './links.ts';
import { checkListValues } from './list-values.ts';
import { checkMarkdownSigns } from './markdown-signs.ts';
import { checkNarrative } from './narrative.ts';
import { checkPages, missingPages } from './pages.ts';
import { checkPeriods } from './periods.ts';
import { checkPlaceholders, type PlaceholderOptions } from './placeholders.ts';
import { checkReferences } from './references.ts';
import { checkResults } from './results.ts';
import { checkReviewMarks } from './review-marks.ts';
import { checkSources } from './sources.ts';
import { checkTableShape } from './table-shape.ts';
import { checkTargets } from './targets.ts';
import { checkUniqueIds } from './unique-ids.ts';
import { checkUnitNames } from './unit-names.ts';
import { checkUnits } from './units.ts';
import { unnamedFiles } from './unnamed-files.ts';
import { checkFormerVersions, checkVersions } from './versions.ts';
import { checkWithheldWords } from './withheld-words.ts';
import { checkMissingTexts, checkWithholding } from './withholding.ts';
import { subjectsOf, subjectsOfFormer, type SubjectOf, type Subjects } from './subjects.ts';

const checks: readonly Check[] = [
  checkIdentifiers,
  checkUniqueIds,
  checkReferences,
  checkCrosswalk,
  checkPeriods,
  checkNarrative,
  checkMarkdownSigns,
  checkLinks,
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
  checkMissingTexts,
  checkPages,
  checkReviewMarks,
];

/** What holds for a former version of a plan as it does for the current one. */
const checksOfFormer: readonly Check[] = [
  checkReferences,
  checkPeriods,
  checkNarrative,
  checkMarkdownSigns,
  checkLinks,
  checkSources,
  checkTableShape,
  checkDeadlines,
  checkUnits,
  checkTargets,
  checkListValues,
  checkFormerVersions,
  checkMissingTexts,
];

/**
 * Everything wrong with how the files fit together; empty when nothing is.
 * @param options `asOf`: the day against which the last days of withholdings are judged
 */
export function runChecks(
  content: ParsedContent,
  options: PlaceholderOptions & { asOf: string | null },
): Finding[] {
  const { asOf } = options;
  const view = viewContent(content);
  const current = [...checks, checkWithholding(asOf), checkPlaceholders(options)];
  return [
    ...(content.site === null ? [] : [...missingPages(content), ...unnamedFiles(content)]),
    ...current.flatMap((check) => findingsOf(check, subjectsOf(content), view)),
    ...checksOfFormer.flatMap((check) => findingsOf(check, subjectsOfFormer(content), view)),
  ];
}

function findingsOf(check: Check, subjects: Partial<SubjectOf>, view: ContentView): Finding[] {
  const judge = <Kind extends keyof Subjects>(kind: Kind): Finding[] => {
    const rule = check[kind];
    return [...(subjects[kind]?.() ?? [])].flatMap((subject) => [...(rule?.(subject, view) ?? [])]);
  };
  return (Object.keys(check) as (keyof Subjects)[]).flatMap(judge);
}
