import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readKept, writeKept } from '../../../../scripts/keeping/kept-text.ts';
import { KnownHashes } from '../../../../scripts/keeping/known-hashes.ts';
import { readSitePage } from '../../../../src/search/pages/site-page.ts';
import { SitePagesOnDisk } from '../../../../scripts/keeping/kept-site-pages.ts';

let root: string;
const file = () => join(root, 'about.html');
const page = (said: string) =>
  `<meta name="description" content="d"><main><h1>關於</h1><p>${said}</p></main>`;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'site-pages-'));
});
afterEach(() => rm(root, { recursive: true }));

const open = (code = 'code') =>
  SitePagesOnDisk.open({ root, target: '/site', code, known: new KnownHashes() });

/** A build. @returns what the page says, as far as the build knows */
async function build(code?: string): Promise<string> {
  const kept = await open(code);
  const takeApart = async () => readSitePage('/about/', await readFile(file(), 'utf8'));
  const { text } = await kept.read('/about/', file(), takeApart);
  await kept.save();
  return text;
}

const whatIsKept = async () => {
  const folder = join(root, '.cache/kept/site-pages');
  const path = join(folder, (await readdir(folder))[0]!);
  return { path, text: await readFile(path, 'utf8') };
};

/** Changes what is kept, so that one can see where a text comes from. */
async function alter(before: string, after: string): Promise<void> {
  const { path, text } = await whatIsKept();
  const form = text.slice(0, text.indexOf('\n'));
  await writeKept(path, form, (await readKept(path, form))!.replace(before, after));
}

test('a page is taken apart once as long as its bytes stay, and by other code anew', async () => {
  await writeFile(file(), page('甲'));
  expect(await build()).toBe('甲');
  await alter('甲', '記得的');
  expect(await build()).toBe('記得的');
  expect(await build('other code')).toBe('甲');
});

test('what a page said before is kept no longer', async () => {
  await writeFile(file(), page('不公開的話'));
  await build();
  expect((await whatIsKept()).text).toContain('不公開的話');
  await writeFile(file(), page('乙'));
  expect(await build()).toBe('乙');
  expect((await whatIsKept()).text).not.toContain('不公開的話');
});
