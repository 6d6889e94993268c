import { parseChineseNumeral } from '../../meaning/numbers/chinese-numerals.ts';
import { toGregorianYear, toRocYear } from '../../meaning/numbers/roc-year.ts';

/** A time that a word of a query names: years, a month, quarter or half of a year, or a month of any year. */
export interface WrittenTime {
  /** Of several years the one that is written first; null for any. */
  rocYear: number | null;
  /** The first and the last of several years; null on the side on which there is no end. */
  span?: readonly [from: number | null, to: number | null];
  /** 1 to 12, in order; none where a year is named alone. */
  months: readonly number[];
  /** 1 to 31; null where none is named. */
  day: number | null;
  /** False where it may as well be something else: `97`, a number; `第二季`, words. */
  isCertain: boolean;
  /** Whether it is figures alone, which may count something where there is no such year: `2000`. */
  isFigure?: boolean;
}

const chinese = '〇○零一二三四五六七八九十百';
const rocYear = String.raw`(?:(?:中華)?民國|roc)?(?<roc>[1-9]\d{1,2}|[${chinese}]{2,6})`;
const westernYear = String.raw`(?:西元|公元)?(?<western>(?:19|20)\d\d)`;
const someYear = `(?:${westernYear}|${rocYear})`;
/** The same where two are written. */
const [lastYear, lastWesternYear] = [someYear, westernYear].map((each) =>
  each.replaceAll('?<', '?<last_'),
);
const day = String.raw`(?<day>\d{1,2}|[${chinese}]{1,3})[日號]`;
const must = '(?:需要|必須|應該|[要須應得])';
const isDue = `${must}?(?:到期|完成|截止|做完|辦完|辦好)?`;
/** What follows a month: its day, its part, and that something is due then. */
const due = `(?:以前|之前|以內|[前止內])?${isDue}`;
const things = '(?:的)?(?:工作|項目|事項|事情|作法|做法|措施)?';
const dueThings = `${due}${things}`;
const tail = `(?:${day}|份|[上中下]旬|[初中底])?${dueThings}`;
const month = String.raw`(?<month>\d{1,2}|[${chinese}]{1,3})`;
const quarter = '(?<quarter>[1-4一二三四])';

const forms: readonly RegExp[] = [
  new RegExp(`^${someYear}年(?:度)?(?<end>[底終])${dueThings}$`, 'u'),
  new RegExp(`^${someYear}年(?:度)?(?:的|(?:要?到期|${must}完成)${things})?$`, 'u'),
  new RegExp(`^${someYear}年(?:度)?(?<within>以內|之內|內)${isDue}${things}$`, 'u'),
  new RegExp(`^(?:${someYear}年(?:度)?第?|第)${quarter}季(?:度)?[初末底]?${dueThings}$`, 'u'),
  new RegExp(`^${someYear}(?:年(?:度)?)?q(?<quarter>[1-4])${dueThings}$`, 'u'),
  new RegExp(`^(?:${someYear}年(?:度)?)?的?(?<half>[上下])半年(?:度)?[初底末]?${dueThings}$`, 'u'),
  new RegExp(`^(?<figure>)${westernYear}$`, 'u'),
  /^(?:(?:中華)?民國|roc)?(?<roc>[1-9]\d{1,2})$/u,
  new RegExp(`^${someYear}年(?:度)?${month}月${tail}$`, 'u'),
  new RegExp(`^${month}月${tail}$`, 'u'),
  new RegExp(
    String.raw`^(?:${westernYear}|(?:民國)?(?<roc>[1-9]\d{1,2}))(?<sign>[-/.])${month}(?:\k<sign>(?<day>\d{1,2}))?$`,
    'u',
  ),
];

/** Years up to one, from one on, and from one to another. */
const spans: readonly RegExp[] = [
  new RegExp(`^${someYear}年(?:度)?(?<until>及?以前|之前|前)${isDue}${things}$`, 'u'),
  new RegExp(
    `^(?:自|從)?${someYear}年(?:度)?(?<from>及?以後|之後|後|以來|起|至今|迄今)${things}$`,
    'u',
  ),
  new RegExp(
    `^(?:自|從)?${someYear}(?:年(?:度)?)?(?:[-–—~]|到|至)${lastYear}年(?:度)?(?:之?間)?的?$`,
    'u',
  ),
  new RegExp(`^(?:from)?${westernYear}(?:[-–—~]|to|through)${lastWesternYear}$`, 'u'),
  new RegExp(`^(?<until>until|upto|till)${westernYear}$`, 'u'),
  new RegExp(`^(?<from>since|from)${westernYear}(?:on|onwards?)?$`, 'u'),
];

const englishMonths = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];
const englishQuarter =
  /^(?<before>(?:19|20)\d\d)?q(?<quarter>[1-4])(?:of)?(?<after>(?:19|20)\d\d)?$/u;
/** `May` alone is a word like others. */
const english =
  /^(?<before>(?:19|20)\d\d)?(?<name>jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec|[a-z]{3,9})\.?,?(?<after>(?:19|20)\d\d)?$/u;

/**
 * The time that a word names and nothing else: `101年`, `民國101年度`, `2012`, `106年6月底前`, `2017/6`,
 * `106.6.30`, `106年第二季`, `106年上半年`, `六月`, `June 2017`, `2017 Q2`; null for any other word.
 * @param needle folded by `foldForSearch`
 */
export function writtenTime(needle: string): WrittenTime | null {
  for (const form of forms) {
    const { groups } = form.exec(needle) ?? {};
    if (groups === undefined) continue;
    const { roc, western, day: ofMonth } = groups;
    const year = western === undefined ? numberOf(roc) : rocYearOf(western);
    // Before the calendar began no plan was due: the words are words.
    if (year !== null && year < 1) return null;
    const months = monthsOf(groups);
    if (months === null || (year === null && months.length === 0)) return null;
    return {
      rocYear: year,
      months,
      day: numberOf(ofMonth),
      isCertain:
        !/^\d{1,2}$/u.test(needle) &&
        (year !== null || months.length === 1) &&
        !(groups['within'] !== undefined && mayBeCount(needle)),
      ...(groups['figure'] !== undefined && { isFigure: true }),
    };
  }
  return severalYears(needle) ?? inEnglish(needle) ?? quarterInEnglish(needle);
}

/** Whether a time is of a year, or of any. */
export function isOfYear({ rocYear: year, span }: WrittenTime, asked: number): boolean {
  if (span === undefined) return year === null || year === asked;
  return asked >= (span[0] ?? -Infinity) && asked <= (span[1] ?? Infinity);
}

function severalYears(needle: string): WrittenTime | null {
  for (const form of spans) {
    const { groups } = form.exec(needle) ?? {};
    if (groups === undefined) continue;
    const { roc, western, last_roc, last_western, until, from } = groups;
    const year = western === undefined ? numberOf(roc) : rocYearOf(western);
    const last = last_western === undefined ? numberOf(last_roc) : rocYearOf(last_western);
    if (year === null || year < 1 || (last !== null && last <= year)) return null;
    const span = until !== undefined ? [null, year] : [year, from !== undefined ? null : last];
    const isCertain = !mayBeCount(needle);
    return { rocYear: year, span: [span[0]!, span[1]!], months: [], day: null, isCertain };
  }
  return null;
}

/** `20年前`, `10年內`: years that are counted as well as named. */
function mayBeCount(needle: string): boolean {
  const { count } = /^(?<count>[^年]+)年(?!度)/u.exec(needle)?.groups ?? {};
  return (numberOf(count) ?? Infinity) < 100;
}

/** Months of a year; null for a number that no month has. */
function monthsOf({
  end,
  quarter,
  half,
  month: written,
}: Record<string, string | undefined>): readonly number[] | null {
  if (end !== undefined) return [12];
  if (quarter !== undefined) return span((numberOf(quarter)! - 1) * 3 + 1, 3);
  if (half !== undefined) return span(half === '上' ? 1 : 7, 6);
  const ofYear = numberOf(written);
  if (ofYear === null) return [];
  return ofYear < 1 || ofYear > 12 ? null : [ofYear];
}

function span(first: number, length: number): number[] {
  return Array.from({ length }, (_, place) => first + place);
}

function quarterInEnglish(needle: string): WrittenTime | null {
  const { before, quarter, after } = englishQuarter.exec(needle)?.groups ?? {};
  // Without a year it may be anything.
  if (quarter === undefined || (before === undefined) === (after === undefined)) return null;
  const rocYear = rocYearOf((before ?? after)!);
  if (rocYear === 0) return null;
  return { rocYear, months: span((Number(quarter) - 1) * 3 + 1, 3), day: null, isCertain: true };
}

function inEnglish(needle: string): WrittenTime | null {
  const { before, name = '', after } = english.exec(needle)?.groups ?? {};
  if (name.length < 3 || (before !== undefined && after !== undefined)) return null;
  const place = englishMonths.findIndex(
    (each) => each === name || (name.length <= 4 && each.startsWith(name)),
  );
  const year = before ?? after;
  if (place < 0 || (name === 'may' && year === undefined)) return null;
  const rocYear = year === undefined ? null : rocYearOf(year);
  if (rocYear === 0) return null;
  return {
    rocYear,
    months: [place + 1],
    day: null,
    isCertain: true,
  };
}

/** The ROC year of a Gregorian one; 0 where that is before the first. */
function rocYearOf(western: string): number {
  const year = Number(western);
  return year < toGregorianYear(1) ? 0 : toRocYear(year);
}

function numberOf(written: string | undefined): number | null {
  if (written === undefined) return null;
  return /^\d+$/u.test(written) ? Number(written) : parseChineseNumeral(written);
}

/** The months in the way of the table, `2017-06`; of any year where none is given: `-06`. */
export function monthKeys({ rocYear: year, months }: WrittenTime): string[] {
  return months.map((ofYear) => {
    const two = String(ofYear).padStart(2, '0');
    return year === null ? `-${two}` : `${toGregorianYear(year)}-${two}`;
  });
}
