import { describe, expect, it } from 'vitest';
import { parseMarkdown as parse } from '../../../../src/content/markdown/parse-markdown.ts';
import {
  listItems,
  sectionBlocks,
  splitSections,
  textLines,
} from '../../../../src/content/markdown/split-sections.ts';

const parseMarkdown = (markdown: string) => parse(markdown, 'plan');
const nodes = (markdown: string) => parseMarkdown(markdown).children;
const items = (markdown: string) => listItems(nodes(markdown)).map(({ text }) => text);

describe('the sections of a text', () => {
  it('begin at headings of every level, and hold those nested in them', () => {
    const { before, sections } = splitSections(
      parseMarkdown(
        '前言\n\n# 壹、甲\n\n乙\n\n## 貳、丙\n\n### 一、丁\n\n戊\n\n#### (一)己\n\n### 二、庚\n\n## 參、辛\n',
      ),
    );
    expect(before).toHaveLength(1);
    expect(
      sections.map(({ heading, level, line, nodes: own, whole }) => [
        heading,
        level,
        line,
        own.length,
        whole.length,
      ]),
    ).toEqual([
      ['壹、甲', 1, 3, 1, 1],
      ['貳、丙', 1, 7, 0, 4],
      ['一、丁', 2, 9, 1, 2],
      ['(一)己', 3, 13, 0, 0],
      ['二、庚', 2, 15, 0, 0],
      ['參、辛', 1, 17, 0, 0],
    ]);
  });

  it('tell tables from text', () => {
    const table = '甲\n\n| 項目 | 說明 |\n| --- | --- |\n| 乙 | **丙** |\n| 丁 | |\n\n戊\n';
    expect(sectionBlocks(nodes(table))).toEqual([
      { kind: 'lines', lines: ['甲'] },
      {
        kind: 'table',
        head: ['項目', '說明'],
        rows: [
          ['乙', '丙'],
          ['丁', ''],
        ],
      },
      { kind: 'lines', lines: ['戊'] },
    ]);
  });

  it('are named without markup', () => {
    const { sections } = splitSections(parseMarkdown('## 壹、*甲* `乙`[丙](https://example.org/)'));
    expect(sections.map(({ heading }) => heading)).toEqual(['壹、甲 乙丙']);
  });

  it('may be empty, and may have the same name', () => {
    const { sections } = splitSections(parseMarkdown('## 甲\n\n## 甲\n'));
    expect(sections.map(({ nodes: inner }) => inner)).toEqual([[], []]);
  });

  it('are none in an empty text', () => {
    expect(splitSections(parseMarkdown(''))).toEqual({ before: [], sections: [] });
  });
});

describe('the lines of a text', () => {
  it('are its paragraphs, sub-headings and list items, without markup', () => {
    expect(
      textLines(nodes('甲**乙**\n\n### 丙\n\n- 一、丁\n- 二、[戊](https://example.org/)\n')),
    ).toEqual(['甲乙', '丙', '一、丁', '二、戊']);
  });

  it('hold the number of a numbered list, which is printed', () => {
    expect(textLines(nodes('3. 甲\n4. 乙\n   1. 丙\n'))).toEqual(['3. 甲', '4. 乙', '1. 丙']);
  });

  it('hold what stands in tables, quotations, code and HTML', () => {
    expect(textLines(nodes('| 甲 | 乙 |\n| --- | --- |\n| 丙 | 丁 |'))).toEqual([
      '甲\t乙',
      '丙\t丁',
    ]);
    expect(textLines(nodes('> 甲\n\n```\n乙\n```\n\n<b>丙</b>\n\n---'))).toEqual([
      '甲',
      '乙',
      '<b>丙</b>',
    ]);
  });

  it('end where a line end is set on purpose', () => {
    expect(textLines(nodes('甲  \n乙\\\n丙'))).toEqual(['甲\n乙\n丙']);
  });
});

describe('the items of a list', () => {
  it('are those of its first level, with what stands below them', () => {
    expect(items('前言：\n\n- 一、甲\n  - 乙\n\n  丙\n- 二、丁\n')).toEqual([
      '一、甲\n乙\n丙',
      '二、丁',
    ]);
  });

  it('are those of all lists', () => {
    expect(items('- 甲\n\n另有：\n\n- 乙\n')).toEqual(['甲', '乙']);
  });

  it('are the paragraphs where there is no list', () => {
    expect(items('甲\n\n乙\n')).toEqual(['甲', '乙']);
  });

  it('tell where they begin', () => {
    expect(listItems(nodes('前言\n\n- 甲\n- 乙'))).toEqual([
      { text: '甲', line: 3, column: 1 },
      { text: '乙', line: 4, column: 1 },
    ]);
  });

  it('are none in an empty section', () => {
    expect(listItems([])).toEqual([]);
  });
});
