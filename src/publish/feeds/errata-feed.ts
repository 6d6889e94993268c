import type { Corpus, Erratum } from '../../corpus/model/corpus.ts';
import { ERRATA_PATH } from '../../corpus/assembly/build-errata.ts';
import { errataWords } from '../../words/interface/errata.ts';
import { languageTag } from '../../content/language.ts';
import { absoluteUrl } from '../../corpus/addresses/site-address.ts';
import { elementOnLines, XML_DECLARATION, type Xml } from '../../datasets/formats/xml.ts';
import { feedHead, htmlLink, simple, timeOf, type FeedContext } from './atom.ts';
import { filePath } from '../../corpus/addresses/file-paths.ts';

/** Path of the feed from the site's root. */
export const ERRATA_FEED_PATH = filePath('errataFeed');

/** Entries of the feed: readers fetch the whole file each time. */
const entriesAtMost = 50;

/** The feed of corrections: Atom (RFC 4287) in Chinese; all dates are the content's own. */
export function renderErrataFeed(
  { errata, site, lastChanged }: Pick<Corpus, 'errata' | 'site' | 'lastChanged'>,
  { address }: Pick<FeedContext, 'address'>,
): string {
  const say = errataWords('zh');
  const feed = elementOnLines(
    'feed',
    { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': languageTag.zh },
    ...feedHead(site, address, {
      path: ERRATA_FEED_PATH,
      page: ERRATA_PATH,
      title: say.title,
      subtitle: say.notAmendments,
      updated: lastChanged.get(ERRATA_PATH) ?? site.modified,
    }),
    ...errata.slice(0, entriesAtMost).map((erratum) => renderEntry(erratum, address)),
  );
  return `${XML_DECLARATION}${feed}\n`;
}

function renderEntry(erratum: Erratum, address: FeedContext['address']): Xml {
  const say = errataWords('zh');
  const { date, plan, measureId, field, was, now, reason, href } = erratum;
  const url = absoluteUrl(address, href);
  const what = measureId === null ? say.wholePlan : measureId;
  return elementOnLines(
    'entry',
    {},
    simple('id', url),
    simple('title', `${plan.title}：${what}`),
    simple('updated', timeOf(date)),
    htmlLink(url),
    simple(
      'summary',
      `${say.fields[field]}，${say.was}「${was ?? say.leftOut}」，${say.now}「${now ?? say.takenAway}」。${reason}`,
    ),
  );
}
