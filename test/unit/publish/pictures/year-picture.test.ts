import { createHash } from 'node:crypto';
import { DOMParser, onErrorStopParsing, type Element } from '@xmldom/xmldom';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Corpus } from '../../../../src/corpus/model/corpus.ts';
import { conceptsOf } from '../../../../src/datasets/concepts.ts';
import {
  PICTURE_STYLE,
  PICTURE_STYLE_HASH,
} from '../../../../src/publish/pictures/picture-style.ts';
import { textWidth, wrapText } from '../../../../src/publish/pictures/text-width.ts';
import {
  drawYear,
  yearFontSize,
  yearWidth,
} from '../../../../src/publish/pictures/year-drawing.ts';
import { yearFile } from '../../../../src/publish/pictures/year-file.ts';
import { yearPicture } from '../../../../src/publish/pictures/year-picture.ts';
import { contentCorpus } from '../../../support/content-corpus.ts';

let corpus: Corpus;
beforeAll(async () => {
  corpus = await contentCorpus('five-plans');
});

const plan = (id: string) => corpus.planById.get(id)!;
const read = (svg: string): Element =>
  new DOMParser({ onError: onErrorStopParsing }).parseFromString(svg, 'image/svg+xml')
    .documentElement!;
const textsOf = (svg: Element) =>
  Array.from(svg.getElementsByTagName('text'), (each) => each.textContent);
const fileOf = (id: string) =>
  yearFile(plan(id), {
    site: corpus.site,
    settings: { siteUrl: 'https://plans.example.org', basePath: '/open/' },
    modified: '2026-11-21',
    concepts: conceptsOf(corpus),
  });

describe('the picture of the year of nlpi-106', () => {
  it('says all its figures in words', () => {
    expect(yearPicture(plan('nlpi-106'), 'zh').description).toBe(
      '到期：2017年3月 1、2017年4月 1、2017年5月 2、2017年6月 1、2017年10月 3、2017年11月 1、' +
        '計畫期末（2017年12月31日） 28。定期辦理：每日 10、每週 3、每月 66。' +
        '未寫哪個月：每季 1、每年 3。沒有固定日期 6。全部 126 項。',
    );
    expect(yearPicture(plan('nlpi-106'), 'en').description).toMatch(
      /^Due: March 2017: 1, .* Recurring: daily: 10, weekly: 3, monthly: 66\. .* 126 in all\.$/,
    );
  });

  it('shows in each month its figure, and lines of dots for what comes back', () => {
    const { drawing } = yearPicture(plan('nlpi-106'), 'zh');
    const [strip] = drawing.strips;
    expect(strip!.months.map((month) => month?.due)).toEqual([0, 0, 1, 1, 2, 1, 0, 0, 0, 3, 1, 0]);
    expect(strip!.cycles.map(({ label }) => label)).toEqual(['每日 10', '每週 3', '每月 66']);
    expect(drawing.periodEnd).toBe(28);
    expect(drawing.lines).toEqual(['未寫哪個月：每季 1、每年 3\u3000沒有固定日期 6']);
  });

  it('is small enough to stand beside figures: at most 160 high where it is 320 wide', () => {
    for (const { planId } of corpus.plans) {
      for (const language of ['zh', 'en'] as const) {
        const { drawing } = yearPicture(plan(planId), language);
        const { height } = drawYear(drawing, () => ({}));
        expect(height, planId).toBeLessThanOrEqual(160);
      }
    }
  });
});

it('no two numbers of months meet, also beside the long labels of English', () => {
  const own = { ...plan('nlpi-106'), period: { start: '2017-01-01', end: '2018-12-31' } };
  for (const language of ['zh', 'en'] as const) {
    const svg = read(
      `<svg>${drawYear(yearPicture(own, language).drawing, () => ({})).marks.join('')}</svg>`,
    );
    const months = Array.from(svg.getElementsByTagName('text')).filter(
      (each) =>
        /^1[0-2]$/.test(each.textContent ?? '') && each.getAttribute('text-anchor') === 'middle',
    );
    expect(months.length).toBe(6);
    const [ten, eleven] = months.map((each) => Number(each.getAttribute('x')));
    const size = Number(months[0]!.getAttribute('font-size') ?? yearFontSize);
    expect(eleven! - ten! - textWidth('10') * size).toBeGreaterThan(3);
  }
});

it('a plan over two years has a line of months for each', () => {
  const own = { ...plan('ntl-101'), period: { start: '2012-02-01', end: '2013-12-31' } };
  const { strips } = yearPicture(own, 'zh').drawing;
  expect(strips.map(({ label }) => label)).toEqual(['2012年', '2013年']);
  expect(strips.map(({ months }) => months.length)).toEqual([12, 12]);
  expect(strips[0]!.months[0]).toBeNull();
});

it('a school year begins in August and is one line', () => {
  const own = { ...plan('ntl-101'), period: { start: '2012-08-01', end: '2013-07-31' } };
  const { strips } = yearPicture(own, 'zh').drawing;
  expect(strips.map(({ months }) => months.map((month) => month?.label))).toEqual([
    ['8', '9', '10', '11', '12', '1', '2', '3', '4', '5', '6', '7'],
  ]);
});

describe('the picture as a file', () => {
  it('is an image with title and description, and says of which plan it is, where, on what terms', () => {
    const svg = read(fileOf('nlpi-106'));
    expect(svg.getAttribute('role')).toBe('img');
    expect(svg.getAttribute('xml:lang')).toBe('zh-Hant-TW');
    expect(svg.getElementsByTagName('title')[0]?.textContent).toBe(
      '國立公共資訊圖書館106年度提升服務品質計畫：什麼時候到期',
    );
    expect(svg.getElementsByTagName('desc')[0]?.textContent).toContain('全部 126 項');
    expect(textsOf(svg)).toEqual(
      expect.arrayContaining([
        '國立公共資訊圖書館106年度提升服務品質計畫',
        'https://plans.example.org/open/plans/nlpi/',
        '106/',
        '本站所加內容的授權：CC BY 4.0',
      ]),
    );
  });

  it('has a colour of its own in every part, and others in a dark scheme', () => {
    const svg = read(fileOf('nlpi-106'));
    expect(svg.getElementsByTagName('style')[0]?.textContent).toBe(PICTURE_STYLE);
    for (const text of Array.from(svg.getElementsByTagName('text'))) {
      expect(text.getAttribute('fill')).toMatch(/^#[0-9a-f]{6}$/);
    }
    const parts = new Set(
      ['text', 'path', 'rect'].flatMap((name) =>
        Array.from(svg.getElementsByTagName(name), (each) => each.getAttribute('class')!),
      ),
    );
    for (const part of parts) expect(PICTURE_STYLE).toContain(`.${part}`);
  });

  it('is one document without script, link or anything from elsewhere', () => {
    expect(fileOf('nlpi-106')).not.toMatch(/<script|href=|@import|url\((?!#)/);
  });

  it('is the same bytes twice', () => {
    expect(fileOf('ntl-101')).toBe(fileOf('ntl-101'));
  });
});

it('the hash by which pictures’ style is allowed is that of their style', () => {
  const hash = createHash('sha256').update(PICTURE_STYLE).digest('base64');
  expect(PICTURE_STYLE_HASH).toBe(`sha256-${hash}`);
});

it('a long line is cut where words end, and no line begins with a comma', () => {
  const lines = wrapText('國立公共資訊圖書館，https://plans.example.org/open/plans/nlpi/106/', 9);
  expect(lines.join('')).toBe('國立公共資訊圖書館，https://plans.example.org/open/plans/nlpi/106/');
  expect(lines[0]).toBe('國立公共資訊圖書館，');
  for (const line of lines.slice(1)) expect(textWidth(line)).toBeLessThanOrEqual(9);
  expect(yearWidth).toBe(320);
});
