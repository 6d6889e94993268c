import { calendarPath, institutionCalendar } from '../calendar/institution-calendar.ts';
import { renderICalendar } from '../calendar/render-icalendar.ts';
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
 * Writes what programs fetch again and again: a calendar file of each institution that has a
 * deadline with a day or a rule (`/calendar/ntl.ics`), and the Atom feeds of plans (`/feed.xml`), of
 * their amendments (`/amendments.xml`) and of corrections (`/errata.xml`).
 * @param files written before; the feed names those of plans with their size
 * @returns the feeds first, then the calendars in the order of the institutions; `rows` are entries
 */
export async function writeSubscriptions(
  job: ExportJob,
  files: readonly ExportedFile[],
): Promise<ExportedFile[]> {
  const { corpus, settings: address } = job;
  const byHref = new Map(files.map((file) => [file.href, file]));
  const common = { encoding: 'UTF-8', modified: job.modified } as const;
  const feed = await writeText(
    job,
    { ...common, href: FEED_PATH, format: 'atom', mediaType: FEED_MEDIA_TYPE, rows: null },
    renderAtomFeed(corpus, { address, files: byHref }),
  );
  const amendments = await writeText(
    job,
    {
      ...common,
      href: AMENDMENTS_FEED,
      format: 'atom',
      mediaType: AMENDMENTS_FEED_MEDIA_TYPE,
      rows: null,
    },
    renderAmendmentsFeed(corpus, address),
  );
  const errata = await writeText(
    job,
    { ...common, href: ERRATA_FEED_PATH, format: 'atom', mediaType: FEED_MEDIA_TYPE, rows: null },
    renderErrataFeed(corpus, { address }),
  );
  const written = [feed, amendments, errata];
  for (const institution of corpus.institutions) {
    const { events } = institutionCalendar(institution, corpus);
    if (events.length === 0) continue;
    const calendar = {
      ...common,
      href: calendarPath(institution),
      format: 'ics',
      mediaType: 'text/calendar; charset=utf-8',
      rows: events.length,
      institutionId: institution.institutionId,
    } as const;
    written.push(await writeText(job, calendar, renderICalendar(institution, events, address)));
  }
  return written;
}
