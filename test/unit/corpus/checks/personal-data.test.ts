import { describe, expect, it } from 'vitest';
import {
  files,
  onlyProblemOf,
  placeOf,
  problemsOf,
  replacing,
} from '../../../support/content-folder.ts';

const FIX =
  '請刪除或改寫成認不出是誰的文字；確應公開時（公務使用，或依法、經本人同意），在這個檔案加一段 accepted，寫明理由（寫法見 docs/content.zh-TW.md「可以保留的提醒」）';

const appended = (text: string) => (before: string) => `${before}\n${text}\n`;

describe('personal data in the content', () => {
  it.each([
    {
      where: 'a row',
      file: files.greenTable,
      change: replacing('雙面列印。', '雙面列印，洽 0912-345-678。'),
    },
    { where: "a plan's text", file: files.annual, change: appended('洽 0912-345-678。') },
    {
      where: 'a register',
      file: files.register,
      change: replacing('notes:', 'notes:\n  - 洽 0912-345-678\n#'),
    },
    {
      where: 'a correction',
      file: files.errata,
      change: replacing('reason: ', 'reason: 洽 0912-345-678，'),
    },
    {
      where: 'a result',
      file: files.midtermResults,
      change: replacing('sentence: ', 'sentence: 洽 0912-345-678，'),
    },
    { where: 'a page', file: files.about, change: appended('洽 0912-345-678。') },
    { where: 'the site', file: files.site, change: replacing('  zh: ', '  zh: 洽 0912-345-678，') },
    {
      where: 'an institution',
      file: files.bureau,
      change: replacing('name_en: ', 'name_en: 0912-345-678 '),
    },
    {
      where: 'a vocabulary',
      file: files.dimensions,
      change: replacing('description: ', 'description: 洽 0912-345-678，'),
    },
    {
      where: 'a comment',
      file: files.planTypes,
      change: (text: string) => `# 洽 0912-345-678\n${text}`,
    },
    {
      where: 'a former version',
      file: files.formerFoodTable,
      change: replacing('300 家。', '300 家，洽 0912-345-678。'),
    },
  ])('is a warning, at its place: $where', async ({ file, change }) => {
    const changes = { [file]: change };
    const found = (await problemsOf(changes)).filter(({ ruleId }) => /^privacy/.test(ruleId));
    expect(found).toEqual([
      {
        file: `content/${file}`,
        place: await placeOf(changes, file, '0912-345-678'),
        severity: 'warning',
        ruleId: 'privacy/mobile',
        message: '「0912-***-***」像是行動電話號碼，屬個人資料',
        fix: FIX,
      },
    ]);
  });

  it('is found in a file that is offered as it is, in UTF-8 or Big5', async () => {
    const utf8 = '姓名,手機\n王小明,0912-345-678\n';
    const big5 = Uint8Array.from([
      0xa4,
      0xe2,
      0xbe,
      0xf7,
      0x20,
      ...new TextEncoder().encode('0912345678'),
    ]);
    for (const [content, column] of [
      [utf8, 5],
      [big5, 4],
    ] as const) {
      const found = await problemsOf({ [files.registerFile]: content });
      expect(found.filter(({ ruleId }) => ruleId === 'privacy/mobile')).toMatchObject([
        { file: `content/${files.registerFile}`, place: { column } },
      ]);
    }
  });

  it.each([
    {
      where: 'a spreadsheet',
      file: files.registerFile,
      content: '姓名,生日,"住址（戶籍）"\n"王, 小明",72/3/5,臺東縣臺東市中華路一段1號\n李,,無\n',
      at: ['72/3/5', '臺東縣'],
    },
    {
      where: 'a table of a page',
      file: files.about,
      content: (text: string) =>
        `${text}\n| 姓名 | 出生日期 | 帳號 |\n| --- | --- | --- |\n| 王 | 72.3.5 | 0001234-5678901 |\n`,
      at: ['72.3.5', '0001234'],
    },
  ])('is told by the head of its column, in $where', async ({ file, content, at }) => {
    const changes = { [file]: content };
    const found = (await problemsOf(changes)).filter(({ ruleId }) => /^privacy/.test(ruleId));
    const places = await Promise.all(at.map((words) => placeOf(changes, file, words)));
    expect(found.map(({ place }) => place)).toEqual(places);
  });

  it('is found behind the backslashes of Markdown, at its place', async () => {
    const changes = {
      [files.about]: appended('甲\\*乙\\_ 寫給 some\\_body\\@gmail.com，\\(0912\\-345\\-678\\)。'),
    };
    const found = (await problemsOf(changes)).filter(({ ruleId }) => /^privacy/.test(ruleId));
    expect(found.map(({ ruleId, place }) => ({ ruleId, place }))).toEqual([
      { ruleId: 'privacy/mail', place: await placeOf(changes, files.about, 'some') },
      { ruleId: 'privacy/mobile', place: await placeOf(changes, files.about, '(0912') },
    ]);
  });

  it('is told of a draft as a draft’s', async () => {
    const changes = {
      [files.green]: (text: string) =>
        replacing("published: '2023-02-01'", 'published: null')(text) +
        '\n## 附註\n\n洽 0912-345-678。\n',
    };
    expect((await onlyProblemOf(changes)).draft).toBe(true);
  });

  it('is not told of words that a plan withholds in its former version', async () => {
    const found = await problemsOf({
      [files.formerFoodTable]: (text) =>
        text.replace(/(id: demo-health-113-food-002\n(?:.*\n)*?\s+text: )/, '$10912-345-678 '),
    });
    expect(found.filter(({ ruleId }) => /^privacy/.test(ruleId))).toEqual([]);
  });
});
