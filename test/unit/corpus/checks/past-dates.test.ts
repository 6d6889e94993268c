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

/** The content stands as of 30 June 2024; this is the day after. */
const AHEAD = '2024-07-01';

const ahead = (file: string, passage: string, replacement: string): Changes => ({
  [file]: replacing(passage, replacement),
});

describe('what has happened did not happen after the day of the content', () => {
  it.each<[string, string, string, string]>([
    ['a plan was published', files.annual, "published: '2023-02-01'", '登載日'],
    ['a plan was changed', files.green, "modified: '2023-02-01'", '更新日'],
    ['a version was dated', files.food, "dated: '2024-04-15'", '版次的日期'],
    ['something was withheld', files.food, "decided_on: '2024-04-15'", '不予公開的決定日'],
    ['a row was removed', files.midtermTable, "retired_on: '2024-06-28'", '移除日'],
    ['a result was reported', files.midtermResults, "reported_on: '2023-10-11'", '回報日'],
    ['a category was approved', files.register, "approved_on: '2024-02-01'", '核定日'],
    ['a category was published', files.register, "published_on: '2023-02-01'\n    last", '公開日'],
    ['a file was published', files.register, "published_on: '2024-02-20'", '公開日'],
    ['a category was looked at', files.register, "last_checked: '2024-03-01'", '上次檢視日'],
    ['a correction was made', files.errata, "date: '2023-02-20'", '更正日'],
    ['a page was changed', files.about, "modified: '2024-06-28'", '更新日'],
    ['the site was changed', files.site, "modified: '2024-06-28'", '更新日'],
    ['a former name ended', files.bureau, "until: '2003-01'", '迄日'],
    ['a name came into use', files.bureau, "name_since: '2003-01'", '現名啟用日'],
  ])('%s', async (_, file, passage, name) => {
    const [, day = ''] = /'([-\d]+)'/.exec(passage) ?? [];
    const changes = ahead(file, passage, passage.replace(day, AHEAD));
    expect(await onlyProblemOf(changes)).toEqual({
      file: `content/${file}`,
      place: await placeOf(changes, file, `'${AHEAD}'`),
      severity: 'error',
      ruleId: 'date/after-as-of',
      message: `${name}是 ${AHEAD}，在 as_of（2024-06-30）之後`,
      fix: '還沒有發生的事不能寫成已發生：請查對日期；確已發生的，請把 site.yaml 的 as_of（執行時另給 AS_OF 的，改 AS_OF）改為當日或以後',
    });
  });

  it.each([
    ["name_since: '2003-01'", "name_since: '2024-07'", '現名啟用日是 2024-07'],
    ["name_since: '2003-01'", "name_since: '2025'", '現名啟用日是 2025'],
  ])('a month or a year: %s → %s', async (passage, replacement, message) => {
    const problem = await onlyProblemOf(ahead(files.bureau, passage, replacement));
    expect(problem.message).toBe(`${message}，在 as_of（2024-06-30）之後`);
  });

  it('a plan was issued, as its words say', async () => {
    const problem = await onlyProblemOf(
      ahead(files.annual, 'issuance: 112年1月6日', 'issuance: 121年1月6日'),
    );
    expect(problem).toMatchObject({
      ruleId: 'date/after-as-of',
      message: '發布日是 2032-01-06，在 as_of（2024-06-30）之後',
    });
  });

  it('nothing was reported of a period that has not begun', async () => {
    const changes = {
      [files.midtermResults]: (text: string) =>
        text.replace(
          "start: '2024-01-01'\n    end: '2024-03-31'",
          "start: '2025-01-01'\n    end: '2025-03-31'",
        ),
    };
    expect(await onlyProblemOf(changes)).toMatchObject({
      place: await placeOf(changes, files.midtermResults, "'2025-01-01'"),
      ruleId: 'date/after-as-of',
      message: '113年第1季已有執行情形，卻自 2025-01-01 起，在 as_of（2024-06-30）之後',
    });
  });

  it('a day that a file repeats is told once', async () => {
    const changes = {
      [files.register]: (text: string) =>
        text
          .replaceAll("last_checked: '2024-01-31'", `last_checked: '${AHEAD}'`)
          .replaceAll(/next_review: .*/g, ''),
    };
    expect(await onlyProblemOf(changes)).toMatchObject({
      message: expect.stringMatching(/；同一日期在這個檔案另有 \d 處$/) as string,
    });
  });
});

describe('what lies ahead by right is no fault', () => {
  it.each<[string, string, string, string]>([
    [
      'the day of the content itself',
      files.green,
      "modified: '2023-02-01'",
      "modified: '2024-06-30'",
    ],
    ['this month', files.bureau, "name_since: '2003-01'", "name_since: '2024-06'"],
    ['this year', files.bureau, "name_since: '2003-01'", "name_since: '2024'"],
    ['the next review', files.register, "next_review: '2024-05-31'", "next_review: '2030-05-31'"],
    ['the end of what is withheld', files.food, "until: '2024-12-31'", "until: '2034-12-31'"],
  ])('%s', async (_, file, passage, replacement) => {
    expect(await problemsOf(ahead(file, passage, replacement))).toEqual([]);
  });

  it('anything, where the content stands as of no day', async () => {
    const changes: Changes = {
      ...ahead(files.green, "modified: '2023-02-01'", `modified: '${AHEAD}'`),
      [files.site]: replacing("as_of: '2024-06-30'", 'as_of: null'),
    };
    expect((await problemsOf(changes)).filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('what the content says, where it is shown for an earlier day', async () => {
    const { problems } = await loadHealthBureau({}, { asOf: '2020-01-01' });
    expect(problems.filter(({ ruleId }) => ruleId === 'date/after-as-of')).toEqual([]);
  });

  it('what has happened by the day for which the content is shown', async () => {
    const changes = ahead(files.green, "modified: '2023-02-01'", `modified: '${AHEAD}'`);
    expect(await problemsOf(changes, { asOf: AHEAD })).toEqual([]);
  });
});
