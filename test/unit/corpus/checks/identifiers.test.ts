import { describe, expect, it } from 'vitest';
import {
  files,
  healthBureau,
  onlyProblemOf,
  placeOf,
  problemsOf,
  replacing,
  textOf,
} from '../../../support/content-folder.ts';

describe('names of files and folders', () => {
  it('of an institution that has a register are told of once', async () => {
    const folder = await healthBureau();
    const changes = {
      [files.clinic]: null,
      [files.clinic.replace('demo-clinic', 'Demo-Clinic')]: textOf(folder, files.clinic),
      'disclosures/demo-clinic.yaml': 'notes: []\n',
    };
    expect((await problemsOf(changes)).map(({ ruleId }) => ruleId)).toEqual(['id/form']);
  });

  it.each([
    ['Demo.yaml', '請改名為「demo.yaml」；'],
    ['1-demo.yaml', ''],
    ['甲館.yaml', ''],
    ['demo_1.yaml', '請改名為「demo-1.yaml」；'],
  ])('of an institution may not be %s', async (name, meant) => {
    expect(await onlyProblemOf({ [`institutions/${name}`]: 'name: 甲\n' })).toEqual({
      file: `content/institutions/${name}`,
      place: 'unavailable',
      severity: 'error',
      ruleId: 'id/form',
      message: `機關檔名「${name.replace('.yaml', '')}」不能當作網址的一部分`,
      fix: `${meant}檔名請用小寫英文字母、數字與連字號，以字母開頭，例如 example.yaml`,
    });
  });

  it.each(['green', '112_green', '112-Green', '2023', '一一二'])(
    'of a plan may not be %s',
    async (name) => {
      const folder = await healthBureau();
      const problems = await problemsOf({
        [`plans/demo-health/${name}/plan.md`]: textOf(folder, files.green),
        [`plans/demo-health/${name}/measures.yaml`]: 'columns: { measure: 作法 }\n',
      });
      expect(problems).toEqual([
        {
          file: `content/plans/demo-health/${name}/plan.md`,
          place: 'unavailable',
          severity: 'error',
          ruleId: 'id/form',
          message: `計畫資料夾「${name}」不合格式`,
          fix: expect.stringMatching(
            /請用民國年，或民國年加英文簡稱，例如 101 或 101-green$/,
          ) as string,
        },
      ]);
    },
  );

  it.each(['112-green - 複製', '112-green (2)', '112-green - Copy', '112-green 的副本'])(
    'of a folder that was copied are told as such, and nothing else of it: %s',
    async (name) => {
      const folder = await healthBureau();
      const problem = await onlyProblemOf({
        [`plans/demo-health/${name}/plan.md`]: textOf(folder, files.green),
        [`plans/demo-health/${name}/measures.yaml`]: textOf(folder, files.greenTable),
      });
      expect(problem).toMatchObject({
        ruleId: 'id/form',
        message: `計畫資料夾「${name}」像是「112-green」的複本`,
      });
    },
  );

  it('of an institution that was copied are told as such, and nothing else of it', async () => {
    const folder = await healthBureau();
    expect(
      await onlyProblemOf({
        'institutions/demo-health - 複製.yaml': `${textOf(folder, files.bureau)}short_names: [示範衛生局]\n`,
        [files.bureau]: (text) => `${text}short_names: [示範衛生局]\n`,
      }),
    ).toMatchObject({
      ruleId: 'id/form',
      message: '「demo-health - 複製.yaml」像是「demo-health.yaml」的複本',
    });
  });

  it('of a plan in the folder of a Western year are told by that of the Republic', async () => {
    const folder = await healthBureau();
    const problem = await onlyProblemOf({
      'plans/demo-health/2023/plan.md': textOf(folder, files.green),
      'plans/demo-health/2023/measures.yaml': 'columns: { measure: 作法 }\n',
    });
    expect(problem.fix).toMatch(/^請把資料夾改名為「112」；/);
  });

  it('of a plan begin with its year', async () => {
    const changes = {
      [files.midterm]: replacing('roc_year: 112', 'roc_year: 113'),
    };
    expect(await onlyProblemOf(changes)).toEqual({
      file: `content/${files.midterm}`,
      place: await placeOf(changes, files.midterm, '113\n'),
      severity: 'error',
      ruleId: 'period/folder-year',
      message: 'roc_year 是 113，資料夾卻是「112-midterm」',
      fix: '兩者須為同一民國年；請改 roc_year 或資料夾名稱',
    });
  });
});

describe('identifiers of rows', () => {
  it.each(['section-1', 'dimension-2', 'dimension-1-2', 'demo-health-112-2023-03-01-1'])(
    'may not be %s, which is an anchor of the page itself',
    async (id) => {
      const changes = {
        [files.greenTable]: replacing('id: demo-health-112-green-001', `id: ${id}`),
      };
      expect(await onlyProblemOf(changes)).toMatchObject({
        place: await placeOf(changes, files.greenTable, id),
        severity: 'error',
        ruleId: 'id/reserved',
      });
    },
  );

  it('may be that of a section that nobody numbers', async () => {
    const changes = {
      [files.greenTable]: replacing('id: demo-health-112-green-001', 'id: section-one'),
    };
    expect(await problemsOf(changes)).toEqual([]);
  });
});

describe('an identifier of a row', () => {
  const called = (id: string) => ({ [files.annualTable]: replacing('demo-health-112-003', id) });

  it.each([
    ['demo-health-ll2-003', 'id/letters', '請寫成 demo-health-112-003；'],
    ['demo-health-112-oo3', 'id/letters', '請寫成 demo-health-112-003；'],
    ['demo-health-111-003', 'id/other-year', '請改成以「demo-health-112-」開頭'],
  ])('%s is warned of', async (id, ruleId, fix) => {
    const changes = called(id);
    const problem = await onlyProblemOf(changes);
    expect(problem).toMatchObject({ severity: 'warning', ruleId });
    expect(problem.fix).toContain(fix);
    expect(problem.place).toEqual(await placeOf(changes, files.annualTable, id));
  });

  it('in capital letters was meant with digits', async () => {
    const { fix } = await onlyProblemOf(called('demo-health-112-OO3'));
    expect(fix).toContain('請寫成 demo-health-112-003；');
  });

  it('that another plan has is told as that alone', async () => {
    const problem = await onlyProblemOf(called('demo-health-113-food-001'));
    expect(problem.ruleId).toBe('id/duplicate');
  });

  it.each(['demo-health-112-a', 'shops-2020', 'lobby'])('may be %s', async (id) => {
    expect(await problemsOf(called(id))).toEqual([]);
  });
});
