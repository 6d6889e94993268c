import { DOMParser, onErrorStopParsing, type Element } from '@xmldom/xmldom';
import { describe, expect, it } from 'vitest';
import { drawBarChart } from '../../../../src/site/charts/bar-chart.ts';
import { chartWidth } from '../../../../src/site/charts/chart-svg.ts';
import { drawTargetChart } from '../../../../src/site/charts/target-chart.ts';

const words = { id: 'chart_1', title: '各單位 <b>', description: '資訊組 3、秘書室 1。' };

function read(svg: string): Element {
  return new DOMParser({ onError: onErrorStopParsing }).parseFromString(svg, 'image/svg+xml')
    .documentElement!;
}

const inClass = (svg: Element, name: string) =>
  Array.from(svg.getElementsByTagName('g')).filter((group) => group.getAttribute('class') === name);
const textsIn = (svg: Element, name: string) =>
  inClass(svg, name)
    .flatMap((group) => Array.from(group.getElementsByTagName('text')))
    .map((text) => text.textContent);
const bars = (svg: Element, name: string) =>
  inClass(svg, name).flatMap((group) => Array.from(group.getElementsByTagName('rect')));
const widths = (svg: Element, name: string) =>
  bars(svg, name).map((bar) => Number(bar.getAttribute('width')));

const barChart = () =>
  drawBarChart(words, [
    { label: '資訊組', value: 3, valueText: '3' },
    { label: '各組室（泛稱）', value: 6, valueText: '6', isHatched: true },
    { label: '秘書室', value: 0, valueText: '0' },
  ]);
const targetChart = () =>
  drawTargetChart(
    words,
    [
      {
        label: '滿意度',
        valueText: '至少 70%',
        comparator: 'at-least',
        value: 70,
        valueMax: null,
        baseline: null,
        actual: 82,
      },
      {
        label: '不合格率',
        valueText: '至多 5%',
        comparator: 'at-most',
        value: 5,
        valueMax: null,
        baseline: 20,
        actual: null,
      },
      {
        label: '占比',
        valueText: '10 至 15%',
        comparator: 'between',
        value: 10,
        valueMax: 15,
        baseline: null,
        actual: null,
      },
    ],
    100,
  );

describe.each([
  ['bars', barChart],
  ['targets', targetChart],
])('a chart of %s', (_, draw) => {
  it('is an image with a title and a description', () => {
    const svg = read(draw());
    expect(svg.getAttribute('role')).toBe('img');
    const [title, description] = ['title', 'desc'].map((name) => svg.getElementsByTagName(name)[0]);
    expect(title?.textContent).toBe('各單位 <b>');
    expect(description?.textContent).toBe('資訊組 3、秘書室 1。');
    expect(svg.getAttribute('aria-labelledby')).toBe(title?.getAttribute('id'));
    expect(svg.getAttribute('aria-describedby')).toBe(description?.getAttribute('id'));
  });

  it('carries no style, font, colour or script of its own', () => {
    const svg = draw();
    expect(svg).not.toMatch(/<style|<script| style=|font-family|px"|#[0-9a-f]{3,6}"|rgb\(/i);
    const colours = [...svg.matchAll(/(?:fill|stroke)="([^"]*)"/g)].map((match) => match[1]);
    expect(new Set(colours)).toEqual(
      new Set(
        colours.filter((colour) => /^(currentColor|none|url\(#chart_1_hatch\))$/.test(colour!)),
      ),
    );
  });

  it('has a width to the letter size, not to the screen', () => {
    expect(read(draw()).getAttribute('viewBox')).toMatch(/^0 0 360 \d+$/);
    expect(read(draw()).getAttribute('width')).toBeNull();
  });

  it('is the same bytes twice, with ids of its own', () => {
    expect(draw()).toBe(draw());
    expect(draw()).toContain('id="chart_1_hatch"');
    for (const [, id] of draw().matchAll(/ id="([^"]*)"/g)) expect(id).toMatch(/^chart_1_/);
  });
});

it('bars are as long as their figures, in the order given, each with label and figure', () => {
  const svg = read(barChart());
  expect(textsIn(svg, 'chart-label')).toEqual(['資訊組', '各組室（泛稱）', '秘書室']);
  expect(textsIn(svg, 'chart-value')).toEqual(['3', '6', '0']);
  const [plain, none] = widths(svg, 'chart-bar');
  const [hatched] = widths(svg, 'chart-hatched');
  expect(hatched! / plain!).toBeCloseTo(2, 2);
  expect(none).toBe(0);
});

it('charts beside each other have one scale', () => {
  const width = (maximum: number) =>
    widths(
      read(drawBarChart(words, [{ label: '甲', value: 5, valueText: '5' }], { maximum })),
      'chart-bar',
    )[0]!;
  expect(width(10) * 2).toBeCloseTo(width(5), 1);
});

it('a long label is cut so that it stays in the picture', () => {
  const svg = read(
    drawBarChart(words, [{ label: '很長的單位名稱'.repeat(6), value: 1, valueText: '1' }]),
  );
  expect(textsIn(svg, 'chart-label')[0]).toMatch(/^很長的單位名稱.*…$/);
  expect(textsIn(svg, 'chart-label')[0]!.length).toBeLessThanOrEqual(15);
});

it('what a promise counts is named whole, above it where it does not fit beside', () => {
  const target = {
    comparator: 'at-least',
    value: 90,
    valueMax: null,
    baseline: 80,
    actual: null,
  } as const;
  const draw = (label: string) =>
    read(
      drawTargetChart(
        words,
        [{ ...target, label, valueText: '至少 90%，原為 80%，與114年相比（115年度）' }],
        100,
      ),
    );
  const heightOf = (svg: Element) => Number(/ (\d+)$/.exec(svg.getAttribute('viewBox')!)![1]);
  const [short, long] = [draw('水質'), draw('配水管網水質抽驗合格率')];
  expect(textsIn(long, 'chart-label')).toEqual(['配水管網水質抽驗合格率']);
  expect(heightOf(long)).toBeGreaterThan(heightOf(short));
  expect(widths(long, 'chart-bar')).toEqual(widths(short, 'chart-bar'));
});

it('hatched is what a promise leaves open', () => {
  const svg = read(targetChart());
  const percent = (name: string) =>
    widths(svg, name).map((width) => Math.round((width / chartWidth) * 100));
  // At least 70: from there to 100. At most 5: below it. Between 10 and 15: from one to the other.
  expect(percent('chart-bar')).toEqual([69, 10]);
  expect(percent('chart-hatched').sort((a, b) => a - b)).toEqual([5, 5, 30]);
});

it('a line marks the figure that a promise starts from', () => {
  const [mark] = inClass(read(targetChart()), 'chart-mark');
  expect(mark?.getElementsByTagName('line')).toHaveLength(1);
});

it('the largest `at least` has room above it, too', () => {
  const target = {
    label: '課程',
    valueText: '',
    valueMax: null,
    baseline: null,
    actual: null,
  } as const;
  const svg = read(
    drawTargetChart(
      words,
      [
        { ...target, comparator: 'at-least', value: 10 },
        { ...target, comparator: 'exactly', value: 4 },
      ],
      null,
    ),
  );
  expect(widths(svg, 'chart-hatched')).toHaveLength(1);
});

it('the figure that was reported last is a dot, and has room on the scale', () => {
  const target = { label: '課程', valueText: '', valueMax: null, baseline: null } as const;
  const dots = (actual: number | null, maximum: number | null) =>
    Array.from(
      read(
        drawTargetChart(words, [{ ...target, comparator: 'exactly', value: 4, actual }], maximum),
      ).getElementsByTagName('circle'),
      (circle) => Number(circle.getAttribute('cx')),
    );
  expect(dots(null, 100)).toEqual([]);
  const [within] = dots(50, 100);
  const [beyond] = dots(120, 100);
  expect(beyond).toBeGreaterThan(within!);
  expect(beyond).toBeLessThanOrEqual(chartWidth);
});
