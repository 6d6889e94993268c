import { rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  describedDataset,
  describedPlan,
  describeSite,
} from '../../../../src/publish/descriptions/described-dataset.ts';
import {
  breadcrumbJsonLd,
  dataCatalogJsonLd,
  datasetJsonLd,
  DESCRIPTION_LENGTH,
  institutionJsonLd,
  jsonLdText,
  webSiteJsonLd,
} from '../../../../src/publish/descriptions/schema-org.ts';
import { languages } from '../../../../src/content/language.ts';
import { factOfRows, YEAR_COLUMN } from '../../../../src/datasets/fact-of-rows.ts';
import { versionOf } from '../../../../src/datasets/schema-versions.ts';
import { writeSite, type WrittenSite } from '../../../support/written-site.ts';

let site: WrittenSite;
beforeAll(async () => {
  site = await writeSite();
});
afterAll(() => rm(dirname(site.directory), { recursive: true }));

const root = 'https://plans.example.org/open';

describe.each(languages)('schema.org descriptions in %s', (language) => {
  test('of every dataset and plan are long enough for search engines, and not too long', () => {
    const { datasets, institutions } = describeSite(site.context);
    const all = [
      ...datasets,
      ...institutions.flatMap((each) => [...each.datasets, ...each.plans]),
    ].map((described) => datasetJsonLd(site.context, described, language));
    const catalogue = dataCatalogJsonLd(site.context, language);
    for (const data of [...all, ...(catalogue['dataset'] as (typeof all)[number][])]) {
      const { length } = String(data['description']);
      expect(length, String(data['name'])).toBeGreaterThanOrEqual(DESCRIPTION_LENGTH.minimum);
      expect(length, String(data['name'])).toBeLessThanOrEqual(DESCRIPTION_LENGTH.maximum);
    }
  });

  test('of a dataset name its page, its downloads and its columns', () => {
    const measures = describedDataset(site.context, 'measures')!;
    const data = datasetJsonLd(site.context, measures, language);
    expect(data).toMatchObject({
      '@type': 'Dataset',
      url: `${root}${language === 'en' ? '/en' : ''}/data/measures/`,
      temporalCoverage: '2012-01-01/2017-12-31',
      version: versionOf('measures'),
      isAccessibleForFree: true,
    });
    const files = data['distribution'] as { contentUrl: string; encodingFormat: string }[];
    expect(files).toContainEqual(
      expect.objectContaining({
        '@type': 'DataDownload',
        contentUrl: `${root}/data/measures.csv`,
        encodingFormat: 'text/csv',
      }),
    );
    // The plain CSV is of the data package alone.
    expect(files).toHaveLength(measures.files.length - 1);
    expect(data['variableMeasured']).toContainEqual(
      expect.objectContaining({ '@type': 'PropertyValue', name: 'measure_id' }),
    );
  });

  test('say from when to when only of rows that belong to a plan year', () => {
    const { datasets, institutions } = describeSite(site.context);
    const described = [...datasets, ...institutions.flatMap((each) => each.datasets)];
    expect(described.length).toBeGreaterThan(40);
    for (const each of described) {
      const belongs = factOfRows(each.dataset!, YEAR_COLUMN).kind !== 'none' && each.rows !== 0;
      expect('temporalCoverage' in datasetJsonLd(site.context, each, language), each.id).toBe(
        belongs,
      );
    }
    expect(describedDataset(site.context, 'disclosures')!.period).toBeNull();
    expect(describedDataset(site.context, 'deadlines')!.period).not.toBeNull();
  });

  test('never name the licence without what it covers, nor a publisher that is not known', () => {
    for (const data of [
      dataCatalogJsonLd(site.context, language),
      datasetJsonLd(site.context, describedDataset(site.context, 'plans')!, language),
    ]) {
      expect(data['license']).toMatchObject({
        '@type': 'CreativeWork',
        name: 'CC BY 4.0',
        description: expect.stringContaining(
          language === 'zh' ? '各機關之文件。' : 'Documents of the authorities named.',
        ) as string,
      });
      expect(data).not.toHaveProperty('publisher');
    }
  });

  test('of a plan name the institution as the plan does', () => {
    const data = datasetJsonLd(site.context, describedPlan(site.context, 'aaa-101')!, language);
    expect(data).toMatchObject({
      name: '甲館 101 年「服務」計畫',
      creator: { '@type': 'GovernmentOrganization', name: '甲分館' },
      datePublished: '2026-01-01',
    });
  });

  test('of an institution say only what is known of it', () => {
    const [aaa, bbb] = site.context.corpus.institutions;
    expect(institutionJsonLd(site.context, aaa!, language)).toMatchObject({
      '@type': 'GovernmentOrganization',
      identifier: { propertyID: 'OID', value: '2.16.886.101.1' },
      parentOrganization: { name: '教育部' },
    });
    const unknown = institutionJsonLd(site.context, bbb!, language);
    for (const property of ['identifier', 'url', 'address', 'telephone', 'parentOrganization']) {
      expect(unknown).not.toHaveProperty(property);
    }
  });

  test('of the site say where it is searched', () => {
    expect(webSiteJsonLd(site.context, language)).toMatchObject({
      potentialAction: {
        target: {
          urlTemplate: `${root}${language === 'en' ? '/en' : ''}/search/?q={search_term_string}`,
        },
      },
    });
  });
});

test('a trail counts from one and ends at the page itself', () => {
  const trail = [
    { name: '首頁', path: '/' },
    { name: '開放資料', path: '/data/' },
  ];
  expect(breadcrumbJsonLd(site.context, trail, 'zh')).toMatchObject({
    itemListElement: [
      { position: 1, item: `${root}/` },
      { position: 2, name: '開放資料', item: `${root}/data/` },
    ],
  });
});

test('no text of a plan can end the script element that it stands in', () => {
  const text = jsonLdText({ name: '</script><script>alert(1)</script><!--' });
  expect(text).not.toContain('<');
  expect(JSON.parse(text)).toEqual({ name: '</script><script>alert(1)</script><!--' });
});
