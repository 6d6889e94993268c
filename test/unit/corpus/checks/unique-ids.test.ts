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

const NEW_ID = '請為後來新增的一項另取識別碼；已公布的識別碼不可更改，也不可重用';

describe('identifiers', () => {
  it('of measures are given once within a plan', async () => {
    const changes = {
      [files.greenTable]: replacing('demo-health-112-green-003', 'demo-health-112-green-001'),
    };
    const { line, column } = await placeOf(
      changes,
      files.greenTable,
      'demo-health-112-green-001\n        text: 雙面',
    );
    expect(await onlyProblemOf(changes)).toEqual({
      file: `content/${files.greenTable}`,
      place: { line, column },
      severity: 'error',
      ruleId: 'id/duplicate',
      message:
        '推動作法識別碼「demo-health-112-green-001」重複，已用於同一檔案的前面（content/plans/demo-health/112-green/measures.yaml:6）',
      fix: NEW_ID,
    });
  });

  it('of measures are given once across plans, nested rows and proposals included', async () => {
    const changes = {
      [files.midtermTable]: (text: string) =>
        replacing(
          'demo-health-112-midterm-008',
          'demo-health-112-green-001',
        )(replacing('demo-health-112-midterm-018', 'demo-health-112-green-002')(text)),
    };
    expect(await problemsOf(changes)).toMatchObject([
      {
        place: await placeOf(changes, files.midtermTable, 'demo-health-112-green-001'),
        message: `推動作法識別碼「demo-health-112-green-001」重複，已用於另一個檔案（content/${files.greenTable}:6）`,
      },
      {
        place: await placeOf(changes, files.midtermTable, 'demo-health-112-green-002'),
        message: `推動作法識別碼「demo-health-112-green-002」重複，已用於另一個檔案（content/${files.greenTable}:8）`,
      },
    ]);
  });

  it('of a removed row are not used again', async () => {
    const changes = {
      [files.annualTable]: replacing('id: demo-health-112-010', 'id: demo-health-112-091'),
    };
    expect(await onlyProblemOf(changes)).toMatchObject({
      place: await placeOf(changes, files.annualTable, 'demo-health-112-091\n    retired_on'),
      ruleId: 'id/duplicate',
      fix: '表裡的是同一列、仍在計畫裡的，請刪除 retired 的這一項；已移除的，請從表裡刪去那一列；表裡的是後來新增的另一列，請為它另取識別碼',
    });
  });

  it('of a plan that was copied are all reported', async () => {
    const folder = await healthBureau();
    const problems = await problemsOf({
      'plans/demo-health/112-copy/plan.md': textOf(folder, files.green),
      'plans/demo-health/112-copy/measures.yaml': textOf(folder, files.greenTable),
    });
    const ofIds = problems.filter(({ ruleId }) => ruleId.startsWith('id/'));
    expect(ofIds.map(({ file, ruleId }) => [file, ruleId])).toEqual(
      Array(3).fill(['content/plans/demo-health/112-copy/measures.yaml', 'id/duplicate']),
    );
  });

  it('of another plan are told where they do not belong', async () => {
    const folder = await healthBureau();
    const [id = ''] = /demo-health-113-food-\d+/.exec(textOf(folder, files.foodTable)) ?? [];
    expect(
      await onlyProblemOf({
        [files.greenTable]: (text) => text.replace(/demo-health-112-green-\d+/, id),
      }),
    ).toMatchObject({ file: `content/${files.greenTable}`, ruleId: 'id/duplicate' });
  });

  it('of a copy beside its plan are told of the copy', async () => {
    const folder = await healthBureau();
    const problems = await problemsOf({
      'plans/demo-health/112-green-2/plan.md': textOf(folder, files.green),
      'plans/demo-health/112-green-2/measures.yaml': textOf(folder, files.greenTable),
    });
    expect(new Set(problems.map(({ file }) => file))).toEqual(
      new Set(['content/plans/demo-health/112-green-2/measures.yaml']),
    );
  });

  it('of plans are made from institution and folder, and differ', async () => {
    const folder = await healthBureau();
    const problems = await problemsOf({
      'institutions/demo.yaml': 'name: 甲\n',
      'institutions/demo-1.yaml': 'name: 乙\n',
      // demo + 1-112 and demo-1 + 112 are both demo-1-112.
      'plans/demo/1-112/plan.md': replacing(
        "roc_year: 112\nperiod:\n  start: '2023-01-01'\n  end: '2023-12-31'",
        "roc_year: 1\nperiod:\n  start: '1912-01-01'\n  end: '1912-12-31'",
      )(textOf(folder, files.green)),
      'plans/demo/1-112/measures.yaml': 'columns: { measure: 作法 }\n',
      'plans/demo-1/112/plan.md': textOf(folder, files.green),
      'plans/demo-1/112/measures.yaml': 'columns: { measure: 作法 }\n',
    });
    expect(problems).toEqual([
      {
        file: 'content/plans/demo-1/112/plan.md',
        place: 'unavailable',
        severity: 'error',
        ruleId: 'id/duplicate',
        message: '計畫識別碼「demo-1-112」重複，已用於 plans/demo/1-112/plan.md',
        fix: '計畫識別碼由機關與資料夾的名稱合成；請為後來新增的一個改名',
      },
    ]);
  });

  it.each([
    [
      '單位',
      files.clinic,
      'name: 示範鎮衛生所',
      'name: 示範鎮衛生所\nunits:\n  - { id: demo-health-food-drugs, name: 藥局 }',
      'demo-health-food-drugs',
    ],
    ['可比較面向', files.dimensions, 'id: care', 'id: prevention', 'prevention\n    name: 醫療'],
    [
      '計畫類別',
      files.planTypes,
      'id: energy-saving',
      'id: annual-programme',
      'annual-programme\n    name: 節約',
    ],
    [
      '公開類別',
      files.categories,
      'id: art7-3',
      'id: art7-2',
      'art7-2\n    article: 第七條第一項第三款',
    ],
  ])('of a %s are given once', async (kind, file, passage, replacement, at) => {
    const changes = { [file]: replacing(passage, replacement) };
    const problems = await problemsOf(changes);
    const duplicate = problems.find(({ ruleId }) => ruleId === 'id/duplicate');
    if (file === files.clinic) {
      // Files are read in order, so that the later one, the bureau's, is told.
      expect(duplicate).toMatchObject({
        file: `content/${files.bureau}`,
        message: `單位識別碼「demo-health-food-drugs」重複，已用於另一個檔案（content/${files.clinic}:4）`,
      });
      return;
    }
    expect(duplicate).toMatchObject({
      file: `content/${file}`,
      place: await placeOf(changes, file, at),
      message: expect.stringContaining(`${kind}識別碼「`) as string,
    });
  });
});
