import { describe, expect, it } from 'vitest';
import { oddCharacters } from '../../../../src/content/read/odd-characters.ts';
import { files, onlyProblemOf, problemsOf, replacing } from '../../../support/content-folder.ts';

const found = (text: string) =>
  oddCharacters(text).map(({ code, severity, ruleId }) => `${code} ${severity} ${ruleId}`);

describe('oddCharacters', () => {
  it.each([
    ['甲\ufffd', 'U+FFFD warning text/replacement'],
    ['甲\ue000', 'U+E000 warning text/private-use'],
    ['甲\uf8ff', 'U+F8FF warning text/private-use'],
    ['甲\u{f0000}', 'U+F0000 warning text/private-use'],
    ['甲\u{100000}', 'U+100000 warning text/private-use'],
    ['⼈', 'U+2F08 warning text/radical'],
    ['⺠', 'U+2EA0 warning text/radical'],
    ['\uf934', 'U+F934 warning text/compatibility'],
    ['\u{2f800}', 'U+2F800 warning text/compatibility'],
    ['甲\u200b乙', 'U+200B warning text/invisible'],
    ['甲\u200c乙', 'U+200C warning text/invisible'],
    ['甲\u200d乙', 'U+200D warning text/invisible'],
    ['甲\u200e乙', 'U+200E warning text/invisible'],
    ['甲\u200f乙', 'U+200F warning text/invisible'],
    ['甲\u061c乙', 'U+061C warning text/invisible'],
    ['甲\u2060乙', 'U+2060 warning text/invisible'],
    ['甲\ufeff乙', 'U+FEFF warning text/invisible'],
    ['甲\u00ad乙', 'U+00AD warning text/invisible'],
    ['甲\u3164乙', 'U+3164 warning text/invisible'],
    ['甲\u{e0041}乙', 'U+E0041 warning text/invisible'],
    ['甲\ufff9乙', 'U+FFF9 warning text/invisible'],
    [' \ufe0f', 'U+FE0F warning text/invisible'],
    ['甲\u2028乙', 'U+2028 warning text/line-separator'],
    ['甲\u2029乙', 'U+2029 warning text/line-separator'],
    ['甲\u202a乙', 'U+202A error text/direction'],
    ['甲\u202e乙', 'U+202E error text/direction'],
    ['甲\u2066乙', 'U+2066 error text/direction'],
    ['甲\u2069乙', 'U+2069 error text/direction'],
  ])('finds the character in %j', (text, expected) => {
    expect(found(text)).toEqual([expected]);
  });

  it.each([
    ['an ideograph with its variation', '葛\u{e0100}'],
    ['joined pictures', '\u{1f468}\u200d\u{1f469}'],
    ['a coloured picture', '☎\ufe0f'],
    ['an ideograph of the compatibility block that has no other form', '\ufa0e'],
    ['ideographic spaces, full-width signs and rare ideographs', '　（甲）𠮷㈠①'],
    ['a character that a note names', '\uf934眼鏡\nnotes: 『老』用相容漢字（U+F934）'],
  ])('is content with %s', (_, text) => {
    expect(found(text)).toEqual([]);
  });

  it.each([
    ['of the same entry', '- id: a\n  text: 甲\ue000\n  notes: [字型 U+E000]\n- id: b', []],
    ['that stands before', '- notes:\n    - 字型 U+E000\n  text: 甲\ue000\n- id: b', []],
    ['of an entry above', '- id: a\n  notes: [U+E000]\n  children:\n    - text: 甲\ue000', []],
    ['at the top of the file', 'a:\n  - text: 甲\ue000\nnotes:\n  - U+E000\n', []],
    ['in the same braces', '- { text: 甲\ue000, note: U+E000 }\n- b', []],
    ['of another entry', '- text: 甲\ue000\n- notes: [U+E000]\n', ['U+E000']],
    ['of an entry below', '- text: 甲\ue000\n  children:\n    - notes: [U+E000]', ['U+E000']],
    ['in other braces', '- { text: 甲\ue000 }\n- { note: U+E000 }', ['U+E000']],
    ['that is but a text', '- text: 甲\ue000\n  label: U+E000', ['U+E000']],
    ['that is but a comment', '- text: 甲\ue000\n# U+E000', ['U+E000']],
    ['of a list of another name', 'notes: [甲]\nunits:\n  - U+E000\n  - \ue000', ['U+E000']],
  ])('a note %s is one for its own place', (_, text, expected) => {
    expect(oddCharacters(text).map(({ code }) => code)).toEqual(expected);
  });

  it('counts and places only those that no note is for', () => {
    const text = '- text: \ue000\n  notes: [U+E000]\n- text: 甲\ue000乙\ue000\n';
    expect(oddCharacters(text)).toMatchObject([{ offset: text.indexOf('甲') + 1, count: 2 }]);
  });

  it('takes a note of the front matter for the text below it, and none of that text', () => {
    const front = '---\ntitle: 甲\nnotes: [U+E000]\n---\n';
    expect(oddCharacters(`${front}\ue000`, front.length)).toEqual([]);
    const bare = '---\ntitle: 甲\n---\n';
    expect(oddCharacters(`${bare}notes: U+E000\n\ue000`, bare.length)).toHaveLength(1);
  });

  it('does not take the note on one character for a note on another', () => {
    expect(found('\ue000 U+E0001')).toEqual(['U+E000 warning text/private-use']);
  });

  it('tells a direction override whether or not a note names it', () => {
    expect(found('\u202e U+202E')).toEqual(['U+202E error text/direction']);
  });

  it('tells each character once, with its first place and the number of its places', async () => {
    const changes = { [files.about]: (text: string) => `${text}\n甲\u00ad乙\u00ad丙\n` };
    const problem = await onlyProblemOf(changes);
    expect(problem).toMatchObject({
      file: `content/${files.about}`,
      place: { column: 2 },
      severity: 'warning',
      message: 'U+00AD：看不見的字元，搜尋與比對時會使同樣的字不相等，全檔共 2 處',
    });
  });

  it('is found in a front matter, and names the ordinary ideograph', async () => {
    const changes = { [files.green]: replacing('112年節約能源計畫', '112年節約能源計畫⼈') };
    expect(await problemsOf(changes)).toMatchObject([
      {
        ruleId: 'text/radical',
        fix: '請改用「人」（U+4EBA）；須照來源保留時，請在同一項（或整個檔案最上層）的 notes 註明 U+2F08',
      },
    ]);
  });

  it.each(['\x08', '\x7f', '\x85', '\ufffe', '\uffff', '\ufdd0', '\u{1ffff}'])(
    'refuses a file with %j, which no text holds',
    async (sign) => {
      expect(await onlyProblemOf({ [files.about]: (text) => `${text}\n甲${sign}` })).toMatchObject({
        severity: 'error',
        ruleId: 'file/control-character',
      });
    },
  );
});
