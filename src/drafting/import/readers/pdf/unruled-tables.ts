import { parseLabel } from '../../../../meaning/numbers/parse-label.ts';
import type { Budget } from '../../budget.ts';
import { columnRole, type ColumnRole } from '../../column-roles.ts';
import { isRemark as isRemarkText } from '../../group-rows.ts';
import { headSense } from '../../head-words.ts';
import type { ReadingDoubt, TableBlock, TableCell } from '../../source-document.ts';
import { isPageNumber } from '../../page-number.ts';
import { columnBorders } from './column-borders.ts';
import { contentOf } from './column-content.ts';
import { headBands } from './head-band.ts';
import { blocksOf, outermostStyle, type Spacing } from './line-blocks.ts';
import { groupStyleOf, mayHead } from './group-lines.ts';
import { hangingSigns } from './hanging-signs.ts';
import { hasLinks, withoutPrintedPage } from './own-print.ts';
import type { PlacedText } from './page-content.ts';
import {
  alignedWith,
  placeHeadings,
  unsureHeadings,
  type PlacedHeadings,
} from './placed-headings.ts';
import {
  columnsOf,
  cutAt,
  isNumbered,
  joinWrapped,
  linesOf,
  partedAtGaps,
  rowsOfTexts,
  runsOver,
  textOfLines,
  type Line,
} from './text-lines.ts';
import { spacingOf, unruledRows, type ColumnKinds, type UnruledRow } from './unruled-rows.ts';

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

/** A stretch of a page below heads, or going on below those of the page before. */
interface Part {
  page: number;
  top: number;
  /** Heads of its own; null where it goes on. */
  heads: readonly PlacedText[] | null;
  texts: PlacedText[];
}

/** A table over all of its pages. */
interface Table {
  heads: readonly PlacedText[];
  parts: Part[];
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
  for (const { heads, parts } of tablesOf(pages, found, budget, placeOf)) {
    const borders = bordersOf(heads, parts);
    const groups = groupStyleOf(
      parts.map(({ texts }) => texts),
      borders,
    );
    const ended = parts.map((part) => bodyOf(part, borders, isPrintOf(heads), groups));
    for (const [at, { rest }] of ended.entries()) found[parts[at]?.page ?? 0]?.rest.push(...rest);
    const blocks = new TableReader(heads, borders).read(ended);
    for (const [at, rows] of blocks.entries()) {
      const part = parts[at];
      if (part === undefined || (rows.length === 0 && part.heads === null)) continue;
      const place = placeOf(part.page);
      budget.spend('cells', rows.length * heads.length, place);
      const headRow = part.heads?.map(({ text }) => cell(text));
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

function cell(text: string): TableCell {
  return { text, rowSpan: 1, columnSpan: 1 };
}

/** Tables among which one goes on under heads that are printed again. */
const LAST_TABLES = 20;

/** Parts of pages by the table that they belong to; texts above the first heads are left to the page. */
function tablesOf(
  pages: readonly (readonly PlacedText[] | null)[],
  found: readonly UnruledPage[],
  budget: Budget,
  placeOf: (page: number) => string,
): Table[] {
  const tables: Table[] = [];
  let open: Table | null = null;
  for (const [page, all] of pages.entries()) {
    if (all === null) {
      open = null;
      continue;
    }
    const { inside, outside } = withoutMargins(partedAtGaps(all));
    found[page]?.rest.push(...outside);
    const last = tables.slice(-LAST_TABLES);
    const bands = headBands(inside, budget, placeOf(page), {
      isOpen: open !== null,
      areKnown: (heads) => last.some((table) => haveSamePlaces(table.heads, heads)),
    });
    const starts = [null, ...bands];
    const sorted = inside.toSorted((one, other) => one.baseline - other.baseline);
    let next = 0;
    for (const [at, band] of starts.entries()) {
      const end = bands[at];
      const from = next;
      while (next < sorted.length && (sorted[next]?.baseline ?? 0) < (end?.top ?? Infinity))
        next += 1;
      const texts = sorted
        .slice(from, next)
        .filter((text) => band?.texts.has(text) !== true && end?.texts.has(text) !== true);
      if (band !== null) {
        const same: Table | undefined = tables
          .slice(-LAST_TABLES)
          .find(({ heads }) => haveSamePlaces(heads, band.heads));
        if (same === undefined) tables.push((open = { heads: band.heads, parts: [] }));
        else open = same;
      }
      if (open === null) found[page]?.rest.push(...texts);
      else {
        const top = band === null ? 0 : band.top - 1;
        open.parts.push({ page, top, heads: band?.heads ?? null, texts });
      }
    }
    if (open !== null && endsBefore(open)) open = null;
  }
  return tables;
}

/** Parts by which the borders are told while the pages are gone through: all would be too many each time. */
const LAST_PARTS = 3;

/** True where a line runs over the borders of the last part, so that nothing goes on behind it. */
function endsBefore({ heads, parts }: Table): boolean {
  const last = parts.at(-1);
  if (last === undefined) return true;
  const borders = bordersOf(heads, parts.slice(-LAST_PARTS));
  return bodyOf(last, borders, isPrintOf(heads)).rest.length > 0;
}

/** Borders by what stands between the heads and the end of the table, which is told by the borders in turn. */
function bordersOf(heads: readonly PlacedText[], parts: readonly Part[]): number[] {
  const first = columnBorders(
    heads,
    parts.flatMap(({ texts }) => texts),
  );
  return columnBorders(
    heads,
    parts.flatMap((part) =>
      bodyOf(part, first, isPrintOf(heads)).stretches.flatMap(({ texts }) => texts),
    ),
  );
}

function isPrintOf(heads: readonly PlacedText[]): boolean {
  return hasLinks(heads.map(({ text }) => text));
}

/** Heads of the same words at the same places, as a page repeats them. */
function haveSamePlaces(one: readonly PlacedText[], other: readonly PlacedText[]): boolean {
  return (
    one.length === other.length &&
    one.every(
      (head, at) =>
        head.text === other[at]?.text && Math.abs(head.x - (other[at]?.x ?? 0)) < head.size,
    )
  );
}

/** The numbers of pages, which stand alone in the first or last line, are no part of a table. */
function withoutMargins(texts: readonly PlacedText[]) {
  const rows = rowsOfTexts(texts);
  const isNumber = (row: readonly PlacedText[] | undefined) =>
    row !== undefined && isPageNumber(row.map(({ text }) => text).join(''));
  const outside = [
    ...(rows.length > 1 && isNumber(rows[0]) ? (rows[0] ?? []) : []),
    ...(rows.length > 0 && isNumber(rows.at(-1)) ? (rows.at(-1) ?? []) : []),
  ];
  const left = new Set(outside);
  return { inside: texts.filter((text) => !left.has(text)), outside };
}

/** A line of a part, its texts in columns; of one that runs over the borders all in one. */
interface Body {
  /** Texts of each stretch between lines that run over the columns. */
  stretches: { heading: PlacedText[] | null; texts: PlacedText[] }[];
  rest: PlacedText[];
}

/** Lines below one that runs over the borders in which the table has to go on. */
const LOOK_AHEAD = 8;

/** What of a part is table, up to the first line that runs over a border and is no heading within it. */
function bodyOf(
  { texts }: Part,
  borders: readonly number[],
  isPrint: boolean,
  groups: string | null = null,
): Body {
  const rows = rowsOfTexts(texts);
  const body: Body = { stretches: [{ heading: null, texts: [] }], rest: [] };
  const crosses = rows.map((row) => row.some((text) => runsOver(text, borders)));
  for (const [at, row] of rows.entries()) {
    const words = row.map(({ text }) => text).join('');
    if (crosses[at] === true) {
      const goesOn = rows
        .slice(at + 1, at + 1 + LOOK_AHEAD)
        .some(
          (next, ahead) => crosses[at + 1 + ahead] === false && columnsOf(next, borders).size >= 3,
        );
      // A remark within the table may take several lines.
      const above = crosses[at - 1] === true ? body.stretches.at(-1)?.heading : null;
      const isRemark =
        isRemarkText(words) || (above !== null && above !== undefined && isLong(above));
      const isHeading = mayHead(words) && isOneStretch(row);
      if (goesOn && isRemark && above !== null && above !== undefined) {
        above.push(...row);
        continue;
      }
      if (goesOn && (isHeading || isRemark || isPrint) && parseLabel(words)?.style !== 'formal') {
        body.stretches.push({ heading: [...row], texts: [] });
        continue;
      }
    }
    if (groups !== null && parseLabel(words.trim())?.style === groups) {
      body.stretches.push({ heading: [...row], texts: [] });
      continue;
    }
    const isSection =
      columnsOf(row, borders).size === 1 && parseLabel(words.trim())?.style === 'formal';
    if (crosses[at] === true || isSection) {
      body.rest.push(...rows.slice(at).flat());
      break;
    }
    body.stretches.at(-1)?.texts.push(...row);
  }
  return body;
}

function isLong(texts: readonly PlacedText[]): boolean {
  return isRemarkText(texts.map(({ text }) => text).join(''));
}

/** True for texts of a line that have no gap between them as wide as a character. */
function isOneStretch(row: readonly PlacedText[]): boolean {
  const sorted = [...row].sort((one, other) => one.x - other.x);
  return sorted.every((text, at) => {
    const before = sorted[at - 1];
    return before === undefined || text.x - (before.x + before.width) < text.size;
  });
}

interface Row {
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

class TableReader {
  readonly #heads: readonly PlacedText[];
  readonly #borders: readonly number[];

  constructor(heads: readonly PlacedText[], borders: readonly number[]) {
    this.#heads = heads;
    this.#borders = borders;
  }

  /** Rows of each part. */
  read(bodies: readonly Body[]): Row[][] {
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
    const kinds = this.#kinds(lines);
    const spacing = spacingOf(parts, kinds);
    for (const stretch of stretches) stretch.rows = unruledRows(stretch.columns, kinds, spacing);
    const headings = this.#headings(stretches, lines, kinds, spacing);
    const widths = lines.map((own) =>
      own.reduce((widest, { left, right }) => Math.max(widest, right - left), 0),
    );
    const numbered = lines.map((own) => own.some(isNumbered));
    const textOf = (column: number, own: readonly Line[]) =>
      joinWrapped(own, widths[column] ?? 0, numbered[column] === true)
        .map(textOfLines)
        .join('\n');
    const found = bodies.map((): Row[] => []);
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

  /** Headings of each heading column, the outermost first, by stretch. */
  #headings(
    stretches: readonly Stretch[],
    lines: readonly (readonly Line[])[],
    kinds: ColumnKinds,
    spacing: Spacing,
  ): Map<number, PlacedHeadings[]> {
    const rows = stretches.map((stretch) =>
      stretch.rows.map((row) => ({ ...row, number: numberOf(row, kinds) })),
    );
    const found: [number, PlacedHeadings[]][] = [];
    const columns = [...this.#heads.keys()].filter((column) => !kinds.details.has(column));
    for (const column of columns.reverse()) {
      const style = outermostStyle(lines[column] ?? []);
      const isNumber = ({ text }: Line) => style !== null && parseLabel(text)?.style === style;
      const placed = placeHeadings(
        stretches.map((stretch, at) => ({
          blocks: blocksOf(column, stretch.columns[column] ?? [], spacing.pitch, isNumber),
          rows: rows[at] ?? [],
        })),
        spacing,
      );
      const inner = found[0]?.[1];
      found.unshift([
        column,
        inner === undefined
          ? placed
          : alignedWith(
              placed,
              inner,
              rows.map(({ length }) => length),
            ),
      ]);
    }
    return new Map(found);
  }

  #rows(
    rows: readonly UnruledRow[],
    at: number,
    headings: ReadonlyMap<number, PlacedHeadings[]>,
    textOf: (column: number, lines: readonly Line[]) => string,
  ): Row[] {
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
        return { ...cell(text), ...(isUnsure ? { doubt: headingDoubt(head.text) } : {}) };
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

  /** Which column holds the measures: the one so named, else the one with most words; those before head them. */
  #kinds(lines: readonly (readonly Line[])[]): ColumnKinds {
    const columns = [...this.#heads.keys()];
    if (this.#heads.some(({ text }) => parseLabel(text) !== null)) {
      // Proposals: what is proposed stands first, and has an answer in each column.
      const all = new Set(columns);
      return {
        measure: 0,
        details: all,
        core: new Set([0]),
        style: outermostStyle(lines[0] ?? []),
      };
    }
    const roles = this.#heads.map(({ text }, column) =>
      roleIn(
        text,
        (lines[column] ?? []).map((line) => line.text),
      ),
    );
    const amounts = lines.map((own) => own.reduce((sum, { text }) => sum + text.length, 0));
    const named = roles.flatMap((role, column) => (role === 'measure' ? [column] : []));
    const candidates = named.length > 0 ? named : [...roles.keys()];
    const measure = candidates.reduce((best, column) =>
      (amounts[column] ?? 0) > (amounts[best] ?? 0) ? column : best,
    );
    const isCore = (column: number) => roles[column] === 'deadline' || roles[column] === 'unit';
    return {
      measure,
      details: new Set(columns.filter((column) => column >= measure || isCore(column))),
      core: new Set(columns.filter((column) => column === measure || isCore(column))),
      style: outermostStyle(lines[measure] ?? []),
    };
  }
}

/** The number of the first measure of a row, where it is of the kind that numbers the measures. */
function numberOf(
  { blocks }: UnruledRow,
  { measure, style }: ColumnKinds,
): readonly number[] | null {
  const first = blocks.find(({ column }) => column === measure)?.lines[0];
  const label = first === undefined ? null : parseLabel(first.text);
  return label?.style === style ? label.ordinal : null;
}

function headingDoubt(head: string): ReadingDoubt {
  return {
    found: `表格沒有框線，看不準「${head}」的標題從哪一列起`,
    lookAt: '請對照原始檔，看各列屬於哪一個標題',
  };
}

/** By its head; where that says nothing, by what stands below it. */
function roleIn(head: string, lines: readonly string[]): ColumnRole | null {
  return roleOf(head) ?? (headSense(head) === null ? contentOf(lines) : null);
}

function roleOf(head: string): ColumnRole | null {
  const named = columnRole(head);
  if (named !== null) return named;
  const sense = headSense(head);
  if (sense === 'measure' || sense === 'deadline') return sense;
  if (sense === 'start' || sense === 'end') return 'deadline';
  return sense === 'unit' || sense === 'both_units' ? 'unit' : null;
}
