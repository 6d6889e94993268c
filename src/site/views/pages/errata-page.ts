import { pagePath } from '../../../corpus/addresses/page-paths.ts';
import { ERRATA_PATH } from '../../../corpus/assembly/build-errata.ts';
import { errata as dataset } from '../../../datasets/errata.ts';
import { ERRATA_FEED_PATH } from '../../../publish/feeds/errata-feed.ts';
import { errataWords } from '../../../words/interface/errata.ts';
import { datasetPath, formsOfDatasets } from '../dataset-view.ts';
import { canReport } from '../report-error.ts';
import { pageFrame } from '../page-frame.ts';
import type { SiteView } from '../site-view.ts';

/** The page of all corrections of our transcription. */
export function errataPage(site: SiteView) {
  const { language } = site;
  const say = errataWords(language);
  return {
    frame: pageFrame(site, {
      title: say.title,
      description: say.description,
      path: ERRATA_PATH,
      alternates: [
        ...formsOfDatasets('errata'),
        { href: ERRATA_FEED_PATH, mediaType: 'application/atom+xml' },
      ],
      kind: 'page-errata',
      hasOwnDatasets: true,
    }),
    say,
    /** Who takes reports is told where anybody does. */
    contactHref: canReport(site.corpus.site) ? site.page(pagePath('contact')) : null,
    errata: site.corpus.errata,
    dataset: { href: site.page(datasetPath(dataset)), title: dataset.title[language] },
    feed: site.file(ERRATA_FEED_PATH),
  };
}
