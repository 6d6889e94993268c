import { describe, expect, test } from 'vitest';
import { migrateContent } from '../../../../src/corpus/assembly/migrate-content.ts';
import {
  all,
  files,
  healthBureau,
  onlyProblemOf,
  problemsOf,
  replacing,
  type Changes,
} from '../../../support/content-folder.ts';

const former: Changes = {
  [files.site]: replacing('schema_version: 2', 'schema_version: 1'),
  [files.green]: replacing('notes:', 'review: [標題待查]\nnotes:'),
};

describe('content of a former form', () => {
  test('is told of with what brings it into the present one', async () => {
    const problems = await problemsOf(former);
    expect(problems.filter(({ ruleId }) => ruleId.startsWith('format/'))).toMatchObject([
      { file: `content/${files.site}`, ruleId: 'format/version', severity: 'warning' },
      { file: `content/${files.green}`, ruleId: 'format/review-text', severity: 'warning' },
    ]);
    expect(
      problems.every(
        ({ ruleId, fix }) =>
          !ruleId.startsWith('format/') || fix.includes('npm run check -- --fix'),
      ),
    ).toBe(true);
  });

  test('is rewritten, those files alone that need it, and it is told which plans are drafts no more', async () => {
    const {
      files: changed,
      published,
      byHand,
      refused,
    } = migrateContent(await healthBureau(former));
    expect([...changed.keys()].sort()).toEqual([files.green, files.site].sort());
    expect(changed.get(files.green)?.text).toContain('review: [{ reason: 標題待查 }]\n');
    expect(changed.get(files.site)?.text).toContain('schema_version: 2\n');
    expect(published).toEqual(['content/plans/demo-health/112-green/']);
    expect({ byHand, refused }).toEqual({ byHand: [], refused: [] });
  });

  test('has, once rewritten, nothing to rewrite', async () => {
    const { files: changed } = migrateContent(await healthBureau(former));
    const after = Object.fromEntries(Array.from(changed, ([path, { text }]) => [path, text]));
    expect(migrateContent(await healthBureau(after)).files.size).toBe(0);
    expect((await problemsOf(after)).filter(({ ruleId }) => ruleId.startsWith('format/'))).toEqual(
      [],
    );
  });

  test('keeps its version where a draft with faults would be published by the new one', async () => {
    const faulty = {
      ...former,
      [files.green]: all(
        replacing('notes:', 'review: [標題待查]\nnotes:'),
        replacing('title: 示範縣衛生局112年節約能源計畫', 'title: 【待填：計畫名稱】'),
      ),
    };
    const { files: changed, published, refused } = migrateContent(await healthBureau(faulty));
    expect([...changed.keys()]).toEqual([files.green]);
    expect(published).toEqual([]);
    expect(refused).toMatchObject([{ problems: [{ ruleId: 'review/placeholder' }] }]);
  });
});

test('content of the present form has nothing to rewrite', async () => {
  expect(migrateContent(await healthBureau())).toEqual({
    files: new Map(),
    byHand: [],
    refused: [],
    published: [],
  });
});

test('a former version with such texts is told of too', async () => {
  expect(
    await onlyProblemOf({
      [files.formerFood]: replacing('published:', 'review: [標題待查]\npublished:'),
    }),
  ).toMatchObject({ file: `content/${files.formerFood}`, ruleId: 'format/review-text' });
});
