import { pagePath } from '../../../corpus/addresses/page-paths.ts';
import { filesOfDatasets } from '../dataset-view.ts';
import { pageFrame } from '../page-frame.ts';
import type { SiteView } from '../site-view.ts';

const lists = ['plans', 'institutions', 'dimensions', 'deadlines', 'data'] as const;

/** The page of the full-text search; its results are shown by the browser. */
export function searchPage(site: SiteView) {
  const { words } = site;
  return {
    frame: pageFrame(site, {
      title: words.search.title,
      description: words.search.description,
      path: pagePath('search'),
      alternates: filesOfDatasets(site.manifest, 'measures'),
      kind: 'page-search',
    }),
    /** Other ways to the same content. */
    lists: lists.map((list) => ({ href: site.page(pagePath(list)), name: words.menu[list] })),
  };
}
