import { describe, expect, test } from 'vitest';
import { alternativesOf } from '../../../../src/search/query/alternatives.ts';
import {
  namesAsWords,
  queryAsWords,
  queryWithout,
  understand,
  type Reading,
} from '../../../../src/search/query/understand.ts';
import { sources, table } from '../small-table.ts';

function read(typed: string, reading: Reading = 'strict') {
  const { filters, words, excluded } = understand(typed, table, sources.names, reading);
  return {
    filters: filters.map(
      ({ facet, values, isExcluded }) => `${isExcluded ? '-' : ''}${facet} ${values.join(' ')}`,
    ),
    words: words.words,
    excluded: excluded.map(({ needle }) => needle),
  };
}

test('names that narrow are looked for in pages as one of those of a kind; ids and names taken away are not', () => {
  const inPages = (typed: string) =>
    namesAsWords(understand(typed, table, sources.names)).words.map(alternativesOf);
  expect(inPages('甲圖書館 閱覽組')).toEqual([['甲圖書館'], ['閱覽組']]);
  expect(inPages('101年 OR 2015')).toEqual([['101年', '2015']]);
  expect(inPages('101年 2015 甲書院')).toEqual([['101年', '2015'], ['甲書院']]);
  expect(inPages('aaa-101-001')).toEqual([]);
  expect(inPages('aaa-101')).toEqual([]);
  expect(inPages('甲圖書館 -閱覽組')).toEqual([['甲圖書館']]);
});

describe('filters of a query', () => {
  test.each([
    ['aaa-101-001', 'row aaa-101-001'],
    ['AAA-101-1', 'row aaa-101-001'],
    ['https://example.org/plans/aaa/101/#aaa-101-002', 'row aaa-101-002'],
    ['aaa-101', 'plan aaa-101'],
    ['甲圖書館', 'institution aaa'],
    ['甲書院', 'institution aaa'],
    ['Library A', 'institution aaa'],
    ['閱覽組', 'unit aaa-reading'],
    ['101年', 'year 101'],
    ['民國 101 年', 'year 101'],
    ['2015', 'year 104'],
    ['104年到期的項目', 'year 104'],
    ['101年6月', 'month 2012-06'],
    ['2012/6', 'month 2012-06'],
    ['六月', 'month 2012-06'],
    ['101年第二季', 'month 2012-06'],
    ['101年 上半年', 'month 2012-06'],
    ['101年內到期', 'year 101'],
    ['102年以前', 'year 101'],
    ['100年 到 106年', 'year 101 104'],
    ['2008 to 2015', 'year 101 104'],
    ['2012 Q2', 'month 2012-06'],
  ])('%s is %s and leaves no words', (typed, filter) => {
    expect(read(typed)).toEqual({ filters: [filter], words: [], excluded: [] });
  });

  test('words beside them are what texts must contain', () => {
    expect(read('甲書院 101年 電子書')).toEqual({
      filters: ['institution aaa', 'year 101'],
      words: ['電子書'],
      excluded: [],
    });
  });

  test('what the site has not stays a word, and is told where it is a time', () => {
    expect(read('99年').filters).toEqual([]);
    expect(read('aaa-101-999').words).toEqual(['aaa-101-999']);
    const { unknownTimes } = understand('99年 電子書', table, sources.names);
    expect(unknownTimes.map(({ rocYear }) => rocYear)).toEqual([99]);
  });

  test('a month and its year are one time, also in several words of which nothing is due', () => {
    for (const typed of ['July 2031', '2031 July', '120 年 7 月', '民國 120年 7月']) {
      const { filters, unknownTimes, isUnknownTime } = understand(typed, table, sources.names);
      expect(filters).toEqual([]);
      expect(unknownTimes).toMatchObject([{ rocYear: 120, months: [7] }]);
      expect(isUnknownTime).toBe(true);
    }
    const isAlone = (typed: string) => understand(typed, table, sources.names).isUnknownTime;
    expect(isAlone('July 2031 電子書')).toBe(false);
    expect(isAlone('甲書院 July 2031')).toBe(false);
    expect(isAlone('120年度計畫')).toBe(true);
    expect(isAlone('120年到期')).toBe(true);
    expect(isAlone('2031')).toBe(true);
    expect(isAlone('120')).toBe(false);
    expect(read('June 2012').filters).toEqual(['month 2012-06']);
  });

  test('the plan of a year of which there is none is told of as the year is', () => {
    const missing = (typed: string) =>
      understand(typed, table, sources.names).unknownTimes.map(({ rocYear }) => rocYear);
    expect(missing('99年度計畫')).toEqual([99]);
    expect(missing('民國99年的計畫')).toEqual([99]);
    expect(missing('101年度計畫')).toEqual([]);
    expect(missing('「99年度計畫」')).toEqual([]);
    expect(missing('中程計畫')).toEqual([]);
  });

  test('words between quotation marks are never filters', () => {
    expect(read('"101年" 「甲書院」')).toEqual({
      filters: [],
      words: ['101年', '甲書院'],
      excluded: [],
    });
  });

  test('a name that may be a word, and names written together with words, only in a free reading', () => {
    expect(read('志工隊').filters).toEqual([]);
    expect(read('志工隊', 'free').filters).toEqual(['unit bbb:志工隊']);
    expect(read('閱覽').filters).toEqual([]);
    expect(read('閱覽', 'free').filters).toEqual(['unit aaa-reading']);
    // Part of a word names no unit for short.
    expect(read('閱覽規則', 'free')).toMatchObject({ filters: [], words: ['閱覽規則'] });
    expect(read('101年度的計畫', 'free')).toMatchObject({ filters: ['year 101'], words: [] });
    expect(read('甲書院的電子書').filters).toEqual([]);
    expect(read('甲書院的電子書', 'free')).toMatchObject({
      filters: ['institution aaa'],
      words: ['電子書'],
    });
    expect(read('101年電子書', 'free')).toMatchObject({ filters: ['year 101'], words: ['電子書'] });
    // No number is cut.
    expect(read('16月', 'free')).toMatchObject({ filters: [], words: ['16月'] });
    expect(read('1101年', 'free')).toMatchObject({ filters: [], words: ['1101年'] });
    expect(read('電子書101年', 'free')).toMatchObject({ filters: ['year 101'], words: ['電子書'] });
  });

  test('- leaves out words and filters', () => {
    expect(read('電子書 -推廣 -甲書院')).toEqual({
      filters: ['-institution aaa'],
      words: ['電子書'],
      excluded: ['推廣'],
    });
  });

  test('OR makes one needle of its words, beside others that must be there', () => {
    expect(read('推廣 電子書 OR 哺乳室').words).toEqual(['推廣', '電子書 哺乳室']);
    expect(read('甲書院 OR 乙博物館').filters).toEqual(['institution aaa', 'institution bbb']);
  });
});

describe('a part of a query', () => {
  test('is taken away, or looked for as words', () => {
    const understood = understand('電子書 民國 101 年 推廣', table, sources.names);
    const [year] = understood.filters;
    expect(queryWithout(understood, year!.from, year!.to)).toBe('電子書 推廣');
    expect(queryAsWords(understood, year!.from, year!.to)).toBe('電子書 "民國 101 年" 推廣');
    expect(queryWithout(understood, 0, 1)).toBe('民國 101 年 推廣');
  });
});
