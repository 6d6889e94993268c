import { expect, it } from 'vitest';
import { parseMarkdown } from '../../../../../src/content/markdown/parse-markdown.ts';
import { splitSections, textLines } from '../../../../../src/content/markdown/split-sections.ts';
import { writeNarrative } from '../../../../../src/drafting/import/draft/write-narrative.ts';

/** Pieces of which awkward texts are made. */
const PIECES = [
  ...'甲乙9年*_~`#>-+|\\[]()<>&!:.=',
  ' ',
  '**',
  '~~',
  '1. ',
  '101. ',
  '2) ',
  '- ',
  '# ',
  '> ',
  '&lt;',
  '&copy;',
  '[^1]',
  '[註1]: ',
  '<b>',
  'https://example.org/',
  'www.ncl.edu.tw',
  'a@b.tw',
  '「重點」',
  '，',
  '---',
  '```',
];

const LINES = 600;

it('what the importer writes is read as the same words', () => {
  const wrong: string[] = [];
  let seed = 20261126;
  const next = () => {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    return seed;
  };
  for (let line = 0; line < LINES; line += 1) {
    const length = 1 + (next() % 9);
    const text = `甲${Array.from({ length }, () => PIECES[next() % PIECES.length]).join('')}`
      .replaceAll(/\s+/g, ' ')
      .trim();
    const words = line % 2 === 0 ? text : text.slice(1).trim();
    if (words === '' || /^[-–•●] /.test(words)) continue;
    const markdown = writeNarrative([
      { heading: '壹、甲', content: [{ kind: 'paragraph', text: words }] } as never,
    ]);
    const { sections } = splitSections(parseMarkdown(markdown, 'plan'));
    const read = sections.flatMap(({ nodes }) => textLines(nodes)).join('\n');
    if (read.replaceAll(' ', '') !== words.replaceAll(' ', '')) wrong.push(`${words} → ${read}`);
  }
  expect(wrong).toEqual([]);
});

it('a table keeps each value in its column, whatever cells are merged', () => {
  const cell = (text: string, rowSpan = 1, columnSpan = 1) => ({ text, rowSpan, columnSpan });
  const table = {
    kind: 'table' as const,
    place: null,
    rows: [
      [cell('等第'), cell('獎勵', 1, 2)],
      [cell('優', 2), cell('嘉獎'), cell('二次')],
      [cell('獎狀'), cell('一紙')],
      [cell('乙'), cell('', 1, 1), cell('免議')],
    ],
  };
  const markdown = writeNarrative([{ heading: '壹、獎勵', place: null, content: [table] }]);
  const rows = markdown
    .split('\n')
    .filter((line) => line.startsWith('|') && !/^[|\s-]+$/u.test(line))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((text) => text.trim()),
    );
  expect(rows).toEqual([
    ['等第', '獎勵', ''],
    ['優', '嘉獎', '二次'],
    ['優', '獎狀', '一紙'],
    ['乙', '', '免議'],
  ]);
});

it('a heading that the document sets below another stands below it, one numbered alike beside it', () => {
  const section = (heading: string, level?: number) => ({
    heading,
    place: null,
    ...(level === undefined ? {} : { level }),
    content: [],
  });
  const markdown = writeNarrative([
    section('壹、依據', 2),
    section('貳、獎勵', 3),
    section('1、記功', 3),
    section('參、附則'),
  ]);
  expect(markdown.trim().split(/\n+/u)).toEqual([
    '## 壹、依據',
    '## 貳、獎勵',
    '### 1、記功',
    '## 參、附則',
  ]);
});
