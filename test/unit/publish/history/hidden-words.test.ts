import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Corpus, Row, WithheldKind } from '../../../../src/corpus/model/corpus.ts';
import { withHistory } from '../../../../src/publish/history/with-history.ts';
import { smallContext, smallCorpus } from '../../../support/small-corpus.ts';
import { writeRelease } from '../../../support/written-release.ts';
import type { WrittenSite } from '../../../support/written-site.ts';

const OPEN = 'bbb-106-001';
const SECRET = 'bbb-106-002';

/** The small corpus with fields of the two rows of plan `bbb-106` replaced. */
function corpusWith(
  fields: { open: Partial<Row>; secret: Partial<Row> },
  goals = ['甲目標'],
): Corpus {
  const corpus = smallCorpus();
  const plan = corpus.planById.get('bbb-106')!;
  Object.assign(corpus.rowById.get(OPEN)!, { kind: 'measure' }, fields.open);
  Object.assign(corpus.rowById.get(SECRET)!, fields.secret);
  Object.assign(plan, {
    goals,
    sections: [
      {
        heading: '貳、目標',
        level: 1,
        anchor: 'section-1',
        role: 'goals',
        html: () => '',
        text: goals.join('\n'),
        blocks: [{ kind: 'lines', lines: goals }],
        withheld: null,
      },
    ],
  });
  return corpus;
}

/** The same, where the plan withholds this. */
function withholding(corpus: Corpus, kind: WithheldKind = 'measure', subject = SECRET): Corpus {
  const some = corpus.planById.get('aaa-101-green')!.withholdings[0]!;
  Object.assign(corpus.planById.get('bbb-106')!, { withholdings: [{ ...some, kind, subject }] });
  return corpus;
}

const bare = { text: null, deadlines: [], units: [], assignments: [], typedDeadlines: [] };
const before = {
  open: { text: '辦理講座4場。', deadlines: ['106年3月', '106年9月'] },
  secret: { text: '不通知稽查甲工廠', deadlines: ['106年9月'] },
};

let folder: string;
const sites: WrittenSite[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'open-plans-'));
});
afterAll(async () => {
  for (const { directory } of sites) await rm(dirname(directory), { recursive: true });
  await rm(folder, { recursive: true });
});

async function written(corpus: Corpus): Promise<WrittenSite> {
  const site = await writeRelease(corpus);
  sites.push(site);
  return site;
}

/** What is told of the changes from one corpus to another, by dataset and key. */
async function told(former: Corpus, now: Corpus): Promise<Map<string, string>> {
  const { directory } = await written(former);
  const { corpus } = await withHistory(now, directory, smallContext, join(folder, 'work'));
  return new Map(
    corpus.history.changes.map(({ dataset, key, words }) => [`${dataset} ${key}`, words]),
  );
}

describe('a plan that begins to withhold a row', () => {
  test('is quoted in its other rows', async () => {
    const now = withholding(
      corpusWith({ open: { ...before.open, text: '辦理講座5場。' }, secret: bare }),
    );
    const words = await told(corpusWith(before), now);
    expect(words.get(`measures ${OPEN}`)).toBe(
      `修改推動作法 ${OPEN}：「推動作法」由「辦理講座4場。」改為「辦理講座5場。」。`,
    );
    expect(words.get(`measures ${SECRET}`)).toMatch(/「推動作法」.*不列出內容。$/);
    expect([...words.values()].join('')).not.toMatch(/不通知|甲工廠/);
  });

  test('is not quoted where another row repeated its words', async () => {
    const repeating = { ...before.open, text: '辦理講座，並稽查甲工廠。' };
    const now = withholding(
      corpusWith({ open: { ...before.open, text: '辦理講座。' }, secret: bare }),
    );
    const words = await told(corpusWith({ ...before, open: repeating }), now);
    expect(words.get(`measures ${OPEN}`)).toBe(
      `修改推動作法 ${OPEN}：「推動作法」改為「辦理講座。」（原來的內容可能涉及不予公開的部分，不列出）。`,
    );
  });

  test('does not tell which deadline another row lost with it', async () => {
    const now = withholding(
      corpusWith({ open: { ...before.open, deadlines: ['106年3月'] }, secret: bare }),
    );
    expect((await told(corpusWith(before), now)).get(`measures ${OPEN}`)).toBe(
      `修改推動作法 ${OPEN}：「完成期限」改為「106年3月」（原來的內容可能涉及不予公開的部分，不列出）。`,
    );
  });

  test('quotes a code that the withheld row had as well: it is no word of it', async () => {
    const now = withholding(
      corpusWith({ open: { ...before.open, alignment: 'shared' }, secret: bare }),
    );
    const former = {
      open: { ...before.open, alignment: 'exact' },
      secret: { ...before.secret, alignment: 'exact' },
    } as const;
    expect((await told(corpusWith(former), now)).get(`measures ${OPEN}`)).toBe(
      `修改推動作法 ${OPEN}：「對應程度」由「exact」改為「shared」。`,
    );
  });

  test('tells of a removed row that repeated its words without them', async () => {
    const repeating = { ...before.open, text: '稽查甲工廠' };
    const now = withholding(corpusWith({ ...before, secret: bare }));
    const plan = now.planById.get('bbb-106')!;
    Object.assign(plan, { rows: plan.rows.filter(({ measureId }) => measureId !== OPEN) });
    const words = await told(corpusWith({ ...before, open: repeating }), now);
    expect(words.get(`measures ${OPEN}`)).toMatch(/^移除推動作法 bbb-106-001。.*不列出內容。$/);
  });

  test('that was never published quotes no former words: it may have stood in any row', async () => {
    const former = corpusWith({ ...before, open: { ...before.open, text: '講座；稽查丙' } });
    const plan = former.planById.get('bbb-106')!;
    Object.assign(plan, { rows: plan.rows.filter(({ measureId }) => measureId !== SECRET) });
    const now = withholding(corpusWith({ open: { ...before.open, text: '講座' }, secret: bare }));
    const words = await told(former, now);
    expect(words.get(`measures ${OPEN}`)).toContain('「推動作法」改為「講座」（原來');
    expect([...words.values()].join('')).not.toContain('稽查丙');
  });
});

describe('a plan that begins to withhold a section', () => {
  test('is quoted, but not in what the section said', async () => {
    const secret = before.secret;
    const now = withholding(
      corpusWith({ open: { ...before.open, text: '辦理講座5場。' }, secret }, []),
      'section',
      '貳、目標',
    );
    const words = await told(corpusWith(before, ['與乙公司密談']), now);
    expect(words.get(`measures ${OPEN}`)).toContain('由「辦理講座4場。」改為「辦理講座5場。」');
    expect(words.get('plans bbb-106')).toContain('不列出');
    expect([...words.values()].join('')).not.toMatch(/乙公司|密談/);
  });
});

describe('a plan that begins to withhold a file', () => {
  test('quotes no former words: what the file says is not known', async () => {
    const now = withholding(
      corpusWith({ ...before, open: { ...before.open, text: '聯絡人' } }),
      'file',
      'source.pdf',
    );
    const former = { ...before, open: { ...before.open, text: '聯絡人丁' } };
    expect((await told(corpusWith(former), now)).get(`measures ${OPEN}`)).toContain(
      '改為「聯絡人」（原來',
    );
  });
});

test('a plan that withheld the same in the former edition is quoted as any other', async () => {
  const former = withholding(corpusWith({ ...before, secret: bare }));
  const now = withholding(
    corpusWith({ open: { ...before.open, text: '辦理講座5場。' }, secret: bare }),
  );
  expect((await told(former, now)).get(`measures ${OPEN}`)).toContain(
    '由「辦理講座4場。」改為「辦理講座5場。」',
  );
});
