import { correctedAround, refused } from './drafts.ts';
import { readDate, readYearEnd } from './dates.ts';
import { readMonth } from './months.ts';
import { nothingCarried } from './moment.ts';
import {
  readMonthPart,
  readOpenSpan,
  readPlanPeriod,
  readPlanYear,
  readSchoolYear,
  readSpan,
  readUnsettledYear,
  readYear,
  readYearPart,
} from './ranges.ts';
import { withUnitOf, type CalendarForm, type CalendarPiece } from './calendar-piece.ts';
import type { Draft, Family, Refusal } from './family.ts';

const forms: readonly CalendarForm[] = [
  readDate,
  readMonth,
  readYear,
  readYearEnd,
  readUnsettledYear,
  readPlanPeriod,
  readPlanYear,
  readSchoolYear,
  readYearPart,
  readMonthPart,
  readSpan,
  readOpenSpan,
];

/**
 * Calendar days, one form or a list: `101年3月、6月、9月、12月`, `97.12.10`, `1、7月`. A list gives one
 * draft a piece; year and month count until another is written.
 */
export const calendarFamily: Family = (phrase, context) => {
  const drafts: Draft[] = [];
  let carried = nothingCarried;
  const listed = yearsInFull(piecesOf(phrase));
  if ('ok' in listed) return listed;
  const pieces = beforeEach(listed);
  for (const [index, piece] of pieces.entries()) {
    const reading = firstReading((form) => form(piece, carried, context));
    if (reading === null) return null;
    if (!reading.ok) return correctedAround(reading, (text) => pieces.with(index, text).join('、'));
    drafts.push(reading.draft);
    carried = reading.carried;
  }
  return drafts.length > 0 ? { ok: true, drafts } : null;
};

/** Splits a list; a bare number takes the unit of the piece behind it. */
export function piecesOf(phrase: string): string[] {
  const pieces = phrase.split(/[、,，;；]|及|與|和|暨/);
  for (let index = pieces.length - 2; index >= 0; index -= 1) {
    pieces[index] = withUnitOf(pieces[index]!, pieces[index + 1]!);
  }
  return pieces;
}

/**
 * Each part of a year in each of the years before it: `101、102年3月` → `101年3月`, `102年3月`. Of `101年及102年3月` nothing
 * tells whether all of 101 is meant or its March.
 */
function yearsInFull(pieces: readonly string[]): readonly string[] | Refusal {
  const [, last, part] = pieces.map((piece) => partOfYear.exec(piece)).find(Boolean) ?? [];
  const at = pieces.findIndex((piece) => partOfYear.test(piece));
  const before = pieces.slice(0, Math.max(at, 0));
  const areYears = before.length > 0 && before.every((piece) => bareYear.test(piece));
  if (last === undefined || part === undefined || !areYears) return pieces;
  const parts = [part, ...pieces.slice(at + 1)];
  if (parts.some((each) => each.includes('年') && !/^[上下]半年/.test(each))) return pieces;
  const years = [...before.map((piece) => piece.replace(/年度?$/, '')), last];
  const inFull = years.flatMap((year) => parts.map((each) => `${year}年${each}`));
  if (before.every((piece) => /^\d+$/.test(piece))) return inFull;
  const whole = [...before.map((year) => `${year}全年`), ...inFull.slice(-parts.length)];
  return refused(
    `「${pieces.join('、')}」看不出${before.join('、')}是全年，還是同一時期`,
    [inFull, whole].map((each) => each.join('、')),
  );
}

/** A year with a part of it behind, and one without; a bare number may be a year where one follows. */
const partOfYear = /^(?:民國)?(\d{2,3})年度?((?:\d|第|[上下]半年).*)$/;
const bareYear = /^(?:民國)?\d{2,3}(?:年度?)?$/;

/** What `前` says of the last month, quarter or half of a list it may say of each: `第2、4季前`. */
function beforeEach(pieces: readonly string[]): readonly string[] {
  const before = /(?:月份?|季|半年)((?:以|之)?前)$/.exec(pieces.at(-1) ?? '')?.[1];
  return before === undefined
    ? pieces
    : pieces.map((piece) => (/(?:月份?|季|半年)$/.test(piece) ? piece + before : piece));
}

/** An impossible date refused by one form is no form of another, so the first answer counts. */
function firstReading(
  read: (form: CalendarForm) => CalendarPiece | Refusal | null,
): CalendarPiece | Refusal | null {
  for (const form of forms) {
    const reading = read(form);
    if (reading !== null) return reading;
  }
  return null;
}
