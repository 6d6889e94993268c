import { expect, test } from 'vitest';
import { blocksOfHtml } from '../../../../../src/drafting/import/readers/read-html.ts';
import { importReport } from '../../../../../src/drafting/import/report/import-report.ts';
import { reviewPage } from '../../../../../src/drafting/import/report/review-page.ts';
import { importDocument } from '../../../../support/import-rows.ts';

test('the page of a review has the doubts first, then source and draft, and nothing from elsewhere', async () => {
  const document = blocksOfHtml(
    '<p>示範縣衛生局114年度計畫</p>\n<table>\n<tr><td>實施要項<td>推動作法<td>完成期限<td>承辦單位</tr>\n' +
      '<tr><td>一、流程<td>1.甲&lt;b&gt;<br>2.乙<br>3.丙<td>每月<br>每季<td>企劃科</tr></table>',
    { linePlaces: true },
  );
  const { draft } = await importDocument(document);
  const page = reviewPage(draft, document);
  const order = ['數目不合', '來源 Source', '草稿 Draft', 'id="demo-health-114-001"'];
  const places = order.map((words) => page.indexOf(words));
  expect(places).toEqual([...places].sort((one, other) => one - other));
  expect(places[0]).toBeGreaterThan(0);
  const [, anchor] = /<a href="#(source-\d+)">第 4 行<\/a>/u.exec(page) ?? [];
  expect(page).toContain(`<tr id="${anchor}"><td>一、流程</td>`);
  expect(page).toContain('<tr id="demo-health-114-002" class="mark">');
  expect(page).toContain('甲&lt;b&gt;');
  expect(page).not.toMatch(/<script|src=|https?:/u);
});

test('the draft on the page of a review has its headings above the rows, and what is said of the whole plan', async () => {
  const document = blocksOfHtml(
    '<p>示範縣衛生局114年度計畫</p><table><tr><td>實施要項<td>執行項目<td>推動作法<td>完成期限<td>承辦單位' +
      '<tr><td rowspan="2">一、流程<td>（一）窗口<td>1.甲<td>每月<td>企劃科<tr><td>（二）表單<td>1.乙<td>每季<td>企劃科</table>',
  );
  const { draft } = await importDocument(document);
  const page = reviewPage(draft, document);
  const shown = [...page.matchAll(/scope="colgroup">([^<]*)</gu)].map(([, text]) => text);
  expect(shown).toEqual(['一、流程 › （一）窗口', '一、流程 › （二）表單']);
  expect(page).toContain('<dt>計畫名稱（title）</dt><dd>示範縣衛生局114年度計畫</dd>');
  expect(page).toContain(`須核對的地方（${draft.reviewMarks.length}）`);
  // The terminal tells the same number.
  expect(importReport(draft, [], [], 'content')).toContain(`共 ${draft.reviewMarks.length} 項`);
  expect(page).toContain('<dt>發布（issuance）</dt><dd><em>沒有找到</em></dd>');
});

test('measures of one cell have the deadlines and units on the page of a review with which they will be published', async () => {
  const document = blocksOfHtml(
    '<p>示範縣衛生局114年度計畫</p><table><tr><td>推動作法<td>完成期限<td>主辦單位<td>協辦單位' +
      '<tr><td>1.甲甲。<br>2.乙乙。<td>114年3月<br>每月<td>企劃科<br>秘書室<td>秘書室</table>',
  );
  const { draft } = await importDocument(document);
  const rows = [
    ...reviewPage(draft, document).matchAll(/<tr id="[^"]*-\d{3}"[^>]*>(.*?)<\/tr>/gsu),
  ];
  const cells = rows.map(([, row = '']) => row.split('</td><td>').slice(1, 4));
  expect(cells).toEqual([
    ['1. 甲甲。', '114年3月', '企劃科\n秘書室（協辦）'],
    ['2. 乙乙。', '每月', '秘書室\n秘書室（協辦）'],
  ]);
});

test('a doubt leads to the row of its page that it is about, not to the head of the page', async () => {
  const html = blocksOfHtml(
    '<p>示範縣衛生局114年度計畫</p><table><tr><td>推動作法<td>完成期限<td>承辦單位' +
      '<tr><td>1.設置服務臺。<td>每月<td>企劃科<tr><td>2.檢討動線。<td>儘速辦妥<td>企劃科</table>',
  );
  const blocks = html.blocks.map((block) => {
    const place = '第 1 頁';
    return block.kind === 'table'
      ? { ...block, place, rowPlaces: block.rows.map(() => place) }
      : { ...block, place };
  });
  const document = { ...html, blocks };
  const { draft } = await importDocument(document);
  const page = reviewPage(draft, document);
  const [, anchor] = /儘速辦妥.*?<a href="#(source-\d+)">第 1 頁<\/a>/u.exec(page) ?? [];
  expect(page).toContain(`<tr id="${anchor}"><td>2.檢討動線。</td>`);
});

test('which section is what is told in words, and is something to look at', async () => {
  const document = blocksOfHtml(
    '<p>示範縣衛生局114年度計畫</p><p>壹、依據</p><p>法規。</p><p>貳、實施內容</p><table><tr><td>推動作法<td>完成期限<td>承辦單位' +
      '<tr><td>1.甲<td>每月<td>企劃科</table>',
  );
  const { draft } = await importDocument(document);
  const page = reviewPage(draft, document);
  expect(page).toContain(
    '<dt>依據的一節（sections.basis）</dt><dd>壹、依據</dd><dt>計畫內容的一節，表在其下（sections.content）</dt><dd>貳、實施內容</dd>',
  );
  expect(draft.reviewMarks[0]?.reason).toContain('sections');
});
