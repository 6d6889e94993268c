import { describe, expect, test } from 'vitest';
import { parseQuery } from '../../../src/search/parse-query.ts';

const readings = (typed: string) => parseQuery(typed).readings;

describe('readings of a query', () => {
  test('a word is looked for folded: width, case, 台 and 臺', () => {
    expect(readings('ＡＥＤ')).toEqual([['aed']]);
    expect(readings('台灣')).toEqual([['臺灣']]);
    expect(readings('E-MAIL')).toEqual([['e-mail']]);
  });

  test('Chinese words with a space between must all be there', () => {
    expect(readings('電子書 推廣')).toEqual([['電子書', '推廣']]);
    expect(readings('電子書\u3000推廣  閱讀')).toEqual([['電子書', '推廣', '閱讀']]);
  });

  test('a space beside a letter or digit may be printed: first as one string, then as words', () => {
    expect(readings('1 樓')).toEqual([['1樓'], ['1', '樓']]);
    expect(readings('SOP 檔 推廣')).toEqual([
      ['sop檔', '推廣'],
      ['sop', '檔', '推廣'],
    ]);
    expect(readings('Open Data')).toEqual([['opendata'], ['open', 'data']]);
  });

  test('a space between a Latin word and a Chinese one separates words', () => {
    expect(readings('ISBN 申請')).toEqual([['isbn', '申請']]);
    expect(readings('申請 ＩＳＢＮ')).toEqual([['申請', 'isbn']]);
    expect(readings('"ISBN 申請"')).toEqual([['"isbn申請"'], ['isbn申請']]);
  });

  test('a line end may be printed as well', () => {
    expect(readings('服務。\n(1)提供')).toEqual([['服務。(1)提供'], ['服務。', '(1)提供']]);
    expect(readings('服務\n提供')).toEqual([['服務提供'], ['服務', '提供']]);
  });

  test('quotation marks may be printed; else they hold a phrase together', () => {
    expect(readings('「圖書醫院」')).toEqual([['「圖書醫院」'], ['圖書醫院']]);
    expect(readings('"電子 書" 推廣')).toEqual([['"電子書"推廣'], ['電子書', '推廣']]);
    expect(readings('「圖書')).toEqual([['「圖書']]);
  });

  test('things of a list may be printed so; else each is looked for', () => {
    expect(readings('電子書、志工')).toEqual([['電子書、志工'], ['電子書', '志工']]);
  });

  test('punctuation is looked for like anything else', () => {
    expect(readings('，')).toEqual([[',']]);
    expect(readings('、。')).toEqual([['、。']]);
  });

  test('words said twice, or inside another word, are looked for once', () => {
    expect(readings('服務 服務')).toEqual([['服務']]);
    expect(readings('服務 服務臺')).toEqual([['服務臺']]);
  });

  test('every needle knows how it was typed', () => {
    const { typedForms } = parseQuery(' 106 台灣  推廣');
    expect([...typedForms]).toEqual([
      ['106臺灣', '106 台灣'],
      ['推廣', '推廣'],
      ['', ''],
      ['106', '106'],
      ['臺灣', '台灣'],
    ]);
  });

  test('where no text has the year as typed, the other calendar is looked for', () => {
    expect(readings('2012')).toEqual([['2012'], ['101年']]);
    expect(readings('101年')).toEqual([['101年'], ['2012']]);
    expect(readings('2012年 志工')).toEqual([
      ['2012年', '志工'],
      ['101年', '志工'],
      ['2012', '志工'],
    ]);
    expect(parseQuery('2012年 志工').words).toEqual(['2012年', '志工']);
    expect(readings('志工')).toEqual([['志工']]);
  });

  test('nothing typed asks nothing', () => {
    expect(readings('')).toEqual([]);
    expect(readings(' \u3000\n')).toEqual([]);
  });

  test('a script and an emoji are characters', () => {
    expect(readings('<script>')).toEqual([['<script>']]);
    expect(readings('😀')).toEqual([['😀']]);
  });
});
