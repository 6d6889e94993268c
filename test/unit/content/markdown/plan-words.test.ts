import { describe, expect, it } from 'vitest';
import { parseMarkdown } from '../../../../src/content/markdown/parse-markdown.ts';
import { renderMarkdown } from '../../../../src/content/markdown/render-markdown.ts';
import { textLines } from '../../../../src/content/markdown/split-sections.ts';
import { readHtmlText } from '../../../support/read-html-text.ts';

function published(markdown: string): { html: string; lines: string[]; words: string } {
  const root = parseMarkdown(markdown, 'plan');
  const html = renderMarkdown(root.children, {
    idPrefix: 'section-1-',
    language: 'zh',
    root,
    href: (address) => address,
  });
  return { html, lines: textLines(root.children), words: readHtmlText(html) };
}

/** Texts that a page and the data show as they are written. */
const asWritten = [
  '上午9~12時、下午1~5時，長5*寬3*高2公尺',
  '9~12時',
  '9 ~ 12 時，13 ~ 17 時',
  '101~103年、104~106年',
  '5*3*2',
  '5 * 3 * 2',
  '提升*在地*服務',
  '提升_在地_服務',
  'file_name_of_plan.txt',
  '_a_b',
  '(*)為必辦，(*)為選辦',
  '*：必辦；*：選辦',
  '*表示重點項目，標示*者優先',
  '(5)*3*(2)',
  '達80%*；達90%*',
  '填寫____年____月____日',
  '（____）年（____）月',
  '身分證A12****789，居留證B12****789',
  '________',
  '***',
  '_ _ _',
  '===',
  '甲\n===',
  '王**、李**',
  '<b>粗體</b>與<br>',
  '<div>甲</div>',
  '<註>本項自101年起',
  '<!-- 甲 -->',
  '5<6且7>6',
  '<5人',
  '>90%',
  '> 90%',
  '>=90',
  '＞90%',
  '101.甲',
  '1.5公尺',
  '1) 甲',
  '01. 甲',
  '(1) 甲',
  '１．甲',
  '一、甲',
  '-5度以下',
  '－ 甲',
  '+5%',
  '＋ 甲',
  '#1館',
  '＃甲',
  '##甲',
  '[註1]: 說明文字',
  '[註1]說明',
  '【重要】甲',
  '[x] 是 [ ] 否',
  '[ ] 甲',
  '[^1]無此註腳',
  '甲|乙|丙',
  '| 甲 | 乙 |',
  String.raw`C:\book`,
  String.raw`D:\計畫\甲.docx`,
  'AT&T、R&D',
  '&甲;',
  '100%、50‰',
  'a:b:c',
  '::甲::',
  '$100、NT$5',
  '甲~~~~',
  '甲~',
  '見www.ncl.edu.tw，或http://www.ncl.edu.tw/說明。',
  '信箱service@ncl.edu.tw。',
  '「甲」、『乙』',
  '𠮷野家*𡘙*甲',
];

describe('the words of a plan', () => {
  it.each(asWritten)('%j are published as they are written', (markdown) => {
    const { lines, words } = published(markdown);
    expect(lines.join('\n')).toBe(markdown);
    expect(words).toBe(markdown);
  });

  it.each([
    ['    甲乙', '<p>甲乙</p>'],
    ['\t甲乙', '<p>甲乙</p>'],
    ['甲\n\n    乙', '<p>甲</p>\n<p>乙</p>'],
    ['甲\n---', '<p>甲</p>\n<hr>'],
    ['- 甲\n\n      乙', '<ul>\n<li>\n<p>甲</p>\n<p>乙</p>\n</li>\n</ul>'],
    ['<b>\n- 甲\n- 乙', '<p>&#x3C;b></p>\n<ul>\n<li>甲</li>\n<li>乙</li>\n</ul>'],
    ['<div>\n**甲**', '<p>&#x3C;div>\n<strong>甲</strong></p>'],
    ['> 甲\n> 乙', '<blockquote>\n<p>甲\n乙</p>\n</blockquote>'],
    ['1) 甲\n2) 乙', '<p>1) 甲</p>\n<p>2) 乙</p>'],
    ['101. 甲', '<ol start="101">\n<li>甲</li>\n</ol>'],
    ['1. 甲\n3. 乙\n4. 丙', '<ol>\n<li>甲</li>\n<li value="3">乙</li>\n<li>丙</li>\n</ol>'],
    ['甲**乙**丙', '<p>甲<strong>乙</strong>丙</p>'],
    ['**「圖書醫院」**服務', '<p><strong>「圖書醫院」</strong>服務</p>'],
    ['提供**「圖書醫院」**服務', '<p>提供<strong>「圖書醫院」</strong>服務</p>'],
    ['**重點：**甲**次要。**乙', '<p><strong>重點：</strong>甲<strong>次要。</strong>乙</p>'],
    ['提升 *在地* 服務', '<p>提升 <em>在地</em> 服務</p>'],
    ['甲~~乙~~丙', '<p>甲<del>乙</del>丙</p>'],
    [String.raw`\*\*甲\*\*、\_乙\_、\~\~丙\~\~`, '<p>**甲**、_乙_、~~丙~~</p>'],
    ['甲  \n乙', '<p>甲<br>\n乙</p>'],
  ])('%j becomes %j', (markdown, html) => {
    expect(published(markdown).html).toBe(html);
  });
});

describe('addresses in a text', () => {
  it.each([
    ['見www.ncl.edu.tw，', ['http://www.ncl.edu.tw']],
    ['https://example.org/說明。', ['https://example.org/']],
    ['（https://example.org/a）', ['https://example.org/a']],
    ['(https://example.org/a_(b)).', ['https://example.org/a_(b)']],
    ['https://example.org/a?b=1&copy=2、甲', ['https://example.org/a?b=1&copy=2']],
    ['甲@乙、a@b', []],
    ['service@ncl.edu.tw。', ['mailto:service@ncl.edu.tw']],
    ['httpsx://example.org', []],
  ])('%j leads to %j', (markdown, addresses) => {
    const found = [...published(markdown).html.matchAll(/href="([^"]*)"/g)];
    expect(found.map(([, address]) => address!.replaceAll('&#x26;', '&'))).toEqual(addresses);
  });
});

describe('footnotes', () => {
  it('lead to their note and back, by ids of the text’s own', () => {
    const { html } = published('甲[^1]、乙[^1]\n\n[^1]: 丙');
    const ids = [...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id!);
    const places = [...html.matchAll(/ href="#([^"]*)"/g)].map(([, place]) => place!);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.every((id) => id.startsWith('section-1-'))).toBe(true);
    expect(places.length).toBeGreaterThan(0);
    for (const place of places) expect(ids).toContain(place);
    expect(html).toContain('註腳');
  });

  it('may stand in another part of the text', () => {
    const root = parseMarkdown('甲[^1]\n\n乙\n\n[^1]: 丙', 'plan');
    const html = renderMarkdown(root.children.slice(0, 1), {
      idPrefix: 'x-',
      language: 'en',
      root,
      href: (address) => address,
    });
    expect(readHtmlText(html)).toContain('丙');
    expect(html).toContain('Footnotes');
  });
});
