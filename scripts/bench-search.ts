import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { measureQueries } from './bench/search/measure-queries.ts';
import { benchQueries } from './bench/search/queries.ts';
import { renderSearchReport, withSection } from './bench/search/report.ts';
import { makeSearchedSite } from './bench/search/searched-site.ts';
import { startStaticServer } from './serve/static-server.ts';
import { readSettings } from './shared/read-settings.ts';
import { projectRoot, runWithArguments } from './shared/run-command.ts';
import { commands } from './shared/usage/commands.ts';
import { wholeNumber } from './shared/usage/whole-number.ts';
import { findBrowser, thisMachine } from './test/find-browser.ts';

/** Where the tables stand that `--write` replaces. */
const DOCUMENT = join(projectRoot, 'docs', 'performance.md');
const PLACE = /(?<=<!-- npm run bench:search -->\n)[^]*(?=<!-- \/npm run bench:search -->)/;

/**
 * `npm run bench:search`: puts search indexes of synthetic content of several sizes under the pages of one site, asks
 * them in a browser, and prints what each query loads, size by size.
 */
await runWithArguments(commands['bench:search'], async ({ values }) => {
  const sizes = values.plans.split(',').map((size) => wholeNumber('plans', size, { least: 1 }));
  const seed = wholeNumber('seed', values.seed, { least: 0 });
  const source = findBrowser(thisMachine());
  if (source.kind !== 'found') {
    throw new Error(
      '找不到瀏覽器；執行 npm test 會說明如何取得。 No browser; npm test says how to get one.',
    );
  }
  const model = readSettings(process.env, process.cwd()).contentDir;
  const folder = await mkdtemp(join(tmpdir(), 'open-plans-bench-search-'));
  try {
    const site = await makeSearchedSite(model, { seed, folder });
    const server = await startStaticServer({ directory: site.directory, basePath: '/', port: 0 });
    const browser = await chromium.launch({
      executablePath: source.path,
      args: ['--no-sandbox'],
    });
    try {
      const day = new Date().toISOString().slice(0, 10);
      for (const plans of sizes) {
        process.stderr.write(`${plans} …\n`);
        const corpus = await site.putIndex(plans);
        const figures = {
          plans,
          rows: corpus.plans.reduce((sum, plan) => sum + plan.rows.length, 0),
          queries: await measureQueries(browser, server.url, benchQueries(corpus), ({ query }) =>
            process.stderr.write(`  ${query} …\n`),
          ),
        };
        const section = renderSearchReport(figures, { seed, day });
        process.stdout.write(`${section}\n`);
        // At once: a larger size may take hours, and this one is measured.
        if (values.write) await writeSection(section);
      }
    } finally {
      await browser.close();
      await server.close();
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});

/** Puts a section into the document, in the place of the one of the same size. */
async function writeSection(section: string): Promise<void> {
  const text = await readFile(DOCUMENT, 'utf8');
  await writeFile(
    DOCUMENT,
    text.replace(PLACE, (sections) => `\n${withSection(sections, section)}\n`),
  );
}
