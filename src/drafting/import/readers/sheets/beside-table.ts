import type { SheetCell, SheetRow } from './sheet-cell.ts';

/** What stands beside a table, a line for each row. */
export interface BesideLine {
  row: number;
  text: string;
  /** Whether it says itself what it is. */
  isLegend: boolean;
}

/**
 * Rows of a sheet without what stands to the right of a table behind an empty column: what signs mean, or a few words of
 * which none heads a column.
 */
export function withoutBeside(rows: readonly SheetRow[]): {
  rows: SheetRow[];
  beside: readonly BesideLine[];
} {
  const nothing = { rows: [...rows], beside: [] };
  const gap = lastGap(rows);
  if (gap === null) return nothing;
  const isBeside = ({ column }: SheetCell) => column > gap;
  const [heads] = rows.filter(isOfTable);
  const lines = rows.flatMap(([row, cells]): BesideLine[] => {
    const text = lineOf(cells.filter(isBeside));
    return text === '' ? [] : [{ row, text, isLegend: isLegend(text) }];
  });
  const own = rows.filter(([, cells]) => cells.some((cell) => !isBeside(cell) && cell.text !== ''));
  const isHeaded = heads?.[1].some((cell) => isBeside(cell) && cell.text !== '') ?? true;
  const isFew = !isHeaded && lines.length * 2 <= own.length;
  if (!lines.every((line) => line.isLegend) && !isFew) return nothing;
  return {
    rows: rows.flatMap(([row, cells]): SheetRow[] => {
      const left = cells.filter((cell) => !isBeside(cell));
      return left.some(({ text }) => text !== '') ? [[row, left]] : [];
    }),
    beside: lines,
  };
}

/** Titles are merged over all columns, whatever stands below. */
function isOfTable([, cells]: SheetRow): boolean {
  return cells.filter(({ text }) => text !== '').length > 1;
}

/** The last column that is empty in all rows of the table, between others that are not; null where there is none. */
function lastGap(rows: readonly SheetRow[]): number | null {
  const filled = new Set<number>();
  for (const [, cells] of rows.filter(isOfTable))
    for (const { column, columnSpan, text } of cells)
      for (let at = column; text !== '' && at < column + columnSpan; at += 1) filled.add(at);
  const [first, last] = [Math.min(...filled), Math.max(...filled)];
  for (let at = last; at > first; at -= 1) if (!filled.has(at)) return at;
  return null;
}

/** A sign and what it means may have a cell each. */
function lineOf(cells: readonly SheetCell[]): string {
  const [first = '', ...others] = cells.map(({ text }) => text).filter((text) => text !== '');
  const joined = others.join(' ');
  if (joined === '') return first;
  return SIGN.test(first) ? `${first}：${joined}` : `${first} ${joined}`;
}

const SIGN = /^[●○◎◉△▲▽▼☆★□■◇◆✓✔√☑☐⊙※＊*✕×VvＶ]$/u;

/** What signs mean, or what it is called. */
function isLegend(text: string): boolean {
  return /^(?:圖例|符號|代號|標示)(?:說明)?(?:[：:\s]|$)|^說明[：:]|[●○◎◉△▲▽▼☆★□■◇◆✓✔√☑☐⊙※＊*✕×VvＶ]\s*(?:[：:=＝]|為|表示|代表)/u.test(
    text,
  );
}
