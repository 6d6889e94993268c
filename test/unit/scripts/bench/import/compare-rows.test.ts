import { expect, test } from 'vitest';
import { compareRows } from '../../../../../scripts/bench/import/compare-rows.ts';
import type { FlatRow } from '../../../../../scripts/bench/import/flat-rows.ts';

const row: FlatRow = {
  id: 'lib-113-001',
  dimension: '一、服務',
  aspect: '',
  actions: [],
  label: '1.',
  text: '設置服務臺',
  deadlines: ['113年6月'],
  units: ['服務組'],
  cells: {},
};

/** Fields that came out wrong, and whether that is told. */
function wrongOf(found: Partial<FlatRow>, marks: Parameters<typeof compareRows>[2] = []) {
  const { wrong } = compareRows([row], [{ ...row, ...found }], marks);
  return wrong.map(({ field, isMarked }) => [field, isMarked]);
}

test('what is wrong is told where a mark says so, of its row and column', () => {
  expect(wrongOf({})).toEqual([]);
  expect(wrongOf({ units: ['資訊組'] })).toEqual([['units', false]]);
  const mark = { measure: row.id, reason: '請核對' };
  expect(wrongOf({ units: ['資訊組'] }, [{ ...mark, column: 'units' }])).toEqual([['units', true]]);
  expect(wrongOf({ units: ['資訊組'] }, [{ ...mark, column: 'deadlines' }])).toEqual([
    ['units', false],
  ]);
});

test('a placeholder is told, for no plan is published with one', () => {
  expect(wrongOf({ dimension: '【待填：附表的名稱】' })).toEqual([['dimension', true]]);
  expect(wrongOf({ dimension: '附表的名稱' })).toEqual([['dimension', false]]);
});
