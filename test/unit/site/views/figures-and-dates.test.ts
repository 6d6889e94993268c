import { describe, expect, it } from 'vitest';
import { t } from '../../../../src/words/interface/index.ts';
import { dateInWords, spanInWords } from '../../../../src/words/date-words.ts';
import { durationInWords } from '../../../../src/words/duration-words.ts';
import { fileSize } from '../../../../src/words/file-size.ts';
import { formatName } from '../../../../src/words/format-name.ts';
import { groupDigits } from '../../../../src/words/group-digits.ts';
import { siteFigures } from '../../../../src/site/views/figures.ts';
import { contentCorpus } from '../../../support/content-corpus.ts';

const zh = t('zh');
const en = t('en');

it('before data files are written, their size, day and rows are said to be unknown, and not to be none', () => {
  expect(fileSize(Number.NaN)).toBe('…');
  expect(dateInWords('', zh)).toBe('…');
  expect(groupDigits(Number.NaN)).toBe('…');
});

describe('figures', () => {
  it.each([
    [0, '0'],
    [999, '999'],
    [1234, '1,234'],
    [1234567, '1,234,567'],
  ])('%i is shown as %s', (count, shown) => {
    expect(groupDigits(count)).toBe(shown);
  });

  it.each([
    [0, '0 B'],
    [1023, '1023 B'],
    [1024, '1.0 KB'],
    [1536, '1.5 KB'],
    [10_189, '10 KB'],
    [240_640, '235 KB'],
    [1_048_575, '1.0 MB'],
    [3_984_588, '3.8 MB'],
  ])('a file of %i bytes has the size %s', (bytes, shown) => {
    expect(fileSize(bytes)).toBe(shown);
  });

  it('a format goes by its ending in capitals, some by a name', () => {
    expect(formatName('csv', zh)).toBe('CSV');
    expect(formatName('txt', zh)).toBe('純文字 TXT');
    expect(formatName('other', en)).toBe('other format');
  });
});

describe('dates in words', () => {
  it.each([
    ['2012-12-10', '2012年12月10日', '10 December 2012'],
    ['2012-06', '2012年6月', 'June 2012'],
    ['1914', '1914年', '1914'],
  ])('%s is %s, or %s', (date, chinese, english) => {
    expect(dateInWords(date, zh)).toBe(chinese);
    expect(dateInWords(date, en)).toBe(english);
  });

  it('a span of one day is that day', () => {
    expect(spanInWords('2012-01-01', '2012-01-01', zh)).toBe('2012年1月1日');
    expect(spanInWords('2012-01-01', '2012-12-31', zh)).toBe('2012年1月1日至2012年12月31日');
  });

  it('something that is no date is refused', () => {
    expect(() => dateInWords('每月', zh)).toThrow('每月');
  });

  it.each([
    ['P3D', '3 日', '3 days'],
    ['P1M', '1 個月', '1 month'],
    ['PT24H', '24 小時', '24 hours'],
    ['PT30M', '30 分鐘', '30 minutes'],
  ])('the duration %s is %s, or %s', (duration, chinese, english) => {
    expect(durationInWords(duration, zh)).toBe(chinese);
    expect(durationInWords(duration, en)).toBe(english);
  });

  it('a duration of several parts is left to the text as written', () => {
    expect(durationInWords('P1DT2H', zh)).toBeNull();
  });
});

it('the figure of units counts those that are in charge of no row too, and is not called otherwise', async () => {
  const corpus = await contentCorpus('five-plans');
  const inCharge = new Set(
    corpus.plans.flatMap(({ rows }) =>
      rows.flatMap(({ assignments }) => assignments.flatMap(({ unitId }) => unitId ?? [])),
    ),
  );
  expect(siteFigures(corpus).units).toBeGreaterThan(inCharge.size);
  expect(zh.home.figures.units(false)).not.toContain('承辦');
  expect(en.home.figures.units(false)).not.toContain('charge');
});
