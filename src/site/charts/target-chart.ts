import * as Plot from '@observablehq/plot';
import type { Comparator } from '../../content/schemas/measures.ts';
import { chartFontSize, chartWidth, drawChart, hatchOf, type ChartWords } from './chart-svg.ts';
import { fitText, textWidth } from '../../publish/pictures/text-width.ts';

/** A promised figure on the scale of its chart. */
export interface TargetBar {
  /** Above the bar: what is counted. */
  label: string;
  /** Above the bar, after the label: the promise in words, e.g. `至少 70%`. */
  valueText: string;
  comparator: Comparator;
  value: number;
  /** Upper end of a promise with two ends. */
  valueMax: number | null;
  /** Figure that it starts from. */
  baseline: number | null;
  /** Figure that was reported last. */
  actual: number | null;
}

const lineHeight = 16;
const barHeight = 14;
const barBottom = 8;

/** Parts of a row: what is promised in any case, and, hatched, what the promise leaves open. */
interface Part {
  index: number;
  from: number;
  to: number;
}

/**
 * Promised figures of one unit on one scale. A plain bar reaches to the figure; hatched stands what
 * the promise leaves open: above an `at least`, below an `at most`, between two ends. A line marks
 * the figure that the promise starts from, a dot the one that was reported last.
 * A label that does not fit beside its promise stands above it.
 * @param maximum end of the scale, e.g. 100 for percentages; null = as far as the figures need it
 */
export function drawTargetChart(
  words: ChartWords,
  targets: readonly TargetBar[],
  maximum: number | null,
): string {
  const figures = targets.flatMap(({ value, valueMax, baseline, actual }) => [
    value,
    valueMax ?? 0,
    baseline ?? 0,
    actual ?? 0,
  ]);
  // What is above the largest `at least` needs room too.
  const isOpenAbove = targets.some(({ comparator }) => comparator === 'at-least');
  const needed = Math.max(1, ...figures);
  const largest = Math.max(maximum ?? needed * (isOpenAbove ? 1.1 : 1), needed);
  const plain: Part[] = [];
  const open: Part[] = [];
  const baselines: { index: number; at: number }[] = [];
  const actuals: { index: number; at: number }[] = [];
  targets.forEach(({ comparator, value, valueMax, baseline, actual }, index) => {
    if (comparator === 'at-most') open.push({ index, from: 0, to: value });
    else plain.push({ index, from: 0, to: value });
    if (comparator === 'between' && valueMax !== null)
      open.push({ index, from: value, to: valueMax });
    if (comparator === 'at-least' && value < largest)
      open.push({ index, from: value, to: largest });
    if (baseline !== null) baselines.push({ index, at: baseline });
    if (actual !== null) actuals.push({ index, at: actual });
  });
  const room = chartWidth / chartFontSize;
  const lines = targets.map(({ label, valueText }, index) => {
    const isApart = textWidth(label) + 2 + textWidth(valueText) > room;
    return { index, label: fitText(label, room - 1), valueText, isApart };
  });
  const apart = lines.filter(({ isApart }) => isApart);
  const barTop = 4 + (apart.length > 0 ? 2 : 1) * lineHeight;
  const rowHeight = barTop + barHeight + barBottom;
  const band = { y: 'index', insetTop: barTop, insetBottom: barBottom };
  const above = { y: 'index', dy: -rowHeight / 2 + barTop - 11 };
  const label = {
    x: 0,
    dx: 4,
    text: 'label',
    textAnchor: 'start',
    className: 'chart-label',
  } as const;
  return drawChart(words, {
    height: targets.length * rowHeight,
    marginTop: 0,
    marginBottom: 0,
    marginLeft: 2,
    marginRight: 2,
    x: { domain: [0, largest], axis: null },
    y: { type: 'band', domain: targets.map((_, index) => index), axis: null, padding: 0 },
    marks: [
      Plot.barX(plain, {
        ...band,
        x1: 'from',
        x2: 'to',
        fill: 'currentColor',
        className: 'chart-bar',
      }),
      Plot.barX(open, {
        ...band,
        x1: 'from',
        x2: 'to',
        fill: hatchOf(words.id),
        stroke: 'currentColor',
        className: 'chart-hatched',
      }),
      Plot.tickX(baselines, {
        ...band,
        insetTop: barTop - 3,
        insetBottom: barBottom - 3,
        x: 'at',
        stroke: 'currentColor',
        strokeWidth: 3,
        className: 'chart-mark',
      }),
      Plot.dot(actuals, {
        y: 'index',
        dy: (barTop - barBottom) / 2,
        x: 'at',
        r: 6,
        fill: 'currentColor',
        stroke: 'currentColor',
        className: 'chart-actual',
      }),
      Plot.ruleX([0], { stroke: 'currentColor', className: 'chart-axis' }),
      Plot.text(
        lines.filter(({ isApart }) => !isApart),
        { ...above, ...label },
      ),
      Plot.text(apart, { ...above, ...label, dy: above.dy - lineHeight }),
      Plot.text(lines, {
        ...above,
        x: largest,
        text: 'valueText',
        textAnchor: 'end',
        className: 'chart-value',
      }),
    ],
  });
}
