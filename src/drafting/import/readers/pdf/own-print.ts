import { parseLabel } from '../../../../meaning/numbers/parse-label.ts';
import { readingWords } from '../../../../words/interface/reading.ts';
import { t } from '../../../../words/interface/index.ts';
import type { ReadingDoubt, TableBlock, TableCell } from '../../document/source-document.ts';

/** What the page of a plan adds below the text of a measure, up to the end of its cell. */
const ADDED = /^(?:註(?:：|\s*\d)|量化目標|對應不明確|數項作法共用一格)/u;

/** Deadlines as the page reads them, behind or below the words of the plan; a narrow column breaks them anywhere. */
const readings = [
  '即計畫期末',
  '隨時辦理，沒有固定日期',
  '依其他事項而定，沒有固定日期',
  '依原文所述事項而定，原文未載日期',
].map((words) => Array.from(words).join('\\n?'));
const READING = new RegExp(
  `\\s*(?:${readings.join('|')}|\\d{4}年\\d{1,2}月[\\d年月日、至\\n]*)(?=\\n|$)`,
  'gu',
);

/** What is read from a printed page is not all that the saved page would give. */
const doubt: ReadingDoubt = {
  found: '這是由本系統網頁列印的 PDF，標題、註記與期限的說明由版面分辨',
  lookAt: '請改匯入該網頁存成的 HTML 檔，即可完整讀回；或逐列核對',
};

/** Heads of the columns that the page shows as headings. */
const HEADS = ['實施要項', '執行項目'];

/**
 * Tables that a browser printed from the page of a plan, told by their column of permanent links: with the
 * headings in columns of their own, without that column and without what the page adds. Other tables as they are.
 */
export function withoutPrintedPage(tables: readonly TableBlock[]): TableBlock[] {
  const own = tables.filter(isPrintedPage);
  const levels = levelsOf(own);
  const headings = new Headings(levels);
  return tables.map((table) => (isPrintedPage(table) ? plainTable(table, headings) : table));
}

function isPrintedPage({ rows }: TableBlock): boolean {
  return hasLinks(rows[0]?.map(({ text }) => text) ?? []);
}

/** True for the heads of a table of the page of a plan. */
export function hasLinks(heads: readonly string[]): boolean {
  return heads.at(-1) === readingWords('zh').table.link;
}

function isHeading(cells: readonly TableCell[]): boolean {
  return cells.length === 1 || cells.at(-1)?.text === '';
}

/** Kinds of number with which headings begin, the outermost first. */
function levelsOf(tables: readonly TableBlock[]): string[] {
  const lines = tables.flatMap(({ rows }) => rows.filter(isHeading).flatMap(headingLines));
  const styles = lines.flatMap((line) => parseLabel(line)?.style ?? []);
  return [...new Set(styles)];
}

/** Headings above a row, by level; what is new stands in the cells of the next row. */
class Headings {
  readonly #levels: readonly string[];
  #above: [string[], string[], string[]] = [[], [], []];
  #isNew: [dimension: boolean, action: boolean] = [false, false];
  /** True until a row stands below the last heading. */
  #isOpen = false;

  constructor(levels: readonly string[]) {
    this.#levels = levels;
  }

  add(line: string): void {
    const style = parseLabel(line)?.style;
    const found = style === undefined ? -1 : this.#levels.indexOf(style);
    const isInner = found === -1 || found >= 2 || (found === 1 && this.#levels.length < 3);
    const level = isInner ? 2 : found;
    const [dimension, aspect, action] = this.#above;
    if (level === 2) this.#above = [dimension, aspect, this.#isOpen ? [...action, line] : [line]];
    else if (level === 1) this.#above = [dimension, [line], []];
    else this.#above = [[line], [], []];
    this.#isNew = [this.#isNew[0] || level < 2, true];
    this.#isOpen = level === 2;
  }

  take(): TableCell[] {
    const [dimension, aspect, action] = this.#above;
    const [isDimensionNew, isActionNew] = this.#isNew;
    this.#isNew = [false, false];
    this.#isOpen = false;
    return [isDimensionNew ? [...dimension, ...aspect] : [], isActionNew ? action : []].map(
      (lines) => ({ text: lines.join('\n'), rowSpan: 1, columnSpan: 1 }),
    );
  }
}

function plainTable(table: TableBlock, headings: Headings): TableBlock {
  const rows: { cells: readonly TableCell[]; at: number }[] = [];
  for (const [at, cells] of table.rows.entries()) {
    if (at === 0) {
      const heads = HEADS.map((text): TableCell => ({ text, rowSpan: 1, columnSpan: 1 }));
      rows.push({ cells: [...heads, ...cells.slice(0, -1)], at });
    } else if (isHeading(cells)) {
      for (const line of headingLines(cells)) headings.add(line);
    } else rows.push({ cells: [...headings.take(), ...rowOf(cells.slice(0, -1))], at });
  }
  return {
    ...table,
    rows: rows.map(({ cells }) => cells),
    rowPlaces: rows.map(({ at }) => table.rowPlaces?.[at] ?? table.place),
    rowDoubts: rows.map(({ at }) => (at === 0 ? null : doubt)),
  };
}

function headingLines(cells: readonly TableCell[]): string[] {
  return linesUpTo(cells.map(({ text }) => text).join('\n'));
}

function rowOf([measure, ...beside]: readonly TableCell[]): TableCell[] {
  if (measure === undefined) return [];
  const { inherited, unresolved } = t('zh').row;
  return [
    { ...measure, text: linesUpTo(measure.text).join('\n') },
    ...beside.map((cell): TableCell => {
      if (cell.text.replaceAll('\n', '').includes(inherited)) return { ...cell, text: '' };
      const text = cell.text.replaceAll(unresolved, '').replaceAll(READING, '');
      return {
        ...cell,
        text: text
          .split('\n')
          .filter((line) => line.trim() !== '')
          .join('\n'),
      };
    }),
  ];
}

function linesUpTo(text: string): string[] {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const end = lines.findIndex((line) => ADDED.test(line));
  return end === -1 ? lines : lines.slice(0, end);
}
