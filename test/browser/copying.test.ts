import { describe, expect, test } from 'vitest';
import { openSite, type VisitorOptions } from '../support/browser.ts';
import { otherAgencySite } from '../support/built-sites.ts';

const site = openSite(otherAgencySite);

async function open(path: string, options: VisitorOptions) {
  const page = await site.newPage({ viewport: { width: 1280, height: 800 }, ...options });
  await page.goto(site.url + path);
  return page;
}

const clerksPage = 'data/institutions/demo-health/';
const mayCopy = { permissions: ['clipboard-read', 'clipboard-write'] };

describe('a text that is there to be copied', () => {
  test('has a button of its own name, which copies it and says so', async () => {
    const page = await open(clerksPage, mayCopy);
    await page.locator('.twgov-record > summary').first().click();
    const button = page.getByRole('button', { name: '複製：資料集名稱', exact: true }).first();
    await button.click();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
      await page.locator('.copyable[data-name="資料集名稱"]').first().textContent(),
    );
    expect(await page.getByRole('status').textContent()).toBe('已複製：資料集名稱');
    await page.close();
  });

  test('keeps the line breaks of lines for a program', async () => {
    const page = await open('en/data/measures/', mayCopy);
    await page.getByRole('button', { name: 'Copy: Lines for R', exact: true }).click();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied.split('\n')[0]).toBe('measures <- read.csv(');
    expect(copied.split('\n').length).toBeGreaterThan(4);
    await page.close();
  });

  test('is selected instead where the browser does not allow it to copy', async () => {
    const page = await open('data/measures/', {});
    await page.evaluate(() => {
      Object.defineProperty(navigator, 'clipboard', { value: undefined });
    });
    const button = page.getByRole('button', { name: '複製：中文', exact: true });
    await button.click();
    expect(await page.getByRole('status').textContent()).toMatch(/^無法複製，請自行選取/);
    expect(await page.evaluate(() => getSelection()?.toString())).toBe(
      await page.locator('.copyable[data-name="中文"]').textContent(),
    );
    await page.close();
  });

  test('can be read and selected without JavaScript, and no button is there that does nothing', async () => {
    const page = await open(clerksPage, { javaScriptEnabled: false });
    await page.locator('.twgov-record > summary').first().click();
    expect(await page.locator('.copyable[data-name="資料集名稱"]').first().isVisible()).toBe(true);
    expect(await page.locator('.copy-button').count()).toBe(0);
    await page.close();
  });
});
