import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import { build } from 'vite';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { institutionSchema } from '../../../src/content/schemas/institution.ts';
import { findBrowser, thisMachine } from '../../../scripts/test/find-browser.ts';
import { filesOf } from './import-in-browser.ts';

vi.setConfig({ testTimeout: 600_000, hookTimeout: 600_000 });

/** The import needs nothing but what a browser has: bundled, it makes the same draft in a page. */

const facts = {
  record: institutionSchema.parse({
    name: '測試機關',
    units: [{ id: 'service', name: '服務組' }],
  }),
  planType: 'service-quality',
  day: '2000-01-01',
  label: 'content',
};

let browser: Browser;
let page: Page;
beforeAll(async () => {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: false,
      target: 'es2024',
      lib: { entry: join(import.meta.dirname, 'import-in-browser.ts'), formats: ['es'] },
      rollupOptions: { output: { codeSplitting: false } },
    },
  });
  const [output] = Array.isArray(built) ? built : [built];
  if (output === undefined || !('output' in output)) throw new Error('nothing was bundled');
  const [script] = output.output;
  const source = findBrowser(thisMachine());
  if (source.kind !== 'found') throw new Error('No browser; npm test says how to get one.');
  browser = await chromium.launch({ executablePath: source.path, args: ['--no-sandbox'] });
  page = await browser.newPage();
  // A page from nowhere: no server, no network.
  await page.route('**', (route) =>
    route.fulfill(
      route.request().url().endsWith('.js')
        ? { contentType: 'text/javascript', body: script.code }
        : { contentType: 'text/html', body: '<!doctype html><title>import</title>' },
    ),
  );
  await page.goto('http://localhost/');
});
afterAll(() => browser?.close());

const fixtures = join(import.meta.dirname, '../../fixtures');

test.each([
  'documents/plan.docx',
  'documents/plan.odt',
  'documents/plan.pdf',
  'import/table.xlsx',
  'import/two-heading-columns.html',
])('%s becomes the same draft in a browser', async (path) => {
  const name = path.split('/').at(-1)!;
  const bytes = await readFile(join(fixtures, path));
  const inPage = await page.evaluate(
    async ([file, base64, known]) => {
      const address = '/import.js';
      const { filesOf: run } = (await import(address)) as { filesOf: typeof filesOf };
      const read = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
      return run(file, read, known);
    },
    [name, bytes.toString('base64'), facts] as const,
  );
  expect(inPage).toEqual(await filesOf(name, new Uint8Array(bytes), facts));
});
