import { describe, expect, it } from 'vitest';
import {
  files,
  onlyProblemOf,
  placeOf,
  problemsOf,
  replacing,
  loadHealthBureau,
} from '../../../support/content-folder.ts';

const AS_PRINTED =
  /；若抄錯，請改正；若原文就印成這樣，請整個換成 \{text: '.+', canonical: 正確寫法\}，並在這一項的 notes 說明原文有誤$/;

it.each([
  ['同上', "請寫成 {text: '同上', canonical: 上一列的期限}"],
  ['〃', "請寫成 {text: '〃', canonical: 上一列的期限}"],
  ['－', '這一格沒有期限的，請刪除這一項'],
])('%s in place of a deadline is told as such', async (written, fix) => {
  const changes = { [files.midtermTable]: replacing('[每季]', `['${written}']`) };
  const problem = await onlyProblemOf(changes);
  expect(problem).toMatchObject({
    ruleId: 'deadline/not-understood',
    message: `辦理期程「${written}」不是期限`,
  });
  expect(problem.fix).toContain(fix);
  const mended = `[{ text: '${written}', canonical: 每季 }]`;
  expect(await problemsOf({ [files.midtermTable]: replacing('[每季]', mended) })).toEqual([]);
});

it('a number that is no deadline is told of once, not also as one without quotes', async () => {
  const changes = { [files.midtermTable]: replacing('[每季]', '[41274]') };
  expect(await onlyProblemOf(changes)).toMatchObject({
    ruleId: 'deadline/not-understood',
    message: '辦理期程「41274」無法判讀：「41274」是試算表的日期序號',
    fix: expect.stringContaining('相近的寫法：「101年12月31日」') as unknown,
  });
});

describe('deadlines of a table', () => {
  it.each([
    {
      slip: 'month 13',
      change: replacing('[112年6月, 113年6月', '[112年13月, 113年6月'),
      at: '112年13月',
      reason: '辦理期程「112年13月」無法判讀：沒有 13 月，月份是 1 至 12',
      nearest: '「112年12月」',
    },
    {
      slip: '30 February',
      change: replacing('[114年12月31日]', '[114年2月30日]'),
      at: '114年2月30日',
      reason: '辦理期程「114年2月30日」無法判讀：114年2月沒有 30 日，日期是 1 至 28',
      nearest: '「114年2月28日」',
    },
    {
      slip: 'the letter O in a year',
      change: replacing('[112年6月, 113年6月', '[1O2年6月, 113年6月'),
      at: '1O2年6月',
      reason: '辦理期程「1O2年6月」無法判讀：「O」是字母，不是數字 0',
      nearest: '「102年6月」',
    },
    {
      slip: 'the letters l and I in months',
      change: replacing('[112年6月, 113年6月', '[112年l月至I2月, 113年6月'),
      at: '112年l月至I2月',
      reason:
        '辦理期程「112年l月至I2月」無法判讀：「l」是字母，不是數字 1；「I」是字母，不是數字 1',
      nearest: '「112年1月至12月」',
    },
    {
      slip: 'a month without a year in a plan over three years',
      change: replacing('[每季]', '[6月]'),
      at: '6月]\n            units: [心理',
      reason: '辦理期程「6月」無法判讀：計畫期程跨 112 至 114 年，「6月」沒有寫是哪一年',
      nearest: '「112年6月」、「113年6月」、「114年6月」',
    },
  ])('$slip is an error with the nearest forms', async ({ change, at, reason, nearest }) => {
    const changes = { [files.midtermTable]: change };
    const problem = await onlyProblemOf(changes);
    expect(problem).toMatchObject({
      file: `content/${files.midtermTable}`,
      place: await placeOf(changes, files.midtermTable, at),
      severity: 'error',
      ruleId: 'deadline/not-understood',
      message: reason,
    });
    expect(problem.fix).toMatch(new RegExp(`^相近的寫法：${nearest}`));
    expect(problem.fix).toMatch(AS_PRINTED);
  });

  it('is read by its certain meaning where the print has a slip', async () => {
    const changes = {
      [files.midtermTable]: replacing('canonical: 113年12月', 'canonical: 113年13月'),
    };
    expect(await onlyProblemOf(changes)).toMatchObject({
      place: await placeOf(changes, files.midtermTable, '113年13月'),
      ruleId: 'deadline/not-understood',
    });
  });

  it('means what is printed, as far as that can be read', async () => {
    const changes = {
      [files.midtermTable]: replacing('canonical: 113年12月', 'canonical: 2024-06'),
    };
    expect(await onlyProblemOf(changes)).toEqual({
      file: `content/${files.midtermTable}`,
      place: await placeOf(changes, files.midtermTable, '2024-06'),
      severity: 'error',
      ruleId: 'deadline/canonical',
      message: 'canonical 是「2024-06」，text 卻印著「113年12月」，兩者不可能都對',
      fix: '請照原文改 canonical，或查對 text 是否抄錯；沒有筆誤的期限，直接寫原文即可',
    });
  });

  it('outside the period is an error, and a warning once a note explains it', async () => {
    const without = { [files.midtermTable]: replacing('[每季]', '[111年12月]') };
    expect(await onlyProblemOf(without)).toEqual({
      file: `content/${files.midtermTable}`,
      place: await placeOf(without, files.midtermTable, '111年12月'),
      severity: 'error',
      ruleId: 'deadline/outside-period',
      message: '辦理期程「111年12月」不在計畫期間 2023-01-01 至 2025-12-31 之內',
      fix: '請查對年份；若原文就是如此，請在該項加上 notes 說明',
    });
    const withNote = {
      [files.midtermTable]: replacing('[每季]', '[111年12月]\n            notes: [來源如此。]'),
    };
    expect(await onlyProblemOf(withNote)).toMatchObject({
      severity: 'warning',
      ruleId: 'deadline/outside-period',
      fix: '已有註記說明，可照原文發布',
    });
  });

  it('that are recurring, on demand or within a time lie in every period', async () => {
    const { problems } = await loadHealthBureau();
    expect(problems.filter(({ ruleId }) => ruleId.startsWith('deadline/'))).toMatchObject([
      { severity: 'warning', message: expect.stringContaining('115年3月') as string },
    ]);
  });

  it('are all reported, not the first only', async () => {
    const changes = {
      [files.midtermTable]: replacing('[112年6月, 113年6月, 114年6月]', '[某日, 113年6月, 某月]'),
    };
    expect((await problemsOf(changes)).map(({ message }) => message)).toEqual([
      '辦理期程「某日」無法判讀：看不懂期限「某日」',
      '辦理期程「某月」無法判讀：看不懂期限「某月」',
    ]);
  });
});
