import type { YamlFault } from './yaml-fault.ts';

/** A list the first entry of which lacks its sign; the others have theirs. */
export interface LostFirstDash {
  fault: YamlFault;
  /** The text with the sign where it belongs. */
  mended: string;
}

/** How many entries behind a fault may be those of its list. */
const ENTRIES_BELOW = 3;

const ENTRY = /^(?<indent> *)- +(?<key>[a-z_]+:)(?= |$)/;

/**
 * The first entry of the list in which a fault is found, where it has no `- ` and every other thing is right with it.
 * @param offset of the fault
 * @param faultIn offset of the first fault of a text; null where it can be read
 */
export function lostFirstDash(
  text: string,
  offset: number,
  faultIn: (text: string) => number | null,
): LostFirstDash | null {
  const lines = text.split('\n');
  const at = text.slice(0, offset).split('\n').length - 1;
  let entries = 0;
  for (let index = Math.max(0, at - 1); index < lines.length; index += 1) {
    const { indent, key } = ENTRY.exec(lines[index]!)?.groups ?? {};
    if (indent === undefined || key === undefined) continue;
    entries += 1;
    if (entries > ENTRIES_BELOW) return null;
    const first = firstOf(lines, index, indent.length, key);
    if (first === null || first > at) continue;
    const words = lines[first]!.trim();
    const mended = lines.with(first, `${indent}- ${words}`).join('\n');
    const next = faultIn(mended);
    if (next !== null && next <= offset) continue;
    return {
      fault: {
        offset:
          lines.slice(0, first).reduce((sum, line) => sum + line.length + 1, 0) +
          lines[first]!.length -
          words.length,
        message: `清單的第一項前面少了「- 」：下面各項都以「- ${key}」開頭`,
        fix: `請寫成「- ${words}」，「- 」前面空 ${indent.length} 格`,
      },
      mended,
    };
  }
  return null;
}

/** The line above an entry, right below what holds the list, that begins with its key and has no sign; null where there is none. */
function firstOf(
  lines: readonly string[],
  entry: number,
  indent: number,
  key: string,
): number | null {
  for (let index = entry - 1; index > 0; index -= 1) {
    const line = lines[index]!;
    const words = line.trimStart();
    if (words === '' || words.startsWith('#')) continue;
    const own = line.length - words.length;
    const above = lines.slice(0, index).findLast((each) => !/^\s*(?:#|$)/.test(each)) ?? '';
    const isFirst = /^(?: *- +)* *[a-z_]+:\s*$/.test(above) && words.startsWith(`${key} `);
    if (isFirst && (own === indent || own === indent + 2)) return index;
    if (own <= indent) return null;
  }
  return null;
}
