import { pagePath } from '../../../corpus/addresses/page-paths.ts';
import { languageTag } from '../../../content/language.ts';
import { pageFrame } from '../page-frame.ts';
import { prosePages } from '../prose-pages.ts';
import type { SiteView } from '../site-view.ts';

/** A page of prose. @param name of `prosePages` */
export function prosePage(site: SiteView, name: string) {
  const prose = prosePages(site.corpus, site.language, site.words).find(
    (each) => each.name === name,
  )!;
  return {
    frame: pageFrame(site, {
      title: prose.title,
      description: prose.description,
      path: pagePath('prose', { page: name }),
      kind: 'page-prose',
    }),
    title: prose.title,
    html: prose.html(site),
    /** Value of `lang` where the text is not in the page's language. */
    lang: prose.language === site.language ? undefined : languageTag[prose.language],
    hasStanding: name === 'about',
    hasLicenceFacts: name === 'license',
    hasContactFacts: name === 'contact',
  };
}
