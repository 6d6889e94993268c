import { expect, test } from 'vitest';
import { blocksOfHtml } from '../../../../src/drafting/import/readers/read-html.ts';
import { reviewPage } from '../../../../src/drafting/import/review-page.ts';
import { importDocument } from '../../../support/import-rows.ts';

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
