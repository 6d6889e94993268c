import { DOMParser } from '@xmldom/xmldom';
import { describe, expect, it } from 'vitest';
import { drawBarChart } from '../../../../src/site/charts/bar-chart.ts';
import { chartFile } from '../../../../src/site/charts/chart-file.ts';
import { contentCorpus } from '../../../support/content-corpus.ts';

const { site } = await contentCorpus('five-plans');
const svg = drawBarChart({ id: 'units', title: '各單位', description: '閱覽組 3、總務組 1。' }, [
  { label: '閱覽組', value: 3, valueText: '3', isHatched: false },
  { label: '各組室', value: 1, valueText: '1', isHatched: true },
]);
const file = chartFile(
  [
    { heading: '甲 & 乙', svg },
    { heading: null, svg },
  ],
  { title: '各單位承辦的項數', keys: ['斜線：泛稱'], path: '/institutions/ntl/' },
  site,
  { siteUrl: 'https://example.org', basePath: '/open/' },
);

describe('a drawing of a page as a file', () => {
  it('is well-formed and one picture, each drawing below the other', () => {
    const faults: string[] = [];
    const document = new DOMParser({
      onError: (level, message) => faults.push(`${level} ${message}`),
    }).parseFromString(file, 'image/svg+xml');
    expect(faults).toEqual([]);
    const drawings = Array.from(document.getElementsByTagName('svg')).slice(1);
    const tops = drawings.map((each) => Number(each.getAttribute('y')));
    expect(tops).toHaveLength(2);
    expect(tops[1]).toBeGreaterThan(tops[0]! + Number(drawings[0]!.getAttribute('height')));
    const whole = Number(document.documentElement!.getAttribute('height'));
    expect(whole).toBeGreaterThan(tops[1]! + Number(drawings[1]!.getAttribute('height')));
  });

  it('has colours of its own, for nothing gives it a style sheet', () => {
    expect(file).toContain('fill="#0b4a6e"');
    expect(file).not.toMatch(/class=|<style|var\(/);
  });

  it('says what it is, what its marks mean, where it stands and under what licence', () => {
    for (const text of [
      '各單位承辦的項數',
      '甲 &amp; 乙',
      '斜線：泛稱',
      'https://example.org/open/institutions/ntl/',
      'CC BY 4.0',
    ]) {
      expect(file).toContain(text);
    }
  });
});
