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

describe('references', () => {
  it('from a plan to an institution that is not there', async () => {
    const folder = await healthBureau();
    const problems = await problemsOf({
      'plans/demo-healt/112/plan.md': textOf(folder, files.green),
      'plans/demo-healt/112/measures.yaml': 'columns: { measure: 作法 }\n',
    });
    expect(problems).toEqual([
      {
        file: 'content/plans/demo-healt/112/plan.md',
        place: 'unavailable',
        severity: 'error',
        ruleId: 'reference/institution',
        message: '「demo-healt」沒有對應的機關檔 institutions/demo-healt.yaml',
        fix: '機關檔 institutions/demo-health.yaml 是「示範縣衛生局」；請把「demo-healt」的資料夾與登記檔改名為「demo-health」',
      },
    ]);
  });

  it('from plans and register of an institution whose file was deleted or renamed are told of once', async () => {
    expect(await onlyProblemOf({ [files.bureau]: null })).toMatchObject({
      ruleId: 'reference/institution',
      fix: '請建立 institutions/demo-health.yaml（誤刪的，請還原），或把計畫與登記檔移到正確的機關',
    });
    const folder = await healthBureau();
    const renamed = await onlyProblemOf({
      [files.bureau]: null,
      'institutions/demo-hb.yaml': textOf(folder, files.bureau),
    });
    expect(renamed).toMatchObject({
      ruleId: 'reference/institution',
      fix: '機關檔 institutions/demo-hb.yaml 是「示範縣衛生局」；請把「demo-health」的資料夾與登記檔改名為「demo-hb」，或把那個機關檔改名為「demo-health.yaml」',
    });
    expect(renamed.message).toContain(files.register);
    expect(renamed.message).toContain(files.annual);
  });

  it('to an institution whose file cannot be read are no news', async () => {
    expect(await onlyProblemOf({ [files.bureau]: 'name: @甲\n' })).toMatchObject({
      file: `content/${files.bureau}`,
    });
  });

  it.each([
    {
      to: 'a plan type',
      file: files.green,
      change: replacing('plan_type: energy-saving', 'plan_type: energy-savings'),
      at: 'energy-savings',
      ruleId: 'reference/plan-type',
      message: '沒有「energy-savings」這個計畫類別',
      fix: '是否為「energy-saving」？',
    },
    {
      to: 'a plan type, with none near',
      file: files.green,
      change: replacing('plan_type: energy-saving', 'plan_type: other'),
      at: 'other',
      ruleId: 'reference/plan-type',
      message: '沒有「other」這個計畫類別',
      fix: '可用的：「annual-programme」、「energy-saving」、「mid-term-programme」；或先加進 vocabularies/plan-types.yaml',
    },
    {
      to: 'a plan type by its name',
      file: files.green,
      change: replacing('plan_type: energy-saving', 'plan_type: 節能計畫'),
      at: '節能計畫',
      ruleId: 'schema/format',
      message: '「plan_type」的寫法不對：「節能計畫」',
      fix: '請寫 vocabularies/plan-types.yaml 裡那一項的 id；識別碼只能用小寫英文字母、數字與連字號，並以字母開頭，例如 demo-2',
    },
    {
      to: 'a disclosure category',
      file: files.annual,
      change: replacing('disclosure_category: art7-5', 'disclosure_category: art8-5'),
      at: 'art8-5',
      ruleId: 'reference/disclosure-category',
      message: '沒有「art8-5」這個公開類別',
      fix: '是否為「art7-5」？不是的話，可用的：「art7-1」、「art7-2」、「art7-3」、「art7-4」、「art7-5」、「art7-6」、「art7-7」、「art7-8」、「art7-9」、「art7-10」；或先加進 vocabularies/disclosure-categories.yaml',
    },
    {
      to: 'a comparable dimension',
      file: files.dimensions,
      change: replacing(
        'heading: 長照服務, dimension: care',
        'heading: 長照服務, dimension: carre',
      ),
      at: 'carre',
      ruleId: 'reference/dimension',
      message: '沒有「carre」這個可比較面向',
      fix: '是否為「care」？',
    },
    {
      to: 'the row that replaces a removed one',
      file: files.annualTable,
      change: replacing('replaced_by: demo-health-112-001', 'replaced_by: demo-health-112-101'),
      at: 'demo-health-112-101',
      ruleId: 'reference/measure',
      message: '接替的推動作法「demo-health-112-101」不在這個計畫裡',
      fix: '是否為「demo-health-112-001」？不是的話，請改為同一計畫中現有的識別碼，或刪除 replaced_by',
    },
    {
      to: 'a row of another plan in place of one',
      file: files.annualTable,
      change: replacing(
        'replaced_by: demo-health-112-001',
        'replaced_by: demo-health-112-green-001',
      ),
      at: 'demo-health-112-green-001',
      ruleId: 'reference/measure',
      message:
        '接替的推動作法「demo-health-112-green-001」是計畫 demo-health-112-green 的，不是這個計畫的',
      fix: '請改為同一計畫中現有的識別碼；確由另一個計畫接替的，請刪除 replaced_by，寫在 reason',
    },
  ])('to $to that is not there', async ({ file, change, at, ruleId, message, fix }) => {
    const changes = { [file]: change };
    expect(await onlyProblemOf(changes)).toEqual({
      file: `content/${file}`,
      place: await placeOf(changes, file, at),
      severity: 'error',
      ruleId,
      message,
      fix,
    });
  });

  it('from the crosswalk to a plan that is not there is a warning: it may be to come', async () => {
    const changes = { [files.dimensions]: replacing('[demo-health-112]', '[demo-health-113]') };
    expect(await onlyProblemOf(changes)).toEqual({
      file: `content/${files.dimensions}`,
      place: await placeOf(changes, files.dimensions, 'demo-health-113'),
      severity: 'warning',
      ruleId: 'reference/plan',
      message: '沒有「demo-health-113」這個計畫',
      fix: '是否為「demo-health-112」？不是的話，請刪除，或改為現有的計畫識別碼',
    });
  });
});
