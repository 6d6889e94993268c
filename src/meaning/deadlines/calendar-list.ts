import { correctedAround } from './drafts.ts';
import { readDate, readYearEnd } from './dates.ts';
import { readMonth } from './months.ts';
import { nothingCarried } from './moment.ts';
import {
  readMonthPart,
  readOpenSpan,
  readPlanYear,
  readSchoolYear,
  readSpan,
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
  const pieces = piecesOf(phrase);
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
