import { Budget } from '../limits/budget.ts';
import type { Block, ParagraphBlock, SourceDocument } from '../document/source-document.ts';
import { decodeSource } from './decode-source.ts';
import { readBoxLines } from './box-lines.ts';
import { joinMarkedParagraphs } from './marked-paragraphs.ts';
import { LastSection, readCellLines } from './text-cell-lines.ts';
import { MOST_IN_VAIN, readSpacedColumns } from './spaced-columns.ts';
import { readPartedLines } from './parted-lines.ts';
import { isRowLine, rowLineTable } from './text-row-lines.ts';
import type { TextLine } from './text-line.ts';

/**
 * A plain text as a plan document.
 * @throws {SourceRefusal} when the file is no text, or holds too much
 */
export async function readText(bytes: Uint8Array, budget = new Budget()): Promise<SourceDocument> {
  budget.allow('textBytes', bytes.length);
  return Promise.resolve(documentOfText(decodeSource(bytes), budget));
}

/**
 * What stands in a text. Tables come in four ways: lines of cells with tabs between them, cells that
 * begin with a tab at the head of a line, drawn with signs of lines, or lined up with spaces. A line is a paragraph, unless the text marks the ends of
 * paragraphs (see `joinMarkedParagraphs`). `#` marks headings and `<p>` paragraphs, as in Markdown.
 */
export function documentOfText(text: string, budget = new Budget()): SourceDocument {
  budget.spend('characters', text.length);
  const removed: string[] = [];
  const lines = text
    .replaceAll('\f', '\n')
    .split('\n')
    .map((line, index): TextLine => ({ text: line, number: index + 1 }));
  const blocks: Block[] = [];
  const section = new LastSection();
  const patience = { left: MOST_IN_VAIN };
  for (let index = 0; index < lines.length;) {
    const cells = readCellLines(lines, index, section);
    if (cells !== null) {
      for (const table of cells.tables) blocks.push(table);
      index = cells.next;
      continue;
    }
    const drawn = readPartedLines(lines, index, budget) ?? readBoxLines(lines, index, budget);
    if (drawn !== null) {
      blocks.push(drawn.table);
      index = drawn.next;
      continue;
    }
    const spaced = readSpacedColumns(lines, index, budget, patience);
    if (spaced !== null) {
      blocks.push(spaced.table);
      index = spaced.next;
      continue;
    }
    const end = endOfRowLines(lines, index);
    // One line alone with a tab or two in it is text that was lined up.
    if (end - index > 1) {
      blocks.push(rowLineTable(lines.slice(index, end), removed, budget));
      index = end;
      continue;
    }
    const paragraph = paragraphOf(lines[index], removed);
    if (paragraph !== null) {
      budget.spend('paragraphs');
      blocks.push(paragraph);
      section.passes(paragraph.text);
    }
    index += 1;
  }
  return { blocks: joinMarkedParagraphs(lines, blocks), losses: [], removed };
}

function endOfRowLines(lines: readonly TextLine[], start: number): number {
  let end = start;
  while (end < lines.length && isRowLine(lines[end]?.text ?? '')) end += 1;
  return end;
}

function paragraphOf(line: TextLine | undefined, removed: string[]): ParagraphBlock | null {
  const text = line?.text.trim() ?? '';
  if (line === undefined || text === '') return null;
  const sign = /^(#{1,6})\s+(?=\S)/u.exec(text);
  if (sign?.[1] !== undefined) removed.push(sign[1]);
  return {
    kind: 'paragraph',
    text: text.slice(sign?.[0].length ?? 0).replace(/\t+/gu, ' '),
    headingLevel: sign?.[1]?.length ?? null,
    place: `第 ${line.number} 行`,
  };
}
