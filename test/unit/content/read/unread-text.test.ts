import { describe, expect, it } from 'vitest';
import { unreadText } from '../../../../src/content/read/unread-text.ts';
import { files, onlyProblemOf, placeOf, replacing } from '../../../support/content-folder.ts';

describe('unreadText', () => {
  it('finds an extension number that YAML takes for a comment', () => {
    const yaml = 'name: 甲館\nphone: 04-22625100 #123\n';
    const [found, ...others] = unreadText(yaml);
    expect(found).toEqual({
      offset: yaml.indexOf('#'),
      severity: 'warning',
      ruleId: 'file/yaml-comment',
      message: '「#123」被當作註解，不會發布',
      fix: '若是文字的一部分，請把整段文字放進半形單引號；若是註解，請移到單獨一行',
    });
    expect(others).toEqual([]);
  });

  it('finds a first word that YAML takes for an anchor', () => {
    const yaml = 'text: &甲 乙\n';
    expect(unreadText(yaml)).toMatchObject([
      { offset: yaml.indexOf('&'), severity: 'error', message: '「&甲」不會被當作文字' },
    ]);
  });

  it('finds it in brackets, behind the sign of which no space follows', () => {
    const yaml = 'units: [&甲 乙, 丙]\n';
    expect(unreadText(yaml)).toMatchObject([{ offset: yaml.indexOf('&') }]);
  });

  it.each([
    ['a comment on a line of its own', '# 甲\nname: 乙\n  # 丙\n'],
    [
      'a comment behind a quoted text, a number, true or nothing',
      "a: '甲' # 乙\nb: 1 # 丙\nc: true # 丁\nd: # 戊\n",
    ],
    [
      'a comment behind an identifier, a day or an object identifier',
      'id: example-001 # 不再更改\non: 2025-07-01 # 第一天\nsince: 2025-07 # 月\noid: 2.16.886.101.20003 # 識別碼\n',
    ],
    ['a # inside quotation marks or a block', "a: '甲 #1'\nb: |-\n  乙 #2\n"],
    ['a # without a space before it', 'a: C#\n'],
    ['an & inside a text', 'a: 甲 & 乙\nb: "&丙"\n'],
  ])('is content with %s', (_, yaml) => {
    expect(unreadText(yaml)).toEqual([]);
  });

  it.each(['&午休時間關燈。', '&甲 午休時間關燈。', '! 午休時間關燈。'])(
    'is the one thing told of %s, whatever is left of it',
    async (text) => {
      const changes = { [files.greenTable]: replacing('text: 午休時間關燈。', `text: ${text}`) };
      expect(await onlyProblemOf(changes)).toMatchObject({
        place: await placeOf(changes, files.greenTable, text),
        ruleId: expect.stringMatching(/^file\/yaml-(?:anchor|tag)$/) as unknown,
      });
      const inUnits = {
        [files.annualTable]: (before: string) =>
          before.replace(/units: \[([^\],]+)/, (_, unit: string) => `units: [&甲 ${unit}室`),
      };
      expect(await onlyProblemOf(inUnits)).toMatchObject({ ruleId: 'file/yaml-anchor' });
    },
  );

  it('says of a value that is a comment alone that it is one', async () => {
    const changes = { [files.greenTable]: replacing('text: 午休時間關燈。', 'text: #1 關燈') };
    expect(await onlyProblemOf(changes)).toMatchObject({
      place: await placeOf(changes, files.greenTable, '#1 關燈'),
      ruleId: 'schema/empty',
      message: '「text」沒有內容：「#1 關燈」以「#」開頭，被當作註解',
    });
  });

  it('is reported with its place in a front matter', async () => {
    const changes = { [files.green]: replacing('112年節約能源計畫', '112年節約能源計畫 #2') };
    expect(await onlyProblemOf(changes)).toMatchObject({
      file: `content/${files.green}`,
      place: await placeOf(changes, files.green, '#2'),
      ruleId: 'file/yaml-comment',
    });
  });
});
