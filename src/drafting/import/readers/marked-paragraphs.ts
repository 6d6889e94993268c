import { parseLabel } from '../../../meaning/numbers/parse-label.ts';
import { joinWrapped } from '../document/clean-text.ts';
import { isHeadLine } from '../model/column-roles.ts';
import type { Block, ParagraphBlock } from '../document/source-document.ts';
import type { TextLine } from './text-line.ts';

/**
 * Text taken out of a page layout often has its lines as the page has them, and a space at the end of
 * each paragraph. Where all numbered sections (壹、…) end so, lines without that space go on in the next
 * line. In a table whose columns stand one after the other an empty line ends a paragraph too.
 * @returns the blocks with such lines joined; as they are in any other text
 */
export function joinMarkedParagraphs(
  lines: readonly TextLine[],
  blocks: readonly Block[],
): Block[] {
  if (!marksParagraphEnds(lines)) return [...blocks];
  const lineByPlace = new Map(lines.map((line) => [`第 ${line.number} 行`, line]));
  const joined: Block[] = [];
  let open: { paragraph: ParagraphBlock; lines: string[]; last: TextLine } | null = null;
  let inTable = false;
  const close = () => {
    if (open !== null) {
      const [only = '', ...more] = open.lines;
      const text = more.length === 0 ? only : joinWrapped(open.lines);
      joined.push({ ...open.paragraph, text });
    }
    open = null;
  };
  for (const block of blocks) {
    const line = block.place === null ? undefined : lineByPlace.get(block.place);
    if (block.kind !== 'paragraph' || line === undefined) {
      close();
      joined.push(block);
      continue;
    }
    if (isHeadLine(line.text)) inTable = true;
    const label = parseLabel(block.text);
    if (label?.style === 'formal') inTable = false;
    const begins =
      open === null ||
      label !== null ||
      line.text.startsWith(' ') ||
      endsParagraph(open.last.text) ||
      isGap(lines.slice(open.last.number, line.number - 1), inTable);
    if (begins || open === null) {
      close();
      open = { paragraph: block, lines: [block.text], last: line };
    } else {
      open.lines.push(block.text);
      open.last = line;
    }
  }
  close();
  return joined;
}

function marksParagraphEnds(lines: readonly TextLine[]): boolean {
  const headings = lines.filter(({ text }) => parseLabel(text)?.style === 'formal');
  return headings.length >= 3 && headings.every(({ text }) => endsParagraph(text));
}

function endsParagraph(line: string): boolean {
  return /\S\s$/u.test(line);
}

/** A line of a single space is an empty paragraph; a line of nothing is one in a table only. */
function isGap(between: readonly TextLine[], inTable: boolean): boolean {
  return between.some(({ text }) => text !== '') || (inTable && between.length > 0);
}
