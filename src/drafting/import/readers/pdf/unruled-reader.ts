import type { ReadingDoubt, TableCell } from '../../document/source-document.ts';
import { hangingSigns } from './hanging-signs.ts';
import type { PlacedText } from './page-content.ts';
import { unsureHeadings, type PlacedHeadings } from './placed-headings.ts';
import { cutAt, isNumbered, joinWrapped, linesOf, textOfLines, type Line } from './text-lines.ts';
import type { Body } from './unruled-body.ts';
import { headingsOf } from './unruled-headings.ts';
import { kindsOf } from './unruled-kinds.ts';
import { spacingOf, unruledRows, type UnruledRow } from './unruled-rows.ts';

/** A row as the page has it. */
interface ReadRow {
  cells: TableCell[];
  doubt: ReadingDoubt | null;
}

/** A stretch of a part, its lines in columns. */
interface Stretch {
  part: number;
  heading: PlacedText[] | null;
  columns: Line[][];
  rows: UnruledRow[];
}

const rowDoubt: ReadingDoubt = {
  found: '表格沒有框線，看不準這一列從哪裡到哪裡',
  lookAt: '請對照原始檔，看作法、期限與單位是否同屬一列',
};

/** Reads the rows of a table: its texts by column, lines of a row by the space between them. */
export class UnruledReader {
  readonly #heads: readonly PlacedText[];
  readonly #borders: readonly number[];

  constructor(heads: readonly PlacedText[], borders: readonly number[]) {
    this.#heads = heads;
    this.#borders = borders;
  }

  /** Rows of each part. */
  read(bodies: readonly Body[]): ReadRow[][] {
    const stretches = bodies.flatMap(({ stretches: own }, part) =>
      own.map(({ heading, texts }): Stretch => ({
        part,
        heading,
        columns: this.#columns(texts),
        rows: [],
      })),
    );
    const parts = stretches.map(({ columns }) => columns);
    const lines = this.#heads.map((_, column) => parts.flatMap((columns) => columns[column] ?? []));
    const kinds = kindsOf(this.#heads, lines);
    const spacing = spacingOf(parts, kinds);
    for (const stretch of stretches) stretch.rows = unruledRows(stretch.columns, kinds, spacing);
    const headings = headingsOf(stretches, lines, kinds, spacing);
    const widths = lines.map((own) =>
      own.reduce((widest, { left, right }) => Math.max(widest, right - left), 0),
    );
    const numbered = lines.map((own) => own.some(isNumbered));
    const textOf = (column: number, own: readonly Line[]) =>
      joinWrapped(own, widths[column] ?? 0, numbered[column] === true)
        .map(textOfLines)
        .join('\n');
    const found = bodies.map((): ReadRow[] => []);
    for (const [at, { part, heading, rows }] of stretches.entries()) {
      if (heading !== null) {
        const text = linesOf(heading)
          .map((line) => line.text)
          .join('');
        const cells = [{ text, rowSpan: 1, columnSpan: this.#heads.length }];
        found[part]?.push({ cells, doubt: null });
      }
      found[part]?.push(...this.#rows(rows, at, headings, textOf));
    }
    return found;
  }

  #rows(
    rows: readonly UnruledRow[],
    at: number,
    headings: ReadonlyMap<number, PlacedHeadings[]>,
    textOf: (column: number, lines: readonly Line[]) => string,
  ): ReadRow[] {
    const blocks = rows.map((row) => Map.groupBy(row.blocks, ({ column }) => column));
    const placed = [...headings].map(([column, pages]) => ({ column, page: pages[at] }));
    for (const { column, page } of placed) {
      for (const heading of page?.headings ?? []) {
        // Headings beside no row have one of their own.
        while (blocks.length <= heading.row) blocks.push(new Map());
        blocks[heading.row]?.set(column, heading.blocks);
      }
    }
    const unsure = unsureHeadings(
      placed.map(({ page }) => page),
      blocks.length,
    );
    return blocks.map((own, row) => ({
      cells: this.#heads.map((head, column): TableCell => {
        const lines = (own.get(column) ?? []).flatMap((block) => block.lines);
        const level = placed.findIndex((each) => each.column === column);
        const isUnsure = unsure[level]?.has(row) === true;
        const text = textOf(column, lines);
        return { ...cellOf(text), ...(isUnsure ? { doubt: headingDoubt(head.text) } : {}) };
      }),
      doubt: rows[row]?.isSure === true ? null : rowDoubt,
    }));
  }

  #columns(texts: readonly PlacedText[]): Line[][] {
    const pieces = texts.flatMap((text) => cutAt(text, this.#borders));
    const hanging = hangingSigns(pieces);
    const byColumn = Map.groupBy(pieces, (piece) => {
      const { x, size } = hanging.get(piece) ?? piece;
      return this.#borders.filter((border) => x + size / 2 > border).length;
    });
    return this.#heads.map((_, column) => linesOf(byColumn.get(column) ?? []));
  }
}

function headingDoubt(head: string): ReadingDoubt {
  return {
    found: `表格沒有框線，看不準「${head}」的標題從哪一列起`,
    lookAt: '請對照原始檔，看各列屬於哪一個標題',
  };
}

/** A cell of one row and column. */
export function cellOf(text: string): TableCell {
  return { text, rowSpan: 1, columnSpan: 1 };
}
