import { describe, expect, test } from 'vitest';
import { markTexts } from '../../../../src/site/marking/mark-texts.ts';

const markPage = (html: string) => markTexts(html, '');

const english = (inner: string) => `<html lang="en"><body>${inner}</body></html>`;
const chinese = (inner: string) => `<html lang="zh-Hant-TW"><body>${inner}</body></html>`;
const zh = (words: string) => `<span lang="zh-Hant-TW">${words}</span>`;
const en = (words: string) => `<span lang="en">${words}</span>`;

describe('on an English page', () => {
  test.each([
    ['<p>Data of 國家圖書館.</p>', `<p>Data of ${zh('國家圖書館')}.</p>`],
    [
      '<h1>國家圖書館101年度提升服務品質執行計畫</h1>',
      `<h1>${zh('國家圖書館101年度提升服務品質執行計畫')}</h1>`,
    ],
    ['<li>at most 3 日</li>', `<li>at most 3 ${zh('日')}</li>`],
    [
      '<p title="a > b">借閱證, 滿意度</p>',
      `<p title="a > b">${zh('借閱證')}, ${zh('滿意度')}</p>`,
    ],
    ['<br>秘書室<img src="a">', `<br>${zh('秘書室')}<img src="a">`],
  ])('Chinese in %s is marked', (from, to) => {
    expect(markPage(english(from))).toBe(english(to));
  });

  test('Chinese in a chart is marked in the words of SVG', () => {
    expect(markPage(english('<svg><text>秘書室</text></svg>'))).toBe(
      english('<svg><text><tspan lang="zh-Hant-TW">秘書室</tspan></text></svg>'),
    );
  });

  test('what is marked already, and what can hold no mark, stays as it is', () => {
    for (const inner of [
      '<p lang="zh-Hant-TW">國家圖書館<b>國圖</b></p>',
      '<svg><title>秘書室: 1</title><desc>秘書室</desc></svg>',
      '<select><option>國圖</option></select>',
      '<pre><code>國圖</code></pre>',
      '<script>const a = "國圖";</script>',
      '<!-- 國圖 -->',
      '<input placeholder="國圖">',
    ]) {
      expect(markPage(english(inner))).toBe(english(inner));
    }
  });

  test.each([
    [
      "<p data-a=\"甲 > 乙\" lang='zh' data-b='>'>丙",
      `<p data-a="甲 > 乙" lang='zh' data-b='>'>${zh('丙')}`,
    ],
    ['<p data-lang="zh">甲', `<p data-lang="zh">${zh('甲')}`],
    ['<P LANG="zh">甲</P>乙', `<P LANG="zh">甲</P>${zh('乙')}`],
    ['3 < 5 日', `3 < 5 ${zh('日')}`],
    ['<!-- > 甲 <p lang="zh"> -->乙', `<!-- > 甲 <p lang="zh"> -->${zh('乙')}`],
    ['甲<p title="乙', `${zh('甲')}<p title="${zh('乙')}`],
  ])('signs in %s are no other tags', (from, to) => {
    expect(markPage(`<html lang="en">${from}`)).toBe(`<html lang="en">${to}`);
  });

  test('what follows a marked element is marked again', () => {
    expect(markPage(english('<i lang="zh-Hant-TW">甲</i>乙'))).toBe(
      english(`<i lang="zh-Hant-TW">甲</i>${zh('乙')}`),
    );
  });
});

describe('on a Chinese page', () => {
  test('an English phrase is marked', () => {
    expect(markPage(chinese('<td>Rows with at least one unit。</td>'))).toBe(
      chinese(`<td>${en('Rows with at least one unit')}。</td>`),
    );
  });

  test('names, abbreviations and identifiers are not', () => {
    for (const words of [
      'Content Security Policy',
      'Open Data',
      'tw-oid-history',
      'ISBN/CIP',
      'Bank of the South',
    ]) {
      expect(markPage(chinese(`<p>見 ${words}。</p>`))).toBe(chinese(`<p>見 ${words}。</p>`));
    }
  });

  test('Chinese in an element marked as English is marked as Chinese', () => {
    expect(markPage(chinese('<p lang="en">By 示範縣</p>'))).toBe(
      chinese(`<p lang="en">By ${zh('示範縣')}</p>`),
    );
  });
});
