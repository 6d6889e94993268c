import {
  institutionYears,
  type YearOfInstitution,
} from '../../corpus/figures/institution-years.ts';
import type { Institution } from '../../corpus/model/corpus.ts';
import type { Language } from '../../content/language.ts';
import { element, text, type Xml } from '../../datasets/formats/xml.ts';
import { groupDigits } from '../../words/group-digits.ts';
import { chartWords } from '../../words/interface/charts.ts';
import { t } from '../../words/interface/index.ts';
import { institutionName, planYearName } from '../../words/plan-names.ts';
import { fitText, textWidth } from './text-width.ts';
import { yearFontSize, yearWidth, type PictureLook } from './year-drawing.ts';

/** The plans of an institution over the years as they are drawn and said. */
export interface YearsPicture {
  /** Unique in the page; the id of the hatching begins with it. */
  id: string;
  title: string;
  /** All figures in words. */
  description: string;
  years: readonly (YearOfInstitution & { label: string; said: string })[];
}

/** The picture of an institution's years in one language. */
export function yearsPicture(institution: Institution, language: Language): YearsPicture {
  const words = t(language);
  const say = chartWords(language).years;
  const years = institutionYears(institution).map((year) => ({
    ...year,
    label: planYearName(year.plan, words),
    said: [
      say.total(groupDigits(year.total)),
      year.period === null ? say.unknown : say.reported(year.period, groupDigits(year.done)),
    ].join(words.clauseSeparator),
  }));
  return {
    id: `years_${institution.institutionId}`,
    title: say.title(institutionName(institution, language).text),
    description: years
      .map(({ label, said }) => label + words.colon + said + words.fullStop)
      .join(words.sentenceSpace),
    years,
  };
}

const rowHeight = 36;
const barHeight = 12;
const lineHeight = 16;

/**
 * The marks of the picture: for each plan a bar as long as its measures are many, above it its year
 * and figures, in two lines where they do not fit in one. Solid is what was reported done, outlined what was reported as something else, hatched
 * what nobody reported.
 */
export function drawYears(
  { id, years }: YearsPicture,
  look: PictureLook,
): { marks: Xml[]; height: number } {
  const largest = Math.max(1, ...years.map(({ total }) => total));
  const scale = (value: number) => Number(((value / largest) * yearWidth).toFixed(1));
  const width = yearWidth / yearFontSize;
  let height = 0;
  const marks = years.flatMap(({ label, said, done, otherwise, without }) => {
    const first = height + 14;
    const isOneLine = textWidth(label) + 1 + textWidth(said) <= width;
    const base = isOneLine ? first : first + lineHeight;
    height += isOneLine ? rowHeight : rowHeight + lineHeight;
    const rectangle = (from: number, value: number, attributes: Readonly<Record<string, string>>) =>
      value === 0
        ? []
        : [
            element('rect', {
              ...attributes,
              x: scale(from),
              y: base + 4,
              width: scale(value),
              height: barHeight,
            }),
          ];
    return [
      element('text', { ...look('text'), x: 0, y: first }, text(fitText(label, width))),
      element('text', { ...look('soft'), x: yearWidth, y: base, 'text-anchor': 'end' }, text(said)),
      ...rectangle(0, done, look('bar')),
      ...rectangle(done, otherwise, { ...look('axis'), fill: 'none' }),
      ...rectangle(done + otherwise, without, { ...look('hatched'), fill: `url(#${id}_hatch)` }),
    ];
  });
  return { marks, height };
}
