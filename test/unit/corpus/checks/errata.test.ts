import { describe, expect, it } from 'vitest';
import {
  files,
  onlyProblemOf,
  placeOf,
  problemsOf,
  replacing,
  type Changes,
} from '../../../support/content-folder.ts';

const inErrata = (passage: string, replacement: string): Changes => ({
  [files.errata]: replacing(passage, replacement),
});

/** A correction instead of those of the file. */
const only = (...lines: string[]): Changes => ({
  [files.errata]: `errata:\n  - ${lines.join('\n    ')}\n    reason: 試。\n`,
});

const midterm = (field: string, now: string, measure: string | null = null): Changes =>
  only(
    "date: '2024-06-28'",
    'plan: demo-health-112-midterm',
    ...(measure === null ? [] : [`measure: demo-health-112-midterm-${measure}`]),
    `field: ${field}`,
    'was: 誤',
    `now: ${JSON.stringify(now)}`,
  );

describe('a correction', () => {
  it('of a row that a former version has in the wrong words too would read as an amendment', async () => {
    const food = (was: string) =>
      only(
        "date: '2024-06-28'",
        'plan: demo-health-113-food',
        'measure: demo-health-113-food-001',
        'field: text',
        `was: ${was}`,
        'now: 稽查餐飲業 400 家。',
      );
    expect(await onlyProblemOf(food('稽查餐飲業 300 家。'))).toMatchObject({
      severity: 'warning',
      ruleId: 'errata/former-version',
      message:
        '舊版 plans/demo-health/113-food/versions/1/measures.yaml 的「demo-health-113-food-001」仍寫著「稽查餐飲業 300 家。」，網頁會把這項更正說成機關的修正',
    });
    expect(await problemsOf(food('稽查餐飲業 3OO 家。'))).toEqual([]);
  });

  it('of a plan that does not exist is refused', async () => {
    const changes = inErrata('plan: demo-health-112\n', 'plan: demo-health-113\n');
    expect(await onlyProblemOf(changes)).toEqual({
      file: `content/${files.errata}`,
      place: await placeOf(changes, files.errata, 'demo-health-113'),
      severity: 'error',
      ruleId: 'errata/plan',
      message: '沒有「demo-health-113」這個計畫',
      fix: '是否為「demo-health-112」？不是的話，可用的：「demo-health-112-green」、「demo-health-112-midterm」、「demo-health-112」、「demo-health-113-food」',
    });
  });

  it('that changes nothing is told of once', async () => {
    const changes = {
      [files.errata]: (text: string) =>
        text.replace(/was: (.*)\n( +)now: .*/, 'was: $1\n$2now: $1'),
    };
    expect(await onlyProblemOf(changes)).toMatchObject({ ruleId: 'errata/no-change' });
  });

  it('of a row that the plan has not is refused', async () => {
    const changes = inErrata('measure: demo-health-112-007', 'measure: demo-health-112-green-001');
    expect(await onlyProblemOf(changes)).toMatchObject({
      place: await placeOf(changes, files.errata, 'demo-health-112-green-001'),
      ruleId: 'errata/measure',
      message:
        '「demo-health-112-green-001」是計畫 demo-health-112-green 的，不是 demo-health-112 的',
      fix: 'plan 請寫 demo-health-112-green，或把 measure 改為 demo-health-112 的識別碼',
    });
    const nobodys = inErrata('measure: demo-health-112-007', 'measure: demo-health-112-0077');
    expect(await onlyProblemOf(nobodys)).toMatchObject({
      message: '計畫 demo-health-112 沒有「demo-health-112-0077」這一項',
      fix: '是否為「demo-health-112-007」？',
    });
  });

  it('says of the content what stands there', async () => {
    const changes = inErrata('now: 稽查餐飲業者 1,200 家次', 'now: 稽查餐飲業者 1,250 家次');
    expect(await onlyProblemOf(changes)).toMatchObject({
      place: await placeOf(changes, files.errata, '稽查餐飲業者 1,250 家次'),
      ruleId: 'errata/not-there',
      message: '內容的 text 裡沒有「稽查餐飲業者 1,250 家次」',
    });
  });

  it.each([
    ['text', '第一年辦理 4 場', '001'],
    ['label', '1.1', '001'],
    ['deadline', '113年6月', '001'],
    ['deadline', '113年12月 務', '011'],
    ['unit', '企劃科', '001'],
    ['attribute', '1,200', '013'],
    ['cell', '縮短就醫距離', '017'],
    ['text', '行動篩檢車', '017'],
    ['title', '中程計畫', null],
    ['heading', '2.成人健檢', null],
    ['heading', '四、創新提案', null],
    ['caption', '112年1月15日', null],
    ['section', '五、內容', null],
  ])('finds it in %s: %s', async (field, now, measure) => {
    expect(await problemsOf(midterm(field, now, measure))).toEqual([]);
    expect((await problemsOf(midterm(field, `${now}乙`, measure)))[0]?.ruleId).toBe(
      'errata/not-there',
    );
  });

  it('may concern a row that was removed since', async () => {
    expect(await problemsOf(midterm('text', '不在了', '019'))).toEqual([]);
  });

  it('of a row’s field names the row, of a plan’s field does not', async () => {
    expect(await onlyProblemOf(midterm('deadline', '113年6月'))).toMatchObject({
      ruleId: 'errata/field',
      message: 'deadline 是一項作法的欄位，沒有寫 measure',
    });
    expect(await onlyProblemOf(midterm('title', '中程計畫', '001'))).toMatchObject({
      ruleId: 'errata/field',
      message: 'title 是整份計畫的欄位，卻寫了 measure',
    });
  });

  it('corrects something', async () => {
    const changes = inErrata('was: null', 'was: 示衛企字第1120000001號');
    expect(await onlyProblemOf(changes)).toMatchObject({ ruleId: 'errata/no-change' });
  });

  it('was not made before the plan stood here', async () => {
    const changes = inErrata("'2023-02-20'", "'2023-01-31'");
    expect(await onlyProblemOf(changes)).toMatchObject({
      place: await placeOf(changes, files.errata, "'2023-01-31'"),
      ruleId: 'errata/before-publication',
      message: '更正日 2023-01-31 早於該計畫在本站登載的日期 2023-02-01',
    });
  });

  it('is a change of the plan, whose day of last change has to say so', async () => {
    expect(await onlyProblemOf(inErrata("'2023-03-01'", "'2023-03-02'"))).toMatchObject({
      ruleId: 'errata/modified',
      fix: expect.stringContaining('2023-03-02') as string,
    });
  });
});

it('a content without corrections is none the worse for it', async () => {
  expect(await problemsOf({ [files.errata]: null })).toEqual([]);
});

it('a correction does not tell what is withheld', async () => {
  const withheld = (subject: string) =>
    replacing(
      "modified: '2023-03-01'",
      `modified: '2023-03-01'
withheld:
  - ${subject}
    grounds: [art18-1-3]
    reason: 試。
    decided_by: 局長
    decided_on: '2023-02-25'`,
    );
  const ofMeasure = await problemsOf({
    [files.annual]: withheld('measure: demo-health-112-007'),
  });
  expect(ofMeasure).toContainEqual(
    expect.objectContaining({
      file: `content/${files.errata}`,
      severity: 'error',
      ruleId: 'errata/withheld',
    }),
  );
  const ofSection = await problemsOf({
    [files.annual]: withheld('section: 壹、緣起'),
    [files.errata]: replacing('field: document_number', 'field: section'),
  });
  expect(ofSection).toContainEqual(
    expect.objectContaining({ severity: 'warning', ruleId: 'errata/withheld-section' }),
  );
});
