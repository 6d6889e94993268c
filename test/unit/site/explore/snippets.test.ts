import { describe, expect, test } from 'vitest';
import { datasetByName } from '../../../../src/datasets/registry.ts';
import type { CellValue } from '../../../../src/datasets/dataset.ts';
import { openParquetTable } from '../../../../src/site/explore/reading/parquet-table.ts';
import { openRangeFile } from '../../../../src/site/explore/reading/range-file.ts';
import { resultCsv } from '../../../../src/site/explore/result-csv.ts';
import { readWholeResult, showView } from '../../../../src/site/explore/show-view.ts';
import { snippets } from '../../../../src/site/explore/snippets/snippets.ts';
import type { View } from '../../../../src/site/explore/view.ts';
import { exploredDataset } from '../../../../src/site/views/explored-dataset.ts';
import { datasetBytes, datasetText } from '../../../support/dataset-files.ts';
import { readByDuckDb } from '../../../support/duckdb.ts';

const name = 'due';
const explored = exploredDataset(datasetByName.get(name)!, 'zh');
const file = datasetBytes(name, 'parquet');
const table = async () =>
  openParquetTable(
    await openRangeFile('/', file.length, () =>
      Promise.resolve(new Response(Uint8Array.from(file))),
    ),
  );

const all: View = {
  conditions: [],
  sort: null,
  countBy: [],
  shown: ['measure_id', 'unit', 'end_date'],
  page: 1,
};

const views: [string, Partial<View>][] = [
  ['all rows', {}],
  ['a part of a text', { conditions: [{ column: 'text', test: 'has', value: '說「好」' }] }],
  ['a value', { conditions: [{ column: 'roc_year', test: 'is', value: '101' }] }],
  ['not a value', { conditions: [{ column: 'unit', test: 'not', value: '秘書室' }] }],
  [
    'a text with a quotation mark',
    { conditions: [{ column: 'text', test: 'not', value: '\'a"' }] },
  ],
  [
    'a day from which on',
    { conditions: [{ column: 'end_date', test: 'from', value: '2012-07-01' }] },
  ],
  ['a day until which', { conditions: [{ column: 'end_date', test: 'to', value: '2012-12-31' }] }],
  [
    'a month of any year',
    { conditions: [{ column: 'end_date', test: 'has', value: '-06-' }], countBy: ['unit', 'year'] },
  ],
  ['nothing there', { conditions: [{ column: 'unit_id', test: 'empty', value: '' }] }],
  ['something there', { conditions: [{ column: 'unit_id', test: 'filled', value: '' }] }],
  ['a list of something', { conditions: [{ column: 'actions', test: 'filled', value: '' }] }],
  ['a list of nothing', { conditions: [{ column: 'notes', test: 'empty', value: '' }] }],
  ['a part of a value of a list', { conditions: [{ column: 'actions', test: 'has', value: '1' }] }],
  ['a truth', { conditions: [{ column: 'uncertain', test: 'is', value: 'false' }] }],
  ['an order', { sort: { column: 'end_date', descending: true } }],
  ['an order by a list', { sort: { column: 'actions', descending: false } }],
  ['counts', { countBy: ['unit'] }],
  ['counts by a list and a figure', { countBy: ['actions', 'roc_year'] }],
  ['counts of what has no value', { countBy: ['unit_id'] }],
  [
    'counts in an order of their own',
    { countBy: ['unit_id', 'roc_year'], sort: { column: 'unit_id', descending: true } },
  ],
  [
    'counts, the rarest first',
    { countBy: ['actions'], sort: { column: 'measures', descending: false } },
  ],
];

/** Values as DuckDB gives them and as the explorer does. */
const plain = (value: unknown): CellValue => {
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  return typeof value === 'bigint' ? Number(value) : (value as CellValue);
};

const linesOf = (view: View) =>
  new Map(
    snippets({
      view,
      ...explored,
      dataset: name,
      parquet: 'FILE',
      loading: { python: 'due = …', r: 'due <- …', excel: 'let\n  Rows = …\nin\n  Rows' },
    }).map(({ tool, text }) => [tool, text]),
  );

describe('lines for DuckDB give what the explorer gives', () => {
  test.each(views)('%s', async (_, some) => {
    const view = { ...all, ...some };
    const result = await readWholeResult(await table(), view, explored, new Map());
    const sql = linesOf(view).get('duckdb')!.replace("'FILE'", 'read_parquet(FILE)');
    const found = (await readByDuckDb(sql, file)).getRowsJS();
    // The explorer shows things before rows; DuckDB's columns stand as the file's do.
    expect(found.map((row) => row.map(plain))).toEqual([...result.records].map((row) => [...row]));
  });

  test('some views leave rows and some leave none out', async () => {
    const counts = await Promise.all(
      views.map(
        async ([, some]) =>
          (await showView(await table(), { ...all, ...some }, explored)).rows.length,
      ),
    );
    expect(new Set(counts).size).toBeGreaterThan(3);
    expect(Math.min(...counts)).toBeGreaterThan(0);
  });
});

describe('lines for other programs', () => {
  test('begin with those that load the dataset, and say all that is asked', () => {
    const lines = linesOf({
      ...all,
      conditions: [{ column: 'unit', test: 'is', value: '-1 "室"' }],
      sort: { column: 'position', descending: true },
    });
    expect(lines.get('python')).toBe(
      [
        'due = …',
        '',
        'due = due[(due["unit"] == "\'-1 \\"室\\"").fillna(False)]',
        'due = due.sort_values("position", ascending=False, kind="stable")',
        'view = due[["measure_id", "unit", "end_date"]]',
      ].join('\n'),
    );
    expect(lines.get('r')).toBe(
      [
        'due <- …',
        '',
        'due <- due[which(due[["unit"]] == "\'-1 \\"室\\""), ]',
        'due <- due[order(due[["position"]], decreasing = TRUE, method = "radix"), ]',
        'view <- due[c("measure_id", "unit", "end_date")]',
      ].join('\n'),
    );
    expect(lines.get('excel')).toBe(
      [
        'let',
        '  Rows = …,',
        '  Selected = Table.SelectRows(Rows, each ([unit] <> "" and [unit] = "\'-1 ""室""")),',
        '  Sorted = Table.Sort(Table.SelectRows(Selected, each [position] <> ""), {{each Number.FromText([position], "en-US"), Order.Descending}}) & Table.SelectRows(Selected, each [position] = ""),',
        '  Shown = Table.SelectColumns(Sorted, {"measure_id", "unit", "end_date"})',
        'in',
        '  Shown',
      ].join('\n'),
    );
  });

  test('order counts as the explorer does', () => {
    const lines = linesOf({
      ...all,
      countBy: ['unit'],
      sort: { column: 'unit', descending: true },
    });
    expect(lines.get('python')).toContain(
      'sort_values(["unit", "measures", "rows"], ascending=[False, False, False])',
    );
    expect(lines.get('r')).toContain(
      'order(enc2utf8(view[["unit"]]), view$measures, view$rows, decreasing = c(TRUE, TRUE, TRUE), method = "radix")',
    );
    expect(lines.get('excel')).toContain(
      'Table.Sort(Counted, {{"unit", Order.Descending}, {"measures", Order.Descending}, {"rows", Order.Descending}})',
    );
  });
});

test('the CSV of all rows and columns is the CSV file of the dataset', async () => {
  const view = { ...all, shown: explored.columns.map((column) => column.name) };
  expect(resultCsv(await readWholeResult(await table(), view, explored, new Map()))).toBe(
    datasetText(name, 'csv'),
  );
});
