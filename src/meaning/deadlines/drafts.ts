import type { Draft, FamilyReading, Refusal } from './family.ts';
import type { Period } from './typed-deadline.ts';

const empty = {
  start_date: null,
  end_date: null,
  rrule: null,
  duration: null,
  note: null,
} as const;

/** A date, month or range; an end that the text leaves open is null. */
export function calendarDraft(
  kind: 'date' | 'month' | 'range',
  start: string | null,
  end: string | null,
  note: string | null = null,
): Draft {
  return { ...empty, kind, start_date: start, end_date: end, note };
}

/** A deadline that comes back by the rule, over the period given. */
export function recurringDraft(rrule: string, period: Period, note: string | null = null): Draft {
  return {
    ...empty,
    kind: 'recurring',
    start_date: period.start,
    end_date: period.end,
    rrule,
    note,
  };
}

/** A deadline without calendar days. */
export function timelessDraft(
  kind: 'within' | 'on-demand' | 'relative' | 'other',
  note: string | null = null,
  duration: string | null = null,
): Draft {
  return { ...empty, kind, duration, note };
}

/**
 * What cannot be settled of `12月前`: the end may lie before the month or in it, and nothing tells which.
 * @param part what stands before 前, as a sentence writes it
 */
export function unsettledBefore(written: string, part: string, what = '日期'): string {
  return `「${written}前」看不出是否包括${part}，不定${what}`;
}

/** A reading of one deadline or several. */
export function understood(...drafts: Draft[]): FamilyReading {
  return { ok: true, drafts };
}

/** A refusal with its reason in Chinese and the texts that may be meant. */
export function refused(reason: string, corrections: string[] = []): Refusal {
  return { ok: false, reason, corrections };
}

/** Returns the refusal with each correction put back into the text around it. */
export function correctedAround(refusal: Refusal, rebuild: (text: string) => string): Refusal {
  return { ...refusal, corrections: refusal.corrections.map(rebuild) };
}

/** Returns the draft with a further note behind its own. */
export function withNote(draft: Draft, note: string): Draft {
  return { ...draft, note: draft.note === null ? note : `${draft.note}；${note}` };
}
