import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { columnNames } from '../../../../src/datasets/dataset.ts';
import { datasets } from '../../../../src/datasets/registry.ts';
import type { ExportManifest } from '../../../../src/publish/files/manifest.ts';
import { writeExports } from '../../../../src/publish/files/write-exports.ts';
import { datasetRows } from '../../../support/dataset-files.ts';
import { SMALL_CONTENT, smallContext, smallCorpus } from '../../../support/small-corpus.ts';

let folder: string;
let manifest: ExportManifest;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'open-plans-empty-'));
  const settings = { ...smallContext.settings, contentDir: join(folder, 'content') };
  await cp(SMALL_CONTENT, settings.contentDir, { recursive: true });
  manifest = await writeExports(smallCorpus(), settings, join(folder, 'out'));
});
afterAll(() => rm(folder, { recursive: true }));

describe('the number of empty cells', () => {
  it('is known of every column of every dataset, in the order of its columns', () => {
    for (const dataset of datasets) {
      expect(Object.keys(manifest.emptyCells.get(dataset.name) ?? {}), dataset.name).toEqual(
        columnNames(dataset),
      );
    }
  });

  it('counts null and lists of nothing, as they stand in the JSON', () => {
    for (const { name } of datasets) {
      const rows = datasetRows(name);
      for (const [column, empty] of Object.entries(manifest.emptyCells.get(name)!)) {
        const found = rows.filter((row) => {
          const value = row[column];
          return value === null || (Array.isArray(value) && value.length === 0);
        });
        expect(empty, `${name}.${column}`).toBe(found.length);
      }
    }
    expect(manifest.emptyCells.get('measures')).toMatchObject({ measure_id: 0, text: 0 });
    expect(Object.values(manifest.emptyCells.get('measures')!).some((empty) => empty > 0)).toBe(
      true,
    );
  });
});
