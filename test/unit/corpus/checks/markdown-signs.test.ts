import { describe, expect, it } from 'vitest';
import { files, placeOf, problemsOf, replacing } from '../../../support/content-folder.ts';

const withText = (text: string) => ({ [files.midterm]: replacing('年終考核。', text) });

describe('a sign that may be meant in two ways', () => {
  it.each([
    ['甲 *乙* 丙', '*乙*', 'narrative/emphasis', String.raw`\*`],
    ['王**先生、李**小姐', '**先生', 'narrative/emphasis', String.raw`\*\*`],
    ['2**3**4', '**3', 'narrative/emphasis', String.raw`\*\*`],
    ['9~~12時、1~~5時', '~~12', 'narrative/deletion', String.raw`\~\~`],
    ['甲`乙`丙', '`乙', 'narrative/code', '反斜線'],
    ['~~~~', '~~~~', 'narrative/code', '反斜線'],
    ['自9時\n- 12時止', '- 12', 'narrative/list-sign', String.raw`\-`],
    ['* 為必辦項目', '* 為', 'narrative/list-sign', String.raw`\*`],
    ['##甲', '##甲', 'narrative/heading-space', String.raw`\##`],
    ['甲&copy;乙', '&copy;', 'narrative/reference', String.raw`\&copy;`],
    ['甲&lt;乙', '&lt;', 'narrative/reference', String.raw`\&lt;`],
    [String.raw`見\\server\甲`, String.raw`\\server`, 'narrative/backslash', String.raw`\\`],
    [String.raw`在C:\_old`, String.raw`C:\_`, 'narrative/backslash', String.raw`\\`],
    [String.raw`在D:\資料\(新)`, String.raw`D:\資料`, 'narrative/backslash', String.raw`\\`],
    [String.raw`見\\主機\甲`, String.raw`\\主機`, 'narrative/backslash', String.raw`\\`],
    ['甲&#x202E;乙', '&#x202E;', 'narrative/reference', '刪除'],
    ['甲&shy;乙', '&shy;', 'narrative/reference', String.raw`\&shy;`],
    ['甲[乙](/plans/ 丙)丁', '[乙]', 'narrative/link', '%20'],
    ['甲[^9]', '[^9]', 'narrative/footnote', String.raw`\[^9]`],
    ['甲<b>乙', '<b>', 'narrative/html', 'Markdown'],
    [
      '甲[^8]\n\n[^8]: 乙\n\n## 八、丙\n\n[^8]: 丁',
      '[^8]: 丁',
      'narrative/footnote',
      String.raw`\[^8]`,
    ],
    ['甲\n\n[^9]: 乙', '[^9]', 'narrative/footnote', String.raw`\[^9]`],
    ['＃＃ 甲', '＃＃', 'narrative/heading-space', '「##」'],
    ['甲[乙]（/plans/）丙', '[乙]', 'narrative/link', '半形括號'],
    ['甲[乙] (/plans/)丙', '[乙]', 'narrative/link', '請刪去「]」與「(」之間的空格'],
    ['甲![乙] (sites.png)丙', '![乙]', 'narrative/link', '請刪去「]」與「(」之間的空格'],
    ['甲![乙]（sites.png）丙', '![乙]', 'narrative/link', '半形括號：![…](…)'],
    ['甲！[乙](https://example.org/a.png)丙', '！[乙]', 'narrative/link', '半形的「!」'],
    ['甲[乙](https://example.org/。', '[乙]', 'narrative/link', '補上'],
    ['| 甲 | 乙 |\n| 丙 | 丁 |', '| 甲', 'narrative/table-head', '|---|---|'],
    ['甲\t乙\n丙\t丁', '甲\t', 'narrative/table-tabs', '|---|---|'],
    ['| 甲 |\n| --- |\n| 乙 | 丙 |', '| 丙', 'narrative/table-cells', String.raw`\|`],
  ])('%j is told with its place and the way to write it', async (text, passage, ruleId, way) => {
    const changes = withText(text);
    const problems = await problemsOf(changes);
    expect(problems.map((problem) => problem.ruleId)).toEqual([ruleId]);
    expect(problems[0]!.place).toEqual(await placeOf(changes, files.midterm, passage));
    expect(problems[0]!.fix).toContain(way);
  });

  it.each([
    '上午9~12時、下午1~5時，長5*寬3*高2公尺',
    '**「圖書醫院」**服務',
    '一、\t甲\n二、\t乙',
    '（1）\t甲\n（2）\t乙',
    '地址：\t甲\n電話：\t乙',
    '提升**在地**服務',
    '- 甲\n- 乙',
    '1. 甲\n2. 乙',
    String.raw`\*甲\*、\##、\&copy;、\[^9]`,
    String.raw`C:\book`,
    '甲[^9]\n\n[^9]: 乙',
    'AT&T',
    '＃1 講座',
    '[附註]（另訂）',
    '甲 | 乙',
    '| 甲 | 乙 |\n| --- | --- |\n| 丙 | 丁 |',
  ])('%j is not doubtful', async (text) => {
    expect(await problemsOf(withText(text))).toEqual([]);
  });
});

describe('a sign of a page', () => {
  const onPage = (text: string) => ({ [files.about]: (page: string) => `${page}\n${text}\n` });

  it.each([
    ['長5*寬3*高2公尺', '*寬3', 'warning narrative/emphasis'],
    ['王*明、李*華', '*明', 'warning narrative/emphasis'],
    ['王**先生、李**小姐', '**先生', 'warning narrative/emphasis'],
    ['3. 甲\n5. 乙', '5. 乙', 'warning narrative/list-number'],
    ['01. 甲', '01. 甲', 'warning narrative/list-number'],
    [String.raw`\\server\甲`, String.raw`\\server`, 'warning narrative/backslash'],
    ['甲&#8203;乙', '&#8203;', 'warning narrative/reference'],
    ['甲&#x202E;乙', '&#x202E;', 'error narrative/reference'],
    ['甲&#0;乙', '&#0;', 'error narrative/reference'],
    ['[註1]: 說明文字', '[註1]', 'error narrative/definition'],
    ['[甲]: https://example.org/', '[甲]', 'error narrative/definition'],
    ['甲[乙](/plans/ 丙)', '[乙]', 'warning narrative/link'],
  ])('%j is told with its place where it changes words', async (text, passage, expected) => {
    const changes = onPage(text);
    const problems = await problemsOf(changes);
    expect(problems.map(({ severity, ruleId }) => `${severity} ${ruleId}`)).toEqual([expected]);
    expect(problems[0]!.place).toEqual(await placeOf(changes, files.about, passage));
  });

  it.each([
    '*強調*、**很重要**、這是*重要*的',
    '1. 甲\n1. 乙\n1. 丙',
    '3. 甲\n4. 乙',
    '甲&nbsp;乙&copy;',
    '[甲]\n\n[甲]: https://example.org/',
    '上午9~12時',
    '`[甲](乙/ 丙)`',
    String.raw`\[甲](乙/ 丙)`,
  ])('%j is not doubtful', async (text) => {
    expect(await problemsOf(onPage(text))).toEqual([]);
  });
});
