import { expect, it } from 'vitest';
import { calendarDays } from '../../../../src/meaning/deadlines/calendar-days.ts';
import { parseDeadline } from '../../../../src/meaning/deadlines/parse-deadline.ts';
import { plan101 } from './read.ts';

/** Of a plan of one month, so that what recurs may fall outside it. */
const january = { rocYear: 101, period: { start: '2012-01-01', end: '2012-01-31' } };

const daysOf = (text: string, context = plan101) => {
  const reading = parseDeadline(text, context);
  if (!reading.ok) throw new Error(reading.reason);
  return calendarDays(reading.deadlines[0]!);
};
const days = (start: string, end = start, rrule: string | null = null) => ({ start, end, rrule });

it.each([
  ['a day on that day', '101年3月15日', days('2012-03-15')],
  ['a month on its last day', '101年2月', days('2012-02-29')],
  ['a span on its days', '101年1月至6月', days('2012-01-01', '2012-06-30')],
  ['a span without a beginning on its end', '至101年10月止', days('2012-10-31')],
  [
    'what recurs on its first day, until the plan ends',
    '每週一',
    days('2012-01-02', '2012-01-02', 'FREQ=WEEKLY;BYDAY=MO;UNTIL=20121231'),
  ],
])('in a calendar stands %s: %s', (_, text, expected) => {
  expect(daysOf(text)).toEqual(expected);
});

it.each(['101年3月起', '3日內', '計畫核定後12個月內', '隨時', '不定期'])(
  'in no calendar stands what has no last day: %s',
  (text) => {
    expect(daysOf(text)).toBeNull();
  },
);

it('in no calendar stands what recurs on no day of the plan', () => {
  expect(daysOf('每年9月', january)).toBeNull();
});
