import { amendmentsOf, type Amendment } from '../../corpus/figures/amendments.ts';
import { isRetired } from '../../corpus/figures/plans-on-site.ts';
import type { Corpus, Plan } from '../../corpus/model/corpus.ts';
import { languageTag } from '../../content/language.ts';
import { absoluteUrl } from '../../corpus/addresses/site-address.ts';
import type { Settings } from '../../corpus/settings.ts';
import {
  element,
  elementOnLines,
  text,
  XML_DECLARATION,
  type Xml,
} from '../../datasets/formats/xml.ts';
import { FEED_MEDIA_TYPE, rightsOf } from './atom.ts';
import { filePath } from '../../corpus/addresses/file-paths.ts';

/** Path of the feed from the site's root. */
export const AMENDMENTS_FEED = filePath('amendmentsFeed');

export const AMENDMENTS_FEED_MEDIA_TYPE = FEED_MEDIA_TYPE;

/** Entries of the feed: readers fetch the whole file each time. */
const entriesAtMost = 50;

/**
 * The feed of amendments (滾動修正): Atom (RFC 4287) in Chinese. An entry is one amendment of one
 * plan, whose id is the address of the comparison; the latest is first. All dates are the content's
 * own: when this site published an amendment it was the day on which it changed the plan, so an
 * entry's `updated` is the day of the newest version's record, older ones keep their version's; none
 * is before the day that the document itself bears.
 */
export function renderAmendmentsFeed(
  corpus: Pick<Corpus, 'plans' | 'site'>,
  address: Pick<Settings, 'siteUrl' | 'basePath'>,
): string {
  const { site } = corpus;
  const entries = corpus.plans
    .flatMap((plan) => amendmentsOf(plan).map((amendment) => ({ plan, amendment })))
    .sort((a, b) => compare(updatedOn(b.amendment), updatedOn(a.amendment)))
    .slice(0, entriesAtMost);
  const self = absoluteUrl(address, AMENDMENTS_FEED);
  const [latest] = entries;
  const feed = elementOnLines(
    'feed',
    { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': languageTag.zh },
    simple('id', self),
    simple('title', `${site.name.zh}：計畫修正`),
    simple('subtitle', '各計畫的修正（滾動修正），附修正前後的比較。'),
    simple('updated', timeOf(latest ? updatedOn(latest.amendment) : site.modified)),
    element('link', { rel: 'self', type: 'application/atom+xml', href: self }),
    htmlLink(absoluteUrl(address, '/')),
    element('author', {}, simple('name', site.publisher.name ?? site.name.zh)),
    simple('rights', rightsOf(site, '計畫修正')),
    ...entries.map(({ plan, amendment }) => renderEntry(plan, amendment, address)),
  );
  return `${XML_DECLARATION}${feed}\n`;
}

function renderEntry(
  plan: Plan,
  amendment: Amendment,
  address: Pick<Settings, 'siteUrl' | 'basePath'>,
): Xml {
  const { from, to, href } = amendment;
  const url = absoluteUrl(address, href);
  return elementOnLines(
    'entry',
    {},
    simple('id', url),
    simple('title', `${to.plan.title}：第 ${from.number} 版修正為第 ${to.number} 版`),
    simple('updated', timeOf(updatedOn(amendment))),
    htmlLink(url),
    element('link', {
      rel: 'related',
      type: 'text/html',
      hreflang: languageTag.zh,
      href: absoluteUrl(address, plan.href),
    }),
    simple('summary', summaryOf(amendment)),
  );
}

/** `112年7月3日修正。理由：…。新增 1 列、刪除 1 列、修改 2 列。` */
function summaryOf({ to, comparison }: Amendment): string {
  const { added, removed, amended, sections, withheld, withheldSections } = comparison;
  const counts = [
    { verb: '新增', count: added.length, unit: '列' },
    { verb: '刪除', count: removed.length, unit: '列' },
    { verb: '修改', count: amended.length, unit: '列' },
    { verb: '修改章節', count: sections.length, unit: '節' },
  ]
    .filter(({ count }) => count > 0)
    .map(({ verb, count, unit }) => `${verb} ${count} ${unit}`);
  const hidden = withheld.length + withheldSections.length;
  return [
    to.dated === null
      ? '修正日期不詳。'
      : `日期 ${to.dated}${to.datedAs ? `（${to.datedAs}）` : ''}。`,
    to.reason === null ? '' : `修正理由：${to.reason.replace(/。$/, '')}。`,
    whatChanged(to.plan, counts),
    hidden === 0 ? '' : `不予公開的 ${hidden} 項不列入比較。`,
  ].join('');
}

/** @param counts what was added, removed and changed */
function whatChanged(plan: Plan, counts: readonly string[]): string {
  if (isRetired(plan)) return '這個計畫已自本站移除，不再比較兩版。';
  return counts.length === 0 ? '公開的部分沒有不同。' : `${counts.join('、')}。`;
}

function updatedOn({ to }: Amendment): string {
  const { published, modified } = to.plan.metadata;
  return [published, modified, to.dated ?? ''].sort().at(-1)!;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function simple(name: string, content: string): Xml {
  return element(name, {}, text(content));
}

function htmlLink(href: string): Xml {
  return element('link', { rel: 'alternate', type: 'text/html', hreflang: languageTag.zh, href });
}

/** RFC 3339, as Atom demands. */
function timeOf(day: string): string {
  return `${day}T00:00:00+08:00`;
}
