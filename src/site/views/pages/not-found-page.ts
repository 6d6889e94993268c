import { pagePath } from '../../../corpus/addresses/page-paths.ts';
import { pageFrame } from '../page-frame.ts';
import type { SiteView } from '../site-view.ts';

const lists = ['plans', 'institutions', 'search', 'guide', 'sitemap'] as const;

/** What is shown where nothing is: one file in both languages, for hosts know a single 404.html. */
export function notFoundPage(chinese: SiteView, english: SiteView) {
  const { title, body } = chinese.words.notFound;
  return {
    frame: pageFrame(chinese, { title, description: body, path: '/404/', hasAddress: false }),
    title,
    base: chinese.file('/'),
    parts: [chinese, english].map((site) => ({
      lang: site === english ? chinese.english : undefined,
      heading: site === english ? site.words.notFound.title : null,
      body: site.words.notFound.body,
      moved: site.words.notFound.moved,
      lists: lists.map((list) => ({
        href: site.page(pagePath(list)),
        name: site.words.menu[list],
      })),
    })),
  };
}
