import { parseDeadline } from '../../../../src/meaning/deadlines/parse-deadline.ts';
import type {
  DeadlineContext,
  TypedDeadline,
} from '../../../../src/meaning/deadlines/typed-deadline.ts';

/** A plan of one year. */
export const plan101: DeadlineContext = {
  rocYear: 101,
  period: { start: '2012-01-01', end: '2012-12-31' },
};

/** A plan over three years. */
export const plan110to112: DeadlineContext = {
  rocYear: 110,
  period: { start: '2021-01-01', end: '2023-12-31' },
};

/** The typed deadlines of a text that is understood, without their text; the refusal as an error otherwise. */
export function read(text: string, context = plan101): Omit<TypedDeadline, 'text'>[] {
  const reading = parseDeadline(text, context);
  if (!reading.ok) throw new Error(reading.reason);
  return reading.deadlines.map(({ text: written, ...typed }) => {
    if (written !== text) throw new Error(`The text became ${written}`);
    return typed;
  });
}

/** The refusal of a text. */
export function refusal(text: string, context = plan101): { reason: string; nearest: string[] } {
  const reading = parseDeadline(text, context);
  if (reading.ok) throw new Error(`${text} is understood: ${JSON.stringify(reading.deadlines)}`);
  const { reason, nearest } = reading;
  return { reason, nearest };
}

const empty = {
  start_date: null,
  end_date: null,
  rrule: null,
  duration: null,
  is_period_end: false,
  note: null,
};

/** A typed deadline with the fields that matter; the others are empty. */
export function typed(
  kind: TypedDeadline['kind'],
  fields: Partial<TypedDeadline> = {},
): Omit<TypedDeadline, 'text'> {
  return { ...empty, kind, ...fields };
}

/** A date, month or range. */
export function days(
  kind: 'date' | 'month' | 'range',
  start_date: string | null,
  end_date: string | null,
  fields: Partial<TypedDeadline> = {},
): Omit<TypedDeadline, 'text'> {
  return typed(kind, { start_date, end_date, ...fields });
}

/** A recurring deadline over the year of `plan101`. */
export function every(
  rrule: string,
  fields: Partial<TypedDeadline> = {},
): Omit<TypedDeadline, 'text'> {
  return typed('recurring', { start_date: '2012-01-01', end_date: '2012-12-31', rrule, ...fields });
}
