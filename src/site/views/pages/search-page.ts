import { toRocYear } from '../../../meaning/numbers/roc-year.ts';
import { plansOnSite } from '../../../corpus/figures/plans-on-site.ts';
import { filePath } from '../../../corpus/addresses/file-paths.ts';
import { pagePath } from '../../../corpus/addresses/page-paths.ts';
import { formsOfDatasets } from '../dataset-view.ts';
import { isOffered } from '../menus.ts';
import { pageFrame } from '../page-frame.ts';
import { firstSearches } from '../first-searches.ts';
import { latestPlans } from '../latest-plans.ts';
import type { Download } from '../plan-downloads.ts';
import { plansByInstitution, type SiteMapEntry } from '../site-map.ts';
import type { SiteView } from '../site-view.ts';

/** More plans than these are not listed, for those who cannot search; the list of plans has them all. */
const LISTED = 60;

/** What those have instead whose browser runs no scripts. */
export interface WithoutScripts {
  /** Null where there are too many to list. */
  plans: readonly SiteMapEntry[] | null;
  /** All measures, in files that a spreadsheet opens. */
  files: readonly Download[];
}

const lists = ['plans', 'institutions', 'dimensions', 'deadlines', 'data'] as const;

/** The page of the full-text search; its results are shown by the browser. */
export function searchPage(site: SiteView) {
  const { words, corpus, manifest } = site;
  return {
    frame: pageFrame(site, {
      title: words.search.title,
      description: words.search.description,
      path: pagePath('search'),
      alternates: formsOfDatasets('measures'),
      kind: 'page-search',
    }),
    withoutScripts: {
      plans: corpus.plans.length > LISTED ? null : plansByInstitution(site, plansOnSite),
      files: ['ods', 'csv'].flatMap((format) => {
        const file = manifest.byHref.get(filePath('dataset', { dataset: 'measures', format }));
        return file === undefined ? [] : [{ file, name: words.search.withoutScripts.file }];
      }),
    } satisfies WithoutScripts,
    /** One of which there are plans. */
    exampleYear:
      latestPlans(corpus, 1)[0]?.rocYear ?? toRocYear(Number(corpus.site.modified.slice(0, 4))),
    examples: firstSearches(site).map((typed) => ({
      typed,
      href: `${site.page(pagePath('search'))}?q=${encodeURIComponent(typed)}`,
      lang: /\p{Script=Han}/u.test(typed) ? site.chinese : undefined,
    })),
    /** Other ways to the same content. */
    lists: lists
      .filter((list) => isOffered(list, corpus))
      .map((list) => ({ href: site.page(pagePath(list)), name: words.menu[list] })),
  };
}
