import { deadlineClass } from '../../meaning/deadlines/deadline-class.ts';
import { compareRules, cycleOf, recursIn } from '../../meaning/deadlines/recurs-in.ts';
import { lastDayOfMonth } from '../../meaning/numbers/calendar.ts';
import type { DeadlineKind, Period } from '../../meaning/deadlines/typed-deadline.ts';
import type { Plan, Row, RowDeadline } from '../model/corpus.ts';

/** A month of a plan's period. */
export interface YearMonth {
  /** `2017-06`. */
  month: string;
  /** Measures that fall due in it: on a day, in the month, or at the end of a span of time. */
  due: number;
  /** Measures that recur in it, by how often (`FREQ=MONTHLY`); those that name no month are left out. */
  recurring: ReadonlyMap<string, number>;
  /** Measures that fall due or recur in it, each once. */
  all: number;
}

/** Measures that recur equally often. */
export interface Cycle {
  /** `FREQ=MONTHLY;INTERVAL=3`; empty where a plan says only that something recurs. */
  cycle: string;
  measures: number;
}

/**
 * When the measures of a plan are due, over its period. Counted are measures and innovation
 * proposals, each once in each figure, however many of its deadlines belong there; inherited
 * deadlines count like a row's own.
 */
export interface PlanYear {
  months: readonly YearMonth[];
  /** What recurs in months that are known, often before seldom. */
  cycles: readonly Cycle[];
  /** What recurs more seldom than every month, and in which month is not said. */
  openCycles: readonly Cycle[];
  /** Of any of these cycles. */
  recurring: number;
  /**
   * Due just at the end of the period, which is no date of its own (`deadlineClass`); one that names
   * other months besides, `3月、6月、9月、12月`, is due in each of them.
   */
  periodEnd: number;
  /** Due on days before or after the period. */
  outside: number;
  /** Without a day: `within`, `on-demand`, `relative`, `other`, and spans without an end (`range`). */
  undated: Readonly<Partial<Record<DeadlineKind, number>>>;
  /** Of any of these kinds. */
  withoutDay: number;
  /** Without any deadline. */
  without: number;
  /** Not published, deadlines included. */
  withheld: number;
  total: number;
}

/**
 * The month in which a deadline falls due: `2017-06` of a day, a month, or the end of a span of time;
 * null of one that recurs, and of one without a day.
 */
export function monthDue({ kind, end_date }: RowDeadline): string | null {
  const isDated = kind === 'date' || kind === 'month' || kind === 'range';
  return isDated && end_date !== null ? end_date.slice(0, 7) : null;
}

/** The part of a month that a recurring deadline covers; null where it does not reach it. */
export function coveredDays(
  { start_date, end_date }: Pick<RowDeadline, 'start_date' | 'end_date'>,
  { period }: Pick<Plan, 'period'>,
  month: string,
): Period | null {
  return daysIn({ start: start_date ?? period.start, end: end_date ?? period.end }, month);
}

const known = new WeakMap<Pick<Plan, 'period' | 'rows'>, PlanYear>();

/** The year of a plan (see `PlanYear`); counted once, for pages, pictures and charts. */
export function planYear(plan: Pick<Plan, 'period' | 'rows'>): PlanYear {
  const before = known.get(plan);
  if (before !== undefined) return before;
  const year = countYear(plan);
  known.set(plan, year);
  return year;
}

function countYear(plan: Pick<Plan, 'period' | 'rows'>): PlanYear {
  const months = new Map(
    monthsOf(plan.period).map((month) => [month, { due: new Set<Row>(), cycles: new Counter() }]),
  );
  const [cycles, openCycles, undated] = [new Counter(), new Counter(), new Counter()];
  const [periodEnd, outside] = [new Set<Row>(), new Set<Row>()];
  const rows = plan.rows.filter(({ kind }) => kind !== 'heading');
  for (const row of rows) {
    if (deadlineClass(row.typedDeadlines) === 'plan-end') {
      periodEnd.add(row);
      continue;
    }
    for (const deadline of row.typedDeadlines) {
      const month = monthDue(deadline);
      if (month !== null) (months.get(month)?.due ?? outside).add(row);
      else if (deadline.kind !== 'recurring') undated.add(deadline.kind, row);
      else {
        const cycle = cycleOf(deadline.rrule);
        for (const [each, own] of months) {
          const days = coveredDays(deadline, plan, each);
          const recurs = days === null ? 'never' : recursIn(deadline.rrule, days);
          if (recurs === 'named') {
            own.cycles.add(cycle, row);
            cycles.add(cycle, row);
          } else if (recurs === 'open') openCycles.add(cycle, row);
        }
      }
    }
  }
  const hasNone = rows.filter(({ typedDeadlines }) => typedDeadlines.length === 0);
  return {
    months: [...months].map(([month, { due, cycles: recurring }]) => ({
      month,
      due: due.size,
      recurring: recurring.counts(),
      all: new Set([...due, ...recurring.rows()]).size,
    })),
    cycles: sorted(cycles),
    openCycles: sorted(openCycles),
    recurring: new Set([...cycles.rows(), ...openCycles.rows()]).size,
    periodEnd: periodEnd.size,
    outside: outside.size,
    undated: Object.fromEntries(undated.counts()),
    withoutDay: new Set(undated.rows()).size,
    without: hasNone.filter(({ withheld }) => withheld === null).length,
    withheld: hasNone.filter(({ withheld }) => withheld !== null).length,
    total: rows.length,
  };
}

/** Stands for every year in the months of `yearInOne`. */
const ANY_YEAR = '0000';

/** Whether a month is that of every year (see `yearInOne`). */
export function isOfEveryYear(month: string): boolean {
  return month.startsWith(ANY_YEAR);
}

/** The years of several plans in one of twelve months: equal months and all else added up. */
export function yearInOne(years: readonly PlanYear[]): PlanYear {
  const sum = (of: (year: PlanYear) => number) =>
    years.reduce((total, year) => total + of(year), 0);
  const months = Array.from({ length: 12 }, (_, index) => {
    const number = String(index + 1).padStart(2, '0');
    const equal = years.flatMap((year) =>
      year.months.filter(({ month }) => month.slice(5) === number),
    );
    return {
      month: `${ANY_YEAR}-${number}`,
      due: equal.reduce((total, { due }) => total + due, 0),
      recurring: added(equal.map(({ recurring }) => recurring)),
      all: equal.reduce((total, { all }) => total + all, 0),
    };
  });
  const cyclesOf = (of: (year: PlanYear) => readonly Cycle[]) =>
    [...added(years.map((year) => new Map(of(year).map((each) => [each.cycle, each.measures]))))]
      .map(([cycle, measures]) => ({ cycle, measures }))
      .sort((a, b) => compareRules(a.cycle, b.cycle));
  return {
    months,
    cycles: cyclesOf(({ cycles }) => cycles),
    openCycles: cyclesOf(({ openCycles }) => openCycles),
    recurring: sum(({ recurring }) => recurring),
    periodEnd: sum(({ periodEnd }) => periodEnd),
    outside: sum(({ outside }) => outside),
    undated: Object.fromEntries(
      added(years.map(({ undated }) => new Map(Object.entries(undated)))),
    ),
    withoutDay: sum(({ withoutDay }) => withoutDay),
    without: sum(({ without }) => without),
    withheld: sum(({ withheld }) => withheld),
    total: sum(({ total }) => total),
  };
}

function added(maps: readonly ReadonlyMap<string, number>[]): Map<string, number> {
  const sums = new Map<string, number>();
  for (const [key, count] of maps.flatMap((map) => [...map])) {
    sums.set(key, (sums.get(key) ?? 0) + count);
  }
  return sums;
}

/** Plans over a longer time are not drawn month by month. */
const drawnMonths = 36;

/** Whether there is a picture of a plan's year: it has measures, and months that a picture can hold. */
export function hasYearPicture(plan: Pick<Plan, 'period' | 'rows'>): boolean {
  return (
    monthsOf(plan.period).length <= drawnMonths && plan.rows.some(({ kind }) => kind !== 'heading')
  );
}

/** Months that a period reaches into: `2017-01` … `2017-12`. */
export function monthsOf({ start, end }: Period): string[] {
  const months: string[] = [];
  const numberOf = (date: string) => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1;
  for (let number = numberOf(start); number <= numberOf(end); number += 1) {
    const year = String(Math.floor(number / 12)).padStart(4, '0');
    months.push(`${year}-${String((number % 12) + 1).padStart(2, '0')}`);
  }
  return months;
}

/** The days of a period in a month; null where there are none. */
function daysIn({ start, end }: Period, month: string): Period | null {
  if (start.slice(0, 7) > month || end.slice(0, 7) < month) return null;
  const [first, last] = [`${month}-01`, lastDayOf(month)];
  return { start: start > first ? start : first, end: end < last ? end : last };
}

const lastDays = new Map<string, string>();

/** Reckoned once a month, for every recurring deadline asks it of every month. */
function lastDayOf(month: string): string {
  const before = lastDays.get(month);
  if (before !== undefined) return before;
  const [year, number] = month.split('-').map(Number) as [number, number];
  const last = `${month}-${lastDayOfMonth(year, number)}`;
  lastDays.set(month, last);
  return last;
}

/** Rows by key, each once. */
class Counter {
  readonly #rows = new Map<string, Set<Row>>();

  add(key: string, row: Row): void {
    const rows = this.#rows.get(key);
    if (rows) rows.add(row);
    else this.#rows.set(key, new Set([row]));
  }

  counts(): Map<string, number> {
    return new Map([...this.#rows].map(([key, rows]) => [key, rows.size]));
  }

  rows(): Row[] {
    return [...this.#rows.values()].flatMap((rows) => [...rows]);
  }
}

function sorted(counter: Counter): Cycle[] {
  return [...counter.counts()]
    .map(([cycle, measures]) => ({ cycle, measures }))
    .sort((a, b) => compareRules(a.cycle, b.cycle));
}
