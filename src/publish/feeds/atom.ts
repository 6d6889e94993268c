import type { Corpus } from '../../corpus/model/corpus.ts';
import { isRetired } from '../../corpus/figures/plans-on-site.ts';
import { attributionOf } from '../../datasets/attribution.ts';
import type { ExportManifest } from '../files/manifest.ts';
import { languageTag } from '../../content/language.ts';
import type { Site } from '../../content/schemas/site.ts';
import { absoluteUrl } from '../../corpus/addresses/site-address.ts';
import type { Settings } from '../../corpus/settings.ts';
import {
  element,
  elementOnLines,
  text,
  XML_DECLARATION,
  type Xml,
} from '../../datasets/formats/xml.ts';
import { latestPlanEntries, type PlanEntry } from './plan-entries.ts';
import { filePath } from '../../corpus/addresses/file-paths.ts';

/** Path of the feed from the site's root. */
export const FEED_PATH = filePath('plansFeed');

export const FEED_MEDIA_TYPE = 'application/atom+xml; charset=utf-8';

/** Entries of the feed: readers fetch the whole file each time. */
const entriesAtMost = 50;

/** What the feed needs of a build: where the site stands, and the data files with their sizes. */
export interface FeedContext {
  address: Pick<Settings, 'siteUrl' | 'basePath'>;
  files: ExportManifest['byHref'];
}

/**
 * The feed of new and changed plans: Atom (RFC 4287) in Chinese. A plan is one entry whose id is
 * its permanent address, so a change shows as an update of that entry. All dates are the content's
 * own; days stand at midnight in Taiwan.
 */
export function renderAtomFeed(
  corpus: Pick<Corpus, 'plans' | 'site'>,
  context: FeedContext,
): string {
  const { site } = corpus;
  const { address } = context;
  const entries = latestPlanEntries(corpus, entriesAtMost);
  const feed = elementOnLines(
    'feed',
    { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': languageTag.zh },
    ...feedHead(site, address, {
      path: FEED_PATH,
      page: '/',
      title: '新增與更新的計畫',
      subtitle: site.description.zh,
      updated: entries[0]?.updated ?? site.modified,
    }),
    ...entries.map((entry) => renderEntry(entry, context)),
  );
  return `${XML_DECLARATION}${feed}\n`;
}

/** What stands before the entries of a feed of this site. */
export function feedHead(
  site: Site,
  address: FeedContext['address'],
  about: { path: string; page: string; title: string; subtitle: string; updated: string },
): Xml[] {
  const self = absoluteUrl(address, about.path);
  return [
    simple('id', self),
    simple('title', `${site.name.zh}：${about.title}`),
    simple('subtitle', about.subtitle),
    simple('updated', timeOf(about.updated)),
    element('link', { rel: 'self', type: 'application/atom+xml', href: self }),
    htmlLink(absoluteUrl(address, about.page)),
    element('author', {}, simple('name', site.publisher.name ?? site.name.zh)),
    simple('rights', rightsOf(site, about.title)),
  ];
}

/** What a feed says of its rights. @param title its title in Chinese */
export function rightsOf(site: Pick<Site, 'licence'>, title: string): string {
  return attributionOf(site, { zh: title, en: title }).zh + site.licence.plan_texts.zh;
}

function renderEntry(
  { plan, published, updated }: PlanEntry,
  { address, files }: FeedContext,
): Xml {
  const url = absoluteUrl(address, plan.href);
  const data = files.get(filePath('plan', { plan_id: plan.planId, format: 'json' }));
  const { start, end } = plan.period;
  return elementOnLines(
    'entry',
    {},
    simple('id', url),
    simple('title', plan.title),
    simple('updated', timeOf(updated)),
    simple('published', timeOf(published)),
    htmlLink(url),
    data === undefined
      ? null
      : element('link', {
          rel: 'related',
          type: data.mediaType,
          length: data.bytes,
          href: absoluteUrl(address, data.href),
        }),
    element('category', { term: plan.planType.id, label: plan.planType.name }),
    simple(
      'summary',
      `${plan.institutionName}，計畫期間 ${start} 至 ${end}` +
        (isRetired(plan)
          ? `。本站 ${published} 刊登，已自本站移除。`
          : `，${plan.measureCount} 項推動作法。本站 ${published} 刊登，${updated} 最後更新。` +
            (plan.results === null
              ? '執行結果未載明。'
              : '機關回報的執行情形列在計畫頁各項之下。')),
    ),
  );
}

/** An element that holds nothing but text. */
export function simple(name: string, content: string): Xml {
  return element(name, {}, text(content));
}

/** Link to a Chinese page. */
export function htmlLink(href: string): Xml {
  return element('link', { rel: 'alternate', type: 'text/html', hreflang: languageTag.zh, href });
}

/** A day as RFC 3339 time, as Atom demands: midnight in Taiwan. */
export function timeOf(day: string): string {
  return `${day}T00:00:00+08:00`;
}
