import { withoutSpace } from './characters.ts';
import type { Removal } from './conversion-rules.ts';
import { pairCells } from './pair-cells.ts';
import {
  addToColumn,
  measureRow,
  TABLE_MARK,
  type Columns,
  type Entry,
  type Headings,
  type SourceReading,
} from './reading.ts';

/**
 * `nlpi-106`: a PDF whose table came out column by column. For every 執行項目 of every page the
 * file has the block of 推動作法, then that of 完成期限, then that of 承辦單位.
 *
 * How lines stand in it:
 * - a line that is one space is an empty paragraph of a cell: what comes after it is a new entry;
 * - an empty line is a gap on the page: between two columns, or within an entry that is set wide;
 * - a line that ends in a space ends a paragraph, one that does not is wrapped;
 * - a page begins with a line that begins with a space, mostly the repeated head.
 */

type ColumnName = 'dimension' | 'action' | 'measure' | 'deadline' | 'unit';
const columnNames = ['dimension', 'action', 'measure', 'deadline', 'unit'] as const;

const tableHead = '實施要項 執行項目 推動作法 完成期限 承辦單位';

/** How a deadline of this plan begins. */
const deadlineStart = /^(?:每[日週月季年]|106年|\d+日內|隨|依節日|計劃核定)/u;

/** What a page cut off a deadline (`106 年 12` / `月`). */
const deadlineRest = /^月$/u;

/** A line of nothing but parts of unit names. */
const unitWords =
  /^[各單位科室中心小組研究發展數位資源服務物系統訊閱覽諮詢人事主計輔導推廣秘書多元文化開放知識織分館、\s]+$/u;

const dimensionStart = /^(?:[一二三四]、|（[一二三四五]）)/u;

/** Lines in which conversion closed the gap between two columns; each is cut into its columns again. */
const joinedColumns: readonly { pattern: RegExp; second: ColumnName }[] = [
  // `2. 服務及時性 2.1 數位資源即時諮詢服務(123`: the measure's number says where it begins.
  { pattern: /^(\d+\. .+?) (\d+\.\d+ ?.+)$/u, second: 'measure' },
  // `（四）創新性基礎服務創新性實際`: the aspects before have their name and 執行項目 in two blocks.
  { pattern: /^(（[四五]）創新性)(.+)$/u, second: 'action' },
  // `106年 3月研究發展小`, `每月 輔導推廣科`.
  { pattern: /^(106年 3月|每月) ?([各研輔].+)$/u, second: 'unit' },
];

/** A line with words, and what stands before it. */
interface Line {
  text: string;
  endsParagraph: boolean;
  /** An empty line, or the end of the page, stands before it. */
  afterGap: boolean;
  afterPage: boolean;
  /** A line of one space stands before it, on either side of a gap. */
  afterEmptyParagraph: boolean;
  /** A line of one space stands before it, on its own side of the gap. */
  emptyParagraphOnTop: boolean;
  /** Set where the line was cut out of a line of two columns. */
  column: ColumnName | null;
}

/** One row of the table as printed: a cell of headings, and a block of each column. */
type Band = Record<ColumnName, string[]>;

export function readNlpi(source: string): SourceReading {
  const lines = source.split('\n');
  const start = lines.findIndex((line) => line.trim() === tableHead);
  const end = lines.findIndex((line) => line.startsWith('陸、'));
  const removed: Removal[] = [];
  const columns: Columns = new Map();
  tableHead.split(' ').forEach((head, index) => addToColumn(columns, columnNames[index]!, head));
  const bands = inBands(wordLines(lines.slice(start + 1, end), removed));
  for (const band of bands) {
    for (const name of columnNames) addToColumn(columns, name, band[name].join('\n'));
  }
  let above: Headings = { dimension: '', aspect: null, actions: [] };
  const rows = bands.flatMap((band) => {
    above = headingsOf(band, above);
    const beside = pairCells(band.measure.length, band.deadline, band.unit);
    return band.measure.map((entry, index) => measureRow(above, toEntry(entry), beside[index]!));
  });
  const narrative = [...lines.slice(0, start), TABLE_MARK, ...lines.slice(end)].join('\n');
  return { narrative, columns, rows, removed };
}

/** The table's lines that have words; repeated heads go to `removed`. */
function wordLines(lines: readonly string[], removed: Removal[]): Line[] {
  const found: Line[] = [];
  const plain = { afterPage: false, afterEmptyParagraph: false, emptyParagraphOnTop: false };
  let before = { ...plain, afterGap: true };
  for (const raw of lines) {
    if (raw === '') {
      before = { ...before, afterGap: true, emptyParagraphOnTop: false };
      continue;
    }
    if (raw.trim() === '') {
      before = { ...before, afterEmptyParagraph: true, emptyParagraphOnTop: true };
      continue;
    }
    if (raw.startsWith(' ')) before = { ...plain, afterGap: true, afterPage: true };
    if (raw.trim() === tableHead) {
      removed.push({ rule: 'repeated table head', text: withoutSpace(raw) });
      continue;
    }
    const endsParagraph = raw.endsWith(' ');
    const text = raw.trim();
    const cut = joinedColumns
      .map(({ pattern, second }) => ({ match: pattern.exec(text), second }))
      .find(({ match }) => match !== null);
    if (cut?.match) {
      const [, first = '', rest = ''] = cut.match;
      const firstColumn = cut.second === 'measure' ? 'action' : null;
      found.push({ ...before, text: first, endsParagraph: true, column: firstColumn });
      found.push({ ...plain, text: rest, endsParagraph, afterGap: true, column: cut.second });
    } else found.push({ ...before, text, endsParagraph, column: null });
    before = { ...plain, afterGap: false };
  }
  return found;
}

/** Reads the columns of every row of the table, pages joined. */
function inBands(lines: readonly Line[]): Band[] {
  const bands: Band[] = [];
  let column: ColumnName = 'unit';
  const lastOf = new Map<ColumnName, Line>();
  for (const line of lines) {
    const next = columnOf(line, column);
    const beginsBand =
      next === 'dimension' ? column !== 'dimension' : next === 'action' && column === 'unit';
    if (beginsBand) {
      bands.push({ dimension: [], action: [], measure: [], deadline: [], unit: [] });
      lastOf.clear();
    }
    const entries = bands.at(-1)![next];
    const last = lastOf.get(next);
    if (last === undefined || beginsEntry(line, next, next === column, last))
      entries.push(line.text);
    else entries[entries.length - 1] += `\n${line.text}`;
    lastOf.set(next, line);
    column = next;
  }
  return bands;
}

/** The column of a line. It changes only at a gap; which column comes next shows in the words. */
function columnOf(line: Line, current: ColumnName): ColumnName {
  if (line.column !== null) return line.column;
  if (!line.afterGap) return current;
  if (dimensionStart.test(line.text)) return 'dimension';
  switch (current) {
    case 'dimension':
      return 'action';
    case 'action':
      return 'measure';
    case 'measure':
      return deadlineStart.test(withoutSpace(line.text)) || deadlineRest.test(line.text)
        ? 'deadline'
        : 'measure';
    case 'deadline':
      return unitWords.test(line.text) ? 'unit' : 'deadline';
    case 'unit':
      // The page ends below the units of its last row; what that row has more comes overleaf.
      if (line.afterPage) return 'measure';
      return unitWords.test(line.text) ? 'unit' : 'action';
  }
}

/** Whether a line begins an entry of its column; a heading's cell is one entry. */
function beginsEntry(line: Line, column: ColumnName, sameBlock: boolean, last: Line): boolean {
  if (column === 'dimension' || column === 'action') return false;
  // Overleaf an entry goes on only when the page cut it in mid-line.
  if (!sameBlock) return line.emptyParagraphOnTop || last.endsParagraph;
  if (line.afterEmptyParagraph) return true;
  // `線啟用）` / `每月`: two entries of the deadline column without an empty paragraph between.
  return column === 'deadline' && last.endsParagraph && deadlineStart.test(withoutSpace(line.text));
}

function headingsOf(band: Band, above: Headings): Headings {
  const cell = withoutSpace(band.dimension.join(''));
  const actions = [withoutSpace(band.action.join(''))];
  if (cell === '') return { ...above, actions };
  const [, first, second] = /^([一二三四]、[^（]+)?(（[一二三四五]）.+)$/u.exec(cell) ?? [];
  if (second === undefined) throw new Error(`no heading: ${cell}`);
  return { dimension: first ?? above.dimension, aspect: second, actions };
}

function toEntry(text: string): Entry {
  const [, label, words] = /^(\d+\.\d+|\d+\.)\s*([\s\S]+)$/u.exec(text) ?? [];
  return label === undefined ? { label: null, text } : { label, text: words! };
}
