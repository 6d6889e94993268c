/** A part of a text, by offsets. */
interface Part {
  from: number;
  to: number;
}

const NOTES_KEY = /(?:^|[\s{,])(notes?):(?=\s|$)/;

/**
 * The parts of a file for which a note names a character by its code point (`U+E000`): a note speaks
 * of the entry that it stands in and of what is below that, one at the top of the whole file.
 *
 * Told by lines and columns, for files are many and parsers that keep places slow; in a bracketed
 * value a note speaks of its line.
 * @param yamlEnd where the YAML ends and a text of Markdown begins, in which no note stands
 */
export function notedParts(text: string, code: string, yamlEnd: number): Part[] {
  const lines = linesOf(text);
  const naming = new RegExp(`${code.replace('+', '\\+')}(?![0-9A-F])`, 'i');
  return lines.flatMap((line, index) => {
    if (line.from >= yamlEnd || !naming.test(line.words)) return [];
    const key = keyOfNote(lines, index);
    return key === null ? [] : [entryAround(lines, key)];
  });
}

interface Line extends Part {
  words: string;
  /** Column of the first sign, dashes of lists included. */
  indent: number;
  /** Column of the first sign behind the dashes. */
  column: number;
}

function linesOf(text: string): Line[] {
  let from = 0;
  return text.split('\n').map((words) => {
    const [dashes = ''] = /^ *(?:- +)*/.exec(words) ?? [];
    const line = {
      words,
      from,
      to: from + words.length,
      indent: words.search(/\S/),
      column: dashes.length,
    };
    from += words.length + 1;
    return line;
  });
}

/** Line and column of the key whose note a line belongs to; null where it belongs to none. */
function keyOfNote(lines: readonly Line[], index: number): { line: number; column: number } | null {
  let least = Infinity;
  for (let above = index; above >= 0; above -= 1) {
    const { words, indent, column } = lines[above]!;
    if (indent < 0 || (above < index && column > least)) continue;
    const match = NOTES_KEY.exec(words);
    const at = match === null ? -1 : match.index + match[0].indexOf(match[1]!);
    if (at >= 0 && (above === index || at <= least)) return { line: above, column: at };
    // A key of another name, and what stands below it is its.
    if (above < index && /^\s*(?:- +)*[^\s'"#][^:]*:(?:\s|$)/.test(words) && column < least) {
      return null;
    }
    least = Math.min(least, indent);
  }
  return null;
}

/** The entry of which a key is one of the fields. */
function entryAround(lines: readonly Line[], key: { line: number; column: number }): Part {
  const own = lines[key.line]!;
  // Within brackets: the line alone.
  if (key.column !== own.column) return { from: own.from, to: own.to };
  let first = key.line;
  while (first > 0 && lines[first]!.indent >= key.column) {
    const above = lines[first - 1]!;
    if (above.indent >= 0 && above.column < key.column) break;
    first -= 1;
  }
  while (lines[first]!.indent < 0) first += 1;
  let last = key.line;
  while (last + 1 < lines.length) {
    const { indent } = lines[last + 1]!;
    if (indent >= 0 && indent < key.column) break;
    last += 1;
  }
  return { from: lines[first]!.from, to: lines[last]!.to };
}
