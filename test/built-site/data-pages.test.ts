import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Element } from 'hast';
import { parse as parseYaml } from 'yaml';
import { beforeAll, describe, expect, test } from 'vitest';
import { institutionDatasets } from '../../src/datasets/cuts.ts';
import { datasetByName, datasets } from '../../src/datasets/registry.ts';
import { formatsOf } from '../../src/datasets/formats/formats.ts';
import { dataPageWords } from '../../src/words/interface/data-pages.ts';
import { t } from '../../src/words/interface/index.ts';
import { fileSize } from '../../src/words/file-size.ts';
import { mainSite, otherAgencySite } from '../support/built-sites.ts';
import {
  attribute,
  named,
  namedIn,
  readPages,
  textOf,
  withClass,
  type HtmlPage,
} from '../support/read-html.ts';
import { pathsOf, readBytes, readJson, readText, urlOf } from '../support/site-files.ts';

type DataRow = Record<string, unknown>;

interface SiteYaml {
  as_of: string | null;
  publisher: Record<string, string | null>;
  licence: { additions: { name: string; attribution: Record<'zh' | 'en', string> } };
}

const languages = [
  { language: 'zh', prefix: '' },
  { language: 'en', prefix: '/en' },
] as const;

const sayMore = { zh: dataPageWords('zh'), en: dataPageWords('en') };

/** `2026-11-20` as the pages write it. */
function dayInWords(day: string, language: 'zh' | 'en'): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const english = new Date(Date.UTC(year, month - 1, date)).toLocaleDateString('en-GB', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
  return language === 'zh' ? `${year}年${month}月${date}日` : english;
}

describe.each([
  ['the site', mainSite],
  ['the other agency’s site', otherAgencySite],
])('the pages about the data of %s', (_, site) => {
  let pages: Map<string, HtmlPage>;
  let yaml: SiteYaml;
  let sums: Map<string, string>;
  beforeAll(async () => {
    const list = await readPages(site.directory);
    pages = new Map(list.map((page) => [page.address, page]));
    yaml = parseYaml(await readFile(join(site.contentDir, 'site.yaml'), 'utf8')) as SiteYaml;
    sums = new Map(
      (await readText(site, '/data/SHA256SUMS'))
        .trim()
        .split('\n')
        .map((line) => line.split('  ').reverse() as [string, string]),
    );
  });
  const pageAt = (address: string) => pages.get(address)!;
  const copyable = (page: HtmlPage) => withClass(page, 'copyable').map(textOf);
  const leadOf = (page: HtmlPage) => withClass(page, 'lead').map(textOf)[0];
  const linkTo = (page: HtmlPage, path: string) =>
    named(page, 'a').find((each) => attribute(each, 'href') === site.basePath + path.slice(1));
  const headLinks = (page: HtmlPage, rel: string) =>
    named(page, 'link')
      .filter((each) => attribute(each, 'rel') === rel)
      .map((each) => ({
        type: attribute(each, 'type'),
        path: `/${attribute(each, 'href')!.slice(site.basePath.length)}`,
      }));

  describe.each(languages)('in $language', ({ language, prefix }) => {
    const landing = (name: string) => pageAt(`${prefix}/data/${name}/`);

    test('state format, size, rows, encoding, day and checksum of every download, ODS first', async () => {
      for (const { name } of datasets) {
        const entries = withClass(landing(name), 'downloads').flatMap(({ children }) =>
          children.filter((child): child is Element => child.type === 'element'),
        );
        const checksums = withClass(landing(name), 'led-downloads').flatMap((section) =>
          namedIn(section, 'details').flatMap((details) => namedIn(details, 'li').map(textOf)),
        );
        const rows = (await readJson<DataRow[]>(site, `/data/${name}.json`)).length;
        const paths = formatsOf(datasetByName.get(name)!).map(
          (format) => `/data/${name}.${format.name}`,
        );
        expect(entries).toHaveLength(paths.length);
        expect(paths[0]).toMatch(/\.ods$/);
        for (const [index, path] of paths.entries()) {
          const text = textOf(entries[index]!);
          const bytes = (await readBytes(site, path)).length;
          expect(text, path).toContain(
            path.split('.').pop() === 'parquet' ? 'Parquet' : path.split('.').pop()!.toUpperCase(),
          );
          expect(text, path).toContain(fileSize(bytes));
          expect(text.replaceAll(',', ''), path).toContain(String(rows));
          const [link] = namedIn(entries[index]!, 'a').map(textOf);
          expect(checksums[index], path).toContain(link!.trim());
          expect(checksums[index], path).toContain(sums.get(path.slice('/data/'.length)));
          expect(text, path).toMatch(language === 'zh' ? /\d{4}年\d+月\d+日更新/ : /changed on \d/);
          if (/\.(?:csv|json|ndjson)$/.test(path)) expect(text, path).toContain('UTF-8');
        }
      }
    });

    test('say first of the dataset of changes that there is no edition before, and count none', () => {
      const { first } = sayMore[language].editions;
      const page = landing('changes');
      expect(leadOf(page)).toBe(first);
      expect(textOf(named(page, 'main')[0]!)).not.toContain(t(language).data.rowsNow('0'));
      expect(leadOf(landing('measures'))).not.toBe(first);
    });

    test('set datasets without rows apart from those that have some', async () => {
      const page = pageAt(`${prefix}/data/`);
      const [apart] = withClass(page, 'empty-datasets');
      const namesIn = (within: Element) =>
        namedIn(within, 'h3').flatMap((heading) => namedIn(heading, 'code').map(textOf));
      const empty: string[] = [];
      for (const { name } of datasets) {
        if ((await readJson<DataRow[]>(site, `/data/${name}.json`)).length === 0) empty.push(name);
      }
      expect(apart === undefined ? [] : namesIn(apart)).toEqual(empty);
      const all = withClass(page, 'datasets').flatMap(namesIn);
      expect(new Set(all)).toEqual(new Set(datasets.map(({ name }) => name)));
    });

    test('lead from each dataset to the notes on formats, which stand once', () => {
      const notes = pageAt(`${prefix}/data/`);
      expect(named(notes, 'h2').map((each) => attribute(each, 'id'))).toContain('data_formats');
      for (const { name } of datasets) {
        expect(linkTo(landing(name), `${prefix}/data/#data_formats`), name).toBeDefined();
      }
    });

    test('say why the ODS stands first', () => {
      for (const { name } of datasets) {
        const text = textOf(named(landing(name), 'main')[0]!);
        expect(text).toContain('1.10');
        expect(text).toContain('97.12.10');
      }
    });

    test('list the columns of the files with the number of empty cells', async () => {
      for (const { name } of datasets) {
        const rows = await readJson<DataRow[]>(site, `/data/${name}.json`);
        const header = (await readText(site, `/data/${name}.csv`)).slice(1).split('\r\n')[0]!;
        const [table] = withClass(landing(name), 'dictionary');
        const shown = pageRows(table!);
        expect(shown.map(([column]) => column)).toEqual(header.split(','));
        for (const [column, , , empty = ''] of shown) {
          const found = rows.filter((row) => {
            const value = row[column!];
            return value === null || (Array.isArray(value) && value.length === 0);
          }).length;
          const place = `${name}.${column}`;
          if (found === 0) expect(empty, place).toBe(language === 'zh' ? '沒有空白' : 'none');
          else {
            const counts = empty.replaceAll(',', '').match(/\d+/g);
            expect(counts, place).toEqual([String(found), String(rows.length)]);
          }
        }
      }
    });

    test('name the codes of each vocabulary of the content, and lead to it', async () => {
      const plans = landing('plans');
      for (const [page, vocabulary] of [
        [plans, 'plan-types'],
        [plans, 'disclosure-categories'],
        [landing('disclosures'), 'disclosure-categories'],
        [landing('disclosures'), 'restriction-grounds'],
        [landing('measures'), 'restriction-grounds'],
        [landing('withholdings'), 'restriction-grounds'],
      ] as const) {
        const path = `/data/vocabularies/${vocabulary}.jsonld`;
        const { '@graph': terms } = await readJson<{
          '@graph': { 'skos:notation'?: string; 'skos:prefLabel'?: Record<string, string>[] }[];
        }>(site, path);
        const [dictionary] = withClass(page, 'dictionary');
        const text = textOf(dictionary!);
        const codes = terms.flatMap((term) => term['skos:notation'] ?? []);
        expect(codes.length, path).toBeGreaterThan(0);
        for (const code of codes) expect(text, path).toContain(code);
        const links = namedIn(dictionary!, 'a').map((each) => attribute(each, 'href'));
        expect(links, path).toContain(site.basePath + path.slice(1));
      }
    });

    test('say how current the data are, and which day they take for today', () => {
      for (const { name } of datasets) {
        const [facts] = withClass(landing(name), 'facts');
        if (yaml.as_of === null) continue;
        expect(textOf(facts!)).toContain(dayInWords(yaml.as_of, language));
      }
    });

    test('give the attribution sentence and a citation with a permanent address to copy', () => {
      for (const { name } of datasets) {
        const texts = copyable(landing(name));
        const title = datasetByName.get(name)!.title[language];
        const sentence = yaml.licence.additions.attribution[language];
        expect(texts).toContain(sentence.replace(/〔資料集名稱〕|\[name of the dataset\]/, title));
        const [chinese, apa] = texts.filter((text) => /〔資料集〕|\[Data set\]/.test(text));
        expect(chinese).toContain(urlOf(site, `/data/${name}/`));
        expect(apa).toMatch(/\(\d{4}\)\. .* \(Version \d{4}-\d{2}-\d{2}\) \[Data set\]\. /);
        expect(apa!.endsWith(urlOf(site, `/en/data/${name}/`))).toBe(true);
        if (yaml.publisher['name'] !== null) expect(chinese).toContain(yaml.publisher['name']!);
      }
    });

    test('tell every version of the columns, the one in use first', async () => {
      for (const { name } of datasets) {
        const [path] = headLinks(landing(name), 'describedby')
          .filter(({ type }) => type === 'application/schema+json')
          .map((link) => link.path);
        const schema = await readJson<{ 'x-version': string }>(site, path!);
        const [log] = withClass(landing(name), 'versions');
        expect(/\d+\.\d+\.\d+/.exec(textOf(log!))?.[0]).toBe(schema['x-version']);
      }
    });

    test('name the descriptions for machines, which are there', async () => {
      const files = new Set(await pathsOf(site));
      for (const { name } of datasets) {
        const described = headLinks(landing(name), 'describedby');
        expect(described.map(({ type }) => type).sort()).toEqual([
          'application/csvm+json',
          'application/json',
          'application/schema+json',
        ]);
        expect(described.map(({ path }) => path)).toContain('/data/datapackage.json');
        const alternates = headLinks(landing(name), 'alternate').map(({ path }) => path);
        for (const format of formatsOf(datasetByName.get(name)!)) {
          expect(alternates).toContain(`/data/${name}.${format.name}`);
        }
        expect(alternates).toContain('/data/changes.xml');
        for (const { path } of described) expect(files.has(path), path).toBe(true);
      }
      const catalogue = pageAt(`${prefix}/data/`);
      expect(headLinks(catalogue, 'service-desc')).toEqual([
        { type: 'application/json', path: '/api/openapi.json' },
      ]);
      expect(headLinks(catalogue, 'alternate').map(({ path }) => path)).toContain(
        '/data/catalog.jsonld',
      );
    });

    test('give lines to copy that name files of this site', async () => {
      const files = new Set(await pathsOf(site));
      for (const { name } of datasets) {
        const lines = withClass(landing(name), 'copyable-code').map(textOf);
        expect(lines).toHaveLength(6);
        for (const text of lines) {
          const urls = text.match(/https?:\/\/[^\s"')]+/g)!;
          for (const url of urls) {
            expect(url.startsWith(urlOf(site, '/data/')), url).toBe(true);
            expect(files.has(`/${url.slice(urlOf(site, '/').length)}`), url).toBe(true);
          }
        }
      }
    });

    test('state on the catalogue, too, the checksum of every download', () => {
      const text = textOf(named(pageAt(`${prefix}/data/`), 'main')[0]!);
      const files = datasets.flatMap((dataset) =>
        formatsOf(dataset).map((format) => `${dataset.name}.${format.name}`),
      );
      for (const file of [...files, 'open-plans.zip', 'open-plans.sqlite']) {
        expect(text, file).toContain(sums.get(file));
      }
    });

    test('lead from the catalogue to the downloads of every plan, and name their formats', async () => {
      const catalogue = pageAt(`${prefix}/data/`);
      const section = withClass(catalogue, 'plan-files')[0]!;
      for (const plan of await readJson<DataRow[]>(site, '/data/plans.json')) {
        const path = String(plan['url']).slice(urlOf(site, '/').length - 1);
        const link = linkTo(catalogue, `${prefix}${path}#plan_downloads`);
        expect(link && textOf(link), path).toContain(plan['title']);
        expect(pageAt(`${prefix}${path}`).ids.has('plan_downloads'), path).toBe(true);
      }
      const lists = [textOf(section), textOf(named(pageAt(`${prefix}/plans/`), 'main')[0]!)];
      for (const text of lists) {
        for (const format of ['ODS', 'CSV', 'JSON', 'Markdown', 'StratML XML']) {
          expect(text).toContain(format);
        }
      }
    });

    test('offer an institution’s part of all datasets as one ODS first, and say why', async () => {
      const warning = textOf(named(pageAt(`${prefix}/data/`), 'main')[0]!);
      for (const row of await readJson<DataRow[]>(site, '/data/institutions.json')) {
        const id = String(row['institution_id']);
        const page = pageAt(`${prefix}/data/institutions/${id}/`);
        const [files] = withClass(page, 'institution-files');
        const text = textOf(files!);
        expect(text).toContain(sayMore[language].odsFirst);
        expect(warning).toContain(sayMore[language].odsFirst);
        const links = named(page, 'a').flatMap((each) => attribute(each, 'href') ?? []);
        for (const { name } of institutionDatasets) {
          const base = `${site.basePath}data/institutions/${id}/${name}.`;
          const own = links.filter(
            (href) => href.startsWith(base) && !href.endsWith('-metadata.json'),
          );
          expect(own, name).toEqual(['csv', 'json'].map((format) => base + format));
          expect(text).toContain(sums.get(`institutions/${id}/${name}.csv`));
        }
        const own = `${site.basePath}data/institutions/${id}`;
        const offered = links.filter((href) => href.startsWith(own) && !href.endsWith('/'));
        expect(offered[0]).toBe(`${own}.ods`);
        expect(institutionDatasets.map(({ name }) => name)).toContain('changes');
      }
    });

    test('fold together the datasets in which an institution has no row', async () => {
      for (const row of await readJson<DataRow[]>(site, '/data/institutions.json')) {
        const id = String(row['institution_id']);
        const page = pageAt(`${prefix}/data/institutions/${id}/`);
        const [folded] = withClass(page, 'empty-datasets');
        const empty: string[] = [];
        for (const { name } of institutionDatasets) {
          const path = `/data/institutions/${id}/${name}.json`;
          if ((await readJson<DataRow[]>(site, path)).length === 0) empty.push(name);
        }
        expect(folded === undefined, id).toBe(empty.length === 0);
        if (folded === undefined) continue;
        expect(folded.tagName).toBe('details');
        const headings = namedIn(folded, 'h3');
        expect(headings.flatMap((each) => namedIn(each, 'code').map(textOf))).toEqual(empty);
        expect(textOf(namedIn(folded, 'summary')[0]!)).toContain(String(empty.length));
      }
    });

    test('lead from an institution’s part to what all institutions share', async () => {
      for (const row of await readJson<DataRow[]>(site, '/data/institutions.json')) {
        const page = pageAt(`${prefix}/data/institutions/${String(row['institution_id'])}/`);
        expect(linkTo(page, `${prefix}/data/dimensions/`)).toBeDefined();
      }
    });

    test('count on each institution’s data page the records that may be sent, as records', async () => {
      for (const row of await readJson<DataRow[]>(site, '/data/institutions.json')) {
        const page = pageAt(`${prefix}/data/institutions/${String(row['institution_id'])}/`);
        const records = withClass(page, 'twgov-record').length;
        const counts = withClass(page, 'twgov-counts').map(textOf)[0] ?? '';
        if (site !== otherAgencySite) {
          expect(records).toBe(0);
          continue;
        }
        const [, samples, complete] =
          (language === 'zh'
            ? /^(\d+) 個資料集為樣本，不得送件；(\d+) 個資料集的欄位齊備。$/
            : /^(\d+) datasets? .* must not be sent; (\d+) datasets? (?:has|have) every field\.$/
          ).exec(counts) ?? [];
        expect(Number(samples) + Number(complete), counts).toBe(records);
      }
    });

    test('lead from the catalogue to every dataset, and say what the publisher has not said', () => {
      const catalogue = pageAt(`${prefix}/data/`);
      for (const { name } of datasets) {
        expect(linkTo(catalogue, `${prefix}/data/${name}/`), name).toBeDefined();
      }
      const words = { zh: ['發布者名稱', '聯絡信箱'], en: ['name of the publisher', 'e-mail'] };
      const text = textOf(named(catalogue, 'main')[0]!);
      for (const each of words[language]) {
        expect(text.includes(each), each).toBe(yaml.publisher['name'] === null);
      }
    });
  });

  test('give, as every page, size, day and checksum of each file that is to be downloaded', async () => {
    const files = new Set(await pathsOf(site));
    let downloads = 0;
    for (const page of pages.values()) {
      const text = textOf(named(page, 'main')[0]!);
      for (const entry of named(page, 'li')) {
        const [link] = namedIn(entry, 'a').filter(
          (each) => attribute(each, 'download') !== undefined,
        );
        if (link === undefined) continue;
        const path = `/${attribute(link, 'href')!.slice(site.basePath.length)}`;
        expect(files.has(path), `${page.address} ${path}`).toBe(true);
        const bytes = await readBytes(site, path);
        const where = `${page.address} ${path}`;
        expect(textOf(entry), where).toContain(fileSize(bytes.length));
        expect(text, where).toContain(createHash('sha256').update(bytes).digest('hex'));
        if (!/\.zip$/.test(path)) expect(text, where).toContain('UTF-8');
        downloads += 1;
      }
    }
    expect(downloads).toBeGreaterThan(100);
  });

  test('are led to, and their files named, by each page that is made of data', async () => {
    const files = new Set(await pathsOf(site));
    // What shows a source is made of that file and not of data.
    const made = [...pages.values()].filter(
      ({ address }) =>
        /^\/(?:en\/)?(?:(?:plans|institutions|deadlines|dimensions|disclosure|compare|search|errata)\/|$)/.test(
          address,
        ) && !address.endsWith('/source/'),
    );
    expect(made.length).toBeGreaterThan(20);
    for (const page of made) {
      const data = headLinks(page, 'alternate').filter(({ path }) => /\.(?:json|csv)$/.test(path));
      expect(data.length, page.address).toBeGreaterThan(0);
      for (const { path } of data) expect(files.has(path), `${page.address} ${path}`).toBe(true);
      const prefix = page.address.startsWith('/en/') ? '/en' : '';
      const landings = datasets.filter(({ name }) => linkTo(page, `${prefix}/data/${name}/`));
      expect(landings.length, page.address).toBeGreaterThan(0);
    }
  });
});

/** Cells of a table's body, a list a row. */
function pageRows(table: Element): string[][] {
  const elementsOf = (parent: Element) =>
    parent.children.filter((child): child is Element => child.type === 'element');
  const body = elementsOf(table).find(({ tagName }) => tagName === 'tbody')!;
  return elementsOf(body).map((row) => elementsOf(row).map((cell) => textOf(cell).trim()));
}
