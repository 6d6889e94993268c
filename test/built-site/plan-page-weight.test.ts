import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { siteWithPlans, otherAgencySite } from '../support/built-sites.ts';
import { readPages } from '../support/read-html.ts';

/** Most that the page of a plan may weigh, compressed: markup, styles and scripts. */
const MOST_BYTES = 60_000;

describe.each([
  ['the site', siteWithPlans],
  ['the other agency’s site', otherAgencySite],
])('the pages of plans of %s', async (_, site) => {
  const pages = await readPages(site.directory);
  const plans = pages.filter(({ address }) => /^\/(?:en\/)?plans\/[^/]+\/[^/]+\/$/.test(address));

  test.each(plans.map(({ address, html }) => [address, html]))('%s is light', (_address, html) => {
    const asked = [...html.matchAll(/(?:href|src)="([^"]+\.(?:css|js))"/g)].map(([, path]) =>
      join(site.directory, path!.slice(site.basePath.length)),
    );
    const files = [Buffer.from(html), ...[...new Set(asked)].map((file) => readFileSync(file))];
    const bytes = files.reduce((sum, file) => sum + gzipSync(file).length, 0);
    expect(asked.length).toBeGreaterThan(1);
    expect(bytes).toBeLessThanOrEqual(MOST_BYTES);
  });
});
