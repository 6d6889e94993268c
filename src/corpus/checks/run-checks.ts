import type { ParsedContent } from '../../content/read/parsed-content.ts';
import type { Finding } from '../../content/problems/problem.ts';
import { viewContent, type ContentView } from '../../content/read/content-view.ts';
import { checkAbsentValues } from './absent-values.ts';
import { checkApproval } from './approval.ts';
import { checkArticleCategories } from './article-categories.ts';
import { checkAttachments } from './attachments.ts';
import type { Check } from './check.ts';
import { checkColumnHeads } from './column-heads.ts';
import { checkColumns } from './columns.ts';
import { checkCrosswalk } from './crosswalk.ts';
import { checkCrosswalkUse } from './crosswalk-use.ts';
import { checkDeadlines } from './deadlines.ts';
import { checkDisclosures } from './disclosures.ts';
import { checkErrata } from './errata.ts';
import { checkFace } from './face.ts';
import { checkFormerForm } from './former-form.ts';
import { checkIdentifiers } from './identifiers.ts';
import { checkInstitutionNames } from './institution-names.ts';
import { checkIssuedOn } from './issued-on.ts';
import { checkLabelsInTexts } from './labels-in-texts.ts';
import { checkLinks } from './links.ts';
import { checkListValues } from './list-values.ts';
import { checkMarkdownSigns } from './markdown-signs.ts';
import { checkNarrative } from './narrative.ts';
import { checkPages, missingPages, pagesWithoutEnglish } from './pages.ts';
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
import { plansToJudge, walkOtherSubjects } from './walk-subjects.ts';
import { keepNothing, type Keeper, type KeptFindings } from './keeper.ts';
import { watchedView } from './watched-view.ts';

const checks: readonly Check[] = [
  checkIdentifiers,
  checkUniqueIds,
  checkReferences,
  checkInstitutionNames,
  checkCrosswalk,
  checkCrosswalkUse,
  checkPeriods,
  checkPastDates,
  checkIssuedOn,
  checkAbsentValues,
  checkNarrative,
  checkMarkdownSigns,
  checkLinks,
  checkRetiredPlans,
  checkSources,
  checkAttachments,
  checkTables,
  checkTableShape,
  checkColumns,
  checkColumnHeads,
  checkSequences,
  checkLabelsInTexts,
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
  checkFace,
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
  checkAbsentValues,
  checkNarrative,
  checkMarkdownSigns,
  checkLinks,
  checkSources,
  checkAttachments,
  checkTables,
  checkTableShape,
  checkColumns,
  checkColumnHeads,
  checkSequences,
  checkLabelsInTexts,
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
 * @param keeper keeps what was found in plans
 */
export function runChecks(
  content: ParsedContent,
  options: PlaceholderOptions & { asOf: string | null },
  keeper: Keeper = keepNothing,
): Finding[] {
  const { asOf } = options;
  const known = viewContent(content);
  const view = { ...known, asOf: laterOf(asOf, known.asOf) };
  const current = [...checks, checkWithholding(asOf), checkPlaceholders(options)];
  const rules = rulesOf(current, 0);
  const rulesOfFormer = rulesOf(checksOfFormer, current.length);
  const found = [...current, ...checksOfFormer].map((): Finding[] => []);
  const add = (findings: Iterable<KeptFindings[number]>) => {
    for (const [check, finding] of findings) found[check]!.push(finding);
  };
  for (const plan of plansToJudge(content)) {
    const key = keeper.keyOf(plan.planId);
    const kept = key === null ? undefined : keeper.get(key);
    if (kept !== undefined) {
      add(kept);
      continue;
    }
    const watched = watchedView(view, plan.planId);
    const findings = [
      ...judge(plan.current(), rules, watched.view),
      ...judge(plan.former(), rulesOfFormer, watched.view),
    ];
    if (key !== null && !watched.hasAskedOthers()) keeper.set(key, findings);
    add(findings);
  }
  add(judge(walkOtherSubjects(content), rules, view));
  return [
    ...(content.site === null
      ? []
      : [...missingPages(content), ...pagesWithoutEnglish(content), ...unnamedFiles(content)]),
    ...found.flat(),
  ];
}

/** The content stands as of a day of its own, whatever earlier day it is shown for. */
function laterOf(one: string | null, other: string | null): string | null {
  return one === null || other === null || other > one ? (other ?? one) : one;
}

/** A rule of a check, which is handed only the kind of thing that it is for. */
type Rule = (subject: unknown, content: ContentView) => Iterable<Finding>;

/** Rules by the kind of thing that they are for, each with the number of its check. */
type Rules = ReadonlyMap<string, readonly { rule: Rule; check: number }[]>;

function rulesOf(checks: readonly Check[], first: number): Rules {
  const rules = checks.flatMap((check, index) =>
    Object.entries(check).map(([kind, rule]) => ({
      kind,
      rule: rule as Rule,
      check: first + index,
    })),
  );
  return Map.groupBy(rules, ({ kind }) => kind);
}

/** What the checks say of the subjects, as they come. */
function* judge(
  subjects: Iterable<Subject>,
  rules: Rules,
  view: ContentView,
): Generator<KeptFindings[number]> {
  for (const { kind, subject } of subjects) {
    for (const { rule, check } of rules.get(kind) ?? []) {
      for (const finding of rule(subject, view)) yield [check, finding];
    }
  }
}
