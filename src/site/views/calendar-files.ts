import type { Corpus, Institution } from '../../corpus/model/corpus.ts';
import { calendarPath, institutionCalendar } from '../../publish/calendar/institution-calendar.ts';
import { subscription } from '../../publish/calendar/subscription.ts';
import { dateInWords } from '../../words/date-words.ts';
import { groupDigits } from '../../words/group-digits.ts';
import { calendarWords } from '../../words/interface/calendar.ts';
import { institutionName } from '../../words/plan-names.ts';
import type { SiteView } from './site-view.ts';

/** More files than this are not listed: each stands on its institution's page. */
const listedAtMost = 24;

/** How much is in a calendar, and how much of the plans is not. */
interface CalendarFigures {
  entries: number;
  periodEndRows: number;
  leftOut: number;
}

const known = new WeakMap<Institution, CalendarFigures>();

/** Counted once: the calendar of an institution is told of on several pages, in every language. */
function calendarFigures(institution: Institution, corpus: Corpus): CalendarFigures {
  const before = known.get(institution);
  if (before !== undefined) return before;
  const { events, periodEndRows, leftOut } = institutionCalendar(institution, corpus);
  const figures = {
    entries: events.length,
    periodEndRows,
    leftOut: Object.values(leftOut).reduce((sum, count) => sum + count, 0),
  };
  known.set(institution, figures);
  return figures;
}

/** The calendar files of some institutions, with what is in each. */
export function calendarFiles(site: SiteView, institutions: readonly Institution[]) {
  const { words, corpus, language } = site;
  const say = calendarWords(language);
  const withPlans = institutions.filter(({ plans }) => plans.length > 0);
  const isListed = withPlans.length <= listedAtMost;
  const entries = (isListed ? withPlans : []).flatMap((institution) => {
    const file = site.manifest.byHref.get(calendarPath(institution));
    if (file === undefined) return [];
    const { entries: count, periodEndRows, leftOut } = calendarFigures(institution, corpus);
    const remark = institution.plans.length === 1 ? say.periodEnd : say.periodEnds;
    return [
      {
        file,
        subscription: subscription(file.href, site.context.settings),
        name: institutionName(institution, language).text,
        facts: [
          say.entries(groupDigits(count)),
          ...(periodEndRows === 0 ? [] : [remark(groupDigits(periodEndRows))]),
          ...(leftOut === 0 ? [] : [say.leftOut(groupDigits(leftOut))]),
          ...(file.encoding === null ? [] : [file.encoding]),
          words.download.dated(dateInWords(file.modified, words)),
        ],
      },
    ];
  });
  const canSubscribe = entries.some((entry) => entry.subscription !== null);
  return { hasPlans: withPlans.length > 0, isListed, entries, canSubscribe };
}
