import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { smallCorpus } from '../../../support/small-corpus.ts';
import { writeSite } from '../../../support/written-site.ts';

/** What only a plan to improve services is called. */
const SERVICE_WORDS = /提升服務|服務品質|服務計畫|service[- ](?:quality|plan|improvement)/giu;

/** Files of data in which such words stand, with the words, of a site with plans of this type. */
async function foundWith(type: object): Promise<string[]> {
  const corpus = smallCorpus();
  for (const planType of new Set([
    ...corpus.planTypes,
    ...corpus.plans.map((plan) => plan.planType),
  ]))
    Object.assign(planType, type);
  const { directory } = await writeSite(corpus);
  try {
    const entries = await readdir(directory, { recursive: true, withFileTypes: true });
    const found = await Promise.all(
      entries
        .filter((entry) => entry.isFile())
        .map(async ({ parentPath, name }) => {
          const text = await readFile(join(parentPath, name), 'utf8');
          return [...new Set(text.match(SERVICE_WORDS))].map((word) => `${name}: ${word}`);
        }),
    );
    return found.flat();
  } finally {
    await rm(directory, { recursive: true });
  }
}

it('no file of a site with another type of plans speaks of service plans', async () => {
  const equality = {
    id: 'gender-equality',
    name: '性別平等推動計畫',
    name_en: 'Gender equality plan',
  };
  expect(await foundWith(equality)).toEqual([]);
});

it('catalogues describe data with the keywords of the plans’ type', async () => {
  const found = await foundWith({ keywords: { zh: ['提升服務品質'], en: ['service quality'] } });
  expect(found).toContain('catalog.jsonld: 提升服務');
  expect(found).toContain('catalog.jsonld: service quality');
});
