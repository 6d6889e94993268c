import { readFile, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { smallCorpus } from '../../../support/small-corpus.ts';
import { writeSite, type WrittenSite } from '../../../support/written-site.ts';

/** A site that gives no English words: neither of itself nor of its institutions and plan types. */

let site: WrittenSite;
beforeAll(async () => {
  const corpus = smallCorpus();
  const only = (zh: string) => ({ zh, en: zh });
  Object.assign(corpus.site, {
    languages: ['zh'],
    name: only('甲館計畫公開'),
    description: only('甲館各年度計畫的逐項全文與開放資料。'),
  });
  Object.assign(corpus.site.licence, { plan_texts: only('各計畫為甲館所訂。') });
  for (const institution of corpus.institutions) Object.assign(institution, { nameEn: null });
  for (const { planType } of corpus.plans) {
    const keywords = { zh: ['為民服務'], en: ['為民服務'] };
    Object.assign(planType, { name_en: planType.name, keywords });
  }
  site = await writeSite(corpus);
});
afterAll(() => rm(dirname(site.directory), { recursive: true }));

const read = (path: string) => readFile(join(site.directory, path), 'utf8');

test.each(['data/catalog.ttl', 'data/institutions/aaa/catalog.ttl'])(
  '%s marks no Chinese words as English ones',
  async (path) => {
    const english = [...(await read(path)).matchAll(/"((?:[^"\\]|\\.)*)"@en\b/g)].map(
      ([, words]) => words!,
    );
    expect(english.length).toBeGreaterThan(10);
    expect(english.filter((words) => !/[A-Za-z]{3}/.test(words))).toEqual([]);
    expect(english.filter((words) => words.includes('各計畫為甲館所訂'))).toEqual([]);
  },
);

test('what is said once in Chinese is not said again in its place in English', async () => {
  const dataPackage = JSON.parse(await read('data/datapackage.json')) as { description: string };
  expect(dataPackage.description).toBe('甲館各年度計畫的逐項全文與開放資料。');
  const csvw = JSON.parse(await read('data/measures.csv-metadata.json')) as {
    'dc:rights': { '@value': string; '@language': string }[];
  };
  const [, rights] = csvw['dc:rights'];
  expect(rights).toMatchObject({ '@language': 'en' });
  expect(rights!['@value']).not.toContain('各計畫為甲館所訂');
});
