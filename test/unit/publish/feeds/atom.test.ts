import { DOMParser, onErrorStopParsing, type Element } from '@xmldom/xmldom';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Corpus, Plan } from '../../../../src/corpus/model/corpus.ts';
import type { ExportedFile } from '../../../../src/publish/files/manifest.ts';
import { renderAtomFeed } from '../../../../src/publish/feeds/atom.ts';
import { latestPlanEntries } from '../../../../src/publish/feeds/plan-entries.ts';
import { contentCorpus } from '../../../support/content-corpus.ts';

const address = { siteUrl: 'https://plans.example.org', basePath: '/open/' };
const atom = 'http://www.w3.org/2005/Atom';
const context = { address, files: new Map<string, ExportedFile>() };

/** The feed's root element; anything that is not well-formed XML is an error. */
function read(text: string): Element {
  return new DOMParser({ onError: onErrorStopParsing }).parseFromString(text, 'application/xml')
    .documentElement!;
}

const children = (element: Element, name: string) =>
  Array.from(element.childNodes).filter(
    (node): node is Element => node.nodeName === name && (node as Element).namespaceURI === atom,
  );
const textOf = (element: Element, name: string) => children(element, name)[0]?.textContent;

let corpus: Corpus;
beforeAll(async () => {
  const real = await contentCorpus('five-plans');
  // One day for all, whatever is changed in the content later.
  const day = '2026-11-20';
  corpus = {
    ...real,
    site: { ...real.site, modified: day },
    plans: real.plans.map((plan) => ({
      ...plan,
      metadata: { ...plan.metadata, published: day, modified: day },
    })),
  };
});

const changed = (planId: string, metadata: Partial<Plan['metadata']>, title?: string): Corpus => ({
  ...corpus,
  plans: corpus.plans.map((plan) =>
    plan.planId === planId
      ? { ...plan, title: title ?? plan.title, metadata: { ...plan.metadata, ...metadata } }
      : plan,
  ),
});

describe('the Atom feed', () => {
  it('says of a plan that was taken off the site nothing but that', () => {
    const [{ planId }] = corpus.plans as [Plan];
    const retired = { retired_on: '2026-11-21', reason: '撤回' };
    const gone = renderAtomFeed(changed(planId, { retired }), context);
    expect(gone).toContain('已自本站移除。</summary>');
    expect(gone.match(/執行結果未載明。<\/summary>/g)).toHaveLength(corpus.plans.length - 1);
  });

  it('is well-formed and has what RFC 4287 demands of a feed', () => {
    const feed = read(renderAtomFeed(corpus, context));
    expect(feed.namespaceURI).toBe(atom);
    expect(feed.getAttribute('xml:lang')).toBe('zh-Hant-TW');
    for (const name of ['id', 'title', 'updated', 'author']) {
      expect(children(feed, name), name).toHaveLength(1);
    }
    expect(textOf(feed, 'id')).toBe('https://plans.example.org/open/feed.xml');
    expect(
      children(feed, 'link').map((link) => [link.getAttribute('rel'), link.getAttribute('href')]),
    ).toEqual([
      ['self', 'https://plans.example.org/open/feed.xml'],
      ['alternate', 'https://plans.example.org/open/'],
    ]);
  });

  it('has one entry a plan, named by the plan’s permanent address', () => {
    const entries = children(read(renderAtomFeed(corpus, context)), 'entry');
    expect(entries.map((entry) => textOf(entry, 'id'))).toEqual([
      'https://plans.example.org/open/plans/ncl/101/',
      'https://plans.example.org/open/plans/nlpi/106/',
      'https://plans.example.org/open/plans/nstm/104/',
      'https://plans.example.org/open/plans/ntl/101/',
      'https://plans.example.org/open/plans/ttcsec/97/',
    ]);
    for (const entry of entries) {
      expect(textOf(entry, 'title')).toMatch(/年度提升服務品質.*計畫/);
      expect(textOf(entry, 'updated')).toBe('2026-11-20T00:00:00+08:00');
      expect(textOf(entry, 'published')).toBe('2026-11-20T00:00:00+08:00');
      expect(children(entry, 'link')[0]?.getAttribute('rel')).toBe('alternate');
    }
  });

  it('moves a changed plan to the front, under the same id, and says when', () => {
    const text = renderAtomFeed(changed('ttcsec-97', { modified: '2027-02-03' }), context);
    const feed = read(text);
    const [first] = children(feed, 'entry');
    expect(textOf(first!, 'id')).toBe('https://plans.example.org/open/plans/ttcsec/97/');
    expect(textOf(first!, 'updated')).toBe('2027-02-03T00:00:00+08:00');
    expect(textOf(first!, 'published')).toBe('2026-11-20T00:00:00+08:00');
    expect(textOf(feed, 'updated')).toBe('2027-02-03T00:00:00+08:00');
  });

  it('holds markup as text', () => {
    const title = '計畫 <b>&amp;</b> "引號" 😀';
    const feed = read(renderAtomFeed(changed('ncl-101', {}, title), context));
    expect(textOf(children(feed, 'entry')[0]!, 'title')).toBe('計畫 <b>&amp;</b> "引號" 😀');
  });

  it('names the plan’s data file with its size', () => {
    const file = { href: '/data/plans/ncl-101.json', mediaType: 'application/json', bytes: 1234 };
    const files = new Map([[file.href, file as ExportedFile]]);
    const [entry] = children(read(renderAtomFeed(corpus, { address, files })), 'entry');
    const related = children(entry!, 'link')[1]!;
    expect(related.getAttribute('href')).toBe(
      'https://plans.example.org/open/data/plans/ncl-101.json',
    );
    expect(related.getAttribute('length')).toBe('1234');
  });

  it('has a date of its own while there is no plan', () => {
    const feed = read(renderAtomFeed({ ...corpus, plans: [] }, context));
    expect(children(feed, 'entry')).toEqual([]);
    expect(textOf(feed, 'updated')).toBe('2026-11-20T00:00:00+08:00');
  });
});

it('lists the latest plans only, and never one as changed before it was published', () => {
  const later = changed('ncl-101', { published: '2027-01-01', modified: '2026-11-20' });
  expect(latestPlanEntries(later, 2).map(({ plan, updated }) => [plan.planId, updated])).toEqual([
    ['ncl-101', '2027-01-01'],
    ['nlpi-106', '2026-11-20'],
  ]);
});
