import { isOfEveryYear, planYear, type PlanYear } from '../../corpus/figures/plan-year.ts';
import type { Plan } from '../../corpus/model/corpus.ts';
import type { Language } from '../../content/language.ts';
import { dateInWords } from '../../words/date-words.ts';
import { groupDigits } from '../../words/group-digits.ts';
import { chartWords } from '../../words/interface/charts.ts';
import { t, type Words } from '../../words/interface/index.ts';
import { recurrenceInWords } from '../../words/recurrence-words.ts';
import { wrapText } from './text-width.ts';
import { yearFontSize, yearWidth, type YearDrawing, type YearStrip } from './year-drawing.ts';

/** The year of a plan as it is drawn and said. */
export interface YearPicture {
  year: PlanYear;
  drawing: YearDrawing;
  title: string;
  /** All figures in words. */
  description: string;
  /** What the marks mean, of those that it has. */
  key: string;
}

/** The picture of the year of a plan in one language; one is asked for where `hasYearPicture` says so. */
export function yearPicture(plan: Plan, language: Language): YearPicture {
  return pictureOfYear(
    {
      id: `plan_year_${plan.planId}`,
      name: plan.title,
      year: planYear(plan),
      end: dateInWords(plan.period.end, t(language)),
    },
    language,
  );
}

/** A year to draw. */
export interface NamedYear {
  /** Unique in the page. */
  id: string;
  /** Of the plan, or of the plans together. */
  name: string;
  year: PlanYear;
  /** The last day of the period in words; null where it is not one. */
  end: string | null;
}

/** The picture of a year, of one plan or of several together, in one language. */
export function pictureOfYear({ id, name, year, end }: NamedYear, language: Language): YearPicture {
  const words = t(language);
  const charts = chartWords(language);
  const say = charts.year;
  const figures = (entries: readonly (readonly [string, number])[]) =>
    entries
      .map(([label, count]) => charts.figure(label, groupDigits(count)))
      .join(charts.figureSeparator);

  const open = year.openCycles.map(
    ({ cycle, measures }) => [cycleInWords(cycle, language), measures] as const,
  );
  const lines = [
    ...(open.length > 0 ? [say.open(figures(open))] : []),
    ...(year.withoutDay > 0 ? [say.withoutDay(groupDigits(year.withoutDay))] : []),
    ...(year.outside > 0 ? [say.outside(groupDigits(year.outside))] : []),
    ...(year.without > 0 ? [say.without(groupDigits(year.without))] : []),
    ...(year.withheld > 0 ? [say.withheld(groupDigits(year.withheld))] : []),
  ];
  const due = year.months
    .filter(({ due: count }) => count > 0)
    .map(({ month, due: count }) => [monthInWords(month, words), count] as const);
  const endLabel = end === null ? say.planEndOfAny : say.planEnd(end);
  const recurring = year.cycles.map(
    ({ cycle, measures }) => [cycleInWords(cycle, language), measures] as const,
  );
  const dated = [...due, ...(year.periodEnd > 0 ? [[endLabel, year.periodEnd] as const] : [])];
  return {
    year,
    title: say.title(name),
    description: [
      dated.length > 0 ? say.dueIn(figures(dated)) : say.noMonths,
      ...(recurring.length > 0 ? [say.recurs(figures(recurring))] : []),
      ...lines.map((line) => line + words.fullStop + words.sentenceSpace),
      say.inAll(groupDigits(year.total)),
    ].join(''),
    key: [
      ...(due.length > 0 ? [say.key] : []),
      ...(year.periodEnd > 0 ? [say.keyOfEnd] : []),
      ...(recurring.length > 0 ? [say.keyOfCycles] : []),
    ].join(words.clauseSeparator),
    drawing: {
      id,
      dueLabel: say.due,
      strips: stripsOf(year, language),
      periodEnd: year.periodEnd,
      periodEndLabel: say.periodEnd,
      lines: joined(lines, yearWidth / yearFontSize),
    },
  };
}

function monthInWords(month: string, words: Words): string {
  return isOfEveryYear(month)
    ? words.date.monthOnly(Number(month.slice(5)))
    : dateInWords(month, words);
}

/** How often something comes back, in a word or two: `每月`, `monthly`. */
export function cycleInWords(cycle: string, language: Language): string {
  const words = t(language);
  return (
    chartWords(language).year.cycles[cycle] ??
    recurrenceInWords(cycle, words) ??
    words.deadlines.otherRecurrence
  );
}

/** Up to twelve months in one line, whenever they begin; more in lines of calendar years. */
function stripsOf({ months, cycles }: PlanYear, language: Language): YearStrip[] {
  const words = t(language);
  const say = chartWords(language);
  const strip = (
    label: string,
    own: readonly (PlanYear['months'][number] | null)[],
  ): YearStrip => ({
    label,
    months: own.map(
      (month) => month && { label: String(Number(month.month.slice(5))), due: month.due },
    ),
    cycles: cycles.map(({ cycle, measures }) => ({
      label: say.figure(cycleInWords(cycle, language), groupDigits(measures)),
      isIn: own.map((month) => month !== null && month.recurring.has(cycle)),
    })),
  });
  if (months.length <= 12) return [strip(say.year.month, months)];
  const years = Map.groupBy(months, ({ month }) => month.slice(0, 4));
  return [...years].map(([name, own]) => {
    const byNumber = new Map(own.map((month) => [Number(month.month.slice(5)), month]));
    const twelve = Array.from({ length: 12 }, (_, index) => byNumber.get(index + 1) ?? null);
    return strip(dateInWords(name, words), twelve);
  });
}

/** Short sentences in as few lines as hold them. */
function joined(sentences: readonly string[], limit: number): string[] {
  const lines: string[] = [];
  for (const sentence of sentences.flatMap((each) => wrapText(each, limit))) {
    const together = `${lines.at(-1) ?? ''}\u3000${sentence}`;
    if (lines.length > 0 && wrapText(together, limit).length === 1)
      lines[lines.length - 1] = together;
    else lines.push(sentence);
  }
  return lines;
}
