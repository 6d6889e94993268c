import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { unguardFormula } from '../../support/read-csv-cell.ts';
import { datasets } from '../../../src/datasets/registry.ts';
import { datasetRows } from '../../support/dataset-files.ts';
import { runs, serveLines, type ServedLines } from '../../support/served-lines.ts';

const python = process.env['PYTHON'] ?? 'python3';
const rscript = process.env['RSCRIPT'] ?? 'Rscript';

// What is not installed is skipped, and named by the report.
const installed = {
  curl: await runs('curl', '--version'),
  python: await runs(python, '-c', 'import pandas'),
  r: await runs(rscript, '--version'),
  soffice: await runs('soffice', '--version'),
};

let served: ServedLines;
beforeAll(async () => {
  served = await serveLines();
});
afterAll(() => served.close());

/** A value of the CSV without the mark that guards it against formulas. */
function unguarded(value: unknown): unknown {
  if (typeof value === 'string') return unguardFormula(value);
  return Array.isArray(value) ? unguardFormula(value.join(';')).split(';') : (value ?? null);
}

describe('lines for programs, when they are run', () => {
  it.skipIf(!installed.curl || !installed.soffice)(
    'LibreOffice opens the ODS that the lines download',
    async () => {
      const [download = '', open = ''] = served.lines('measures', 'libreoffice').split('\n');
      await served.output('sh', '-ec', download);
      // Without a screen it converts instead of showing a window.
      const [program = '', , file = ''] = open.split(' ');
      const profile = `-env:UserInstallation=file://${served.folder}/profile`;
      await served.output(program, profile, '--headless', '--convert-to', 'fods', file);
      expect(await readFile(join(served.folder, 'measures.fods'), 'utf8')).toContain('aaa-101-001');
    },
  );

  it.skipIf(!installed.python)('pandas gives labels as written, lists and figures', async () => {
    for (const { name } of datasets) {
      const script = join(served.folder, 'load.py');
      const variable = name.replaceAll('-', '_');
      await writeFile(
        script,
        `${served.lines(name, 'python')}\nprint(${variable}.to_json(orient="records"))\n`,
      );
      const rows = JSON.parse(await served.output(python, script)) as Record<string, unknown>[];
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
  });

  it.skipIf(!installed.r)('R gives labels as written, and figures', async () => {
    for (const { name } of datasets) {
      const script = join(served.folder, 'load.R');
      const variable = name.replaceAll('-', '_');
      const columns = `for (column in names(${variable})) cat(column, class(${variable}[[column]]), sum(!is.na(${variable}[[column]])), "\\n")`;
      await writeFile(
        script,
        `${served.lines(name, 'r')}\ncat(nrow(${variable}), "\\n")\n${columns}\n`,
      );
      const [count = '', ...told] = (await served.output(rscript, script)).trim().split('\n');
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
  });
});
