import { pagePath } from '../../../corpus/addresses/page-paths.ts';
import { pageFrame } from '../page-frame.ts';
import type { SiteView } from '../site-view.ts';

const lists = ['plans', 'institutions', 'search', 'guide', 'sitemap'] as const;

/**
 * What is shown where nothing is: one file in all languages of the site, for hosts know a single 404.html.
 * @param sites the views of the site, Chinese first
 */
export function notFoundPage(sites: readonly SiteView[]) {
  const chinese = sites[0]!;
  const { title, body } = chinese.words.notFound;
  return {
    frame: pageFrame(chinese, { title, description: body, path: '/404/', hasAddress: false }),
    title,
    base: chinese.file('/'),
    parts: sites.map((site) => ({
      lang: site === chinese ? undefined : chinese.english,
      heading: site === chinese ? null : site.words.notFound.title,
      body: site.words.notFound.body,
      moved: site.words.notFound.moved,
      lists: lists.map((list) => ({
        href: site.page(pagePath(list)),
        name: site.words.menu[list],
      })),
    })),
  };
}
