import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { datasetFormats } from '../../../src/datasets/formats.ts';
import { datasets } from '../../../src/datasets/registry.ts';
import { planJson } from '../../../src/exports/plan-json.ts';
import { writeExports } from '../../../src/exports/write-exports.ts';
import { datasetText } from '../helpers/dataset-files.ts';
import { smallContext, smallCorpus, smallSourceText, withRow } from '../helpers/small-corpus.ts';

let folder: string;
let settings: { siteUrl: string; basePath: string; contentDir: string };

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'open-plans-'));
  settings = { ...smallContext.settings, contentDir: join(folder, 'content') };
  const source = join(settings.contentDir, 'plans/aaa/101/source.txt');
  await mkdir(dirname(source), { recursive: true });
  await writeFile(source, smallSourceText);
});

afterEach(() => rm(folder, { recursive: true }));

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

describe('writeExports', () => {
  it('writes each dataset in each format, each plan and each source, and lists them in order', async () => {
    const out = join(folder, 'out');
    const manifest = await writeExports(smallCorpus(), settings, out);
    expect(manifest.files.map(({ href }) => href)).toEqual([
      ...datasets.flatMap(({ name }) => [`/data/${name}.json`, `/data/${name}.csv`]),
      '/data/plans/aaa-101.json',
      '/data/plans/aaa-101-green.json',
      '/data/plans/bbb-106.json',
      '/plans/aaa/101/source.txt',
    ]);
    expect(await filesBelow(out)).toEqual(manifest.files.map(({ href }) => href).sort());
  });

  it('knows size, checksum and rows of every file', async () => {
    const out = join(folder, 'out');
    const manifest = await writeExports(smallCorpus(), settings, out);
    for (const file of manifest.files) {
      const bytes = await readFile(join(out, file.href));
      expect(file.bytes, file.href).toBe(bytes.length);
      expect(file.sha256, file.href).toBe(sha256(bytes));
      expect(manifest.byHref.get(file.href)).toBe(file);
    }
    expect(manifest.byHref.get('/data/measures.csv')).toMatchObject({
      format: 'csv',
      mediaType: 'text/csv; charset=utf-8',
      rows: 7,
      dataset: 'measures',
      planId: null,
    });
    expect(manifest.byHref.get('/data/plans/aaa-101.json')).toMatchObject({
      format: 'json',
      mediaType: 'application/json',
      rows: 5,
      dataset: null,
      planId: 'aaa-101',
    });
    expect(manifest.byHref.get('/plans/aaa/101/source.txt')).toMatchObject({
      format: 'txt',
      mediaType: 'text/plain; charset=utf-8',
      rows: null,
      planId: 'aaa-101',
    });
  });

  it('writes the same text that the formats give, and the source byte for byte', async () => {
    const out = join(folder, 'out');
    const corpus = smallCorpus();
    await writeExports(corpus, settings, out);
    for (const { name } of datasets) {
      for (const format of datasetFormats) {
        const text = await readFile(join(out, `data/${name}.${format.name}`), 'utf8');
        expect(text).toBe(datasetText(name, format.name));
      }
    }
    expect(await readFile(join(out, 'data/plans/aaa-101.json'), 'utf8')).toBe(
      planJson(corpus.plans[0]!, corpus.site, smallContext),
    );
    expect(await readFile(join(out, 'plans/aaa/101/source.txt'), 'utf8')).toBe(smallSourceText);
  });

  it('writes files longer than its buffer whole', async () => {
    const text = '長文'.repeat(300_000);
    const corpus = withRow(smallCorpus(), 'bbb-106-002', { text });
    const out = join(folder, 'out');
    const manifest = await writeExports(corpus, settings, out);
    const { bytes, sha256: sum } = manifest.byHref.get('/data/measures.json')!;
    const written = await readFile(join(out, 'data/measures.json'));
    expect(bytes).toBeGreaterThan(1_800_000);
    expect((await stat(join(out, 'data/measures.json'))).size).toBe(bytes);
    expect(sha256(written)).toBe(sum);
    expect((JSON.parse(written.toString()) as { text: string }[]).at(-1)?.text).toBe(text);
  });

  it('gives the same bytes each time', async () => {
    const [a, b] = [join(folder, 'a'), join(folder, 'b')];
    const first = await writeExports(smallCorpus(), settings, a);
    const second = await writeExports(smallCorpus(), settings, b);
    expect(second.files).toEqual(first.files);
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
      'plans/aaa/101/source.txt：來源檔在檢查之後被更動了',
    );
  });
});
