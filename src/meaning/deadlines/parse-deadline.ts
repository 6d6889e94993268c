import { lettersForDigits, letterWords } from '../../content/problems/letters-for-digits.ts';
import { serialDate } from '../../content/problems/serial-date.ts';
import { dropSpace, foldWidth } from '../text/fold.ts';
import { tidySpace } from '../text/tidy-space.ts';
import { toRocYear } from '../numbers/roc-year.ts';
import { withRocYears } from '../numbers/western-years.ts';
import { plainDateText } from '../numbers/written-numbers.ts';
import { calendarFamily } from './calendar-list.ts';
import {
  conditionSplits,
  furtherTimes,
  movedTo,
  splitRemark,
  type Conditioned,
} from './conditions.ts';
import { refused, withNote } from './drafts.ts';
import { firstOccurrence } from './first-occurrence.ts';
import { refuseImpossibleNumbers } from './impossible-numbers.ts';
import { nearestForms } from './nearest-forms.ts';
import { recurringFamily } from './recurring.ts';
import { withYearParts } from './year-parts.ts';
import { withinFamily } from './within.ts';
import { dependenceFamily, wordFamily } from './words.ts';
import type { Draft, Family, FamilyReading, Refusal } from './family.ts';
import type { DeadlineContext, TypedDeadline } from './typed-deadline.ts';

/** The typed deadlines of one cell entry, or why it is not understood and what to write instead. */
export type DeadlineReading =
  | { ok: true; deadlines: TypedDeadline[] }
  | {
      ok: false;
      /** In Chinese; names the number or the words that are not understood. */
      reason: string;
      /** Up to three texts that are understood, nearest first. */
      nearest: string[];
    };

/** A cell that is longer holds something else than a deadline, and would be slow to compare. */
const longestText = 200;

/** A longer text is near to no form. */
const longestCompared = 60;

/** In this order: a phrase that two families could read belongs to the first. */
const families: readonly Family[] = [
  recurringFamily,
  wordFamily,
  withinFamily,
  calendarFamily,
  dependenceFamily,
];

/**
 * Reads one entry of the 完成期限 column into typed deadlines: a list of months or days gives one each,
 * everything else one. Width and white space do not matter; a Western year counts as its ROC year. A text that is none of the understood
 * forms (`understoodForms`) is refused, never guessed.
 * @param options `suggest` = false where the nearest forms are not asked for, which take most of the time
 */
export function parseDeadline(
  text: string,
  context: DeadlineContext,
  { suggest = true }: { suggest?: boolean } = {},
): DeadlineReading {
  const { rocYear, period } = context;
  const key = `${rocYear} ${period.start} ${period.end} ${text}`;
  const before = understood.get(key);
  if (before !== undefined) return { ok: true, deadlines: before.map(copied) };
  const length = dropSpace(text).length;
  if (length > longestText) {
    return { ok: false, reason: `期限有 ${length} 字，太長；這一欄只寫期限`, nearest: [] };
  }
  const reading = read(text, context);
  if (reading.ok) {
    const deadlines = reading.drafts.map((draft) => finished(text, draft, context));
    if (understood.size >= MOST_UNDERSTOOD) understood.clear();
    understood.set(key, deadlines);
    return { ok: true, deadlines: deadlines.map(copied) };
  }
  if (!suggest || length > longestCompared)
    return { ok: false, reason: reading.reason, nearest: [] };
  const isUnderstood = (candidate: string) => read(candidate, context).ok;
  const plain = foldWidth(dropSpace(text));
  const serial = serialDate(plain);
  if (serial !== null) {
    const [year = 0, month, day] = serial.split('-').map(Number);
    const nearest = [`${toRocYear(year)}年${month}月${day}日`];
    return { ok: false, reason: `「${text}」是試算表的日期序號`, nearest };
  }
  const meant = lettersForDigits(plain);
  if (meant !== null) {
    const nearest = nearestForms(plainPhrase(meant.text), context, [meant.text], isUnderstood);
    return {
      ok: false,
      reason: letterWords(meant),
      nearest: isUnderstood(meant.text) ? [meant.text] : nearest,
    };
  }
  const { foreseen, behind } = foreseenIn(tidySpace(text));
  const kept = foreseen === null || foreseen === '左右' ? '' : foreseen;
  const nearest = nearestForms(
    plainPhrase(kept === '' ? text : behind),
    context,
    reading.corrections,
    isUnderstood,
  );
  const offered = nearest.map((form) => kept + foreseenIn(form).behind);
  return {
    ok: false,
    reason: reading.reason,
    nearest: kept === '' ? nearest : [...new Set(offered)],
  };
}

/** Texts that were understood of late: a plan has few ones that differ, and they are read more than once. */
const understood = new Map<string, readonly TypedDeadline[]>();

const MOST_UNDERSTOOD = 5000;

function copied(deadline: TypedDeadline): TypedDeadline {
  return { ...deadline };
}

/** True for a text that `parseDeadline` understands; much quicker where it does not. */
export function isDeadline(text: string, context: DeadlineContext): boolean {
  return dropSpace(text).length <= longestText && read(text, context).ok;
}

function finished(text: string, draft: Draft, { period }: DeadlineContext): TypedDeadline {
  const { kind, start_date, end_date, rrule, duration, note } = draft;
  const dated = kind === 'date' || kind === 'month' || kind === 'range';
  const is_period_end = dated && end_date === period.end;
  return { text, kind, start_date, end_date, rrule, duration, is_period_end, note };
}

function read(text: string, context: DeadlineContext): FamilyReading {
  const shown = tidySpace(text);
  if (shown === '') return refused('期限是空白；沒有期限時請刪去這一項');
  const impossible = refuseImpossibleNumbers(plainPhrase(text));
  if (impossible !== null) return impossible;
  const split = splitRemark(text);
  if (split === null) {
    return refused(`看不懂期限「${shown}」：括號須成對，並在期限之後`, [
      shown.replace(/[（(）)]/g, ''),
    ]);
  }
  const reading = readMain(split.main, context);
  if (reading === null) return refused(`看不懂期限「${shown}」`);
  if (!reading.ok || split.condition === null) return reading;
  const moved = movedTo(split.condition);
  if (moved !== null) {
    return refused(
      `括號內的「${tidySpace(split.condition)}」改了期限「${tidySpace(split.main)}」`,
      [`${moved}(原為${tidySpace(split.main)})`],
    );
  }
  return withRemark(reading.drafts, split, split.condition, context);
}

/** A phrase as a whole, else as a deadline with a condition behind it; null when it is neither. */
function readMain(main: string, context: DeadlineContext): FamilyReading | null {
  const { foreseen, behind } = foreseenIn(main);
  if (foreseen !== null) {
    const reading = readMain(behind, context);
    return reading?.ok
      ? { ok: true, drafts: reading.drafts.map((draft) => withNote(draft, foreseen)) }
      : reading;
  }
  const whole = readOneKind(main, context) ?? readListOfKinds(main, context);
  if (whole !== null) return whole;
  let refusal: Refusal | null = null;
  for (const split of conditionSplits(main)) {
    const ofOneKind = readOneKind(split.main, context);
    const reading = ofOneKind ?? readListOfKinds(split.main, context);
    if (reading?.ok) {
      const { condition } = split;
      if (condition === null) return reading;
      if (ofOneKind === null) {
        const last = withCondition(reading.drafts.slice(-1), split.main, condition, context);
        return last?.ok
          ? { ok: true, drafts: [...reading.drafts.slice(0, -1), ...last.drafts] }
          : last;
      }
      if (countsQuarters(split.main, condition)) {
        const quarters = plainPhrase(split.main);
        return refused(`「${tidySpace(main)}」可能是${quarters}，也可能是每隔這麼多季`, [
          `${quarters}(${condition})`,
        ]);
      }
      return withCondition(reading.drafts, split.main, condition, context);
    }
    refusal ??= reading;
  }
  return refusal;
}

/** A time with words around it that make it no certain one, which its note keeps: `預計101年6月`. */
function foreseenIn(main: string): { foreseen: string | null; behind: string } {
  const [, foreseen, behind = ''] =
    /^(預計|預定|預訂|暫定|暫訂|原則於|大?約)(?:於|在)?(?=.)(.*)$/su.exec(main.trim()) ?? [];
  if (foreseen !== undefined) return { foreseen, behind };
  const [, before = '', about = null] = /^(.+[年月日])(左右)$/su.exec(main.trim()) ?? [];
  return { foreseen: about, behind: about === null ? main : before };
}

/** Figures alone with a count behind them are numbers of quarters: `1至2季檢討1次`. */
function countsQuarters(main: string, condition: string): boolean {
  return (
    /^\d[至到~-]\d季$/.test(plainDateText(main)) && /[\d一二兩三四五六七八九十]次/.test(condition)
  );
}

/** Each draft with the condition behind it; a further time in it is a deadline of its own: `3月完成規劃、6月完成招標`. */
function withCondition(
  drafts: readonly Draft[],
  main: string,
  condition: string,
  context: DeadlineContext,
): FamilyReading | null {
  for (const { main: own, condition: rest } of furtherTimes(condition)) {
    if (rest === null || !beginsWithTime(rest)) continue;
    const year = /(?:^|\D)(\d{2,3}年)度?\D*/.exec(plainPhrase(main))?.[1] ?? '';
    const further = readMain(/^\d+月/.test(plainPhrase(rest)) ? year + rest : rest, context);
    if (further === null || !further.ok) return further;
    const first = conditionSplits(main + own).find((each) => each.main === main)?.condition ?? null;
    return {
      ok: true,
      drafts: [...drafts.map((draft) => withNoteOf(draft, first)), ...further.drafts],
    };
  }
  return { ok: true, drafts: drafts.map((draft) => withNote(draft, condition)) };
}

function withNoteOf(draft: Draft, note: string | null): Draft {
  return note === null ? draft : withNote(draft, note);
}

function beginsWithTime(text: string): boolean {
  return /^(?:\d+年|\d+月|\d+日|第\d季|[上下]半年|年底|[每逐]|隨[時到])/u.test(plainPhrase(text));
}

function readOneKind(text: string, context: DeadlineContext): FamilyReading | null {
  return readPhrase(text, context) ?? readWithinSpan(text, context);
}

/** Times of several kinds, one after the other: `每季、年底前`, `隨到隨辦，每月彙報`. */
function readListOfKinds(text: string, context: DeadlineContext): FamilyReading | null {
  const parts = text.split(/[，,；;、]|及/u).map((part) => part.trim());
  if (parts.length < 2 || parts.length > 4) return null;
  // A month behind `每年3月` may be one of each year as well.
  if (
    parts.some((part, at) => at > 0 && /^(?!\d+年)\d/.test(part) && /^[每逐]/.test(parts[at - 1]!))
  )
    return null;
  const readings = parts.map((part) => (part === '' ? null : readPhrase(part, context)));
  const drafts = readings.flatMap((reading) => (reading?.ok ? reading.drafts : []));
  return readings.every((reading) => reading?.ok) ? { ok: true, drafts } : null;
}

function readPhrase(text: string, context: DeadlineContext): FamilyReading | null {
  // `於101年3月至12月間陸續`: words around a time that say no other one.
  const phrase = plainPhrase(text)
    .replace(/^於(?=\d)/, '')
    .replace(/(?<=\d[年月日季])間?(?:陸續|分[期批])?$/, '');
  for (const family of families) {
    const reading = family(phrase, context);
    if (reading !== null) return reading;
  }
  return null;
}

/** What comes back within a span before it: `101年1月至6月每週一`, `101年3月起，每月1次`. */
function readWithinSpan(text: string, context: DeadlineContext): FamilyReading | null {
  const [, before = '', rule = ''] = /^(.+?)[，,；;]?\s*((?:每|按|逐).+)$/su.exec(text) ?? [];
  if (before === '') return null;
  const [span, repeats] = [before, rule].map((part) => readPhrase(part, context));
  if (!span?.ok || !repeats?.ok || span.drafts.length !== 1 || repeats.drafts.length !== 1)
    return null;
  const [[limits], [repeated]] = [span.drafts, repeats.drafts];
  if (limits?.kind !== 'range' || repeated?.kind !== 'recurring') return null;
  const limited = within(repeated, limits);
  if (!comesBack(limited))
    return refused(`「${tidySpace(text)}」：${tidySpace(before)}沒有「${tidySpace(rule)}」`, [
      `${tidySpace(before)}、${tidySpace(rule)}`,
    ]);
  return { ok: true, drafts: [withNote(limited, tidySpace(before))] };
}

/** `101年12月(每月辦理)` comes back until its day, `每日(至101年6月30日止)` within its span; any other remark is a note. */
function withRemark(
  drafts: Draft[],
  split: Conditioned,
  remark: string,
  context: DeadlineContext,
): FamilyReading {
  const [only] = drafts;
  const repeated = readMain(remark, context);
  const { start, end } = context.period;
  // What has a span of its own (`3月起每月`) stays a remark.
  const repeats =
    repeated?.ok &&
    repeated.drafts[0]?.kind === 'recurring' &&
    repeated.drafts[0].start_date === start &&
    repeated.drafts[0].end_date === end
      ? repeated.drafts[0]
      : null;
  const due = only?.kind === 'date' || only?.kind === 'month';
  if (drafts.length === 1 && only !== undefined && due && repeats !== null) {
    const limited = {
      ...repeats,
      // A limit before the plan begins leaves only the days that the limit itself names.
      start_date: only.end_date !== null && start <= only.end_date ? start : only.start_date,
      end_date: only.end_date ?? end,
    };
    return { ok: true, drafts: [withNote(limited, `期限 ${tidySpace(split.main)}`)] };
  }
  const span = only?.kind === 'recurring' && drafts.length === 1 ? spanIn(remark, context) : null;
  if (span !== null && comesBack(within(only!, span)))
    return { ok: true, drafts: [withNote(within(only!, span), remark)] };
  if (
    drafts.length === 1 &&
    only?.kind === 'range' &&
    repeats !== null &&
    comesBack(within(repeats, only))
  )
    return { ok: true, drafts: [withNote(within(repeats, only), tidySpace(split.main))] };
  const inMonths = only === undefined || drafts.length > 1 ? null : monthsIn(only, remark, context);
  if (inMonths !== null) return { ok: true, drafts: [withNote(inMonths, remark)] };
  return { ok: true, drafts: drafts.map((draft) => withNote(draft, remark)) };
}

/** The span that a remark is and nothing else: `至101年6月30日止`, `9月起提供`, `1月至6月`. */
function spanIn(remark: string, context: DeadlineContext): Draft | null {
  const plain = conditionSplits(remark).filter(({ condition }) => condition === null);
  for (const main of [remark, ...plain.map((split) => split.main)]) {
    const reading = readPhrase(main, context);
    if (!reading?.ok) continue;
    const [span, ...others] = reading.drafts;
    return span?.kind === 'range' && others.length === 0 ? span : null;
  }
  return null;
}

/** What comes back each quarter, half or year, in the months that its remark names: `每季(3、6、9、12月)`. */
function monthsIn(draft: Draft, remark: string, context: DeadlineContext): Draft | null {
  const times = { 'FREQ=MONTHLY;INTERVAL=3': 4, 'FREQ=MONTHLY;INTERVAL=6': 2, 'FREQ=YEARLY': 1 };
  const count = times[(draft.rrule ?? '') as keyof typeof times] as number | undefined;
  if (count === undefined || draft.note !== null) return null;
  const named = readPhrase(`每年${remark}`, context);
  const rrule = named?.ok ? (named.drafts[0]?.rrule ?? '') : '';
  const months = /^FREQ=YEARLY;BYMONTH=([\d,]+)$/.exec(rrule)?.[1];
  return months?.split(',').length === count ? { ...draft, rrule } : null;
}

/** False where the months that a recurrence names lie outside of its days. */
function comesBack({ rrule, start_date: start, end_date: end }: Draft): boolean {
  if (rrule === null || start === null || end === null || !rrule.includes('BYMONTH=')) return true;
  return firstOccurrence(rrule, { start, end }) !== null;
}

/** A recurrence within a span; where one end is open, up to that of the recurrence, or but the other one beyond it. */
function within(repeats: Draft, { start_date, end_date }: Draft): Draft {
  const { start_date: first, end_date: last } = repeats;
  const start = start_date ?? (isBefore(end_date, first) ? end_date : first);
  const end = end_date ?? (isBefore(last, start_date) ? start_date : last);
  return { ...repeats, start_date: start, end_date: end };
}

function isBefore(one: string | null, other: string | null): boolean {
  return one !== null && other !== null && one < other;
}

/** Half width, no white space, ROC years, digits for numerals; the days of the week keep their numerals. */
function plainPhrase(text: string): string {
  const compact = dropSpace(foldWidth(text))
    .replace(/[。.]$/, '')
    .replace(/(?<!\d)乙(?=[次場份])/gu, '1')
    .replace(/^各(?=個?[日週周月季年])/u, '每');
  // `每週二次` is a count, `每週二` a day.
  return /^每(?:週|周|星期|禮拜)(?![一二兩三四五六七八九十]+次)/.test(compact)
    ? compact
    : withRocYears(withYearParts(plainDateText(compact)))
        .replace(/(?:中華)?民國(?=\d)|^(?:國|陽|新)曆(?=\d)/gu, '')
        .replace(/^[本今]年(?=\d+月|第\d季|[上下]半年)/u, '');
}
