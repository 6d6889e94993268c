import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { otherAgencySite } from '../support/built-sites.ts';
import { readPages } from '../support/read-html.ts';

const pages = await readPages(otherAgencySite.directory);
const addresses = pages.map(({ address }) => address);
const unescaped = (html: string) =>
  html
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');

describe('the page of a source', () => {
  test('shows every line of the file, one an anchor, and nothing else', () => {
    const { html } = pages.find(({ address }) => address === '/plans/demo-health/112/source/')!;
    const shown = [...html.matchAll(/<p id="L(\d+)"[^>]*>\s*<span[^>]*>([\s\S]*?)<\/span>/g)];
    const file = join(otherAgencySite.contentDir, 'plans/demo-health/112/source.txt');
    const lines = readFileSync(file, 'utf8').replace(/\n$/, '').split('\n');
    expect(shown.map(([, , text]) => unescaped(text!))).toEqual(lines);
    expect(shown.map(([, number]) => Number(number))).toEqual(lines.map((_, index) => index + 1));
  });

  test('exists in both languages, and only where the plan has a source', () => {
    expect(addresses.filter((address) => address.endsWith('/source/')).toSorted()).toEqual([
      '/en/plans/demo-health/112/source/',
      '/en/plans/demo-health/113-food/source/',
      '/plans/demo-health/112/source/',
      '/plans/demo-health/113-food/source/',
    ]);
  });
});
