import { parseLabel } from '../../../meaning/numbers/parse-label.ts';
import { columnRole } from '../model/column-roles.ts';
import { isTime } from './column-facts.ts';
import { headSense } from './head-words.ts';
import { besideColumns, type BesideColumn } from '../model/recognised-table.ts';
import type { TableContext } from '../model/table-context.ts';
import { looksLikeUnits } from '../cells/unit-names.ts';

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

/** A name and a colon behind it, at the beginning or behind a sign or white space; or one in brackets: `【期程】`. */
const NAME =
  /(?<=^|[\s。；;，,｜|／/])(?:[\p{S}•●‧·※＊*]\s*)?(\p{Script=Han}[\p{Script=Han}、/／()（）]{1,9}?)\s*[：:]\s*|[【〔［[]\s*(\p{Script=Han}{2,8})\s*[】〕］\]]\s*[：:]?\s*/gu;

/** Brackets that hold something with a colon. */
const BRACKETS = /[（(【〔]\s*([^（()）【】〔〕]*[：:][^（()）【】〔〕]*?)\s*[)）】〕]/gu;

/** Brackets at the end of a line that hold no further ones. */
const LAST_BRACKETS = /[（(【〔]([^（()）【】〔〕]+)[)）】〕][。；;]?$/u;

/** Characters of the longest value, and of the longest text in which some are looked for. */
const LONGEST_VALUE = 60;
const LONGEST_TEXT = 2000;

/**
 * Takes out of a line what it names as deadline or unit, in brackets or as sentences of their own. What is named
 * so and is none (`時間：上午8時`) stays in the text. Brackets at the end that hold units and deadlines and nothing
 * else (`（教務處，113年9月）`) need no names.
 */
export function withoutNamedValues(line: string, context: LineContext): TextWithValues {
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
  if (read === null && found.values.length === 0) return readLastBrackets(line.trim(), context);
  if (read === null) return { ...found, rest: unbracketed.trim() };
  found.values.push(...read.values);
  found.signs.push(...read.signs);
  return { ...found, rest: read.rest };
}

/** What a line is read with. */
export interface LineContext extends TableContext {
  /** Brackets at the end that hold a time alone are the deadline: nearly all lines of one kind have such. */
  areTimesDeadlines?: boolean;
}

/** Whether a line ends with brackets that hold a time and nothing else: `…（114年5月）。` */
export function endsWithTime(line: string, context: TableContext): boolean {
  const [, inner = ''] = LAST_BRACKETS.exec(line.trim()) ?? [];
  return inner !== '' && inner.length <= LONGEST_VALUE && isTime(inner, context);
}

/** Takes off the brackets at the end of a line whose parts are units, and deadlines if any. */
function readLastBrackets(line: string, context: LineContext): TextWithValues {
  const unread: TextWithValues = { rest: line, values: [], signs: [] };
  const [whole, inner] = LAST_BRACKETS.exec(line) ?? [];
  if (whole === undefined || inner === undefined) return readLastColumns(line, context);
  if (inner.length > 2 * LONGEST_VALUE) return unread;
  const values =
    partsOf(inner, /[，,；;／/｜|]/u, context) ?? partsOf(inner, /[、，,；;／/｜|\s]/u, context);
  // Alone in a line, they say of the one before whose it is and by when; a name alone may be anything.
  const isAlone = whole.length === line.length;
  if (values === null || (isAlone && !values.some(({ column }) => column === 'deadline')))
    return unread;
  const before = line.slice(0, -whole.length).trim();
  const end = /[。；;]$/u.exec(whole)?.[0] ?? '';
  const isEnded = /[。；;]$/u.test(before);
  const signs = signsAround(whole.slice(0, whole.length - end.length), values);
  return isEnded && end !== ''
    ? { rest: before, values, signs: [...signs, end] }
    : { rest: before + end, values, signs };
}

/** What stands around values in the text that names them. */
function signsAround(text: string, values: readonly NamedValue[]): string[] {
  return values
    .reduce((rest, value) => rest.replace(value.text, '\n'), text)
    .split('\n')
    .filter((sign) => sign.trim() !== '');
}

/** Takes off a deadline and units that stand behind the end of a sentence, lined up as in columns or behind a dash. */
function readLastColumns(line: string, context: TableContext): TextWithValues {
  const [, before, sign, columns] =
    /^(.*[。；;）)])\s*(\s|[-－–—─━‧・·|｜→／/]{1,3})\s*(\S[^。；;]*)$/u.exec(line) ?? [];
  const unread: TextWithValues = { rest: line, values: [], signs: [] };
  if (before === undefined || columns === undefined || columns.length > 2 * LONGEST_VALUE)
    return unread;
  const dash = sign?.trim() ?? '';
  const values =
    partsOf(columns, /\s+/u, context, WORDS) ??
    (dash === ''
      ? null
      : (partsOf(columns, /[，,；;／/]/u, context, WORDS) ??
        partsOf(columns, /[、，,；;／/\s]/u, context)));
  const isDue = values?.some(({ column }) => column === 'deadline') === true;
  if (values === null || !isDue) return unread;
  return {
    rest: before,
    values,
    signs: [dash, ...signsAround(columns, values)].filter((each) => each !== ''),
  };
}

/** Parts of a text as units and one deadline; null where one is neither, or no unit is among them. */
function partsOf(
  inner: string,
  between: RegExp,
  context: LineContext,
  span = SPAN,
): NamedValue[] | null {
  const parts = inner
    .split(between)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const values = parts.map((text): NamedValue | null => {
    if (isTime(text, context)) return { column: 'deadline', head: usualHeads.deadline, text };
    const isUnit = looksLikeUnits(text, context.register) !== null;
    return isUnit ? { column: 'unit', head: usualHeads.unit, text } : null;
  });
  // Beside units that the institution declares a span of time may be in words that are not understood.
  const [open, ...more] = parts.filter((_, at) => values[at] === null);
  const isSpan = open !== undefined && more.length === 0 && span.test(open);
  const isBeside = values.some(
    (value) => value?.column === 'unit' && looksLikeUnits(value.text, context.register) === 'known',
  );
  if (isSpan && isBeside)
    values[parts.indexOf(open)] = { column: 'deadline', head: usualHeads.deadline, text: open };
  const read = values.filter((value) => value !== null);
  const deadlines = read.filter(({ column }) => column === 'deadline').length;
  const units = read.filter(({ column }) => column === 'unit');
  // A list of units is one entry, as in a cell.
  const isKnown = units.every(({ text }) => looksLikeUnits(text, context.register) === 'known');
  if (read.length !== parts.length || deadlines > 1) return null;
  if (units.length === 0 && context.areTimesDeadlines !== true) return null;
  if (deadlines === 0 && !isKnown) return null;
  return read;
}

/** `到職1個月內`, `申報期間`, `每檔展覽開展前`. */
const SPAN = /^[^，。；]{2,11}(?:內|前|後|期間|時|起|止|底)$/u;

/** In a column beside units a deadline may be in any words: `雨天`, `演出日`. */
const WORDS = /^(?:\p{Script=Han}{2,8}|[^，。；]{2,11}(?:內|前|後|期間|時|起|止|底))$/u;

/** What the columns are called where a text does not name them. */
const usualHeads = { deadline: '完成期限', unit: '承辦單位' } as const;

/** Null where nothing is named. */
function readNames(text: string, context: TableContext): TextWithValues | null {
  const names = [...text.matchAll(NAME)].flatMap(({ index, 0: whole, 1: plain, 2: inBrackets }) => {
    const name = behindStroke({ index, whole, head: plain ?? inBrackets ?? '' });
    const column = columnOf(name.head);
    // `【時程】縮短時程。`: what begins with a name in brackets may be what the sentence is called.
    const isStrict = inBrackets !== undefined && isNumberAlone(text.slice(0, index));
    return column === null ? [] : [{ column, isStrict, ...name }];
  });
  const read: TextWithValues = { rest: '', values: [], signs: [] };
  let end = 0;
  for (const [at, { column, isStrict, index, whole, head }] of names.entries()) {
    if (index < end) continue;
    const start = index + whole.length;
    const next = names[at + 1]?.index ?? text.length;
    const stretch = text.slice(start, next);
    const length = /[。；;｜|【〔［]/u.exec(stretch)?.index ?? stretch.length;
    const written = stretch.slice(0, length).replace(/[，,、／/\s]+$/u, '');
    if (!isValue(column, isStrict ? '' : head, written, context)) continue;
    read.rest += text.slice(end, index);
    const sign = /^[。；;，,、｜|／/\s]*/u.exec(text.slice(start + written.length))?.[0] ?? '';
    read.signs.push(whole.trim(), ...(sign.trim() === '' ? [] : [sign.trim()]));
    read.values.push({ column, head, text: written });
    end = start + written.length + sign.length;
  }
  if (read.values.length === 0) return null;
  read.rest = `${read.rest}${text.slice(end)}`.trim();
  return read;
}

/** Whether nothing stands before a name but the number of its line. */
function isNumberAlone(before: string): boolean {
  return before.trim() === '' || parseLabel(`${before}文`)?.rest === '文';
}

/** A name with its colon, and where it stands in a text. */
interface Name {
  index: number;
  whole: string;
  head: string;
}

/** `秘書室／期程：` names 期程, and what stands before the stroke is the last of the units. */
function behindStroke({ index, whole, head }: Name): Name {
  const cut = Math.max(head.lastIndexOf('／'), head.lastIndexOf('/')) + 1;
  const [before, behind] = [head.slice(0, Math.max(0, cut - 1)), head.slice(cut)];
  if (cut === 0 || columnOf(behind) === null || columnOf(before) !== null)
    return { index, whole, head };
  const shift = whole.indexOf(head) + cut;
  return { index: index + shift, whole: whole.slice(shift), head: behind };
}

/** A line that is named as what is done (`推動作法：…`): its name, and what stands behind; null for any other. */
export function namedMeasure(line: string): { name: string; rest: string } | null {
  const [whole, head = ''] = /^(\p{Script=Han}{2,8})\s*[：:]\s*/u.exec(line) ?? [];
  if (whole === undefined || columnRole(head) !== 'measure') return null;
  const rest = line.slice(whole.length);
  return rest === '' ? null : { name: whole.trim(), rest };
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
  const isNamed = columnRole(head) === 'deadline' && text.length <= 30;
  const isSpan = headSense(head) === 'deadline' && SPAN.test(text) && !CLOCK.test(text);
  return isTime(text, context) || isNamed || isSpan;
}

/** `時間：上午8時起`: when a place is open. */
const CLOCK = /[上中下]午|[\d一二三四五六七八九十]\s*[點時:：]/u;
