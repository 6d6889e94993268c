import { createHash } from 'node:crypto';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Corpus } from '../../../../src/corpus/model/corpus.ts';
import type { EditionEntry } from '../../../../src/publish/history/editions.ts';
import { readArchive } from '../../../../src/publish/history/read-archive.ts';
import { withHistory } from '../../../../src/publish/history/with-history.ts';
import { formatProblem } from '../../../../src/content/problems/report.ts';
import { smallContext, smallCorpus, withRow } from '../../../support/small-corpus.ts';
import { writeRelease } from '../../../support/written-release.ts';
import type { WrittenSite } from '../../../support/written-site.ts';

/** The small corpus as it was on a day, one text of it told apart by that day. */
function corpusOf(modified: string): Corpus {
  const corpus = withRow(smallCorpus(), 'bbb-106-002', { text: `作法，${modified}` });
  return Object.assign(corpus, { site: { ...corpus.site, modified } });
}

let folder: string;
let first: WrittenSite;
let second: WrittenSite;
const sites: WrittenSite[] = [];

async function build(modified: string, previous: string) {
  const work = await mkdtemp(join(folder, 'work-'));
  const { corpus, warnings } = await withHistory(corpusOf(modified), previous, smallContext, work);
  const site = await writeRelease(corpus);
  sites.push(site);
  return { site, warnings: warnings.map(formatProblem) };
}

async function editionsOf({ directory }: WrittenSite): Promise<EditionEntry[]> {
  return JSON.parse(
    await readFile(join(directory, 'data/versions.json'), 'utf8'),
  ) as EditionEntry[];
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'open-plans-'));
  first = await writeRelease(corpusOf('2026-02-01'));
  sites.push(first);
  ({ site: second } = await build('2026-02-02', first.directory));
});
afterAll(async () => {
  for (const { directory } of sites) await rm(dirname(directory), { recursive: true });
  await rm(folder, { recursive: true });
});

describe('older editions', () => {
  test('are all kept by a build that is given the folder of the former site', async () => {
    const { site, warnings } = await build('2026-02-03', second.directory);
    expect(warnings).toEqual([]);
    const editions = await editionsOf(site);
    expect(editions.map(({ edition, url, not_kept }) => [edition, url !== null, not_kept])).toEqual(
      [
        ['2026-02-03', true, null],
        ['2026-02-02', true, null],
        ['2026-02-01', true, null],
      ],
    );
  });

  test('whose files are not in the archive that is given stay listed, and a warning names each address', async () => {
    const zip = join(second.directory, 'data/open-plans.zip');
    const { site, warnings } = await build('2026-02-03', zip);
    const [, oldest] = await editionsOf(second);
    const address = new URL(oldest!.url!).pathname.replace('/open/', '/');
    expect(warnings).toEqual([
      expect.stringMatching(
        new RegExp(
          `^PREVIOUS_BUILD=.*open-plans\\.zip  提醒 warning  .*「${address}」.*整個資料夾`,
        ),
      ),
    ]);
    expect(await editionsOf(site)).toEqual([
      expect.objectContaining({ edition: '2026-02-03', is_current: true, not_kept: null }),
      expect.objectContaining({ edition: '2026-02-02', not_kept: null }),
      {
        edition: '2026-02-01',
        is_current: false,
        url: null,
        bytes: oldest!.bytes,
        sha256: oldest!.sha256,
        withdrawn: null,
        not_kept: {
          zh: expect.stringContaining('沒有保存') as string,
          en: expect.stringContaining('not kept') as string,
        },
      },
    ]);

    // The next build knows of it too, and need not be warned again.
    const next = await build('2026-02-04', site.directory);
    expect(next.warnings).toEqual([]);
    expect(
      (await editionsOf(next.site)).map(({ edition, url }) => [edition, url !== null]),
    ).toEqual([
      ['2026-02-04', true],
      ['2026-02-03', true],
      ['2026-02-02', true],
      ['2026-02-01', false],
    ]);
  });

  test('are offered again once their file is back', async () => {
    const zip = join(second.directory, 'data/open-plans.zip');
    const { site } = await build('2026-02-03', zip);
    const [, oldest] = await editionsOf(second);
    const path = new URL(oldest!.url!).pathname.replace('/open/', '/');
    await cp(join(second.directory, path), join(site.directory, path));
    const next = await build('2026-02-04', site.directory);
    expect((await editionsOf(next.site)).map(({ url }) => url !== null)).not.toContain(false);
  });

  test('are not offered where their file is another than the one that was published', async () => {
    const copy = join(folder, 'altered');
    await cp(second.directory, copy, { recursive: true });
    const [, oldest] = await editionsOf(second);
    const path = new URL(oldest!.url!).pathname.replace('/open/', '/');
    await writeFile(join(copy, path), 'another file');
    const { site, warnings } = await build('2026-02-03', copy);
    expect(warnings).toHaveLength(1);
    expect(warnings[0]).toContain(oldest!.sha256);
    const { url, sha256 } = (await editionsOf(site))[2]!;
    expect([url, sha256]).toEqual([null, oldest!.sha256]);
  });

  test('are named in the archive as well, which cannot tell its own checksum', async () => {
    const archive = await readArchive(
      join(second.directory, 'data/open-plans.zip'),
      (name) => name.endsWith('/versions.json') || name.endsWith('/SHA256SUMS'),
    );
    const list = archive!.texts.get('/open-plans/data/versions.json')!;
    const [current, ...older] = JSON.parse(list) as EditionEntry[];
    expect(current).toMatchObject({ edition: '2026-02-02', bytes: null, sha256: null });
    expect(older).toEqual((await editionsOf(second)).slice(1));
    const sha256 = createHash('sha256').update(list).digest('hex');
    expect(archive!.texts.get('/open-plans/SHA256SUMS')).toContain(
      `${sha256}  data/versions.json\n`,
    );
  });
});

test('an edition that only tells that a measure was removed is withdrawn when it is withheld', async () => {
  const removed = corpusOf('2026-02-02');
  const plan = removed.planById.get('bbb-106')!;
  Object.assign(plan, { rows: plan.rows.slice(0, 1) });
  const work = () => mkdtemp(join(folder, 'work-'));
  const told = await withHistory(removed, first.directory, smallContext, await work());
  const site = await writeRelease(told.corpus);
  sites.push(site);
  expect(told.corpus.history.changes[0]!.words).toBe(
    '移除推動作法 bbb-106-002：「作法，2026-02-01」。',
  );

  const withheld = corpusOf('2026-02-03');
  const [row] = withheld.planById.get('aaa-101-green')!.withholdings;
  Object.assign(withheld.planById.get('bbb-106')!, {
    rows: plan.rows,
    withholdings: [{ ...row!, kind: 'measure', subject: 'bbb-106-002' }],
  });
  const { corpus } = await withHistory(withheld, site.directory, smallContext, await work());
  const { history } = corpus;
  expect(history.editions).toEqual([]);
  expect(history.withdrawn.map(({ edition }) => edition)).toEqual(['2026-02-02', '2026-02-01']);
  expect(JSON.stringify(history.log)).not.toContain('作法，');
});

describe('a former build that lacks', () => {
  test.each([
    ['open-plans.zip', '前一版的資料不會成為'],
    ['versions.json', '無法得知前一版還提供哪些舊版資料'],
  ])('%s is compared with, and a warning says what follows', async (name, message) => {
    const copy = join(folder, `without-${name}`);
    await cp(join(first.directory, 'data'), copy, { recursive: true });
    await rm(join(copy, name));
    const { warnings } = await build('2026-02-02', copy);
    expect(warnings).toEqual([expect.stringContaining(message)]);
  });
});
