import { describe, expect, it } from 'vitest';
import { LocatedYaml, parseYaml } from '../../../../src/content/read/parse-yaml.ts';
import { placeIn } from '../../../support/content-folder.ts';

const QUOTE_ALL = "請把冒號後的整段文字放進半形單引號，例如 text: '…'；文字裡的半形單引號寫兩次";

function faultsOf(text: string) {
  const result = parseYaml(text);
  if (result.ok) throw new Error(`read as ${JSON.stringify(result.value)}`);
  return result.faults;
}

describe('parseYaml', () => {
  it.each([
    ['a number loses the zero at its end', 'label: 1.10', { label: 1.1 }],
    ['quotes keep it', "label: '1.10'", { label: '1.10' }],
    ['a date stays text', 'day: 2012-02-30', { day: '2012-02-30' }],
    [
      'yes and no are words',
      'a: yes\nb: no\nc: on\nd: off',
      { a: 'yes', b: 'no', c: 'on', d: 'off' },
    ],
    ['a full-width colon is text', 'text: 時間：上午', { text: '時間：上午' }],
    ['a block keeps its line ends', 'text: |-\n  甲\n  乙\n', { text: '甲\n乙' }],
    ['a # behind a space begins a comment', 'text: 甲 # 乙', { text: '甲' }],
    ['a file of comments is empty', '# 甲\n', null],
    ['an empty file is empty', '', null],
  ])('%s', (_, text, value) => {
    expect(parseYaml(text)).toEqual({ ok: true, value });
  });

  it.each([
    {
      slip: 'a colon and a space inside a text',
      text: 'a: 1\ntext: 時間: 上午\n',
      at: '時間',
      message: '文字裡有冒號加空格「: 」，會被當成另一組「鍵: 值」',
      fix: QUOTE_ALL,
    },
    {
      slip: 'a text that begins with @',
      text: 'text: @demo 帳號\n',
      at: '@',
      message: '文字以「@」開頭，須加引號',
      fix: QUOTE_ALL,
    },
    {
      slip: 'a text that begins with %',
      text: 'text: %甲\n',
      at: '%',
      message: '文字以「%」開頭，須加引號',
      fix: QUOTE_ALL,
    },
    ...['>90% 完成', '> 90%', '| 甲', '|甲', '|- 甲\n  乙'].map((text) => ({
      slip: `a text that begins as ${text.slice(0, 3)}`,
      text: `text: ${text}\n`,
      at: text[0]!,
      message: `文字以「${text[0]}」開頭，須加引號`,
      fix: `${QUOTE_ALL}；要分成幾行時，「|-」寫在行尾，文字從下一行寫起`,
    })),
    {
      slip: 'two commas in brackets',
      text: 'a: [甲,, 乙]\n',
      at: ', 乙',
      message: '括號裡多了一個逗號，或逗號前沒有文字',
      fix: '請刪除多的逗號；逗號若是文字的一部分，請加引號',
    },
    {
      slip: 'a tab behind a comma in brackets',
      text: 'a:\n  b: [甲 ,\t乙]\n',
      at: '乙',
      message: '括號裡的各項沒有對齊，或夾有 Tab',
      fix: '請寫成清單，一項一行、以「- 」開頭；縮排與間隔用空格',
    },
    {
      slip: 'a text that begins with *',
      text: 'a: 1\ntext: *備註 其他\n',
      at: '*',
      message: '文字以「*」開頭，須加引號',
      fix: QUOTE_ALL,
    },
    {
      slip: 'a word that begins with *',
      text: 'a: 1\ntext: *備註\n',
      at: '*',
      message: '文字以「*」開頭，須加引號',
      fix: QUOTE_ALL,
    },
    {
      slip: 'a text that begins with !',
      text: 'a: 1\ntext: !甲\n',
      at: '!',
      message: '文字以「!」開頭，須加引號',
      fix: QUOTE_ALL,
    },
    {
      slip: 'a quotation followed by more text',
      text: 'text: "甲" 乙\n',
      at: '乙',
      message: '引號之後還有文字',
      fix: QUOTE_ALL,
    },
    {
      slip: 'a quotation mark without its partner',
      text: 'a: 1\ntext: "甲\nb: 2\nc: 3\n',
      at: '"甲',
      message: '引號只有開頭，沒有結尾',
      fix: '請補上結尾的引號；文字本身含有引號時，請改用另一種引號包住',
    },
    {
      slip: 'a bracket without its partner',
      text: 'a: 1\nunits: [甲, 乙\nb: 2\n',
      at: '[',
      message: '括號只有開頭，沒有結尾',
      fix: '請補上結尾的 ] 或 }；括號若是文字的一部分，請加引號',
    },
    {
      slip: 'a key written twice',
      text: 'city: 甲\nname: 乙\ncity: 丙\n',
      at: 'city: 丙',
      message: '「city」在同一層寫了兩次，第一次在往上第 2 行',
      fix: '請刪除其中一個，或合併成一個',
    },
    {
      slip: 'no space behind the colon',
      text: 'a: 1\ncity:甲\nb: 2\n',
      at: '甲',
      message: '「city:」的冒號後面少了空格',
      fix: '請寫成「city: 甲」，冒號後面空一格',
    },
    {
      slip: 'an entry of a list further left than its key',
      text: 'rows:\n  - id: a\n    deadlines:\n  - 三月\n    units: [乙]\n',
      at: '- 三月',
      message: '清單的這一項前面空 2 格，比它所屬的「deadlines:」還少',
      fix: '請在前面空 6 格',
    },
    {
      slip: 'a first entry further in than the second',
      text: 'a: 1\naliases:\n    - 甲\n  - 乙\n',
      at: '- 乙',
      message: '清單的這一項前面空 2 格，上面的一項空 4 格',
      fix: '同一個清單的各項，前面要空一樣多格',
    },
    {
      slip: 'a second entry with a colon that stands further in than the first',
      text: 'a: 1\ndeadlines:\n  - 三月\n    - { text: 四月 }\n',
      at: '- {',
      message: '清單的這一項前面空 4 格，上面的一項空 2 格',
      fix: '同一個清單的各項，前面要空一樣多格',
    },
    {
      slip: 'a key one place too far left',
      text: 'rows:\n  - id: a\n   text: 甲\n',
      at: '   text',
      message: '縮排與上面各行沒有對齊：這一行前面空 3 格，上一行空 4 格（連「- 」在內）',
      fix: '同一層的各行，前面要空一樣多格；清單的每一項以「- 」開頭',
    },
    {
      slip: 'a full-width colon behind the key',
      text: 'a: 1\ncity：甲\nb: 2\n',
      at: 'city',
      message: '這一行不是「鍵: 值」',
      fix: '請寫成「鍵: 值」，冒號用半形、後面空一格；文字分成幾行時，先寫 |- 再換行並多縮排兩格',
    },
    {
      slip: 'a list that begins behind the colon',
      text: 'a: 1\nunits: - 甲\n',
      at: '- 甲',
      message: '「- 」不能接在冒號後面',
      fix: `清單請換行寫，每項一行，以「- 」開頭；「-」若是文字的一部分，${QUOTE_ALL}`,
    },
    {
      slip: 'a tab for indentation',
      text: 'a:\n\tb: 1\n',
      at: '\t',
      message: '縮排用了 Tab',
      fix: '請改用空格縮排，每一層兩格',
    },
    {
      slip: 'a backslash between double quotation marks',
      text: 'path: "C:\\計畫"\n',
      at: '\\',
      message: '雙引號裡的反斜線「\\」後面接了不能用的字',
      fix: '請改用半形單引號；或把反斜線寫成 \\\\，雙引號寫成 \\"',
    },
    {
      slip: 'a second document',
      text: 'a: 1\n---\nb: 2\n',
      at: '---',
      message: '檔案中間有單獨一行的「---」，其下被當成另一份文件',
      fix: '請刪除這一行',
    },
  ])('explains $slip', ({ text, at, message, fix }) => {
    expect(faultsOf(text)).toEqual([{ place: placeIn(text, at), message, fix }]);
  });

  it('reports a block of badly indented lines once', () => {
    const text = 'rows:\n    - id: a\n   text: 甲\n   unit: 乙\n   note: 丙\n';
    expect(faultsOf(text).map(({ place }) => place.line)).toEqual([3]);
  });

  it.each([
    ['units: []   # 先刪去 []', '清單上面的「units:」後面還有「[]」'],
    ['units: null', '清單上面的「units:」後面還有「null」'],
    ['units: []\n#   - id: 例', '清單上面的「units:」後面還有「[]」'],
    ['name: "甲"\n# units: []\n', '「name:」已經有值，下面的清單不屬於它'],
  ])('tells of a list below %j what stands above it', (above, message) => {
    const text = `${above}\n  - id: a\n    name: 甲\n  - id: b\n    name: 乙\nemail: a@b.c\n`;
    expect(faultsOf(text)).toMatchObject([{ place: placeIn(text, '  - id: a'), message }]);
  });

  it.each([
    [
      'units:\n  - id: a\n    name: 甲\n# 註\n   aliases: [乙]\n',
      '   aliases',
      '縮排與上面各行沒有對齊：這一行前面空 3 格，上面的「name: 甲」空 4 格',
    ],
    [
      'units:\n  - id: a\n# 註\n\n - id: b\n',
      '- id: b',
      '清單的這一項前面空 1 格，同一個清單的其他項空 2 格',
    ],
  ])('tells of a line below a comment, not of the comment: %j', (text, at, message) => {
    expect(faultsOf(text)).toMatchObject([{ place: placeIn(text, at), message }]);
  });

  it('reports a list item that is out of line alone, and not the keys below it', () => {
    const text = 'rows:\n  - id: 甲\n    text: 乙\n - id: 丙\n    text: 丁\n    label: 戊\n';
    expect(faultsOf(text).map(({ place }) => place)).toEqual([placeIn(text, '- id: 丙')]);
  });

  it.each([
    {
      slip: 'a key too far in below a value without quotes',
      text: 'rows:\n  - id: 甲\n    text: 乙\n     label: 丙\n     notes:\n       - 丁\n  - id: 戊\n    text: 己\n',
      at: '     label: 丙',
      message: '縮排與上面各行沒有對齊：這一行前面空 5 格，上一行空 4 格',
    },
    {
      slip: 'a key too far in below the id of its row',
      text: 'rows:\n  - id: 甲\n     text: 乙\n     label: 丙\n  - id: 丁\n    text: 戊\n',
      at: '     text: 乙',
      message: '縮排與上面各行沒有對齊：這一行前面空 5 格，上一行空 4 格（連「- 」在內）',
    },
    {
      slip: 'a row that stands further left than the others',
      text: 'rows:\n      - id: 甲\n        text: 乙\n        units:\n          - 丙\n  - id: 丁\n        text: 戊\n        units:\n          - 己\n',
      at: '- id: 丁',
      message: '清單的這一項前面空 2 格，同一個清單的其他項空 6 格',
    },
    {
      slip: 'a row that stands further in than the others',
      text: 'rows:\n  - id: 甲\n    text: 乙\n    units:\n      - 丙\n    - id: 丁\n      text: 戊\n      units:\n        - 己\n',
      at: '- id: 丁',
      message: '清單的這一項前面空 4 格，同一個清單的其他項空 2 格',
    },
    {
      slip: 'a key with a list, too far in',
      text: 'columns:\n  unit: 甲\n   attributes:\n    - 乙\n    - head: 丙\n      role: text\nrows: []\n',
      at: '   attributes:',
      message: '縮排與上面各行沒有對齊：這一行前面空 3 格，上一行空 2 格',
    },
    {
      slip: 'a column of its own, too far in',
      text: 'attributes:\n  權數: 甲\n   目標值: 乙\n   經費: 丙\n',
      at: '   目標值: 乙',
      message: '縮排與上面各行沒有對齊：這一行前面空 3 格，上一行空 2 格',
    },
    {
      slip: 'a key behind a list, out of line',
      text: 'actions:\n   - headings:\n      - 甲\n    measures:\n      - id: 乙\n        text: 丙\n',
      at: '    measures:',
      message:
        '縮排與上面各行沒有對齊：這一行前面空 4 格，上面的「- headings:」空 5 格（連「- 」在內）',
    },
    {
      slip: 'a text of several lines whose first is further in',
      text: 'rows:\n  - text: |-\n       甲\n      乙\n      丙\n      丁\n    id: 戊\n',
      at: '乙',
      message: '「|-」之下的文字，第一行前面空 7 格，這一行卻只空 6 格',
    },
    {
      slip: 'a text of several lines whose further ones have dashes',
      text: 'rows:\n  - text: |-\n        甲\n      - 乙\n      - 丙\n    id: 戊\n',
      at: '- 乙',
      message: '「|-」之下的文字，第一行前面空 8 格，這一行卻只空 6 格',
    },
    {
      slip: 'a text of several lines whose further ones have colons',
      text: 'rows:\n  - text: |-\n        甲\n      乙: 丙\n      丁\n    id: 戊\n',
      at: '乙: 丙',
      message: '「|-」之下的文字，第一行前面空 8 格，這一行卻只空 6 格',
    },
    {
      slip: 'an entry without its dash',
      text: 'rows:\n  - id: 甲\n    text: 乙\n    units:\n      - 丙\n    id: 丁\n    text: 戊\n    units:\n      - 己\n',
      at: 'id: 丁',
      message: '「id」「text」「units」在同一層都寫了兩次',
    },
    {
      slip: 'a first entry without its dash',
      text: 'rows:\n    id: 甲\n    units:\n      - 丙\n  - id: 丁\n    units:\n      - 己\n',
      at: 'id: 甲',
      message: '清單的第一項前面少了「- 」：下面各項都以「- id:」開頭',
    },
    {
      slip: 'a first entry with its dash and the space behind it gone, below a comment',
      text: 'rows:\n  # 一\n  id: 甲\n    text: 乙\n  - id: 丁\n    text: 己\n',
      at: 'id: 甲',
      message: '清單的第一項前面少了「- 」：下面各項都以「- id:」開頭',
    },
    {
      slip: 'a text that was pasted twice',
      text: 'a: 甲\nb: 乙\na: 丙\nb: 丁\n',
      at: 'a: 丙',
      message: '「a」「b」在最外層都寫了兩次',
    },
    {
      slip: 'a sign of Markdown around it',
      text: '```yaml\na: 甲\n',
      at: '```',
      message: '這一行是 Markdown 程式區塊的記號，不是內容',
    },
    {
      slip: 'a key of an entry that stands there twice',
      text: 'rows:\n  - id: 甲\n    text: 乙\n    id: 丁\n    notes: 己\n',
      at: 'id: 丁',
      message: '「id」在同一層寫了兩次，第一次在往上第 2 行',
    },
    {
      slip: 'a first line with spaces before it',
      text: '# 表\n  tables:\n    - title: 甲\nretired: []\n',
      at: '  tables:',
      message: '這一行前面空 2 格，下面同一層的「retired: []」卻沒有空格',
    },
  ])('tells of $slip once, at its own line', ({ text, at, message }) => {
    expect(faultsOf(text)).toMatchObject([{ place: placeIn(text, at), message }]);
  });

  it.each([
    { slip: 'a dash', text: '-id: 甲', at: 'id: 甲', message: '「-」的後面少了空格' },
    { slip: 'the id of a row', text: '- id:甲', at: '甲', message: '「id:」的冒號後面少了空格' },
  ])('tells once that a space lacks behind $slip', ({ text, at, message }) => {
    const row = (id: string) => `  - id: ${id}\n    text: 乙\n    units:\n      - 丙\n`;
    const rows = `rows:\n${row('子')}${row('丑')}${row('寅')}`.replace('- id: 子', text);
    expect(faultsOf(rows)).toMatchObject([{ place: placeIn(rows, at), message }]);
  });

  it('tells of other slips beside a line that is out of line', () => {
    const text = 'rows:\n  - id: 甲\n     text: 乙\n  - id: 丁\n    text: 戊: 己\n';
    expect(faultsOf(text).map(({ place }) => place)).toEqual([
      placeIn(text, '     text: 乙'),
      placeIn(text, '戊: 己'),
    ]);
  });

  it.each(['[甲]乙', '{甲}乙', '? 甲'])(
    'tells of a text that begins with a sign of YAML: %s',
    (value) => {
      const text = `text: ${value}\nlabel: 丙\n`;
      expect(faultsOf(text)).toMatchObject([
        { place: placeIn(text, value), message: `文字以「${value[0]}」開頭，須加引號` },
      ]);
    },
  );

  it('reports slips in several places at once', () => {
    const text = 'a: 甲: 乙\nb: 1\nc: @丙\nd: 1\nd: 2\n';
    expect(faultsOf(text).map(({ place }) => place)).toEqual([
      placeIn(text, '甲'),
      placeIn(text, '@'),
      placeIn(text, 'd: 2'),
    ]);
  });

  it('says so when brackets are nested too deep to be read', () => {
    const [fault, ...others] = faultsOf(`a: ${'['.repeat(200)}`);
    expect(fault?.message).toBe('括號或縮排的層數太多，無法讀取');
    expect(others).toEqual([]);
  });
});

describe('LocatedYaml', () => {
  const text = [
    '# 註解',
    'name: 甲館',
    'units:',
    '  - id: a',
    "    label: '1.10'",
    '    aliases: [乙, 丙]',
    '  - { id: b, label: 1.10 }',
    '',
  ].join('\n');
  const located = new LocatedYaml(text);

  it.each([
    ['a value', ['name'], '甲館'],
    ['a quoted value', ['units', 0, 'label'], "'1.10'"],
    ['an entry of a list', ['units', 1], '{ id'],
    ['an entry inside an entry', ['units', 0, 'aliases', 1], '丙'],
    ['a value in braces', ['units', 1, 'id'], 'b,'],
  ])('tells the place of %s', (_, path, passage) => {
    expect(located.place(path)).toEqual(placeIn(text, passage));
  });

  it('tells the place of a key', () => {
    expect(located.place(['units', 0, 'label'], true)).toEqual(placeIn(text, 'label'));
  });

  it('gives a missing value the place of the entry that lacks it', () => {
    expect(located.place(['units', 0, 'name'])).toEqual(placeIn(text, 'id: a'));
  });

  it('gives a value missing from an empty file its first line', () => {
    expect(new LocatedYaml('').place(['name'])).toEqual({ line: 1, column: 1 });
  });

  it('counts from the line on which a front matter begins', () => {
    expect(new LocatedYaml('a: 1\nb: 2\n', 2).place(['b'])).toEqual({ line: 3, column: 4 });
  });

  it('counts columns in UTF-16 units, as editors do', () => {
    expect(new LocatedYaml('{ 𠮷: 1, b: 2 }').place(['b'])).toEqual({ line: 1, column: 13 });
  });

  it('gives a number as it is written', () => {
    expect(located.written(['units', 1, 'label'])).toBe('1.10');
    expect(located.written(['units'])).toBeUndefined();
  });
});
