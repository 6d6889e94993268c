import { describe, expect, it } from 'vitest';
import type { Problem } from '../../../../src/content/problems/problem.ts';
import {
  files,
  healthBureau,
  loadHealthBureau,
  onlyProblemOf,
  placeOf,
  problemsOf,
  replacing,
  textOf,
  type Changes,
} from '../../../support/content-folder.ts';

const inRegister = (passage: string, replacement: string): Changes => ({
  [files.register]: replacing(passage, replacement),
});

describe('the categories of a register', () => {
  it('are the ten of Article 7: an eleventh is refused', async () => {
    const changes = inRegister('category: art7-10', 'category: art7-11');
    expect(await onlyProblemOf(changes)).toEqual({
      file: `content/${files.register}`,
      place: await placeOf(changes, files.register, 'art7-11'),
      severity: 'error',
      ruleId: 'reference/disclosure-category',
      message: '沒有「art7-11」這一款；政府資訊公開法第七條第一項有十款',
      fix: expect.stringMatching(/^可用的：「art7-1」.*「art7-10」；請改為資訊所屬的款/) as string,
    });
  });

  it('are guessed where they are misspelt', async () => {
    expect(await onlyProblemOf(inRegister('category: art7-4', 'category: art-4'))).toMatchObject({
      ruleId: 'reference/disclosure-category',
      fix: '是否為「art7-4」？',
    });
  });

  it('stand there once each', async () => {
    const changes = inRegister('category: art7-4', 'category: art7-1');
    expect(await onlyProblemOf(changes)).toMatchObject({
      place: { line: (await placeOf(changes, files.register, 'state: none-held')).line - 1 },
      ruleId: 'disclosure/category-twice',
      message: '「art7-1」前面已經寫過一次（content/disclosures/demo-health.yaml:3）',
    });
  });

  it('may be left out: that is worth a word, and no error', async () => {
    expect(await problemsOf({ [files.register]: 'notes: []\n' })).toMatchObject([
      { ruleId: 'disclosure/categories-missing', severity: 'warning' },
      // Its files are then listed nowhere.
      { ruleId: 'disclosure/file-unlisted', severity: 'warning' },
      { ruleId: 'disclosure/file-unlisted', severity: 'warning' },
    ]);
  });
});

describe('a state', () => {
  it.each([
    [
      'published-elsewhere needs a link',
      '    link: https://law.example.org/health/\n',
      '',
      'link（公開處的網址）',
    ],
    ['publication needs its extent', '    extent: all\n    link:', '    link:', 'extent（公開的是'],
    ['not-applicable needs a reason', '    reason: 本局為首長制機關。\n', '', 'reason（理由）'],
    ['withholding needs a ground', '    grounds: [art18-1-7]\n', '', 'grounds（限制公開的依據'],
  ])('%s', async (_, passage, replacement, missing) => {
    const problem = await onlyProblemOf(inRegister(passage, replacement));
    expect(problem).toMatchObject({ severity: 'error', ruleId: 'disclosure/state-lacks' });
    expect(problem.message).toContain(`卻沒有寫 ${missing}`);
  });

  it('has no link where nothing is published elsewhere', async () => {
    const changes = inRegister(
      'state: none-held',
      'state: none-held\n    link: https://a.example.org/',
    );
    expect(await onlyProblemOf(changes)).toEqual({
      file: `content/${files.register}`,
      place: await placeOf(changes, files.register, 'https://a.example.org/'),
      severity: 'error',
      ruleId: 'disclosure/state-unfitting',
      message: 'state 是 none-held，不能寫 link（公開處的網址）',
      fix: '請刪除 link，或改 state；可寫 link 的有：「published-elsewhere」',
    });
  });

  it('is one of the eight', async () => {
    expect(await onlyProblemOf(inRegister('state: none-held', 'state: none'))).toMatchObject({
      ruleId: 'schema/not-allowed',
      message: '「state」是「none」，不在可用的值之中',
    });
  });

  it('says published here only where something is published here', async () => {
    const changes = inRegister(
      'state: none-held\n    reason: 本局沒有作成行政指導文書。',
      'state: published-here\n    extent: all',
    );
    expect(await onlyProblemOf(changes)).toMatchObject({
      ruleId: 'disclosure/nothing-here',
      message: 'state 是 published-here，本站卻沒有「art7-4」的任何檔案或計畫',
      fix: expect.stringContaining('先維持 not-recorded') as unknown,
    });
  });

  it('does not say so beside a plan in a folder of no institution', async () => {
    const folder = await healthBureau();
    const changes = {
      ...inRegister(
        'state: none-held\n    reason: 本局沒有作成行政指導文書。',
        'state: published-here\n    extent: all',
      ),
      ...Object.fromEntries(
        [files.green, files.greenTable].flatMap((path) => [
          [path, null],
          [path.replace('demo-health', 'Demo-Health'), textOf(folder, path)],
        ]),
      ),
    };
    const problems = await problemsOf(changes);
    expect(problems.map(({ ruleId }) => ruleId)).not.toContain('disclosure/nothing-here');
    expect(problems).toContainEqual(
      expect.objectContaining({
        ruleId: 'reference/institution',
        fix: '機關檔 institutions/demo-health.yaml 是「示範縣衛生局」；請把「Demo-Health」的資料夾與登記檔改名為「demo-health」',
      }),
    );
  });

  it('does not say that nothing is published where plans are', async () => {
    const changes = {
      [files.register]: (text: string) =>
        text
          .replace(/(category: art7-5\n {4}state: )[\s\S]*?(?= {2}# 日期)/, '$1none-held\n')
          .replace('        file: budget-112.txt', '        file: statistics-112.csv'),
      'disclosures/demo-health/budget-112.txt': null,
    };
    expect(await onlyProblemOf(changes)).toMatchObject({
      ruleId: 'disclosure/contradicts-site',
      message:
        'state 是 none-held，本站卻刊有屬於「art7-5」的計畫「demo-health-112-green」、「demo-health-112」、「demo-health-113-food」',
    });
  });
});

describe('contact details on the page of an institution', () => {
  it('are published: the third category cannot be withheld then', async () => {
    const changes = {
      [files.register]: (text: string) =>
        text.replace(
          /(category: art7-3\n {4}state: )[\s\S]*?(?= {2}- category: art7-4)/,
          '$1withheld\n    grounds: [art18-1-6]\n',
        ),
    };
    expect(await onlyProblemOf(changes)).toMatchObject({
      ruleId: 'disclosure/contradicts-site',
      message: 'state 是 withheld，本站卻刊有屬於「art7-3」的聯絡資料',
    });
  });
});

describe('dates of a register', () => {
  it.each([
    [
      "published_on: '2010-03-15'",
      "published_on: '2010-02-15'",
      '公開日 2010-02-15 早於核定日 2010-03-01',
    ],
    [
      "last_checked: '2024-06-01'",
      "last_checked: '2023-01-31'",
      '上次檢視日 2023-01-31 早於公開日 2023-02-01',
    ],
    [
      "next_review: '2024-05-31'",
      "next_review: '2024-02-28'",
      '下次檢視日 2024-02-28 早於上次檢視日 2024-03-01',
    ],
  ])(
    'stand in the order in which they can happen: %s → %s',
    async (passage, replacement, message) => {
      const changes = inRegister(passage, replacement);
      const day = replacement.split(': ')[1]!;
      expect(await onlyProblemOf(changes)).toMatchObject({
        place: await placeOf(changes, files.register, day),
        ruleId: 'disclosure/dates-order',
        message,
      });
    },
  );

  it('may fall on one day', async () => {
    const changes = inRegister("published_on: '2010-03-15'", "published_on: '2010-03-01'");
    expect(await problemsOf(changes)).toEqual([]);
  });

  it('exist', async () => {
    const changes = inRegister("next_review: '2024-05-31'", "next_review: '2024-02-30'");
    expect(await onlyProblemOf(changes)).toMatchObject({ ruleId: 'schema/format' });
  });

  it('never break a build that passed: no check of a register looks at any today', async () => {
    // That the last day of a withholding has passed is a warning, and of another file.
    const ofRegisters = (problems: readonly Problem[]) =>
      problems.filter(({ ruleId }) => ruleId !== 'withholding/expired');
    const loaded = await loadHealthBureau({}, { asOf: null });
    const problems = ofRegisters(loaded.problems);
    for (const asOf of ['1900-01-01', '2024-06-30', '2024-07-01', '2999-12-31']) {
      if (asOf >= '2024-06-30') {
        // Content that stands as of an earlier day would tell of what has not happened.
        const changed = { [files.site]: replacing('2024-06-30', asOf) };
        const moved = await loadHealthBureau(changed);
        expect(ofRegisters(moved.problems), `as_of ${asOf}`).toEqual(problems);
      }
      const later = await loadHealthBureau({}, { asOf });
      expect(ofRegisters(later.problems), `AS_OF ${asOf}`).toEqual(problems);
      expect(later.corpus).not.toBeNull();
    }
  });
});

describe('what a register names', () => {
  it('has units of its own institution', async () => {
    const changes = inRegister('unit: demo-health-planning', 'unit: demo-health-planing');
    expect(await onlyProblemOf(changes)).toEqual({
      file: `content/${files.register}`,
      place: await placeOf(changes, files.register, 'demo-health-planing'),
      severity: 'error',
      ruleId: 'reference/unit',
      message: '負責單位「demo-health-planing」不是 institutions/demo-health.yaml 裡單位的識別碼',
      fix: '是否為「demo-health-planning」？',
    });
  });

  it('has grounds of Article 18', async () => {
    const changes = inRegister('[art18-1-7]', '[art18-1-10]');
    expect(await onlyProblemOf(changes)).toMatchObject({
      place: await placeOf(changes, files.register, 'art18-1-10'),
      ruleId: 'reference/restriction-ground',
      message: '沒有「art18-1-10」這個限制公開的依據；政府資訊公開法第十八條第一項有九款',
    });
  });

  it('has grounds only where the vocabulary of grounds is there', async () => {
    const changes = { [files.grounds]: null };
    const problems = (await problemsOf(changes)).filter(({ file }) =>
      file.includes('disclosures/'),
    );
    expect(problems).toHaveLength(3);
    expect(problems[0]).toMatchObject({
      ruleId: 'reference/restriction-ground',
      fix: `內容裡沒有 ${files.grounds}，請從專案的 scripts/init/starter/ 複製`,
    });
  });

  it('has files that lie beside it', async () => {
    const changes = inRegister('file: statistics-112.csv', 'file: statistic-112.csv');
    expect(await problemsOf(changes)).toMatchObject([
      {
        ruleId: 'disclosure/file-missing',
        message: '找不到檔案「disclosures/demo-health/statistic-112.csv」',
        fix: '是否為「statistics-112.csv」？',
      },
      { ruleId: 'disclosure/file-unlisted', severity: 'warning' },
    ]);
  });

  it('has each file in one place', async () => {
    const changes = inRegister(
      '        url: https://health.example.org/research/112.pdf\n        format: pdf\n',
      '',
    );
    expect(await onlyProblemOf(changes)).toMatchObject({
      ruleId: 'disclosure/file-place',
      message: '檔案沒有寫在哪裡',
    });
  });

  it('has an institution', async () => {
    const changes = { 'disclosures/demo-heath.yaml': 'notes: []\n' };
    expect(await onlyProblemOf(changes)).toMatchObject({
      file: 'content/disclosures/demo-heath.yaml',
      ruleId: 'reference/institution',
      fix: '是否為「demo-health」？是的話，請把資料夾與登記檔改成那個名稱；不是的話，請建立 institutions/demo-heath.yaml（誤刪的，請還原）',
    });
  });

  it('is told of all at once, whatever is wrong with the shape of one entry', async () => {
    const changes = {
      [files.register]: (text: string) =>
        text.replace('state: none-held', 'sate: none-held').replace('[art18-1-7]', '[art18-1-10]'),
    };
    expect((await problemsOf(changes)).map(({ ruleId }) => ruleId)).toEqual([
      'schema/unknown-key',
      'reference/restriction-ground',
    ]);
  });
});

describe('text of a register', () => {
  it('that becomes part of a list holds no half-width semicolon', async () => {
    const changes = inRegister('傳真未記載。', '傳真;未記載。');
    expect(await onlyProblemOf(changes)).toMatchObject({ ruleId: 'list/separator' });
  });
});
