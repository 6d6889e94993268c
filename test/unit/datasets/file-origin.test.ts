import { expect, it } from 'vitest';
import { describeOrigin } from '../../../src/datasets/file-origin.ts';
import { smallOrigin } from '../../support/dataset-files.ts';

const about = {
  title: { zh: '甲', en: 'A' },
  description: { zh: '乙', en: 'B' },
  path: '/data/measures/',
};

it('says name, address, day and licence, in Chinese and in English', () => {
  const facts = new Map(describeOrigin(about, smallOrigin()).map(({ key, value }) => [key, value]));
  expect(Object.fromEntries(facts)).toEqual({
    title: '甲',
    title_en: 'A',
    description: '乙',
    description_en: 'B',
    url: 'https://plans.example.org/open/data/measures/',
    site: '計畫公開',
    site_en: 'Open Plans',
    modified: '2026-01-02',
    licence: 'CC BY 4.0',
    licence_url: 'https://creativecommons.org/licenses/by/4.0/',
    licence_spdx: 'CC-BY-4.0',
    attribution: '資料：計畫公開',
    attribution_en: 'Data: Open Plans',
    plan_texts: '各機關之文件。',
    plan_texts_en: 'Documents of the authorities named.',
  });
});

it('leaves out English words that nobody gave', () => {
  const origin = smallOrigin();
  const only = (zh: string) => ({ zh, en: zh });
  const { licence } = origin.site;
  const site = {
    ...origin.site,
    name: only('甲館計畫公開'),
    licence: { ...licence, plan_texts: only('本館之文件。') },
  };
  const facts = describeOrigin({ ...about, title: only('甲') }, { ...origin, site });
  expect(facts.map(({ key }) => key).filter((key) => key.endsWith('_en'))).toEqual([
    'description_en',
    'attribution_en',
  ]);
});

it('names the data in an attribution that leaves room for their name', () => {
  const origin = smallOrigin();
  const { licence } = origin.site;
  const additions = {
    ...licence.additions,
    attribution: { zh: '甲局，〔資料集名稱〕，第1版。', en: 'Bureau, [name of the dataset], 1.0.' },
  };
  const site = { ...origin.site, licence: { ...licence, additions } };
  const facts = describeOrigin(about, { ...origin, site });
  expect(facts.find(({ key }) => key === 'attribution')?.value).toBe('甲局，甲，第1版。');
  expect(facts.find(({ key }) => key === 'attribution_en')?.value).toBe('Bureau, A, 1.0.');
});

it('names a publisher where the site knows one', () => {
  const origin = smallOrigin();
  const publisher = { name: '甲機關', url: null, email: null, phone: null };
  const facts = describeOrigin(about, { ...origin, site: { ...origin.site, publisher } });
  expect(facts.find(({ key }) => key === 'publisher')?.value).toBe('甲機關');
});
