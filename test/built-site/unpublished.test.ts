import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { otherAgencySite } from '../support/built-sites.ts';
import { filesWith } from '../support/find-words.ts';
import { planted } from '../support/unpublished.ts';

/**
 * What lies in the content folder and is not to be published. That earlier editions, which were
 * published before, are cleared of it is looked at by the deep tests.
 */

let found: Map<string, string[]>;
beforeAll(async () => {
  found = await filesWith(otherAgencySite.directory, Object.values(planted));
});

describe('a search for words in all that the site holds', () => {
  test('finds what is published in every kind of file', () => {
    const files = found.get(planted.published)!;
    const endings = new Set(files.map((name) => /([^./!]+|!\w*)$/.exec(name)![1]!));
    for (const ending of ['html', 'json', 'csv', 'ndjson', 'md', 'sqlite', 'ics', 'xml', '!rows']) {
      expect(endings, ending).toContain(ending);
    }
    expect(files).toContain('data/measures.ods!content.xml');
    expect(files).toContain('data/plans/demo-health-113-food.stratml.xml');
    for (const folder of ['search-index/', 'pagefind/', 'en/', 'data/open-plans.zip!']) {
      expect(files.filter((name) => name.startsWith(folder)).length, folder).toBeGreaterThan(0);
    }
  });
});

describe('no page, index, feed or file of the site holds a word', () => {
  test.each([
    ['of a draft', planted.draft],
    ['of a row that is withheld', planted.row],
    ['of the target of such a row', planted.target],
    ['of a further column of such a row', planted.attribute],
    ['of a section that is withheld', planted.section],
    ['of a source that is withheld', planted.source],
    ['of a source that no plan names', planted.formerSource],
  ])('%s', (_, word) => {
    expect(found.get(word)).toEqual([]);
  });
});

test('what is withheld is said to be so, with the ground, in page and data', async () => {
  const read = (path: string) => readFile(join(otherAgencySite.directory, path), 'utf8');
  const page = await read('plans/demo-health/113-food/index.html');
  for (const words of ['不予公開', '第十八條第一項第四款', '期限已過，待決定', '遮蔽版']) {
    expect(page).toContain(words);
  }
  const former = await read('plans/demo-health/113-food/versions/1/index.html');
  expect(former).toContain('這是舊版（第 1 版）');
  expect(former).toContain('id="demo-health-113-food-002"');
  const rows = JSON.parse(await read('data/measures.json')) as Record<string, unknown>[];
  expect(rows.find((row) => row['measure_id'] === 'demo-health-113-food-002')).toMatchObject({
    text: null,
    deadlines: [],
    units: [],
    notes: [],
    withheld_grounds: ['art18-1-4'],
  });
});
