import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { datasetByName, datasets } from '../../../../src/datasets/registry.ts';
import { readyLines } from '../../../../src/site/views/ready-lines.ts';
import { tools } from '../../../../src/words/tools.ts';
import { datasetRows } from '../../../support/dataset-files.ts';
import { runs, serveLines, type ServedLines } from '../../../support/served-lines.ts';

/** Office programs open what the lines load in test/deep/office. */

// What is not installed is skipped, and named by the report.
const hasCurl = (await runs('curl', '--version')) && (await runs('sha256sum', '--version'));

let served: ServedLines;
beforeAll(async () => {
  served = await serveLines();
});
afterAll(() => served.close());

describe('lines that load a dataset', () => {
  it('are there for every program and every dataset, with addresses of files that exist', () => {
    for (const dataset of datasets) {
      const all = readyLines(
        dataset,
        (path) => path,
        (path) => served.site.context.manifest.byHref.has(path),
      );
      expect(all.map(({ tool }) => tool)).toEqual(tools);
      for (const { tool, text } of all) {
        const [path] = /\/data\/[\w.-]+/.exec(text)!;
        expect(served.site.context.manifest.byHref.has(path), `${dataset.name} ${tool}`).toBe(true);
      }
    }
  });

  it('leave out a program whose file the dataset is too long for', () => {
    const all = readyLines(
      datasetByName.get('measures')!,
      (path) => path,
      (path) => !path.endsWith('.ods'),
    );
    expect(all.map(({ tool }) => tool)).not.toContain('libreoffice');
  });

  it('tell every program the encoding, and that cells are text', () => {
    expect(served.lines('measures', 'excel')).toMatch(
      /Encoding = 65001, QuoteStyle = QuoteStyle\.Csv/,
    );
    expect(served.lines('measures', 'excel')).not.toContain('TransformColumnTypes');
    expect(served.lines('measures', 'python')).toContain('encoding="utf-8-sig"');
    expect(served.lines('measures', 'python')).toContain('lambda: "str"');
    expect(served.lines('measures', 'r')).toContain(
      'fileEncoding = "UTF-8-BOM", colClasses = "character"',
    );
  });
});

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
