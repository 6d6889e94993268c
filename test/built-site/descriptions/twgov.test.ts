import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterEach, describe, expect, test } from 'vitest';
import { checkServedQuality } from '../../../scripts/serve/served-quality.ts';
import { startStaticServer, type RunningServer } from '../../../scripts/serve/static-server.ts';
import type { TwgovRecord } from '../../../src/publish/twgov/record.ts';
import { mainSite, otherAgencySite } from '../../support/built-sites.ts';
import { pathOf, pathsOf, readBytes, readJson } from '../../support/site-files.ts';

interface Summary {
  institution_id: string;
  dataset: string;
  status: string;
  missing: string[];
  record_url: string;
}

interface Submission {
  status: string;
  missing: { field: string }[];
  record: TwgovRecord;
}

test('a site that is not official has no records for data.gov.tw', async () => {
  expect((await pathsOf(mainSite)).filter((path) => path.includes('twgov'))).toEqual([]);
});

describe('the records for data.gov.tw of an official site', () => {
  const site = otherAgencySite;
  const list = () => readJson<Summary[]>(site, '/data/twgov/datasets.json');
  const submission = ({ record_url: url }: Summary) =>
    readJson<Submission>(site, pathOf(site, url)!);

  test('are one for each institution and dataset, and name files of that institution only', async () => {
    const institutions = await readJson<{ institution_id: string }[]>(
      site,
      '/data/institutions.json',
    );
    const summaries = await list();
    const ids = institutions.map(({ institution_id: id }) => id);
    expect(new Set(summaries.map(({ institution_id: id }) => id))).toEqual(new Set(ids));
    const keys = summaries.map((each) => `${each.institution_id} ${each.dataset}`);
    expect(new Set(keys).size).toBe(keys.length);
    for (const summary of summaries) {
      const { record } = await submission(summary);
      for (const { resourceDownloadUrl: url } of record.distribution) {
        expect(pathOf(site, url)).toMatch(
          new RegExp(
            `^/data/institutions/${summary.institution_id}/${summary.dataset}\\.(csv|json)$`,
          ),
        );
      }
    }
  });

  test('declare the columns and the rows that stand in the CSV', async () => {
    for (const summary of await list()) {
      const { record } = await submission(summary);
      const csv = record.distribution.find(({ resourceFormat }) => resourceFormat === 'CSV')!;
      const records: string[][] = parse(
        await readBytes(site, pathOf(site, csv.resourceDownloadUrl)!),
        { bom: true },
      );
      expect(csv.resourceField.map(({ name }) => name)).toEqual(records[0]);
      expect(csv.resourceAmount).toBe(records.length - 1);
    }
  });

  test('are samples that must not be sent wherever something is missing, and say what', async () => {
    for (const summary of await list()) {
      const { status, missing } = await submission(summary);
      expect(status).toBe(missing.length === 0 ? '欄位齊備，由機關確認後送件' : '樣本，不得送件');
      expect(summary.status).toBe(status);
      expect(summary.missing).toHaveLength(missing.length);
    }
  });

  test('stand in one table of 22 columns, every row as long as the header', async () => {
    const records: string[][] = parse(await readBytes(site, '/data/twgov/datasets.csv'), {
      bom: true,
    });
    expect(records[0]).toHaveLength(22);
    expect(records).toHaveLength((await list()).length + 1);
  });
});

describe('npm run check:served', () => {
  let server: RunningServer | null = null;
  let copy: string | null = null;
  afterEach(async () => {
    await server?.close();
    if (copy !== null) await rm(copy, { recursive: true });
    server = null;
    copy = null;
  });

  const serve = async (directory: string) => {
    const { basePath } = otherAgencySite;
    server = await startStaticServer({ directory, basePath, port: 0 });
    return server.url;
  };

  test('finds every file of a sound site reachable and as declared', async () => {
    const { files, declaredRoot, faults } = await checkServedQuality(
      await serve(otherAgencySite.directory),
    );
    expect(faults).toEqual([]);
    expect(files).toBeGreaterThan(10);
    expect(declaredRoot).toBe('https://plans.example.org/open/plans/');
  });

  test('names a file that is gone, one that became a page, and one that was changed', async () => {
    copy = await mkdtemp(join(tmpdir(), 'open-plans-'));
    await cp(join(otherAgencySite.directory, 'data'), join(copy, 'data'), { recursive: true });
    const own = join(copy, 'data/institutions/demo-health');
    await rm(join(own, 'deadlines.csv'));
    await rm(join(own, 'units.csv'));
    await cp(join(otherAgencySite.directory, 'index.html'), join(own, 'units.csv', 'index.html'));
    const plans = await readFile(join(own, 'plans.csv'), 'utf8');
    await writeFile(join(own, 'plans.csv'), `${plans.replace('plan_id,', '計畫,')}多出一格\r\n`);
    const { faults } = await checkServedQuality(await serve(copy));
    expect(faults.map(({ url, rule }) => `${url.slice(url.lastIndexOf('/') + 1)} ${rule}`)).toEqual(
      [
        'deadlines.csv linkable',
        'plans.csv structure',
        'plans.csv desc_match',
        'plans.csv amount',
        'units.csv downloadable',
      ],
    );
  });

  test('says so where there is no such site', async () => {
    const url = await serve(otherAgencySite.directory);
    await expect(checkServedQuality(`${url}nowhere/`)).rejects.toThrow('找不到詮釋資料清單');
  });
});
