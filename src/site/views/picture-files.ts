import { filePath } from '../../corpus/addresses/file-paths.ts';
import type { Institution, Plan } from '../../corpus/model/corpus.ts';
import { chartFile } from '../charts/chart-file.ts';
import { targetCharts } from '../charts/target-charts.ts';
import { targetGroups, targetsOf } from '../charts/target-groups.ts';
import { unitChart } from '../charts/unit-chart.ts';
import { chartWords } from '../../words/interface/charts.ts';
import { getSiteView, type SiteView } from './site-view.ts';
import { unitsWithRows } from './institution-units.ts';

/** Whether some of a plan's targets can be drawn beside one another. */
export function hasTargetsPicture(planId: string): boolean {
  const plan = getSiteView('zh').corpus.planById.get(planId);
  return plan !== undefined && areDrawn(plan);
}

function areDrawn(plan: Plan): boolean {
  return targetGroups(targetsOf(plan)).length > 0;
}

/** Whether some unit of an institution answers for something. */
export function hasUnitsPicture(institutionId: string): boolean {
  const { corpus } = getSiteView('zh');
  const institution = corpus.institutionById.get(institutionId);
  return institution !== undefined && haveRows(corpus, institution);
}

function haveRows(corpus: SiteView['corpus'], institution: Institution): boolean {
  return unitsWithRows(institution, corpus).some(({ count }) => count > 0);
}

/** Address of the picture of a plan's targets; null where nothing of them is drawn. */
export function targetsPictureHref({ file }: SiteView, plan: Plan): string | null {
  if (!areDrawn(plan)) return null;
  const { institution, folder } = plan;
  return file(
    filePath('targetsPicture', { institution_id: institution.institutionId, plan: folder }),
  );
}

/** Address of the picture of what the units of an institution answer for; null where none has anything. */
export function unitsPictureHref(
  { file, corpus }: SiteView,
  institution: Institution,
): string | null {
  if (!haveRows(corpus, institution)) return null;
  return file(filePath('unitsPicture', { institution_id: institution.institutionId }));
}

/** The picture of a plan's targets as a file (SVG), in Chinese. */
export function targetsPictureFile(planId: string): string {
  const site = getSiteView('zh');
  const plan = site.corpus.planById.get(planId)!;
  const { charts, key } = targetCharts(site, plan);
  const title = `${plan.title}：${chartWords('zh').targets.heading}`;
  return chartFile(
    charts.map(({ title: heading, svg }) => ({ heading, svg })),
    { title, keys: [key], path: plan.href },
    site.corpus.site,
    site.context.settings,
  );
}

/** The picture of what the units of an institution answer for as a file (SVG), in Chinese. */
export function unitsPictureFile(institutionId: string): string {
  const site = getSiteView('zh');
  const institution = site.corpus.institutionById.get(institutionId)!;
  const chart = unitChart(site, institution);
  return chartFile(
    chart === null ? [] : [{ heading: null, svg: chart.svg }],
    {
      title: chartWords('zh').units.title(institution.name),
      keys: chart?.keys ?? [],
      path: institution.href,
    },
    site.corpus.site,
    site.context.settings,
  );
}
