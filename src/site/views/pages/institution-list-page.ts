import { listPagePath, pagePath } from '../../../corpus/addresses/page-paths.ts';
import type { Corpus, Institution } from '../../../corpus/model/corpus.ts';
import { formsOfDatasets } from '../dataset-view.ts';
import { pageFrame } from '../page-frame.ts';
import { cutListIntoPages, itemsPerPage, listPageTitle } from '../paging.ts';
import type { SiteView } from '../site-view.ts';

/** The institutions, cut into pages. */
export function institutionListPages({ institutions }: Corpus): Institution[][] {
  return cutListIntoPages(institutions, itemsPerPage.institutions);
}

/** A page of the list of all institutions. @param number from 1 */
export function institutionListPage(site: SiteView, number: number) {
  const { words } = site;
  const pages = institutionListPages(site.corpus);
  const institutions = pages[number - 1]!;
  return {
    frame: pageFrame(site, {
      title: listPageTitle(words.institutions.title, number, pages.length, words),
      description: words.institutions.description,
      path: listPagePath(pagePath('institutions'), number),
      alternates: formsOfDatasets('institutions'),
      kind: 'page-institutions',
    }),
    lead: institutions.length === 0 ? words.institutions.empty : words.institutions.lead,
    institutions,
    pager: { path: pagePath('institutions'), page: number, pages: pages.length },
  };
}
