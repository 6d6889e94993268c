import { dropSpace } from '../../../meaning/text/fold.ts';
import { append } from './append.ts';
import type { Omission } from './omission.ts';
import type { Block, ParagraphBlock } from './source-document.ts';

/** Fewest lines of a table of contents that is told by its dots alone. */
const FEWEST_LINES = 2;

/** Characters of the longest line of one. */
const LONGEST_LINE = 120;

/** Characters of a block with many lines of one; longer ones are not looked at, for a file may hold one of any length. */
const LONGEST_BLOCK = 20_000;

/** Words, dots and the number of a page: `壹、前言……………1`; where what stands above says that these are contents, a space or a tab as well. */
const DOTTED =
  /^(.*?[^\s…⋯.．·‧・_])[\s…⋯.．·‧・_]*(?:…|⋯|[.．·‧・_]{3})[\s…⋯.．·‧・_]*(?:\d{1,3}|[ivx]{1,5})$/iu;
const SPACED = /^(.*?\S)\s+(?:\d{1,3}|[ivx]{1,5})$/iu;

/** What stands above a table of contents. */
const TITLE = /^(?:[圖表附])?(?:目錄|目次)$/u;

/**
 * Blocks without the tables of contents that are typed, or that a PDF prints: they only repeat headings with their pages.
 * @param omissions gets their lines
 */
export function withoutContents(blocks: readonly Block[], omissions: Omission[]): Block[] {
  const lines = blocks.map((block) =>
    block.kind === 'paragraph' && block.text.length <= LONGEST_BLOCK ? block.text.trim() : '',
  );
  const left = new Set<number>();
  for (let at = 0; at < lines.length; at += 1) {
    const isTitled = TITLE.test(dropSpace(lines[at]!));
    const first = isTitled ? at + 1 : at;
    const end = endOfRun(lines, first, isTitled);
    if (end - first < (isTitled ? 1 : FEWEST_LINES)) continue;
    for (let each = at; each < end; each += 1) left.add(each);
    at = end - 1;
  }
  if (left.size === 0) return [...blocks];
  append(
    omissions,
    blocks
      .filter((block, at): block is ParagraphBlock => left.has(at) && block.kind === 'paragraph')
      .map(({ text, place }) => ({ reason: '目次（目錄）', text, place })),
  );
  return blocks.filter((_, at) => !left.has(at));
}

/** Where the lines of contents end that begin here; what no dots stand in stands again as a heading below. */
function endOfRun(lines: readonly string[], first: number, isTitled: boolean): number {
  let end = first;
  while (end < lines.length && isEntry(lines, end, isTitled)) end += 1;
  return end;
}

function isEntry(lines: readonly string[], at: number, isTitled: boolean): boolean {
  const line = lines[at]!;
  if (line === '' || line.length > LONGEST_LINE * (line.split('\n').length || 1)) return false;
  return line.split('\n').every((each) => {
    if (DOTTED.test(each.trim())) return true;
    const named = isTitled ? SPACED.exec(each.trim())?.[1] : undefined;
    return (
      named !== undefined &&
      lines.slice(at + 1).some((other) => dropSpace(other) === dropSpace(named))
    );
  });
}
