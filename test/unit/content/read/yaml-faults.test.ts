import { describe, expect, it } from 'vitest';
import { parseYaml } from '../../../../src/content/read/parse-yaml.ts';

/** Writing that YAML refuses, of as many kinds as there are. */
const refused = [
  'a:\n\tb: 1',
  'a: @x',
  'a: "x" y',
  'a: [b',
  'a: {b: c',
  'a: "\\q"',
  '%YAML 2\n---\na: b',
  '%TAG !',
  'a: b\n---\nc: d',
  'a: *x',
  'key: - a',
  'a: b: c',
  '"a',
  '- a\nb: c',
  '{a: 1}}',
  '[1,2]]',
  'a: ]',
  'a: }',
  'a: |x\n b',
  'a: >x\n b',
  'a: 1\na: 2',
  'a:\n- b\n c: d',
  '? [a]\n: b\n? [a]\n: c',
  '!<tag',
  'a: !<x y',
  '--- a: b',
  '&a &b c',
  '&a *b',
  'a: !!int x',
  'a: !!binary @@',
  '- - - a\n b',
  '[a: b: c]',
  '{a b: c, : d',
  "a: 'it's'",
  'a: |9\n x',
  '<<: 3\n<<: 4',
  `${'['.repeat(2000)}`,
];

describe('what a clerk is told of YAML that cannot be read', () => {
  it.each(refused)('is Chinese, without the words of the parser: %j', (yaml) => {
    const result = parseYaml(yaml);
    expect(result.ok).toBe(false);
    for (const { message, fix } of result.ok ? [] : result.faults) {
      // Signs, keys and what YAML itself is called are no sentence.
      const english = `${message} ${fix}`.replaceAll(/「[^」]*」|YAML|Tab|text|'…'/g, '');
      expect(english).not.toMatch(/[A-Za-z]{2,} [A-Za-z]{2,}|[A-Za-z]{5,}/);
    }
  });

  const table = (value: string) =>
    `rows:\n  - id: a\n    text: ${value}\n    units:\n      - 甲\n  - id: b\n    text: 乙\n    more:\n      x: 1\n`;

  it.each([
    '] 甲',
    '} 甲',
    '{甲: 乙}}',
    '[甲',
    '{甲',
    '"甲',
    "'甲",
    '"甲" 乙',
    '@甲',
    '*甲',
    '甲: 乙',
    '|甲',
    '- 甲',
    '甲\n乙',
    '甲\n   乙: 丙',
    '甲\n\t乙',
  ])('is one fault a slip, at its line or the next: %j', (value) => {
    const result = parseYaml(table(value));
    const places = result.ok ? [] : result.faults.map(({ place }) => place.line);
    expect(places).toHaveLength(1);
    expect(places[0]).toBeGreaterThanOrEqual(3);
    expect(places[0]).toBeLessThanOrEqual(4);
  });

  it('is every slip of several', () => {
    const result = parseYaml('a: ] 甲\nb: 乙\nc: "丙" 丁\nd:\n  e: @戊\nf: 1\nf: 2\n');
    expect(result.ok ? [] : result.faults.map(({ place }) => place.line)).toEqual([1, 3, 5, 7]);
  });

  it('counts the lines that begin with tabs', () => {
    const result = parseYaml('a:\n\tb: 1\n\tc: 2\n');
    expect(result.ok ? [] : result.faults.map(({ message }) => message)).toEqual([
      '縮排用了 Tab；全檔共 2 行',
    ]);
  });

  it.each([
    ['a: ]', '多了一個「]」，前面沒有與它成對的括號'],
    ['a: |x\n b', '文字以「|」開頭，須加引號'],
    ['%TAG !', '以「%」開頭的一行是 YAML 的指令，不是內容'],
    ['--- a: b', '清單或「鍵: 值」不能從這裡開始'],
    ['&a &b c', '「&」「*」「!」在 YAML 另有意思'],
  ])('says what is wrong with %j', (yaml, message) => {
    const result = parseYaml(yaml);
    expect(result.ok ? [] : result.faults.map((fault) => fault.message)).toContain(message);
  });
});
