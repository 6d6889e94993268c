import { createHash } from 'node:crypto';
import { DatabaseSync } from 'node:sqlite';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import { describeColumns } from '../../src/datasets/data-dictionary.ts';
import { columnNames } from '../../src/datasets/dataset.ts';
import { datasetByName, datasets } from '../../src/datasets/registry.ts';
import { fileSize } from '../../src/words/file-size.ts';
import { mainSite, otherAgencySite } from '../support/built-sites.ts';
import { attribute, named, readPages, textOf, type HtmlPage } from '../support/read-html.ts';
import { pathOf, pathsOf, readBytes, readJson, urlOf } from '../support/site-files.ts';

/** What users of open-data portals have asked their makers for over the years. */

type DataRow = Record<string, unknown>;

describe.each([
  ['the site', mainSite],
  ['the other agency’s site', otherAgencySite],
])('a user of the data of %s', (_, site) => {
  let pages: Map<string, HtmlPage>;
  beforeAll(async () => {
    const list = await readPages(site.directory);
    pages = new Map(list.map((page) => [page.address, page]));
  });
  const rowsOf = (name: string) => readJson<DataRow[]>(site, `/data/${name}.json`);

  test('gets everything in one zip, whose size and day stand on the button', async () => {
    const archive = await readBytes(site, '/data/open-plans.zip');
    const button = named(pages.get('/data/')!, 'a').find((each) =>
      String(attribute(each, 'className')).includes('button'),
    )!;
    expect(attribute(button, 'href')).toBe(`${site.basePath}data/open-plans.zip`);
    expect(textOf(button)).toContain(fileSize(archive.length));
    const [{ edition } = {}] = await readJson<{ edition?: string }[]>(site, '/data/versions.json');
    const [year, month, day] = edition!.split('-').map(Number);
    expect(textOf(button)).toContain(`${year}年${month}月${day}日更新`);
    const inside = Object.keys(unzipSync(archive));
    for (const { name } of datasets) {
      for (const format of ['csv', 'json']) {
        expect(inside).toContain(`open-plans/data/${name}.${format}`);
      }
    }
  });

  test('finds in the zip that every file is whole', async () => {
    const inside = unzipSync(await readBytes(site, '/data/open-plans.zip'));
    const lines = new TextDecoder().decode(inside['open-plans/SHA256SUMS']).trim().split('\n');
    expect(lines.length).toBeGreaterThan(50);
    for (const line of lines) {
      const [sum, name] = line.split('  ');
      const bytes = inside[`open-plans/${name!}`]!;
      expect(createHash('sha256').update(bytes).digest('hex'), name).toBe(sum);
    }
  });

  test('reads on the page of a plan whose day of issue is not known that it is not known', async () => {
    const undated = (await rowsOf('plans')).filter((plan) => plan['issued_on'] === null);
    expect(undated.length).toBeGreaterThan(0);
    for (const plan of undated) {
      const page = pages.get(pathOf(site, String(plan['url']))!)!;
      expect(textOf(named(page, 'main')[0]!), String(plan['plan_id'])).toMatch(
        /發布日\s*(?:不詳（來源未載明）|未載明)/,
      );
    }
  });

  test('reads the code book as a page and as data, never as a PDF in a zip', async () => {
    const files = await pathsOf(site);
    expect(files.filter((path) => /^\/data\/.*\.pdf$/.test(path))).toEqual([]);
    const { resources } = await readJson<{
      resources: { name: string; schema: { fields: { name: string }[] } }[];
    }>(site, '/data/datapackage.json');
    const database = new DatabaseSync(join(site.directory, 'data/open-plans.sqlite'), {
      readOnly: true,
    });
    for (const dataset of datasets) {
      const { fields } = resources.find(({ name }) => name === dataset.name)!.schema;
      expect(fields.map(({ name }) => name)).toEqual(columnNames(dataset));
      const text = textOf(named(pages.get(`/data/${dataset.name}/`)!, 'main')[0]!);
      const english = textOf(named(pages.get(`/en/data/${dataset.name}/`)!, 'main')[0]!);
      for (const { name, description } of describeColumns(dataset)) {
        expect(text, name).toContain(description.zh);
        expect(english, name).toContain(description.en);
      }
      const inDatabase = database
        .prepare('SELECT count(*) AS columns FROM data_dictionary WHERE dataset = ?')
        .get(dataset.name);
      expect(inDatabase?.['columns'], dataset.name).toBe(fields.length);
    }
    database.close();
  });

  test('has one row a thing, told apart by its key', async () => {
    for (const { name, primaryKey } of datasets) {
      const keys = (await rowsOf(name)).map((row) =>
        JSON.stringify(primaryKey.map((column) => row[column])),
      );
      expect(new Set(keys).size, name).toBe(keys.length);
    }
  });

  test('comes from every row of every dataset back to the place on the page that shows it', async () => {
    for (const dataset of datasets) {
      const { name } = dataset;
      // Counts over many rows have no page of their own.
      if (name === 'completeness') continue;
      // Pairs of measures, each of which has its place in `measures`.
      if (name === 'similar') continue;
      expect(columnNames(dataset), name).toContain('url');
      for (const row of await rowsOf(name)) {
        // Only what is gone has no page any more.
        if (name === 'changes' && row['change'] === 'removed') continue;
        const [address = '', anchor] = String(row['url']).split('#');
        const page = pages.get(`/${address.slice(urlOf(site, '/').length)}`);
        expect(page, `${name}: ${address}`).toBeDefined();
        if (anchor !== undefined) expect(page!.ids.has(anchor), `${name}: #${anchor}`).toBe(true);
      }
    }
  });

  test('is told where the data of older editions are kept, and not only their description', async () => {
    const editions = await readJson<{ url: string; bytes: number; is_current: boolean }[]>(
      site,
      '/data/versions.json',
    );
    expect(editions.length).toBeGreaterThan(0);
    for (const { url, bytes } of editions) {
      const file = await readBytes(site, `/${url.slice(urlOf(site, '/').length)}`);
      expect(file.length, url).toBe(bytes);
    }
    for (const address of ['/data/', '/data/measures/']) {
      expect(pages.get(address)!.ids.has('data_editions'), address).toBe(true);
    }
  });

  test('is told changes in words, as a dataset and as a feed', () => {
    expect(columnNames(datasetByName.get('changes')!)).toContain('words');
    for (const { name } of datasets) {
      const targets = named(pages.get(`/data/${name}/`)!, 'a').map((each) =>
        attribute(each, 'href'),
      );
      expect(targets, name).toContain(`${site.basePath}data/changes/`);
      expect(targets, name).toContain(`${site.basePath}data/changes.xml`);
    }
  });

  test('never doubts which year a row speaks about', async () => {
    const plans = new Map((await rowsOf('plans')).map((row) => [row['plan_id'], row]));
    for (const row of await rowsOf('measures')) {
      expect(row['year']).toBe(Number(row['roc_year']) + 1911);
      expect(row['year']).toBe(plans.get(row['plan_id'])?.['year']);
    }
    for (const { name } of datasets) {
      const text = textOf(named(pages.get(`/data/${name}/`)!, 'main')[0]!);
      expect(text, name).toContain('每一列說的是哪一年');
    }
  });

  test('finds target and result in columns of their own', async () => {
    const results = columnNames(datasetByName.get('results')!);
    expect(results).toEqual(expect.arrayContaining(['target_value', 'value', 'unit', 'state']));
    for (const row of await rowsOf('results')) {
      for (const column of ['target_value', 'value']) {
        expect(row[column] === null || typeof row[column] === 'number', column).toBe(true);
      }
    }
    for (const row of await rowsOf('targets')) expect(typeof row['value']).toBe('number');
  });
});
