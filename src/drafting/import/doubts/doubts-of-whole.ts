import { dropSpace } from '../../../meaning/text/fold.ts';
import { headingStyles } from '../../../meaning/numbers/label-styles.ts';
import { parseLabel } from '../../../meaning/numbers/parse-label.ts';
import { headOf } from '../../../content/table/declared-columns.ts';
import { append } from '../document/append.ts';
import { firstWords, linesOf } from '../document/clean-text.ts';
import type { Doubt } from '../model/doubt.ts';
import { doubtsOfRow, doubtsOfTexts } from './doubts-of-text.ts';
import { isTime } from '../columns/column-facts.ts';
import { doubtsOfHeadings, type DocumentWords } from './doubts-of-headings.ts';
import { headSense } from '../columns/head-words.ts';
import { labelAlone } from '../cells/label-alone.ts';
import {
  about,
  columnsOf,
  FEWEST_ROWS,
  HARDLY,
  isEmpty,
  NEARLY_ALL,
  RARELY,
  rowsOf,
  type ReadRow,
} from '../model/read-rows.ts';
import type { RecognisedTable } from '../model/recognised-table.ts';
import type { Block } from '../document/source-document.ts';
import type { TableContext } from '../model/table-context.ts';
import { looksLikeUnits } from '../cells/unit-names.ts';

/**
 * Doubts that only the rows together show, where each by itself looks right: numbers that stand in another column, a
 * column of sentences beside measures that are none, measures that say the same, what is named in a text though it has a
 * column, a date in a text where no row has a deadline, and texts that begin or end within a sentence.
 * @param words what its document says, also where that is in no row
 * @param told doubts that there are already: what is doubtful at a row and column is not told twice
 */
export function doubtsOfWhole(
  tables: readonly RecognisedTable[],
  context: TableContext,
  told: readonly Doubt[],
  words: DocumentWords = { title: null, blocks: [] },
): Doubt[] {
  const read = tables.map(rowsOf);
  const doubts = tables.flatMap((table, at) => {
    const rows = read[at]!;
    return [
      ...numbersElsewhere(rows, table),
      ...missingBeside(rows),
      ...severalInOne(rows, context),
      ...doubtsOfTexts(rows, context),
    ];
  });
  if (read.length > 1) append(doubts, withoutHeadings(read));
  append(doubts, doubtsOfHeadings(read.flat(), words));
  append(doubts, numbersLeft(read.flat()));
  append(doubts, numbersAlone(read.flat()));
  append(doubts, bareEdges(read.flat()));
  const isSpanned = tables.some(({ columns }) =>
    columns.attributes.some((each) => typeof each === 'object' && each.role === 'start'),
  );
  const columns = besides.filter(([name]) => name !== 'deadline' || !isSpanned);
  const heads = tables.flatMap(({ columns: { attributes } }) => attributes.map(headOf)).join('\n');
  const texts = textsOf(words.blocks).filter((text) => !heads.includes(text));
  append(doubts, unreadBeside(read.flat(), columns, texts, context));
  append(doubts, read.flat().flatMap(doubtsOfRow));
  const places = Map.groupBy(told, ({ entry }) => entry);
  return doubts.filter(
    ({ entry, column }) => !(places.get(entry) ?? []).some((each) => each.column === column),
  );
}

/** From this share of rows on, several times beside one measure are how the table is, and no exception. */
const OFTEN = 0.3;

/** Where many measures without a number have several deadlines each, signs may be lost that part them (dots that are drawn). */
function severalInOne(rows: readonly ReadRow[], context: TableContext): Doubt[] {
  const several = rows.filter(
    ({ entry, cell }) =>
      cell.entries.length === 1 &&
      entry.label === null &&
      // A narrow column wraps one.
      linesOf(cell.beside.deadline.join('\n')).filter((line) => isTime(line, context)).length > 1,
  );
  if (several.length < FEWEST_ROWS || several.length < rows.length * OFTEN) return [];
  return several.flatMap((row) =>
    ['text', 'deadlines', 'units'].map((column) => ({
      ...about(row, column),
      found: '沒有編號的一項作法旁有幾個期限，許多列都是這樣',
      lookAt: '請核對這一格是否其實有幾項作法，各有期限與單位',
    })),
  );
}

/** Where nearly all measures have a number, one whose text begins with such may have it as well. */
function numbersLeft(rows: readonly ReadRow[]): Doubt[] {
  const labelled = rows.filter(({ entry }) => entry.label !== null);
  if (labelled.length < FEWEST_ROWS || labelled.length < rows.length * NEARLY_ALL) return [];
  return rows
    .filter(
      ({ entry }) =>
        entry.label === null && parseLabel(entry.text, { styles: headingStyles }) !== null,
    )
    .flatMap((row) =>
      ['label', 'text'].map((column) => ({
        ...about(row, column),
        found: '其他各項都有編號，這一項的文字以編號開頭',
        lookAt: '請核對是否為這一項的編號',
      })),
    );
}

/** Where hardly any measure has a number, what one begins with may be words: `一、二樓照明汰換`. */
function numbersAlone(rows: readonly ReadRow[]): Doubt[] {
  const labelled = rows.filter(({ entry }) => entry.label !== null);
  if (rows.length < FEWEST_ROWS || labelled.length > Math.max(1, rows.length * RARELY)) return [];
  return labelled.flatMap((row) =>
    ['label', 'text'].map((column) => ({
      ...about(row, column),
      found: `其他各項都沒有編號，這一項的開頭「${row.entry.label?.label ?? ''}」讀成編號`,
      lookAt: '請核對是編號，還是文字',
    })),
  );
}

/** `A-01`, `1.2`, `（三）`, `丙` and nothing else. */
const CODE =
  /^[（(]?(?:\p{sc=Latin}{0,4}\s*[-－_.]?\s*\d{1,3}(?:[-－_.]\d{1,3}){0,2}|[一二三四五六七八九十]{1,3}|[甲乙丙丁戊己庚辛壬癸])[)）]?[.、]?$/u;

/** A column that has another number in each row, where the measures have none, may hold their numbers. */
function numbersElsewhere(rows: readonly ReadRow[], { columns }: RecognisedTable): Doubt[] {
  const labelled = rows.filter(({ entry }) => entry.label !== null);
  if (rows.length < FEWEST_ROWS || labelled.length > rows.length * HARDLY) return [];
  const read = new Set(
    columns.attributes.flatMap((each) => (typeof each === 'string' ? [] : [each.head])),
  );
  return [...columnsOf(rows)].flatMap(([column, texts]) => {
    // An amount or a weight is a figure of its own, and so is what a head calls otherwise.
    if (read.has(column) || headSense(column) === 'other') return [];
    const isNamed = headSense(column) === 'number' && !isMerged(rows, column);
    const filled = texts.map(dropSpace).filter((text) => text !== '');
    const codes = isNamed
      ? filled
      : filled.filter((text) => CODE.test(text) || labelAlone(text) !== null);
    const isCounting = codes.length >= rows.length * NEARLY_ALL && areNumbers(codes);
    if (codes.length === 0 || !(isNamed || isCounting)) return [];
    return rows.flatMap((row) =>
      ['label', column].map((each) => ({
        ...about(row, each),
        found: `這一欄每列有不同的號碼（${codes.slice(0, 3).join('、')}…），作法卻沒有編號`,
        lookAt: '請核對是否其實是各項作法的編號',
      })),
    );
  });
}

/** Whether a cell of a column is merged over rows: then it numbers what stands above them. */
function isMerged(rows: readonly ReadRow[], column: string): boolean {
  const cells = rows.map(({ cell }) => cell.covering.get(column));
  return cells.some((cell, at) => at > 0 && cell !== undefined && cell === cells[at - 1]);
}

/** Whether each goes on from the one before or begins anew; figures alone only in steps of one. */
function areNumbers(codes: readonly string[]): boolean {
  const steps = codes.slice(1).map((code, at) => {
    const before = codes[at]!;
    const isFigure = /^\d+$/u.test(code) && /^\d+$/u.test(before);
    return isFigure ? code === '1' || Number(code) === Number(before) + 1 : code !== before;
  });
  return steps.length > 0 && steps.filter(Boolean).length >= steps.length * NEARLY_ALL;
}

const besides = [
  ['deadline', 'deadlines', '期限'],
  ['unit', 'units', '單位'],
] as const;

/** A row without a deadline or unit where most have one. */
function missingBeside(rows: readonly ReadRow[]): Doubt[] {
  return besides.flatMap(([name, column, word]) => {
    const without = rows.filter(({ cell }) =>
      isEmpty([...cell.beside[name], cell.merged[name]?.text ?? '']),
    );
    // Where several have none, the plan has none for them.
    const isException = without.length <= Math.max(1, rows.length * RARELY);
    if (!isException || rows.length - without.length < FEWEST_ROWS) return [];
    return without.map((row) => ({
      ...about(row, column),
      found: `其他各項大多有${word}，這一項沒有讀到`,
      lookAt: '請核對是否真的沒有，或與前一項相同',
    }));
  });
}

/** The first and the last row where they alone name neither when nor by whom: they may be text around the measures. */
function bareEdges(rows: readonly ReadRow[]): Doubt[] {
  const isBare = ({ cell }: ReadRow) =>
    besides.every(([name]) => isEmpty([...cell.beside[name], cell.merged[name]?.text ?? '']));
  const bare = rows.filter(isBare);
  const areEdges = bare.every((row) => row === rows[0] || row === rows.at(-1));
  if (bare.length === 0 || !areEdges || rows.length - bare.length < FEWEST_ROWS) return [];
  return bare.map(({ entry, cell: { place } }) => ({
    entry,
    place,
    found: '只有頭尾的這一列既沒有期限也沒有單位',
    lookAt: '請核對它是作法，還是作法前後的文字',
  }));
}

/** Short texts of a document that are looked at. */
const MOST_TEXTS = 2000;
const LONGEST_BESIDE = 40;

/** Rows of which none has a deadline, where these are no beginnings and ends, or none a unit, though the document names several. */
function unreadBeside(
  rows: readonly ReadRow[],
  columns: readonly (typeof besides)[number][],
  texts: readonly string[],
  context: TableContext,
): Doubt[] {
  if (rows.length < FEWEST_ROWS) return [];
  return columns.flatMap(([name, column, word]) => {
    if (rows.some(({ cell }) => !isEmpty(cell.beside[name]))) return [];
    const found = texts.filter((text) =>
      name === 'deadline'
        ? isTime(text, context)
        : looksLikeUnits(text, context.register) === 'known',
    );
    if (found.length < FEWEST_ROWS || found.length * 2 < rows.length) return [];
    return rows.map((row) => ({
      ...about(row, column),
      found: `沒有一列讀到${word}，文件裡卻有「${firstWords(found[0]!)}」等 ${found.length} 處`,
      lookAt: '請對照原始檔，看它們屬於哪一列',
    }));
  });
}

/** The short lines of paragraphs and cells, up to as many as are looked at. */
function textsOf(blocks: readonly Block[]): string[] {
  return (
    blocks
      .flatMap((block) =>
        block.kind === 'paragraph' ? [block.text] : block.rows.flat().map(({ text }) => text),
      )
      .slice(0, MOST_TEXTS)
      .flatMap((text) => (text.length > LONGEST_BESIDE ? [] : text.split('\n')))
      // `主辦單位：總務組`
      .flatMap((line) => [line, /^\p{Script=Han}{2,6}[：:](.+)$/u.exec(line.trim())?.[1] ?? ''])
      .filter((text) => text.trim() !== '')
  );
}

/** A table without any heading where others have some may stand below a line that was not taken for one. */
function withoutHeadings(tables: readonly (readonly ReadRow[])[]): Doubt[] {
  const bare = tables.filter((rows) => rows.every(({ dimension }) => dimension === ''));
  if (bare.length === tables.length) return [];
  return bare.flat().map((row) => ({
    ...about(row, 'dimension'),
    found: '其他表都有實施要項，這一列所在的表沒有',
    lookAt: '請核對表的上方是否有它的標題',
  }));
}
