import {
  AMENDMENTS_FEED,
  AMENDMENTS_FEED_MEDIA_TYPE,
  renderAmendmentsFeed,
} from '../feeds/amendments-feed.ts';
import { FEED_MEDIA_TYPE, FEED_PATH, renderAtomFeed } from '../feeds/atom.ts';
import { ERRATA_FEED_PATH, renderErrataFeed } from '../feeds/errata-feed.ts';
import { writeText, type ExportJob } from './export-job.ts';
import type { ExportedFile } from './manifest.ts';

/**
 * Writes the Atom feeds, which programs fetch again and again: those of plans (`/feed.xml`), of their
 * amendments (`/amendments.xml`) and of corrections (`/errata.xml`).
 * @param files written before; the feed names those of plans with their size
 */
export function writeFeeds(job: ExportJob, files: readonly ExportedFile[]): ExportedFile[] {
  const { corpus, settings: address } = job;
  const byHref = new Map(files.map((file) => [file.href, file]));
  const write = (href: string, mediaType: string, content: string) => {
    const about = {
      encoding: 'UTF-8',
      modified: job.modified,
      format: 'atom',
      rows: null,
    } as const;
    return writeText(job, { ...about, href, mediaType }, content);
  };
  return [
    write(FEED_PATH, FEED_MEDIA_TYPE, renderAtomFeed(corpus, { address, files: byHref })),
    write(AMENDMENTS_FEED, AMENDMENTS_FEED_MEDIA_TYPE, renderAmendmentsFeed(corpus, address)),
    write(ERRATA_FEED_PATH, FEED_MEDIA_TYPE, renderErrataFeed(corpus, { address })),
  ];
}
