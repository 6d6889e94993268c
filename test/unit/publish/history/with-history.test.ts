import { createHash } from 'node:crypto';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Corpus } from '../../../../src/corpus/model/corpus.ts';
import { withHistory } from '../../../../src/publish/history/with-history.ts';
import { smallContext, smallCorpus, withRow } from '../../../support/small-corpus.ts';
import { writeRelease } from '../../../support/written-release.ts';
import { writeSite, type WrittenSite } from '../../../support/written-site.ts';

/** The small corpus a month later: one row changed, one gone, one new. */
function laterCorpus(): Corpus {
  const corpus = withRow(smallCorpus(), 'aaa-101-001', { deadlines: ['101年6月'], units: [] });
  const plan = corpus.planById.get('bbb-106')!;
  const [first, second] = plan.rows;
  const added = {
    ...second!,
    measureId: 'bbb-106-003',
    text: '新的作法',
    href: '/plans/bbb/106/#bbb-106-003',
  };
  Object.assign(plan, { rows: [first, added] });
  Object.assign(corpus, {
    site: { ...corpus.site, modified: '2026-02-02' },
    rowById: new Map(corpus.plans.flatMap(({ rows }) => rows.map((row) => [row.measureId, row]))),
  });
  return corpus;
}

let before: WrittenSite;
let folder: string;
const sites: WrittenSite[] = [];

beforeAll(async () => {
  before = await writeSite();
  sites.push(before);
  folder = await mkdtemp(join(tmpdir(), 'open-plans-'));
});
afterAll(async () => {
  for (const { directory } of sites) await rm(dirname(directory), { recursive: true });
  await rm(folder, { recursive: true });
});

const compareAndWarn = (corpus: Corpus, previous: string) =>
  withHistory(corpus, previous, smallContext, join(folder, 'work'));
const compare = async (corpus: Corpus, previous: string) =>
  (await compareAndWarn(corpus, previous)).corpus;

describe('a build that is given the one before', () => {
  test.each([
    ['a site', ''],
    ['its data', 'data'],
    ['its archive', 'data/open-plans.zip'],
  ])('by the path of %s tells in words what changed', async (_, path) => {
    const { history } = await compare(laterCorpus(), join(before.directory, path));
    const measures = history.changes.filter(({ dataset }) => dataset === 'measures');
    expect(measures.map(({ words }) => words)).toEqual([
      '修改推動作法 aaa-101-001：「完成期限」由「101年3月、6月、每月1日」改為「101年6月」；「承辦單位」由「資迅組、閱覽室」改為（空白）。',
      '新增推動作法 bbb-106-003：「新的作法」。',
      '移除推動作法 bbb-106-002：「較去年減少逾期件數」。',
    ]);
    expect(measures[0]).toMatchObject({
      key: 'aaa-101-001',
      change: 'changed',
      columns: ['deadlines', 'units'],
      since: '2026-01-02',
      institutionId: 'aaa',
      planId: 'aaa-101',
      href: '/plans/aaa/101/#aaa-101-001',
    });
    // The row is gone, so its plan’s page is named.
    expect(measures[2]).toMatchObject({ planId: 'bbb-106', href: '/plans/bbb/106/' });
  });

  test('refuses one that has no institution in common with the content, naming those of both', async () => {
    const corpus = smallCorpus();
    const [first, second] = corpus.institutions;
    const others = corpus.institutions.map((each) => ({
      ...each,
      institutionId: `x-${each.institutionId}`,
      name: `別的${each.name}`,
    }));
    await expect(compare({ ...corpus, institutions: others }, before.directory)).rejects.toThrow(
      `PREVIOUS_BUILD 為「${before.directory}」，是「${first!.name}」（${first!.institutionId}）、「${second!.name}」（${second!.institutionId}）的網站；` +
        `這次的內容卻是「${others[0]!.name}」（${others[0]!.institutionId}）`,
    );
    // One that was added, and one whose id was changed, are no other site.
    await compare({ ...corpus, institutions: [first!, ...others] }, before.directory);
    const renamed = others.map((each, at) => ({ ...each, name: corpus.institutions[at]!.name }));
    await compare({ ...corpus, institutions: renamed }, before.directory);
  });

  test('gives a retired row the address that goes on answering', async () => {
    const corpus = laterCorpus();
    const retired = [{ id: 'bbb-106-002', retired_on: '2026-02-02', reason: '併入他項' }];
    Object.assign(corpus.planById.get('bbb-106')!, { retired });
    const { history } = await compare(corpus, before.directory);
    const gone = history.changes.filter(({ change }) => change === 'removed');
    expect(gone.map(({ key, planId, href }) => [key, planId, href])).toEqual([
      ['bbb-106-002', 'bbb-106', '/plans/bbb/106/#bbb-106-002'],
    ]);

    // So it does when it is told once more.
    const after = await writeRelease({ ...corpus, history });
    sites.push(after);
    const again = await compare(corpus, after.directory);
    expect(again.history.changes.map(({ href }) => href)).toContain('/plans/bbb/106/#bbb-106-002');
  });

  test('quotes nothing of a plan that was taken off the site, nor of what was told of it before', async () => {
    // A later edition tells of two rows of the plan, one of them gone.
    const later = await compare(laterCorpus(), before.directory);
    const told = await writeRelease(later);
    sites.push(told);
    const off = laterCorpus();
    const plan = off.planById.get('bbb-106')!;
    const retired = { retired_on: '2026-03-03', reason: '撤回' };
    Object.assign(plan, {
      rows: [],
      retired: plan.rows.map(({ measureId: id }) => ({ id, ...retired })),
      metadata: { ...plan.metadata, retired },
    });
    Object.assign(off, {
      site: { ...off.site, modified: '2026-03-03' },
      rowById: new Map(off.plans.flatMap(({ rows }) => rows.map((row) => [row.measureId, row]))),
    });
    const { history } = await compare(off, told.directory);
    const gone = history.changes.filter(({ key }) => key === 'bbb-106-003');
    expect(gone.map(({ words }) => words)).toEqual([
      '移除推動作法 bbb-106-003。這份計畫已自本站移除，不列出內容。',
    ]);
    const everything = JSON.stringify([history.changes, history.log]);
    expect(everything).toContain('bbb-106-002');
    expect(everything).not.toMatch(/新的作法|較去年減少/);

    // Nor when it is told once more.
    const after = await writeRelease({ ...off, history });
    sites.push(after);
    const again = await compare(off, after.directory);
    expect(JSON.stringify([again.history.changes, again.history.log])).toBe(everything);
  });

  test('and has the same content tells of nothing and keeps no second copy', async () => {
    const same = await compare(smallCorpus(), before.directory);
    expect(same.history.changes).toEqual([]);
    const again = await writeSite(same);
    sites.push(again);
    const editions = JSON.parse(
      await readFile(join(again.directory, 'data/versions.json'), 'utf8'),
    ) as unknown[];
    expect(editions).toHaveLength(1);
    expect(again.context.manifest.files.map(({ href, sha256 }) => [href, sha256])).toEqual(
      before.context.manifest.files.map(({ href, sha256 }) => [href, sha256]),
    );
  });

  test('and differs only in the day that it calls today tells of nothing', async () => {
    const later = Object.assign(smallCorpus(), { asOf: '2026-03-01' });
    expect((await compare(later, before.directory)).history.changes).toEqual([]);
  });

  test('and in what follows from that day alone tells of nothing', async () => {
    const later = Object.assign(smallCorpus(), { asOf: '2026-03-01' });
    const [withheld] = later.planById.get('aaa-101-green')!.withholdings;
    Object.assign(withheld!, { isExpired: true });
    const [entry] = later.registers.flatMap(({ entries }) => entries);
    Object.assign(entry!, { review: 'overdue' });
    expect((await compare(later, before.directory)).history.changes).toEqual([]);
  });

  test('tells of a day that was written anew, not what follows from it', async () => {
    const later = Object.assign(smallCorpus(), { asOf: '2026-03-01' });
    const [withheld] = later.planById.get('aaa-101-green')!.withholdings;
    Object.assign(withheld!, { until: '2026-02-01', isExpired: true });
    const { changes } = (await compare(later, before.directory)).history;
    expect(changes.map(({ dataset, columns }) => [dataset, columns])).toEqual([
      ['withholdings', ['until']],
    ]);
  });

  test('tells of an amendment no sooner than it was made, and of other rows on their day', async () => {
    const corpus = laterCorpus();
    const plan = corpus.planById.get('bbb-106')!;
    const [first] = plan.versions;
    Object.assign(plan, {
      versions: [
        { ...first!, isCurrent: false },
        { ...first!, number: 2, dated: '2026-02-20', plan },
      ],
    });
    const { log } = (await compare(corpus, before.directory)).history;
    expect(log.map(({ dataset, published }) => [dataset, published])).toEqual(
      expect.arrayContaining([
        ['measures', '2026-02-02'],
        ['revisions', '2026-02-20'],
      ]),
    );
  });

  test('writes the changes as a dataset and a feed, and keeps the older data themselves', async () => {
    const after = await writeSite(await compare(laterCorpus(), before.directory));
    sites.push(after);
    const read = (path: string) => readFile(join(after.directory, path));
    const changes = JSON.parse((await read('data/changes.json')).toString()) as object[];
    expect(changes).toHaveLength(3);
    expect((await read('data/changes.csv')).toString()).toContain('移除推動作法 bbb-106-002');
    const feed = (await read('data/changes.xml')).toString();
    expect(feed).toContain('<title>推動作法：新增 1 列、修改 1 列、移除 1 列</title>');
    expect(feed).toContain('<updated>2026-02-02T00:00:00+08:00</updated>');

    const editions = JSON.parse((await read('data/versions.json')).toString()) as {
      edition: string;
      is_current: boolean;
      url: string;
      sha256: string;
    }[];
    expect(editions.map(({ edition, is_current: now }) => [edition, now])).toEqual([
      ['2026-02-02', true],
      ['2026-01-02', false],
    ]);
    const name = editions[1]!.url.slice(editions[1]!.url.lastIndexOf('/') + 1);
    const archive = await read(`data/versions/${name}`);
    expect(createHash('sha256').update(archive).digest('hex')).toBe(editions[1]!.sha256);
    expect(archive).toEqual(await readFile(join(before.directory, 'data/open-plans.zip')));
    expect((await read('data/catalog.jsonld')).toString()).toContain(name);

    // Built again from the same content, it still tells what changed last.
    const rebuilt = await writeSite(await compare(laterCorpus(), after.directory));
    sites.push(rebuilt);
    expect(rebuilt.context.manifest.files.map(({ href, sha256 }) => [href, sha256])).toEqual(
      after.context.manifest.files.map(({ href, sha256 }) => [href, sha256]),
    );

    // A third edition keeps both.
    const third = await compare(smallCorpus(), after.directory);
    expect(third.history.editions.map(({ edition }) => edition)).toEqual([
      '2026-02-02',
      '2026-01-02',
    ]);
    expect(third.history.changes.every(({ since }) => since === '2026-02-02')).toBe(true);
  });

  test.each([
    ['the site', ''],
    ['the archive', 'data/open-plans.zip'],
  ])('and is published elsewhere tells of no change, given %s', async (_, path) => {
    const elsewhere = { settings: { siteUrl: 'https://opendata.example.org', basePath: '/' } };
    const { corpus } = await withHistory(
      smallCorpus(),
      join(before.directory, path),
      elsewhere,
      join(folder, 'work'),
    );
    expect(corpus.history.changes).toEqual([]);
  });

  test('compares nothing of a dataset that the former one did not have', async () => {
    const copy = join(folder, 'older');
    await cp(join(before.directory, 'data'), copy, { recursive: true });
    await rm(join(copy, 'measures.csv'));
    await rm(join(copy, 'targets.json'));
    const { history } = await compare(smallCorpus(), copy);
    expect(history.changes).toEqual([]);
  });

  test.each([
    ['nowhere', '找不到這個檔案或資料夾'],
    ['nowhere', '先執行 npm run former'],
    ['empty.zip', '不是可讀的 .zip 檔'],
    ['', '其中沒有 measures.json'],
  ])('stops when «%s» holds no data', async (name, message) => {
    await writeFile(join(folder, 'empty.zip'), 'no zip');
    const empty = await mkdtemp(join(folder, 'empty-'));
    await expect(compare(smallCorpus(), name === '' ? empty : join(folder, name))).rejects.toThrow(
      message,
    );
  });
});

test('a build that is given none has no changes and one edition', async () => {
  const read = (path: string) => readFile(join(before.directory, path), 'utf8');
  expect(JSON.parse(await read('data/changes.json'))).toEqual([]);
  expect(JSON.parse(await read('data/versions.json'))).toHaveLength(1);
  expect(await read('data/changes.xml')).not.toContain('<entry>');
});
