import { pagePath } from '../../../corpus/addresses/page-paths.ts';
import { groupDigits } from '../../../words/group-digits.ts';
import { formsOfDatasets } from '../dataset-view.ts';
import { pageFrame } from '../page-frame.ts';
import type { SiteView } from '../site-view.ts';

/** The list of the comparable dimensions. */
export function dimensionListPage(site: SiteView) {
  const { words, language } = site;
  return {
    frame: pageFrame(site, {
      title: words.dimensions.title,
      description: words.dimensions.description,
      path: pagePath('dimensions'),
      alternates: formsOfDatasets('dimensions', 'crosswalk'),
    }),
    dimensions: site.corpus.dimensions.map(({ href, name, name_en, description, rows }) => ({
      href: site.page(href),
      name: language === 'zh' ? name : name_en,
      chineseName: language === 'zh' ? null : name,
      description,
      count: words.counts.items(groupDigits(rows.length)),
    })),
  };
}
