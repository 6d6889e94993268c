import type { Budget } from '../../limits/budget.ts';
import type { TableBlock } from '../../document/source-document.ts';
import { groupStyleOf } from './group-lines.ts';
import { withoutPrintedPage } from './own-print.ts';
import type { PlacedText } from './page-content.ts';
import { bodyOf, bordersOf } from './unruled-body.ts';
import { tablesInParts } from './unruled-parts.ts';
import { cellOf, UnruledReader } from './unruled-reader.ts';

/** A table on a page, and the height at which it begins. */
export interface UnruledTable {
  top: number;
  block: TableBlock;
}

/** What a page without rules holds: tables, and the texts outside of them. */
export interface UnruledPage {
  tables: UnruledTable[];
  rest: PlacedText[];
}

/**
 * Tables that pages set without rules: columns by the heads and the space between the texts, rows by the
 * space between the lines. What is not certain is a doubt at its row and column.
 * @param pages texts of each page; null for one that draws its tables
 * @param placeOf of a page, by its index
 */
export function unruledPages(
  pages: readonly (readonly PlacedText[] | null)[],
  budget: Budget,
  placeOf: (page: number) => string,
): UnruledPage[] {
  const found = pages.map((): UnruledPage => ({ tables: [], rest: [] }));
  const tables = tablesInParts(
    pages,
    found.map(({ rest }) => rest),
    budget,
    placeOf,
  );
  for (const { heads, parts } of tables) {
    const texts = parts.map((part) => part.texts);
    const borders = bordersOf(heads, texts);
    const groups = groupStyleOf(texts, borders);
    const ended = texts.map((own) => bodyOf(own, heads, borders, groups));
    for (const [at, { rest }] of ended.entries()) found[parts[at]?.page ?? 0]?.rest.push(...rest);
    const blocks = new UnruledReader(heads, borders).read(ended);
    for (const [at, rows] of blocks.entries()) {
      const part = parts[at];
      if (part === undefined || (rows.length === 0 && part.heads === null)) continue;
      const place = placeOf(part.page);
      budget.spend('cells', rows.length * heads.length, place);
      const headRow = part.heads?.map(({ text }) => cellOf(text));
      const all = [...(headRow === undefined ? [] : [{ cells: headRow, doubt: null }]), ...rows];
      found[part.page]?.tables.push({
        top: part.top,
        block: {
          kind: 'table',
          rows: all.map(({ cells }) => cells),
          place,
          rowPlaces: all.map(() => place),
          rowDoubts: all.map(({ doubt }) => doubt),
        },
      });
    }
  }
  return withoutPrint(found);
}

/** Tables of the software's own pages are those of the plans that they show. */
function withoutPrint(pages: readonly UnruledPage[]): UnruledPage[] {
  const plain = withoutPrintedPage(pages.flatMap(({ tables }) => tables.map(({ block }) => block)));
  let next = 0;
  return pages.map(({ tables, rest }) => ({
    tables: tables.map((table) => ({ ...table, block: plain[next++] ?? table.block })),
    rest,
  }));
}
