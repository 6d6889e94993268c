import { isDeadline } from '../../../meaning/deadlines/parse-deadline.ts';
import type { DeadlineContext } from '../../../meaning/deadlines/typed-deadline.ts';
import { parseLabel } from '../../../meaning/numbers/parse-label.ts';
import { tidySpace } from '../../../meaning/text/tidy-space.ts';
import type { UnitRegister } from '../../../meaning/units/unit-register.ts';
import { append } from '../document/append.ts';
import { closeUp, linesOf } from '../document/clean-text.ts';
import { cutNames, endsLikeUnit } from './unit-names.ts';

/** Characters of the longest text that is asked whether it is a deadline, remarks included. */
const LONGEST_DEADLINE = 80;

/** Lines over which a cell wraps one deadline at most. */
const MOST_LINES = 8;

/** Words of one deadline at most: `101 年 3 月、6 月、9 月、12 月` has nine. */
const MOST_WORDS = 24;

/** Characters of the longest line that is taken apart into deadlines. */
const LONGEST_LINE = 500;

/** Words over which a cell wraps the name of a unit, or a list of units, at most. */
const MOST_UNIT_WORDS = 60;

/**
 * Lines of a column that are no deadlines, from which on it holds something else: each is compared, with
 * those that follow, with all forms of deadlines.
 */
export const MOST_UNREAD_LINES = 1000;

/** How many more lines are tried. */
export interface Patience {
  left: number;
}

/** Entries of a cell and those among them that are not understood. */
export interface CellEntries {
  entries: string[];
  unread: string[];
}

/**
 * Entries of a 完成期限 cell: deadlines may run on in a line, and a deadline may be wrapped. A line that is
 * no deadline is an entry of its own beside several measures, else part of the entry before it.
 * @param patience goes down with each line that is no deadline; at 0 lines are no longer tried
 */
export function deadlineEntries(
  cell: string,
  measures: number,
  context: DeadlineContext,
  patience: Patience = { left: MOST_UNREAD_LINES },
): CellEntries {
  const isOne = (text: string) => text.length <= LONGEST_DEADLINE && isDeadline(text, context);
  const wholeWith = (last: string, text: string) => {
    if (last.length + text.length > LONGEST_DEADLINE) return null;
    const whole = tidySpace(`${last} ${text}`);
    return isOne(whole) ? whole : null;
  };
  const entries: string[] = [];
  const unread: string[] = [];
  const lines = withoutOpenEnds(linesOf(cell));
  for (let start = 0; start < lines.length;) {
    const tried = patience.left > 0;
    const found = firstRun(lines, start, (text) =>
      !tried || text.length > LONGEST_LINE ? null : partition(text.split(/\s+/u), isOne),
    );
    if (found !== null) {
      const event = found.value.at(-1) ?? '';
      // `計畫核定後` may be wrapped before `12個月內`, which counts from it.
      const whole = event.endsWith('後')
        ? firstRun(lines, found.end, (text) => wholeWith(event, text))
        : null;
      entries.push(...(whole === null ? found.value : found.value.with(-1, whole.value)));
      start = whole?.end ?? found.end;
      continue;
    }
    const line = tidySpace(lines[start] ?? '');
    const last = entries.at(-1);
    // As many lines as measures are one each, though the words of two may make sense together.
    const isOwn = measures > 1 && lines.length === measures && !/^[（(]/u.test(line);
    const remark =
      last === undefined || !tried || isOwn
        ? null
        : firstRun(lines, start, (text) => wholeWith(last, text));
    if (remark !== null) {
      entries.splice(-1, 1, remark.value);
      start = remark.end;
      continue;
    }
    patience.left -= 1;
    if (last !== undefined && measures === 1) {
      const whole = `${last} ${line}`;
      if (unread.at(-1) === last) unread.pop();
      entries.splice(-1, 1, whole);
      unread.push(whole);
    } else {
      entries.push(line);
      unread.push(line);
    }
    start += 1;
  }
  return { entries, unread };
}

/** Signs and words that join what stands before them to what follows. */
const OPEN_END = /[、，,～~至及與和]$/u;
const OPEN_START = /^(?:[、，,～~]|[至及](?![時遲少多]))/u;

function isNumbered(line: string): boolean {
  return parseLabel(line) !== null;
}

/** Lines of which none ends, or begins, with a sign or word that joins it to the next: `春節、` goes on. */
function withoutOpenEnds(lines: readonly string[]): string[] {
  const found: string[] = [];
  for (const line of lines) {
    const before = found.at(-1);
    const isOpen =
      before !== undefined && (OPEN_END.test(before) || OPEN_START.test(line)) && !isNumbered(line);
    if (isOpen && before.length + line.length <= LONGEST_DEADLINE)
      found.splice(-1, 1, `${before}${line}`);
    else found.push(line);
  }
  return found;
}

/** Entries of a cell of units, and the signs between names for which the draft has `、`. */
export interface UnitEntries extends CellEntries {
  signs: string[];
}

/**
 * Entries of a 承辦單位 cell: names that run on in a line, a name that is wrapped, and lists with `、`, which
 * stay one entry. Names that other signs part, or none (`服務組資訊組`), are a list where the institution
 * declares them. A name that it does not declare is told by its last character.
 */
export function unitEntries(cell: string, register: UnitRegister): UnitEntries {
  const isKnown = (text: string) => namesIn(text).every((name) => register.isKnown(name));
  const signs: string[] = [];
  const words = linesOf(cell)
    .join('\n')
    .replace(/\s*([、，,；;／/&＆+＋])\s*/gu, '$1')
    // What stands in brackets in a line of its own is of the unit above it.
    .replace(/(?<=\S)\s+(?=[（(][^（()）\s]+[)）](?:\s|$))/gu, '')
    .split('、')
    .map((name) => name.trim())
    .join('、')
    .split(/\s+/u)
    .filter((word) => word !== '')
    .map((word) => asList(word, register, signs));
  const entries: string[] = [];
  const unread: string[] = [];
  for (let start = 0; start < words.length;) {
    const run = (test: (text: string) => boolean) => {
      for (let end = start + 1; end <= lastWord(words, start); end += 1) {
        const text = words.slice(start, end).join('');
        if (test(text)) return { text, end };
      }
      return null;
    };
    // A short known name may begin a longer one that is written with a space.
    const longer = /* `漢學中心 聯絡組` */ lastKnownRun(words, start, isKnown);
    const found = longer ?? run(endsLikeUnit);
    if (found === null) {
      const rest = closeUp(words.slice(start).join(' '));
      entries.push(rest);
      unread.push(rest);
      break;
    }
    entries.push(found.text);
    if (!isKnown(found.text)) unread.push(found.text);
    start = found.end;
  }
  return { entries, unread, signs };
}

/** A word that lists names in another way than with `、`, as a list of that kind; any other as it is. */
function asList(word: string, register: UnitRegister, signs: string[]): string {
  if (namesIn(word).every((name) => register.isKnown(name))) return word;
  const bracketed = /^(.+?)[（(]([^（()）]+)[)）]$/u.exec(word);
  if (bracketed !== null) {
    const names = [bracketed[1] ?? '', ...(bracketed[2] ?? '').split(/[、，,；;／/]/u)];
    const isUnit = (name: string) => register.isKnown(name) || endsLikeUnit(name);
    if (!register.isKnown(word) && names.every(isUnit)) {
      append(signs, between(word, names));
      return names.join('、');
    }
  }
  const known = cutNames(word, register);
  if (known !== null) {
    append(signs, between(word, known));
    return known.join('、');
  }
  const names = word
    .split(/[、，,；;／/&＆+＋]|(?<=[組室科處課股局隊署所館院部會站])[及與和暨](?=\S{2,})/u)
    .filter((name) => name !== '');
  if (names.length < 2 || !names.every((name) => register.isKnown(name) || endsLikeUnit(name)))
    return word;
  append(signs, between(word, names));
  return names.join('、');
}

/** What stands between names, `、` aside. */
function between(word: string, names: readonly string[]): string[] {
  const rest = names.reduce((text, name) => text.replace(name, '\n'), word);
  return rest.split('\n').filter((sign) => sign !== '' && sign !== '、');
}

/** Names of an entry with `、` between them. */
export function namesIn(entry: string): string[] {
  return entry.split('、').filter((name) => name !== '');
}

function lastKnownRun(
  words: readonly string[],
  start: number,
  isKnown: (text: string) => boolean,
): { text: string; end: number } | null {
  let found: { text: string; end: number } | null = null;
  for (let end = start + 1; end <= lastWord(words, start); end += 1) {
    const text = words.slice(start, end).join('');
    if (!isKnown(text)) continue;
    found = { text, end };
    // A list is whole as soon as all its names are known.
    if (text.includes('、')) break;
  }
  return found;
}

function lastWord(words: readonly string[], start: number): number {
  return Math.min(words.length, start + MOST_UNIT_WORDS);
}

/** The shortest run of lines from one on for which a value is found, as far as a cell may wrap one value. */
function firstRun<Value>(
  lines: readonly string[],
  start: number,
  valueOf: (text: string) => Value | null,
): { value: Value; end: number } | null {
  const last = Math.min(lines.length, start + MOST_LINES);
  for (let end = start + 1; end <= last; end += 1) {
    const value = valueOf(lines.slice(start, end).join(' '));
    if (value !== null) return { value, end };
  }
  return null;
}

/** Words as the fewest runs of which each passes the test; null where they do not. */
function partition(words: readonly string[], passes: (text: string) => boolean): string[] | null {
  const best: (string[] | null)[] = [[]];
  for (let end = 1; end <= words.length; end += 1) {
    let shortest: string[] | null = null;
    for (let start = Math.max(0, end - MOST_WORDS); start < end; start += 1) {
      const before = best[start];
      if (before === null || before === undefined) continue;
      if (shortest !== null && before.length + 1 >= shortest.length) continue;
      const text = tidySpace(words.slice(start, end).join(' '));
      if (passes(text)) shortest = [...before, text];
    }
    best.push(shortest);
  }
  return best.at(-1) ?? null;
}
