import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { projectRoot } from '../../scripts/shared/run-command.ts';
import { brokenReferences } from '../support/broken-references.ts';
import type { BuiltSite } from '../support/built-sites.ts';
import { runShell, shellIn } from '../support/doc-commands.ts';
import { attribute, listFiles, readPages, type HtmlPage } from '../support/read-html.ts';

/** An agency begins its own site by the way that README.md tells. */

const part = {
  'README.md': 'Your own institution and plan',
  'README.zh-TW.md': '放上自己的機關與計畫',
};

describe.each(Object.entries(part))('the way of %s', (document, heading) => {
  let folder: string;
  let site: BuiltSite;
  let ran: { exitCode: number | null; output: string };
  let pages: readonly HtmlPage[];
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'open-plans-new-'));
    site = {
      directory: join(folder, 'dist'),
      contentDir: join(folder, 'plans'),
      basePath: '/',
      siteUrl: 'https://plans.example.org',
    };
    const text = await readFile(join(projectRoot, document), 'utf8');
    ran = await runShell(
      [...shellIn(text, heading), 'npm run -s check', 'npm run -s build'],
      { '../plans': site.contentDir },
      { OUT_DIR: site.directory, SITE_URL: site.siteUrl },
    );
    pages = ran.exitCode === 0 ? await readPages(site.directory) : [];
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  test('leads to a site, without a word of warning', () => {
    expect(ran).toMatchObject({ exitCode: 0 });
    expect(ran.output).not.toMatch(/警告|warning/);
    expect(pages.length).toBeGreaterThan(30);
  });

  test('leads to a site in Chinese alone, for nobody has given it English words', () => {
    const english = pages.flatMap((page) =>
      page.elements
        .filter((element) => attribute(element, 'hreflang') !== undefined)
        .map((element) => `${page.address} ${attribute(element, 'hreflang')}`),
    );
    expect(english).toEqual([]);
    expect(pages.filter(({ address }) => address.startsWith('/en/'))).toEqual([]);
  });

  test('leads to no page with a link that leads nowhere', async () => {
    const files = new Set(await listFiles(site.directory));
    const { broken, checked } = brokenReferences(site, pages, files);
    expect(checked).toBeGreaterThan(100);
    expect(broken).toEqual([]);
  });

  test('leads to pages that say 尚未載明 of what is not decided, and name no other institution', async () => {
    const text = (address: string) => pages.find((page) => page.address === address)!.html;
    expect(text('/license/')).toContain('授權條件尚未載明');
    expect(text('/accessibility/')).toContain('尚未載明');
    expect(text('/')).toContain('本站是示範圖書館的官方網站。');
    const files = await listFiles(site.directory);
    // The dictionary of the data names an example of an id.
    const ours = /國立|「計畫公開」|(?<!例如 |e\.g\. )\b(?:ntl|ncl|nlpi|nstm|ttcsec)-\d/;
    for (const file of files.filter((path) => /\.(?:html|json|csv|xml|ttl|ics|txt)$/.test(path))) {
      expect(await readFile(join(site.directory, file), 'utf8'), file).not.toMatch(ours);
    }
  });
});
