import { describe, expect, it } from 'vitest';
import { unclearText } from '../../../../src/content/read/unclear-text.ts';
import { files, onlyProblemOf, placeOf, replacing } from '../../../support/content-folder.ts';

/** What is found in a YAML text, with the sign or line at which it is placed. */
function found(yaml: string): string[] {
  return unclearText(yaml).map(
    ({ severity, ruleId, offset }) =>
      `${severity} ${ruleId} ${yaml.slice(offset, offset + 4).split('\n')[0]}`,
  );
}

const comma = (behind: string) => `error file/yaml-comma ,${behind}`;

describe('unclearText', () => {
  it.each([
    ['headings: [(二)便利性及實用性,合宜改造]', comma('合宜改')],
    ['units: [秘書室,總務組]', comma('總務組')],
    ['units: [秘書室, 總務組,人事室]', comma('人事室')],
    ['deadlines: [經費1,000元]', comma('000')],
    ['deadlines: [1,000]', comma('000')],
    ['units: [\n  秘書室,總務組\n]', comma('總務組')],
    ['units: [\n  秘書室,\n  總務組,人事室\n]', comma('人事室')],
    ['units: [秘書室 ,總務組]', comma('總務組')],
    ['a:\n  - {heading: 便利,合宜}', comma('合宜')],
    ['a: {start: 2012-01-01,end: 2012-12-31}', comma('end')],
    ['- [甲,乙]', comma('乙')],
    ['- - [甲,乙]', comma('乙')],
    ['[甲,乙]', comma('乙')],
    ['a: [[甲, 乙], [丙,丁]]', comma('丁')],
  ])('finds the comma that cuts %j', (yaml, expected) => {
    expect(found(yaml).map((each) => each.replace(/\].*|\}.*/, ''))).toEqual([expected]);
  });

  it.each([
    ['units: [資訊組（甲, 乙）, 丙]', '資訊組（甲, 乙）'],
    ['units: [“甲, 乙”, 丙]', '“甲, 乙”'],
    ['units: [丙, 一(甲,\n  乙, 丁)]', '一(甲, 乙, 丁)'],
    ['a: [「甲, 乙」, 『丙, 丁』]', '「甲, 乙」', '『丙, 丁』'],
  ])('finds the comma within a pair of signs in %j', (yaml, ...words) => {
    expect(unclearText(yaml).map(({ message }) => message)).toEqual(
      words.map((each) => `方括號裡的「${each}」在逗號處被分成兩項，逗號不會發布`),
    );
  });

  it.each([
    'units: [「甲」, 乙（丙）, （丁）]',
    'units: [(一)甲, (二)乙]',
    'units: [1) 甲, 2) 乙]',
    'units: [（甲, 乙]',
    "units: ['（甲, 乙）', 丙]",
  ])('finds none in %j', (yaml) => {
    expect(found(yaml)).toEqual([]);
  });

  it.each([
    ['units: [甲,　乙]', 'error file/yaml-comma ,　乙]'],
    ['units: [甲,\u00a0乙]', 'error file/yaml-comma ,\u00a0乙]'],
    ["label: 1.2'", "warning file/yaml-quote '"],
    ['text: 甲"', 'warning file/yaml-quote "'],
    ['units:\n    甲\n  - 乙', 'error file/yaml-continued 甲'],
    ['units: [“甲”, 乙]', 'warning file/yaml-curly-quotes “甲”,'],
    ['text: 甲\\u3000乙', 'warning file/yaml-typed-escape \\u30'],
    ["text: '甲\\x41'", 'warning file/yaml-typed-escape \\x41'],
    [String.raw`text: "甲\_乙"`, String.raw`warning file/yaml-escape \_乙"`],
    [String.raw`text: "\\srv\new"`, String.raw`error file/yaml-escape \new`],
  ])('finds what is not published as it stands in %j', (yaml, expected) => {
    expect(found(yaml)).toEqual([expected]);
  });

  it('tells what to write instead of a text that a comma cuts', () => {
    expect(unclearText('units: [秘書室,總務組]')).toEqual([
      {
        offset: 11,
        severity: 'error',
        ruleId: 'file/yaml-comma',
        message: '方括號或大括號裡的「秘書室,總務組」在逗號處被分成兩項，逗號不會發布',
        fix: "若是一段文字，請寫成 '秘書室,總務組'，或清單一項一行、以「- 」開頭；若是兩項，請在逗號後空一格",
      },
    ]);
  });

  it.each([
    ['text: 甲\n  乙', 'warning file/yaml-continued 乙'],
    ['- 甲\n  乙', 'warning file/yaml-continued 乙'],
    ['text:\n  甲\n  乙', 'warning file/yaml-continued 乙'],
    ['text: 甲\n\n  乙', 'warning file/yaml-continued 乙'],
    ['text: 甲\n  （乙）：丙', 'warning file/yaml-continued （乙）：'],
    ['text: 甲\n  1. 乙', 'warning file/yaml-continued 1. 乙'],
    ["text: '甲\n  乙'", "warning file/yaml-continued 乙'"],
    ['text: "甲\n  乙"', 'warning file/yaml-continued 乙"'],
    ['text: "甲\\\n  乙"', 'warning file/yaml-continued 乙"'],
    ['text: >\n  甲\n  乙', 'warning file/yaml-folded >'],
    ['text: >-\n  甲', 'warning file/yaml-folded >-'],
    ['- >+\n  甲\n', 'warning file/yaml-folded >+'],
    ['text: >2-\n  甲', 'warning file/yaml-folded >2-'],
    ['text: 甲\\n乙', 'warning file/yaml-typed-escape \\n乙'],
    ["text: '甲\\n乙'", "warning file/yaml-typed-escape \\n乙'"],
    ['text: 甲\\t乙', 'warning file/yaml-typed-escape \\t乙'],
    ['text: 甲\\r\\n乙', 'warning file/yaml-typed-escape \\r\\n'],
    ['text: |-\n  甲\\n乙', 'warning file/yaml-typed-escape \\n乙'],
    ['text: “甲乙”', 'warning file/yaml-curly-quotes “甲乙”'],
    ['text: ‘甲’', 'warning file/yaml-curly-quotes ‘甲’'],
    ['- ”甲”', 'warning file/yaml-curly-quotes ”甲”'],
    ['text: ＂甲＂', 'warning file/yaml-curly-quotes ＂甲＂'],
    ['text: "C:\\book"', 'error file/control-character \\boo'],
    ['text: "C:\\new"', 'error file/yaml-escape \\new'],
    ['text: "甲\\0"', 'error file/control-character \\0"'],
    ['text: "甲\\e[0m"', 'error file/control-character \\e[0'],
    ['text: "甲\\x1f"', 'error file/control-character \\x1f'],
    ['text: "甲\\uFFFE"', 'error file/control-character \\uFF'],
    ['text: "甲\\ud800"', 'error file/control-character \\ud8'],
    ['text: "甲\\U0001FFFF"', 'error file/control-character \\U00'],
    ['text: "甲\\N乙"', 'error file/control-character \\N乙"'],
    ['text: "甲\\L乙"', 'warning text/line-separator \\L乙"'],
    ['text: "甲\\u200b乙"', 'warning text/invisible \\u20'],
    ['text: "甲\\uE000乙"', 'warning text/private-use \\uE0'],
    ['text: "甲\\u202e乙"', 'error text/direction \\u20'],
    ['text: ! 甲', 'error file/yaml-tag ! 甲'],
    ['units:\n  - 甲組\n   - 乙組\n', 'error file/yaml-continued - 乙組'],
    ['units:\n- 甲組\n  - 乙組\n  - 丙組\n', 'error file/yaml-continued - 乙組'],
    ['text: 甲\n  - 乙\n', 'error file/yaml-continued - 乙'],
    ['units: [! 甲, 乙]', 'error file/yaml-tag ! 甲,'],
    ['text: !!str 甲', 'error file/yaml-tag !!st'],
  ])('finds what is unclear in %j', (yaml, expected) => {
    expect(found(yaml)).toEqual([expected]);
  });

  it.each([
    'units: [秘書室, 總務組]',
    "units: ['秘書室','總務組']",
    'units: ["秘書室","總務組"]',
    'units: [秘書室，總務組]',
    'units: [秘書室、總務組]',
    'units: [秘書室,\n  總務組]',
    'a: [{start: 1, end: 2}, {start: 3, end: 4}]',
    'text: 經費1,000元',
    'text: 甲[乙,丙]丁',
    'text: |-\n  甲\n  乙',
    'text: |\n  甲\n    乙\n\n  丙\n',
    '- |-\n  甲\n  乙\n- 丙',
    'a:\n  - text: |-\n      甲\n      乙\n    label: 丙',
    'text: "甲\\n乙"',
    "text: 'C:\\new'",
    'text: C:\\temp\\new',
    'text: \\\\server\\new',
    'text: 「甲」',
    'text: “甲”及“乙”',
    'text: 依“甲”辦理',
    "text: '“甲”'",
    'text: "\\ud83d\\ude00"',
    'text: 5 > 3',
    'text: 甲！',
    'a:\n  b:\n    - 甲 # 註解\n    # 註解\n    - 乙',
  ])('is content with %j', (yaml) => {
    expect(found(yaml)).toEqual([]);
  });

  it('is reported with its place in the file', async () => {
    const changes = {
      [files.midtermTable]: replacing('[各衛生所, 企劃科]', '[各衛生所,企劃科]'),
    };
    expect(await onlyProblemOf(changes)).toMatchObject({
      file: `content/${files.midtermTable}`,
      place: await placeOf(changes, files.midtermTable, ',企劃科'),
      severity: 'error',
      ruleId: 'file/yaml-comma',
    });
  });
});
