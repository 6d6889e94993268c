import { describe, expect, it } from 'vitest';
import {
  files,
  loadHealthBureau,
  onlyProblemOf,
  placeOf,
  problemsOf,
  replacing,
  type Changes,
} from '../../../support/content-folder.ts';

const acceptedIn = (text: string) => (before: string) =>
  before.startsWith('---') ? before.replace('---\n', `---\n${text}`) : `${text}${before}`;

const entry = (...lines: string[]) => `accepted:\n  - ${lines.join('\n    ')}\n`;

const MOBILE = entry('warning: privacy/mobile', 'reason: 公務手機，機關同意公開');

/** A mobile number in each kind of content file. */
const places = [
  { file: files.site, change: replacing('  zh: ', '  zh: 洽 0912-345-678，') },
  { file: files.bureau, change: replacing('name_en: ', 'name_en: 0912-345-678 ') },
  { file: files.green, change: replacing('title: ', 'title: 0912-345-678 ') },
  { file: files.greenTable, change: replacing('雙面列印。', '雙面列印，洽 0912-345-678。') },
  { file: files.midtermResults, change: replacing('sentence: ', 'sentence: 洽 0912-345-678，') },
  { file: files.formerFoodTable, change: replacing('300 家。', '300 家，洽 0912-345-678。') },
  { file: files.dimensions, change: replacing('description: ', 'description: 洽 0912-345-678，') },
  { file: files.planTypes, change: replacing('    name: ', '    name: 0912-345-678 ') },
  { file: files.categories, change: replacing('wording: ', 'wording: 0912-345-678 ') },
  { file: files.grounds, change: replacing('wording: ', 'wording: 0912-345-678 ') },
  { file: files.errata, change: replacing('reason: ', 'reason: 洽 0912-345-678，') },
  { file: files.about, change: (text: string) => `${text}\n洽 0912-345-678。\n` },
];

async function withChange(file: string, ...changes: ((text: string) => string)[]) {
  const all: Changes = { [file]: (text) => changes.reduce((done, change) => change(done), text) };
  return { changes: all, problems: await problemsOf(all) };
}

describe('a warning that is accepted with a reason', () => {
  it.each(places)('is silent, in $file', async ({ file, change }) => {
    const before = (await withChange(file, change)).problems;
    expect(before.map(({ ruleId }) => ruleId)).toContain('privacy/mobile');
    const { changes, problems } = await withChange(file, change, acceptedIn(MOBILE));
    expect(problems.filter(({ ruleId }) => /^(?:privacy|accepted|schema)/.test(ruleId))).toEqual(
      [],
    );
    const { accepted } = await loadHealthBureau(changes);
    expect(accepted.map(({ ruleId }) => ruleId)).toEqual(['privacy/mobile']);
  });

  it('says why; without a reason it is an error', async () => {
    const [, , , place] = places;
    const withoutReason = entry('warning: privacy/mobile');
    const { changes, problems } = await withChange(
      place!.file,
      place!.change,
      acceptedIn(withoutReason),
    );
    expect(problems).toContainEqual({
      file: `content/${place!.file}`,
      place: await placeOf(changes, place!.file, 'warning: privacy'),
      severity: 'error',
      ruleId: 'schema/missing',
      message: '缺少「reason」',
      fix: '請加上「reason:」，寫為什麼可以保留',
    });
    expect(problems.map(({ ruleId }) => ruleId)).toContain('privacy/mobile');
  });

  it('may stand at one row only, and leaves those of others', async () => {
    const atRow = entry(
      'warning: privacy/mobile',
      'at: demo-health-112-green-003',
      'reason: 公務手機',
    );
    const { problems } = await withChange(
      files.greenTable,
      replacing('雙面列印。', '雙面列印，洽 0912-345-678。'),
      (text) => `${text}# 0922-345-678\n`,
      acceptedIn(atRow),
    );
    expect(problems.map(({ message }) => message)).toEqual([
      '「0922-***-***」像是行動電話號碼，屬個人資料',
    ]);
  });

  it.each([
    { at: 'a path', written: 'dimensions[1]' },
    { at: 'words of the line', written: '雙面列印' },
  ])('may stand at $at', async ({ written }) => {
    const { problems } = await withChange(
      files.greenTable,
      replacing('雙面列印。', '雙面列印，洽 0912-345-678。'),
      acceptedIn(entry('warning: privacy/mobile', `at: '${written}'`, 'reason: 公務手機')),
    );
    expect(problems).toEqual([]);
  });

  it.each([
    { holder: files.register, file: files.registerFile, at: 'statistics-112.csv' },
    { holder: files.annual, file: files.annualSource, at: 'source.txt' },
  ])('of a file that cannot say so is accepted in $holder', async ({ holder, file, at }) => {
    const number = { [file]: (text: string) => `${text}\n0912-345-678` };
    const isOfPrivacy = ({ ruleId }: { ruleId: string }) => /^(?:privacy|accepted)/.test(ruleId);
    expect((await problemsOf(number)).filter(isOfPrivacy)).toHaveLength(1);
    const acceptance = entry('warning: privacy/mobile', `at: ${at}`, 'reason: 公務手機');
    const both = { ...number, [holder]: acceptedIn(acceptance) };
    expect((await problemsOf(both)).filter(isOfPrivacy)).toEqual([]);
  });

  it('is a warning itself where nothing is left to accept', async () => {
    const changes = { [files.greenTable]: acceptedIn(MOBILE) };
    expect(await onlyProblemOf(changes)).toEqual({
      file: `content/${files.greenTable}`,
      place: await placeOf(changes, files.greenTable, 'privacy/mobile'),
      severity: 'warning',
      ruleId: 'accepted/unused',
      message: '這個檔案沒有「privacy/mobile」這個提醒，這一項沒有作用',
      fix: '請刪除這一項；這個檔案現有的提醒：「crosswalk/unmatched」',
    });
  });

  it('names the warning by its code', async () => {
    const { problems } = await withChange(
      files.greenTable,
      replacing('雙面列印。', '雙面列印，洽 0912-345-678。'),
      acceptedIn(entry('warning: privacy/mobil', 'reason: 公務手機')),
    );
    expect(problems.find(({ ruleId }) => ruleId === 'accepted/unused')?.fix).toBe(
      '是否為「privacy/mobile」？',
    );
  });

  it('is never an error', async () => {
    const { problems } = await withChange(
      files.green,
      replacing("modified: '2023-02-01'", "modified: '2023-01-31'"),
      acceptedIn(entry('warning: period/end-before-start', 'reason: 就是這樣')),
    );
    expect(problems.map(({ severity, ruleId }) => [severity, ruleId])).toEqual([
      ['error', 'period/end-before-start'],
      ['warning', 'accepted/unused'],
    ]);
    expect(problems.at(-1)?.message).toBe(
      '「period/end-before-start」在這個檔案是錯誤，錯誤不能用 accepted 接受',
    );
  });
});
