import { dropSpace } from '../../../meaning/text/fold.ts';
import { parseLabel } from '../../../meaning/numbers/parse-label.ts';
import { firstWords } from '../document/clean-text.ts';
import type { Doubt } from '../model/doubt.ts';
import { isTime } from '../columns/column-facts.ts';
import { headSense } from '../columns/head-words.ts';
import { endsWithTime } from '../columns/named-values.ts';
import {
  about,
  columnsOf,
  FEWEST_ROWS,
  HARDLY,
  isEmpty,
  MOST,
  NEARLY_ALL,
  RARELY,
  type ReadRow,
} from '../model/read-rows.ts';
import type { TableContext } from '../model/table-context.ts';
import { looksLikeUnits } from '../cells/unit-names.ts';

/** Doubts that the texts of the measures of a table show beside one another. */
export function doubtsOfTexts(rows: readonly ReadRow[], context: TableContext): Doubt[] {
  return [
    ...sentencesElsewhere(rows),
    ...sameMeasures(rows),
    ...codesInTexts(rows),
    ...numbersInTexts(rows),
    ...timesAtEnds(rows, context),
    ...withoutEnd(rows),
    ...headingsWithin(rows),
    ...datesInTexts(rows, context),
    ...timesInUnits(rows),
    ...unitsInTexts(rows, context),
  ];
}

/** Texts that begin with letters or figures of their own, where no measure has a number. */
function codesInTexts(rows: readonly ReadRow[]): Doubt[] {
  const coded = rows.filter(
    ({ entry }) =>
      entry.label === null &&
      /^[（(]?[\p{sc=Latin}\d]{1,4}[-.]?\d{0,3}[\s、.)）-]/u.test(entry.text),
  );
  const starts = new Set(coded.map(({ entry }) => entry.text.slice(0, 6)));
  if (coded.length < FEWEST_ROWS || coded.length < rows.length * MOST) return [];
  if (starts.size < coded.length) return [];
  return coded.flatMap((row) =>
    ['label', 'text'].map((column) => ({
      ...about(row, column),
      found: '作法的文字大多以號碼開頭，沒有讀成編號',
      lookAt: '請核對是否其實是各項作法的編號',
    })),
  );
}

/** Texts that begin with numbers which count on, of measures that have none. */
function numbersInTexts(rows: readonly ReadRow[]): Doubt[] {
  const numbered = rows.filter(
    ({ entry }) => entry.label === null && parseLabel(entry.text) !== null,
  );
  const labels = new Set(numbered.map(({ entry }) => parseLabel(entry.text)?.label));
  if (numbered.length < FEWEST_ROWS || labels.size < 2) return [];
  return numbered.flatMap((row) =>
    ['label', 'text'].map((column) => ({
      ...about(row, column),
      found: '作法的文字以編號開頭，沒有讀成編號',
      lookAt: '請核對是否為這一項的編號',
    })),
  );
}

/** A time and a unit behind the last sentence of a text, where the row lacks a deadline or a unit. */
function timesAtEnds(rows: readonly ReadRow[], context: TableContext): Doubt[] {
  const { register } = context;
  return rows
    .filter(({ cell, entry }) => {
      const parts = (
        /[。；](?=[^。；]*$)(.+)$|[（(]([^（()）]+)[)）]$/u.exec(entry.text.trim()) ?? []
      )
        .slice(1)
        .flatMap((tail) => (tail ?? '').split(/[\s，,、；;／/－—–-]+/u));
      const isLacking = isEmpty(cell.beside.deadline) || isEmpty(cell.beside.unit);
      return (
        isLacking &&
        parts.some((part) => isTime(part, context)) &&
        parts.some((part) => looksLikeUnits(part, register) === 'known')
      );
    })
    .flatMap((row) =>
      ['deadlines', 'units', 'text'].map((column) => ({
        ...about(row, column),
        found: '作法的文字以時間與單位結尾',
        lookAt: '請核對是否為期限與單位',
      })),
    );
}

/** Where measures end as sentences do, one that does not may go on in another row. */
function withoutEnd(rows: readonly ReadRow[]): Doubt[] {
  const open = rows.filter(
    ({ entry }) => !/[。；！？…]$|[。；！？][)）」』]$/u.test(entry.text.trim()),
  );
  const isException = open.length <= Math.max(1, rows.length * RARELY);
  if (!isException || rows.length - open.length < FEWEST_ROWS) return [];
  return open.map((row) => ({
    ...about(row, 'text'),
    found: '其他各項都是完整的句子，這一項沒有句尾',
    lookAt: '請核對是否缺了文字，或在另一列',
  }));
}

const isSentence = (text: string) => /[。；]|[^\s]{16}/u.test(text);

/** Short measures beside a column of sentences: that one may hold them. */
function sentencesElsewhere(rows: readonly ReadRow[]): Doubt[] {
  const short = rows.filter(({ entry }) => !isSentence(entry.text));
  if (rows.length < FEWEST_ROWS || short.length < rows.length * MOST) return [];
  return [...columnsOf(rows)].flatMap(([column, texts]) => {
    if (['other', 'indicator', 'target'].includes(headSense(column) ?? '')) return [];
    const sentences = texts.filter((text) => /[。；]/u.test(text));
    if (sentences.length < rows.length * MOST) return [];
    return rows.flatMap((row) =>
      ['text', column].map((each) => ({
        ...about(row, each),
        found: `「${column}」欄大多是句子，讀成作法的卻大多是短語`,
        lookAt: '請核對哪一欄才是作法',
      })),
    );
  });
}

/** Where measures end as sentences do, words behind the end of one may be the heading of the next. */
function headingsWithin(rows: readonly ReadRow[]): Doubt[] {
  const whole = rows.filter(({ entry }) => /[。；]$/u.test(entry.text.trim()));
  const swallowing = rows.filter(({ entry }) =>
    /[。；]\s*[^\s。；，、：:（）()]{2,16}$/u.test(entry.text.trim()),
  );
  if (swallowing.length === 0 || whole.length + swallowing.length < rows.length * NEARLY_ALL)
    return [];
  const words = swallowing.map(
    ({ entry }) =>
      entry.text
        .trim()
        .split(/[。；]\s*/u)
        .at(-1) ?? '',
  );
  return [
    ...swallowing.map((row) => ({ row, column: 'text' })),
    ...rows.flatMap((row) => ['dimension', 'actions'].map((column) => ({ row, column }))),
  ].map(({ row, column }) => ({
    ...about(row, column),
    found: `作法的句子之後還有「${words.slice(0, 3).join('」、「')}」`,
    lookAt: '請核對是否其實是下面各列的標題',
  }));
}

/** A text with the headings above it: `教育訓練` below three headings is three measures. */
function headedText({ entry, dimension, aspects, actions }: ReadRow): string {
  return JSON.stringify([dropSpace(entry.text), dimension, aspects, actions]);
}

/** Characters of the longest measure that is no promise of its own where another row has the same. */
const LONGEST_NAME = 20;

function sameMeasures(rows: readonly ReadRow[]): Doubt[] {
  const short = rows.filter(
    ({ entry }) => entry.text.length <= LONGEST_NAME && !/[。；]/u.test(entry.text),
  );
  const same = [...Map.groupBy(short, headedText).values()].filter((own) => own.length > 1);
  // A plan may promise one thing at two places.
  if (same.flat().length < rows.length * HARDLY) return [];
  return same.flatMap((own) => {
    const [first] = own;
    if (first === undefined) return [];
    return own.map((row) => ({
      ...about(row, 'text'),
      found: `${own.length} 列的作法都是「${firstWords(first.entry.text)}」`,
      lookAt: '請核對是否其實是類別，作法在另一欄',
    }));
  });
}

/** A day, a month or a part of a year by which something is done, or what recurs. */
const TIME =
  /第\s*[1-4一二三四]\s*季|[上下]半年|年底|[每逐]\s*逢?\s*(?:半年|[單雙]?個?[日週周月季年])|即日起|次月|隨時|汛期|[1一][年季月][\d一二三四五六兩][次場]/u;

/** A day or a month. */
const DATE =
  /\d{1,3}\s*年\s*\d{1,2}\s*月|\d{1,2}\s*月(?:\s*\d{1,2}\s*日)?\s*(?:底|前|起|至|完成)|\d{1,2}\s*月\s*\d{1,2}\s*日/u;

/** Dates in the texts of rows, where hardly any row has a deadline. */
function datesInTexts(rows: readonly ReadRow[], context: TableContext): Doubt[] {
  const without = rows.filter(({ cell }) => isEmpty(cell.beside.deadline));
  const isUsual = without.length >= rows.length * MOST;
  // Where some say so by a date, what recurs is said in the same way.
  const isTold = without.some(({ entry }) => DATE.test(entry.text));
  return without
    .filter(
      // A time in brackets at its end may be the deadline of any measure, any date where no row has one.
      ({ entry }) =>
        endsWithTime(entry.text, context) ||
        (isUsual && (DATE.test(entry.text) || (isTold && TIME.test(entry.text)))),
    )
    .map((row) => ({
      ...about(row, 'deadlines'),
      found: '沒有讀到期限，這一項的文字裡有日期',
      lookAt: '請核對是否為完成期限',
    }));
}

/** A day, a month or what recurs among the units of a row without a deadline. */
function timesInUnits(rows: readonly ReadRow[]): Doubt[] {
  const isTimed = (text: string) => DATE.test(text) || /每[日週月季年]|全年|隨時|經常/u.test(text);
  return rows
    .filter(({ cell }) => isEmpty(cell.beside.deadline) && cell.beside.unit.some(isTimed))
    .flatMap((row) =>
      ['deadlines', 'units'].map((column) => ({
        ...about(row, column),
        found: '沒有讀到期限，單位的格裡有時間',
        lookAt: '請核對是否為完成期限',
      })),
    );
}

/** Characters of the longest name of a unit that is looked for at the end of a text. */
const LONGEST_UNIT = 8;

/** Who does it, in a sentence: `由秘書室於…完成`. */
const DOER =
  /(?:由|請)\s*(?:本[局處所館校院會中心]{1,2})?\p{sc=Han}{1,8}(?:[科室組課處股隊館]|中心)\s*(?:[於應將負辦主會與及、統每按依]|召|彙|共同|協)/u;

/**
 * A unit that the institution declares at the end of a text, where the row has none; where most have none, whoever a sentence
 * says to do it, and a unit anywhere in texts that mostly name one.
 */
function unitsInTexts(rows: readonly ReadRow[], { register }: TableContext): Doubt[] {
  const without = rows.filter(({ cell }) => isEmpty(cell.beside.unit));
  const names = register.knownNames.filter((name) => name.length > 1);
  const isUsual = rows.length >= FEWEST_ROWS && without.length >= rows.length * MOST;
  const endsWithUnit = (text: string) =>
    Array.from({ length: LONGEST_UNIT - 1 }, (_, at) => text.slice(-(at + 2))).some(
      (end) => /^\p{sc=Han}+$/u.test(end) && looksLikeUnits(end, register) === 'known',
    );
  const [ending, others] = [true, false].map((ends) =>
    without.filter(({ entry }) => endsWithUnit(entry.text.trim()) === ends),
  ) as [ReadRow[], ReadRow[]];
  const saying = others.filter(({ entry: { text } }) => DOER.test(text));
  const within = others.filter(
    (row) => saying.includes(row) || names.some((name) => row.entry.text.includes(name)),
  );
  const told = within.length >= without.length * MOST ? within : saying;
  return [
    ...ending.flatMap((row) =>
      ['units', 'text'].map((column) => ({
        ...about(row, column),
        found: '沒有讀到單位，這一項的文字以單位的名稱結尾',
        lookAt: '請核對是否為承辦或協辦單位',
      })),
    ),
    ...(isUsual ? told : []).map((row) => ({
      ...about(row, 'units'),
      found: '沒有讀到單位，這一項的文字裡有單位的名稱',
      lookAt: '請核對是否為承辦或協辦單位',
    })),
  ];
}

const NAMED: readonly (readonly [string, RegExp])[] = [
  [
    'units',
    /(?:(?:承辦|主辦|主責|權責|負責|業管|執行|辦理)(?:單位|機關|科室|課室|處室|人員?)|承辦|主辦|主責|權責)\s*[：:｜|]/u,
  ],
  ['deadlines', /(?:期限|期程|時程|完成(?:時間|日期|日))\s*[：:｜|]/u],
];

/** What the text or the headings of a measure show by themselves. */
export function doubtsOfRow(row: ReadRow): Doubt[] {
  const { text } = row.entry;
  const named = NAMED.flatMap(([column, pattern]) => {
    const found = pattern.exec(text)?.[0];
    if (found === undefined) return [];
    return ['text', column].map((each) => ({
      ...about(row, each),
      found: `作法的文字裡有「${firstWords(found)}」`,
      lookAt: '請核對後面的文字是否屬於另一欄',
    }));
  });
  const isCut = /^[，、。；：）)】」]|[、，（(【「]$/u.test(text.trim()) || !isBalanced(text);
  const cut = {
    ...about(row, 'text'),
    found: `作法「${firstWords(text)}」的頭尾或括號不完整`,
    lookAt: '請核對是否缺了文字，或多了另一列的文字',
  };
  // Numbered headings may be sentences; others are lines of a text.
  const heading = [row.dimension, ...row.aspects, ...row.actions].find(
    (each) => /。./u.test(each) && parseLabel(each) === null,
  );
  const sentence = {
    ...about(row, 'dimension'),
    found: `標題「${firstWords(heading ?? '')}」是句子`,
    lookAt: '請核對是否為標題',
  };
  return [...named, ...(isCut ? [cut] : []), ...(heading === undefined ? [] : [sentence])];
}

function isBalanced(text: string): boolean {
  const count = (pattern: RegExp) => (text.match(pattern) ?? []).length;
  // `1)` and `（1)` number items.
  const plain = text
    .split('\n')
    .map((line) => parseLabel(line)?.rest ?? line)
    .join('\n');
  return plain === '' || count(/[（(]/gu) === count(/[)）]/gu);
}
