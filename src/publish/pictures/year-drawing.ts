import { element, text, type Xml } from '../../datasets/formats/xml.ts';
import { fitText, textWidth } from './text-width.ts';

/** A line of months beside each other, at most twelve. */
export interface YearStrip {
  /** At the left of the months' numbers: what they are, or their year. */
  label: string;
  /** Null where the period does not reach the month. */
  months: readonly ({ label: string; due: number } | null)[];
  /** What comes back: its name with its count, and in which of the months. */
  cycles: readonly { label: string; isIn: readonly boolean[] }[];
}

/** What a picture of a plan's year shows. */
export interface YearDrawing {
  /** Unique in the page; the id of the hatching begins with it. */
  id: string;
  dueLabel: string;
  strips: readonly YearStrip[];
  /** Due just at the end of the period; 0 for none. */
  periodEnd: number;
  periodEndLabel: string;
  /** Below the months: what does not belong to any. */
  lines: readonly string[];
}

/** The parts of a picture that a look gives its colour. */
export type PicturePart = 'bar' | 'hatched' | 'dots' | 'axis' | 'text' | 'soft';

/** Attributes by which a part gets its colour: a class in a page, colours in a file. */
export type PictureLook = (part: PicturePart) => Readonly<Record<string, string>>;

/** Width of the picture in its own units: as many as a narrow phone has pixels, so letters stay legible. */
export const yearWidth = 320;

/** Font size in the same units. */
export const yearFontSize = 12;

const figureRoom = 15;
const barRoom = 46;
const lineHeight = 14.5;
const endRoom = 36;
const widestLabel = 9;

/**
 * The marks of a picture of a plan's year: upright bars over the months with their figures, beside
 * the last a hatched one for the end of the period, below them a line of dots for what comes back.
 * It is drawn by hand, for every plan has it, in its page and as a file: a few paths.
 */
export function drawYear(
  { id, dueLabel, strips, periodEnd, periodEndLabel, lines }: YearDrawing,
  look: PictureLook,
): { marks: Xml[]; height: number } {
  const labels = [
    dueLabel,
    ...strips.flatMap(({ label, cycles }) => [label, ...cycles.map((each) => each.label)]),
  ].map((label) => fitText(label, widestLabel));
  const left = Math.ceil(Math.max(...labels.map(textWidth)) * yearFontSize) + 6;
  const right = periodEnd > 0 ? endRoom : 0;
  const slots = Math.max(...strips.map(({ months }) => months.length));
  const column = (yearWidth - left - right) / slots;
  const largest = Math.max(
    1,
    periodEnd,
    ...strips.flatMap(({ months }) => months.map((month) => month?.due ?? 0)),
  );
  // Figures with three digits are wider than a month; others have the size of the whole picture.
  const figureSize = largest >= 100 && column < 22 ? yearFontSize - 1 : null;
  // Beside long labels, which English has, months are so narrow that `10`, `11` and `12` would meet.
  const monthSize = column < textWidth('12') * yearFontSize + 4 ? yearFontSize - 1.5 : null;
  const marks: Xml[] = [];
  const write = (
    part: PicturePart,
    x: number,
    y: number,
    content: string,
    anchor: string | null = null,
    size: number | null = null,
  ) =>
    marks.push(
      element(
        'text',
        { ...look(part), x: short(x), y: short(y), 'text-anchor': anchor, 'font-size': size },
        text(content),
      ),
    );
  const middle = (index: number) => left + (index + 0.5) * column;
  const heightOf = (value: number) => Math.max(2, (value / largest) * barRoom);

  let top = 0;
  strips.forEach(({ label, months, cycles }, index) => {
    const base = top + figureRoom + barRoom;
    const bars: string[] = [];
    months.forEach((month, slot) => {
      if (month === null) return;
      write('text', middle(slot), base + lineHeight - 2, month.label, 'middle', monthSize);
      if (month.due === 0) return;
      const height = heightOf(month.due);
      bars.push(bar(middle(slot) - column * 0.36, base, column * 0.72, height));
      write('text', middle(slot), base - height - 3, String(month.due), 'middle', figureSize);
    });
    if (bars.length > 0) marks.push(element('path', { ...look('bar'), d: bars.join('') }));
    if (periodEnd > 0 && index === strips.length - 1) {
      const [height, width] = [heightOf(periodEnd), 22];
      const from = yearWidth - width - 4;
      const d = bar(from, base, width, height);
      marks.push(element('path', { ...look('hatched'), fill: `url(#${id}_hatch)`, d }));
      write('text', from + width / 2, base - height - 3, String(periodEnd), 'middle', figureSize);
      write('text', from + width / 2, base + lineHeight - 2, periodEndLabel, 'middle');
    }
    marks.push(
      element('path', { ...look('axis'), d: `M${short(left)} ${short(base)}H${yearWidth}` }),
    );
    write('soft', left - 6, base - 3, dueLabel, 'end');
    write('soft', left - 6, base + lineHeight - 2, fitText(label, widestLabel), 'end');
    top = base + lineHeight;
    for (const cycle of cycles) {
      const dots = cycle.isIn
        .flatMap((isIn, slot) => (isIn ? [`M${short(middle(slot))} ${short(top + 8)}h0`] : []))
        .join('');
      marks.push(element('path', { ...look('dots'), d: dots }));
      write('text', left - 6, top + lineHeight - 2, fitText(cycle.label, widestLabel), 'end');
      top += lineHeight;
    }
    top += 4;
  });
  for (const line of lines) {
    write('text', 0, top + lineHeight - 3, line);
    top += lineHeight;
  }
  return { marks, height: Math.ceil(top) };
}

/** The hatching that a picture of that id fills bars with; lines, so that it shows without colour. */
export function hatching(id: string, look: PictureLook): Xml {
  return element(
    'defs',
    {},
    element(
      'pattern',
      {
        id: `${id}_hatch`,
        width: 5,
        height: 5,
        patternUnits: 'userSpaceOnUse',
        patternTransform: 'rotate(45)',
      },
      element('path', {
        ...look('dots'),
        'stroke-width': 2,
        'stroke-linecap': 'butt',
        d: 'M1.5 0v5',
      }),
    ),
  );
}

function bar(left: number, base: number, width: number, height: number): string {
  return `M${short(left)} ${short(base)}v${short(-height)}h${short(width)}V${short(base)}z`;
}

/** Coordinates to a tenth: enough to draw with. */
function short(value: number): number {
  return Number(value.toFixed(1));
}
