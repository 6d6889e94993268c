import { pagePath } from '../../../corpus/addresses/page-paths.ts';
import { pageFrame } from '../page-frame.ts';
import { siteMap } from '../site-map.ts';
import type { SiteView } from '../site-view.ts';

/** Access keys (定位點 and search) that every page has. */
const keys = ['U', 'C', 'S', 'Z'] as const;

/** The site map, with the access keys. */
export function sitemapPage(site: SiteView) {
  const say = site.words.sitemap;
  return {
    frame: pageFrame(site, {
      title: say.title,
      description: say.description,
      path: pagePath('sitemap'),
      kind: 'page-sitemap',
    }),
    keys: keys.map((key) => ({ key, region: say.keys[key] })),
    entries: siteMap(site),
  };
}
