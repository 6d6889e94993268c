import { describe, expect, test } from 'vitest';
import { isSearchedPage, readSitePage } from '../../../../src/search/pages/site-page.ts';

const html = `<!doctype html><html lang="en"><head><title>Data – Site</title>
<meta name="description" content="Every dataset."></head>
<body><header><a href="/">Menu</a></header>
<main><a class="region-mark" href="#x">:::</a><h1>Open <em>data</em></h1>
<nav><a href="#y">Contents</a></nav><p>Rows of   the plans</p><p class="checksum">SHA-256 00ff</p><ul><li>ODS</li><li>CSV</li></ul>
<p class="aside file-facts">changed on 21 November</p><ul class="downloads"><li>Rows (CSV, 3 MB)</li></ul><div class="dataset-files"><ul><li>12 rows</li></ul></div>
<table class="first-rows"><tr><td>a row</td></tr></table>
<section class="charts"><h2>Measures by unit</h2><p>No ranking.</p><svg class="chart"><title>a picture</title><text>168</text></svg><details><table><tr><td>169</td></tr></table></details><dl><dt>Own unit</dt><dd>Each with one</dd></dl></section>
<section class="unsearched"><h2>Calendar file</h2><p>Open it in a calendar program.</p></section><dl><div class="unsearched"><dt>In charge of</dt><dd>12 measures</dd></div><div><dt>Spelt</dt><dd>採編組</dd></div></dl>
<p class="page-datasets">This page is made from these datasets: Units</p><details class="file-checksums"><summary>Checksums of the files</summary><ul><li>ODS of 2021</li></ul></details>
<pre class="copyable copyable-code">curl -O</pre><span class="copyable">Open Plans (2026). Measures, changed on 21 November.</span><script>secret()</script></main><footer>Foot</footer></body></html>`;

test('a page is its title, its description and what it says, without menus, files, drawings of charts, copies of data and what each such page says', () => {
  expect(readSitePage('/en/data/', html)).toEqual({
    address: '/en/data/',
    language: 'en',
    title: 'Open data',
    description: 'Every dataset.',
    text: 'Rows of the plans\nODS\nCSV\nMeasures by unit\nNo ranking.\n169\nOwn unit\nEach with one\nSpelt\n採編組',
  });
});

test('a page without a heading is refused by its address', () => {
  expect(() => readSitePage('/x/', '<main><p>x</p></main>')).toThrow('/x/');
});

describe('pages that are searched', () => {
  test.each([
    '/',
    '/about/',
    '/data/measures/',
    '/data/institutions/',
    '/en/disclosure/ntl/',
    '/institutions/ntl/',
    '/plans/',
    '/deadlines/',
  ])('%s is', (address) => expect(isSearchedPage(address)).toBe(true));

  test.each([
    '/plans/ntl/101/',
    '/en/dimensions/x/',
    '/deadlines/2/',
    '/en/search/',
    '/data/institutions/ntl/',
    '/404.html',
  ])('%s is not: its measures are found otherwise, or it only leads elsewhere', (address) =>
    expect(isSearchedPage(address)).toBe(false),
  );
});
