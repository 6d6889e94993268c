import { listPagePath, pagePath } from '../../../corpus/addresses/page-paths.ts';
import type { Plan } from '../../../corpus/model/corpus.ts';
import { groupDigits } from '../../../words/group-digits.ts';
import { planListName } from '../../../words/plan-names.ts';
import { readingWords } from '../../../words/interface/reading.ts';
import { compareQuery } from '../../compare/row-choice.ts';
import { formsOfDatasets } from '../dataset-view.ts';
import { underHeadings } from '../dimension-groups.ts';
import { dimensionPages } from '../dimension-pages.ts';
import { pageFrame } from '../page-frame.ts';
import { listPageTitle } from '../paging.ts';
import { planState } from '../plan-state.ts';
import type { SiteView } from '../site-view.ts';

/** A page of the measures of a dimension. @param number from 1 */
export function dimensionPage(site: SiteView, dimensionId: string, number: number) {
  const { words, language, corpus } = site;
  const dimension = corpus.dimensions.find(({ id }) => id === dimensionId)!;
  const { pages, pageOf } = dimensionPages(dimension);
  const name = language === 'zh' ? dimension.name : dimension.name_en;
  return {
    frame: pageFrame(site, {
      title: listPageTitle(name, number, pages.length, words),
      description: words.dimensions.descriptionOf(name, groupDigits(dimension.rows.length)),
      path: listPagePath(dimension.href, number),
      trail: [{ label: words.menu.dimensions, path: pagePath('dimensions') }],
      alternates: formsOfDatasets('measures', 'crosswalk'),
      kind: 'page-dimension',
    }),
    name,
    chineseName: language === 'zh' ? null : dimension.name,
    description: dimension.description,
    /** Where its plans are put side by side; null where there are no two of them. */
    compareHref:
      pageOf.size < 2
        ? null
        : site.page(pagePath('compare')) +
          compareQuery([], { dimension: dimension.id, words: '', alike: false }),
    groups: pages[number - 1]!.map(({ heading: plan, items, isContinued }) => ({
      planId: plan.planId,
      name: nameOf(plan, site),
      href: site.page(plan.href),
      count: words.counts.items(groupDigits(items.length)),
      isContinued,
      state: readingWords(language).state.sentence(planState(plan, corpus.asOf, language)),
      parts: underHeadings(items),
    })),
    pager: { path: dimension.href, page: number, pages: pages.length },
  };
}

function nameOf(plan: Plan, { language, words, chinese }: SiteView) {
  const { text, isChinese } = planListName(plan, language, words);
  return { text, lang: isChinese ? chinese : undefined };
}
