import { columnRole } from './column-roles.ts';
import { isTime } from './column-facts.ts';
import { headSense } from './head-words.ts';
import { besideColumns, type BesideColumn } from './recognised-table.ts';
import type { TableContext } from './table-context.ts';
import { looksLikeUnits } from './unit-names.ts';

/** A deadline or a unit that a sentence names: `完成期限：113年8月`. */
export interface NamedValue {
  column: BesideColumn;
  /** What it is named: `完成期限`. */
  head: string;
  text: string;
}

/** A text, and the values that it names, taken out of it. */
export interface TextWithValues {
  rest: string;
  values: NamedValue[];
  /** Names and signs around the values, which the draft does not keep. */
  signs: string[];
}

/** A name and a colon behind it, at the beginning or behind a sign or white space. */
const NAME = /(?<=^|[\s。；;，,])(\p{Script=Han}[\p{Script=Han}、/／()（）]{1,9}?)\s*[：:]\s*/gu;

/** Brackets that hold something with a colon. */
const BRACKETS = /[（(【〔]\s*([^（()）【】〔〕]*[：:][^（()）【】〔〕]*?)\s*[)）】〕]/gu;

/** Characters of the longest value, and of the longest text in which some are looked for. */
const LONGEST_VALUE = 60;
const LONGEST_TEXT = 2000;

/**
 * Takes out of a line what it names as deadline or unit, in brackets or as sentences of their own. What is named
 * so and is none (`時間：上午8時`) stays in the text.
 */
export function withoutNamedValues(line: string, context: TableContext): TextWithValues {
  if (line.length > LONGEST_TEXT) return { rest: line, values: [], signs: [] };
  const found: TextWithValues = { rest: '', values: [], signs: [] };
  const unbracketed = line.replace(BRACKETS, (whole, inner: string) => {
    const read = readNames(inner, context);
    if (read === null || read.rest !== '') return whole;
    found.values.push(...read.values);
    found.signs.push(whole.charAt(0), ...read.signs, whole.charAt(whole.length - 1));
    return '';
  });
  const read = readNames(unbracketed, context);
  if (read === null) return { ...found, rest: unbracketed.trim() };
  found.values.push(...read.values);
  found.signs.push(...read.signs);
  return { ...found, rest: read.rest };
}

/** Null where nothing is named. */
function readNames(text: string, context: TableContext): TextWithValues | null {
  const names = [...text.matchAll(NAME)].flatMap((match) => {
    const column = columnOf(match[1] ?? '');
    return column === null ? [] : [{ column, match }];
  });
  const read: TextWithValues = { rest: '', values: [], signs: [] };
  let end = 0;
  for (const [at, { column, match }] of names.entries()) {
    const [whole, head = ''] = match;
    if (match.index < end) continue;
    const start = match.index + whole.length;
    const next = names[at + 1]?.match.index ?? text.length;
    const stretch = text.slice(start, next);
    const length = /[。；;]/u.exec(stretch)?.index ?? stretch.length;
    const written = stretch.slice(0, length).replace(/[，,、\s]+$/u, '');
    if (!isValue(column, head, written, context)) continue;
    read.rest += text.slice(end, match.index);
    const sign = /^[。；;，,、\s]*/u.exec(text.slice(start + written.length))?.[0] ?? '';
    read.signs.push(whole.trim(), ...(sign.trim() === '' ? [] : [sign.trim()]));
    read.values.push({ column, head, text: written });
    end = start + written.length + sign.length;
  }
  if (read.values.length === 0) return null;
  read.rest = `${read.rest}${text.slice(end)}`.trim();
  return read;
}

/** The column beside the measures that a name is a head of. */
function columnOf(head: string): BesideColumn | null {
  const sense = columnRole(head) ?? headSense(head);
  if (sense === 'both_units') return 'unit';
  return besideColumns.find((each) => each === sense) ?? null;
}

/** Behind the usual name of a column a deadline may be in words that are not understood. */
function isValue(column: BesideColumn, head: string, text: string, context: TableContext): boolean {
  if (text === '' || text.length > LONGEST_VALUE) return false;
  if (column !== 'deadline') return looksLikeUnits(text, context.register) !== null;
  return isTime(text, context) || (columnRole(head) === 'deadline' && text.length <= 30);
}
