import { withoutSpace } from './characters.ts';
import type { ConversionRule, Removal } from './conversion-rules.ts';
import { removeByRules } from './conversion-rules.ts';
import { pairCells, unitNames } from './pair-cells.ts';
import {
  addToColumn,
  measureRow,
  TABLE_MARK,
  type Columns,
  type Entry,
  type Headings,
  type ReadRow,
  type SourceReading,
} from './reading.ts';

/**
 * `ttcsec-97` and `nstm-104`: text export of a word processor. A cell begins with a tab at the
 * start of a line and goes on to the next such line; five cells are a row of the table.
 */

const columnNames = ['dimension', 'action', 'measure', 'deadline', 'unit'] as const;

/** The cells of one row of the table. */
type Cells = [dimension: string, action: string, measure: string, deadline: string, unit: string];

const pageNumber: ConversionRule = {
  name: 'page number',
  reason: 'A figure alone on the last line, after the plan’s last section.',
  pattern: /\n\d+\s*$/g,
};

/** `ttcsec-97`: several numbered measures a cell, beside lists of deadlines and units. */
export function readTtcsec(source: string): SourceReading {
  const { text, removed } = removeByRules(source, [pageNumber]);
  // The table ends where the numbering of the sections goes on.
  const { before, table, after } = cutOut(text, /^\t實施要領$/mu, /^6、/mu);
  const [head, ...body] = inRows(cellsOf(table), 5) as [Cells, ...Cells[]];
  const columns = columnsOf([head, ...body]);
  const rows: ReadRow[] = [];
  let dimension = '';
  for (const [dimensionCell, actionCell, measureCell, deadlineCell, unitCell] of body) {
    const headings = linesOf(dimensionCell);
    if (/^[一二三四五六]、/u.test(headings[0] ?? '')) dimension = headings.shift() ?? '';
    const above: Headings = {
      dimension,
      aspect: headings.join('\n'),
      actions: linesOf(actionCell),
    };
    const entries = linesOf(measureCell).map(ttcsecEntry);
    const beside = pairCells(entries.length, linesOf(deadlineCell), linesOf(unitCell));
    rows.push(...entries.map((entry, index) => measureRow(above, entry, beside[index]!)));
  }
  return { narrative: `${before}${TABLE_MARK}\n${after}`, columns, rows, removed };
}

/** A measure is one line; its number may be set off from its point (`2 .`) or have none (`3`). */
function ttcsecEntry(line: string): Entry {
  const [, label, text] = /^(\d+ ?\.?)\s*(.+)$/u.exec(line) ?? [];
  if (label === undefined || text === undefined) throw new Error(`no numbered measure: ${line}`);
  return { label: withoutSpace(label), text };
}

/** `nstm-104`: one numbered line a row, three levels deep, and a table of proposals below it. */
export function readNstm(source: string): SourceReading {
  const main = cutOut(source, /^\t實施要項$/mu, /^\t五、有價值的創意服務$/mu);
  const [head, ...body] = inRows(cellsOf(main.table), 5) as [Cells, ...Cells[]];
  const columns = columnsOf([head, ...body]);
  const rows = nstmRows(body);
  const removed: Removal[] = [];
  const [proposalHead = [], ...proposals] = inRows(cellsOf(main.after), 7);
  const criteria = proposalHead.slice(1, 5);
  for (const repeated of proposalHead.slice(5)) {
    // The proposal table prints 完成期限 and 承辦組室 again over its own last columns.
    removed.push({ rule: 'repeated table head', text: withoutSpace(repeated) });
  }
  addToColumn(columns, 'proposal', proposalHead[0] ?? '');
  criteria.forEach((criterion, index) => addToColumn(columns, `criterion ${index + 1}`, criterion));
  for (const cells of proposals) {
    const [name = '', deadline = '', unit = ''] = [cells[0], cells[5], cells[6]];
    const answers = cells.slice(1, 5);
    addToColumn(columns, 'proposal', name);
    answers.forEach((answer, index) => addToColumn(columns, `criterion ${index + 1}`, answer));
    addToColumn(columns, 'deadline', deadline);
    addToColumn(columns, 'unit', unit);
    const [, label = null, text = ''] = /^(\([一二三四五六七八九]\))(.+)$/u.exec(name.trim()) ?? [];
    rows.push({
      kind: 'innovation',
      dimension: withoutSpace(proposalHead[0] ?? ''),
      aspect: null,
      actions: [],
      path: [],
      label,
      text,
      deadlines: cellValue(deadline),
      units: unitNames([unit]),
      alignment: 'exact',
      innovations: criteria.map((criterion, index) => ({ criterion, text: answers[index] ?? '' })),
    });
  }
  return { narrative: `${main.before}${TABLE_MARK}\n`, columns, rows, removed };
}

/** Numbers of the three levels of lines below an 執行項目. */
const nstmLabels = [/^（\d+）/u, /^[A-Z]/u, /^（[A-Z]）/u];

function nstmRows(body: readonly Cells[]): ReadRow[] {
  const rows: ReadRow[] = [];
  const levels: number[] = [];
  let above: Headings = { dimension: '', aspect: null, actions: [] };
  let ancestors: string[] = [];
  for (const [dimensionCell, actionCell, measureCell, deadlineCell, unitCell] of body) {
    const headings = linesOf(dimensionCell);
    if (headings.length > 0) {
      const isFirstLevel = /^[一二三四]、/u.test(headings[0] ?? '');
      const dimension = isFirstLevel ? (headings.shift() ?? '') : above.dimension;
      above = { dimension, aspect: headings.join('\n'), actions: above.actions };
    }
    // An 執行項目 wraps inside its cell; there is never more than one.
    const action = linesOf(actionCell).join('');
    if (action !== '') above = { ...above, actions: [action] };
    const line = measureCell.trim();
    const level = nstmLabels.findIndex((pattern) => pattern.test(line));
    const label = nstmLabels[level]?.exec(line)?.[0];
    if (label === undefined) throw new Error(`no numbered line: ${line}`);
    const text = line.slice(label.length).trim();
    ancestors = ancestors.slice(0, level);
    levels.push(level);
    rows.push({
      ...measureRow(
        above,
        { label, text },
        {
          deadlines: cellValue(deadlineCell),
          units: unitNames([unitCell]),
          alignment: 'exact',
        },
      ),
      path: ancestors,
    });
    ancestors = [...ancestors, `${label}${text}`];
  }
  // Lines below it and nothing beside it make a heading.
  return rows.map((row, index) => {
    const hasLinesBelow = (levels[index + 1] ?? 0) > levels[index]!;
    const hasValues = row.deadlines.length > 0 || row.units.length > 0;
    return hasLinesBelow && !hasValues ? { ...row, kind: 'heading' } : row;
  });
}

/** A cell that holds one value, wrapped or not; nothing when it is empty. */
function cellValue(cell: string): string[] {
  const value = withoutSpace(cell);
  return value === '' ? [] : [value];
}

function cutOut(
  text: string,
  start: RegExp,
  end: RegExp,
): { before: string; table: string; after: string } {
  const from = text.search(start);
  const to = text.search(end);
  if (from < 0 || to < from) throw new Error(`no table between ${start.source} and ${end.source}`);
  return { before: text.slice(0, from), table: text.slice(from, to), after: text.slice(to) };
}

function cellsOf(table: string): string[] {
  return table.split(/^\t/mu).slice(1);
}

function inRows(cells: readonly string[], width: number): string[][] {
  if (cells.length % width !== 0)
    throw new Error(`${cells.length} cells do not make rows of ${width}`);
  return Array.from({ length: cells.length / width }, (_, index) =>
    cells.slice(index * width, (index + 1) * width),
  );
}

function linesOf(cell: string): string[] {
  return cell
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

function columnsOf(rows: readonly Cells[]): Columns {
  const columns: Columns = new Map();
  for (const cells of rows) {
    columnNames.forEach((name, index) => addToColumn(columns, name, cells[index] ?? ''));
  }
  return columns;
}
