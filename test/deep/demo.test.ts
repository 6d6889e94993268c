import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { projectRoot } from '../../scripts/shared/run-command.ts';
import { findBrowser, thisMachine } from '../../scripts/test/find-browser.ts';
import { bringAxe, judge } from '../support/axe.ts';
import { brokenReferences } from '../support/broken-references.ts';
import type { BuiltSite } from '../support/built-sites.ts';
import { htmlValidator } from '../support/html-validator.ts';
import { waitForParts, widthAbove } from '../support/page-faults.ts';
import { listFiles, readPages, type HtmlPage } from '../support/read-html.ts';

/** `npm start -- --demo` as a visitor meets it: a whole site, apart from the one that is published. */

const PORT = '4397';
const address = `http://localhost:${PORT}/`;
const site: BuiltSite = {
  directory: join(projectRoot, '.cache/demo-dist'),
  contentDir: join(projectRoot, 'test/fixtures/demo'),
  basePath: '/',
  siteUrl: 'http://localhost:4321',
};
const plans = [
  'demo-social/115',
  'demo-social/115-gender',
  'demo-social/115-service',
  'demo-water/115-disaster',
  'demo-water/115-midterm',
].map((plan) => `plans/${plan}/`);

let own: string;
let server: ChildProcess;
let said = '';
beforeAll(async () => {
  own = await mkdtemp(join(tmpdir(), 'open-plans-own-'));
  await writeFile(join(own, 'index.html'), 'mine');
  server = spawn(process.execPath, ['scripts/start.ts', '--demo'], {
    cwd: projectRoot,
    env: {
      ...process.env,
      NODE_ENV: 'production',
      PORT,
      CONTENT_DIR: own,
      OUT_DIR: own,
      PREVIOUS_BUILD: own,
    },
  });
  await new Promise<void>((resolve, reject) => {
    const listen = (text: Buffer) => {
      said += text.toString('utf8');
      if (said.includes('Open http')) resolve();
    };
    server.stdout!.on('data', listen);
    server.stderr!.on('data', listen);
    server.on('exit', () => {
      reject(new Error(said));
    });
  });
});
afterAll(async () => {
  server.removeAllListeners('exit').kill('SIGTERM');
  await rm(own, { recursive: true });
});

test('says where it is, and leaves the site of OUT_DIR alone', async () => {
  expect(said).toContain('.cache/demo-dist');
  expect(await readdir(own)).toEqual(['index.html']);
});

test('serves five plans', async () => {
  for (const plan of plans) {
    const answer = await fetch(address + plan);
    expect(answer.status, plan).toBe(200);
    expect(await answer.text()).toContain('示範市');
  }
});

describe('its pages', () => {
  let pages: readonly HtmlPage[];
  beforeAll(async () => {
    pages = await readPages(site.directory);
  });

  test('are valid HTML', async () => {
    const faults: string[] = [];
    for (const { file } of pages) {
      const html = await readFile(join(site.directory, file), 'utf8');
      const { results } = await htmlValidator.validateString(html, file);
      for (const { messages } of results) {
        faults.push(...messages.map(({ ruleId, message }) => `${file} ${ruleId} ${message}`));
      }
    }
    expect(faults).toEqual([]);
  });

  test('have no link that leads nowhere', async () => {
    const files = new Set(await listFiles(site.directory));
    expect(brokenReferences(site, pages, files).broken).toEqual([]);
  });
});

describe('its plans in the browser', () => {
  let browser: Browser;
  let axe: string;
  beforeAll(async () => {
    const source = findBrowser(thisMachine());
    if (source.kind !== 'found') throw new Error('No browser; npm test says how to get one.');
    browser = await chromium.launch({ executablePath: source.path, args: ['--no-sandbox'] });
    axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  });
  afterAll(() => browser.close());

  test.each(['', 'en/'].flatMap((language) => plans.map((plan) => language + plan)))(
    '%s is without fault for axe, and no wider than a phone',
    async (path) => {
      for (const [width, colorScheme] of [
        [320, 'light'],
        [1440, 'dark'],
      ] as const) {
        const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme });
        await page.goto(address + path);
        await waitForParts(page);
        expect(await widthAbove(page, width)).toEqual([]);
        await bringAxe(page, axe);
        const { faults, smallTargets } = await judge(page);
        expect([...faults, ...smallTargets], String(width)).toEqual([]);
        await page.close();
      }
    },
  );

  test('the rows of all tables of a plan are chosen together, with their headings', async () => {
    const page = await browser.newPage();
    await page.goto(`${address}plans/demo-water/115-midterm/`);
    await page.locator('#row_filter [name=q]').fill('漏水率');
    await expect.poll(() => page.locator('tr.row:visible').count()).toBe(1);
    expect(await page.locator('.heading-line:visible').count()).toBe(0);
    await page.close();
  });
});
