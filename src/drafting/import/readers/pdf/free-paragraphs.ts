import type { Losses } from '../../limits/losses.ts';
import { isPageNumber } from '../../document/page-number.ts';
import type { Block, ReadingDoubt } from '../../document/source-document.ts';
import { areInColumns } from './lines-in-columns.ts';
import type { PlacedText } from './page-content.ts';
import { bandsOfText } from './text-columns.ts';
import {
  joinWrapped,
  linesOf,
  textOfLines,
  withCentredEnded,
  withTitlesEnded,
  type Line,
} from './text-lines.ts';

/** Blocks by the height at which they begin. */
export interface PlacedBlocks {
  top: number;
  blocks: Block[];
}

const inColumns: ReadingDoubt = {
  found:
    'PDF 的這一頁有對齊成欄的期限或單位，沒有框線，也認不出表頭，文字逐行讀入，一行可能混有幾格的字',
  lookAt: '請對照原始檔逐格核對；有原來的 .docx 或 .odt 時，請改匯入那一份',
};

/** A line that is a paragraph of its own. */
export function headParagraphs(texts: readonly PlacedText[], place: string): PlacedBlocks[] {
  return linesOf(texts).map((line) => blockOf([line], place));
}

/** What has to be known of a page to tell its paragraphs apart. */
interface TextPage {
  /** In points. */
  width: number;
  /** To which lines of the page reach at least, in points. */
  leastRight: number;
  place: string;
}

/** Paragraphs of text outside tables; those of lines in columns are doubtful. */
export function freeParagraphs(
  texts: readonly PlacedText[],
  page: TextPage,
  losses: Losses,
): PlacedBlocks[] {
  const { place } = page;
  const read = paragraphs(texts, page, losses);
  if (!areInColumns(texts)) return read;
  losses.add(`${place}有對齊成欄的期限或單位，沒有框線，也認不出表頭，沒有讀成表格，請逐格核對`);
  return read.map(({ top, blocks }) => ({
    top,
    blocks: blocks.map((block) =>
      block.kind === 'paragraph' ? { ...block, doubt: inColumns } : block,
    ),
  }));
}

/** Text outside tables, by the columns in which it is set. */
function paragraphs(
  texts: readonly PlacedText[],
  { width, leastRight, place }: TextPage,
  losses: Losses,
): PlacedBlocks[] {
  return bandsOfText(texts).flatMap((columns) => {
    if (columns.length === 1)
      return paragraphsOf(withTitlesEnded(linesOf(columns[0] ?? []), width), leastRight, place);
    losses.add(`${place}的文字分成 ${columns.length} 欄，依序由左欄讀到右欄，請核對順序`);
    const read = columns.map(linesOf);
    const top = Math.min(...read.map(([first]) => (first?.baseline ?? 0) - (first?.size ?? 0)));
    // A paragraph may go on in the next column, so that all stand one below another.
    const lines = read.flatMap((own) => {
      const left = Math.min(...own.map((line) => line.left));
      return own.map((line) => ({ ...line, left: 0, right: line.right - left }));
    });
    return [{ top, blocks: paragraphsOf(lines, 0, place).flatMap(({ blocks }) => blocks) }];
  });
}

/**
 * Paragraphs of lines; their column is as wide as the longest of them.
 * @param leastRight to which the column reaches at least
 */
function paragraphsOf(lines: readonly Line[], leastRight: number, place: string): PlacedBlocks[] {
  const right = Math.max(leastRight, ...lines.map((line) => line.right));
  const left = Math.min(...lines.map((line) => line.left));
  // An indent belongs to the line, so that a line is full when it reaches the right edge.
  const full = withCentredEnded(lines).map((line) => ({ ...line, left }));
  const [head, body, foot] = withoutPageNumbers(full);
  return [head, ...joinWrapped(body, right - left, false), foot]
    .filter((paragraph) => paragraph.length > 0)
    .map((paragraph) => blockOf(paragraph, place));
}

function blockOf(lines: readonly Line[], place: string): PlacedBlocks {
  const [first] = lines;
  const headingLevel = first?.headingLevel ?? null;
  return {
    top: (first?.baseline ?? 0) - (first?.size ?? 0),
    blocks: [{ kind: 'paragraph', text: textOfLines(lines), headingLevel, place }],
  };
}

/** Lines of a page, with its number at the head or foot apart: it ends no line of the text, nor begins one. */
function withoutPageNumbers(lines: readonly Line[]): [Line[], Line[], Line[]] {
  const isNumber = (line: Line | undefined) =>
    line !== undefined && isPageNumber(textOfLines([line]));
  const from = isNumber(lines[0]) ? 1 : 0;
  const to = lines.length > from && isNumber(lines.at(-1)) ? lines.length - 1 : lines.length;
  return [lines.slice(0, from), lines.slice(from, to), lines.slice(to)];
}
