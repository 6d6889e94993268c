import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { openSite } from '../support/browser.ts';
import { otherAgencySite } from '../support/built-sites.ts';

/** The invented agency has what real plans seldom have: very long texts, and nothing at all. */

const site = openSite(otherAgencySite);

/** Opens a page and uses it; returns what the browser complained of. */
async function visit(
  path: string,
  use: (page: Page) => Promise<void>,
  { width = 1280, withoutStorage = false } = {},
): Promise<string[]> {
  const page = await site.newPage({ viewport: { width, height: 700 } });
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  if (withoutStorage) {
    await page.addInitScript(() => {
      for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches']) {
        Object.defineProperty(window, name, {
          get() {
            throw new DOMException('Access is denied for this document.', 'SecurityError');
          },
        });
      }
    });
  }
  await page.goto(site.url + path);
  await use(page);
  await page.close();
  return complaints;
}

describe('a measure of 3 000 characters', () => {
  test('is shown whole and no wider than a narrow screen', async () => {
    const file = await readFile(join(otherAgencySite.directory, 'data/measures.json'), 'utf8');
    const rows = JSON.parse(file) as { measure_id: string; text: string | null }[];
    const long = rows.find(({ text }) => (text?.length ?? 0) >= 3000)!;
    const complaints = await visit(
      `plans/demo-health/112/#${long.measure_id}`,
      async (page) => {
        const row = page.locator(`#${long.measure_id}`);
        const paragraphs = await row.locator('.row-text > p').allInnerTexts();
        expect(paragraphs.join('\n').replaceAll(/\s/g, '')).toContain(
          long.text!.replaceAll(/\s/g, ''),
        );
        const width = await page.evaluate(() => document.documentElement.scrollWidth);
        expect(width).toBeLessThanOrEqual(320);
        await row.locator('.show-citation').click();
        const box = page.getByRole('dialog');
        await box.waitFor();
        expect((await box.boundingBox())!.width).toBeLessThanOrEqual(320);
      },
      { width: 320 },
    );
    expect(complaints).toEqual([]);
  });
});

describe('a plan without deadlines and units', () => {
  test('has rows without empty facts, and a table without empty columns', async () => {
    const complaints = await visit('plans/demo-health/112-green/', async (page) => {
      expect(await page.locator('.row').count()).toBeGreaterThan(0);
      expect(await page.locator('.row-facts').count()).toBe(0);
      expect(await page.locator('.plan-table thead th').count()).toBe(2);
    });
    expect(complaints).toEqual([]);
  });

  test('does not stand among the deadlines', async () => {
    await visit('deadlines/', async (page) => {
      expect(await page.locator('main a[href*="#demo-health-112-green"]').count()).toBe(0);
    });
  });
});

describe('an institution without a plan', () => {
  test('says so, and offers no deadlines', async () => {
    const complaints = await visit('institutions/demo-clinic/', async (page) => {
      expect(await page.locator('main').innerText()).toContain('本站沒有這個機關的計畫');
      expect(await page.locator('main a[href*="/deadlines/"]').count()).toBe(0);
    });
    expect(complaints).toEqual([]);
    await visit('deadlines/demo-clinic/', async (page) => {
      expect(await page.locator('h1').innerText()).toContain('找不到');
    });
  });
});

describe('a browser that blocks storage', () => {
  test.each([
    ['a plan', 'plans/demo-health/112/#demo-health-112-001', '#demo-health-112-001'],
    ['deadlines', 'deadlines/demo-health/', '.due-rows'],
    ['the search', 'search/?q=%E7%AF%A9%E6%AA%A2', '[data-state="ready"]'],
    ['the comparison', 'compare/', '#compare_form'],
  ])('shows %s all the same', async (_, path, sign) => {
    const complaints = await visit(
      path,
      async (page) => {
        await page.locator(sign).first().waitFor();
      },
      { withoutStorage: true },
    );
    expect(complaints).toEqual([]);
  });
});
