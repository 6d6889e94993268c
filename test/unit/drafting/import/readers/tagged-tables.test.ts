import { expect, test } from 'vitest';
import { Budget } from '../../../../../src/drafting/import/budget.ts';
import type { Tag } from '../../../../../src/drafting/import/readers/pdf/page-tags.ts';
import { tableOfTags } from '../../../../../src/drafting/import/readers/pdf/tagged-tables.ts';

/** A cell with lines that stand one below another from a height on. */
function cell(column: number, top: number, lines: readonly string[], role = 'TD'): Tag {
  const texts = lines.map((text, line) => ({
    text,
    x: 50 + column * 120,
    baseline: top + line * 15,
    width: text.length * 10,
    size: 10,
    page: 0,
    tag: `${column}-${top}-${line}`,
  }));
  return { role, texts: [], children: [{ role: '', texts, children: [] }] };
}

const row = (...children: Tag[]): Tag => ({ role: 'TR', texts: [], children });
const heads = row(...['作法', '期限', '成果'].map((text, at) => cell(at, 20, [text], 'TH')));

function cellsOf(...rows: Tag[]) {
  const table = { role: 'Table', texts: [], children: [heads, ...rows] };
  const read = tableOfTags(table, new Budget(), () => '第 1 頁');
  return read?.block.rows.map((cells) =>
    cells.map(
      ({ text, rowSpan, doubt }) =>
        `${text}${rowSpan > 1 ? ` ×${rowSpan}` : ''}${doubt ? '?' : ''}`,
    ),
  );
}

test('where cells stand in the middle of their rows, one level with its own is of that row alone, and the other row has an empty one', () => {
  expect(
    cellsOf(
      row(
        cell(0, 50, ['設置服務臺，', '提供諮詢']),
        cell(1, 57.5, ['每月']),
        cell(2, 57.5, ['便利']),
      ),
      row(cell(0, 90, ['公布等候人數']), cell(1, 90, ['每季'])),
    )?.slice(1),
  ).toEqual([
    ['設置服務臺，提供諮詢', '每月', '便利'],
    ['公布等候人數', '每季', ''],
  ]);
});

test('a cell between the levels of two rows is merged over both', () => {
  expect(
    cellsOf(
      row(
        cell(0, 50, ['設置服務臺，', '提供諮詢']),
        cell(1, 57.5, ['每月']),
        cell(2, 72, ['便利']),
      ),
      row(cell(0, 90, ['公布等候人數']), cell(1, 90, ['每季'])),
    )?.slice(1),
  ).toEqual([
    ['設置服務臺，提供諮詢', '每月', '便利 ×2'],
    ['公布等候人數', '每季'],
  ]);
});

test('where nothing tells which of both it is, the cell is doubtful', () => {
  expect(
    cellsOf(
      row(cell(0, 50, ['設置服務臺']), cell(1, 50, ['每月']), cell(2, 50, ['便利'])),
      row(cell(0, 90, ['公布等候人數']), cell(1, 90, ['每季'])),
    )?.slice(1),
  ).toEqual([
    ['設置服務臺', '每月', '便利'],
    ['公布等候人數', '每季', '?'],
  ]);
});

test('a head reaches over no row of the body', () => {
  expect(
    cellsOf(
      row(cell(0, 50, ['設置服務臺']), cell(1, 50, ['每月'])),
      row(cell(0, 90, ['公布等候人數']), cell(1, 90, ['每季']), cell(2, 90, ['透明'])),
    ),
  ).toEqual([
    ['作法', '期限', '成果'],
    ['設置服務臺', '每月', ''],
    ['公布等候人數', '每季', '透明'],
  ]);
});

test('a text longer than those of whole rows stands in its column as far as the next one leaves room', () => {
  expect(
    cellsOf(
      row(cell(0, 50, ['設置']), cell(1, 50, ['每月']), cell(2, 50, ['便利'])),
      row(cell(0, 90, ['公布等候人數並更新']), cell(1, 90, ['每季'])),
    )?.at(2)?.[0],
  ).toBe('公布等候人數並更新');
});
