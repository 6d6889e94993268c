import { DOMParser, onErrorStopParsing } from '@xmldom/xmldom';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  hasYearsPicture,
  institutionYears,
} from '../../../../src/corpus/figures/institution-years.ts';
import type { Corpus } from '../../../../src/corpus/model/corpus.ts';
import { conceptsOf } from '../../../../src/datasets/concepts.ts';
import { yearsFile } from '../../../../src/publish/pictures/years-file.ts';
import { drawYears, yearsPicture } from '../../../../src/publish/pictures/years-picture.ts';
import { contentCorpus } from '../../../support/content-corpus.ts';

let bureau: Corpus;
beforeAll(async () => {
  bureau = await contentCorpus('health-bureau');
});

const health = () => bureau.institutionById.get('demo-health')!;

describe('the years of an institution', () => {
  it('are its plans, oldest first, each with what was reported last', () => {
    for (const { plan, total, period, done, otherwise, without } of institutionYears(health())) {
      const latest = plan.results?.periods.at(-1) ?? null;
      expect(period).toBe(latest?.name ?? null);
      expect(done + otherwise + without).toBe(total);
      const reported = plan.rows.flatMap(({ results }) =>
        results.filter((each) => each.period.name === latest?.name && each.state === 'done'),
      );
      expect([plan.planId, done]).toEqual([plan.planId, reported.length]);
    }
    expect(institutionYears(health()).map(({ plan }) => plan.year)).toEqual(
      health()
        .plans.map(({ year }) => year)
        .sort((a, b) => a - b),
    );
  });

  it('are drawn where there are several, or results', async () => {
    expect(hasYearsPicture(health())).toBe(true);
    const { institutionById } = await contentCorpus('five-plans');
    expect(hasYearsPicture(institutionById.get('ntl')!)).toBe(false);
  });

  it('have a bar each: done is solid, what nobody reported hatched', () => {
    const picture = yearsPicture(health(), 'zh');
    const { marks, height } = drawYears(picture, (part) => ({ class: part }));
    expect(height).toBe(picture.years.length * 36);
    const count = (part: string) =>
      marks.filter((mark) => mark.startsWith(`<rect class="${part}"`)).length;
    expect(count('bar')).toBe(picture.years.filter(({ done }) => done > 0).length);
    expect(count('hatched')).toBe(picture.years.filter(({ without }) => without > 0).length);
  });

  it('are named whole: what does not fit beside the figures stands above them', () => {
    const picture = yearsPicture(health(), 'en');
    const [first, ...others] = picture.years;
    const label = '2026 (Service quality improvement plan)';
    const drawn = drawYears({ ...picture, years: [{ ...first!, label }, ...others] }, () => ({}));
    const texts = drawn.marks.filter((mark) => mark.startsWith('<text'));
    expect(texts.join('')).toContain(`>${label}<`);
    const lines = texts.map((mark) => /y="([\d.]+)"/.exec(mark)![1]);
    expect(lines[0]).not.toBe(lines[1]);
    expect(drawn.height).toBeGreaterThan(picture.years.length * 36);
  });

  it('are said in words, and can be taken away', () => {
    const svg = yearsFile(health(), {
      site: bureau.site,
      settings: { siteUrl: 'https://plans.example.org', basePath: '/' },
      modified: '2024-06-28',
      concepts: conceptsOf(bureau),
    });
    const root = new DOMParser({ onError: onErrorStopParsing }).parseFromString(
      svg,
      'image/svg+xml',
    ).documentElement!;
    const { title, description } = yearsPicture(health(), 'zh');
    expect(root.getElementsByTagName('title')[0]?.textContent).toBe(title);
    expect(root.getElementsByTagName('desc')[0]?.textContent).toBe(description);
    expect(svg).toContain('https://plans.example.org/institutions/');
  });
});
