import { amendmentsOf, currentVersion } from '../../../corpus/figures/amendments.ts';
import { isRetired } from '../../../corpus/figures/plans-on-site.ts';
import { amendmentWords } from '../../../words/interface/amendments.ts';
import { planYearName } from '../../../words/plan-names.ts';
import { planBody } from '../plan-table/body-view.ts';
import { planMetadata } from '../dublin-core.ts';
import { pageFrame } from '../page-frame.ts';
import { versionDownloads } from '../plan-downloads.ts';
import type { SiteView } from '../site-view.ts';
import { trailToInstitution } from './plan-page.ts';

/** The page of a plan as it was in a former version. @param number of that version */
export function planVersionPage(site: SiteView, planId: string, number: number) {
  const { words, language } = site;
  const say = amendmentWords[language].versions;
  const plan = site.corpus.planById.get(planId)!;
  const version = plan.versions.find((each) => each.number === number)!;
  const former = version.plan;
  const { metadata } = former;
  const downloads = versionDownloads(former, site.manifest, language);
  const current = currentVersion(plan.versions);
  const next = amendmentsOf(plan).find(({ from }) => from === version)!;
  return {
    frame: pageFrame(site, {
      title: say.formerTitle(former.title, String(number)),
      description: isRetired(plan)
        ? say.formerDescriptionOfRetired(former.title, String(number))
        : say.formerDescription(former.title, String(number)),
      path: former.href,
      shortTitle: say.name(String(number)),
      trail: [
        ...trailToInstitution(site, former),
        { label: planYearName(plan, words), path: plan.href },
      ],
      modified: metadata.modified,
      metadata: (page) => planMetadata(site, former, page),
      alternates: downloads.data.map(({ file }) => file),
      kind: 'page-plan',
    }),
    say,
    plan,
    version,
    former,
    name: say.name(String(number)),
    formerNote: say.formerNote(String(number)),
    currentIs: say.currentIs(String(current.number)),
    next: {
      href: site.page(next.href),
      name: say.changesOf(String(next.from.number), String(next.to.number)),
    },
    notes: metadata.notes,
    body: planBody(site, former, new Map()),
    downloads,
  };
}
