import { describe, expect, test } from 'vitest';
import { amendments } from '../../../../src/datasets/amendments.ts';
import { amounts } from '../../../../src/datasets/amounts.ts';
import { measures } from '../../../../src/datasets/measures.ts';
import { changeWords } from '../../../../src/publish/history/change-words.ts';
import { HiddenWords } from '../../../../src/publish/history/hidden-words.ts';

/** How a change of a measure's text is told. */
function told(before: string, after: string): string {
  return changeWords(measures, {
    key: ['a-1'],
    change: 'changed',
    before: { text: before },
    after: { text: after },
    columns: ['text'],
  });
}

test('what holds or not is told as 是 and 否', () => {
  const change = {
    key: ['a-1', 1],
    change: 'changed',
    before: { is_first: true },
    after: { is_first: false },
    columns: ['is_first'],
  } as const;
  expect(changeWords(amounts, change)).toMatch(/由「是」改為「否」。$/);
});

test('a number that a withheld row had before is not quoted', () => {
  const change = {
    key: ['p', 1],
    change: 'changed',
    before: { measure_id: 'p-1', before: '通知稽查' },
    after: { measure_id: 'p-2', before: '講座' },
    columns: ['measure_id', 'before'],
  } as const;
  expect(changeWords(amendments, change, new HiddenWords(new Set(['p-1'])))).toMatch(
    /^修改計畫修正 p\/1：「推動作法識別碼」「修正前」。.*不列出內容。$/,
  );
});

const long = '提供諮詢服務。'.repeat(20);

describe('a changed text', () => {
  test('that is short is quoted whole', () => {
    expect(told('辦理講座4場。', '辦理講座5場。')).toBe(
      '修改推動作法 a-1：「推動作法」由「辦理講座4場。」改為「辦理講座5場。」。',
    );
  });

  test('that is long is quoted from its beginning where that differs', () => {
    expect(told(`甲${long}`, `乙${long}`)).toMatch(/由「甲.{59}…」改為「乙.{59}…」。$/);
  });

  test('that is long is quoted from shortly before the place where it differs', () => {
    expect(told(`${long}完成4場。`, `${long}完成5場。`)).toBe(
      '修改推動作法 a-1：「推動作法」由「…服務。提供諮詢服務。完成4場。」改為「…服務。提供諮詢服務。完成5場。」。',
    );
  });

  test('to which something was added, or of which the end was cut, shows that', () => {
    expect(told(long, `${long}另辦講座。`)).toBe(
      '修改推動作法 a-1：「推動作法」由「…諮詢服務。提供諮詢服務。」改為「…諮詢服務。提供諮詢服務。另辦講座。」。',
    );
    expect(told(`${long}另辦講座。`, long)).toBe(
      '修改推動作法 a-1：「推動作法」由「…諮詢服務。提供諮詢服務。另辦講座。」改為「…諮詢服務。提供諮詢服務。」。',
    );
  });

  test('that was empty, or is now, says so', () => {
    expect(told('', long)).toMatch(/由（空白）改為「提供.*…」。$/);
    expect(told('作法', '')).toMatch(/由「作法」改為（空白）。$/);
  });
});
