import { expect, test } from 'vitest';
import { editionList } from '../../../../src/site/views/edition-list.ts';
import type { SiteView } from '../../../../src/site/views/site-view.ts';
import { t } from '../../../../src/words/interface/index.ts';

const current = {
  href: '/data/open-plans.zip',
  modified: '2026-03-01',
  bytes: 2048,
  sha256: 'c'.repeat(64),
};
const older = (edition: string, digit: string) => ({
  edition,
  href: `/data/versions/${edition}-${digit.repeat(8)}.zip`,
  bytes: 1024,
  sha256: digit.repeat(64),
});
const listOf = (history: object) =>
  editionList({
    corpus: { history: { editions: [], notKept: [], withdrawn: [], ...history } },
    words: t('zh'),
    language: 'zh',
    manifest: { byHref: new Map([[current.href, current]]) },
  } as unknown as SiteView);

test('editions of one day are told apart by their checksums', () => {
  const editions = [older('2026-03-01', 'a'), older('2026-02-01', 'b')];
  expect(listOf({ editions }).lines.map(({ name }) => name)).toEqual([
    '2026年3月1日（檢核碼 cccccccc…）的全部資料（ZIP，2.0 KB）',
    '2026年3月1日（檢核碼 aaaaaaaa…）的全部資料（ZIP，1.0 KB）',
    '2026年2月1日的全部資料（ZIP，1.0 KB）',
  ]);
});

test('one whose file is not kept is named without a link', () => {
  expect(listOf({ notKept: [older('2026-02-01', 'b')] }).lines.at(-1)).toMatchObject({
    file: null,
    sha256: 'b'.repeat(64),
  });
});

test('where all older ones were withdrawn, it is not said that there never were any', () => {
  expect(listOf({})).toEqual({
    lead: '本站目前只有這一版資料，沒有保存更早的版本。',
    lines: [],
  });
  expect(listOf({ withdrawn: [{ edition: '2026-02-01' }] })).toEqual({
    lead: '更早的版本都已撤下。',
    lines: [],
  });
});
