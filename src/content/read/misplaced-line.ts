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
 * of a list that stands further left than the key that it belongs to. Null where it is neither.
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
      message: `「${key}:」的冒號後面少了空格`,
      fix: `請寫成「${key}: ${shortened(value)}」，冒號後面空一格`,
    };
  }
  const entry = /^-(?: |$)/.test(line.words) ? at : at + 1;
  const item = lines[entry];
  if (item === undefined || !/^-(?: |$)/.test(item.words)) return null;
  const meant = indentOfSiblings(item, lines.slice(0, entry));
  if (meant !== null) {
    return {
      offset: item.start + item.indent,
      message: `清單的這一項前面空 ${item.indent} 格，同一個清單的其他項空 ${meant} 格`,
      fix: `請在前面空 ${meant} 格`,
      astrayBeyond: item.indent,
    };
  }
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

/**
 * How far the entries above that begin with the same key (`- id:`) are indented, where none stands as far left
 * as this one: of several lists, the outermost. Null where there is none such.
 */
function indentOfSiblings({ words, indent }: Line, above: readonly Line[]): number | null {
  const key = /^- +[a-z_]+:(?= |$)/.exec(words)?.[0];
  if (key === undefined) return null;
  const indents = above.filter((each) => each.words.startsWith(key)).map((each) => each.indent);
  const outermost = Math.min(...indents);
  return indents.length > 0 && indent < outermost ? outermost : null;
}

/**
 * What is wrong with a key that stands further in than the value above it, of which it is then read as a
 * part. Null where the line begins with no key.
 * @param offset of a place in the line of the key
 */
export function keyTooFarIn(text: string, offset: number): YamlFault | null {
  const lines = linesOf(text);
  const at = lines.findLastIndex(({ start }) => start <= offset);
  const above = lines[at - 1];
  if (above === undefined || !/^[a-z_]+:(?: |$)/.test(lines[at]!.words)) return null;
  return {
    offset: lines[at]!.start,
    message: `縮排與上面各行沒有對齊${indentsInWords(text, offset)}`,
    fix: SAME_INDENT,
    astrayBeyond: above.indent + dashesOf(above),
  };
}

/** How far a line and the one above it are indented, in words. */
export function indentsInWords(text: string, offset: number): string {
  const lines = linesOf(text);
  const at = lines.findLastIndex(({ start }) => start <= offset);
  const above = lines[at - 1];
  if (above === undefined) return '';
  const dashes = dashesOf(above);
  const within = dashes > 0 ? '（連「- 」在內）' : '';
  return `：這一行前面空 ${lines[at]!.indent} 格，上一行空 ${above.indent + dashes} 格${within}`;
}

/** Length of the `- ` in front of what a line says. */
function dashesOf({ words }: Line): number {
  return /^(?:- +)*/.exec(words)![0].length;
}

/** Lines that say something. */
function linesOf(text: string): Line[] {
  return [...text.matchAll(/^( *)(\S.*)$/gm)].map(({ index, 1: indent, 2: words }) => ({
    start: index,
    indent: indent!.length,
    words: words!.trimEnd(),
  }));
}

function shortened(value: string): string {
  const characters = [...value];
  return characters.length > 12 ? `${characters.slice(0, 12).join('')}…` : value;
}
