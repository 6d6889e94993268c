import { unitCalendarPath } from '../../corpus/addresses/unit-files.ts';
import type { Institution, UnitOrName } from '../../corpus/model/corpus.ts';
import { subscription } from '../../publish/calendar/subscription.ts';
import { dateInWords } from '../../words/date-words.ts';
import { groupDigits } from '../../words/group-digits.ts';
import { calendarWords } from '../../words/interface/calendar.ts';
import type { SiteView } from './site-view.ts';

/** The calendar file of a unit, and the addresses to subscribe to it; null where it has none. */
export function unitCalendarView(site: SiteView, institution: Institution, unit: UnitOrName) {
  const file = site.manifest.byHref.get(unitCalendarPath(institution, unit));
  if (file === undefined) return null;
  const { words, language } = site;
  return {
    file,
    subscription: subscription(file.href, site.context.settings),
    facts: [
      calendarWords(language).entries(groupDigits(file.rows ?? Number.NaN)),
      words.download.dated(dateInWords(file.modified, words)),
    ].join(words.clauseSeparator),
  };
}
