import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser } from 'playwright-core';
import { parseContent } from '../../src/content/read/parse-content.ts';
import { readContentFolder } from '../../src/content/read/read-content-folder.ts';
import { loadCorpus } from '../../src/corpus/assembly/load-corpus.ts';
import { readDocument } from '../../src/drafting/import/readers/read-document.ts';
import { flatRows } from '../../scripts/bench/import/flat-rows.ts';
import { measureDocument } from '../../scripts/bench/import/measure-document.ts';
import { connectBrowser, serve } from '../support/browser.ts';
import { mainSite } from '../support/built-sites.ts';

/** A plan’s page that a browser printed to PDF, with the structure of the page in it, is imported whole. */

let browser: Browser;
beforeAll(async () => {
  browser = await connectBrowser();
});
afterAll(() => browser.close());

const content = await readContentFolder(mainSite.contentDir);
const { tables, institutions } = parseContent(content, []);
const { corpus } = loadCorpus(content, { asOf: null });

test.each(tables.map((each) => [each.planId, each] as const))(
  'the printed page of %s has all of its rows and sections',
  async (planId, { institutionId, folder, table }) => {
    const record = institutions.find((each) => each.institutionId === institutionId)?.record;
    if (record === undefined) throw new Error(`no record of ${institutionId}`);
    const server = await serve(mainSite);
    const page = await browser.newPage();
    await page.goto(server.url + join('plans', institutionId, folder, '/'));
    const bytes = new Uint8Array(await page.pdf({ tagged: true, preferCSSPageSize: true }));
    await page.close();
    await server.close();
    const { rows, rowsRight, wrong } = await measureDocument('計畫.pdf', bytes, {
      record,
      institutionId,
      folder,
      right: flatRows(table, record),
    });
    expect(wrong.filter(({ isMarked }) => !isMarked)).toEqual([]);
    // One sign stands for two in the fonts, and a value in no unit's list is told with a mark.
    expect(rows - rowsRight).toBeLessThanOrEqual(2);

    const { blocks } = await readDocument('計畫.pdf', bytes);
    const read = blocks.map((block) => (block.kind === 'paragraph' ? block.text : '')).join('');
    const plain = (text: string) => text.replace(/[\s-]+/gu, '');
    for (const { heading, text } of corpus!.planById.get(planId)!.sections)
      expect(plain(read)).toContain(plain(heading + text));
  },
  120_000,
);
