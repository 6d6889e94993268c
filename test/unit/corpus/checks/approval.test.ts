import { describe, expect, test } from 'vitest';
import { hashPlan } from '../../../../src/corpus/assembly/hash-plan.ts';
import {
  all,
  files,
  healthBureau,
  loadHealthBureau,
  onlyProblemOf,
  placeOf,
  problemsOf,
  replacing,
  type Changes,
} from '../../../support/content-folder.ts';

const PLAN = 'demo-health-112-green';

/** The content as of a day on which an approval is asked for, the green plan published on it. */
const published = (day: string, more: (text: string) => string = (text) => text): Changes => ({
  [files.site]: (text) => text.replace(/as_of: .*/, "as_of: '2027-06-30'"),
  [files.green]: all(
    replacing(
      "published: '2023-02-01'\nmodified: '2023-02-01'",
      `published: '${day}'\nmodified: '${day}'`,
    ),
    more,
  ),
});

const approved = (sha256: string) =>
  replacing(
    'notes:',
    `approved: { approved_by: 秘書室, approved_on: '2023-01-31', document_number: 示字第1號, sha256: ${sha256} }\nnotes:`,
  );

async function hash(changes: Changes = {}): Promise<string> {
  const found = hashPlan(await healthBureau(changes), PLAN);
  if (!found.ok) throw new Error(found.reason);
  return found.sha256;
}

const aboutGreen = async (changes: Changes) =>
  (await loadHealthBureau(changes)).problems.filter(
    ({ file, ruleId }) => file === `content/${files.green}` && ruleId.startsWith('approval/'),
  );

describe('on an official site', () => {
  test('a plan that was published before an approval was asked for gets a warning', async () => {
    expect(await aboutGreen({})).toMatchObject([
      { severity: 'warning', ruleId: 'approval/missing' },
    ]);
  });

  test('a later day of publication without an approval is an error at it, which says what to run', async () => {
    const problems = await aboutGreen(published('2026-11-26'));
    expect(problems).toMatchObject([
      { severity: 'error', ruleId: 'approval/missing', place: { column: 12 } },
    ]);
    expect(problems[0]?.fix).toContain(`npm run check -- --hash ${PLAN}`);
  });

  test('a draft needs none', async () => {
    const draft = replacing("published: '2023-02-01'", 'published: null');
    expect(await aboutGreen({ [files.green]: draft })).toEqual([]);
  });

  test('a plan whose words were approved is no problem', async () => {
    const sha256 = await hash();
    expect(await aboutGreen(published('2027-01-01', approved(sha256)))).toEqual([]);
  });

  test('what a draft of the next version withholds needs no new approval of the version that stays', async () => {
    const sha256 = hashPlan(await healthBureau(), 'demo-health-113-food');
    if (!sha256.ok) throw new Error(sha256.reason);
    const { problems } = await loadHealthBureau({
      [files.food]: replacing('status: current', 'status: draft'),
      [files.formerFood]: replacing(
        'published:',
        `approved: { approved_by: 秘書室, approved_on: '2024-01-08', document_number: null, sha256: ${sha256.sha256} }\npublished:`,
      ),
    });
    expect(problems.filter(({ ruleId }) => ruleId === 'approval/hash')).toEqual([]);
  });
});

describe('an approval that came after publication', () => {
  /** Published and changed on these days, approved on another. */
  const late = async (
    day: string,
    days: { first: string; last: string },
    more: (text: string) => string = (text) => text,
  ): Promise<Changes> => {
    const sha256 = await hash();
    return published(
      days.first,
      all(
        replacing(`modified: '${days.first}'`, `modified: '${days.last}'`),
        approved(sha256),
        replacing("'2023-01-31'", `'${day}'`),
        more,
      ),
    );
  };

  test('is an error at its day where nothing was changed since, which says what to write', async () => {
    const changes = await late('2027-01-31', { first: '2027-01-01', last: '2027-01-01' });
    const problems = await aboutGreen(changes);
    expect(problems).toMatchObject([{ severity: 'error', ruleId: 'approval/after-publication' }]);
    expect(problems[0]?.place).toEqual(await placeOf(changes, files.green, "'2027-01-31', doc"));
    expect(problems[0]?.message).toContain('核定日 2027-01-31 晚於更新日 2027-01-01');
    expect(problems[0]?.fix).toContain("不早於 '2027-01-31'；還沒有登載過的，published 也是");
  });

  test('is a warning where the words were changed since, unless there is a former version', async () => {
    const days = { first: '2027-01-01', last: '2027-02-01' };
    expect(await aboutGreen(await late('2027-01-31', days))).toMatchObject([
      { severity: 'warning', ruleId: 'approval/after-publication' },
    ]);
  });

  test('is none on the day of publication, nor where nobody asked for one when it was published', async () => {
    const onTheDay = await late('2027-01-01', { first: '2027-01-01', last: '2027-01-01' });
    expect(await aboutGreen(onTheDay)).toEqual([]);
    const before = await late('2027-01-31', { first: '2023-02-01', last: '2023-02-01' });
    expect(await aboutGreen(before)).toEqual([]);
  });

  test.each([
    [
      'corrected',
      files.errata,
      (text: string) => `${text}
  - date: '2027-01-20'
    plan: ${PLAN}
    field: title
    was: 節能計畫
    now: 節約能源計畫
    reason: 轉錄時漏字。
`,
    ],
    [
      'withheld',
      files.green,
      replacing(
        'notes:',
        "withheld: [{ file: a.pdf, grounds: [art18-1-6], reason: 示範, decided_by: 秘書室, decided_on: '2027-01-20' }]\nnotes:",
      ),
    ],
  ] as const)('is none where words were %s since', async (_, file, change) => {
    const days = { first: '2027-01-01', last: '2027-02-01' };
    const isPlan = file === files.green;
    const changes = await late('2027-01-31', days, isPlan ? change : undefined);
    expect(await aboutGreen({ ...(isPlan ? {} : { [file]: change }), ...changes })).toEqual([]);
  });

  test('is none of a version that was amended since', async () => {
    const sha256 = hashPlan(await healthBureau(), 'demo-health-113-food');
    if (!sha256.ok) throw new Error(sha256.reason);
    const { problems } = await loadHealthBureau({
      [files.site]: (text) => text.replace(/as_of: .*/, "as_of: '2027-06-30'"),
      [files.food]: (text) =>
        text
          .replace(
            /^published: .*/m,
            `approved: { approved_by: 秘書室, approved_on: '2027-01-31', document_number: null, sha256: ${sha256.sha256} }\npublished: '2027-01-01'`,
          )
          .replace(/^modified: .*/m, "modified: '2027-02-01'"),
    });
    expect(problems.filter(({ ruleId }) => ruleId.startsWith('approval/'))).not.toContainEqual(
      expect.objectContaining({ ruleId: 'approval/after-publication' }),
    );
  });
});

test('words that were changed after the approval are an error that gives both hashes', async () => {
  const sha256 = await hash();
  const changes = {
    [files.green]: approved(sha256),
    [files.greenTable]: replacing('午休時間關燈', '午休時間開燈'),
  };
  const problem = await onlyProblemOf(changes);
  expect(problem).toMatchObject({ severity: 'error', ruleId: 'approval/hash' });
  expect(problem.message).toContain(sha256);
  expect(problem.message).toContain(await hash(changes));
  expect(problem.fix).toContain(await hash(changes));
  // Each way in which words change rightly has its own record.
  for (const record of ['versions/', 'errata.yaml', 'withheld']) {
    expect(problem.fix).toContain(record);
  }
});

test('of a file that is not the one recorded, the file alone is told', async () => {
  const annual = hashPlan(await healthBureau(), 'demo-health-112');
  if (!annual.ok) throw new Error(annual.reason);
  const record = `approved: { approved_by: 秘書室, approved_on: '2023-01-31', document_number: null, sha256: ${annual.sha256} }\npublished:`;
  for (const [sum, ruleId] of [
    ['2689', 'source/checksum'],
    ['f7b6', 'attachment/checksum'],
  ] as const) {
    const wrong = (text: string) =>
      text.replace(new RegExp(`sha256: ${sum}\\w+`), `sha256: ${'a'.repeat(64)}`);
    const changes = { [files.annual]: all(replacing('published:', record), wrong) };
    const { problems } = await loadHealthBureau(changes);
    const errors = problems.filter(({ severity }) => severity === 'error');
    expect(errors.map((error) => error.ruleId)).toEqual([ruleId]);
  }
});

test('on another site a plan needs no approval', async () => {
  const problems = await problemsOf({
    ...published('2027-01-01'),
    [files.site]: all(
      (text) => text.replace(/as_of: .*/, "as_of: '2027-06-30'"),
      replacing('official: true', 'official: false'),
    ),
  });
  expect(problems.filter(({ ruleId }) => ruleId.startsWith('approval/'))).toEqual([]);
});

test('an approval has who, when, number and hash, and no day that has not come', async () => {
  const lacking = replacing(
    'notes:',
    "approved: { approved_by: 秘書室, approved_on: '2023-01-31' }\nnotes:",
  );
  const problems = await problemsOf({ [files.green]: lacking });
  expect(problems.map(({ message }) => message)).toEqual([
    '缺少「document_number」',
    '缺少「sha256」',
  ]);
  const ahead = all(approved(await hash()), replacing("'2023-01-31'", "'2099-01-31'"));
  expect(await onlyProblemOf({ [files.green]: ahead })).toMatchObject({
    message: '核定日是 2099-01-31，在 as_of（2024-06-30）之後',
  });
});
