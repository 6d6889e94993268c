import { expect, test } from 'vitest';
import { resultName } from '../../../../src/site/explore/result-name.ts';
import type { View } from '../../../../src/site/explore/view.ts';

const view: View = { conditions: [], sort: null, countBy: [], shown: ['text'], page: 1 };
const day = '2026-01-05';

test('the name of a file of results says dataset, what was asked, and the day', () => {
  expect(resultName('due', view, day)).toBe('due_rows_2026-01-05.csv');
  const asked: View = {
    ...view,
    conditions: [{ column: 'end_date', test: 'has', value: '-12-' }],
    countBy: ['unit_id', 'year'],
  };
  expect(resultName('due', asked, day)).toBe(
    'due_counts_end_date.has.-12-_by.unit_id_by.year_2026-01-05.csv',
  );
});

test('what was typed cannot make a name that a system refuses, and no endless one', () => {
  const typed = (value: string) =>
    resultName('due', { ...view, conditions: [{ column: 'text', test: 'has', value }] }, day);
  expect(typed('a/b: "c"\\d\n?')).toBe('due_rows_text.has.a-b-c-d-_2026-01-05.csv');
  expect(typed('服務'.repeat(80))).toBe('due_rows_etc_2026-01-05.csv');
});
