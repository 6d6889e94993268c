import type { YamlFault } from './yaml-fault.ts';

/** A line of a YAML text that stands some spaces too far in or out, alone or with those below it that are further in. */
export interface ShiftedLine {
  /** From 0. */
  line: number;
  /** How many lines are to be moved with it. */
  below: number;
  /** Spaces in front of it, as they are and as they should be. */
  from: number;
  to: number;
  /** The text with these lines in their places. */
  mended: string;
  /** By how much more regular that is. */
  gain: number;
}

/** How many lines above a fault may be its cause, and of those further above that it stands below; how far they are tried. */
const LINES_ABOVE = 10;
const HOLDERS_ABOVE = 4;
const FARTHEST = 4;

/** The longest text of which it is tried. */
const LONGEST = 200_000;

/**
 * The line whose indentation is the cause of a fault: that which makes the text readable, or readable beyond the
 * fault, when it is moved, and leaves it the most regular; null where there is none such.
 * @param offset of the fault
 * @param faultIn offset of the first fault of a text; null where it can be read
 */
export function shiftedLine(
  text: string,
  offset: number,
  faultIn: (text: string) => number | null,
): ShiftedLine | null {
  // How far a tab goes nobody can tell.
  if (text.length > LONGEST || /^ *\t/m.test(text)) return null;
  const lines = text.split('\n').map(lineOf);
  const at = lineAt(text, offset);
  const variety = varietyOf(lines);
  let best: { shifted: ShiftedLine; rank: readonly number[] } | null = null;
  for (const { line, below, to } of moves(lines, at)) {
    const from = lines[line]!.indent;
    const moved = lines.map((each, index) =>
      index < line || index > line + below
        ? each
        : { ...each, indent: Math.max(0, each.indent + to - from) },
    );
    const left = varietyOf(moved);
    if (left > variety) continue;
    const mended = moved.map(({ indent, words }) => ' '.repeat(indent) + words).join('\n');
    const fault = faultIn(mended);
    if (fault !== null && lineAt(mended, fault) <= at + 1) continue;
    const rank = [
      fault === null ? 0 : 1,
      Math.min(below, 1),
      left,
      Math.abs(to - from),
      Math.abs(at - line),
    ];
    if (best !== null && !isLess(rank, best.rank)) continue;
    best = { shifted: { line, below, from, to, mended, gain: variety - left }, rank };
  }
  return best?.shifted ?? null;
}

/** The same in words for a clerk. */
export function shiftedInWords(text: string, { line, below, from, to }: ShiftedLine): YamlFault {
  const lines = text.split('\n').map(lineOf);
  const peer = peerOf(lines, line, to);
  const beside =
    peer === null ? '' : `，與第 ${peer + 1} 行的「${shortened(lines[peer]!.words)}」對齊`;
  const more =
    below === 0
      ? ''
      : `；下面縮排更多的 ${below} 行也各${to > from ? '多' : '少'}空 ${Math.abs(to - from)} 格`;
  return {
    offset: lines
      .slice(0, line)
      .reduce((sum, { indent, words }) => sum + indent + words.length + 1, from),
    message: `這一行的縮排不對：前面空 ${from} 格，應為 ${to} 格`,
    fix: `請在前面空 ${to} 格${beside}${more}`,
  };
}

/** The nearest line that stands as far in as a line should, above it or else below it. */
function peerOf(lines: readonly Line[], line: number, to: number): number | null {
  const isEntry = lines[line]!.words.startsWith('-');
  const isPeer = ({ kind, indent }: Line) => {
    const dashes = /^(?:- +)*/.exec(kind ?? '')![0].length;
    return kind !== null && indent + (isEntry ? 0 : dashes) === to && (!isEntry || dashes > 0);
  };
  const above = lines.slice(0, line).findLastIndex(isPeer);
  const peer = above < 0 ? lines.findIndex((each, index) => index > line && isPeer(each)) : above;
  return peer < 0 ? null : peer;
}

function shortened(words: string): string {
  const characters = [...words.trim()];
  return characters.length > 16 ? `${characters.slice(0, 16).join('')}…` : characters.join('');
}

/** Lines that may be the cause of a fault, alone or with those below them that are further in, and how far in they may belong. */
function* moves(
  lines: readonly Line[],
  at: number,
): Generator<Pick<ShiftedLine, 'line' | 'below' | 'to'>> {
  for (const line of [...suspects(lines, at)]) {
    const { indent } = lines[line]!;
    const end = lines.findIndex(
      (each, index) => index > line && each.words !== '' && each.indent <= indent,
    );
    const block = (end < 0 ? lines.length : end) - line - 1;
    for (let to = Math.max(0, indent - FARTHEST); to <= indent + FARTHEST; to += 1) {
      if (to === indent) continue;
      for (const below of block === 0 ? [0] : [0, block]) yield { line, below, to };
    }
  }
}

/** The last lines above a fault, and those above it that it stands below. */
function suspects(lines: readonly Line[], at: number): Set<number> {
  const found = new Set<number>();
  let outermost = Infinity;
  let above = 0;
  for (let index = Math.min(at + 1, lines.length - 1); index >= 0; index -= 1) {
    const { kind, indent } = lines[index]!;
    if (kind === null) continue;
    const isHolder = indent < outermost;
    if (found.size < LINES_ABOVE) found.add(index);
    else if (isHolder && above < HOLDERS_ABOVE) {
      found.add(index);
      above += 1;
    }
    if (index <= at && isHolder) outermost = indent;
  }
  return found;
}

function isLess(one: readonly number[], other: readonly number[]): boolean {
  const index = one.findIndex((value, at) => value !== other[at]);
  return index >= 0 && one[index]! < other[index]!;
}

/** A line of a YAML text. */
interface Line {
  indent: number;
  words: string;
  /** What it is, whatever it says: an entry, a key, or an entry that begins with a key; null for text and comments. */
  kind: string | null;
}

function lineOf(line: string): Line {
  const words = line.trimStart();
  const [, dashes, key] = /^((?:- +)*)(?:([^\s:#'"[{&*!|>%@`-][^:]*):(?= |$))?/.exec(words)!;
  const isKey = key !== undefined;
  const name = !isKey ? '' : /^[a-z_]+$/.test(key) ? key : '字';
  const kind = dashes === '' && !isKey ? (words === '-' ? '-' : null) : `${dashes}${name}`;
  return { indent: line.length - words.length, words, kind };
}

function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length - 1;
}

/** In how many ways lines stand in and follow each other: the fewer, the more regular is a text. The first stands at the margin. */
function varietyOf(lines: readonly Line[]): number {
  const ways = new Set<string>();
  let before: Line | null = null;
  for (const line of lines) {
    const { kind, indent } = line;
    if (kind === null) continue;
    if (before === null && indent > 0) ways.add('');
    ways.add(`${kind} ${indent}`);
    ways.add(`${before?.kind} ${kind} ${indent - (before?.indent ?? 0)}`);
    before = line;
  }
  return ways.size;
}
