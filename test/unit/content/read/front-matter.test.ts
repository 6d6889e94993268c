import { describe, expect, it } from 'vitest';
import { splitFrontMatter } from '../../../../src/content/read/front-matter.ts';

describe('splitFrontMatter', () => {
  it('gives the metadata, the text and the lines on which they begin', () => {
    expect(splitFrontMatter('---\ntitle: 甲\n---\n\n## 壹\n')).toEqual({
      yaml: 'title: 甲\n',
      yamlLine: 2,
      body: '\n## 壹\n',
      bodyLine: 4,
    });
  });

  it('takes a line --- below for a rule of the text, and the first one for the end', () => {
    expect(splitFrontMatter('---\na: 1\n---\n甲\n\n---\n乙\n')?.body).toBe('甲\n\n---\n乙\n');
  });

  it('reads metadata with no text below', () => {
    expect(splitFrontMatter('---\na: 1\n---')).toMatchObject({ yaml: 'a: 1\n', body: '' });
    expect(splitFrontMatter('---\n---\n')).toMatchObject({ yaml: '', body: '' });
  });

  it.each([
    ['no opening line', 'title: 甲\n---\n'],
    ['no closing line', '---\ntitle: 甲\n'],
    ['text before it', '\n---\ntitle: 甲\n---\n'],
    ['more dashes', '----\ntitle: 甲\n----\n'],
  ])('finds none where there is %s', (_, text) => {
    expect(splitFrontMatter(text)).toBeNull();
  });
});
