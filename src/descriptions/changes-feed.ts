import { changes as changesDataset } from '../datasets/changes.ts';
import { datasetByName } from '../datasets/registry.ts';
import { contentModified } from '../exports/content-modified.ts';
import type { Change } from '../history/change.ts';
import { languageTag } from '../i18n/language.ts';
import { absoluteUrl } from '../site/addresses.ts';
import { element, text, XML_DECLARATION } from '../xml/xml.ts';
import type { DescriptionContext } from './described-dataset.ts';
import { licenceFacts } from './licence-facts.ts';

/** Path of the feed from the site's root. */
export const CHANGES_FEED = '/data/changes.xml';

export const CHANGES_FEED_MEDIA_TYPE = 'application/atom+xml; charset=utf-8';

/** Changes told one by one in an entry; the rest is in the dataset. */
const TOLD_AT_MOST = 100;

/**
 * Atom feed (RFC 4287) of what differs from the edition before: an entry a dataset, with its changes
 * in words. Days are the content's own, at midnight in Taiwan; ids are permanent.
 */
export function changesFeed(context: DescriptionContext): string {
  const { corpus } = context;
  const { site, history } = corpus;
  const url = (path: string) => absoluteUrl(context.settings, path);
  const updated = `${contentModified(corpus)}T00:00:00+08:00`;
  const byDataset = Map.groupBy(history.changes, ({ dataset }) => dataset);
  const link = (rel: string, type: string, path: string) =>
    element('link', { rel, type, href: url(path) });
  const page = `/data/${changesDataset.name}/`;
  const feed = element(
    'feed',
    { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': languageTag.zh },
    element('id', {}, text(url(CHANGES_FEED))),
    element('title', {}, text(`${site.name.zh}：資料異動`)),
    element('subtitle', {}, text(changesDataset.description.zh)),
    element('updated', {}, text(updated)),
    link('self', 'application/atom+xml', CHANGES_FEED),
    link('alternate', 'text/html', page),
    element('author', {}, element('name', {}, text(site.publisher.name ?? site.name.zh))),
    element('rights', {}, text(licenceFacts(site).rights.zh)),
    Array.from(byDataset, ([dataset, changes]) =>
      element(
        'entry',
        {},
        element('id', {}, text(`${url(page)}#${contentModified(corpus)}-${dataset}`)),
        element('title', {}, text(entryTitle(dataset, changes))),
        element('updated', {}, text(updated)),
        link('alternate', 'text/html', page),
        element('content', { type: 'text' }, text(entryText(changes))),
      ),
    ),
  );
  return `${XML_DECLARATION}${feed}\n`;
}

/** `推動作法：新增 3 列、修改 1 列`. */
function entryTitle(dataset: string, changes: readonly Change[]): string {
  const counts = (['added', 'changed', 'removed'] as const).flatMap((kind) => {
    const count = changes.filter(({ change }) => change === kind).length;
    return count === 0 ? [] : [`${verbs[kind]} ${count} 列`];
  });
  return `${datasetByName.get(dataset)?.title.zh ?? dataset}：${counts.join('、')}`;
}

const verbs: Readonly<Record<Change['change'], string>> = {
  added: '新增',
  changed: '修改',
  removed: '移除',
};

function entryText(changes: readonly Change[]): string {
  const told = changes.slice(0, TOLD_AT_MOST).map(({ words }) => words);
  const rest = changes.length - told.length;
  return [...told, ...(rest > 0 ? [`另有 ${rest} 列，見資料集 changes。`] : [])].join('\n');
}
