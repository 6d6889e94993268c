import { expect, test } from 'vitest';
import { accountByPlace } from '../../../../../src/drafting/import/doubts/account-by-place.ts';
import type { RecognisedTable } from '../../../../../src/drafting/import/model/recognised-table.ts';
import type { Entry } from '../../../../../src/drafting/import/cells/split-measures.ts';

/** Two rows, each with a measure and a unit; the draft has what is given in each. */
function account(first: [text: string, unit: string], second: [text: string, unit: string]) {
  const entries: Entry[] = [
    { label: null, text: first[0] },
    { label: null, text: second[0] },
  ];
  const rowOf = (place: string, ...texts: string[]) => ({
    cells: texts.map((text) => ({ text, firstRow: 0 })),
    place,
    afterBreak: false,
  });
  const cells = [rowOf('第 1 列', '設置', '企劃科'), rowOf('第 2 列', '檢討', '秘書室')].map(
    (row, at) => ({
      entries: [entries[at]!],
      beside: { deadline: [], unit: [], supporting_unit: [] },
      merged: {},
      attributes: new Map<string, string>(),
      covering: new Map(),
      place: row.place,
      rows: [row],
    }),
  );
  const table: RecognisedTable = {
    columns: { heads: {}, attributes: [] },
    dimensions: [
      { heading: null, aspects: [{ headings: null, actions: [{ headings: [], cells }] }] },
    ],
    doubts: [],
    omissions: [],
  };
  const file = {
    columns: { measure: '作法', unit: '單位' },
    measures: [
      { id: 'a-1', text: first[0], units: [first[1]] },
      { id: 'a-2', text: second[0], units: [second[1]] },
    ],
  };
  const ids = new Map(entries.map((entry, at) => [entry, `a-${at + 1}`]));
  return accountByPlace([table], file, ids, []).map(({ place, found }) => `${place} ${found}`);
}

test('a draft that has each word in its row is accounted for', () => {
  expect(account(['設置', '企劃科'], ['檢討', '秘書室'])).toEqual([]);
});

test('words that stand in another row are told of their own, though the draft has them all', () => {
  expect(account(['設置', '秘書室'], ['檢討', '企劃科'])).toEqual([
    '第 1 列 來源的這一列有「企劃科」，不在草稿的這一列',
    '第 2 列 來源的這一列有「秘書室」，不在草稿的這一列',
  ]);
});

test('so are words that are nowhere', () => {
  expect(account(['設', '企劃科'], ['檢討', '秘書室'])).toEqual([
    '第 1 列 來源的這一列有「置」，不在草稿的這一列',
  ]);
});
