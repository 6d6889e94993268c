import { describe, expect, test } from 'vitest';
import { parquetFormat } from '../../../../src/datasets/formats/parquet.ts';
import { columnNames, type DataRow } from '../../../../src/datasets/dataset.ts';
import { datasetByName, datasets } from '../../../../src/datasets/registry.ts';
import { nativeCompression } from '../../../../src/publish/files/compression.ts';
import { openParquetTable } from '../../../../src/site/explore/reading/parquet-table.ts';
import {
  FileChanged,
  openRangeFile,
  type Fetch,
} from '../../../../src/site/explore/reading/range-file.ts';
import {
  datasetBytes,
  datasetRows,
  encodeRows,
  smallOrigin,
} from '../../../support/dataset-files.ts';

interface Host {
  /** Length of the file. */
  readonly size: number;
  fetch: Fetch;
  /** What was asked for, in order. */
  readonly asked: (string | null)[];
  /** Bytes that were sent. */
  readonly sent: number;
  /** Puts another file in its place. */
  replace(bytes: Uint8Array<ArrayBuffer>): void;
}

/** A host that gives parts of a file, or the whole at every request. */
function hostOf(file: Uint8Array, { parts = true, packs = false } = {}): Host {
  let bytes = Uint8Array.from(file);
  let tag = '"1"';
  let sent = 0;
  const asked: (string | null)[] = [];
  return {
    asked,
    size: file.length,
    get sent() {
      return sent;
    },
    replace(other) {
      bytes = other;
      tag = '"2"';
    },
    fetch: (_, init) => {
      const range = new Headers(init?.headers).get('Range');
      asked.push(range);
      const [, first, last] = /^bytes=(\d*)-(\d*)$/.exec(range ?? '') ?? [];
      if (!parts || range === null) {
        sent += bytes.length;
        return Promise.resolve(new Response(bytes, { headers: { ETag: tag } }));
      }
      const start = Number(first);
      const end = last === '' ? bytes.length : Number(last) + 1;
      if (start >= bytes.length) return Promise.resolve(new Response('', { status: 416 }));
      sent += end - start;
      return Promise.resolve(
        new Response(bytes.slice(start, end), {
          status: 206,
          headers: {
            ETag: tag,
            'Content-Range': `bytes ${start}-${end - 1}/${bytes.length}`,
            ...(packs ? { 'Content-Encoding': 'gzip' } : {}),
          },
        }),
      );
    },
  };
}

const open = async (host: Host, size = host.size) =>
  openParquetTable(await openRangeFile('/a.parquet', size, host.fetch));

/** 25,000 units, in three groups of rows; 1.3 MB. */
function longFile(names = '第'): Uint8Array<ArrayBuffer> {
  const units = datasetByName.get('units')!;
  const rows = Array.from({ length: 25_000 }, (_, index): DataRow => {
    // Texts that do not pack.
    const noise = Array.from({ length: 4 }, (_each, place) =>
      Math.imul(index * 7 + place + 1, 0x9e3779b1).toString(36),
    ).join('');
    return {
      unit_id: `unit-${index}`,
      institution_id: 'aaa',
      name: `${names}${noise} 組`,
      aliases: index % 3 === 0 ? [] : [`甲${index}`, '乙'],
      collective: index % 2 === 0,
      valid_from: null,
      valid_to: '2012-12-31',
      url: `https://plans.example.org/institutions/aaa/#unit-${index}`,
      predecessors: [],
      successors: [],
      provisional: false,
    };
  });
  const encoder = parquetFormat.createEncoder(units, smallOrigin(), nativeCompression);
  return Uint8Array.from(
    Buffer.concat(Array.from(encodeRows(encoder, rows), (piece) => Buffer.from(piece))),
  );
}

describe('a Parquet file read in the browser', () => {
  test.each(datasets.map(({ name }) => name))(
    '%s has the values of the JSON file',
    async (name) => {
      const table = await open(hostOf(datasetBytes(name, 'parquet')));
      const names = columnNames(datasetByName.get(name)!);
      const values = await table.read(
        names,
        table.groups.map((_, group) => group),
      );
      const rows = Array.from({ length: table.rows }, (_, row) =>
        Object.fromEntries(names.map((column) => [column, values.get(column)![row]])),
      );
      expect(rows).toEqual(datasetRows(name));
    },
  );

  test('is one request where it is small', async () => {
    const host = hostOf(datasetBytes('due', 'parquet'));
    const table = await open(host);
    await table.read(['text', 'unit'], [0]);
    expect(host.asked).toEqual([null]);
  });

  test('is read once where the host gives no parts', async () => {
    const file = longFile();
    const host = hostOf(file, { parts: false });
    const table = await open(host);
    const values = await table.read(['name', 'aliases'], [2]);
    expect(values.get('aliases')![24_999]).toEqual([]);
    expect(values.get('aliases')![24_998]).toEqual(['甲24998', '乙']);
    expect(host.asked).toHaveLength(1);
    expect(host.sent).toBe(file.length);
  });

  test('is read whole where the host packs its parts', async () => {
    const host = hostOf(longFile(), { packs: true });
    expect((await open(host)).rows).toBe(25_000);
    expect(host.asked).toEqual([`bytes=${host.size - 131_072}-`, null]);
  });

  test('that is longer or shorter than when the page was made is read all the same', async () => {
    const file = longFile();
    expect((await open(hostOf(file), file.length + 200_000)).rows).toBe(25_000);
    expect((await open(hostOf(file), 131_073)).rows).toBe(25_000);
    expect((await open(hostOf(file), 100)).rows).toBe(25_000);
    const host = hostOf(file);
    expect((await open(host, NaN)).rows).toBe(25_000);
    expect(host.asked).toEqual([null]);
  });

  test('gives up only the columns and groups of rows that are asked for, and each once', async () => {
    const file = longFile();
    const host = hostOf(file);
    const table = await open(host);
    expect(table.groups).toEqual([
      { first: 0, end: 10_000 },
      { first: 10_000, end: 20_000 },
      { first: 20_000, end: 25_000 },
    ]);
    const before = host.sent;
    const values = await table.read(['collective', 'valid_to'], [0, 1, 2]);
    expect(values.get('collective')!.slice(0, 3)).toEqual([true, false, true]);
    expect(values.get('valid_to')![0]).toBe('2012-12-31');
    expect(host.sent - before).toBeLessThan(20_000);
    const asked = host.asked.length;
    const names = await table.read(['name'], [1]);
    expect(names.get('name')![9_999]).toBeUndefined();
    expect(names.get('name')![10_000]).toMatch(/ 組$/);
    expect(host.asked.length).toBe(asked + 1);
    await table.read(['name', 'collective'], [1]);
    expect(host.asked.length).toBe(asked + 1);
    expect(host.sent).toBeLessThan(file.length);
  });

  test('that is replaced meanwhile is not mixed with the new one', async () => {
    const host = hostOf(longFile());
    const table = await open(host);
    host.replace(longFile('新'));
    await expect(table.read(['name'], [0])).rejects.toThrow(FileChanged);
  });

  test('that is not there is told with its address', async () => {
    const missing: Fetch = () => Promise.resolve(new Response(null, { status: 404 }));
    await expect(openRangeFile('/a.parquet', 100, missing)).rejects.toThrow('404 /a.parquet');
  });
});
