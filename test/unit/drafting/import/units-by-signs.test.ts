import { describe, expect, test } from 'vitest';
import { importTable, rowLines } from '../../../support/import-rows.ts';

describe('a table with a column for each unit', () => {
  test('has the units whose columns have the sign of a row', async () => {
    const { built, marks, draft } = await importTable(`
      實施要項 | 推動作法 | 完成期限 | 企劃科 | 秘書室
      一、便民 | 1. 設置服務臺。 | 114年3月 | V |
      ^ | 2. 延長開放。 | 全年 | V | V
      二、效率 | 1. 線上申辦。 | 114年6月 | | V`);
    expect(rowLines(built)).toEqual([
      '一、便民 | 1. 設置服務臺。 | 114年3月 | 企劃科',
      '一、便民 | 2. 延長開放。 | 全年 | 企劃科、秘書室',
      '二、效率 | 1. 線上申辦。 | 114年6月 | 秘書室',
    ]);
    expect(marks).toEqual([]);
    expect(draft.recognised.unplaced.missing).toBe('');
  });

  test('may have rows between that head a group and are one cell', async () => {
    const { built, draft } = await importTable(`
      編號 | 推動作法 | 完成期限 | 企劃科 | 秘書室
      一、便民 | < | < | < | <
      1-1 | 設置服務臺，並提供諮詢。 | 114年3月 | ● | ●
      二、效率 | < | < | < | <
      2-1 | 線上申辦各項業務。 | 114年6月 | | ●`);
    expect(rowLines(built)).toEqual([
      '一、便民 | 1-1 設置服務臺，並提供諮詢。 | 114年3月 | 企劃科、秘書室',
      '二、效率 | 2-1 線上申辦各項業務。 | 114年6月 | 秘書室',
    ]);
    expect(draft.recognised.unplaced.missing).toBe('');
  });

  test('of two kinds of signs the fuller one is of those that do it, in doubt', async () => {
    const { built, marks } = await importTable(`
      推動作法 | 完成期限 | 分工 | <
      ^ | ^ | 企劃科 | 秘書室
      1. 設置服務臺。 | 114年3月 | ● | ○
      2. 延長開放。 | 全年 | ○ | ●`);
    const assignments = built?.rows.map((row) =>
      row.assignments.map(({ unit, role }) => `${unit} ${String(role)}`),
    );
    expect(assignments).toEqual([
      ['企劃科 主辦', '秘書室 協辦'],
      ['秘書室 主辦', '企劃科 協辦'],
    ]);
    expect(marks.filter((mark) => mark.includes('「●」讀成承辦，「○」讀成協辦'))).not.toEqual([]);
  });

  test('that says which part each has needs no doubt', async () => {
    const { built, marks } = await importTable(`
      推動作法 | 完成期限 | 企劃科 | 秘書室
      1. 設置服務臺。 | 114年3月 | 主辦 | 協辦
      2. 延長開放。 | 全年 | 協辦 | 主辦`);
    expect(built?.rows.map(({ units }) => units)).toEqual([
      ['企劃科', '秘書室'],
      ['秘書室', '企劃科'],
    ]);
    expect(marks).toEqual([]);
  });

  test('with more kinds of signs, or words in its cells, is read as it stands', async () => {
    const { draft } = await importTable(`
      推動作法 | 完成期限 | 企劃科 | 秘書室
      1. 設置服務臺。 | 114年3月 | ● | ○
      2. 延長開放。 | 全年 | ◎ | ●`);
    const heads = draft.recognised.measures.columns?.attributes?.map((column) =>
      typeof column === 'string' ? column : column.head,
    );
    expect(heads).toEqual(['企劃科', '秘書室']);
  });
});
