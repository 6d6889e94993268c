import { keyNames } from '../schemas/key-names.ts';
import { missingSpaceInWords } from './misplaced-line.ts';
import type { YamlFault } from './yaml-fault.ts';

/** How many lines above a fault may be its cause. */
const LINES_ABOVE = 8;

/** `-id: a`, and `id:a` with a key of ours. */
const CLOSE_DASH = /^( *(?:- +)*-)(?=[a-z_]+:(?: |$))/;
const CLOSE_COLON = /^( *(?:- +)*(?<key>[a-z_]+):)(?=[^\s/])/;

/**
 * A `-` or a key's colon that no space follows, where one makes the text readable beyond a fault; and the text with
 * it. Null where there is none.
 * @param offset of the fault
 * @param faultIn offset of the first fault of a text; null where it can be read
 */
export function missingSpace(
  text: string,
  offset: number,
  faultIn: (text: string) => number | null,
): { fault: YamlFault; mended: string } | null {
  const lines = text.split('\n');
  const at = text.slice(0, offset).split('\n').length - 1;
  for (let line = at; line >= Math.max(0, at - LINES_ABOVE); line -= 1) {
    const words = lines[line]!;
    const [before] = CLOSE_DASH.exec(words) ?? closeColon(words) ?? [];
    if (before === undefined) continue;
    const mended = lines.with(line, `${before} ${words.slice(before.length)}`).join('\n');
    const next = faultIn(mended);
    if (next !== null && mended.slice(0, next).split('\n').length - 1 <= at) continue;
    const start = lines.slice(0, line).reduce((sum, each) => sum + each.length + 1, 0);
    const fault = missingSpaceInWords(before.trimStart(), words.slice(before.length));
    return { fault: { offset: start + before.length, ...fault }, mended };
  }
  return null;
}

function closeColon(words: string): RegExpExecArray | null {
  const found = CLOSE_COLON.exec(words);
  return found !== null && found.groups!['key']! in keyNames ? found : null;
}
