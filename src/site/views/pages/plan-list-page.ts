import { listPagePath, pagePath } from '../../../corpus/addresses/page-paths.ts';
import type { Corpus, Institution, Plan } from '../../../corpus/model/corpus.ts';
import { formsOfDatasets } from '../dataset-view.ts';
import { pageFrame } from '../page-frame.ts';
import { cutIntoPages, itemsPerPage, listPageTitle, type PagedGroup } from '../paging.ts';
import { planFormats } from '../plan-downloads.ts';
import { allEndedSentence, planLines } from '../plan-lines.ts';
import type { SiteView } from '../site-view.ts';

const known = new WeakMap<Corpus, PagedGroup<Institution, Plan>[][]>();

/** The plans under their institutions, cut into pages once. */
export function planListPages(corpus: Corpus): PagedGroup<Institution, Plan>[][] {
  const before = known.get(corpus);
  if (before) return before;
  const groups = corpus.institutions
    .filter(({ plans }) => plans.length > 0)
    .map((institution) => ({ heading: institution, items: institution.plans }));
  const pages = cutIntoPages(groups, itemsPerPage.plans);
  known.set(corpus, pages);
  return pages;
}

/** A page of the list of all plans. @param number from 1 */
export function planListPage(site: SiteView, number: number) {
  const { words } = site;
  const pages = planListPages(site.corpus);
  const groups = pages[number - 1]!;
  const plans = groups.flatMap(({ items }) => items);
  const formats = planFormats(plans, site.manifest, site.language);
  const allEnded = allEndedSentence(plans, site.corpus.asOf, site.language);
  return {
    frame: pageFrame(site, {
      title: listPageTitle(words.plans.title, number, pages.length, words),
      description: words.plans.description,
      path: listPagePath(pagePath('plans'), number),
      alternates: formsOfDatasets('plans'),
      kind: 'page-plans',
    }),
    lead: [
      groups.length === 0 ? words.plans.empty : words.plans.lead,
      ...(allEnded === null ? [] : [allEnded]),
      ...(formats.length === 0 ? [] : [words.plans.formats(formats.join(words.listSeparator))]),
    ].join(words.sentenceSpace),
    groups: groups.map(({ heading, items, isContinued }) => ({
      institution: heading,
      lines: planLines(items, site, allEnded !== null),
      isContinued,
    })),
    pager: { path: pagePath('plans'), page: number, pages: pages.length },
  };
}
