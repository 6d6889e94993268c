import { expect, test } from 'vitest';
import {
  columnRole,
  isHeadLine,
  isTableHead,
} from '../../../../../src/drafting/import/model/column-roles.ts';

test.each([
  ['推動作法', 'measure'],
  ['具體\n作法', 'measure'],
  ['辦理措施', 'measure'],
  ['實施 要項', 'dimension'],
  ['執行項目', 'action'],
  ['預定完成期限', 'deadline'],
  ['承辦組室', 'unit'],
  ['主辦單位（科室）', 'unit'],
  ['主（協）辦單位', 'unit'],
  ['協辦單位', 'supporting_unit'],
  ['績效指標', null],
  ['', null],
])('the head 「%s」 names the column %s', (head, role) => {
  expect(columnRole(head)).toBe(role);
});

test('a head names measures and a further column, or deadlines or units beside projects', () => {
  expect(isTableHead(['項次', '具體作法', '期程'])).toBe(true);
  expect(isTableHead(['執行項目', '承辦單位'])).toBe(true);
  expect(isTableHead(['項次', '推動作法'])).toBe(false);
  expect(isTableHead(['承辦單位', '完成期限'])).toBe(false);
});

test('heads may stand in one line with spaces between them', () => {
  expect(isHeadLine(' 實施要項 執行項目 推動作法 完成期限 承辦單位 ')).toBe(true);
  expect(isHeadLine('執行項目 承辦單位')).toBe(false);
});
