import { calendarPath, institutionCalendar } from '../calendar/institution-calendar.ts';
import type { UnitOrName } from '../../corpus/model/corpus.ts';
import type { Calendar } from '../calendar/calendar-event.ts';
import { renderICalendar, type CalendarSubject } from '../calendar/render-icalendar.ts';
import { unitCalendarPath } from '../../corpus/addresses/unit-files.ts';
import { unitCalendar } from '../calendar/unit-calendar.ts';
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
 * Writes what programs fetch again and again: a calendar file of each institution and unit that
 * has a deadline with a day or a rule (`/calendar/ntl.ics`, `/calendar/ntl/ntl-reference.ics`), and the Atom feeds of plans (`/feed.xml`), of
 * their amendments (`/amendments.xml`) and of corrections (`/errata.xml`).
 * @param files written before; the feed names those of plans with their size
 * @returns the feeds first, then the calendars in the order of the institutions, each before those of its units; `rows` are entries
 */
export function writeSubscriptions(job: ExportJob, files: readonly ExportedFile[]): ExportedFile[] {
  const { corpus, settings: address } = job;
  const byHref = new Map(files.map((file) => [file.href, file]));
  const common = { encoding: 'UTF-8', modified: job.modified } as const;
  const feed = writeText(
    job,
    { ...common, href: FEED_PATH, format: 'atom', mediaType: FEED_MEDIA_TYPE, rows: null },
    renderAtomFeed(corpus, { address, files: byHref }),
  );
  const amendments = writeText(
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
  const errata = writeText(
    job,
    { ...common, href: ERRATA_FEED_PATH, format: 'atom', mediaType: FEED_MEDIA_TYPE, rows: null },
    renderErrataFeed(corpus, { address }),
  );
  const written = [feed, amendments, errata];
  for (const institution of corpus.institutions) {
    const { name, href: page, institutionId } = institution;
    const entries = new Map<string, string>();
    const write = (subject: CalendarSubject, { events }: Calendar, unit?: UnitOrName) => {
      if (events.length === 0) return;
      const about = {
        ...common,
        href: subject.file,
        format: 'ics',
        mediaType: 'text/calendar; charset=utf-8',
        rows: events.length,
        institutionId,
        ...(unit && {
          unit: unit.key,
          modified: corpus.lastChanged.get(unit.href) ?? job.modified,
        }),
      } as const;
      written.push(writeText(job, about, renderICalendar(subject, events, address, entries)));
    };
    const own = { name, page, file: calendarPath(institution) };
    write(own, institutionCalendar(institution, corpus));
    for (const unit of corpus.unitsAndNames.get(institutionId) ?? []) {
      const file = unitCalendarPath(institution, unit);
      const subject = { name: name + unit.name, page: unit.href, file };
      write(subject, unitCalendar(unit, corpus), unit);
    }
  }
  return written;
}
