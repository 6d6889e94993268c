import type { ParsedContent } from '../../content/read/parsed-content.ts';
import type { Finding } from '../../content/problems/problem.ts';
import { viewContent, type ContentView } from '../../content/read/content-view.ts';
import { checkApproval } from './approval.ts';
import { checkArticleCategories } from './article-categories.ts';
import { checkAttachments } from './attachments.ts';
import type { Check } from './check.ts';
import { checkColumns } from './columns.ts';
import { checkCrosswalk } from './crosswalk.ts';
import { checkCrosswalkUse } from './crosswalk-use.ts';
import { checkDeadlines } from './deadlines.ts';
import { checkDisclosures } from './disclosures.ts';
import { checkErrata } from './errata.ts';
import { checkFormerForm } from './former-form.ts';
import { checkIdentifiers } from './identifiers.ts';
import { checkIssuedOn } from './issued-on.ts';
import { checkLinks } from './links.ts';
import { checkListValues } from './list-values.ts';
import { checkMarkdownSigns } from './markdown-signs.ts';
import { checkNarrative } from './narrative.ts';
import { checkPages, missingPages } from './pages.ts';
import { checkPastDates } from './past-dates.ts';
import { checkPeriods } from './periods.ts';
import { checkPlaceholders, type PlaceholderOptions } from './placeholders.ts';
import { checkReferences } from './references.ts';
import { checkResults } from './results.ts';
import { checkRetiredPlans } from './retired-plans.ts';
import { checkSearchExamples } from './search-examples.ts';
import { checkFormerReviewMarks, checkReviewMarks } from './review-marks.ts';
import { checkSequences } from './sequences.ts';
import { checkShortNames } from './short-names.ts';
import { checkSiteStanding } from './site-standing.ts';
import { checkSources } from './sources.ts';
import { checkTableShape } from './table-shape.ts';
import { checkTables } from './tables.ts';
import { checkTargets } from './targets.ts';
import { checkUniqueIds } from './unique-ids.ts';
import { checkUnitHistory } from './unit-history.ts';
import { checkUnitNames } from './unit-names.ts';
import { checkUnits } from './units.ts';
import { unnamedFiles } from './unnamed-files.ts';
import { checkFormerVersions, checkVersions } from './versions.ts';
import { checkWithheldWords } from './withheld-words.ts';
import { checkMissingTexts, checkWithholding } from './withholding.ts';
import { checkWrittenTwice } from './written-twice.ts';
import type { Subject } from './subjects.ts';
import { walkFormerSubjects, walkSubjects } from './walk-subjects.ts';

const checks: readonly Check[] = [
  checkIdentifiers,
  checkUniqueIds,
  checkReferences,
  checkCrosswalk,
  checkCrosswalkUse,
  checkPeriods,
  checkPastDates,
  checkIssuedOn,
  checkNarrative,
  checkMarkdownSigns,
  checkLinks,
  checkRetiredPlans,
  checkSources,
  checkAttachments,
  checkTables,
  checkTableShape,
  checkColumns,
  checkSequences,
  checkDeadlines,
  checkShortNames,
  checkUnitHistory,
  checkUnitNames,
  checkUnits,
  checkTargets,
  checkResults,
  checkArticleCategories,
  checkDisclosures,
  checkErrata,
  checkWrittenTwice,
  checkListValues,
  checkVersions,
  checkWithheldWords,
  checkMissingTexts,
  checkPages,
  checkSiteStanding,
  checkSearchExamples,
  checkReviewMarks,
  checkApproval,
  checkFormerForm,
];

/** What holds for a former version of a plan as it does for the current one. */
const checksOfFormer: readonly Check[] = [
  checkReferences,
  checkPeriods,
  checkPastDates,
  checkIssuedOn,
  checkNarrative,
  checkMarkdownSigns,
  checkLinks,
  checkSources,
  checkAttachments,
  checkTables,
  checkTableShape,
  checkColumns,
  checkSequences,
  checkDeadlines,
  checkUnits,
  checkTargets,
  checkListValues,
  checkFormerVersions,
  checkMissingTexts,
  checkFormerReviewMarks,
  checkFormerForm,
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
  const known = viewContent(content);
  const view = { ...known, asOf: laterOf(asOf, known.asOf) };
  const current = [...checks, checkWithholding(asOf), checkPlaceholders(options)];
  return [
    ...(content.site === null ? [] : [...missingPages(content), ...unnamedFiles(content)]),
    ...judge(walkSubjects(content), current, view),
    ...judge(walkFormerSubjects(content), checksOfFormer, view),
  ];
}

/** The content stands as of a day of its own, whatever earlier day it is shown for. */
function laterOf(one: string | null, other: string | null): string | null {
  return one === null || other === null || other > one ? (other ?? one) : one;
}

/** A rule of a check, which is handed only the kind of thing that it is for. */
type Rule = (subject: unknown, content: ContentView) => Iterable<Finding>;

/** What the checks say of the subjects, check by check. */
function judge(
  subjects: Iterable<Subject>,
  checks: readonly Check[],
  view: ContentView,
): Finding[] {
  const found = checks.map((): Finding[] => []);
  const rules = new Map<string, { rule: Rule; findings: Finding[] }[]>();
  for (const [index, check] of checks.entries()) {
    for (const [kind, rule] of Object.entries(check)) {
      const others = rules.get(kind) ?? [];
      rules.set(kind, [...others, { rule: rule as Rule, findings: found[index]! }]);
    }
  }
  for (const { kind, subject } of subjects) {
    for (const { rule, findings } of rules.get(kind) ?? []) findings.push(...rule(subject, view));
  }
  return found.flat();
}
