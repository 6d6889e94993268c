import { isTime } from '../columns/column-facts.ts';
import { linesOf } from '../document/clean-text.ts';
import type { Omission } from '../document/omission.ts';
import type { GridCell } from '../document/table-grid.ts';
import type { TableContext } from '../model/table-context.ts';
import { looksLikeUnits } from '../cells/unit-names.ts';

/** A sign of a list before a word; `※` begins a remark. Dashes are also what readers have for signs that programs draw. */
const SIGN = /^([●•○◯〇◎⊙◉◆◇■□▪▫‧·・★☆▲△▶►▸➢➤✓✔◼♦❖–－-])\s*(?=[\p{Script=Han}\d])/u;

/** Signs of one shape, full and hollow: side by side they say who does something and who helps. */
const SHAPES = ['●○◯〇◎⊙◉', '■□◼', '★☆', '▲△', '◆◇♦'];

/** Characters of the longest cell that holds deadlines or units. */
const LONGEST_CELL = 200;

/**
 * The rows of a table without the signs of lists before deadlines and units (`●113年3月`, `- 服務組`), in each column in
 * which all that has such a sign is one or the other. Signs that may say who does something and who helps stay.
 * @param omissions gets the signs
 */
export function withoutListSigns(
  grid: GridCell[][],
  context: TableContext,
  place: string | null,
  omissions: Omission[],
): GridCell[][] {
  const listed = new Map<GridCell, GridCell>();
  const width = Math.max(0, ...grid.map((row) => row.length));
  for (let column = 0; column < width; column += 1) {
    const cells = [...new Set(grid.flatMap((row) => row[column] ?? []))];
    const read = cells.flatMap((cell) => {
      const found = withoutSigns(cell.text);
      return found === null ? [] : [{ cell, ...found }];
    });
    const signs = read.flatMap((each) => each.signs);
    if (maySayWho(signs, context) || !read.every(({ text }) => isBeside(text, context))) continue;
    for (const { cell, text } of read) listed.set(cell, { ...cell, text });
    for (const text of signs) omissions.push({ reason: '清單符號', text, place });
  }
  return listed.size === 0 ? grid : grid.map((row) => row.map((cell) => listed.get(cell) ?? cell));
}

/** The text of a cell that begins with a sign of a list, without these signs; null for any other. */
function withoutSigns(cell: string): { text: string; signs: string[] } | null {
  const lines = linesOf(cell);
  if (!SIGN.test(lines[0] ?? '') || cell.length > LONGEST_CELL) return null;
  return {
    text: lines.map((line) => line.replace(SIGN, '')).join('\n'),
    signs: lines.flatMap((line) => SIGN.exec(line)?.[1] ?? []),
  };
}

function maySayWho(signs: readonly string[], { signs: meanings }: TableContext): boolean {
  if (signs.some((sign) => meanings?.has(sign) === true)) return true;
  return SHAPES.some((shape) => new Set(signs.filter((sign) => shape.includes(sign))).size > 1);
}

/** Whether a text is a deadline, or several, or names units, and is no sentence; whom to ask may stand behind. */
function isBeside(text: string, context: TableContext): boolean {
  if (/[。；;]/u.test(text)) return false;
  return (
    isTime(text, context) ||
    looksLikeUnits(text.replace(/[（(][^（()）]*[)）]/gu, ''), context.register) !== null
  );
}
