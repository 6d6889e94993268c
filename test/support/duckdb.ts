import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance, type DuckDBConnection, type DuckDBResultReader } from '@duckdb/node-api';

let opened: Promise<DuckDBConnection> | undefined;

/** The one database of a worker, in memory: to start one takes longer than to read most files. */
async function open(): Promise<DuckDBConnection> {
  const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
  return instance.connect();
}

/** What DuckDB gives for a query; `FILE` stands for the path of a file with these bytes. */
export async function readByDuckDb(query: string, file: Uint8Array): Promise<DuckDBResultReader> {
  const connection = await (opened ??= open());
  const folder = await mkdtemp(join(tmpdir(), 'open-plans-duckdb-'));
  try {
    const path = join(folder, 'file');
    await writeFile(path, file);
    return await connection.runAndReadAll(query.replace('FILE', `'${path}'`));
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** The rows of the same, each an object. */
export async function queryDuckDb(
  query: string,
  file: Uint8Array,
): Promise<Record<string, unknown>[]> {
  return (await readByDuckDb(query, file)).getRowObjectsJS();
}
