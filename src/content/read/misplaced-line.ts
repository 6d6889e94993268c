import type { YamlFault } from './yaml-fault.ts';

export const SAME_INDENT = '同一層的各行，前面要空一樣多格；清單的每一項以「- 」開頭';

/** A line of a YAML text: where it begins, how far it is indented, and what it says. */
interface Line {
  start: number;
  indent: number;
  words: string;
}

/**
 * What is wrong with a line that the parser took for no key: a colon without a space behind it, or an entry
 * of a list that stands further left than the key that it belongs to, or otherwise than the one above. Null where it is
 * none of these.
 */
export function misplacedLine(text: string, offset: number): YamlFault | null {
  const lines = linesOf(text);
  const at = lines.findLastIndex(({ start }) => start <= offset);
  const line = lines[at]!;
  const close = /^(?:- +)*(?<key>[a-z_]+):(?<value>[^\s/].*)$/.exec(line.words)?.groups;
  if (close) {
    const { key, value } = close as { key: string; value: string };
    return {
      offset: line.start + line.indent + line.words.indexOf(`${key}:`) + key.length + 1,
      ...missingSpaceInWords(`${key}:`, value),
    };
  }
  const entry = /^-(?: |$)/.test(line.words) ? at : at + 1;
  const item = lines[entry];
  if (item === undefined || !/^-(?: |$)/.test(item.words)) return null;
  const stray = strayEntry(text, item.start);
  if (stray !== null) return stray;
  const uneven = unevenEntry(lines, at);
  if (uneven !== null) return uneven;
  const holder = lines.slice(0, entry).findLast(({ words }) => /^(?:- +)*[^\s:]+:$/.test(words));
  if (holder === undefined || (entry !== at && holder !== line)) return null;
  const dashes = dashesOf(holder);
  const least = holder.indent + dashes;
  if (item.indent >= least) return null;
  return {
    offset: item.start + item.indent,
    message: `清單的這一項前面空 ${item.indent} 格，比它所屬的「${holder.words.slice(dashes)}」還少`,
    fix: `請在前面空 ${least + 2} 格`,
  };
}

/** An entry without a key that stands further out than such a one right above it, or further in than this, which holds no list. */
function unevenEntry(lines: readonly Line[], at: number): YamlFault | null {
  for (const below of [at, at + 1]) {
    const [above, entry] = [lines[below - 1], lines[below]];
    if (above === undefined || entry === undefined) continue;
    if (![above, entry].every(({ words }) => /^- +(?![^\s:'"[{]+:(?: |$))/.test(words))) continue;
    const isUneven = below === at ? entry.indent < above.indent : entry.indent > above.indent;
    if (!isUneven) continue;
    return {
      offset: entry.start + entry.indent,
      message: `清單的這一項前面空 ${entry.indent} 格，上面的一項空 ${above.indent} 格`,
      fix: '同一個清單的各項，前面要空一樣多格',
    };
  }
  return null;
}

/**
 * What is wrong where a space lacks behind a sign.
 * @param before what stands before it, from the key or dash
 */
export function missingSpaceInWords(
  before: string,
  behind: string,
): Pick<YamlFault, 'message' | 'fix'> {
  const key = before.replace(/^(?:- +)+/, '');
  return key === '-'
    ? { message: '「-」的後面少了空格', fix: `請寫成「- ${shortened(behind)}」，「-」後面空一格` }
    : {
        message: `「${key}」的冒號後面少了空格`,
        fix: `請寫成「${key} ${shortened(behind)}」，冒號後面空一格`,
      };
}

/** What is wrong with an entry that stands further in or out than the others of its list; null where it is none. */
export function strayEntry(text: string, offset: number): YamlFault | null {
  const lines = linesOf(text);
  const at = lines.findLastIndex(({ start }) => start <= offset);
  const item = lines[at]!;
  const meant = indentOfSiblings(item, lines.slice(0, at));
  if (meant === null) return null;
  return {
    offset: item.start + item.indent,
    message: `清單的這一項前面空 ${item.indent} 格，同一個清單的其他項空 ${meant} 格`,
    fix: `請在前面空 ${meant} 格`,
    astrayBeyond: Math.min(item.indent, meant),
  };
}

/**
 * How far the entry above that begins with the same key (`- id:`) is indented, where it is of the same list and
 * another than of this one; null where there is none such, or a new list begins right here.
 */
function indentOfSiblings({ words, indent }: Line, above: readonly Line[]): number | null {
  const key = /^- +[a-z_]+:(?= |$)/.exec(words)?.[0];
  if (key === undefined || above.at(-1)?.words.endsWith(':')) return null;
  let outermost = Infinity;
  for (const line of above.toReversed()) {
    outermost = Math.min(outermost, line.indent);
    // Beyond a line that stands further out is another list.
    if (!line.words.startsWith(key) || line.indent > outermost) continue;
    return line.indent === indent ? null : line.indent;
  }
  return null;
}

/**
 * What is wrong with a line that stands further in than the value above it, of which it is then read as a part.
 * @param offset of a place in the line
 */
export function lineTooFarIn(text: string, offset: number): YamlFault {
  const lines = linesOf(text);
  const at = lines.findLastIndex(({ start }) => start <= offset);
  const above = lines[at - 1]!;
  const isKey = /^(?:- +)*[a-z_]+:(?: |$)/.test(lines[at]!.words);
  return {
    offset: lines[at]!.start,
    message: `縮排與上面各行沒有對齊${indentsInWords(text, offset)}`,
    fix: isKey ? SAME_INDENT : `${SAME_INDENT}；若這一行是上一行的文字，上一行先寫 |- 再換行`,
    astrayBeyond: above.indent + dashesOf(above),
  };
}

/** A first line with spaces before it, where a later one of the same level has none; null where it is no such. */
export function firstLineTooFarIn(text: string, offset: number): YamlFault | null {
  const lines = linesOf(text);
  const line = lines.findLast(({ start }) => start <= offset);
  const [first] = lines;
  if (first === undefined || line?.start !== offset || first.indent === 0) return null;
  return {
    offset: first.start,
    message: `這一行前面空 ${first.indent} 格，下面同一層的「${shortened(line.words)}」卻沒有空格`,
    fix: '最外層的各行前面都不空格',
    astrayBeyond: -1,
  };
}

/** How far a line is indented, and the one above it that it is to stand in line with, in words. */
export function indentsInWords(text: string, offset: number): string {
  const lines = linesOf(text);
  const at = lines.findLastIndex(({ start }) => start <= offset);
  const { indent } = lines[at]!;
  const before = lines.slice(0, at);
  const isEntry = dashesOf(lines[at]!) > 0;
  const level = (line: Line) => line.indent + (isEntry ? 0 : dashesOf(line));
  // What stands between may be a list below a key.
  const above = before.findLast((line) => Math.abs(level(line) - indent) <= 3) ?? before.at(-1);
  if (above === undefined) return '';
  const next = text.indexOf('\n', above.start) + 1;
  const name = next === lines[at]!.start ? '上一行' : `上面的「${shortened(above.words)}」`;
  const within = !isEntry && dashesOf(above) > 0 ? '（連「- 」在內）' : '';
  return `：這一行前面空 ${indent} 格，${name}空 ${level(above)} 格${within}`;
}

/** Length of the `- ` in front of what a line says. */
function dashesOf({ words }: Line): number {
  return /^(?:- +)*/.exec(words)![0].length;
}

/** The place of a fault, where the parser names the comments above the line that has it. */
export function behindComments(text: string, offset: number): number {
  if (offset > 0 && text[offset - 1] !== '\n') return offset;
  const above = /^ *#.*\n(?:(?: *#.*)?\r?\n)*(?=.)/.exec(text.slice(offset))?.[0] ?? '';
  return offset + above.length;
}

/** A list below a field that has its value in its own line; null where a line is no entry of such. */
export function listBelowValue(text: string, offset: number): YamlFault | null {
  const lines = linesOf(text);
  const at = lines.findLastIndex(({ start }) => start <= offset);
  const [above, item] = [lines[at - 1], lines[at]];
  if (above === undefined || item === undefined || !/^-(?: |$)/.test(item.words)) return null;
  const [, key, rest] = /^(?:- +)*([^\s:]+:) (.*)$/.exec(above.words) ?? [];
  const value = ` ${rest ?? ''}`.split(' #')[0]!.trim();
  if (key === undefined || value === '' || item.indent < above.indent) return null;
  const isEmpty = /^(?:\[ *\]|null|~)$/.test(value);
  return {
    offset: item.start,
    message: isEmpty
      ? `清單上面的「${key}」後面還有「${value}」`
      : `「${key}」已經有值，下面的清單不屬於它`,
    fix: isEmpty
      ? `請刪去「${key}」後面的「${value}」`
      : '請在清單上面單獨寫一行它的欄位名稱與冒號，例如 units:',
    ...(item.indent > 0 && { astrayBeyond: item.indent - 1 }),
  };
}

/** Lines that say something; comments say nothing. */
function linesOf(text: string): Line[] {
  return [...text.matchAll(/^( *)([^\s#].*)$/gm)].map(({ index, 1: indent, 2: words }) => ({
    start: index,
    indent: indent!.length,
    words: words!.trimEnd(),
  }));
}

function shortened(value: string): string {
  const characters = [...value];
  return characters.length > 12 ? `${characters.slice(0, 12).join('')}…` : value;
}
