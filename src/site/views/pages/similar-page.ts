import { pagePath } from '../../../corpus/addresses/page-paths.ts';
import { groupDigits } from '../../../words/group-digits.ts';
import { compareWords } from '../../../words/interface/compare.ts';
import { writePlanChoice } from '../../compare/plan-choice.ts';
import { similarPagePath, similarSections } from '../../compare/similar-page.ts';
import { filesOfDatasets } from '../dataset-view.ts';
import { pageFrame } from '../page-frame.ts';
import type { SiteView } from '../site-view.ts';

/** The page of the measures of other plans that read like those of a plan. */
export function similarPage(site: SiteView, planId: string) {
  const { corpus, chinese } = site;
  const plan = corpus.planById.get(planId)!;
  const words = compareWords(site.language);
  const say = words.similar;
  const sections = similarSections(plan, corpus);
  const found = sections.reduce((sum, { rows }) => sum + rows.length, 0);
  const all = plan.rows.filter(({ kind }) => kind !== 'heading').length;
  return {
    frame: pageFrame(site, {
      title: say.title(plan.title),
      shortTitle: say.shortTitle,
      description: say.description(plan.title),
      path: similarPagePath(plan),
      trail: [
        { label: words.title, path: pagePath('compare') },
        { label: plan.title, path: plan.href, lang: chinese },
      ],
      alternates: filesOfDatasets(site.manifest, 'measures'),
      kind: 'page-similar',
    }),
    say,
    plan,
    lead: found === 0 ? say.none : say.counts(groupDigits(found), groupDigits(all)),
    compareHref: site.page(pagePath('compare') + writePlanChoice([planId])),
    sections: sections.map(({ heading, rows }, index) => ({
      anchor: `similar_${index + 1}`,
      heading,
      rows: rows.map(({ row, elsewhere, otherPlans }) => ({
        row,
        found: [
          { label: say.elsewhere, rows: elsewhere.map((each) => each.row) },
          { label: say.otherPlans, rows: otherPlans.map((each) => each.row) },
        ].filter((each) => each.rows.length > 0),
      })),
    })),
  };
}
