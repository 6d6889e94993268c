import { changes as changesDataset } from '../../datasets/changes.ts';
import { datasetByName } from '../../datasets/registry.ts';
import { contentModified } from '../../corpus/content-modified.ts';
import { timeOf } from '../feeds/atom.ts';
import { ENTRIES_AT_MOST } from '../history/change-log.ts';
import type { LogEntry } from '../../corpus/model/change-log.ts';
import { languageTag } from '../../content/language.ts';
import { absoluteUrl } from '../../corpus/addresses/site-address.ts';
import { element, text, XML_DECLARATION } from '../../datasets/formats/xml.ts';
import type { DescriptionContext } from './described-dataset.ts';
import { licenceFacts } from './licence-facts.ts';
import { filePath } from '../../corpus/addresses/file-paths.ts';
import { pagePath } from '../../corpus/addresses/page-paths.ts';

/** Path of the feed from the site's root. */
export const CHANGES_FEED = filePath('changesFeed');

export const CHANGES_FEED_MEDIA_TYPE = 'application/atom+xml; charset=utf-8';

/**
 * Atom feed (RFC 4287) of what changed from edition to edition, the newest first: an entry what a
 * comparison told of one dataset, with its changes in words. Entries of former builds are carried
 * along, so that nobody misses one who missed a build. Days are the content's own, at midnight in
 * Taiwan; ids are permanent.
 */
export function changesFeed(context: DescriptionContext): string {
  const { corpus } = context;
  const { site, history } = corpus;
  const url = (path: string) => absoluteUrl(context.settings, path);
  const [updated = contentModified(corpus)] = history.log
    .map((entry) => entry.updated)
    .sort()
    .reverse();
  const link = (rel: string, type: string, path: string) =>
    element('link', { rel, type, href: url(path) });
  const page = pagePath('dataset', { dataset: changesDataset.name });
  const feed = element(
    'feed',
    { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': languageTag.zh },
    element('id', {}, text(url(CHANGES_FEED))),
    element('title', {}, text(`${site.name.zh}：資料異動`)),
    element('subtitle', {}, text(subtitle)),
    element('updated', {}, text(timeOf(updated))),
    link('self', 'application/atom+xml', CHANGES_FEED),
    link('alternate', 'text/html', page),
    element('author', {}, element('name', {}, text(site.publisher.name ?? site.name.zh))),
    element('rights', {}, text(licenceFacts(site).rights.zh)),
    history.log.map((entry) =>
      element(
        'entry',
        {},
        element('id', {}, text(entry.id)),
        element('title', {}, text(entryTitle(entry))),
        element('published', {}, text(timeOf(entry.published))),
        element('updated', {}, text(timeOf(entry.updated))),
        link('alternate', 'text/html', page),
        element('content', { type: 'text' }, text(entryText(entry))),
      ),
    ),
  );
  return `${XML_DECLARATION}${feed}\n`;
}

const subtitle = `每一版資料與前一版相比，各資料集新增、移除、修改了哪些列。一次比較的一個資料集一則，新的在前，最多 ${ENTRIES_AT_MOST} 則。`;

/** `推動作法：新增 3 列、修改 1 列`. */
function entryTitle({ dataset, added, changed, removed }: LogEntry): string {
  const counts = [
    { verb: '新增', count: added },
    { verb: '修改', count: changed },
    { verb: '移除', count: removed },
  ]
    .filter(({ count }) => count > 0)
    .map(({ verb, count }) => `${verb} ${count} 列`);
  return `${datasetByName.get(dataset)?.title.zh ?? dataset}：${counts.join('、')}`;
}

function entryText({ since, added, changed, removed, changes }: LogEntry): string {
  const rest = added + changed + removed - changes.length;
  return [
    ...(since === null ? [] : [`與 ${since} 的一版相比：`]),
    ...changes.map(({ words }) => words),
    ...(rest > 0 ? [`另有 ${rest} 列，見當時那一版資料的資料集 changes。`] : []),
  ].join('\n');
}
