import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { isMap, isNode, isScalar, isSeq, parseDocument, type Document } from 'yaml';
import type { YamlPath } from '../../../../src/content/problems/problem.ts';
import type { ContentFolder } from '../../../../src/content/read/content-folder.ts';
import { decodeText } from '../../../../src/content/read/decode-text.ts';
import { splitFrontMatter } from '../../../../src/content/read/front-matter.ts';
import { readContentFolder } from '../../../../src/content/read/read-content-folder.ts';
import { YamlEvents } from '../../../../src/content/read/yaml-events.ts';

const at = (path: string) => fileURLToPath(new URL(`../../../../${path}`, import.meta.url));

const folders = await Promise.all(
  [
    'content',
    'test/fixtures/health-bureau',
    'test/fixtures/demo',
    'test/fixtures/small-content',
  ].map((path) => readContentFolder(at(path))),
);

/** Path and YAML of every file that holds any. */
function yamlTexts(folder: ContentFolder): [string, string][] {
  return [...folder.files.values()].flatMap((file): [string, string][] => {
    if (file.data === null) return [];
    const text = decodeText(file, []) ?? '';
    const yaml = file.path.endsWith('.md') ? splitFrontMatter(text)?.yaml : text;
    return yaml === undefined ? [] : [[`${folder.label}/${file.path}`, yaml]];
  });
}

interface Start {
  path: YamlPath;
  onKey: boolean;
  start: number;
}

/** Every node and key of a document, by the parser that keeps positions, and where they begin. */
function startsIn(document: Document.Parsed): Start[] {
  const found: Start[] = [];
  const add = (path: YamlPath, node: unknown, onKey: boolean) => {
    if (!isNode(node) || !node.range) return;
    found.push({ path, onKey, start: node.range[0] });
    if (onKey) return;
    if (isSeq(node)) node.items.forEach((item, index) => add([...path, index], item, false));
    if (!isMap(node)) return;
    for (const { key, value } of node.items) {
      if (!isScalar(key)) continue;
      const inner = [...path, key.value as string];
      add(inner, key, true);
      add(inner, value, false);
    }
  };
  add([], document.contents, false);
  return found;
}

/** Those of which the events are sure. */
function sureOf(yaml: string): { sure: Start[]; all: Start[] } {
  const all = startsIn(parseDocument(yaml));
  const events = YamlEvents.read(yaml);
  const sure = all.flatMap(({ path, onKey }) => {
    const start = events?.start(path, onKey) ?? 'unsure';
    if (start === 'unsure') return [];
    return [{ path, onKey, start: start === 'none' ? -1 : start }];
  });
  return { sure, all };
}

const written = ({ path, onKey, start }: Start) => `${path.join('.')} ${onKey} ${start}`;

describe('the events of the fast parser', () => {
  it.each(folders.flatMap(yamlTexts))(
    'tell every place of %s as the other parser does',
    (_, yaml) => {
      const { sure, all } = sureOf(yaml);
      expect(sure).toEqual(all);
    },
  );

  it.each([
    'a: 1\nb: 2\n',
    '# 註解\na: 1 # 註解\n# 註解\nb:\n  # 註解\n  - c\n  # 註解\n  - d\n',
    'a:\n- b: 1\n  c: 2\n-   b: 3\n\n    c: 4\n',
    '- - a\n  - b\n-\n  - c\n',
    'a:\n  b:\n    c: 1\n',
    "'a': '1'\n\"b\": \"2\"\n'it''s': 3\n\"\\u53f0\": 4\n",
    'a: "x\n  y"\nb: z\n',
    "a: 'x\n\n  y'\nb: z\n",
    'a: x\n  y\n  z\nb: 1\n',
    'a: |\n  x\n  y\nb: 1\n',
    'a: |-\n\n  x | y\nb: >+\n  z\n\nc: |2\n    w\n',
    '- |\n  x\n- >-\n  y\n- a: |\n    z\n',
    '{ a: 1, b: [c, "d", { e: f }], g: {} }\n',
    'a: [1,\n  2,\n  [3, 4]]\nb: {c: 1,\n  d: 2}\n',
    'a: [ ]\nb: []\n',
    '115年目標值: a\n（一）乙: b\n「丙」: c\n',
    '甲: 𠮷\n𠮷: { 乙: 𠮷, 丙: 1 }\n',
    '? a\n: b\n? c\n: - d\n',
    'a: "#"\nb: x#y\nc: "x: y"\nd: \'- z\'\n',
    '  a: 1\n  b: 2\n',
    'a:   1\nb:\n\n\n   2\n',
    'text\n',
    '"text"\n',
    '- a\n',
    'a:\n  - b: "1"\n    c:\n      - d\n  - e\n',
  ])('tell every place of %j as the other parser does', (yaml) => {
    const { sure, all } = sureOf(yaml);
    expect(sure.map(written)).toEqual(all.map(written));
  });

  it.each([
    'a: 1\na: 2\n',
    '2023: x\ny: z\n',
    '1e3: x\n2012-01-01: y\n',
    '"2023": x\n2023: y\n',
    'true: x\n',
    '~: x\n',
    '1.10: x\n',
    '<<: { a: 1 }\nb: 2\n',
    'x: &a { b: 1 }\ny: *a\n',
    'x: &a\n  b: 1\ny:\n  - *a\n',
    '&k a: 1\n',
    'a: !!str 12\nb: 1\n',
    'a: !x\n  b: 1\n',
    '---\na: 1\n...\n',
    '--- # 註解\na: 1\n',
    'a: 1\n---\nb: 2\n',
    '%YAML 1.2\n---\na: 1\n',
    'a: 1\r\nb:\r\n  - c\r\n',
    'a: 1\rb: 2\r',
    'a:\t1\nb: 2\n',
    'a: 1\t# 註解\nb:\n  - c\t\n',
    'a: "x\ty"\n',
    '\ufeffa: 1\n',
    'a:\nb: ~\nc: null\nd: ""\n',
    'a:\n  -\n  - b:\n  - c\n',
    'a: # 註解\n  b\nc: # 註解\n',
    '{ a, b: , c: 1 }\n',
    '[ a: 1, b, { c } ]\n',
    '[ ? a : 1, "b": 2 ]\n',
    '? [a, b]\n: c\n',
    '? { a: 1 }\n: c\nd: 1\n',
    '? |\n  a\n: b\n',
    ': a\n',
    '- : a\n',
    'a: | # 註解 |\n  x\nb: >- # y\n  z\n',
    'a: |\n\nb: 1\n',
    'a: |\nb: 1\n',
    'a:\n  |\n  x\n',
    'a: >\n\n\n  x\n',
    'a: |1\n  x\n',
    'a:\n  "b": |\n   c\n   \n d: 1\n',
    'a: b: c\n',
    'a: [1\nb: 2\n',
    'a: "x\nb: 2\n',
    'a: @x\n',
    'a: `x`\n',
    'a:\n   b: 1\n  c: 2\n',
    '- a\nb: 1\n',
    'a: 1\n- b\n',
    'a: "\\q"\n',
    "a: 'x' y\n",
    'a: [1, 2]]\n',
    'a: {b: 1}}\n',
    'a: b\n c: d\n',
    'a : 1\nb  : 2\n"c" : 3\n',
    'a:1\n',
    'a b: 1\n甲 乙: 2\na-b: 3\n',
    '__proto__: 1\nconstructor: 2\n',
    'a: - b\n',
    'a: {"b":1,\'c\':2}\n',
    'a: [\n# 註解\nb, # 註解\nc\n]\n',
    'a: 1\n\n\n# 註解\n\n',
    '\n\n# 註解\n\na: 1\n',
    '# 註解\n',
    '',
    '\n',
    'a: x\u0085y\u2028z\nb: 1\n',
    'a:\u00a0b\n',
    'a: b\n...\nc: d\n',
    `a: ${'['.repeat(200)}\n`,
    `${'- '.repeat(120)}a\n`,
  ])('are sure of no other place of %j', (yaml) => {
    const { sure, all } = sureOf(yaml);
    const right = new Set(all.map(written));
    expect(sure.map(written).filter((each) => !right.has(each))).toEqual([]);
  });

  it('know of no place for what is not there, as far as they can tell', () => {
    const events = YamlEvents.read('a: [1]\nb: x\n2: y\n')!;
    expect(events.start(['a', 1], false)).toBe('none');
    expect(events.start(['a', -1], false)).toBe('none');
    expect(events.start(['b', 'c'], false)).toBe('none');
    expect(events.start(['a', 'c'], false)).toBe('unsure');
    expect(events.start(['c'], false)).toBe('unsure');
    expect(YamlEvents.read('a: 1\n')!.start(['c'], true)).toBe('none');
  });
});
