import * as Plot from '@observablehq/plot';
import { chartFontSize, drawChart, hatchOf, type ChartWords } from './chart-svg.ts';

/** One month of a chart over the year. */
export interface MonthBars {
  /** Below the bars, e.g. `3` or `Mar`. */
  label: string;
  /** Height of the plain bar. */
  value: number;
  /** Height of the hatched bar beside it. */
  hatched: number;
}

interface Rectangle {
  from: number;
  to: number;
  /** Where its figure stands. */
  middle: number;
  value: number;
}

const height = 150;

/**
 * Upright bars over twelve months. A month has a plain bar, a hatched one, or both side by side;
 * each bears its figure, so no axis is needed.
 */
export function drawMonthChart(words: ChartWords, months: readonly MonthBars[]): string {
  const plain: Rectangle[] = [];
  const hatched: Rectangle[] = [];
  months.forEach(({ value, hatched: end }, index) => {
    const hasBoth = value > 0 && end > 0;
    const left = index + 0.12;
    const right = index + 0.88;
    const middle = index + 0.5;
    // Side by side the figures are wider than the bars, so they move apart.
    if (value > 0) {
      const bar = hasBoth ? { to: middle - 0.03, middle: index + 0.2 } : { to: right, middle };
      plain.push({ from: left, value, ...bar });
    }
    if (end > 0) {
      const bar = hasBoth ? { from: middle + 0.03, middle: index + 0.75 } : { from: left, middle };
      hatched.push({ to: right, value: end, ...bar });
    }
  });
  const bars = [...plain, ...hatched];
  const largest = Math.max(1, ...bars.map(({ value }) => value));
  const sides = { x1: 'from', x2: 'to', y1: 0, y2: 'value' };
  return drawChart(words, {
    height,
    marginTop: chartFontSize + 6,
    marginBottom: chartFontSize + 10,
    marginLeft: 4,
    marginRight: 4,
    x: { domain: [0, months.length], axis: null },
    y: { domain: [0, largest], axis: null },
    marks: [
      Plot.rect(plain, { ...sides, fill: 'currentColor', className: 'chart-bar' }),
      Plot.rect(hatched, {
        ...sides,
        fill: hatchOf(words.id),
        stroke: 'currentColor',
        className: 'chart-hatched',
      }),
      Plot.ruleY([0], { stroke: 'currentColor', className: 'chart-axis' }),
      Plot.text(bars, {
        x: 'middle',
        y: 'value',
        dy: -8,
        text: ({ value }: Rectangle) => String(value),
        className: 'chart-value',
      }),
      Plot.text(months, {
        x: (_, index: number) => index + 0.5,
        y: 0,
        dy: 13,
        text: 'label',
        className: 'chart-label',
      }),
    ],
  });
}
