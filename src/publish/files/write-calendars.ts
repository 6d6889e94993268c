import { calendarPath, institutionCalendar } from '../calendar/institution-calendar.ts';
import type { Institution } from '../../corpus/model/corpus.ts';
import type { Calendar, CalendarEvent } from '../calendar/calendar-event.ts';
import { renderICalendar, type CalendarSubject } from '../calendar/render-icalendar.ts';
import { unitCalendarPath } from '../../corpus/addresses/unit-files.ts';
import { unitCalendar } from '../calendar/unit-calendar.ts';
import { writeText, type ExportJob } from './export-job.ts';
import type { ExportedFile } from './manifest.ts';

/**
 * Writes the calendar files of an institution and of each of its units, where they have a deadline with
 * a day or a rule (`/calendar/ntl.ics`, `/calendar/ntl/ntl-reference.ics`).
 * @returns the institution's first; `rows` are entries
 */
export function writeCalendars(job: ExportJob, institution: Institution): ExportedFile[] {
  const { corpus, settings: address } = job;
  const { name, href: page, institutionId } = institution;
  const written: ExportedFile[] = [];
  const entries = new Map<CalendarEvent, string>();
  const write = (
    subject: CalendarSubject,
    { events }: Calendar,
    modified: string,
    unit?: string,
  ) => {
    if (events.length === 0) return;
    const about = {
      href: subject.file,
      format: 'ics',
      mediaType: 'text/calendar; charset=utf-8',
      encoding: 'UTF-8',
      rows: events.length,
      modified,
      institutionId,
      ...(unit === undefined ? {} : { unit }),
    } as const;
    written.push(writeText(job, about, renderICalendar(subject, events, address, entries)));
  };
  const site = corpus.site.name.zh;
  const own = { name, site, page, file: calendarPath(institution) };
  write(own, institutionCalendar(institution, corpus), job.modified);
  for (const unit of corpus.unitsAndNames.get(institutionId) ?? []) {
    const file = unitCalendarPath(institution, unit);
    const subject = { name: name + unit.name, site, page: unit.href, file };
    const modified = corpus.lastChanged.get(unit.href) ?? job.modified;
    write(subject, unitCalendar(unit, corpus), modified, unit.key);
  }
  return written;
}
