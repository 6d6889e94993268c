import { describe, expect, it } from 'vitest';
import {
  files,
  onlyProblemOf,
  placeOf,
  problemsOf,
  replacing,
} from '../../../support/content-folder.ts';

const FIX = '請改用全形「；」或「、」；若原文就是半形分號，請改用全形並加註記';

describe('a half-width semicolon, which parts the values of a list in CSV,', () => {
  it.each([
    {
      where: 'a note',
      file: files.midtermTable,
      change: replacing('- 三項印在同一格。', '- 三項; 印在同一格。'),
      at: '三項; 印',
      shown: '三項; 印在同一格。',
    },
    {
      where: 'a note of a heading',
      file: files.midtermTable,
      change: replacing('- 來源未載執行項目的編號。', '- 來源;未載。'),
      at: '來源;未載。',
      shown: '來源;未載。',
    },
    {
      where: 'a heading of the action column',
      file: files.midtermTable,
      change: replacing('- 2.成人健檢', '- 2.成人;健檢'),
      at: '2.成人;健檢',
      shown: '2.成人;健檢',
    },
    {
      where: 'the text of a row with rows below it, which stands in their path',
      file: files.midtermTable,
      change: replacing('text: 訪視', 'text: 訪視;複訪'),
      at: '訪視;複訪',
      shown: '訪視;複訪',
    },
    {
      where: 'the head of a column, which stands in notes on the pairing',
      file: files.annualTable,
      change: replacing('unit: 主辦單位', 'unit: 主辦;單位'),
      at: '主辦;單位',
      shown: '主辦;單位',
    },
    {
      where: 'an alias of a unit',
      file: files.bureau,
      change: replacing('- 健促科', '- 健促科\n      - 健促;科'),
      at: '健促;科',
      shown: '健促;科',
    },
    {
      where: 'a former name',
      file: files.bureau,
      change: replacing('示範縣<b>保健</b>院', '示範縣;保健院'),
      at: '示範縣;保健院',
      shown: '示範縣;保健院',
    },
    {
      where: 'the note on a unit that cannot be told, which becomes a note of the row',
      file: files.bureau,
      change: replacing('無此名稱，無從', '無此名稱;無從'),
      at: '單位名冊',
      shown: '單位名冊列有食品藥物科，無此名稱;無從確定所指。',
    },
    {
      where: 'a goal',
      file: files.midterm,
      change: replacing('- 二、落實', '- 二、落;實'),
      at: '- 二、落;實',
      shown: '二、落;實分級醫療。',
    },
  ])('is refused in $where', async ({ file, change, at, shown }) => {
    const changes = { [file]: change };
    expect(await onlyProblemOf(changes)).toEqual({
      file: `content/${file}`,
      place: await placeOf(changes, file, at),
      severity: 'error',
      ruleId: 'list/separator',
      message: `「${shown}」含有半形分號「;」，在 CSV 裡會與清單的分隔混淆`,
      fix: FIX,
    });
  });

  it('is refused in a deadline', async () => {
    const changes = { [files.midtermTable]: replacing('[每季]', "['112年3月;113年3月']") };
    expect((await problemsOf(changes)).map(({ ruleId }) => ruleId)).toEqual(['list/separator']);
  });

  it.each([
    ['the text of a measure', files.greenTable, '雙面列印。', '雙面列印; 單面作廢。'],
    ['a heading that is no list', files.greenTable, 'heading: 用紙', 'heading: 用紙;用水'],
    ['the text of a section', files.midterm, '年終考核。', '年終;考核。'],
    ['a title', files.green, '112年節約能源計畫', '112年節約;能源計畫'],
    ['a note, full width', files.midtermTable, '- 三項印在', '- 三項；印在'],
  ])('does no harm in %s', async (_, file, passage, replacement) => {
    const problems = await problemsOf({ [file]: replacing(passage, replacement) });
    expect(problems.filter(({ ruleId }) => ruleId === 'list/separator')).toEqual([]);
  });
});
