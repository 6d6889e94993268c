import { foldWidth } from '../text/fold.ts';
import { outsidePeriod } from './outside-period.ts';
import { isDeadline, parseDeadline } from './parse-deadline.ts';
import type { DeadlineContext, TypedDeadline } from './typed-deadline.ts';

/** Longer texts are not searched for a part that is understood. */
const longestText = 40;

/**
 * The part of a printed deadline that its certain reading (`canonical`) contradicts, as printed; null
 * where both can be true. The print has a slip, so only what is understood of it counts: the longest
 * part that is a deadline. What falls outside the plan's period may be the slip itself, and contradicts only where
 * month and day are others as well.
 */
export function contradictedPart(
  text: string,
  canonical: string,
  context: DeadlineContext,
): string | null {
  const meant = parseDeadline(canonical, context);
  const part = longestPart(text, context);
  if (!meant.ok || part === null) return null;
  const printed = parseDeadline(part, context);
  if (!printed.ok) return null;
  const isWhole = part === text.trim();
  const isSame = isWhole ? isEqual : isAlike;
  const agrees = (one: TypedDeadline, other: TypedDeadline) =>
    isSame(one, other) || (isOutside(one, context) && isSame(inYearOf(one, other), other));
  const isAnswered = printed.deadlines.every((each) =>
    meant.deadlines.some((other) => agrees(each, other)),
  );
  const isFounded = meant.deadlines.every((each) =>
    printed.deadlines.some((other) => agrees(other, each)),
  );
  return isAnswered && (isFounded || !isWhole) ? null : part;
}

/** The longest stretch of a text that is understood; a stretch does not cut a number. */
function longestPart(text: string, context: DeadlineContext): string | null {
  const whole = text.trim();
  if (isDeadline(whole, context)) return whole;
  if (whole.length > longestText) return null;
  const folded = foldWidth(whole);
  const cuts = (at: number) =>
    /[\da-z]/i.test(folded.charAt(at - 1)) && /[\da-z]/i.test(folded.charAt(at));
  for (let length = whole.length - 1; length >= 2; length -= 1) {
    for (let start = 0; start + length <= whole.length; start += 1) {
      if (cuts(start) || cuts(start + length)) continue;
      const part = whole.slice(start, start + length);
      if (isDeadline(part, context)) return part.trim();
    }
  }
  return null;
}

/**
 * Whether two readings can mean the same: days that meet, rules that meet, the same length of time, the
 * same count.
 */
function isAlike(one: TypedDeadline, other: TypedDeadline): boolean {
  if (countIn(one) !== null && countIn(other) !== null && countIn(one) !== countIn(other)) {
    return false;
  }
  if (one.rrule !== null && other.rrule !== null) return rulesMeet(one.rrule, other.rrule);
  if (one.duration !== null || other.duration !== null) return one.duration === other.duration;
  const hasDays = (each: TypedDeadline) => each.start_date !== null || each.end_date !== null;
  if (!hasDays(one) || !hasDays(other)) return one.kind === other.kind;
  return startOf(one) <= endOf(other) && startOf(other) <= endOf(one);
}

/** Whether two readings without a slip mean the same, but for one that is closer than the other. */
function isEqual(one: TypedDeadline, other: TypedDeadline): boolean {
  if (!isAlike(one, other)) return false;
  // `收件後3日內` and `結案後3日內` run from two days.
  if (one.kind === 'relative' && other.kind === 'relative') return one.note === other.note;
  const isDays = ({ kind }: TypedDeadline) => ['date', 'month', 'range'].includes(kind);
  if (!isDays(one) || !isDays(other)) return true;
  const areRanges = one.kind === 'range' && other.kind === 'range';
  return (
    monthOf(endOf(one)) === monthOf(endOf(other)) &&
    (!areRanges || monthOf(startOf(one)) === monthOf(startOf(other)))
  );
}

/** The `2` of `每年2次` and of `2個工作天內`, which no other part of the reading holds. */
function countIn({ note }: TypedDeadline): string | null {
  return /^\d+(?= ?(?:次|個?工作天))/.exec(note ?? '')?.[0] ?? null;
}

/** `FREQ` and `INTERVAL` are the same; one rule may name days that the other one leaves open, and no others. */
function rulesMeet(one: string, other: string): boolean {
  const [own, theirs] = [partsOf(one), partsOf(other)];
  return (
    own.get('INTERVAL')?.[0] === theirs.get('INTERVAL')?.[0] &&
    [...own].every(([key, values]) => {
      const others = theirs.get(key);
      return (
        others === undefined || new Set(values).symmetricDifference(new Set(others)).size === 0
      );
    })
  );
}

function partsOf(rrule: string): Map<string, readonly string[]> {
  return new Map(
    rrule.split(';').map((part): [string, readonly string[]] => {
      const [key = '', values = ''] = part.split('=');
      return [key, values.split(',')];
    }),
  );
}

function monthOf(day: string): string {
  return day.slice(0, 7);
}

function startOf({ start_date }: TypedDeadline): string {
  return start_date ?? '0000-01-01';
}

function endOf({ end_date }: TypedDeadline): string {
  return end_date ?? '9999-12-31';
}

function isOutside(deadline: TypedDeadline, { period }: DeadlineContext): boolean {
  return outsidePeriod(deadline, period) !== null;
}

/** A deadline in the year in which another one begins. */
function inYearOf(deadline: TypedDeadline, other: TypedDeadline): TypedDeadline {
  const year = startOf(other).slice(0, 4);
  const moved = (day: string | null) => (day === null ? null : year + day.slice(4));
  return {
    ...deadline,
    start_date: moved(deadline.start_date),
    end_date: moved(deadline.end_date),
  };
}
