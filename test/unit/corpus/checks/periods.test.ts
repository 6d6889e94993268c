import { describe, expect, it } from 'vitest';
import {
  files,
  onlyProblemOf,
  placeOf,
  problemsOf,
  replacing,
} from '../../../support/content-folder.ts';

const IN_ORDER = '請查對兩個日期，迄日不可早於起日';

describe('the year of a title', () => {
  const called = (title: string, more = '') => ({
    [files.annual]: replacing('title: 示範縣衛生局112年度施政計畫', `title: ${title}${more}`),
  });

  it('is that of the plan, else a warning says both', async () => {
    const changes = called('示範縣衛生局111年度施政計畫');
    expect(await onlyProblemOf(changes)).toMatchObject({
      place: await placeOf(changes, files.annual, '示範縣衛生局111'),
      severity: 'warning',
      ruleId: 'period/title-year',
      message: '計畫名稱說的是 111 年，roc_year 卻是 112',
    });
  });

  it.each([
    '示範縣衛生局施政計畫',
    '示範縣衛生局111至113年施政計畫',
    '示範縣衛生局2030年願景施政計畫',
    '示範縣衛生局 112 年施政計畫（111年修正）',
  ])('may be none, among others, or far away: %s', async (title) => {
    expect(await problemsOf(called(title))).toEqual([]);
  });

  it('is told by a review mark alone where there is one', async () => {
    const title = '示範縣衛生局111年度施政計畫';
    const changes = called(title, `\nreview: [{ reason: 名稱仍是「${title}」 }]`);
    const told = (await problemsOf(changes)).map(({ ruleId }) => ruleId);
    expect(told).toEqual(['review/open']);
  });
});

describe('periods', () => {
  it('hold the year of the plan', async () => {
    const changes = {
      [files.green]: replacing(
        "start: '2023-01-01'\n  end: '2023-12-31'",
        "start: '2022-01-01'\n  end: '2022-12-31'",
      ),
    };
    expect(await onlyProblemOf(changes)).toEqual({
      file: `content/${files.green}`,
      place: await placeOf(changes, files.green, '112\n'),
      severity: 'error',
      ruleId: 'period/year',
      message: '民國 112 年是西元 2023 年，不在計畫期間 2022-01-01 至 2022-12-31 之內',
      fix: '請改 roc_year 或 period；民國年 ＋ 1911 ＝ 西元年',
    });
  });

  it.each([
    {
      what: 'a plan',
      file: files.green,
      change: replacing("start: '2023-01-01'", "start: '2024-01-01'"),
      at: "'2023-12-31'",
      message: '計畫期間：迄日 2023-12-31 早於起日 2024-01-01',
      also: 'period/year',
    },
    {
      what: 'a publication',
      file: files.green,
      change: replacing("modified: '2023-02-01'", "modified: '2023-01-31'"),
      at: "'2023-01-31'",
      message: '本站登載與更新日期：更新日 2023-01-31 早於登載日 2023-02-01',
      fix: '請查對 published 與 modified，更新日不可早於登載日',
    },
    {
      what: 'a removed row',
      file: files.midtermTable,
      change: replacing("retired_on: '2024-06-28'", "retired_on: '2022-06-28'"),
      at: "'2022-06-28'",
      message: '登載日與移除日：移除日 2022-06-28 早於登載日 2023-02-01',
      fix: '請查對這一日與 plan.md 的 published，移除日不可早於登載日',
    },
    {
      what: 'a unit',
      file: files.bureau,
      change: replacing("valid_from: '2013-01-01'", "valid_from: '2023-07-01'"),
      at: "'2023-06-30'",
      message: '單位「長期照護科」的存續期間：迄日 2023-06-30 早於起日 2023-07-01',
    },
    {
      what: 'a former name, known to the year and to the month',
      file: files.bureau,
      change: replacing("from: '1950'", "from: '2004'"),
      at: "'2003-01'\nparent",
      message: '舊名「示範縣<b>保健</b>院」的使用期間：迄日 2003-01 早於起日 2004',
    },
    {
      what: 'a former parent body',
      file: files.bureau,
      change: replacing(
        "from: null\n    until: '1999-07-01'",
        "from: '2000'\n    until: '1999-07-01'",
      ),
      at: "'1999-07-01'",
      message: '舊主管機關「示範省衛生處」的期間：迄日 1999-07-01 早於起日 2000',
    },
  ])('of $what do not end before they begin', async ({ file, change, at, message, fix, also }) => {
    const changes = { [file]: change };
    const problems = await problemsWithout(changes, also);
    expect(problems).toEqual([
      {
        file: `content/${file}`,
        place: await placeOf(changes, file, at),
        severity: 'error',
        ruleId: 'period/end-before-start',
        message,
        fix: fix ?? IN_ORDER,
      },
    ]);
  });

  it('known to the month and to the year are compared as far as both are known', async () => {
    const change = replacing(
      "from: '1950'\n    until: '2003-01'",
      "from: '2003-05'\n    until: '2003'",
    );
    expect(await problemsOf({ [files.bureau]: change })).toEqual([]);
  });

  it('known to the same year may begin and end in it', async () => {
    expect(await problemsOf({ [files.bureau]: replacing("from: '1950'", "from: '2003'") })).toEqual(
      [],
    );
  });
});

async function problemsWithout(
  changes: Record<string, (text: string) => string>,
  ruleId: string | undefined,
) {
  return (await problemsOf(changes)).filter((problem) => problem.ruleId !== ruleId);
}
