import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Corpus } from '../../../../src/corpus/model/corpus.ts';
import type { DataRow } from '../../../../src/datasets/dataset.ts';
import { datasetByName } from '../../../../src/datasets/registry.ts';
import { findChanges } from '../../../../src/publish/history/find-changes.ts';
import { hiddenWords } from '../../../../src/publish/history/hidden-words.ts';
import type { PreviousBuild } from '../../../../src/publish/history/previous-build.ts';
import {
  files,
  HEALTH_BUREAU,
  loadHealthBureau,
  replacing,
  type Changes,
} from '../../../support/content-folder.ts';
import { smallContext } from '../../../support/small-corpus.ts';

async function load(changes: Changes, asOf = '2024-06-30'): Promise<Corpus> {
  const { corpus, problems } = await loadHealthBureau(changes, { asOf });
  if (corpus === null) throw new Error(JSON.stringify(problems, null, 2));
  return corpus;
}

/** What the edition after this content reads of it. */
function published(corpus: Corpus): PreviousBuild {
  const rows = (name: string) => {
    const dataset = datasetByName.get(name)!;
    const written = JSON.stringify([...dataset.rows(corpus, smallContext)]);
    return () => JSON.parse(written) as DataRow[];
  };
  return {
    edition: '2024-06-28',
    root: 'https://plans.example.org/open/',
    rows,
    plan: () => [],
    log: [],
    archive: null,
    kept: [],
    notKept: [],
    lost: [],
    withdrawn: [],
  };
}

function toldOf(before: Corpus, after: Corpus) {
  const previous = published(before);
  const hiddenOf = hiddenWords(after, previous, smallContext);
  return findChanges(after, previous, smallContext, hiddenOf);
}

/** Counts follow from rows. */
const counting = new Set(['completeness', 'plans', 'revisions']);

async function told(before: Changes, after: Changes): Promise<string[]> {
  const changes = toldOf(await load(before), await load(after));
  return changes
    .filter(({ dataset }) => !counting.has(dataset))
    .map(({ dataset, key, change, columns }) =>
      [change, dataset, key, columns.join()].join(' ').trim(),
    );
}

test('nothing is told where only the day called today is another', async () => {
  expect(toldOf(await load({}), await load({}, '2026-06-30'))).toEqual([]);
});

/** The plan without deadlines, its table one of several. */
const tables = (first: string) => (text: string) =>
  `tables:\n${first}  - title: 表一、節約\n${text.replaceAll(/^(?=.)/gm, '    ')}` +
  table('表二、其他', 'demo-health-112-green-009');
const table = (title: string, id: string) => `  - title: ${title}
    columns:
      measure: 措施
    dimensions:
      - heading: ${title}
        measures:
          - id: ${id}
            text: 辦理。
`;

test('a table put before two others is told, and none of their rows', async () => {
  const zero = table('表零、準備', 'demo-health-112-green-000');
  expect(
    await told({ [files.greenTable]: tables('') }, { [files.greenTable]: tables(zero) }),
  ).toEqual(['added measures demo-health-112-green-000', 'added tables demo-health-112-green/1']);
});

test('a row put before the others is told, and none of them', async () => {
  const first = '      - id: demo-health-112-green-001';
  const added = `      - id: demo-health-112-green-000\n        text: 盤點。\n${first}`;
  expect(await told({}, { [files.greenTable]: replacing(first, added) })).toEqual([
    'added measures demo-health-112-green-000',
    'changed tables demo-health-112-green/1 row_count,measure_count',
  ]);
});

test('an attachment put before the others is told, and none of them', async () => {
  const annex = await readFile(join(HEALTH_BUREAU, files.annualAnnex));
  const after = {
    'plans/demo-health/112/annex-0.csv': annex,
    [files.annual]: replacing(
      'attachments:\n',
      `attachments:
  - file: annex-0.csv
    title: 附件零
    kind: annex
    sha256: f7b6dd6fe50e989c20c29e31d6a8e9fe7560377444126ea37019cec061de16f4
`,
    ),
  };
  expect(await told({}, after)).toEqual(['added attachments demo-health-112/1']);
});

test('a row that is open again is told, and not the withholdings and amendments after it', async () => {
  const after = {
    [files.food]: (text: string) =>
      text.replace(/ {2}- measure: demo-health-113-food-002[\s\S]*?until: '2024-05-31'\n/, ''),
    [files.foodTable]: replacing(
      "            label: '1.2'\n",
      "            label: '1.2'\n            text: 依名單不定期抽查。\n",
    ),
  };
  const about = await told({}, after);
  expect(about).toContain('removed withholdings demo-health-113-food/1');
  expect(about.filter((each) => each.startsWith('changed'))).toEqual([
    'changed measures demo-health-113-food-002 text,withheld_grounds,withheld_reason,withheld_until',
    'changed measures demo-health-113-food-003 path',
  ]);
});

test('of a plan that is gone, every row is told of its institution', async () => {
  const without = await load({ [files.green]: null, [files.greenTable]: null });
  const gone = toldOf(await load({}), without).filter(({ change }) => change === 'removed');
  expect(gone.map(({ dataset }) => dataset)).toContain('tables');
  for (const { institutionId } of gone) expect(institutionId).toBe('demo-health');
});
