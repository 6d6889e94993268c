import { describe, expect, test } from 'vitest';
import { mainSite, otherAgencySite, type BuiltSite } from '../support/built-sites.ts';
import { pathsOf, readText } from '../support/site-files.ts';

/** What only the plans of the first five institutions speak of. */
const SERVICE_WORDS =
  /提升服務|服務品質|服務計畫|service[- ](?:quality|plan|improvement)|哺乳室|借閱證|借書證|圖書館/giu;

const isText = (path: string) =>
  /\.(?:html|json|jsonld|geojson|js|css|csv|tsv|txt|md|xml|ttl|atom|ics|svg|webmanifest)$/u.test(
    path,
  );

async function speakingOfServices(site: BuiltSite): Promise<string[]> {
  const found = await Promise.all(
    (await pathsOf(site)).filter(isText).map(async (path) => {
      const words = new Set((await readText(site, path)).match(SERVICE_WORDS));
      return [...words].map((word) => `${path}: ${word}`);
    }),
  );
  return found.flat();
}

describe('a site whose plans are of other types', () => {
  test('speaks nowhere of service plans, nor of what only libraries do', async () => {
    expect(await speakingOfServices(otherAgencySite)).toEqual([]);
  });

  test('names its own types on the home page', async () => {
    expect(await readText(otherAgencySite, '/index.html')).toContain(
      '這裡把公共機關的「年度施政計畫」「節約能源計畫」「中程計畫」逐項公開。',
    );
  });

  test('describes its plans with the name of their type', async () => {
    expect(await readText(otherAgencySite, '/plans/demo-health/112/index.html')).toContain(
      '<meta name="DC.Subject" content="年度施政計畫">',
    );
  });
});

test('the site’s own words stand on its home page', async () => {
  const home = await readText(mainSite, '/index.html');
  for (const words of ['公共機關承諾了什麼服務', '「提升服務品質執行計畫」', '例如：哺乳室']) {
    expect(home).toContain(words);
  }
});
