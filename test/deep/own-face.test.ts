import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startStaticServer } from '../../scripts/serve/static-server.ts';
import { findBrowser, thisMachine } from '../../scripts/test/find-browser.ts';
import { HEALTH_BUREAU } from '../support/content-folder.ts';
import { attribute, readPages, textOf, withClass, type HtmlPage } from '../support/read-html.ts';
import { runScript } from '../support/run-build.ts';

/** The invented bureau with mark, colours, menu and lines at the foot of its own. */

const FACE = `mark: mark.png
colours:
  accent: { light: '#00529b', dark: '#8fc4ff' }
  link: { light: '#006b4f', dark: '#7fe0bf' }
menu:
  main: [plans, institutions, faq]
  foot: [license, privacy, accessibility]
foot:
  - zh: 示範縣示範市示範路 1 號
    en: 1 Demonstration Road
`;
const FAQ = `---
title: 常見問題
description: 常見的問題。
modified: '2024-06-28'
---

目前沒有。
`;

let folder: string;
let site: string;
let pages: readonly HtmlPage[];
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'open-plans-face-'));
  site = join(folder, 'dist');
  const content = join(folder, 'content');
  await cp(HEALTH_BUREAU, content, { recursive: true });
  await writeFile(
    join(content, 'site.yaml'),
    (await readFile(join(content, 'site.yaml'), 'utf8')) + FACE,
  );
  await writeFile(join(content, 'pages/faq.md'), FAQ);
  const mark = sharp({ create: { width: 256, height: 256, channels: 3, background: '#00529b' } });
  await writeFile(join(content, 'mark.png'), await mark.png().toBuffer());
  const { exitCode, output } = await runScript('build.ts', [], {
    environment: { CONTENT_DIR: content, OUT_DIR: site, SITE_URL: 'https://plans.example.org' },
  });
  expect(exitCode, output).toBe(0);
  pages = await readPages(site);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const page = (address: string) => pages.find((each) => each.address === address)!;

describe('a site with a face of its own', () => {
  test('has its menus, with pages of its own in their language', () => {
    expect(textOf(withClass(page('/'), 'main-navigation')[0]!).replaceAll(/\s/g, '')).toBe(
      '計畫機關常見問題',
    );
    expect(textOf(withClass(page('/en/'), 'main-navigation')[0]!)).toContain('常見問題');
    expect(page('/en/').html).toMatch(/lang="zh-Hant-TW"[^>]*>\s*常見問題/);
    expect(textOf(withClass(page('/'), 'footer-links')[0]!)).not.toContain('更正紀錄');
  });

  test('has its lines at the foot of every page, in the language of the page', () => {
    for (const each of pages.filter(({ address }) => address !== '/404.html')) {
      const line = each.address.startsWith('/en/')
        ? '1 Demonstration Road'
        : '示範縣示範市示範路 1 號';
      expect(textOf(withClass(each, 'footer-facts')[0]!), each.address).toContain(line);
    }
  });

  test('names its manifest, icon and colours on every page', () => {
    for (const each of pages) {
      const links = each.elements
        .filter(({ tagName }) => tagName === 'link')
        .map((link) => attribute(link, 'href'));
      expect(links).toEqual(
        expect.arrayContaining(['/face/site.webmanifest', '/favicon.svg', '/face/colours.css']),
      );
    }
  });

  test.each([
    ['light', 'rgb(0, 107, 79)'],
    ['dark', 'rgb(127, 224, 191)'],
  ] as const)(
    'has its colours in the %s scheme, and nothing of it is blocked',
    async (scheme, colour) => {
      const source = findBrowser(thisMachine());
      if (source.kind !== 'found') throw new Error('No browser');
      const server = await startStaticServer({ directory: site, basePath: '/', port: 0 });
      const browser = await chromium.launch({
        executablePath: source.path,
        args: ['--no-sandbox', '--disable-gpu'],
      });
      try {
        const tab = await browser.newPage({ colorScheme: scheme });
        const said: string[] = [];
        tab.on('console', (message) => said.push(message.text()));
        await tab.goto(server.url);
        const link = tab.locator('.more').first();
        expect(await link.evaluate((each) => getComputedStyle(each).color)).toBe(colour);
        const mark = tab.locator('.site-name img');
        expect(await mark.evaluate((each) => (each as HTMLImageElement).naturalWidth)).toBe(96);
        expect(said).toEqual([]);
      } finally {
        await browser.close();
        await server.close();
      }
    },
  );
});
