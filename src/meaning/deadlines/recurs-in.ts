import type { Period } from './typed-deadline.ts';
import { isOnWeekday, partsOfByDay } from './weekday-of-rule.ts';

/**
 * Whether a recurrence falls on some day of a month: `named` where the rule says so (`每月`, `每日`,
 * `每年3月` of a March), `open` where it comes back more seldom than every month and names none
 * (`每季`, `每年`), so that it may be this month or another one; else `never`.
 */
export type Recurs = 'named' | 'open' | 'never';

/** Longest intervals with which every month has a turn, by frequency. */
const everyMonth: Readonly<Record<string, number>> = { DAILY: 28, WEEKLY: 4, MONTHLY: 1 };

/**
 * Whether a recurrence falls on some of the given days.
 * @param rrule RFC 5545 value with no parts but FREQ, INTERVAL, BYDAY, BYMONTH and BYMONTHDAY; null
 * where the plan says only that it recurs
 * @param days within one calendar month
 */
export function recursIn(rrule: string | null, days: Period): Recurs {
  const { byMonth, byMonthDay, byDay, frequency, interval } = ruleOf(rrule ?? '');
  const [first, last] = [dayOf(days.start), dayOf(days.end)];
  if (byMonth && !byMonth.includes(String(Number(days.start.slice(5, 7))))) return 'never';
  if (byMonthDay && !byMonthDay.some((day) => Number(day) >= first && Number(day) <= last)) {
    return 'never';
  }
  // A whole week has all of its days, but not the second Thursday of a month.
  if (byDay && (last - first < 6 || byDay.some((day) => partsOfByDay(day).nth !== null))) {
    const month = days.start.slice(0, 8);
    const own = Array.from(
      { length: last - first + 1 },
      (_, at) => month + String(first + at).padStart(2, '0'),
    );
    if (!own.some((day) => isOnWeekday(byDay, day))) return 'never';
  }
  if (frequency === 'YEARLY') return byMonth && interval === 1 ? 'named' : 'open';
  return interval <= (everyMonth[frequency] ?? 0) ? 'named' : 'open';
}

interface Rule {
  frequency: string;
  interval: number;
  byMonth: readonly string[] | undefined;
  byMonthDay: readonly string[] | undefined;
  byDay: readonly string[] | undefined;
  /** As `cycleOf` gives it. */
  cycle: string;
}

// Many rows have one rule, and are asked for each month.
const rules = new Map<string, Rule>();

function ruleOf(rrule: string): Rule {
  const before = rules.get(rrule);
  if (before !== undefined) return before;
  const written = rrule.split(';');
  const parts = new Map(written.map((part) => part.split('=', 2) as [string, string]));
  const listed = (name: string) => parts.get(name)?.split(',');
  const rule = {
    frequency: parts.get('FREQ') ?? '',
    interval: Number(parts.get('INTERVAL') ?? 1),
    byMonth: listed('BYMONTH'),
    byMonthDay: listed('BYMONTHDAY'),
    byDay: listed('BYDAY'),
    cycle: written.filter((part) => /^(?:FREQ|INTERVAL)=/.test(part)).join(';'),
  };
  rules.set(rrule, rule);
  return rule;
}

/**
 * How often a recurrence comes back, without the days and months that it names:
 * `FREQ=WEEKLY;BYDAY=MO` → `FREQ=WEEKLY`; empty where that is not said.
 */
export function cycleOf(rrule: string | null): string {
  return ruleOf(rrule ?? '').cycle;
}

const frequencies = ['DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'];

/** For sorting rules: often before seldom, then by their text. */
export function compareRules(a: string, b: string): number {
  return weightOf(a) - weightOf(b) || (a < b ? -1 : Number(a > b));
}

function weightOf(rule: string): number {
  const frequency = frequencies.findIndex((name) => rule.startsWith(`FREQ=${name}`));
  const interval = Number(/INTERVAL=(\d+)/.exec(rule)?.[1] ?? 1);
  return (frequency < 0 ? frequencies.length : frequency) * 1000 + interval;
}

function dayOf(date: string): number {
  return Number(date.slice(8, 10));
}
