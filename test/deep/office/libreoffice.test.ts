import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';
import { parse as parseCsv } from 'csv-parse/sync';
import { readOds } from 'hucre/ods';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { odsCell } from '../../../src/datasets/formats/ods.ts';
import { describeColumns } from '../../../src/datasets/data-dictionary.ts';
import { datasetByName } from '../../../src/datasets/registry.ts';
import type { SheetCell } from '../../../src/datasets/formats/ods-workbook.ts';
import { datasetBytes, datasetRows } from '../../support/dataset-files.ts';
import { smallCorpus, withRow } from '../../support/small-corpus.ts';

const run = promisify(execFile);
const soffice = process.env['SOFFICE'] ?? 'soffice';
const isInstalled = await run(soffice, ['--version']).then(
  () => true,
  () => false,
);

/**
 * A CSV as its import dialog proposes it after a byte order mark: comma, quotation marks, UTF-8.
 * Without the dialog this program takes every CSV for Western European.
 */
const csvFilter = '--infilter=CSV:44,34,76,1';

/** As CSV: comma, quotation marks, UTF-8, cells as they are formatted, the first sheet. */
const asCsv = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,1';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'open-plans-office-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** What LibreOffice makes of a file. */
async function convert(
  name: string,
  file: Uint8Array,
  target: string,
  ...options: string[]
): Promise<Buffer> {
  const path = join(folder, name);
  await writeFile(path, file);
  await run(soffice, [
    // A profile of its own: two programs cannot share one.
    `-env:UserInstallation=file://${folder}/profile`,
    '--headless',
    ...options,
    '--convert-to',
    target,
    '--outdir',
    join(folder, 'out'),
    path,
  ]);
  const [stem] = name.split('.');
  const made = target.startsWith('csv') ? `${stem}-${stem}.csv` : `${stem}.${target}`;
  return readFile(join(folder, 'out', basename(made)));
}

const changedCorpus = () =>
  withRow(smallCorpus(), 'aaa-101-001', { label: '1.10', deadlines: ['97.12.10'] });
const corpus = changedCorpus();
// LibreOffice 7.4 overlooks tabs in the cells of an ODS.
const withoutTabs = withRow(changedCorpus(), 'bbb-106-001', { text: '縮排' });

describe.skipIf(!isInstalled)('LibreOffice (skipped where it is not installed)', () => {
  it(
    'opens the CSV with its Chinese intact and runs nothing in it',
    { timeout: 120_000 },
    async () => {
      const opened = await convert(
        'measures.csv',
        datasetBytes('measures', 'csv', corpus),
        'ods',
        csvFilter,
      );
      const [sheet] = (await readOds(opened)).sheets;
      const [heads = [], ...rows] = sheet!.rows;
      const texts = rows.map((row) => row[heads.indexOf('text')]);
      expect(heads[0]).toBe('measure_id');
      expect(texts).toEqual([
        '\'=SUM(A1) 說「好」,\n"引號"',
        "'+標題",
        "''=1",
        '逾期件數較去年減少2.5件,滿意度達90-95%',
        "'@行動櫃檯",
        "'\t縮排",
        '較去年減少逾期件數',
      ]);
      // What the landing page warns of, and the reason for the ODS.
      expect(rows[0]![heads.indexOf('label')]).toBe(1.1);
    },
  );

  it.each(['measures', 'deadlines', 'targets', 'plans'])(
    'opens the ODS of %s and sees every cell as it is',
    { timeout: 120_000 },
    async (name) => {
      const csv = await convert(`${name}.ods`, datasetBytes(name, 'ods', withoutTabs), asCsv);
      const columns = describeColumns(datasetByName.get(name)!);
      const shown = (value: SheetCell) =>
        typeof value === 'boolean' ? String(value).toUpperCase() : String(value ?? '');
      expect(parseCsv(csv, { columns: true })).toEqual(
        datasetRows(name, withoutTabs).map((row) =>
          Object.fromEntries(
            columns.map((column) => [column.name, shown(odsCell(column, row[column.name]!))]),
          ),
        ),
      );
    },
  );
});
