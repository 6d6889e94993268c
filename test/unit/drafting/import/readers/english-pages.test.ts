import { describe, expect, it } from 'vitest';
import { Budget } from '../../../../../src/drafting/import/limits/budget.ts';
import { blocksOfHtml } from '../../../../../src/drafting/import/readers/read-html.ts';
import { unsaidOnPrintedPage } from '../../../../../src/drafting/import/readers/pdf/english-headings.ts';
import { withChineseHeads } from '../../../../../src/drafting/import/readers/pdf/heads-of-print.ts';
import {
  taggedTables,
  type Tag,
} from '../../../../../src/drafting/import/readers/pdf/page-tags.ts';
import { blocksOfPrintedPage } from '../../../../../src/drafting/import/readers/pdf/printed-page.ts';
import type { Block } from '../../../../../src/drafting/import/document/source-document.ts';

const unsaid =
  '這是計畫的英文網頁，沒有寫計畫自己的欄名，columns 暫用通用的欄名；請照計畫填寫，或改匯入中文網頁';

const table = [
  ['實施要項', '執行項目', '推動作法', '完成期限', '主辦單位', '協辦單位'],
  ['一、服務流程', '1. 單一窗口', '1.1 設置服務臺', '113年12月', '總務組', '資訊組'],
  ['', '', '1.2 檢討', '', '總務組', ''],
];

function tableOf(blocks: readonly Block[]): string[][] | undefined {
  const found = blocks.find((block) => block.kind === 'table');
  return found?.rows.map((cells) => cells.map(({ text }) => text));
}

describe('the page of a plan in English', () => {
  it('that was saved has the rows of the Chinese page, usual heads, and says that it has no others', () => {
    const row = (text: string, when: string, who: string) =>
      `<tr class="row"><td class="row-what"><div class="row-text"><p>${text}</p></div></td>` +
      `<td class="row-when"><div>${when}</div></td><td class="row-who">${who}</td></tr>`;
    const heads = ['Measure', 'Deadline', 'Lead', 'Permanent link'].map(
      (head) => `<th>${head}</th>`,
    );
    const heading = (rank: string, words: string, name: string) =>
      `<tr class="line-${rank}"><td><h2><span>${words} <span class="aside">${name}</span></span></h2></td></tr>`;
    const unit = (role: string, name: string) =>
      `<div><span class="row-role">${role}</span> ${name}</div>`;
    const { blocks, losses } = blocksOfHtml(
      '<main class="page-plan"><h1>某館113年度計畫</h1><div class="table-part"><table>' +
        `<tr>${heads.join('')}</tr>${heading('dimension', '一、服務流程', 'Service process')}` +
        heading('action', '1. 單一窗口', 'Service process') +
        row(
          '1.1 設置服務臺',
          '113年12月 <span class="aside">end of the plan</span>',
          unit('Lead', '總務組') + unit('Support', '資訊組'),
        ) +
        row(
          '1.2 檢討',
          '113年12月 <span class="aside">not given here; from the row above</span>',
          unit('Lead', '總務組'),
        ) +
        '</table></div></main>',
    );
    expect(tableOf(blocks)).toEqual(table);
    expect(losses).toEqual([unsaid]);
  });

  it('that was printed has them too, without the English names behind its headings, which are quoted', () => {
    let baseline = 0;
    const words = (text: string, size = 10): Tag => {
      baseline += 20;
      const texts = [{ text, size, page: 0, x: 10, width: text.length * size, baseline }];
      return { role: '', children: [], texts };
    };
    const tag = (role: string, ...children: Tag[]): Tag => ({ role, children, texts: [] });
    const heading = (role: string, text: string, size: number) =>
      tag(
        'TR',
        tag('TD', tag(role, words(text, size), tag('NonStruct', words('Service process', 9)))),
      );
    const row = (text: string, when: Tag[], who: Tag[]) =>
      tag(
        'TR',
        tag('TD', tag('P', words(text))),
        tag('TD', tag('Div', ...when)),
        tag('TD', ...who),
        tag('TD', words('a-1')),
      );
    const unit = (role: string, name: string) => tag('Div', words(role, 8), words(name));
    const heads = ['Measure', 'Deadline', 'Lead', 'Permanent link'];
    const page = tag(
      'Document',
      tag('H1', words('某館113年度計畫', 20)),
      tag(
        'Table',
        tag('TR', ...heads.map((head) => tag('TH', words(head)))),
        heading('H2', '一、服務流程', 13),
        heading('H4', '1. 單一窗口', 9),
        row(
          '1.1 設置服務臺',
          [words('113年12月'), words('end of the plan', 8)],
          [unit('Lead', '總務組'), unit('Support', '資訊組')],
        ),
        row(
          '1.2 檢討',
          [words('113年12月'), words('not given here; from the row above', 8)],
          [unit('Lead', '總務組')],
        ),
      ),
    );
    const tables = taggedTables([page]);
    expect(tableOf(blocksOfPrintedPage([page], tables, new Budget()) ?? [])).toEqual(table);
    expect(unsaidOnPrintedPage(tables)).toEqual([
      unsaid,
      '英文網頁加在標題後面的英文名稱「Service process」沒有讀入；若是計畫的文字，請補上',
    ]);
  });

  it('that was printed without its structure has its columns found by their heads, the last one broken or not', () => {
    const at = (text: string, x: number, baseline: number) => ({
      text,
      x,
      baseline,
      width: 40,
      size: 10,
    });
    const heads = [at('Measure', 50, 100), at('Deadline', 300, 100), at('Unit', 400, 100)];
    const broken = [...heads, at('Permanent', 500, 100), at('link', 500, 113)];
    for (const given of [broken, [...heads, at('Permanent link', 500, 100)]])
      expect(withChineseHeads(given)?.map(({ text }) => text)).toEqual([
        '推動作法',
        '完成期限',
        '承辦單位',
        '永久連結',
      ]);
    expect(withChineseHeads([at('Measure', 50, 100), at('Deadline', 300, 100)])).toBeNull();
  });
});
