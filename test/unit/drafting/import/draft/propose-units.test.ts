import { expect, test } from 'vitest';
import { importReport } from '../../../../../src/drafting/import/report/import-report.ts';
import { proposeUnits } from '../../../../../src/drafting/import/draft/propose-units.ts';
import { blocksOfHtml } from '../../../../../src/drafting/import/readers/read-html.ts';
import { importDocument } from '../../../../support/import-rows.ts';

test('units that are not declared are proposed with ids that are free', () => {
  const units = [{ id: 'x-unit-1', name: '甲組' }] as never;
  expect(proposeUnits(['乙組', '丙組'], 'x', { units })).toEqual([
    { id: 'x-unit-2', name: '乙組', provisional: true },
    { id: 'x-unit-3', name: '丙組', provisional: true },
  ]);
});

test('a name that stands for several units is proposed as such', () => {
  expect(proposeUnits(['各組室'], 'x', { units: [] })).toEqual([
    { id: 'x-unit-1', name: '各組室', provisional: true, collective: true },
  ]);
});

test('the report has them as records, once each, and the draft writes none', async () => {
  const row = '<tr><td>一、流程<td>1.甲<td>每月<td>行銷課</tr>';
  const { draft } = await importDocument(
    blocksOfHtml(
      `<p>示範縣衛生局114年度計畫</p><table><tr><td>實施要項<td>推動作法<td>完成期限<td>承辦單位</tr>${row}${row}</table>`,
    ),
  );
  expect(importReport(draft, [], [], 'content')).toContain(
    '  - id: demo-health-unit-1\n    name: 行銷課\n    provisional: true\n',
  );
  expect(importReport(draft, [], [], 'content')).toContain(
    `共 ${draft.reviewMarks.length} 項：4 項每份計畫都要核對，${draft.reviewMarks.length - 4} 項出自下列 ${draft.recognised.doubts.length} 種情形：\n  1. `,
  );
  expect([...draft.files.keys()].filter((path) => path.startsWith('institutions/'))).toEqual([]);
});
