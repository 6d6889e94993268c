import { columnRole } from '../model/column-roles.ts';
import { headSense } from '../columns/head-words.ts';
import type {
  Block,
  ParagraphBlock,
  RowDoubt,
  TableBlock,
  TableCell,
} from '../document/source-document.ts';

/** Columns of the narrowest table, and rows of the shortest, its heads aside. */
const FEWEST_COLUMNS = 3;
const FEWEST_ROWS = 2;

/** Characters of the longest line that heads a group of rows. */
const LONGEST_GROUP = 30;

/**
 * Blocks in which tables that are typed with tabs, a row a line below their heads, are tables. A line without a tab heads the
 * rows below it. A row of more or fewer cells than there are heads is in doubt.
 */
export function readTabbedTables(blocks: readonly Block[]): Block[] {
  const read: Block[] = [];
  for (let at = 0; at < blocks.length;) {
    const heads = headsOf(blocks[at]!);
    const lines = heads === null ? [] : rowsBelow(blocks, at + 1);
    if (heads === null || lines.filter(hasTab).length < FEWEST_ROWS) {
      read.push(blocks[at]!);
      at += 1;
      continue;
    }
    read.push(tableOf(blocks[at] as ParagraphBlock, heads, lines));
    at += 1 + lines.length;
  }
  return read;
}

/** The heads that a line has between tabs: of a measure, of when or by whom, and nothing that is none. */
function headsOf(block: Block): string[] | null {
  if (block.kind !== 'paragraph' || !hasTab(block)) return null;
  const heads = block.text.split(/\t+/u).map((head) => head.trim());
  const senses = heads.map((head) => columnRole(head) ?? headSense(head));
  const isTable =
    heads.length >= FEWEST_COLUMNS &&
    !senses.includes(null) &&
    senses.includes('measure') &&
    (senses.includes('deadline') || senses.includes('unit'));
  return isTable ? heads : null;
}

/** The lines from one on that are rows, and those that head some of them, up to the last row. */
function rowsBelow(blocks: readonly Block[], start: number): ParagraphBlock[] {
  const lines: ParagraphBlock[] = [];
  for (const block of blocks.slice(start)) {
    if (block.kind !== 'paragraph' || (!hasTab(block) && !mayHead(block))) break;
    lines.push(block);
  }
  return lines.slice(0, lines.findLastIndex(hasTab) + 1);
}

function hasTab(block: ParagraphBlock): boolean {
  return block.text.trim().includes('\t');
}

function mayHead({ text }: ParagraphBlock): boolean {
  return text.length <= LONGEST_GROUP && !/[。；：:]$/u.test(text);
}

function tableOf(
  head: ParagraphBlock,
  heads: readonly string[],
  lines: readonly ParagraphBlock[],
): TableBlock {
  const rows = lines.map((line) => (hasTab(line) ? cellsOf(line.text, heads.length) : null));
  const cell = (text: string, columnSpan = 1): TableCell => ({ text, rowSpan: 1, columnSpan });
  return {
    kind: 'table',
    rows: [
      heads.map((text) => cell(text)),
      ...rows.map((cells, at) =>
        cells === null
          ? [cell(lines[at]!.text, heads.length)]
          : cells.texts.map((text) => cell(text)),
      ),
    ],
    place: head.place,
    rowPlaces: [head.place, ...lines.map(({ place }) => place)],
    rowDoubts: [null, ...rows.map((cells) => (cells === null || cells.isSure ? null : uneven))],
  };
}

/** The cells of a row; several tabs in a row part two where there are else too many, for they line columns up. */
function cellsOf(text: string, count: number): { texts: string[]; isSure: boolean } {
  const all = text.split('\t').map((cell) => cell.trim());
  const cells =
    all.length > count
      ? text
          .trim()
          .split(/\t+/u)
          .map((cell) => cell.trim())
      : all;
  const texts = [...cells.slice(0, count - 1), cells.slice(count - 1).join('\n')];
  while (texts.length < count) texts.push('');
  return { texts, isSure: cells.length === count };
}

const uneven: RowDoubt = {
  found: '以定位鍵（Tab）分欄的這一列，欄數與表頭不同',
  lookAt: '請對照原始檔，看各格是否在對的欄',
};
