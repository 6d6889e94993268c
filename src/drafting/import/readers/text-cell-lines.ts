import { compareLabels, parseLabel, type Label } from '../../../meaning/numbers/parse-label.ts';
import { isTableHead } from '../model/column-roles.ts';
import type { TableBlock } from '../document/source-document.ts';
import type { TextLine } from './text-line.ts';

/** A cell, and whether an empty line comes after it, as it does after the last cell of a row. */
interface Cell {
  text: string;
  number: number;
  endsWithEmptyLine: boolean;
}

/** The widest head of such a table; what does not show its width by then is none. */
const MOST_COLUMNS = 40;

/**
 * Tables of a word processor's text export: each cell begins with a tab at the head of a line and goes on
 * to the next such line; an empty line ends the row (and may also end another cell).
 * @param section the section in which the table stands
 * @returns the tables that begin at the line, and the line behind them; null where none begins
 */
export function readCellLines(
  lines: readonly TextLine[],
  start: number,
  section: LastSection,
): { tables: TableBlock[]; next: number } | null {
  if (!beginsCell(lines[start]?.text ?? '')) return null;
  const { label } = section;
  // The head is looked for before all that may follow it: most lines that begin with a tab are none.
  const horizon = endOfSomeCells(lines, start, MOST_COLUMNS * (ROWS_OF_PROOF + 1));
  const first = cellsOf(lines.slice(start, endOfCells(lines, start, horizon, label)));
  const width = rowLength(first, 0);
  const head = first.slice(0, width);
  if (width > MOST_COLUMNS || !isTableHead(head.map(({ text }) => text))) return null;
  const next = endOfCells(lines, start, lines.length, label);
  return { tables: tablesOf(cellsOf(lines.slice(start, next)), width), next };
}

function beginsCell(line: string): boolean {
  return line.startsWith('\t') && !line.slice(1).includes('\t');
}

/** The last cell would take all that follows: it ends where the numbering of the sections goes on. */
function endOfCells(
  lines: readonly TextLine[],
  start: number,
  end: number,
  section: Label | null,
): number {
  for (let index = start + 1; index < end; index += 1) {
    const line = lines[index]?.text ?? '';
    if (beginsCell(line)) continue;
    const label = parseLabel(line);
    if (label === null || lines[index - 1]?.text.trim() !== '') continue;
    const goesOn =
      section === null
        ? label.style === 'formal'
        : label.style === section.style && compareLabels(label, followerOf(section)) === 0;
    if (goesOn) return index;
  }
  return end;
}

/** The line behind as many cells, or the end of the text. */
function endOfSomeCells(lines: readonly TextLine[], start: number, count: number): number {
  let cells = 0;
  for (let index = start; index < lines.length; index += 1) {
    if (!beginsCell(lines[index]?.text ?? '')) continue;
    cells += 1;
    if (cells > count) return index;
  }
  return lines.length;
}

/** The number of the section that the text has reached, by the paragraphs that were passed. */
export class LastSection {
  #formal: Label | null = null;
  #worded: Label | null = null;

  passes(paragraph: string): void {
    const label = parseLabel(paragraph);
    if (label === null) return;
    if (label.style === 'formal') this.#formal = label;
    // Items of a section have numbers too, so the last heading is asked for by its words.
    if (/內容|項目|附表/u.test(paragraph)) this.#worded = label;
  }

  get label(): Label | null {
    return this.#formal ?? this.#worded;
  }
}

function followerOf({ ordinal }: Label): Pick<Label, 'ordinal'> {
  return { ordinal: [...ordinal.slice(0, -1), (ordinal.at(-1) ?? 0) + 1] };
}

function cellsOf(lines: readonly TextLine[]): Cell[] {
  const cells: { lines: string[]; number: number }[] = [];
  for (const { text, number } of lines) {
    if (beginsCell(text)) cells.push({ lines: [text.slice(1)], number });
    else cells.at(-1)?.lines.push(text);
  }
  return cells.map(({ lines: own, number }, index) => ({
    text: own
      .map((line) => line.trim())
      .filter((line) => line !== '')
      .join('\n'),
    number,
    endsWithEmptyLine: index === cells.length - 1 || (own.at(-1)?.trim() === '' && own.length > 1),
  }));
}

/** How many rows have to bear a width out, where there are as many. */
const ROWS_OF_PROOF = 2;

/** The smallest number of cells after which, time and again, an empty line stands. */
function rowLength(cells: readonly Cell[], start: number): number {
  const rest = cells.length - start;
  for (let width = 2; width < Math.min(rest, MOST_COLUMNS + 1); width += 1) {
    const rows = Math.min(ROWS_OF_PROOF, Math.floor(rest / width));
    const ends = Array.from({ length: rows }, (_, row) => cells[start + (row + 1) * width - 1]);
    if (ends.every((cell) => cell?.endsWithEmptyLine === true)) return width;
  }
  return rest;
}

/** Rows have as many cells as the head; where such a row ends in no empty line, another table begins. */
function tablesOf(cells: readonly Cell[], headWidth: number): TableBlock[] {
  const tables: { rows: (readonly Cell[])[] }[] = [{ rows: [] }];
  let width = headWidth;
  for (let index = 0; index < cells.length;) {
    const isRow = cells[index + width - 1]?.endsWithEmptyLine === true;
    if (!isRow) {
      width = rowLength(cells, index);
      tables.push({ rows: [] });
    }
    tables.at(-1)?.rows.push(cells.slice(index, index + width));
    index += width;
  }
  return tables.map(({ rows }): TableBlock => {
    const rowPlaces = rows.map(([first]) => `第 ${first?.number ?? 0} 行`);
    return {
      kind: 'table',
      rows: rows.map((row) => row.map(({ text }) => ({ text, rowSpan: 1, columnSpan: 1 }))),
      place: rowPlaces[0] ?? null,
      rowPlaces,
    };
  });
}
