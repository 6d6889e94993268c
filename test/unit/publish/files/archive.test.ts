import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { writeArchive } from '../../../../src/publish/files/archive.ts';
import { checksumLines, writeChecksums } from '../../../../src/publish/files/checksums.ts';
import type { ExportJob } from '../../../../src/publish/files/export-job.ts';
import type { FormerFiles } from '../../../../src/publish/files/pieces.ts';
import type { ExportedFile } from '../../../../src/publish/files/manifest.ts';
import { smallContext, smallCorpus } from '../../../support/small-corpus.ts';

let job: ExportJob;
let files: ExportedFile[];

const sha256 = (content: string | Uint8Array) => createHash('sha256').update(content).digest('hex');

const file = (href: string, fields: Partial<ExportedFile> = {}): ExportedFile => ({
  href,
  format: 'csv',
  mediaType: 'text/csv',
  encoding: 'UTF-8',
  bytes: href.length,
  rows: 1,
  sha256: sha256(href),
  modified: '2026-01-02',
  dataset: null,
  planId: null,
  institutionId: null,
  unit: null,
  ...fields,
});

beforeEach(async () => {
  const directory = await mkdtemp(join(tmpdir(), 'open-plans-archive-'));
  job = {
    corpus: smallCorpus(),
    settings: { ...smallContext.settings, contentDir: directory },
    directory,
    parts: directory,
    modified: '2026-01-02',
  };
  files = [
    file('/data/measures.csv', { dataset: 'measures' }),
    file('/data/measures.parquet', { dataset: 'measures', format: 'parquet' }),
    file('/data/plans/aaa-101.json', { planId: 'aaa-101', modified: '2025-11-30' }),
    file('/data/plans/aaa-101.csv', { dataset: 'measures', planId: 'aaa-101' }),
    file('/data/plans/aaa-101.ods', { planId: 'aaa-101', format: 'ods' }),
    file('/data/open-plans.sqlite', { format: 'sqlite' }),
    file('/data/measures.schema.json', { format: 'description' }),
    file('/data/institutions/aaa.ods', { institutionId: 'aaa', format: 'ods' }),
    file('/data/institutions/aaa/units/one.csv', { institutionId: 'aaa', unit: 'one' }),
    file('/data/institutions/aaa.json', { institutionId: 'aaa' }),
    file('/data/institutions/aaa/measures.csv', { dataset: 'measures', institutionId: 'aaa' }),
    file('/plans/aaa/101/甲.txt', { planId: 'aaa-101', format: 'txt' }),
  ];
  // Each file holds its own address.
  for (const { href } of files) {
    await mkdir(dirname(join(directory, href)), { recursive: true });
    await writeFile(join(directory, href), href);
  }
});

afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(job.directory, { recursive: true });
});

const unzip = async () => unzipSync(await readFile(join(job.directory, 'data/open-plans.zip')));
const textOf = (bytes: Uint8Array | undefined) => Buffer.from(bytes!).toString('utf8');

describe('the archive', () => {
  it('holds datasets as JSON and CSV, plans as JSON, and what describes them, laid out as on the site', async () => {
    await writeArchive(job, files);
    expect(Object.keys(await unzip())).toEqual([
      'open-plans/README.md',
      'open-plans/SHA256SUMS',
      'open-plans/data/versions.json',
      'open-plans/data/measures.csv',
      'open-plans/data/plans/aaa-101.json',
      'open-plans/data/measures.schema.json',
      'open-plans/data/institutions/aaa.json',
      'open-plans/plans/aaa/101/甲.txt',
    ]);
  });

  it('gives every file back unchanged, as its SHA256SUMS says', async () => {
    await writeArchive(job, files);
    const entries = await unzip();
    const lines = textOf(entries['open-plans/SHA256SUMS']).trimEnd().split('\n');
    expect(lines).toHaveLength(6);
    for (const line of lines) {
      const [sum, name = ''] = line.split('  ');
      expect(sha256(entries[`open-plans/${name}`]!)).toBe(sum);
      if (name === 'data/versions.json') continue;
      expect(textOf(entries[`open-plans/${name}`])).toBe(`/${name}`);
    }
  });

  it('says what it is and on what terms it may be used', async () => {
    await writeArchive(job, files);
    const readme = textOf((await unzip())['open-plans/README.md']);
    for (const said of ['計畫公開', '2026-01-02', 'CC BY 4.0', '資料：計畫公開', 'sha256sum -c']) {
      expect(readme).toContain(said);
    }
  });

  it('is listed with its own size and checksum', async () => {
    const listed = await writeArchive(job, files);
    const bytes = await readFile(join(job.directory, 'data/open-plans.zip'));
    expect(listed).toMatchObject({
      href: '/data/open-plans.zip',
      format: 'zip',
      mediaType: 'application/zip',
      bytes: bytes.length,
      sha256: sha256(bytes),
      modified: '2026-01-02',
    });
  });

  it('is the same in every time zone, byte for byte', async () => {
    const sums = [];
    for (const zone of ['Asia/Taipei', 'America/Los_Angeles']) {
      vi.stubEnv('TZ', zone);
      sums.push((await writeArchive(job, files)).sha256);
    }
    expect(sums[1]).toBe(sums[0]);
  });

  it('fails when a file is gone, and names it', async () => {
    await rm(join(job.directory, 'data/measures.csv'));
    await expect(writeArchive(job, files)).rejects.toThrow('data/measures.csv');
  });
});

describe('an archive made after another', () => {
  /** What is known of the edition that lies in a folder beside. */
  let former: FormerFiles;

  beforeEach(async () => {
    const long = 'x'.repeat(97 * 1024 * 1024);
    files.push(file('/data/due.json', { dataset: 'due', format: 'json', sha256: sha256(long) }));
    await writeFile(join(job.directory, 'data/due.json'), long);
    await writeArchive(job, files);
    const path = join(job.directory, 'former.zip');
    await rename(join(job.directory, 'data/open-plans.zip'), path);
    const sums = new Map(files.map(({ href, sha256 }) => [href, sha256]));
    former = {
      sum: (href) => sums.get(href) ?? null,
      find: (href) => (href === '/data/open-plans.zip' ? { path } : null),
      made: () => null,
    };
  });

  it('has the bytes of one that is made of nothing else, files of any length among them', async () => {
    const [measures] = files as [ExportedFile, ...ExportedFile[]];
    await writeFile(join(job.directory, measures.href), 'another text');
    files[0] = { ...measures, sha256: sha256('another text') };
    const { sha256: alone } = await writeArchive(job, files);
    const { sha256: afterAnother } = await writeArchive(job, files, { former });
    expect(afterAnother).toBe(alone);
  });

  it('takes of it what did not change, and that alone', async () => {
    for (const name of ['plans/aaa-101.json', 'due.json', 'measures.csv']) {
      await writeFile(join(job.directory, 'data', name), 'read again');
    }
    files[0] = { ...files[0]!, sha256: sha256('read again') };
    await writeArchive(job, files, { former });
    const entries = await unzip();
    expect(textOf(entries['open-plans/data/plans/aaa-101.json'])).toBe('/data/plans/aaa-101.json');
    expect(textOf(entries['open-plans/data/measures.csv'])).toBe('read again');
  });
});

describe('checksums', () => {
  it('are sorted by name and written as sha256sum reads them', () => {
    const lines = checksumLines([files[1]!, files[0]!], ({ href }) => href.slice(1));
    expect(lines).toBe(
      `${sha256('/data/measures.csv')}  data/measures.csv\n${sha256('/data/measures.parquet')}  data/measures.parquet\n`,
    );
  });

  it('of the site name every file below /data/, cuts too', async () => {
    const listed = writeChecksums(job, files).at(-1);
    const text = await readFile(join(job.directory, 'data/SHA256SUMS'), 'utf8');
    expect(listed).toMatchObject({ href: '/data/SHA256SUMS', sha256: sha256(text) });
    expect(text.match(/(?<= {2}).*/g)).toEqual([
      'institutions/aaa.json',
      'institutions/aaa.ods',
      'institutions/aaa/SHA256SUMS',
      'institutions/aaa/measures.csv',
      'institutions/aaa/units/one.csv',
      'institutions/bbb/SHA256SUMS',
      'measures.csv',
      'measures.parquet',
      'measures.schema.json',
      'open-plans.sqlite',
      'plans/aaa-101.csv',
      'plans/aaa-101.json',
      'plans/aaa-101.ods',
    ]);
  });

  it('of an institution name its own files, from its folder', async () => {
    writeChecksums(job, files);
    const text = await readFile(join(job.directory, 'data/institutions/aaa/SHA256SUMS'), 'utf8');
    expect(text.split('\n')).toEqual([
      `${sha256('/data/institutions/aaa.json')}  ../aaa.json`,
      `${sha256('/data/institutions/aaa.ods')}  ../aaa.ods`,
      `${sha256('/data/institutions/aaa/measures.csv')}  measures.csv`,
      `${sha256('/data/institutions/aaa/units/one.csv')}  units/one.csv`,
      '',
    ]);
  });
});
