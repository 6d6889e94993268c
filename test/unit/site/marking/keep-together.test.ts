import { describe, expect, test } from 'vitest';
import { piecesOf } from '../../../../src/site/marking/keep-together.ts';
import { markTexts } from '../../../../src/site/marking/mark-texts.ts';

const markPage = (html: string) => markTexts(html, '');

const whole = (text: string, lang: string) =>
  piecesOf(text, lang).flatMap((piece) => (piece.isWhole ? [piece.text] : []));

describe('what names one day or one number of things is kept together', () => {
  test.each([
    ['計畫期間2017年1月1日至2017年12月31日', ['2017年1月1日', '2017年12月31日']],
    ['126 筆、2026年11月20日更新', ['126 筆', '2026年11月20日更新']],
    ['自民國 106年 1月起', ['106年 1月']],
    ['12月底前、12月31日前', ['12月', '12月31日']],
    ['101年3月、6月、9月、12月', ['101年3月', '6月', '9月', '12月']],
    ['逐檔的 SHA-256', ['SHA-256']],
    ['沒有固定日期 6 項；國家圖書館 101 年度第 127 項（C）', ['6 項', '第 127 項']],
    ['純 CSV（TXT，264 KB）、1,230 筆、UTF-8', ['264 KB', '1,230 筆', 'UTF-8']],
    ['日期（西元 YYYY-MM-DD）', ['YYYY-MM-DD']],
    ['以 = + - @ 開頭的原文、資料目錄（JSON-LD）', ['= + - @', 'JSON-LD']],
    ['國立公共資訊圖書館的計畫', []],
  ])('in %s', (text, expected) => {
    expect(whole(text, 'zh-Hant-TW')).toEqual(expected);
  });

  test.each([
    ['from 1 January 2017, ended as of 21 November 2026', ['1 January 2017', '21 November 2026']],
    ['28 items, 1 item, 1,234 measures', ['28 items', '1 item', '1,234 measures']],
    ['National Central Library, 2012 (ROC 101)', ['ROC 101']],
    ['3 innovation proposals', ['3 innovation']],
    ['National Central Library, plan of 2012, row 17 (1.1)', ['row 17']],
    ['12 Bytes and 3 plantations', []],
  ])('in %s', (text, expected) => {
    expect(whole(text, 'en')).toEqual(expected);
  });

  test('and no letter of the text is lost', () => {
    const text = '2017年1月1日至2017年12月31日，126 項。';
    const pieces = piecesOf(text, 'zh-Hant-TW');
    expect(pieces.map((piece) => piece.text).join('')).toBe(text);
    expect(piecesOf('', 'zh-Hant-TW').map((piece) => piece.text)).toEqual(['']);
  });
});

describe('on a page', () => {
  const page = (inner: string) => `<html lang="zh-Hant-TW"><body>${inner}</body></html>`;

  test('a day within a sentence is marked, and one that fills its element is not', () => {
    expect(markPage(page('<p>至2017年12月31日止</p><dd>2017年12月31日</dd>'))).toBe(
      page('<p>至<bdi>2017年12月31日</bdi>止</p><dd>2017年12月31日</dd>'),
    );
  });

  test('the same day is marked in one element and not in another, wherever it stood before', () => {
    const days = '<p>12月31日</p><dd>12月31日</dd><p>12月31日</p><nav><li>12月31日</li></nav>';
    const marked = '<p><bdi>12月31日</bdi></p>';
    expect(markPage(page(days))).toBe(
      page(`${marked}<dd>12月31日</dd>${marked}<nav><li>12月31日</li></nav>`),
    );
  });

  test('a number of things is marked, also alone', () => {
    expect(markPage(page('<span>126 項</span>'))).toBe(page('<span><bdi>126 項</bdi></span>'));
  });

  test('the last of the ways to a page is one part, spaces and all', () => {
    const inner = '<nav><ol><li aria-current="page">完成期限，第 2 頁，共 3 頁</li></ol></nav>';
    expect(markPage(page(inner))).toBe(page(inner));
  });

  test('pictures, titles, code and choices hold no mark', () => {
    const inner =
      '<svg><text>共 12 項。</text></svg><select><option>共 12 項。</option></select><code>共 12 項。</code>';
    expect(markPage(page(inner))).toBe(page(inner));
  });
});
