import { filePath } from '../../../corpus/addresses/file-paths.ts';
import { amendmentsOf } from '../../../corpus/figures/amendments.ts';
import { isSame, type VersionComparison } from '../../../corpus/figures/compare-versions.ts';
import { isRetired } from '../../../corpus/figures/plans-on-site.ts';
import type { PlanVersion } from '../../../corpus/model/corpus.ts';
import { amendments as dataset } from '../../../datasets/amendments.ts';
import { groupDigits } from '../../../words/group-digits.ts';
import { amendmentWords } from '../../../words/interface/amendments.ts';
import { planYearName } from '../../../words/plan-names.ts';
import { datasetPath } from '../dataset-view.ts';
import { pageFrame } from '../page-frame.ts';
import type { SiteView } from '../site-view.ts';
import { trailToInstitution } from './plan-page.ts';

/** The page of what an amendment changed. @param number of the version that it made */
export function planChangesPage(site: SiteView, planId: string, number: number) {
  const { words, language } = site;
  const say = amendmentWords[language].changes;
  const sayVersion = amendmentWords[language].versions;
  const plan = site.corpus.planById.get(planId)!;
  const amendment = amendmentsOf(plan).find(({ to }) => to.number === number)!;
  const { from, to, comparison } = amendment;
  const numbers = [String(from.number), String(to.number)] as const;
  const version = (term: string, each: PlanVersion) => ({
    term,
    each,
    name: sayVersion.name(String(each.number)),
    state: each.isCurrent ? sayVersion.current : sayVersion.former,
  });
  return {
    frame: pageFrame(site, {
      title: say.title(plan.title, ...numbers),
      description: isRetired(plan)
        ? say.descriptionOfRetired(plan.title, ...numbers)
        : say.description(plan.title, ...numbers),
      path: amendment.href,
      shortTitle: say.short(...numbers),
      trail: [
        ...trailToInstitution(site, plan),
        { label: planYearName(plan, words), path: plan.href },
      ],
      modified: to.plan.metadata.modified,
      alternates: ['json', 'csv'].flatMap(
        (format) =>
          site.manifest.byHref.get(
            filePath('institutionDataset', {
              institution_id: plan.institution.institutionId,
              dataset: dataset.name,
              format,
            }),
          ) ?? [],
      ),
      kind: 'page-changes',
    }),
    say,
    sayVersion,
    plan,
    amendment,
    name: sayVersion.changesOf(...numbers),
    versions: [version(say.before, from), version(say.after, to)],
    reason: to.reason,
    isSame: isSame(comparison),
    summary: summaryOf(site, comparison),
    dataset: { href: site.page(datasetPath(dataset)), title: dataset.title[language] },
    withheldSections: comparison.withheldSections.map((heading) => ({
      heading,
      withholding: to.plan.withholdings.find(
        ({ kind, subject }) => kind === 'section' && subject === heading,
      ),
    })),
  };
}

/** What changed, in one line a kind of change, and how much did not. */
function summaryOf({ language, words }: SiteView, comparison: VersionComparison) {
  const say = amendmentWords[language].changes;
  const { added, removed, amended, sections, withheld, withheldSections, unchanged } = comparison;
  const rows = (count: number) => say.rows(groupDigits(count));
  const sectionCount = (count: number) => say.sectionCount(groupDigits(count));
  const lines = [
    { name: say.added, count: added.length, text: rows(added.length), anchor: 'rows_added' },
    {
      name: say.removed,
      count: removed.length,
      text: rows(removed.length),
      anchor: 'rows_removed',
    },
    {
      name: say.amended,
      count: amended.length,
      text: rows(amended.length),
      anchor: 'rows_amended',
    },
    {
      name: say.sections,
      count: sections.length,
      text: sectionCount(sections.length),
      anchor: 'sections_amended',
    },
    {
      name: say.withheld,
      count: withheld.length + withheldSections.length,
      text: [
        ...(withheld.length > 0 ? [rows(withheld.length)] : []),
        ...(withheldSections.length > 0 ? [sectionCount(withheldSections.length)] : []),
      ].join(words.listSeparator),
      anchor: 'withheld',
    },
  ];
  return { lines: lines.filter(({ count }) => count > 0), unchanged: rows(unchanged) };
}
