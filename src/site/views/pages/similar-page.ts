import { hasProposals } from '../../../corpus/figures/has-proposals.ts';
import { pagePath } from '../../../corpus/addresses/page-paths.ts';
import { likenessLevel } from '../../../corpus/figures/likeness-level.ts';
import { severalHavePlans } from '../../../corpus/figures/plans-on-site.ts';
import { similarRows } from '../../../corpus/figures/similar-rows.ts';
import type { Plan, Row } from '../../../corpus/model/corpus.ts';
import { excerpt } from '../../../words/excerpt.ts';
import { groupDigits } from '../../../words/group-digits.ts';
import { languageTag } from '../../../words/interface/index.ts';
import { compareWords } from '../../../words/interface/compare.ts';
import { institutionNameInPlan, planYearName } from '../../../words/plan-names.ts';
import { writePlanChoice } from '../../compare/plan-choice.ts';
import { similarList, similarPagePath } from '../../compare/similar-page.ts';
import { formsOfDatasets } from '../dataset-view.ts';
import { isOffered } from '../menus.ts';
import { pageFrame } from '../page-frame.ts';
import type { SiteView } from '../site-view.ts';

/** Characters of a row that are quoted: of the plan's own, and of another that reads alike. */
const OWN = 24;
const OTHER = 16;

/** The page of the measures of other plans that read like those of a plan. */
export function similarPage(site: SiteView, planId: string) {
  const { corpus, chinese, words: common } = site;
  const plan = corpus.planById.get(planId)!;
  const words = compareWords(site.language);
  const say = words.similar;
  const { sections, without } = similarList(plan, similarRows(corpus));
  const found = sections.reduce((sum, { rows }) => sum + rows.length, 0);
  const nameOf = (other: Plan) => {
    const { text, isChinese } = institutionNameInPlan(other, site.language);
    return {
      text: `${text} ${planYearName(other, common)}`,
      // Within a list in Chinese.
      lang: isChinese ? undefined : languageTag[site.language],
    };
  };
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
      alternates: formsOfDatasets('similar'),
      kind: 'page-similar',
    }),
    say,
    caution: say.lead(severalHavePlans(corpus)),
    meaning: words.pairs.meaning,
    plan,
    lead:
      found === 0
        ? say.none
        : say.counts(groupDigits(found), groupDigits(found + without.length), hasProposals([plan])),
    /** Where the plan stands beside others; null where there is none. */
    compareHref: isOffered('compare', corpus)
      ? site.page(pagePath('compare') + writePlanChoice([planId]))
      : null,
    sections: sections.map(({ heading, rows }, index) => ({
      anchor: `similar_${index + 1}`,
      heading,
      rows: rows.map(({ row, similar }) => ({
        id: row.measureId,
        href: site.page(row.href),
        text: beginning(row, OWN),
        similar: similar.map(({ row: other, score }) => ({
          href: site.page(other.href),
          name: nameOf(other.plan),
          text: beginning(other, OTHER),
          score: words.pairs.scored(score.toFixed(2), words.pairs.levels[likenessLevel(score)]),
        })),
      })),
    })),
    without: without.map((row) => ({
      id: row.measureId,
      href: site.page(row.href),
      text: beginning(row, OWN),
    })),
  };
}

/** The row's own number, where it has one, and how it begins. */
function beginning({ label, text }: Row, limit: number): string {
  const words = excerpt(text ?? '', limit);
  return label === null ? words : `${label} ${words}`;
}
