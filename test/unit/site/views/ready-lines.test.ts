import { execFile, type ExecFileException } from 'node:child_process';
import { createServer, type Server } from 'node:http';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { unguardFormula } from '../../../../src/datasets/formats/csv.ts';
import { datasetByName, datasets } from '../../../../src/datasets/registry.ts';
import { readyLines } from '../../../../src/site/views/ready-lines.ts';
import { tools, type Tool } from '../../../../src/words/tools.ts';
import { datasetRows } from '../../../support/dataset-files.ts';
import { writeSite, type WrittenSite } from '../../../support/written-site.ts';

const run = promisify(execFile);
const runs = (program: string, ...args: string[]) =>
  run(program, args).then(
    () => true,
    () => false,
  );
/** Each program starts once a dataset. */
const PATIENCE = 180_000;

// What is not installed is skipped, and named by the report.
const installed = {
  curl: (await runs('curl', '--version')) && (await runs('sha256sum', '--version')),
  python: await runs('python3', '-c', 'import pandas'),
  r: await runs('Rscript', '--version'),
  soffice: await runs('soffice', '--version'),
};

let site: WrittenSite;
let server: Server;
let root: string;
let folder: string;
beforeAll(async () => {
  site = await writeSite();
  folder = await mkdtemp(join(tmpdir(), 'open-plans-lines-'));
  server = createServer((request, answer) => {
    readFile(join(site.directory, request.url!)).then(
      (bytes) => answer.end(bytes),
      () => answer.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  root = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  server.close();
  await rm(dirname(site.directory), { recursive: true });
  await rm(folder, { recursive: true });
});

function lines(name: string, tool: Tool): string {
  const all = readyLines(
    datasetByName.get(name)!,
    (path) => root + path,
    (path) => site.context.manifest.byHref.has(path),
  );
  return all.find((each) => each.tool === tool)!.text;
}

/** Runs a program and gives what it wrote; its own words where it failed. */
async function output(program: string, ...args: string[]): Promise<string> {
  const env = { ...process.env, LANG: 'C.UTF-8', LC_ALL: 'C.UTF-8' };
  const { stdout } = await run(program, args, { cwd: folder, env }).catch(
    (error: ExecFileException & { stderr: string }) => {
      throw new Error(`${program} failed:\n${error.stderr}`);
    },
  );
  return stdout;
}

/** A value of the CSV without the mark that guards it against formulas. */
function unguarded(value: unknown): unknown {
  if (typeof value === 'string') return unguardFormula(value);
  return Array.isArray(value) ? unguardFormula(value.join(';')).split(';') : (value ?? null);
}

describe('lines that load a dataset', () => {
  it('are there for every program and every dataset, with addresses of files that exist', () => {
    for (const dataset of datasets) {
      const all = readyLines(
        dataset,
        (path) => path,
        (path) => site.context.manifest.byHref.has(path),
      );
      expect(all.map(({ tool }) => tool)).toEqual(tools);
      for (const { tool, text } of all) {
        const [path] = /\/data\/[\w.-]+/.exec(text)!;
        expect(site.context.manifest.byHref.has(path), `${dataset.name} ${tool}`).toBe(true);
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
    expect(lines('measures', 'excel')).toMatch(/Encoding = 65001, QuoteStyle = QuoteStyle\.Csv/);
    expect(lines('measures', 'excel')).not.toContain('TransformColumnTypes');
    expect(lines('measures', 'python')).toContain('encoding="utf-8-sig"');
    expect(lines('measures', 'python')).toContain('lambda: "str"');
    expect(lines('measures', 'r')).toContain(
      'fileEncoding = "UTF-8-BOM", colClasses = "character"',
    );
  });
});

describe('lines for programs, when they are run', () => {
  it.skipIf(!installed.curl)(
    'curl downloads the CSV and finds its checksum right',
    { timeout: PATIENCE },
    async () => {
      expect(await output('sh', '-ec', lines('measures', 'curl'))).toContain('measures.csv: OK');
      const downloaded = await readFile(join(folder, 'measures.csv'));
      expect(downloaded.equals(await readFile(join(site.directory, 'data/measures.csv')))).toBe(
        true,
      );
    },
  );

  it.skipIf(!installed.curl)(
    'DuckDB reads every row of the Parquet file',
    { timeout: PATIENCE },
    async () => {
      for (const { name } of datasets) {
        const [download = '', query = ''] = lines(name, 'duckdb').split('\n');
        await output('sh', '-ec', download);
        const [, sql = ''] = /^duckdb -c "(.*)"$/.exec(query)!;
        const connection = await (await DuckDBInstance.create(':memory:')).connect();
        await connection.run(`SET file_search_path = '${folder}'`);
        const reader = await connection.runAndReadAll(sql);
        const expected = datasetRows(name).slice(0, 10);
        expect(reader.currentRowCount, name).toBe(expected.length);
      }
    },
  );

  it.skipIf(!installed.curl || !installed.soffice)(
    'LibreOffice opens the ODS that the lines download',
    async () => {
      const [download = '', open = ''] = lines('measures', 'libreoffice').split('\n');
      await output('sh', '-ec', download);
      // Without a screen it converts instead of showing a window.
      const [program = '', , file = ''] = open.split(' ');
      const profile = `-env:UserInstallation=file://${folder}/profile`;
      await output(program, profile, '--headless', '--convert-to', 'fods', file);
      expect(await readFile(join(folder, 'measures.fods'), 'utf8')).toContain('aaa-101-001');
    },
    PATIENCE,
  );

  it.skipIf(!installed.python)(
    'pandas gives labels as written, lists and figures',
    { timeout: PATIENCE },
    async () => {
      for (const { name } of datasets) {
        const script = join(folder, 'load.py');
        const variable = name.replaceAll('-', '_');
        await writeFile(
          script,
          `${lines(name, 'python')}\nprint(${variable}.to_json(orient="records"))\n`,
        );
        const rows = JSON.parse(await output('python3', script)) as Record<string, unknown>[];
        const expected = datasetRows(name);
        expect(rows.length, name).toBe(expected.length);
        for (const [index, row] of rows.entries()) {
          for (const [column, value] of Object.entries(expected[index]!)) {
            expect(unguarded(row[column]), `${name} ${index} ${column}`).toEqual(
              Array.isArray(value) && value.length === 0 ? null : value,
            );
          }
        }
      }
    },
  );

  it.skipIf(!installed.r)(
    'R gives labels as written, and figures',
    { timeout: PATIENCE },
    async () => {
      for (const { name } of datasets) {
        const script = join(folder, 'load.R');
        const variable = name.replaceAll('-', '_');
        const columns = `for (column in names(${variable})) cat(column, class(${variable}[[column]]), sum(!is.na(${variable}[[column]])), "\\n")`;
        await writeFile(script, `${lines(name, 'r')}\ncat(nrow(${variable}), "\\n")\n${columns}\n`);
        const [count = '', ...told] = (await output('Rscript', script)).trim().split('\n');
        const rows = datasetRows(name);
        expect(Number(count), name).toBe(rows.length);
        const filled = (column: string) =>
          rows.filter((row) => {
            const value = row[column];
            return value !== null && !(Array.isArray(value) && value.length === 0);
          }).length;
        for (const line of told) {
          const [column = '', type = '', cells = ''] = line.trim().split(' ');
          expect(Number(cells), `${name} ${column}`).toBe(filled(column));
          if (/^(?:label|text)$/.test(column)) expect(type).toBe('character');
          if (/^(?:year|position)$/.test(column)) expect(type).toBe('integer');
        }
      }
    },
  );
});
