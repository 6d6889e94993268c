import { describe, expect, it } from 'vitest';
import { oddSpaces } from '../../../../src/content/read/odd-spaces.ts';
import {
  files,
  onlyProblemOf,
  placeOf,
  problemsOf,
  replacing,
} from '../../../support/content-folder.ts';

describe('a sign that only looks like a space, a dash or a colon of YAML', () => {
  it.each([
    {
      slip: 'a full-width space in an indent',
      change: replacing('        text: 雙面', '　　　　text: 雙面'),
      at: '　　　　text',
      message: '縮排裡有全形空格（U+3000），YAML 只認半形空格',
      fix: '請刪除行首的空白，改打 8 個半形空格；同一層的各行要對齊',
    },
    {
      slip: 'a no-break space in an indent, behind ordinary ones',
      change: replacing('        text: 雙面', '      \u00a0\u00a0text: 雙面'),
      at: '\u00a0\u00a0text',
      message: '縮排裡有不換行空格（U+00A0），YAML 只認半形空格',
      fix: '請刪除行首的空白，改打 8 個半形空格；同一層的各行要對齊',
    },
    {
      slip: 'a no-break space before an element',
      change: replacing('  - heading: 用紙', '\u00a0 - heading: 用紙'),
      at: '\u00a0 - heading',
      message: '縮排裡有不換行空格（U+00A0），YAML 只認半形空格',
      fix: '請刪除行首的空白，改打 2 個半形空格；同一層的各行要對齊',
    },
    {
      slip: 'a space without width',
      change: replacing('        text: 雙面', '        \u200btext: 雙面'),
      at: '\u200btext',
      message: '縮排裡有看不見的零寬空格（U+200B），YAML 只認半形空格',
      fix: '請刪除行首的空白，改打 8 個半形空格；同一層的各行要對齊',
    },
    {
      slip: 'a full-width space behind a dash',
      change: replacing('  - heading: 用紙', '  -　heading: 用紙'),
      at: '　heading',
      message: '「-」的後面是全形空格（U+3000），YAML 只認半形空格',
      fix: '請改為一個半形空格，寫成「- heading: 用紙」',
    },
    {
      slip: 'a full-width space behind a colon',
      change: replacing('text: 雙面', 'text:　雙面'),
      at: '　雙面',
      message: '「:」的後面是全形空格（U+3000），YAML 只認半形空格',
      fix: '請改為一個半形空格，寫成「text: 雙面列印。」',
    },
    {
      slip: 'a full-width colon',
      change: replacing('text: 雙面', 'text：雙面'),
      at: '：雙面',
      message: '欄位名稱的後面是全形冒號「：」，YAML 只認半形冒號加一個空格',
      fix: '請把這裡改成「text: 」（半形冒號，後面空一格），後面的文字不要動',
    },
    {
      slip: 'another dash',
      change: replacing('  - heading: 用紙', '  － heading: 用紙'),
      at: '－ heading',
      message: '清單的開頭是「－」（U+FF0D），YAML 只認半形的「-」加一個空格',
      fix: '請寫成「- heading: 用紙」；若是上一行的文字，上一行先寫 |- 再換行',
    },
  ])('$slip is named with its place and what to write', async ({ change, at, message, fix }) => {
    const changes = { [files.greenTable]: change };
    expect(await onlyProblemOf(changes)).toEqual({
      file: `content/${files.greenTable}`,
      place: await placeOf(changes, files.greenTable, at),
      severity: 'error',
      ruleId: 'file/odd-space',
      message,
      fix,
    });
  });

  it('is named in front matter too', async () => {
    const changes = { [files.green]: replacing("  start: '2023", "　start: '2023") };
    const problem = await onlyProblemOf(changes);
    expect(problem.ruleId).toBe('file/odd-space');
    expect(problem.place).toEqual(await placeOf(changes, files.green, '　start'));
  });

  it('is one message, however many lines have it', async () => {
    const changes = { [files.midtermTable]: (text: string) => text.replaceAll(/^ {2}/gm, '　') };
    const problem = await onlyProblemOf(changes);
    expect(problem.message).toMatch(
      /^縮排裡有全形空格（U\+3000），YAML 只認半形空格；全檔共 \d{2,} 行$/,
    );
  });

  it.each([
    'text: |-\n  甲\n  　　乙\n',
    'notes:\n  - |-\n    說明：甲\n    － 乙\n',
    'text: "甲\n  \u00a0乙"\n',
    "text: '甲：\n  　乙'\n",
    'text: 甲\n  備註：乙\n',
    'text: 甲\n  － 乙\n',
    'text: 甲　乙：丙 － 丁\n',
    '# 一、　說明：\ntext: 甲\n',
  ])('is a sign like any other in a text: %j', (yaml) => {
    expect(oddSpaces(yaml)).toEqual([]);
  });

  it('stays a sign in a page', async () => {
    expect(await problemsOf({ [files.about]: (text) => `${text}\n　　段落：甲\n` })).toEqual([]);
  });
});
