import { readFile, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Corpus } from '../../../src/corpus/model/corpus.ts';
import { withOneLicence } from '../../../src/content/site-licence.ts';
import { listFiles } from '../../support/read-html.ts';
import { smallCorpus } from '../../support/small-corpus.ts';
import { writeSite, type WrittenSite } from '../../support/written-site.ts';

/** The small corpus of an agency that names CC BY for what it adds, and the open government licence. */
function twoLicences(): Corpus {
  const corpus = smallCorpus();
  const { site } = corpus;
  const licence = { ...site.licence, government_open_data_licence: true };
  expect(licence.additions.spdx).toBe('CC-BY-4.0');
  const publisher = { ...site.publisher, name: '甲館' };
  return { ...corpus, site: withOneLicence({ ...site, official: true, publisher, licence }) };
}

let site: WrittenSite;
const texts = new Map<string, string>();

beforeAll(async () => {
  site = await writeSite(twoLicences());
  for (const name of await listFiles(site.directory)) {
    const bytes = await readFile(join(site.directory, name));
    if (!/\.(?:zip|ods|gz)$/.test(name)) texts.set(name, bytes.toString());
    else if (!name.endsWith('.gz')) {
      for (const [inner, part] of Object.entries(unzipSync(bytes))) {
        texts.set(`${name}!${inner}`, Buffer.from(part).toString());
      }
    }
  }
}, 60_000);
afterAll(() => rm(dirname(site.directory), { recursive: true }));

test('no file of an agency under the open government data licence names another', () => {
  const naming = [...texts].filter(([, text]) => /creativecommons|CC[ -]BY/i.test(text));
  expect(naming.map(([name]) => name)).toEqual([]);
});

test.each([
  'data/catalog.jsonld',
  'data/catalog.ttl',
  'data/datapackage.json',
  'api/openapi.json',
  'data/measures.csv-metadata.json',
  'data/open-plans.zip!open-plans/README.md',
  'data/measures.ods!content.xml',
  'feed.xml',
])('%s names it', (name) => {
  expect(texts.get(name)).toMatch(/data\.gov\.tw\/license|OGDL-Taiwan-1\.0/);
});

test('the records of data.gov.tw name it in the words of the catalogue', () => {
  const csv = [...texts].find(([name]) => name === 'data/twgov/datasets.csv')![1];
  expect(csv).toContain('政府資料開放授權條款-第1版');
  const named = [...texts.values()].flatMap(
    (text) => text.match(/政府資料開放授權條款.第1版/g) ?? [],
  );
  expect([...new Set(named)]).toEqual(['政府資料開放授權條款-第1版']);
});
