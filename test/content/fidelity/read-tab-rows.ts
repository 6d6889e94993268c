import { withoutSpace } from './characters.ts';
import { removeByRules, type ConversionRule } from './conversion-rules.ts';
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
 * `ntl-101` and `ncl-101`: Markdown whose table is lines of five cells with tabs between them. The
 * table is cut at each page; a cell that goes on is continued in the first line below the repeated
 * head. Paragraphs of a cell are run on with a space, or stand in `<p>` tags.
 */

const columnNames = ['dimension', 'action', 'measure', 'deadline', 'unit'] as const;

const rules: readonly ConversionRule[] = [
  {
    name: 'repeated table head',
    reason: 'The head is printed once a page; only its first printing is the table’s own.',
    pattern: /^實施要項\t執行項目\t推動作法\t完成期限\t承辦單位$/gm,
    keepFirst: true,
  },
  {
    name: 'Markdown heading sign',
    reason: 'Headings carry their own number (壹、); the signs are Markdown.',
    pattern: /^#+ /gm,
  },
  {
    name: 'Markdown list dash',
    reason: 'List items carry their own number (一、); the dash is Markdown.',
    pattern: /^- /gm,
  },
];

/** `<p>` tags mark the paragraphs of a cell; the plans have no such signs. */
const paragraphTag = /<\/?p>/g;

/** Cells of one line of the table. */
interface TableLine {
  dimension: string;
  action: string;
  measure: string;
  deadline: string;
  unit: string;
}

/** A cell of measures and what stands beside it. */
interface MeasureCell {
  headings: Headings;
  entries: Entry[];
  deadlines: string[];
  units: string[];
}

export function readTabRows(source: string): SourceReading {
  const { text, removed } = removeByRules(source, rules);
  for (const [tag] of source.matchAll(paragraphTag))
    removed.push({ rule: 'paragraph tag', text: tag });
  const lines = text.split('\n');
  const tableLines = lines.filter((line) => line.includes('\t')).map(toTableLine);
  const firstOfTable = lines.findIndex((line) => line.includes('\t'));
  const narrative = lines.map((line, index) => {
    if (index === firstOfTable) return TABLE_MARK;
    return line.includes('\t') ? '' : line;
  });
  const columns: Columns = new Map();
  for (const line of tableLines) {
    for (const name of columnNames) {
      addToColumn(columns, name, line[name].replace(paragraphTag, ' '));
    }
  }
  const cells = measureCells(tableLines.slice(1));
  const rows = cells.flatMap(({ headings, entries, deadlines, units }) => {
    const beside = pairCells(entries.length, deadlines, units);
    return entries.map((entry, index) => measureRow(headings, entry, beside[index]!));
  });
  return { narrative: narrative.join('\n'), columns, rows, removed };
}

function toTableLine(line: string): TableLine {
  const cells = line.split('\t');
  if (cells.length !== columnNames.length) throw new Error(`not five cells: ${line}`);
  const [dimension, action, measure, deadline, unit] = cells as [
    string,
    string,
    string,
    string,
    string,
  ];
  return { dimension, action, measure, deadline, unit };
}

/**
 * The table's cells of measures. A line that begins measures begins a cell, with two exceptions of
 * cut or split cells: a line that only goes on, and one that goes on, begins more measures and has
 * nothing beside them, because the page before has it.
 */
function measureCells(lines: readonly TableLine[]): MeasureCell[] {
  const cells: MeasureCell[] = [];
  let headings: Headings = { dimension: '', aspect: null, actions: [] };
  for (const line of lines) {
    const { goesOn, entries } = entriesOf(line.measure);
    const previous = cells.at(-1);
    if (goesOn !== '' && previous) previous.entries.at(-1)!.text += goesOn;
    headings = headingsBelow(headings, line, goesOn !== '');
    const deadlines = deadlinesOf(line.deadline);
    const units = unitsOf(line.unit);
    const extendsPrevious =
      entries.length === 0 || (goesOn !== '' && deadlines.length === 0 && units.length === 0);
    if (!extendsPrevious) {
      cells.push({ headings, entries, deadlines, units });
      continue;
    }
    if (previous) {
      if (goesOn !== '') previous.headings = headings;
      previous.entries.push(...entries);
      addDeadlines(previous.deadlines, deadlines);
      previous.units.push(...units);
    }
  }
  return cells;
}

/** A measure’s number is two figures with a point, at the start of the cell or after white space or a tag. */
function entriesOf(cell: string): { goesOn: string; entries: Entry[] } {
  const text = ` ${cell.replace(paragraphTag, ' ')}`;
  const [goesOn = '', ...rest] = text.split(/\s+(?=\d+\.\d+\s)/u);
  const entries = rest.map((entry): Entry => {
    const [, label = '', words = ''] = /^(\d+\.\d+)\s+([\s\S]*)$/u.exec(entry) ?? [];
    return { label, text: words };
  });
  return { goesOn: goesOn.trim(), entries };
}

/** A level that is printed replaces the one above it and empties those below. */
function headingsBelow(above: Headings, line: TableLine, goesOn: boolean): Headings {
  const [, first = '', second = ''] =
    /^((?:[一二三四五六]、[^(]*(?:\(意\)[^(]*)?)?)(\([一二三四]\).*)?$/u.exec(
      withoutSpace(line.dimension),
    ) ?? [];
  if (withoutSpace(line.dimension) !== first + second)
    throw new Error(`no heading: ${line.dimension}`);
  const action = withoutSpace(line.action);
  const dimension = first === '' ? above.dimension : first;
  if (first !== '' || second !== '') {
    return {
      dimension,
      aspect: second === '' ? null : second,
      actions: action === '' ? [] : [action],
    };
  }
  if (action === '') return above;
  // An 執行項目 cell that the page cut goes on without a number.
  if (goesOn && !/^\d/.test(action)) {
    return { ...above, actions: [`${above.actions.join('')}${action}`] };
  }
  return { ...above, actions: [action] };
}

/** Deadlines run on in a cell: each begins with its year or with 每. One in brackets belongs to the one before it. */
function deadlinesOf(cell: string): string[] {
  return withoutSpace(cell.replace(paragraphTag, ''))
    .split(/(?<=[^(（])(?=101年|每)/u)
    .filter((entry) => entry !== '');
}

/** A deadline that the page cut ends in `、` and goes on in the next line of the table. */
function addDeadlines(entries: string[], more: readonly string[]): void {
  for (const entry of more) {
    const last = entries.at(-1);
    if (last?.endsWith('、')) entries[entries.length - 1] = last + entry;
    else entries.push(entry);
  }
}

/** Units stand in `<p>` tags, one in each, or run on with white space between them. */
function unitsOf(cell: string): string[] {
  const paragraphs = [...cell.matchAll(/<p>(.*?)<\/p>/gu)].map(([, inner = '']) => inner);
  const entries = paragraphs.length > 0 ? paragraphs : cell.split(/\s+/u);
  return entries.map(withoutSpace).filter((entry) => entry !== '');
}
