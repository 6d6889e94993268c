import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { PageIndexing } from '../../../../scripts/building/page-index/page-indexing.ts';
import { filesBelow } from '../../../../scripts/keeping/hash-files.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'open-plans-page-index-'));
});
afterEach(() => rm(folder, { recursive: true }));

const page = (title: string, said: string) =>
  `<meta name="description" content="d"><main><h1>${title}</h1><p>${said}</p></main>`;

/** A site of three pages, of which the search lists two. */
async function siteOf(name: string): Promise<string> {
  const site = join(folder, name);
  const pages = {
    about: page('關於', '說明'),
    guide: page('說法', '期限'),
    dimensions: page('期', '限'),
  };
  for (const [path, html] of Object.entries(pages)) {
    await mkdir(join(site, path), { recursive: true });
    await writeFile(join(site, path, 'index.html'), html);
  }
  return site;
}

/** Indexes the site. @param order in which the pages are told; `expected`: what is told of them before */
async function indexOf(
  site: string,
  isApart: boolean,
  order: readonly string[],
  expected: readonly string[] = [],
) {
  const indexing = new PageIndexing(site, { kept: null, isApart });
  try {
    if (expected.length > 0) indexing.expect(expected.map((path) => `${path}/index.html`));
    for (const path of order) indexing.note([`${path}/index.html`]);
    const pages = await indexing.pages();
    await indexing.build(pages);
    return pages;
  } finally {
    await indexing.stop();
  }
}

/** Bytes of the files of the index, in base64. */
async function filesOf(site: string): Promise<ReadonlyMap<string, string>> {
  const bytes = new Map<string, string>();
  for (const file of filesBelow(join(site, 'pagefind'))) {
    bytes.set(file, await readFile(join(site, 'pagefind', file), 'base64'));
  }
  return bytes;
}

test('the index is the same whether another process writes it, and in whatever order pages are told', async () => {
  const [here, apart] = [await siteOf('here'), await siteOf('apart')];
  const pages = await indexOf(here, false, ['about', 'dimensions', 'guide']);
  expect(pages.map(({ address, text }) => [address, text])).toEqual([
    ['/about/', '說明'],
    ['/guide/', '期限'],
  ]);
  expect(await indexOf(apart, true, ['guide', 'about', 'about', 'dimensions'])).toEqual(pages);
  const files = await filesOf(here);
  expect(files.size).toBeGreaterThan(3);
  expect(await filesOf(apart)).toEqual(files);
});

test('the index is the same where pages were expected, and others came than these', async () => {
  const sites = await Promise.all(['plain', 'expected', 'more', 'fewer'].map(siteOf));
  const order = ['guide', 'about', 'dimensions'];
  const expectations = [[], ['about', 'guide'], ['about', 'contact', 'guide'], ['about']];
  for (const [place, site] of sites.entries()) {
    await indexOf(site, true, order, expectations[place]);
  }
  const [plain, ...others] = await Promise.all(sites.map(filesOf));
  expect(plain!.size).toBeGreaterThan(3);
  for (const files of others) expect(files).toEqual(plain);
});

test('a page that has no heading stops the index', async () => {
  const site = await siteOf('faulty');
  await writeFile(join(site, 'about/index.html'), '<main><p>說明</p></main>');
  await expect(indexOf(site, true, ['about', 'guide'])).rejects.toThrow('/about/');
});
