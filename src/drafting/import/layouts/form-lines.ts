import { headingStyles } from '../../../meaning/numbers/label-styles.ts';
import { parseLabel } from '../../../meaning/numbers/parse-label.ts';
import { joinWrapped, linesOf } from '../document/clean-text.ts';
import { columnRole } from '../model/column-roles.ts';
import { headSense } from '../columns/head-words.ts';
import type { TableBlock, TableCell } from '../document/source-document.ts';

/** What a row of a form says. */
export type FormLine =
  /** A head and what it heads, two or three of them beside one another. */
  | { kind: 'pair'; head: string; printed: string; cell: TableCell; place: string | null }
  /** A cell for itself, or one down the side, that names the measure. */
  | { kind: 'title'; cell: TableCell; place: string | null }
  /** The rest of the cell above, with nothing before it. */
  | { kind: 'rest'; cell: TableCell; place: string | null }
  /** `項目 | 內容` above the heads. */
  | { kind: 'heads'; printed: string[]; place: string | null };

/** Characters of the longest head of a form, and of the longest title. */
export const LONGEST_HEAD = 12;
const LONGEST_TITLE = 60;

/** Heads above a column of heads, and above the column beside it. */
const OVER_HEADS = /^(?:項目|欄位|類別|要項|事項|名稱|要素)$/u;
const OVER_CELLS = /^(?:(?:填寫|辦理|計畫|具體)?(?:內容|說明|內容說明|摘要))$/u;

/** The lines of a table that holds nothing but pairs of a head and a cell, and titles; null for any other. */
export function formLines({ rows, place, rowPlaces }: TableBlock): FormLine[] | null {
  const lines: FormLine[] = [];
  /** The row to which a head of several cells reaches. */
  let headEnd = 0;
  for (const [at, row] of rows.entries()) {
    const where = rowPlaces?.[at] ?? place;
    let cells = row;
    if (cells.every(({ text }) => text.trim() === '')) continue;
    // The head row of a table whose columns go on below.
    if (cells.length > 1 && cells.every((cell) => columnRole(plain(cell)) !== null)) return null;
    const [first] = cells;
    if (cells.length % 2 === 1 && cells.length > 1) {
      const isEmpty = plain(first!) === '';
      const isNamed = first!.rowSpan > 1 || senseOf(plain(cells[1]!)) !== null;
      if (!isEmpty && !(isNamed && isTitle(first!))) return null;
      if (!isEmpty) lines.push({ kind: 'title', cell: first!, place: where });
      cells = cells.slice(1);
    }
    if (cells.length === 1) {
      const [cell] = cells;
      if (at < headEnd) lines.push({ kind: 'rest', cell: cell!, place: where });
      else if (isTitle(cell!)) lines.push({ kind: 'title', cell: cell!, place: where });
      else return null;
      continue;
    }
    if (cells.length % 2 === 1 || cells.length > 6) return null;
    const [over, beside] = cells;
    if (cells.length === 2 && OVER_HEADS.test(plain(over!)) && OVER_CELLS.test(plain(beside!))) {
      lines.push({ kind: 'heads', printed: cells.map(({ text }) => text), place: where });
      continue;
    }
    for (let index = 0; index < cells.length; index += 2) {
      const [head, cell] = [cells[index]!, cells[index + 1]!];
      if (cell.rowSpan > 1 && cell.rowSpan !== head.rowSpan) return null;
      if (head.rowSpan > 1 && cells.length === 2) headEnd = at + head.rowSpan;
      const line = lineOf(head, cell, where);
      if (line === null) return null;
      if (line !== 'empty') lines.push(line);
    }
  }
  return lines;
}

function lineOf(head: TableCell, cell: TableCell, place: string | null): FormLine | 'empty' | null {
  const own = { ...cell, rowSpan: 1, columnSpan: 1 };
  const printed = joinWrapped(linesOf(head.text));
  if (printed === '') return cell.text.trim() === '' ? 'empty' : { kind: 'rest', cell: own, place };
  const label = parseLabel(printed, { styles: headingStyles });
  const words = (label === null || label.rest === '' ? printed : label.rest).replace(
    /[\s\u3000：:]/gu,
    '',
  );
  if (cell.text.trim() === '' && senseOf(words) === null && isTitle(head))
    return { kind: 'title', cell: head, place };
  if (words === '' || words.length > LONGEST_HEAD || /[。；，,;]|^\d/u.test(words)) return null;
  return { kind: 'pair', head: words, printed: head.text, cell: own, place };
}

function isTitle({ text }: TableCell): boolean {
  const title = joinWrapped(linesOf(text));
  return title !== '' && title.length <= LONGEST_TITLE && !/[。；]/u.test(title);
}

function plain({ text }: TableCell): string {
  return text.replace(/[\s\u3000：:]/gu, '');
}

/** What the words of a head say that it heads; null where they say nothing. */
export function senseOf(head: string) {
  return columnRole(head) ?? headSense(head);
}
