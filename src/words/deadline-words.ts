import type { Row, RowDeadline } from '../corpus/model/corpus.ts';
import type { Words } from './interface/index.ts';
import type { TypedDeadline } from '../meaning/deadlines/typed-deadline.ts';
import { foldForSearch } from '../meaning/text/fold.ts';
import { dateInWords, spanInWords } from './date-words.ts';
import { durationInWords } from './duration-words.ts';
import { recurrenceInWords } from './recurrence-words.ts';

/** A deadline of a row as it is shown. */
export interface DeadlineLine {
  /** As written. */
  text: string;
  /** What it means in words, just `計畫期末` for the end of the period; null where that says the same again. */
  meaning: string | null;
  /** Conditions and remarks that the text does not say itself. */
  notes: readonly string[];
}

/** The deadlines of a row as they are written, each once: the texts of `deadlineLines`. */
export function deadlineTexts({
  deadlines,
  typedDeadlines,
}: Pick<Row, 'deadlines' | 'typedDeadlines'>): string[] {
  return [...new Set([...deadlines, ...typedDeadlines.map(({ text }) => text)])];
}

/** The deadlines of a row, one entry a cell entry; those of an ancestor where it has none of its own. */
export function deadlineLines(row: Row, words: Words): DeadlineLine[] {
  const byText = new Map<string, RowDeadline[]>(row.deadlines.map((text) => [text, []]));
  for (const deadline of row.typedDeadlines) {
    const list = byText.get(deadline.text);
    if (list) list.push(deadline);
    else byText.set(deadline.text, [deadline]);
  }
  return [...byText].map(([text, typed]) => {
    const isPlanEnd = typed.length > 0 && typed.every((deadline) => deadline.is_period_end);
    const meaning = isPlanEnd ? words.row.planEnd : deadlinesInWords(typed, words);
    return {
      text,
      meaning: meaning === null || foldForSearch(meaning) === foldForSearch(text) ? null : meaning,
      notes: [...new Set(typed.flatMap(({ note }) => note ?? []))].filter(
        (note) => !foldForSearch(text).includes(foldForSearch(note)),
      ),
    };
  });
}

/** True where every deadline of the row is just the end of the plan's period. */
export function saysOnlyPlanEnd(row: Row): boolean {
  return row.typedDeadlines.length > 0 && row.typedDeadlines.every((each) => each.is_period_end);
}

/** Typed deadlines of one cell entry in words; several months of a year are said together. */
export function deadlinesInWords(deadlines: readonly TypedDeadline[], words: Words): string | null {
  if (deadlines.length === 0) return null;
  const months = deadlines.map(({ kind, end_date }) => (kind === 'month' ? end_date : null));
  const years = new Set(months.map((date) => date?.slice(0, 4)));
  const [year] = years;
  if (months.length > 1 && years.size === 1 && year !== undefined) {
    const numbers = months.map((date) => Number(date!.slice(5, 7)));
    return words.date.months(Number(year), numbers);
  }
  const meanings = deadlines.map((deadline) => deadlineInWords(deadline, words));
  return meanings.some((meaning) => meaning === null) ? null : meanings.join(words.listSeparator);
}

/** One typed deadline in words, without the condition that its note carries. */
export function deadlineInWords(deadline: TypedDeadline, words: Words): string | null {
  const { kind, start_date: start, end_date: end } = deadline;
  switch (kind) {
    case 'date':
      return end === null ? null : dateInWords(end, words);
    case 'month':
      return end === null ? null : dateInWords(end.slice(0, 7), words);
    case 'range':
      return start === null || end === null ? null : spanInWords(start, end, words);
    case 'recurring':
      return deadline.rrule === null ? null : recurrenceInWords(deadline.rrule, words);
    case 'within': {
      const duration = deadline.duration && durationInWords(deadline.duration, words);
      return duration ? words.deadline.within(duration) : words.deadline.withinUnknown;
    }
    case 'on-demand':
      return words.deadline.onDemand;
    case 'relative': {
      const duration = deadline.duration && durationInWords(deadline.duration, words);
      return duration ? words.deadline.relativeWithin(duration) : words.deadline.relative;
    }
    case 'other':
      return words.deadline.other;
  }
}
