import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readContentFolder } from '../../../src/content/read/read-content-folder.ts';
import { filePath } from '../../../src/corpus/addresses/file-paths.ts';
import { loadCorpus } from '../../../src/corpus/assembly/load-corpus.ts';
import type { DataRow } from '../../../src/datasets/dataset.ts';
import { datasetFormats } from '../../../src/datasets/formats/formats.ts';
import { datasetByName } from '../../../src/datasets/registry.ts';
import { checkTwgovFiles } from '../../../src/publish/files/check-twgov-files.ts';
import type { ExportManifest } from '../../../src/publish/files/manifest.ts';
import { writeExports } from '../../../src/publish/files/write-exports.ts';
import { describedByHeader } from '../../../src/publish/hosting/described-by.ts';
import { searchDocuments } from '../../../src/search/build-table.ts';
import { addFormats } from '../../support/ajv-formats.ts';
import { contentCorpus } from '../../support/content-corpus.ts';
import {
  readCsvRows,
  readNdjsonRows,
  readOdsRows,
  readParquetRows,
  readPlainCsvRows,
} from '../../support/read-formats.ts';

/** The five plans of `npm start -- --demo`, in every form in which they leave the site. */

const contentDir = fileURLToPath(new URL('../../fixtures/demo', import.meta.url));
const corpus = await contentCorpus('demo');
const settings = { siteUrl: 'https://plans.example.org', basePath: '/', contentDir };

let directory: string;
let manifest: ExportManifest;
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'open-plans-demo-'));
  manifest = await writeExports(corpus, settings, directory);
});
afterAll(() => rm(directory, { recursive: true }));

const bytesOf = (href: string) => readFile(join(directory, href));
const fileOf = (dataset: string, format: string) =>
  bytesOf(filePath('dataset', { dataset, format }));
const rowsOf = async (dataset: string) =>
  JSON.parse((await fileOf(dataset, 'json')).toString('utf8')) as DataRow[];
const ofPlan = (rows: readonly DataRow[], planId: string) =>
  rows.filter(({ measure_id }) => new RegExp(`^${planId}-\\d+$`).test(String(measure_id)));

it('are five kinds of plan, in which the checks find nothing', async () => {
  const { problems } = loadCorpus(await readContentFolder(contentDir), { asOf: null });
  expect(problems).toEqual([]);
  expect(corpus.plans.map(({ planId }) => planId).sort()).toEqual([
    'demo-social-115',
    'demo-social-115-gender',
    'demo-social-115-service',
    'demo-water-115-disaster',
    'demo-water-115-midterm',
  ]);
  expect(new Set(corpus.plans.map(({ metadata }) => metadata.plan_type)).size).toBe(5);
});

describe('their data', () => {
  it('names the map and the annexes of the plan against disasters, with their words and bytes', async () => {
    const rows = await rowsOf('attachments');
    expect(
      rows.map(({ plan_id, file_name, kind, alt }) => [plan_id, file_name, kind, alt !== null]),
    ).toEqual([
      ['demo-water-115-disaster', 'fault-map.png', 'map', true],
      ['demo-water-115-disaster', 'mutual-aid.pdf', 'form', false],
      ['demo-water-115-disaster', 'supply-points.csv', 'data', false],
    ]);
  });

  it('fits the schemas that are published with it', async () => {
    const ajv = new Ajv2020({ strict: false });
    addFormats(ajv);
    const plans = corpus.plans.map(({ planId }) =>
      filePath('plan', { plan_id: planId, format: 'json' }),
    );
    const all = ['amounts', 'targets', 'tables', 'attributes', 'results', 'attachments'].map(
      (dataset) => filePath('dataset', { dataset, format: 'json' }),
    );
    for (const href of [...plans, ...all]) {
      const { Link: link = '' } = describedByHeader(href);
      const address = /^<([^>]+)>/.exec(link)![1]!;
      const schema = JSON.parse(
        (await bytesOf(new URL(address, `${settings.siteUrl}${href}`).pathname)).toString('utf8'),
      ) as { $id: string };
      const validate = ajv.getSchema(schema.$id) ?? ajv.compile(schema);
      void validate(JSON.parse((await bytesOf(href)).toString('utf8')));
      expect(validate.errors, href).toBeNull();
    }
  });

  const readers = {
    csv: readCsvRows,
    ndjson: (_: unknown, file: Uint8Array) => readNdjsonRows(file),
    ods: readOdsRows,
    parquet: readParquetRows,
    'csv.txt': readPlainCsvRows,
  } as const;
  it.each(['measures', 'targets', 'amounts', 'tables', 'attributes', 'results'])(
    '%s: is the same in every format',
    async (name) => {
      const dataset = datasetByName.get(name)!;
      const rows = await rowsOf(name);
      expect(rows.length).toBeGreaterThan(0);
      expect(datasetFormats.map((format) => format.name).sort()).toEqual(
        ['json', ...Object.keys(readers)].sort(),
      );
      for (const [format, read] of Object.entries(readers)) {
        expect(await read(dataset, await fileOf(name, format)), format).toEqual(rows);
      }
    },
  );

  it('keeps the rules of data.gov.tw in every record', async () => {
    await expect(
      checkTwgovFiles({ directory }, { corpus, settings, manifest }),
    ).resolves.toBeUndefined();
    const records = await readdir(join(directory, 'data'), { recursive: true });
    expect(records.filter((path) => /twgov.*\.json$/.test(path)).length).toBeGreaterThan(10);
  });

  it('has sums of money that add up to the totals of the plan, each merged cell once', async () => {
    const amounts = ofPlan(await rowsOf('amounts'), 'demo-social-115');
    const sum = (year: number, source: string) =>
      amounts
        .filter((row) => row['budget_roc_year'] === year && row['source'] === source)
        .filter((row) => row['is_first'] === true)
        .reduce((total, row) => total + Number(row['value']), 0);
    // As printed in the plan's own table of totals, in 千元.
    expect([sum(114, '中央補助款'), sum(114, '市款')]).toEqual([43_400_000, 41_480_000]);
    expect([sum(115, '中央補助款'), sum(115, '市款')]).toEqual([50_300_000, 46_670_000]);
    // The merged cells reach the second of their rows.
    expect(amounts.filter((row) => row['is_first'] === false).map((row) => row['value'])).toEqual([
      14_000_000, 6_000_000, 15_200_000, 6_800_000,
    ]);
    const midterm = ofPlan(await rowsOf('amounts'), 'demo-water-115-midterm');
    const total = midterm
      .filter((row) => row['is_first'] === true)
      .reduce((sumSoFar, row) => sumSoFar + Number(row['value']), 0);
    expect(total).toBe(1_934_300_000);
  });

  it('has a target for each year, those of merged cells too', async () => {
    const targets = ofPlan(await rowsOf('targets'), 'demo-water-115-midterm');
    const of = (id: string) =>
      targets
        .filter((row) => row['measure_id'] === `demo-water-115-midterm-${id}`)
        .map((row) => [row['period'], row['comparator'], row['value'], row['unit']]);
    expect(of('001')).toEqual([
      ['115年度', 'at-most', 12, '%'],
      ['116年度', 'at-most', 11.5, '%'],
      ['117年度', 'at-most', 11, '%'],
      ['118年度', 'at-most', 10.5, '%'],
    ]);
    expect(of('003')).toEqual([
      ['115年度', 'at-least', 45, '公里'],
      ['116年度', 'at-least', 45, '公里'],
      ['117年度', 'at-least', 52, '公里'],
      ['118年度', 'at-least', 52, '公里'],
    ]);
    expect(of('005').map(([, , value, unit]) => [value, unit])).toEqual([
      [12, '%'],
      [20, '%'],
      [32, '%'],
      [45, '%'],
    ]);
    // A dash promises nothing.
    expect(of('006').map(([period]) => period)).toEqual(['116年度', '118年度']);
    expect(targets[0]).toMatchObject({ baseline: 12.4, baseline_period: '114年' });
  });

  it('tells how its targets are measured, in the words of the columns that say it', async () => {
    const targets = await rowsOf('targets');
    const measuredBy = (id: string) =>
      targets.find((row) => row['measure_id'] === id)?.['measured_by'];
    expect(measuredBy('demo-water-115-midterm-006')).toBe(
      '委託公正第三者調查，滿意以上人數÷有效樣本數×100%',
    );
    expect(measuredBy('demo-social-115-001')).toBe(
      '統計數據\n（公共托育實際收托人數÷本市未滿3歲幼兒人數）×100%',
    );
    // A plan without such a column says nothing of it.
    expect(measuredBy('demo-water-115-disaster-003')).toBeNull();
  });

  it('has a target for each stage', async () => {
    const targets = ofPlan(await rowsOf('targets'), 'demo-water-115-disaster');
    expect(
      targets
        .filter((row) => row['measure_id'] === 'demo-water-115-disaster-003')
        .map((row) => [row['indicator'], row['value'], row['unit']]),
    ).toEqual([
      ['完成委託', 25, '%'],
      ['完成系統設計', 50, '%'],
      ['完成測試', 75, '%'],
      ['啟用', 100, '%'],
    ]);
  });

  it('has weights that add up to a hundred: of the objectives, and of the indicators', () => {
    const weights = (column: string) =>
      corpus.planById
        .get('demo-social-115')!
        .rows.flatMap(({ attributes }) => attributes)
        .filter((cell) => cell.column === column);
    const objectives = weights('目標權數').filter(({ isFirst }) => isFirst);
    expect(objectives.map(({ weight }) => weight)).toEqual([25, 45, 30]);
    // 15% stands once beside three indicators, and is that of each.
    const indicators = weights('指標權數').map(({ weight }) => weight);
    expect(indicators.reduce<number>((sum, weight) => sum + (weight ?? 0), 0)).toBe(100);
  });

  it('has results against the targets of columns', async () => {
    const { rows } = corpus.planById.get('demo-social-115-service')!;
    const reached = rows.flatMap(({ results }) =>
      results
        .filter(({ value }) => value !== null)
        .map(({ value, target }) => [value, target?.indicator, target?.value]),
    );
    expect(reached).toEqual([
      [7, '減少申請表單', 6],
      [86.5, expect.stringContaining('電話禮貌'), 88],
      [96.2, '簡訊送達率', 95],
      [71, '接獲通知後續辦率', 80],
      [0, expect.stringContaining('行動福利服務站'), 600],
    ]);
    expect(ofPlan(await rowsOf('results'), 'demo-social-115-service')).toHaveLength(7);
  });

  it('tells what the amendment changed, added and retired', async () => {
    const changes = (await rowsOf('amendments')).filter(
      ({ plan_id }) => plan_id === 'demo-social-115-service',
    );
    expect(
      changes.map((change) => [change['change'], String(change['measure_id']).slice(-3)]),
    ).toEqual([
      ['added', '006'],
      ['removed', '005'],
      ['deadlines', '001'],
      ['attributes', '001'],
      ['text', '002'],
      ['attributes', '003'],
    ]);
  });
});

it.each([
  ['md', (role: string) => `${role}單位：供水科`],
  ['stratml.xml', (role: string) => `<Name>供水科</Name><Role><Name>${role}</Name>`],
])('say in which column a unit stands, in their .%s files', async (format, saying) => {
  const href = filePath('plan', { plan_id: 'demo-water-115-disaster', format });
  const text = (await bytesOf(href)).toString('utf8');
  expect(text).toContain(saying('協辦'));
  expect(text.split(saying('主辦'))).toHaveLength(2);
});

it('are searched: titles of tables, cells, targets, formulas, tables within the text', () => {
  const { texts } = searchDocuments(corpus);
  for (const words of [
    '年度重要計畫及經費表',
    '提升民眾性別平等意識',
    '99.9以上',
    '實際案數/計畫案數×100%',
    '備援水井及跨區支援',
    '3.完成測試75%',
  ]) {
    expect(
      texts.some((text) => text.includes(words)),
      words,
    ).toBe(true);
  }
});
