import ical, { ICalCalendarMethod, ICalEventTransparency } from 'ical-generator';
import { dayAfter } from '../../meaning/numbers/calendar.ts';
import { absoluteUrl } from '../../corpus/addresses/site-address.ts';
import type { Settings } from '../../corpus/settings.ts';
import type { CalendarEvent } from './calendar-event.ts';

type SiteAddress = Pick<Settings, 'siteUrl' | 'basePath'>;

/** Whose calendar it is: a name, the site's, and from its root the page that tells of them, and the file. */
export interface CalendarSubject {
  name: string;
  site: string;
  page: string;
  file: string;
}

const oneDay = 24 * 60 * 60;

/**
 * The text of a calendar file: iCalendar (RFC 5545, with the calendar's name and source of RFC
 * 7986), all-day entries that make nobody busy. No clock: stamps are the days on which the content
 * was published and changed, at midnight UTC.
 * @param events at least one: a calendar without entries is not valid
 * @param written entries written before, which are added to: those of a unit stand in the calendar
 * of its institution, too
 */
export function renderICalendar(
  { name, site, page, file }: CalendarSubject,
  events: readonly CalendarEvent[],
  address: SiteAddress,
  written: Map<CalendarEvent, string> = new Map(),
): string {
  if (events.length === 0) throw new RangeError('A calendar needs an entry (RFC 5545, 3.6)');
  const { hostname } = new URL(address.siteUrl);
  const calendar = ical({
    prodId: { company: 'Open Plans', product: 'Deadlines', language: 'ZH' },
    name: `${name}：計畫完成期限`,
    description: `計畫所定的完成期限，由「${site}」整理。只寫到計畫期末的合為一則；沒有日期也沒有週期的不列入。期限不是執行結果。`,
    url: absoluteUrl(address, page),
    source: absoluteUrl(address, file),
    ttl: oneDay,
    method: ICalCalendarMethod.PUBLISH,
  });
  const fresh = events.filter((event) => !written.has(event));
  for (const event of fresh.length === 0 ? events.slice(0, 1) : fresh) {
    calendar.createEvent({
      id: `${event.id}@${hostname}`,
      allDay: true,
      start: event.start,
      // DTEND of a day is the first one that does not belong to the entry any more.
      end: event.end === event.start ? null : dayAfter(event.end),
      repeating: event.rrule,
      stamp: midnight(event.modified),
      created: midnight(event.published),
      lastModified: midnight(event.modified),
      summary: event.summary,
      description: { plain: event.description },
      url: absoluteUrl(address, event.href),
      categories: event.category === null ? [] : [{ name: event.category }],
      transparency: ICalEventTransparency.TRANSPARENT,
    });
  }
  const [head = '', ...entries] = calendar.toString().split(/(?=^BEGIN:VEVENT\r\n)/m);
  for (const [index, event] of fresh.entries()) {
    const entry = entries[index]!;
    written.set(event, entry.slice(0, entry.lastIndexOf(END_OF_ENTRY)) + END_OF_ENTRY);
  }
  // The last line ends as every other does (RFC 5545, 3.1).
  return `${head}${events.map((event) => written.get(event)!).join('')}END:VCALENDAR\r\n`;
}

const END_OF_ENTRY = 'END:VEVENT\r\n';

function midnight(day: string): string {
  return `${day}T00:00:00Z`;
}
