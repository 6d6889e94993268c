import { columnRole } from '../model/column-roles.ts';
import { headSense } from '../columns/head-words.ts';
import { labelAlone } from '../cells/label-alone.ts';
import type { Block, ParagraphBlock, TableBlock } from '../document/source-document.ts';
import { expandSpans, type GridCell } from '../document/table-grid.ts';

/** `辦理時程：113年6月`: a cell that names what it holds. */
const NAMED = /^(\p{Script=Han}{2,8})\s*[：:]\s*\S/u;

/** Fewest measures of such a table. */
const FEWEST = 3;

/**
 * Blocks in which a table without heads, each measure of which has a row for its words and one below it whose cells name what
 * they hold (`辦理時程：113年6月 | 主辦單位：建管科`), is read line by line, as a card of named lines is: what stands in a row
 * by itself above them heads them.
 */
export function withNamedCells(blocks: readonly Block[]): Block[] {
  return blocks.flatMap((block): readonly Block[] =>
    block.kind === 'table' ? (linesOf(block) ?? [block]) : [block],
  );
}

function linesOf(table: TableBlock): ParagraphBlock[] | null {
  const rows = filledRows(table);
  const isOfNames = rows.map(({ cells }) => cells.length > 0 && cells.every(isNamed));
  const measures = rows.flatMap(({ cells }, at) =>
    isOfNames[at] !== true && isOfNames[at + 1] === true && measureOf(cells) !== null ? [at] : [],
  );
  const naming = isOfNames.filter((is) => is).length;
  if (measures.length < FEWEST || naming !== measures.length) return null;
  const roles = new Set(rows.flatMap(({ cells }, at) => (isOfNames[at] ? cells.map(roleOf) : [])));
  if (!roles.has('deadline') && !roles.has('unit')) return null;
  const areHeadings = rows.every(
    ({ cells }, at) => isOfNames[at] === true || measures.includes(at) || cells.length === 1,
  );
  if (!areHeadings) return null;
  return rows.flatMap(({ cells, place }, at): ParagraphBlock[] => {
    const line = (text: string): ParagraphBlock => ({
      kind: 'paragraph',
      text,
      headingLevel: null,
      place,
    });
    const measure = measures.includes(at) ? measureOf(cells) : null;
    if (measure === null) return cells.map(({ text }) => line(text.trim()));
    const number = measure.number === null ? [] : [line(`編號：${measure.number}`)];
    return [...number, line(`推動作法：${measure.text}`)];
  });
}

/** The cells of each row that hold something and do not reach down from a row above. */
function filledRows(table: TableBlock): { cells: GridCell[]; place: string | null }[] {
  const seen = new Set<GridCell>();
  return expandSpans(table).map((row, at) => {
    const cells = [...new Set(row)].filter((cell) => !seen.has(cell) && cell.text.trim() !== '');
    for (const cell of cells) seen.add(cell);
    return { cells, place: table.rowPlaces?.[at] ?? table.place };
  });
}

function isNamed({ text }: GridCell): boolean {
  return NAMED.test(text.trim());
}

function roleOf({ text }: GridCell): string | null {
  const name = NAMED.exec(text.trim())?.[1] ?? '';
  return columnRole(name) ?? headSense(name);
}

/** The words of a measure, and its number in a cell before them; null where the row has anything else. */
function measureOf(cells: readonly GridCell[]): { number: string | null; text: string } | null {
  const texts = cells.map(({ text }) => text.trim());
  const [first = '', second, ...others] = texts;
  if (others.length > 0 || first === '') return null;
  if (second === undefined) return { number: null, text: first };
  return labelAlone(first) === null ? null : { number: first, text: second };
}
