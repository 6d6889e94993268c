import { describe, expect, test } from 'vitest';
import { Budget } from '../../../../../src/drafting/import/limits/budget.ts';
import type { PlacedText } from '../../../../../src/drafting/import/readers/pdf/page-content.ts';
import type { Tag } from '../../../../../src/drafting/import/readers/pdf/page-tags.ts';
import { repeatedHeads } from '../../../../../src/drafting/import/readers/pdf/repeated-heads.ts';
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

const table = (...children: Tag[]): Tag => ({ role: 'Table', texts: [], children });
const head = (column: number, top: number, text: string) => cell(column, top, [text], 'TH');

/** A cell of the next page. */
function cellBelow(column: number, top: number, lines: readonly string[]): Tag {
  const own = cell(column, top, lines);
  const children = own.children.map((child) => ({
    ...child,
    texts: child.texts.map((text) => ({ ...text, page: 1, tag: `below-${text.tag ?? ''}` })),
  }));
  return { ...own, children };
}

const textsOf = (read: ReturnType<typeof tableOfTags>) =>
  read?.block.rows.map((cells) =>
    cells.map(({ text, columnSpan }) => `${text}${columnSpan > 1 ? ` 1×${columnSpan}` : ''}`),
  );

test('a row that a page cuts, of which the file names each cell again, is one', () => {
  const read = tableOfTags(
    table(
      heads,
      row(cell(0, 50, ['設置服務臺']), cell(1, 50, ['每月']), cell(2, 50, ['便利'])),
      row(
        cell(0, 700, ['公布等候人數，']),
        cell(1, 700, ['每季']),
        cell(2, 700, ['透明']),
        cellBelow(0, 50, ['並公開進度。']),
        cell(1, 0, []),
        cell(2, 0, []),
      ),
    ),
    new Budget(),
    () => '第 1 頁',
  );
  expect(textsOf(read)?.slice(1)).toEqual([
    ['設置服務臺', '每月', '便利'],
    ['公布等候人數，並公開進度。', '每季', '透明'],
  ]);
  expect(read?.block.rowDoubts).toEqual([null, null, null]);
});

test('a head above two heads of a second row reaches over both', () => {
  const read = tableOfTags(
    table(
      row(head(0, 20, '作法'), head(1.5, 20, '辦理方式')),
      row(head(1, 40, '期限'), head(2, 40, '單位')),
      row(cell(0, 60, ['設置服務臺']), cell(1, 60, ['每月']), cell(2, 60, ['企劃科'])),
      row(cell(0, 90, ['公開進度']), cell(1, 90, ['每季']), cell(2, 90, ['秘書室'])),
    ),
    new Budget(),
    () => '第 1 頁',
  );
  expect(textsOf(read)).toEqual([
    ['作法', '辦理方式 1×2'],
    ['期限', '單位'],
    ['設置服務臺', '每月', '企劃科'],
    ['公開進度', '每季', '秘書室'],
  ]);
  expect(read?.block.rowDoubts).toEqual([null, null, null, null]);
});

describe('heads of a table that a further page prints again outside of the structure', () => {
  const read = tableOfTags(
    table(
      heads,
      row(cell(0, 50, ['設置服務臺']), cell(1, 50, ['每月']), cell(2, 50, ['便利'])),
      row(cellBelow(0, 80, ['公開進度']), cellBelow(1, 80, ['每季']), cellBelow(2, 80, ['透明'])),
    ),
    new Budget(),
    () => '第 1 頁',
  )!;
  const text = (words: string, x: number, baseline: number, tag?: string): PlacedText => ({
    text: words,
    x,
    baseline,
    width: words.length * 10,
    size: 10,
    ...(tag === undefined ? {} : { tag }),
  });
  const body = [text('公開進度', 50, 80, 'below-0-80-0'), text('每季', 170, 80, 'below-1-80-0')];
  const again = [
    text('作', 50, 40),
    text('法', 50, 52),
    text('期限', 170, 46),
    text('成果', 290, 46),
  ];

  test('are told by the same words right above its texts, wrapped as they may be', () => {
    const running = text('示範縣衛生局', 50, 20);
    expect([...repeatedHeads([running, ...again, ...body], read)].map((each) => each.text)).toEqual(
      expect.arrayContaining(['作', '法', '期限', '成果']),
    );
    expect(repeatedHeads([running, ...again, ...body], read).has(running)).toBe(false);
  });

  test('are none where other words stand there', () => {
    expect(repeatedHeads([text('（續上頁）', 50, 40), ...body], read).size).toBe(0);
  });
});

test('the only head of a row that stands in the middle of the table is that of a group, and reaches over all columns', () => {
  const group = (text: string) => row(cell(1, 35, [text], 'TH'));
  const rows = [
    group('櫃檯'),
    row(cell(0, 50, ['設置服務臺']), cell(1, 50, ['每月']), cell(2, 50, ['便利'])),
    group('網站'),
    row(cell(0, 90, ['公布等候人數']), cell(1, 90, ['每季']), cell(2, 90, ['透明'])),
  ];
  const table = { role: 'Table', texts: [], children: [heads, ...rows] };
  const read = tableOfTags(table, new Budget(), () => '第 1 頁');
  expect(read?.block.rows.map((cells) => cells.map(({ columnSpan }) => columnSpan))).toEqual([
    [1, 1, 1],
    [3],
    [1, 1, 1],
    [3],
    [1, 1, 1],
  ]);
});
