import { expect, test } from 'vitest';
import { blocksOfHtml } from '../../../../../src/drafting/import/readers/read-html.ts';
import { importDocument } from '../../../../support/import-rows.ts';

test.each([
  ['壹、緣起', '貳、計畫依據', '貳、計畫依據'],
  ['壹、計畫依據', '貳、緣起', '壹、計畫依據'],
  ['壹、緣起', '貳、計畫目標', '壹、緣起'],
])('of %s and %s the basis of the plan is %s', async (first, second, basis) => {
  const { draft } = await importDocument(
    blocksOfHtml(
      `<p>示範縣衛生局114年度提升服務品質執行計畫</p><p>${first}</p><p>為提升服務。</p><p>${second}</p><p>依本局規定辦理。</p>
      <table><tr><td>推動作法<td>完成期限<td>承辦單位<tr><td>1.設置服務臺。<td>每月<td>企劃科</table>`,
    ),
  );
  expect(draft.recognised.roles.basis).toBe(basis);
});
