import { pagePath } from '../../../corpus/addresses/page-paths.ts';
import { givenBesideRows } from '../../../corpus/figures/given-beside-rows.ts';
import { isRetired } from '../../../corpus/figures/plans-on-site.ts';
import type { Plan } from '../../../corpus/model/corpus.ts';
import { describedPlan } from '../../../publish/descriptions/described-dataset.ts';
import { datasetJsonLd } from '../../../publish/descriptions/schema-org.ts';
import { dateInWords } from '../../../words/date-words.ts';
import { groupDigits } from '../../../words/group-digits.ts';
import { institutionName, planStatus, planYearName } from '../../../words/plan-names.ts';
import { planYearChart } from '../../charts/plan-year.ts';
import { planBody } from '../plan-table/body-view.ts';
import { planGlance } from '../plan-table/plan-glance.ts';
import { rowFilter } from '../plan-table/row-filter.ts';
import { planMetadata } from '../dublin-core.ts';
import { datasetsOf, pageFrame, type Crumb } from '../page-frame.ts';
import { planDownloads } from '../plan-downloads.ts';
import type { SiteView } from '../site-view.ts';

/** The page of a plan as it is in force. */
export function planPage(site: SiteView, planId: string) {
  const { words, language, corpus } = site;
  const plan = corpus.planById.get(planId)!;
  const { metadata } = plan;
  const downloads = planDownloads(plan, site.manifest, language);
  const asOf = corpus.asOf === null ? null : dateInWords(corpus.asOf, words);
  const filter = rowFilter(site, plan);
  const ofInstitution =
    language === 'zh' ? plan.institutionName : institutionName(plan.institution, language).text;
  const ofYear = words.plans.rocYear(String(plan.rocYear), String(plan.year));
  const given = givenBesideRows([plan]);
  const described = describedPlan(site.context, planId);
  return {
    frame: pageFrame(site, {
      title: plan.title,
      description: isRetired(plan)
        ? words.plan.descriptionOfRetired(ofInstitution, ofYear)
        : words.plan.description(ofInstitution, ofYear, groupDigits(plan.measureCount), given),
      path: plan.href,
      shortTitle: planYearName(plan, words),
      trail: trailToInstitution(site, plan),
      metadata: (page) => planMetadata(site, plan, { ...page, date: metadata.modified }),
      alternates: downloads.data.map(({ file }) => file),
      structured: described ? [datasetJsonLd(site.context, described, language)] : [],
      kind: 'page-plan',
      hasOwnDatasets: true,
    }),
    plan,
    status: planStatus(plan, asOf, words),
    hasUnits: given.units,
    notes: metadata.notes,
    filter,
    glance: planGlance(site, plan),
    year: planYearChart(site, plan),
    body: planBody(site, plan, filter.marks),
    downloads,
    datasets: datasetsOf(
      site,
      downloads.data.map(({ file }) => file),
    ),
  };
}

/** The way to a page below a plan's institution. */
export function trailToInstitution(
  { words, language, chinese }: SiteView,
  { institution }: Plan,
): Crumb[] {
  const name = institutionName(institution, language);
  return [
    { label: words.menu.plans, path: pagePath('plans') },
    { label: name.text, path: institution.href, lang: name.isChinese ? chinese : undefined },
  ];
}
