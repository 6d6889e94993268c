import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildSites } from '../support/build-sites.ts';
import { mainSite } from '../support/built-sites.ts';
import { HEALTH_BUREAU, files } from '../support/content-folder.ts';
import { named, readPages, textOf, type HtmlPage } from '../support/read-html.ts';

/** The site of the invented bureau alone, one of whose plans was amended and then taken off the site. */

let folder: string;
let pages: ReadonlyMap<string, HtmlPage>;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'open-plans-one-'));
  const contentDir = join(folder, 'content');
  await cp(HEALTH_BUREAU, contentDir, { recursive: true });
  await rm(join(contentDir, files.clinic));
  const food = join(contentDir, files.food);
  const text = await readFile(food, 'utf8');
  await writeFile(
    food,
    text.replace(
      /^modified: .*$/m,
      "modified: '2024-06-29'\nretired:\n  retired_on: '2024-06-29'\n  reason: 併入其他計畫",
    ),
  );
  const directory = join(folder, 'dist');
  await buildSites([{ ...mainSite, contentDir, directory }], 1);
  pages = new Map((await readPages(directory)).map((page) => [page.address, page]));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** What a page says, in one line. */
const said = (address: string) =>
  named(pages.get(address)!, 'main')
    .map((main) => textOf(main))
    .join('');

describe('a plan that was amended and then taken off the site', () => {
  const former = '/plans/demo-health/113-food/versions/1/';
  const changes = '/plans/demo-health/113-food/versions/2/changes/';

  test.each([
    [former, '自本站移除', '項數'],
    [`/en${former}`, 'was taken off', 'Size'],
  ])('has no count of rows on the page of a former version: %s', (address, gone, size) => {
    expect(said(address)).toContain(gone);
    expect(said(address)).not.toContain(size);
    expect(said(address)).not.toMatch(/其餘部分照常公開|the rest is published/);
  });

  test.each([
    [changes, '這個計畫已自本站移除，不再比較兩版。', '2024年6月29日'],
    [`/en${changes}`, 'so its versions are not compared', '29 June 2024'],
  ])('is not compared with its former version: %s', (address, words, day) => {
    expect(said(address)).toContain(words);
    expect(said(address)).toContain(day);
    expect(said(address)).toContain('併入其他計畫');
    expect(said(address)).not.toMatch(/沒有不同|0 列|is the same|0 rows/);
  });
});

describe('the page of deadlines', () => {
  test.each([
    ['/deadlines/', '；或先選單位。'],
    ['/en/deadlines/', '; or first a unit.'],
  ])('of the one institution invites to choose a unit and no institution: %s', (address, words) => {
    expect(said(address)).toContain(words);
  });
});
