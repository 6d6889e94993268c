import { listPagePath, pagePath } from '../../../corpus/addresses/page-paths.ts';
import type { Corpus, Register } from '../../../corpus/model/corpus.ts';
import { disclosures } from '../../../datasets/disclosures.ts';
import { dateInWords } from '../../../words/date-words.ts';
import { disclosureWords } from '../../../words/interface/disclosure.ts';
import { datasetPath, formsOfDatasets } from '../dataset-view.ts';
import { pageFrame } from '../page-frame.ts';
import { cutListIntoPages, listPageTitle } from '../paging.ts';
import type { SiteView } from '../site-view.ts';

const registersPerPage = 100;

/** The Article 7 registers, cut into pages. */
export function registerListPages({ registers }: Corpus): Register[][] {
  return cutListIntoPages(registers, registersPerPage);
}

/** A page of the list of the Article 7 registers. @param number from 1 */
export function registerListPage(site: SiteView, number: number) {
  const { words, language } = site;
  const say = disclosureWords[language];
  const pages = registerListPages(site.corpus);
  const registers = pages[number - 1]!;
  return {
    frame: pageFrame(site, {
      title: listPageTitle(say.title, number, pages.length, words),
      description: say.description,
      path: listPagePath(pagePath('disclosure'), number),
      alternates: formsOfDatasets('disclosures'),
      kind: 'page-disclosure',
      hasOwnDatasets: true,
    }),
    say,
    caution: registerCaution(site),
    registers,
    /** Whether a review is due or overdue. */
    isPressing: registers.some(({ entries }) =>
      entries.some(({ review }) => review === 'overdue' || review === 'due'),
    ),
    dataset: { href: site.page(datasetPath(disclosures)), title: disclosures.title[language] },
    pager: { path: pagePath('disclosure'), page: number, pages: pages.length },
  };
}

/** What has to be said before any register is read. */
export function registerCaution({ words, language, corpus }: SiteView): string {
  const say = disclosureWords[language];
  return [
    say.notRecordedMeans,
    ...(corpus.site.official ? [] : [say.keptByOthers]),
    corpus.asOf === null ? say.noAsOf : say.asOf(dateInWords(corpus.asOf, words)),
  ].join(words.sentenceSpace);
}
