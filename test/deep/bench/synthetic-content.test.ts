import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { parseContent } from '../../../src/content/read/parse-content.ts';
import { loadCorpus } from '../../../src/corpus/assembly/load-corpus.ts';
import {
  syntheticContent,
  type SyntheticOptions,
} from '../../../scripts/bench/synthetic-content.ts';
import type { ContentFolder } from '../../../src/content/read/content-folder.ts';
import { writeSynthetic } from '../../../scripts/bench/write-synthetic.ts';
import { readContentFolder } from '../../../src/content/read/read-content-folder.ts';
import { contentFile, HEALTH_BUREAU, healthBureau } from '../../support/content-folder.ts';

let model: ContentFolder;
beforeAll(async () => {
  model = await healthBureau();
});

function filesOf(options: SyntheticOptions, folder = model) {
  return [...syntheticContent(folder, parseContent(folder, []), options)];
}

function load(options: SyntheticOptions) {
  const files = filesOf(options).map(
    ([path, content]) => [path, contentFile(path, content)] as const,
  );
  return loadCorpus({ label: 'content', files: new Map(files) }, { asOf: null });
}

describe('a synthetic content folder', () => {
  test('is valid content, even made of the awkward texts of the bureau', () => {
    const { problems } = load({ plans: 12, seed: 1 });
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  test('has as many plans as were asked for, ten an institution', () => {
    const corpus = load({ plans: 12, seed: 1 }).corpus!;
    expect(corpus.institutions.map(({ plans }) => plans.length)).toEqual([10, 2]);
    expect(corpus.institutions[1]!.plans.map(({ planId }) => planId)).toEqual([
      'synthetic-0002-102',
      'synthetic-0002-101',
    ]);
  });

  test('has rows that can be counted, dated, assigned and compared as real ones are', () => {
    const { plans } = load({ plans: 3, seed: 1 }).corpus!;
    for (const { rows } of plans) {
      expect(rows.length).toBeGreaterThan(10);
      for (const row of rows) {
        expect(row.text).not.toBe('');
        expect(row.typedDeadlines).not.toEqual([]);
        expect(row.assignments.every(({ unitId }) => unitId !== null)).toBe(true);
      }
    }
    expect(plans.flatMap(({ rows }) => rows).some(({ dimensionId }) => dimensionId !== null)).toBe(
      true,
    );
  });

  test('has also what plans have besides a table, where that is asked for', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'rich-'));
    try {
      await writeSynthetic(HEALTH_BUREAU, { plans: 24, seed: 1, rich: true }, join(folder, 'rich'));
      const read = await readContentFolder(join(folder, 'rich'));
      const { problems, corpus } = loadCorpus(read, { asOf: null });
      expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
      const { plans, errata } = corpus!;
      const rows = plans.flatMap((plan) => plan.rows);
      const having = {
        results: plans.filter(({ results }) => results !== null),
        versions: plans.filter(({ versions }) => versions.length > 1),
        tables: plans.filter(({ tables }) => tables.length > 1),
        attachments: plans.filter(({ attachments }) => attachments.length > 0),
        sources: plans.filter(({ source }) => source !== null),
        innovations: rows.filter(({ kind }) => kind === 'innovation'),
        attributes: rows.filter(({ attributes }) => attributes.length > 0),
        targets: rows.filter(({ targets }) => targets.length > 0),
        withheld: rows.filter(({ withheld }) => withheld !== null),
        errata,
      };
      for (const [name, found] of Object.entries(having)) expect(found, name).not.toEqual([]);
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  test('says in every institution and plan that it is synthetic, and names no real one', () => {
    const files = filesOf({ plans: 12, seed: 1 });
    const own = files.filter(([path]) => /^institutions\/|\/plan\.md$/.test(path));
    expect(own).toHaveLength(14);
    for (const [, content] of own) expect(content).toContain('合成資料');
    expect(files.filter(([path]) => path.includes('demo-health'))).toEqual([]);
  });

  test('is the same again for the same seed, and another for another', () => {
    const measures = (seed: number) =>
      filesOf({ plans: 2, seed }).filter(([path]) => path.endsWith('measures.yaml'));
    expect(measures(7)).toEqual(measures(7));
    expect(measures(7)).not.toEqual(measures(8));
  });

  test('cannot be made of a folder without plans, and says what is needed', async () => {
    const plans = [...model.files.keys()].filter((path) => path.startsWith('plans/'));
    const empty = await healthBureau(Object.fromEntries(plans.map((path) => [path, null])));
    expect(() => filesOf({ plans: 1, seed: 1 }, empty)).toThrow('沒有可以仿造的內容');
  });
});
