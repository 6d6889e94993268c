import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { datasets } from '../../src/datasets/registry.ts';
import { datasetRows } from '../support/dataset-files.ts';
import { runs, serveLines, type ServedLines } from '../support/served-lines.ts';

/** Office programs open what the lines load in test/deep/office. */

// What is not installed is skipped, and named by the report.
const hasCurl = (await runs('curl', '--version')) && (await runs('sha256sum', '--version'));

let served: ServedLines;
beforeAll(async () => {
  served = await serveLines();
});
afterAll(() => served.close());

describe('lines for programs, when they are run', () => {
  it.skipIf(!hasCurl)('curl downloads the CSV and finds its checksum right', async () => {
    expect(await served.output('sh', '-ec', served.lines('measures', 'curl'))).toContain(
      'measures.csv: OK',
    );
    const downloaded = await readFile(join(served.folder, 'measures.csv'));
    expect(
      downloaded.equals(await readFile(join(served.site.directory, 'data/measures.csv'))),
    ).toBe(true);
  });

  it.skipIf(!hasCurl)('DuckDB reads every row of the Parquet file', async () => {
    const connection = await (await DuckDBInstance.create(':memory:')).connect();
    await connection.run(`SET file_search_path = '${served.folder}'`);
    for (const { name } of datasets) {
      const [download = '', query = ''] = served.lines(name, 'duckdb').split('\n');
      await served.output('sh', '-ec', download);
      const [, sql = ''] = /^duckdb -c "(.*)"$/.exec(query)!;
      const reader = await connection.runAndReadAll(sql);
      const expected = datasetRows(name).slice(0, 10);
      expect(reader.currentRowCount, name).toBe(expected.length);
    }
  });
});
