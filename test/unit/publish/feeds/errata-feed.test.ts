import { DOMParser, onErrorStopParsing } from '@xmldom/xmldom';
import { expect, it } from 'vitest';
import { renderErrataFeed } from '../../../../src/publish/feeds/errata-feed.ts';
import { contentCorpus } from '../../../support/content-corpus.ts';

const address = { siteUrl: 'https://plans.example.org', basePath: '/open/' };

const read = (text: string) =>
  new DOMParser({ onError: onErrorStopParsing }).parseFromString(text, 'application/xml')
    .documentElement!;
const texts = (text: string, name: string) =>
  Array.from(read(text).getElementsByTagName(name), (each) => each.textContent);

it('tells each correction, newest first, with the day of the correction', async () => {
  const feed = renderErrataFeed(await contentCorpus('health-bureau'), { address });
  expect(texts(feed, 'id')).toEqual([
    'https://plans.example.org/open/errata.xml',
    'https://plans.example.org/open/errata/#demo-health-112-2023-03-01-1',
    'https://plans.example.org/open/errata/#demo-health-112-2023-02-20-1',
  ]);
  expect(texts(feed, 'updated')).toEqual([
    '2023-03-01T00:00:00+08:00',
    '2023-03-01T00:00:00+08:00',
    '2023-02-20T00:00:00+08:00',
  ]);
  expect(texts(feed, 'summary')[1]).toBe(
    '推動作法，原作「稽查餐飲業者 120 家次」，改為「稽查餐飲業者 1,200 家次」。轉錄時漏了一個 0，依來源檔更正。',
  );
});

it('has no entry where there are no corrections', async () => {
  const corpus = await contentCorpus('five-plans');
  const feed = renderErrataFeed({ ...corpus, errata: [] }, { address });
  expect(texts(feed, 'entry')).toEqual([]);
  expect(texts(feed, 'updated')).toEqual([`${corpus.site.modified}T00:00:00+08:00`]);
});
