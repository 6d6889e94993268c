import { describe, expect, it } from 'vitest';
import { files, onlyProblemOf, placeOf, replacing } from '../../../support/content-folder.ts';

describe('the cells of a table', () => {
  it.each([
    {
      slip: 'deadlines without a deadline column',
      file: files.greenTable,
      change: replacing('text: 雙面列印。', 'text: 雙面列印。\n        deadlines: [每月]'),
      at: '[每月]',
      message: '填了 deadlines（完成期限），但檔案前面的 columns 沒有列出這一欄',
      fix: '請只在 columns: 的下面加一行「deadline: 完成期限」，「完成期限」換成原文件表頭所印的名稱；各列都不必改',
    },
    {
      slip: 'units without a unit column',
      file: files.greenTable,
      change: replacing('text: 雙面列印。', 'text: 雙面列印。\n        units: [秘書室]'),
      at: '[秘書室]',
      message: '填了 units（承辦單位），但檔案前面的 columns 沒有列出這一欄',
      fix: '請只在 columns: 的下面加一行「unit: 承辦單位」，「承辦單位」換成原文件表頭所印的名稱；各列都不必改',
    },
    {
      slip: 'supporting units without their column',
      file: files.greenTable,
      change: replacing('text: 雙面列印。', 'text: 雙面列印。\n        supporting_units: [秘書室]'),
      at: '[秘書室]',
      message: '填了 supporting_units（協辦單位），但檔案前面的 columns 沒有列出這一欄',
      fix: '請只在 columns: 的下面加一行「supporting_unit: 協辦單位」，「協辦單位」換成原文件表頭所印的名稱；各列都不必改',
    },
    {
      slip: 'a further column by a misspelt head',
      file: files.annualTable,
      change: replacing('績效指標: 到宅', '績校指標: 到宅'),
      at: '到宅訪視33里',
      message: '欄位「績校指標」沒有宣告',
      fix: '是否為「績效指標」？',
    },
    {
      slip: 'a further column in a table that declares none',
      file: files.greenTable,
      change: replacing('text: 雙面列印。', 'text: 雙面列印。\n        attributes: { 經費: 無 }'),
      at: '無 }',
      message: '欄位「經費」沒有宣告',
      fix: '請在 columns.attributes 加上「經費」；已宣告：（無）',
    },
  ])('$slip', async ({ file, change, at, message, fix }) => {
    const changes = { [file]: change };
    expect(await onlyProblemOf(changes)).toEqual({
      file: `content/${file}`,
      place: await placeOf(changes, file, at),
      severity: 'error',
      ruleId: 'table/undeclared-column',
      message,
      fix,
    });
  });

  it('hold a deadline once: beside the measure or beside the cell that it shares', async () => {
    const changes = {
      [files.midtermTable]: replacing(
        'text: 第一年辦理 4 場。',
        'text: 第一年辦理 4 場。\n                    deadlines: [113年1月]',
      ),
    };
    expect(await onlyProblemOf(changes)).toEqual({
      file: `content/${files.midtermTable}`,
      place: await placeOf(changes, files.midtermTable, '[113年1月]'),
      severity: 'error',
      ruleId: 'table/cell-twice',
      message: '這一項與它所在的共用格都寫了 deadlines',
      fix: '期限或單位只寫一處：各項分列，或寫在共用格',
    });
  });

  it('of a proposal are as many as the criteria', async () => {
    const changes = {
      [files.midtermTable]: replacing("        - 線上掛號\n        - ''", '        - 線上掛號'),
    };
    expect(await onlyProblemOf(changes)).toEqual({
      file: `content/${files.midtermTable}`,
      place: await placeOf(changes, files.midtermTable, '- 線上掛號'),
      severity: 'error',
      ruleId: 'table/innovation-cells',
      message: '有 1 格，表頭有 2 欄',
      fix: '每個提案的 cells 須與 criteria 一樣多；空白的格寫 ""',
    });
  });
});
