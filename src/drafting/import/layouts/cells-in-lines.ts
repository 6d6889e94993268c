import { isDeadline } from '../../../meaning/deadlines/parse-deadline.ts';
import { parseLabel } from '../../../meaning/numbers/parse-label.ts';
import { append } from '../document/append.ts';
import { joinWrapped } from '../document/clean-text.ts';
import { columnRole, isTableHead } from '../model/column-roles.ts';
import type { Doubt } from '../model/doubt.ts';
import { headSense } from '../columns/head-words.ts';
import { isPageNumber } from '../document/page-number.ts';
import type { Block, ParagraphBlock, TableBlock } from '../document/source-document.ts';
import { labelFamily } from '../cells/split-at-labels.ts';
import type { TableContext } from '../model/table-context.ts';
import { looksLikeUnits } from '../cells/unit-names.ts';

/** Columns of the narrowest and widest table that is told by its heads, each in a line of its own. */
const FEWEST_COLUMNS = 3;
const MOST_COLUMNS = 12;

/** Characters of the longest head of such a table, and of the longest cell beside a measure. */
const LONGEST_HEAD = 16;
const LONGEST_BESIDE = 60;

/**
 * Blocks with the tables read that came out with each cell in a line of its own: below the heads, one
 * a line, a line is told to be of a column as a deadline, as names of units, or by the kind of number with
 * which the first row has it; a row ends where a line belongs to a column further left.
 */
export function readCellLines(
  blocks: readonly Block[],
  context: TableContext,
  doubts: Doubt[],
): Block[] {
  const read: Block[] = [];
  for (let index = 0; index < blocks.length;) {
    const heads = headsFrom(blocks, index);
    const table = heads === null ? null : tableBelow(blocks, index, heads, context);
    const block = blocks[index];
    if (table === null) {
      if (block !== undefined) read.push(block);
      index += 1;
      continue;
    }
    read.push(table.block);
    doubts.push({
      place: block?.place ?? null,
      found: '附表沒有欄位的界線，一行一格；各行依期限、單位與編號歸欄',
      lookAt: '請逐項對照原始檔；若有 Word 或 PDF 檔，改匯入它會更準',
    });
    append(doubts, table.doubts);
    index = table.next;
  }
  return read;
}

/** The heads that stand one a line from a block on; null where none begin. */
function headsFrom(blocks: readonly Block[], start: number): string[] | null {
  const heads: string[] = [];
  for (const block of blocks.slice(start, start + MOST_COLUMNS)) {
    if (block.kind !== 'paragraph' || !isHead(block.text)) break;
    heads.push(joinWrapped(block.text.split('\n')));
  }
  if (heads.length < FEWEST_COLUMNS) return null;
  const senses = heads.map((head) => columnRole(head) ?? headSense(head));
  const isDue = senses.some((sense) => sense === 'deadline' || sense === 'unit');
  const isDone = senses.some((sense) =>
    ['measure', 'action', 'heading', 'dimension'].includes(sense ?? ''),
  );
  return isTableHead(heads) || (isDue && isDone) ? heads : null;
}

function isHead(text: string): boolean {
  if (text.length > LONGEST_HEAD || /[。，；：:\d]/u.test(text) || parseLabel(text) !== null)
    return false;
  return columnRole(text) !== null || headSense(text) !== null;
}

interface Line {
  text: string;
  place: string | null;
}

function tableBelow(
  blocks: readonly Block[],
  start: number,
  heads: readonly string[],
  context: TableContext,
): { block: TableBlock; doubts: Doubt[]; next: number } | null {
  let next = start + heads.length;
  const lines: Line[] = [];
  for (; next < blocks.length; next += 1) {
    const block = blocks[next];
    if (block?.kind !== 'paragraph' || endsTable(block)) break;
    if (!isPageNumber(block.text)) lines.push(block);
  }
  const reader = new LineReader(heads, lines.slice(0, heads.length), context);
  if (!reader.isSure) return null;
  for (const line of lines) reader.read(line);
  const { rows, doubts } = reader;
  return {
    block: {
      kind: 'table',
      rows: [heads, ...rows.map(({ cells }) => cells)].map((cells) =>
        cells.map((text) => ({ text, rowSpan: 1, columnSpan: 1 })),
      ),
      place: blocks[start]?.place ?? null,
      rowPlaces: [blocks[start]?.place ?? null, ...rows.map(({ place }) => place)],
    },
    doubts,
    next,
  };
}

function endsTable({ text, headingLevel }: ParagraphBlock): boolean {
  return headingLevel !== null || parseLabel(text)?.style === 'formal';
}

type Kind = 'deadline' | 'unit' | 'text';

class LineReader {
  readonly rows: { cells: string[]; place: string | null }[] = [];
  readonly doubts: Doubt[] = [];
  /** True where the first lines fill a row whose deadline and unit stand below such heads. */
  readonly isSure: boolean;
  readonly #heads: readonly string[];
  readonly #kinds: readonly Kind[];
  /** Columns of the kinds of number that the first row has. */
  readonly #byFamily = new Map<string, number>();
  readonly #context: TableContext;
  #column = -1;

  constructor(heads: readonly string[], first: readonly Line[], context: TableContext) {
    this.#heads = heads;
    this.#context = context;
    const kinds = heads.map((head): Kind => {
      const sense = columnRole(head) ?? headSense(head);
      if (sense === 'unit' || sense === 'supporting_unit' || sense === 'both_units') return 'unit';
      return sense === 'deadline' || sense === 'start' || sense === 'end' ? 'deadline' : 'text';
    });
    this.#kinds = kinds;
    this.isSure =
      first.length === heads.length &&
      first.every(({ text }, at) => kinds[at] === 'text' || this.#isOf(kinds[at]!, text));
    for (const [at, { text }] of first.entries()) {
      const label = parseLabel(text);
      if (kinds[at] === 'text' && label !== null) this.#byFamily.set(labelFamily(label), at);
    }
  }

  read({ text, place }: Line): void {
    if (this.#isRepeatedHead(text)) return;
    const column = this.#columnOf(text);
    if (column === null) {
      this.#goOn(text, place);
      return;
    }
    if (this.rows.length === 0 || column <= this.#column)
      this.rows.push({ cells: this.#heads.map(() => ''), place });
    const row = this.rows.at(-1);
    if (row !== undefined) row.cells[column] = text;
    this.#column = column;
  }

  #isOf(kind: Kind, text: string): boolean {
    if (text.length > LONGEST_BESIDE) return false;
    return kind === 'deadline'
      ? isDeadline(text, this.#context)
      : looksLikeUnits(text, this.#context.register) !== null && parseLabel(text) === null;
  }

  /** Where a line belongs; null for one that goes on in the cell before. */
  #columnOf(text: string): number | null {
    const label = parseLabel(text);
    if (label !== null) {
      const known = this.#byFamily.get(labelFamily(label));
      if (known !== undefined) return known;
    }
    const after = this.#kinds.findIndex(
      (kind, at) => kind !== 'text' && at > this.#column && this.#isOf(kind, text),
    );
    if (after !== -1) return after;
    const again = this.#kinds.findIndex((kind) => kind !== 'text' && this.#isOf(kind, text));
    if (again !== -1) return again;
    if (label !== null) return this.#column === -1 ? 0 : null;
    const numbered = new Set(this.#byFamily.values());
    const free = (from: number) =>
      this.#kinds.findIndex((kind, at) => at >= from && kind === 'text' && !numbered.has(at));
    const next = free(this.#column + 1);
    if (next !== -1) return next;
    // Behind the last column a line begins a row; in the middle of one it goes on.
    const isRowEnd =
      this.#column === this.#heads.length - 1 || this.#kinds[this.#column] !== 'text';
    const first = isRowEnd ? free(0) : -1;
    return first === -1 ? null : first;
  }

  #goOn(text: string, place: string | null): void {
    const cells = this.rows.at(-1)?.cells;
    if (cells === undefined) return;
    cells[this.#column] = `${cells[this.#column] ?? ''}\n${text}`;
    this.doubts.push({
      place,
      found: `「${text.slice(0, 24)}」看不出屬於哪一欄，接在前一格之後`,
      lookAt: '請對照原始檔',
    });
  }

  #isRepeatedHead(text: string): boolean {
    return this.#heads.includes(text);
  }
}
