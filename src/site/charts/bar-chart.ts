import * as Plot from '@observablehq/plot';
import { chartFontSize, chartWidth, drawChart, hatchOf, type ChartWords } from './chart-svg.ts';
import { fitText, textWidth } from '../../publish/pictures/text-width.ts';

/** A bar of a chart. Bars stand in the order given: by size would make a ranking of them. */
export interface Bar {
  label: string;
  value: number;
  /** What stands at the end of the bar. */
  valueText: string;
  /** True for bars that differ in kind; the label has to say how. */
  isHatched?: boolean;
}

export interface BarChartOptions {
  /** Value at the right edge, so that charts beside each other have one scale; else the largest. */
  maximum?: number;
}

const rowHeight = 22;
/** Most of the width that labels may take, in font sizes. */
const widestLabel = 15;

/** Horizontal bars with their labels at the left and their values at the end; no axis is needed. */
export function drawBarChart(
  words: ChartWords,
  bars: readonly Bar[],
  { maximum }: BarChartOptions = {},
): string {
  const labels = bars.map(({ label }) => fitText(label, widestLabel));
  const marginLeft = Math.ceil(Math.max(...labels.map(textWidth)) * chartFontSize) + 10;
  const marginRight =
    Math.ceil(Math.max(...bars.map(({ valueText }) => textWidth(valueText))) * chartFontSize) + 8;
  const largest = Math.max(1, maximum ?? 0, ...bars.map(({ value }) => value));
  const rows = bars.map((bar, index) => ({ ...bar, index, label: labels[index]! }));
  const common = { y: 'index' };
  return drawChart(words, {
    height: rows.length * rowHeight,
    marginTop: 0,
    marginBottom: 0,
    marginLeft: Math.min(marginLeft, chartWidth / 2),
    marginRight,
    x: { domain: [0, largest], axis: null },
    y: { type: 'band', domain: rows.map(({ index }) => index), axis: null, padding: 0.3 },
    marks: [
      Plot.barX(
        rows.filter(({ isHatched }) => !isHatched),
        { ...common, x: 'value', fill: 'currentColor', className: 'chart-bar' },
      ),
      Plot.barX(
        rows.filter(({ isHatched }) => isHatched),
        {
          ...common,
          x: 'value',
          fill: hatchOf(words.id),
          stroke: 'currentColor',
          className: 'chart-hatched',
        },
      ),
      Plot.ruleX([0], { stroke: 'currentColor', className: 'chart-axis' }),
      Plot.text(rows, {
        ...common,
        x: 0,
        dx: -6,
        text: 'label',
        textAnchor: 'end',
        className: 'chart-label',
      }),
      Plot.text(rows, {
        ...common,
        x: 'value',
        dx: 4,
        text: 'valueText',
        textAnchor: 'start',
        className: 'chart-value',
      }),
    ],
  });
}
