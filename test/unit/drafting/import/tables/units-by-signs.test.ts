import { describe, expect, test } from 'vitest';
import { blocksOfHtml } from '../../../../../src/drafting/import/readers/read-html.ts';
import { importDocument, importTable, rowLines } from '../../../../support/import-rows.ts';

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

  test.each([
    ['符號說明：●主辦單位　○協辦單位', ['企劃科 主辦', '秘書室 協辦']],
    ['（以「○」表示主辦，「●」表示協辦）', ['秘書室 主辦', '企劃科 協辦']],
    ['主辦：○、協辦：●', ['秘書室 主辦', '企劃科 協辦']],
  ])('what the document says of the signs is so: %s', async (legend, assignments) => {
    const document = blocksOfHtml(`<h1>示範縣衛生局114年度提升服務品質執行計畫</h1><table>
      <tr><th>推動作法<th>完成期限<th>企劃科<th>秘書室</tr>
      <tr><td>1. 設置服務臺。<td>114年3月<td>●<td>○</tr>
      <tr><td>2. 延長開放。<td>全年<td>●<td>○</tr></table><p>${legend}</p>`);
    const { built, marks } = await importDocument(document);
    const written = built?.rows[0]?.assignments.map(({ unit, role }) => `${unit} ${String(role)}`);
    expect(written).toEqual(assignments);
    expect(marks.filter((mark) => mark.includes('以符號標示'))).toEqual([]);
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
