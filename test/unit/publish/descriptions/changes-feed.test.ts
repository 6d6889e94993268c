import { DOMParser, type Element } from '@xmldom/xmldom';
import { describe, expect, test } from 'vitest';
import type { DescriptionContext } from '../../../../src/publish/descriptions/described-dataset.ts';
import { changesFeed } from '../../../../src/publish/descriptions/changes-feed.ts';
import type { LogEntry } from '../../../../src/corpus/model/change-log.ts';
import { smallContext, smallCorpus } from '../../../support/small-corpus.ts';

const entry: LogEntry = {
  id: 'urn:uuid:00000000-0000-8000-8000-000000000002',
  dataset: 'measures',
  published: '2026-02-02',
  updated: '2026-02-02',
  since: '2026-02-01',
  added: 3,
  changed: 1,
  removed: 0,
  changes: [
    {
      key: 'a',
      change: 'added',
      columns: [],
      words: '新增推動作法 a：「<甲> & 乙」。',
      plan_id: null,
    },
    { key: 'b', change: 'changed', columns: ['text'], words: '修改推動作法 b。', plan_id: null },
  ],
};
const older: LogEntry = {
  ...entry,
  id: 'urn:uuid:00000000-0000-8000-8000-000000000001',
  dataset: 'no-more',
  published: '2026-01-31',
  updated: '2026-02-03',
  since: null,
  added: 0,
  changes: entry.changes.slice(1),
};

/** The feed of these entries as a feed reader sees it. */
function read(log: readonly LogEntry[]) {
  const corpus = smallCorpus();
  const context = {
    corpus: { ...corpus, history: { ...corpus.history, log } },
    ...smallContext,
  } as unknown as DescriptionContext;
  const document = new DOMParser().parseFromString(changesFeed(context), 'text/xml');
  const inside = (parent: Element, name: string) =>
    Array.from(parent.childNodes).find(({ nodeName }) => nodeName === name)?.textContent ?? null;
  const root = document.documentElement!;
  return {
    updated: inside(root, 'updated'),
    entries: Array.from(document.getElementsByTagName('entry'), (each) =>
      Object.fromEntries(
        ['id', 'title', 'published', 'updated', 'content'].map((name) => [
          name,
          inside(each, name),
        ]),
      ),
    ),
  };
}

describe('the feed of changes', () => {
  test('has an entry for each one of the log, with its id, its days and its words', () => {
    expect(read([entry, older]).entries).toEqual([
      {
        id: entry.id,
        title: '推動作法：新增 3 列、修改 1 列',
        published: '2026-02-02T00:00:00+08:00',
        updated: '2026-02-02T00:00:00+08:00',
        content: [
          '與 2026-02-01 的一版相比：',
          '新增推動作法 a：「<甲> & 乙」。',
          '修改推動作法 b。',
          '另有 2 列，見當時那一版資料的資料集 changes。',
        ].join('\n'),
      },
      {
        id: older.id,
        title: 'no-more：修改 1 列',
        published: '2026-01-31T00:00:00+08:00',
        updated: '2026-02-03T00:00:00+08:00',
        content: '修改推動作法 b。',
      },
    ]);
  });

  test('was updated when the last of its entries was', () => {
    expect(read([entry, older]).updated).toBe('2026-02-03T00:00:00+08:00');
  });

  test('without entries is as old as the content', () => {
    expect(read([]).updated).toBe('2026-01-02T00:00:00+08:00');
  });
});
