import { listPagePath, pagePath } from '../../../corpus/addresses/page-paths.ts';
import type { Language } from '../../../content/language.ts';
import type { Corpus } from '../../../corpus/model/corpus.ts';
import { compareWords } from '../../../words/interface/compare.ts';
import { planMatrix, plansPerPage, type PlanFiguresRow } from '../../compare/plan-matrix.ts';
import { formsOfDatasets } from '../dataset-view.ts';
import { isOffered } from '../menus.ts';
import { pageFrame } from '../page-frame.ts';
import { cutListIntoPages, listPageTitle } from '../paging.ts';
import type { SiteView } from '../site-view.ts';

/** The plans with their figures, cut into pages. */
export function comparePages(corpus: Corpus): PlanFiguresRow[][] {
  return cutListIntoPages(planMatrix(corpus), plansPerPage);
}

/** What is said above the figures; of figures of several plans nothing where there are not several. */
export function compareIntroduction({
  corpus,
  language,
}: {
  corpus: Pick<Corpus, 'dimensions' | 'isCompared'>;
  language: Language;
}) {
  const say = compareWords(language);
  return isOffered('compare', corpus)
    ? { lead: say.lead(corpus.dimensions.length > 0), caution: say.caution }
    : { lead: say.tooFew, caution: null };
}

/** A page of the comparison of plans. @param number from 1 */
export function comparePage(site: SiteView, number: number) {
  const say = compareWords(site.language);
  const pages = comparePages(site.corpus);
  return {
    frame: pageFrame(site, {
      title: listPageTitle(say.title, number, pages.length, site.words),
      description: say.description(site.corpus.dimensions.length > 0),
      path: listPagePath(pagePath('compare'), number),
      alternates: formsOfDatasets('plans', 'measures', 'crosswalk'),
      kind: 'page-compare',
    }),
    say,
    /** Plans are put side by side on the first page only. */
    hasChoice: number === 1 && isOffered('compare', site.corpus),
    ...compareIntroduction(site),
    rows: pages[number - 1]!,
    pager: { path: pagePath('compare'), page: number, pages: pages.length },
  };
}
