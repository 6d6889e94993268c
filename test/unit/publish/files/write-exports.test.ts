import { createHash } from 'node:crypto';
import { cp, mkdtemp, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { readOds } from 'hucre/ods';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { formatsOf } from '../../../../src/datasets/formats/formats.ts';
import { institutionDatasets } from '../../../../src/datasets/cuts.ts';
import { odsFormat } from '../../../../src/datasets/formats/ods.ts';
import type { Dataset } from '../../../../src/datasets/dataset.ts';
import { datasetByName, datasets } from '../../../../src/datasets/registry.ts';
import type { ExportManifest } from '../../../../src/publish/files/manifest.ts';
import { planJson } from '../../../../src/publish/files/plan-json.ts';
import { writeExports } from '../../../../src/publish/files/write-exports.ts';
import { datasetBytes } from '../../../support/dataset-files.ts';
import { readParquetRows } from '../../../support/read-formats.ts';
import {
  SMALL_CONTENT,
  smallContext,
  smallCorpus,
  smallSourceText,
  withRow,
} from '../../../support/small-corpus.ts';

let folder: string;
let settings: { siteUrl: string; basePath: string; contentDir: string };

/** A new folder, and the settings of a site whose content lies in it. */
async function newFolder() {
  const made = await mkdtemp(join(tmpdir(), 'open-plans-'));
  const contentDir = join(made, 'content');
  await cp(SMALL_CONTENT, contentDir, { recursive: true });
  return { folder: made, settings: { ...smallContext.settings, contentDir } };
}

beforeEach(async () => {
  ({ folder, settings } = await newFolder());
});
afterEach(() => rm(folder, { recursive: true }));

/** The files of the small corpus, for tests that only look at them. */
let out: string;
let manifest: ExportManifest;
beforeAll(async () => {
  const usual = await newFolder();
  out = join(usual.folder, 'out');
  manifest = await writeExports(smallCorpus(), usual.settings, out);
  return () => rm(usual.folder, { recursive: true });
});

const big5 = Buffer.from([0xad, 0x70, 0xb5, 0x65]);
const longText = '長文'.repeat(300_000);

/** The files of a corpus with a plan of a later day, a source in Big5 and a long text. */
let otherOut: string;
let other: ExportManifest;
beforeAll(async () => {
  const made = await newFolder();
  await writeFile(join(made.settings.contentDir, 'plans/aaa/101/source.txt'), big5);
  const corpus = withRow(smallCorpus(), 'bbb-106-002', { text: longText });
  const [first, second] = corpus.plans;
  Object.assign(first!, { source: { ...first!.source, sha256: sha256(big5) } });
  second!.metadata.modified = '2026-05-31';
  otherOut = join(made.folder, 'out');
  other = await writeExports(corpus, made.settings, otherOut);
  return () => rm(made.folder, { recursive: true });
});

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

async function filesBelow(directory: string): Promise<string[]> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name).slice(directory.length).replaceAll('\\', '/'),
    )
    .sort();
}

async function isSameParquet(dataset: Dataset, one: Uint8Array, other: Uint8Array) {
  const [rows, others] = [
    await readParquetRows(dataset, one),
    await readParquetRows(dataset, other),
  ];
  return JSON.stringify(rows) === JSON.stringify(others);
}

describe('writeExports', () => {
  it('writes datasets, database, plans, institutions, sources, archive and checksums, and lists them in order', async () => {
    const planFiles = (planId: string) => [
      ...['ods', 'csv', 'json', 'md', 'stratml.xml'].map((end) => `/data/plans/${planId}.${end}`),
      // The second plan has no measures, so nothing to draw.
      ...(planId === 'aaa-101-green' ? [] : [`/data/plans/${planId}-year.svg`]),
    ];
    const institutionFiles = (id: string) => [
      `/data/institutions/${id}.ods`,
      `/data/institutions/${id}.json`,
      // The second institution has one plan, and no results.
      ...(id === 'bbb' ? [] : [`/data/institutions/${id}-years.svg`]),
      ...institutionDatasets.flatMap(({ name }) =>
        ['csv', 'json'].map((end) => `/data/institutions/${id}/${name}.${end}`),
      ),
    ];
    // Descriptions and subscriptions have tests of their own.
    const others: readonly string[] = ['description', 'atom', 'ics'];
    const data = manifest.files.filter(({ format }) => !others.includes(format));
    expect(data.map(({ href }) => href)).toEqual([
      ...datasets.flatMap(({ name }) =>
        ['ods', 'csv', 'json', 'ndjson', 'parquet', 'csv.txt']
          .filter((end) => end !== 'ndjson' || !['due', 'similar'].includes(name))
          .map((end) => `/data/${name}.${end}`),
      ),
      '/data/open-plans.sqlite',
      ...planFiles('aaa-101'),
      '/plans/aaa/101/source.txt',
      '/plans/aaa/101/annex.csv',
      '/plans/aaa/101/map.png',
      ...planFiles('aaa-101-green'),
      '/data/plans/aaa-101-green/versions/1.json',
      ...planFiles('bbb-106'),
      ...institutionFiles('aaa'),
      ...['aaa-tech', 'aaa-all', 'name_95b1-89bd-5ba4'].flatMap((unit) =>
        ['ods', 'csv'].map((end) => `/data/institutions/aaa/units/${unit}.${end}`),
      ),
      ...institutionFiles('bbb'),
      '/data/open-plans.zip',
      '/data/institutions/aaa/SHA256SUMS',
      '/data/institutions/bbb/SHA256SUMS',
      '/data/SHA256SUMS',
    ]);
    expect(await filesBelow(out)).toEqual(manifest.files.map(({ href }) => href).sort());
    expect(manifest.splits).toEqual([]);
  });

  it('knows size, checksum and rows of every file', async () => {
    for (const file of manifest.files) {
      const bytes = await readFile(join(out, file.href));
      expect(file.bytes, file.href).toBe(bytes.length);
      expect(file.sha256, file.href).toBe(sha256(bytes));
      expect(manifest.byHref.get(file.href)).toBe(file);
    }
    expect(manifest.byHref.get('/data/measures.csv')).toMatchObject({
      format: 'csv',
      mediaType: 'text/csv; charset=utf-8',
      encoding: 'UTF-8',
      rows: 7,
      modified: '2026-01-02',
      dataset: 'measures',
      planId: null,
      institutionId: null,
    });
    expect(manifest.byHref.get('/data/measures.parquet')).toMatchObject({
      format: 'parquet',
      mediaType: 'application/vnd.apache.parquet',
      encoding: 'UTF-8',
      rows: 7,
    });
    expect(manifest.byHref.get('/data/plans/aaa-101.json')).toMatchObject({
      format: 'json',
      mediaType: 'application/json',
      rows: 5,
      dataset: null,
      planId: 'aaa-101',
    });
    expect(manifest.byHref.get('/data/plans/aaa-101.stratml.xml')).toMatchObject({
      format: 'stratml',
      mediaType: 'application/xml; charset=utf-8',
      rows: 5,
      planId: 'aaa-101',
    });
    expect(manifest.byHref.get('/data/institutions/aaa/measures.csv')).toMatchObject({
      rows: 5,
      dataset: 'measures',
      planId: null,
      institutionId: 'aaa',
    });
    expect(manifest.byHref.get('/plans/aaa/101/source.txt')).toMatchObject({
      format: 'txt',
      mediaType: 'text/plain; charset=utf-8',
      encoding: 'UTF-8',
      rows: null,
      planId: 'aaa-101',
    });
  });

  it('calls no source UTF-8 that is none', () => {
    expect(other.byHref.get('/plans/aaa/101/source.txt')!.encoding).toBeNull();
  });

  it('dates a plan’s files by the plan, and the others by the latest change of all', () => {
    const dayOf = (href: string) => other.byHref.get(href)?.modified;
    expect(dayOf('/data/plans/aaa-101.csv')).toBe('2026-01-02');
    expect(dayOf('/data/plans/aaa-101-green.csv')).toBe('2026-05-31');
    expect(dayOf('/data/measures.csv')).toBe('2026-05-31');
    expect(dayOf('/data/open-plans.zip')).toBe('2026-05-31');
  });

  it('puts nothing beside the pages of plans and institutions but what was copied', () => {
    const beside = manifest.files.filter(({ href }) => /^\/(?:plans|institutions)\//.test(href));
    expect(beside.map(({ href }) => href)).toEqual([
      '/plans/aaa/101/source.txt',
      '/plans/aaa/101/annex.csv',
      '/plans/aaa/101/map.png',
    ]);
  });

  it('gives an institution one workbook, a sheet a dataset that holds its cut', async () => {
    const { sheets } = await readOds(await readFile(join(out, '/data/institutions/aaa.ods')));
    expect(sheets.map(({ name }) => name)).toEqual([
      ...institutionDatasets.map(({ name }) => name),
      '欄位說明',
      '關於本檔',
    ]);
    for (const [index, { name }] of institutionDatasets.entries()) {
      const json = await readFile(join(out, `/data/institutions/aaa/${name}.json`), 'utf8');
      const rows = JSON.parse(json) as object[];
      expect(sheets[index]!.rows, name).toHaveLength(rows.length + 1);
    }
  });

  it('says in the workbook of an institution whose rows it holds', async () => {
    const about = async (href: string) => {
      const { sheets } = await readOds(await readFile(join(out, href)));
      return new Map(sheets.at(-1)!.rows.map(([label, value]) => [label, value]));
    };
    const cut = await about('/data/institutions/aaa.ods');
    expect(cut.get('名稱')).toBe('甲館：全部資料集');
    expect(cut.get('說明')).toMatch(/^只含甲館的資料，/);
    expect(cut.get('網址')).toBe('https://plans.example.org/open/data/institutions/aaa/');
    const whole = await about('/data/measures.ods');
    expect(whole.get('名稱')).toBe('推動作法');
    expect(whole.get('網址')).toBe('https://plans.example.org/open/data/measures/');
  });

  it('cuts by institution what is too long for a format, and by plan what is still too long', async () => {
    const usual = odsFormat.maximumRows;
    try {
      // Of the seven measures, institution aaa has five and bbb two.
      odsFormat.maximumRows = 4;
      const { byHref, splits } = await writeExports(smallCorpus(), settings, join(folder, 'out'));
      expect(splits).toContainEqual({
        dataset: 'measures',
        format: 'ods',
        rows: 7,
        maximumRows: 4,
        byPlan: ['aaa'],
      });
      expect(byHref.has('/data/measures.ods')).toBe(false);
      expect(byHref.get('/data/measures.csv')?.rows).toBe(7);
      const sheetsOf = async (id: string) => {
        const { sheets } = await readOds(
          await readFile(join(folder, `out/data/institutions/${id}.ods`)),
        );
        return new Map(sheets.map(({ name, rows }) => [name, rows.length]));
      };
      expect((await sheetsOf('aaa')).has('measures')).toBe(false);
      expect((await sheetsOf('bbb')).get('measures')).toBe(3);
      expect(byHref.get('/data/plans/aaa-101.ods')?.rows).toBe(5);
      expect(byHref.get('/data/units.ods')?.rows).toBe(2);
    } finally {
      odsFormat.maximumRows = usual;
    }
  });

  it('writes the same bytes that the formats give, and the source byte for byte', async () => {
    for (const dataset of datasets) {
      const { name } = dataset;
      for (const format of formatsOf(dataset)) {
        const written = await readFile(join(out, `data/${name}.${format.name}`));
        const given = datasetBytes(name, format.name);
        // The rows of plans are compressed plan by plan: the parts of the package are the same. In a
        // Parquet file those of each institution are a group.
        const isSame =
          format.name === 'ods'
            ? JSON.stringify(unzipSync(written)) === JSON.stringify(unzipSync(given))
            : format.name === 'parquet'
              ? await isSameParquet(datasetByName.get(name)!, written, given)
              : written.equals(given);
        expect(isSame, `${name} ${format.name}`).toBe(true);
      }
    }
    expect(await readFile(join(out, 'data/plans/aaa-101.json'), 'utf8')).toBe(
      planJson(smallCorpus().plans[0]!, smallCorpus(), smallContext),
    );
    expect(await readFile(join(out, 'plans/aaa/101/source.txt'), 'utf8')).toBe(smallSourceText);
  });

  it('puts into the archive the bytes that lie beside it, also where they are joined of what was compressed', async () => {
    for (const place of [out, otherOut]) {
      const entries = unzipSync(await readFile(join(place, 'data/open-plans.zip')));
      const names = Object.keys(entries).filter((name) => name.startsWith('open-plans/data/'));
      expect(names).toEqual(
        expect.arrayContaining(
          ['measures.json', 'measures.csv', 'similar.csv.txt'].map(
            (name) => `open-plans/data/${name}`,
          ),
        ),
      );
      // The list of editions inside of the archive says nothing of the archive's own checksum.
      for (const name of names.filter((each) => !each.endsWith('/versions.json'))) {
        const beside = await readFile(join(place, name.slice('open-plans/'.length)));
        expect(Buffer.from(entries[name]!).equals(beside), name).toBe(true);
      }
    }
  });

  it('writes files longer than its buffer whole', async () => {
    const { bytes, sha256: sum } = other.byHref.get('/data/measures.json')!;
    const file = join(otherOut, 'data/measures.json');
    const written = await readFile(file);
    expect(bytes).toBeGreaterThan(1_800_000);
    expect((await stat(file)).size).toBe(bytes);
    expect(sha256(written)).toBe(sum);
    expect((JSON.parse(written.toString()) as { text: string }[]).at(-1)?.text).toBe(longText);
  });

  it('gives the same bytes each time', async () => {
    const { files } = await writeExports(smallCorpus(), settings, join(folder, 'out'));
    expect(files).toEqual(manifest.files);
  });

  it('stops at a row that does not fit its dataset', async () => {
    const corpus = withRow(smallCorpus(), 'aaa-101-002', { position: -1 });
    await expect(writeExports(corpus, settings, join(folder, 'out'))).rejects.toThrow(
      'Dataset measures, row 2 ["aaa-101-002"] does not fit its columns',
    );
  });

  it('stops when a source is not the file that was checked', async () => {
    await writeFile(join(settings.contentDir, 'plans/aaa/101/source.txt'), '別的內容');
    await expect(writeExports(smallCorpus(), settings, join(folder, 'out'))).rejects.toThrow(
      'plans/aaa/101/source.txt：檔案在檢查之後被更動了',
    );
  });
});
