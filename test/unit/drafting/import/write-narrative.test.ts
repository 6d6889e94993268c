import { expect, it } from 'vitest';
import { parseMarkdown } from '../../../../src/content/markdown/parse-markdown.ts';
import { splitSections, textLines } from '../../../../src/content/markdown/split-sections.ts';
import { writeNarrative } from '../../../../src/drafting/import/write-narrative.ts';

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
