import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { beforeAll, describe, expect, test } from 'vitest';
import { datasets } from '../../src/datasets/registry.ts';
import { siteWithPlans, otherAgencySite } from '../support/built-sites.ts';
import { listFiles, readPages, type HtmlPage } from '../support/read-html.ts';

type DataRow = Record<string, string | number | boolean | null | string[]>;

describe.each([
  ['the site', siteWithPlans],
  ['the other agency’s site', otherAgencySite],
])('the data of %s', (_, site) => {
  const read = async (name: string): Promise<DataRow[]> =>
    JSON.parse(await readFile(join(site.directory, `data/${name}.json`), 'utf8')) as DataRow[];
  let pages: Map<string, HtmlPage>;
  beforeAll(async () => {
    const list = await readPages(site.directory);
    pages = new Map(list.map((page) => [page.address, page]));
  });

  test('has a JSON and a CSV file and a landing page for each dataset', () => {
    for (const { name } of datasets) {
      expect(existsSync(join(site.directory, `data/${name}.json`)), name).toBe(true);
      expect(existsSync(join(site.directory, `data/${name}.csv`)), name).toBe(true);
      expect(pages.has(`/data/${name}/`), name).toBe(true);
    }
  });

  test('says the same in CSV and JSON, row by row', async () => {
    for (const { name } of datasets) {
      const text = await readFile(join(site.directory, `data/${name}.csv`), 'utf8');
      expect(text.startsWith('\uFEFF'), name).toBe(true);
      const records = parse<Record<string, string>>(text, { bom: true, columns: true });
      const rows = await read(name);
      const asCells = rows.map((row) =>
        Object.fromEntries(
          Object.entries(row).map(([key, value]) => {
            const cell = Array.isArray(value) ? value.join(';') : String(value ?? '');
            return [key, cell];
          }),
        ),
      );
      const unguarded = records.map((record) =>
        Object.fromEntries(
          Object.entries(record).map(([key, cell]) => [
            key,
            /^'+[=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell,
          ]),
        ),
      );
      expect(unguarded, name).toEqual(asCells);
    }
  });

  test('has every measure on the page of its plan, at the address that its row gives', async () => {
    const measures = await read('measures');
    expect(measures.length).toBeGreaterThan(0);
    const lost = measures.filter((row) => {
      const url = new URL(String(row['url']));
      const address = `/${url.pathname.slice(site.basePath.length)}`;
      return (
        url.origin !== site.siteUrl ||
        url.hash !== `#${String(row['measure_id'])}` ||
        !pages.get(address)?.ids.has(url.hash.slice(1))
      );
    });
    expect(lost).toEqual([]);
  });

  test('counts as many rows for each plan as stand in measures', async () => {
    const measures = await read('measures');
    for (const plan of await read('plans')) {
      const rows = measures.filter((row) => row['plan_id'] === plan['plan_id']);
      expect(rows.length, String(plan['plan_id'])).toBe(plan['row_count']);
      expect(rows.filter((row) => row['kind'] === 'measure').length).toBe(plan['measure_count']);
    }
  });

  test('holds every plan whole in a file of its own', async () => {
    const files = new Set(await listFiles(site.directory));
    for (const plan of await read('plans')) {
      expect(files.has(`data/plans/${String(plan['plan_id'])}.json`)).toBe(true);
    }
  });
});

test('what looks like a script in content stands on the page as text and does nothing', async () => {
  const pages = await readPages(otherAgencySite.directory);
  const written = pages.filter(({ html }) => html.includes('alert(1)'));
  expect(written.length).toBeGreaterThan(0);
  for (const page of written) {
    expect(page.html).not.toMatch(/<script>alert/);
    const acting = page.elements.filter(({ properties }) =>
      Object.entries(properties).some(
        ([name, value]) => /^on/i.test(name) || /^\s*javascript:/i.test(String(value)),
      ),
    );
    expect(acting.map(({ tagName }) => tagName)).toEqual([]);
  }
});
