import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { ContentFolder } from '../../../../src/content/read/content-folder.ts';
import { decodeText } from '../../../../src/content/read/decode-text.ts';
import { splitFrontMatter } from '../../../../src/content/read/front-matter.ts';
import { LocatedYaml, parseYaml } from '../../../../src/content/read/parse-yaml.ts';
import { readContentFolder } from '../../../../src/content/read/read-content-folder.ts';
import { HEALTH_BUREAU } from '../../../support/content-folder.ts';

const content = await readContentFolder(
  fileURLToPath(new URL('../../../../content', import.meta.url)),
);
const fixture = await readContentFolder(HEALTH_BUREAU);

/** Path and YAML of every file that holds any. */
function yamlTexts(folder: ContentFolder): [string, string][] {
  return [...folder.files.values()].flatMap((file): [string, string][] => {
    if (file.data === null) return [];
    const text = decodeText(file, []) ?? '';
    const yaml = file.path.endsWith('.md') ? splitFrontMatter(text)?.yaml : text;
    return yaml === undefined ? [] : [[`${folder.label}/${file.path}`, yaml]];
  });
}

describe('the fast parser and the one that keeps positions', () => {
  it.each([...yamlTexts(content), ...yamlTexts(fixture)])('read %s the same', (_, yaml) => {
    expect(parseYaml(yaml)).toEqual({ ok: true, value: new LocatedYaml(yaml).value });
  });

  it.each([
    'a: 1.10',
    'a: 0.10',
    'a: .5',
    'a: 1.',
    'a: -0',
    'a: +12',
    'a: 1e3',
    'a: 017',
    'a: 08',
    'a: 0o17',
    'a: 0x1F',
    'a: 0b11',
    'a: 1_000',
    'a: 12:30:45',
    'a: .inf',
    'a: .nan',
    'a: 12345678901234567890',
    'a: 2012-01-01',
    'a: 2012-01-01T10:00:00Z',
    'a: 97.12.10',
    'a: 2月30日',
    'a: yes',
    'a: no',
    'a: on',
    'a: off',
    'a: y',
    'a: True',
    'a: FALSE',
    'a: ~',
    'a: Null',
    'a: "null"',
    'a:',
    'a: "1.10"',
    "a: 'it''s'",
    'a: "\\u53f0\\n"',
    'a: "x\n  y"',
    'a: x\n  y',
    "a: 'x\n\n  y'",
    'a: |\n  x\n  y\n',
    'a: |-\n  x\n   y\n',
    'a: |+\n  x\n\n',
    'a: |2\n    x\n',
    'a: >\n  x\n  y\n\n  z\n',
    'a: >-\n\n  x\n\n\n  y\n',
    'a: x #y',
    'a: x#y',
    'a: x：y',
    'a: 甲　乙',
    'a: b\u00a0c',
    'a: 𠮷',
    'a: [1, 2, ]',
    'a: {b: 1, c}',
    'a: [甲、乙, 丙]',
    '{a: 1}',
    '- a\n- b',
    '? a\n: b',
    '2023: x',
    '1.10: x',
    'true: x',
    '__proto__: 1',
    '<<: {a: 1}',
    'x: &a {b: 1}\ny: *a\n',
    '---\na: 1\n...\n',
    'a: !!str 12',
    '# 註解\n',
    '',
  ])('read %j the same', (yaml) => {
    expect(parseYaml(yaml)).toEqual({ ok: true, value: new LocatedYaml(yaml).value });
  });
});
