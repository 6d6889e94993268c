import { describe, expect, it } from 'vitest';
import { files, onlyProblemOf, problemsOf } from '../../../support/content-folder.ts';

const file = (text: string) => ({ [files.greenTable]: text });
const measures = (id: number) =>
  `measures: [{ id: demo-health-112-green-00${id}, text: 雙面列印。 }]`;
const columns = 'columns: { measure: 措施 }';

describe('the tables of a plan', () => {
  it.each([
    {
      slip: 'two with one title',
      text: `tables:\n  - title: 甲表\n    ${columns}\n    ${measures(1)}\n  - title: 甲表\n    ${columns}\n    ${measures(2)}\n`,
      ruleId: 'table/title-twice',
      message: '表的標題「甲表」第 1 個表已經用過',
    },
    {
      slip: 'one below a section that is not there',
      text: `tables:\n  - title: 甲表\n    after: 玖、沒有\n    ${columns}\n    ${measures(1)}\n`,
      ruleId: 'table/after',
      message: '正文沒有「玖、沒有」這個標題，不知道表放在哪裡',
    },
    {
      slip: 'one without rows',
      text: `tables:\n  - title: 甲表\n    ${columns}\n`,
      ruleId: 'table/empty',
      message: '表「甲表」沒有任何列',
    },
    {
      slip: 'rows that belong to nothing',
      text: `${columns}\n${measures(1)}\n`,
      ruleId: 'table/untitled',
      message: '這些列不在任何實施要項之下，表也沒有標題，不知道屬於什麼',
    },
    {
      slip: 'a table beside tables',
      text: `${columns}\ntables: []\n`,
      ruleId: 'schema/format',
      message: '「tables」的寫法不對：清單',
    },
    {
      slip: 'neither columns nor tables',
      text: `title: 甲表\n${measures(1)}\n`,
      ruleId: 'schema/missing',
      message: '缺少「columns」',
    },
  ])('$slip', async ({ text, ruleId, message }) => {
    expect(await onlyProblemOf(file(text))).toMatchObject({ ruleId, message, severity: 'error' });
  });

  it('may be none', async () => {
    expect(await problemsOf(file('tables: []\n'))).toEqual([]);
  });
});
