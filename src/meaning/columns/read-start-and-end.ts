import { cellLines } from './cell-lines.ts';
import { parseDeadline } from '../deadlines/parse-deadline.ts';
import type { DeadlineContext, TypedDeadline } from '../deadlines/typed-deadline.ts';

/** The time of a row whose table has a column for its beginning, for its end, or for both (期程 起／迄). */
export interface StartAndEnd {
  /** Both cells, as printed: `113年1月～113年12月`. */
  text: string;
  /** One range; that of the one cell where the other is empty or is no single stretch of days. */
  deadlines: readonly TypedDeadline[];
  /** True where a cell has something printed that is no day, or the end stands before the beginning. */
  isDoubtful: boolean;
}

/** @returns null where neither cell can be read as days */
export function readStartAndEnd(
  start: string | undefined,
  end: string | undefined,
  context: DeadlineContext,
): StartAndEnd | null {
  const text = [start, end].filter((each) => each !== undefined).join('～');
  const [from, to] = [readOne(start, context), readOne(end, context)];
  const [one, other] = [from ?? to, to ?? from];
  if (one === null || other === null) return null;
  const [first, last] = [one.start_date, other.end_date];
  if (from === null || to === null || first === null || last === null || last < first) {
    const isDoubtful = [start, end].every(
      (cell) => cell !== undefined && cellLines(cell).length > 0,
    );
    return { text, deadlines: [{ ...other, text }], isDoubtful };
  }
  const isPeriodEnd = last === context.period.end;
  const range: TypedDeadline = {
    text,
    kind: 'range',
    start_date: first,
    end_date: last,
    rrule: null,
    duration: null,
    is_period_end: isPeriodEnd,
    note: null,
  };
  return { text, deadlines: [range], isDoubtful: false };
}

/** The only deadline of a cell; null where it is empty, not understood or several. */
function readOne(cell: string | undefined, context: DeadlineContext): TypedDeadline | null {
  if (cell === undefined) return null;
  const reading = parseDeadline(cell, context);
  return reading.ok && reading.deadlines.length === 1 ? reading.deadlines[0]! : null;
}
