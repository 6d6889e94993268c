import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Corpus, Withholding } from '../../../../src/corpus/model/corpus.ts';
import {
  ENTRIES_AT_MOST,
  newLogEntries,
  withoutWithheldWords,
} from '../../../../src/publish/history/change-log.ts';
import { HiddenWords } from '../../../../src/publish/history/hidden-words.ts';
import type { LogEntry } from '../../../../src/corpus/model/change-log.ts';
import type { Change } from '../../../../src/corpus/model/change.ts';
import { withHistory } from '../../../../src/publish/history/with-history.ts';
import { smallContext, smallCorpus, withRow } from '../../../support/small-corpus.ts';
import { writeRelease } from '../../../support/written-release.ts';
import type { WrittenSite } from '../../../support/written-site.ts';

/** The small corpus with this text in one of its rows, last changed on a day. */
function corpusOf(text: string, modified: string): Corpus {
  const corpus = withRow(smallCorpus(), 'bbb-106-002', { text });
  return Object.assign(corpus, { site: { ...corpus.site, modified } });
}

/** The same, where its plan withholds this row, which no longer says anything. */
function withholding(corpus: Corpus, subject = 'bbb-106-002'): Corpus {
  const plan = corpus.planById.get('bbb-106')!;
  const some = corpus.planById.get('aaa-101-green')!.withholdings[0]!;
  const withheld = { ...some, kind: 'measure', subject } satisfies Withholding;
  Object.assign(plan, { withholdings: [withheld] });
  return corpus.rowById.has(subject) ? withRow(corpus, subject, { text: null, withheld }) : corpus;
}

let folder: string;
const sites: WrittenSite[] = [];

async function build(corpus: Corpus, previous: string | null): Promise<WrittenSite> {
  const work = await mkdtemp(join(folder, 'work-'));
  const site = await writeRelease(
    previous === null ? corpus : (await withHistory(corpus, previous, smallContext, work)).corpus,
  );
  sites.push(site);
  return site;
}

async function logOf({ directory }: WrittenSite): Promise<LogEntry[]> {
  const file = join(directory, 'data/changes-log.json');
  return JSON.parse(await readFile(file, 'utf8')) as LogEntry[];
}

const idsOf = async (site: WrittenSite) => (await logOf(site)).map(({ id }) => id);

let first: WrittenSite;
let second: WrittenSite;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'open-plans-'));
  first = await build(corpusOf('甲', '2026-02-01'), null);
  second = await build(corpusOf('乙', '2026-02-02'), first.directory);
});
afterAll(async () => {
  for (const { directory } of sites) await rm(dirname(directory), { recursive: true });
  await rm(folder, { recursive: true });
});

describe('the log of changes', () => {
  test('is empty where there was no build before', async () => {
    expect(await logOf(first)).toEqual([]);
  });

  test('tells what the former build differed in, and goes on telling what that one told', async () => {
    const third = await build(corpusOf('丙', '2026-02-03'), second.directory);
    const [newest, older] = await logOf(third);
    expect(newest).toMatchObject({ dataset: 'measures', published: '2026-02-03' });
    expect(newest!.changes[0]!.words).toContain('由「乙」改為「丙」');
    expect(older).toEqual((await logOf(second))[0]);
    expect(older).toMatchObject({ published: '2026-02-02', since: '2026-02-01' });
    expect(older!.changes[0]!.words).toContain('由「甲」改為「乙」');
  });

  test('is carried along by the archive as well', async () => {
    const third = await build(
      corpusOf('丙', '2026-02-03'),
      join(second.directory, 'data/open-plans.zip'),
    );
    expect((await idsOf(third)).slice(1)).toEqual(await idsOf(second));
    expect(await logOf(third)).toHaveLength(2);
  });

  test('gives changes of one row on one day an id each, also those that are made twice', async () => {
    const day = '2026-02-02';
    let site = first;
    for (const text of ['乙', '甲', '乙', '甲']) {
      site = await build(corpusOf(text, day), site.directory);
    }
    const ids = await idsOf(site);
    expect(ids).toHaveLength(4);
    expect(new Set(ids).size).toBe(4);
  });

  test('tells nothing anew where only the day of the site was raised', async () => {
    const raised = await build(corpusOf('乙', '2026-03-01'), second.directory);
    expect(await logOf(raised)).toEqual(await logOf(second));
  });

  test('gives the same changes the same id on whatever day they are told', async () => {
    const later = await build(corpusOf('乙', '2026-03-01'), first.directory);
    expect(await idsOf(later)).toEqual(await idsOf(second));
  });

  test('dates no change before the edition that it is a change of', async () => {
    const backdated = await build(corpusOf('丙', '2026-01-15'), second.directory);
    expect((await logOf(backdated))[0]!.published).toBe('2026-02-02');
  });

  test('loses the words of a row that is withheld now, and keeps the id', async () => {
    const [before] = await logOf(second);
    const third = await build(withholding(corpusOf('乙', '2026-02-05')), second.directory);
    const log = await logOf(third);
    const entry = log.find(({ id }) => id === before!.id)!;
    expect(entry).toMatchObject({ published: '2026-02-02', updated: '2026-02-05' });
    expect(entry.changes[0]!.words).toBe(
      '修改推動作法 bbb-106-002：「推動作法」。這份計畫有不予公開的部分，不列出內容。',
    );
    const feed = await readFile(join(third.directory, 'data/changes.xml'), 'utf8');
    for (const words of ['「甲」', '「乙」']) {
      expect(JSON.stringify(log)).not.toContain(words);
      expect(feed).not.toContain(words);
    }

    // Once only: what has no words any more is not updated again.
    const fourth = await build(withholding(corpusOf('乙', '2026-02-06')), third.directory);
    expect((await logOf(fourth)).at(-1)).toEqual(entry);
  });

  test('goes on quoting other rows of that plan', async () => {
    const third = await build(
      withholding(corpusOf('乙', '2026-02-05'), 'bbb-106-001'),
      second.directory,
    );
    const former = (await logOf(second))[0]!;
    expect((await logOf(third)).find(({ id }) => id === former.id)).toEqual(former);
    expect(former.changes[0]!.words).toContain('由「甲」改為「乙」');
  });

  test(`holds the last ${ENTRIES_AT_MOST} entries`, async () => {
    const [entry] = await logOf(second);
    const many = Array.from({ length: ENTRIES_AT_MOST }, (_, index) => ({
      ...entry!,
      id: `urn:uuid:00000000-0000-8000-8000-${String(index).padStart(12, '0')}`,
    }));
    const { context } = second;
    const corpus = { ...context.corpus, history: { ...context.corpus.history, log: many } };
    const full = await build(corpus, null);
    const ids = await idsOf(await build(corpusOf('丙', '2026-02-03'), full.directory));
    expect(ids.slice(1)).toEqual(many.slice(0, -1).map(({ id }) => id));
  });
});

describe('an entry of the log', () => {
  const change = (key: string): Change => ({
    dataset: 'units',
    key,
    change: 'added',
    columns: [],
    words: `新增承辦單位 ${key}。`,
    since: null,
    institutionId: 'aaa',
    planId: null,
    href: null,
  });

  test('counts all changes and tells the first hundred', () => {
    const changes = Array.from({ length: 101 }, (_, index) => change(`aaa-${index}`));
    const [entry] = newLogEntries(changes, '', () => '2026-02-02');
    expect(entry).toMatchObject({ added: 101, changed: 0, removed: 0 });
    expect(entry!.changes.map(({ key }) => key)).toEqual(
      changes.slice(0, 100).map(({ key }) => key),
    );
    const [shorter] = newLogEntries(changes.slice(0, 100), '', () => '2026-02-02');
    expect(shorter!.id).not.toBe(entry!.id);
  });

  test('goes where its dataset is no more and its plan began to withhold something', () => {
    const [entry] = newLogEntries([{ ...change('a'), planId: 'bbb-106' }], '', () => '2026-02-02');
    const gone = { ...entry!, dataset: 'no-more' };
    const hidden = new HiddenWords(new Set(['bbb-106-001']));
    expect(withoutWithheldWords([gone], () => null, '2026-02-03')).toEqual([gone]);
    expect(withoutWithheldWords([gone], () => hidden, '2026-02-03')).toEqual([]);
  });
});
