import { load } from 'js-yaml';
import {
  LineCounter,
  isMap,
  isPair,
  isScalar,
  parseDocument,
  visit,
  type Document,
  type Node,
  type YAMLError,
} from 'yaml';
import type { Place, YamlPath } from '../problems/problem.ts';
import { placeAfter } from './place.ts';
import { lostFirstDash } from './first-dash.ts';
import { missingSpace } from './missing-space.ts';
import { shiftedInWords, shiftedLine } from './shifted-line.ts';
import { withLostDashes } from './lost-dash.ts';
import { unevenBlock } from './uneven-block.ts';
import { YamlEvents } from './yaml-events.ts';
import { explainFastParserError, explainSyntaxError, isTooDeep } from './yaml-faults.ts';
import type { YamlFault } from './yaml-fault.ts';

/** What is wrong with the writing of a YAML text, and where. */
export interface SyntaxFault {
  place: Exclude<Place, 'unavailable'>;
  message: string;
  fix: string;
}

/** A YAML text is read, or not, with its syntax errors and their places. */
export type YamlResult = { ok: true; value: unknown } | { ok: false; faults: SyntaxFault[] };

/** One slip confuses what follows; beyond these numbers the rest is better read after mending. */
const MOST_FAULTS = 10;
const MOST_ERRORS = 30;

/** Characters of which no more are read again and again to find them. */
const MOST_READ_AGAIN = 4_000_000;

/**
 * Value of a YAML 1.2 document; null when there is nothing but comments.
 *
 * A fast parser reads good files; only a file that it refuses is read again by the
 * parser that keeps positions (eight times slower), to say what is wrong and where.
 */
export function parseYaml(text: string): YamlResult {
  try {
    // The parser's strings are slices that would keep the whole text in memory; copies do not.
    return { ok: true, value: structuredClone(load(text)) };
  } catch (error) {
    const reason = fastParserReason(error);
    const fault = explainFastParserError(text, fastParserOffset(error), reason);
    // The other parser would only follow the nesting until it runs out of memory.
    if (isTooDeep(reason)) return { ok: false, faults: [placed(text, fault)] };
    const offset = fastParserOffset(error);
    const faults =
      IS_OF_PLACE.test(reason) || unevenBlock(text, offset) !== null
        ? withShiftedLines(text, offset)
        : syntaxFaults(text);
    if (faults.length > 0) return { ok: false, faults };
    if (isEmptyDocument(text)) return { ok: true, value: null };
    return { ok: false, faults: [placed(text, fault)] };
  }
}

/** Reasons of the fast parser that a line may be the cause of which stands too far in or out. */
const IS_OF_PLACE =
  /indentation|duplicated|implicit|colon is missed|multiline key|end of the stream or/;

/** How many lines that are out of place are looked for, each after the ones before are mended. */
const MOST_SHIFTED = 3;

/**
 * Syntax errors where a line may stand too far in or out: of such a line alone that is told which makes the text
 * readable when it is moved.
 */
function withShiftedLines(text: string, offset: number, times = MOST_SHIFTED): SyntaxFault[] {
  const close = times === 0 ? null : missingSpace(text, offset, faultOffset);
  if (close !== null) {
    const next = faultOffset(close.mended);
    const others = next === null ? [] : withShiftedLines(close.mended, next, times - 1);
    return [placed(text, close.fault), ...others];
  }
  const first = times === 0 ? null : lostFirstDash(text, offset, faultOffset);
  if (first !== null) {
    const next = faultOffset(first.mended);
    const others = next === null ? [] : withShiftedLines(first.mended, next, times - 1);
    return [placed(text, first.fault), ...others];
  }
  const block = times === 0 ? null : unevenBlock(text, offset);
  if (block !== null) {
    const next = faultOffset(block.mended);
    const others = next === null ? [] : withShiftedLines(block.mended, next, times - 1);
    return [placed(text, block.fault), ...others];
  }
  const faults = syntaxFaults(text);
  const shifted = times === 0 ? null : shiftedLine(text, offset, faultOffset);
  if (shifted === null) return faults;
  const next = faultOffset(shifted.mended);
  const others = next === null ? [] : withShiftedLines(shifted.mended, next, times - 1);
  const told = [placed(text, shiftedInWords(text, shifted)), ...others];
  const isSurer =
    told.length < faults.length ||
    (told.length === faults.length &&
      shifted.gain >= SURE_GAIN &&
      told[0]!.place.line !== faults[0]!.place.line);
  return isSurer ? told : faults;
}

const SURE_GAIN = 3;

/** Offset of the first error of the fast parser; null where it has none. */
function faultOffset(text: string): number | null {
  try {
    load(text);
    return null;
  } catch (error) {
    return fastParserOffset(error);
  }
}

function isEmptyDocument(text: string): boolean {
  return parseDocument(text).contents === null;
}

function fastParserOffset(error: unknown): number {
  const mark = error instanceof Error && 'mark' in error ? error.mark : undefined;
  return typeof mark === 'object' && mark !== null && 'position' in mark
    ? Number(mark.position)
    : 0;
}

function fastParserReason(error: unknown): string {
  // The whole message carries the source; `reason` is the sentence alone.
  return error instanceof Error && 'reason' in error ? String(error.reason) : String(error);
}

/**
 * Syntax errors of a YAML text by the parser that keeps positions, without those that only follow from
 * others: after the first the text is read again as if nothing were written at its place, and so on.
 */
function syntaxFaults(text: string): SyntaxFault[] {
  const faults = new Map<number, SyntaxFault>();
  let rest = text;
  let last = null as Broken | null;
  const rounds = Math.max(2, Math.min(MOST_ERRORS, Math.floor(MOST_READ_AGAIN / text.length)));
  for (let round = 0; round < rounds && faults.size < MOST_FAULTS; round += 1) {
    const document = parseDocument(rest, { prettyErrors: false });
    const explained = (error: YAMLError) => explainSyntaxError(rest, document, error);
    // A key that is written twice leads no line below it astray.
    const isTwice = ({ code }: YAMLError) => code === 'DUPLICATE_KEY';
    const error = document.errors.find((each) => !isTwice(each));
    if (error === undefined) {
      const broken = new Set(faults.keys());
      const twices = document.errors.map(explained);
      for (const twice of withLostDashes(rest, twices).slice(0, MOST_FAULTS)) {
        const fault = placed(text, twice);
        const { line: own } = fault.place;
        // What stands right below a line that is lost is counted to what stands above it.
        if (broken.has(own - 1)) broken.add(own);
        else if (last?.isAstray === true && isBelow(rest, last, own)) continue;
        else if (!faults.has(own)) faults.set(own, fault);
      }
      break;
    }
    const { astrayBeyond, ...told } = explained(error);
    const fault = placed(text, told);
    const { line } = fault.place;
    const isToldOf = last?.line === line;
    const below = last !== null && line > last.line && isBelow(rest, last, line);
    if (!below && !faults.has(line)) faults.set(line, fault);
    // Where tabs stand for spaces no line can be told to be right.
    if (error.code === 'TAB_AS_INDENT') break;
    const next = withoutLine(rest, line, faults.get(line) === fault && !below);
    if (next === rest) break;
    if (!below && !isToldOf) {
      const own = indentOf(rest.split('\n')[line - 1] ?? '');
      last = { line, indent: astrayBeyond ?? own, isAstray: astrayBeyond !== undefined };
    }
    rest = next;
  }
  return [...faults.values()].sort((one, other) => one.place.line - other.place.line);
}

/** A line that is told of: what follows and is indented further than this belongs to it. */
interface Broken {
  line: number;
  indent: number;
  /** It is out of line, so that what belongs to it is read as if it stood elsewhere. */
  isAstray: boolean;
}

function indentOf(line: string): number {
  return /^[ \t]*/.exec(line)![0].length;
}

/** Whether all lines from behind one to another are indented further than it, so that they belong to it. */
function isBelow(
  text: string,
  { line, indent }: Pick<Broken, 'line' | 'indent'>,
  to: number,
): boolean {
  const between = text.split('\n').slice(line, to);
  return between.every((each) => each.trim() === '' || indentOf(each) > indent);
}

/**
 * The text with a line of which nothing is left but its key, or nothing at all; every other character
 * keeps its place.
 */
function withoutLine(text: string, line: number, isKeyKept: boolean): string {
  const lines = text.split('\n');
  const old = lines[line - 1] ?? '';
  const [, kept] = /^((?: *- +)* *(?:[^\s:#'"[\]{}][^:]*:(?=\s)|-(?=\s)) )/.exec(old) ?? [];
  const start = isKeyKept && kept !== undefined ? `${kept}x` : '';
  lines[line - 1] = start.padEnd(old.length, ' ');
  return lines.join('\n');
}

function placed(text: string, { offset, message, fix }: YamlFault): SyntaxFault {
  return { place: placeAfter(text.slice(0, offset)), message, fix };
}

/** Keys under which an entry says which it is. */
const ID_KEYS = ['id', 'measure', 'category'] as const;

/**
 * A YAML document that can say where its values stand. The parser that keeps positions reads it only
 * where the events of the fast one do not suffice.
 */
export class LocatedYaml {
  readonly #text: string;
  readonly #lines = new LineCounter();
  readonly #firstLine: number;
  #events: YamlEvents | null | undefined;
  #parsed: Document.Parsed | undefined;

  /** @param firstLine line of the file on which the YAML text begins (front matter: 2) */
  constructor(text: string, firstLine = 1) {
    this.#text = text;
    this.#firstLine = firstLine;
  }

  get #document(): Document.Parsed {
    this.#parsed ??= parseDocument(this.#text, { lineCounter: this.#lines });
    return this.#parsed;
  }

  /** Value as this parser reads it, to be compared with the fast one's. */
  get value(): unknown {
    return this.#document.toJS() as unknown;
  }

  /**
   * Place of a value or, with `onKey`, of its key; a missing value has its nearest existing parent's,
   * an empty document its first line.
   */
  place(path: YamlPath, onKey = false): Place {
    const offset = this.#startByEvents(path, onKey);
    if (offset !== null) {
      const { line, column } = placeAfter(this.#text.slice(0, offset));
      return { line: line + this.#firstLine - 1, column };
    }
    for (let length = path.length; length >= 0; length -= 1) {
      const node = this.#node(path.slice(0, length), onKey && length === path.length);
      const start = node?.range?.[0];
      if (start !== undefined) {
        const { line, col } = this.#lines.linePos(start);
        return { line: line + this.#firstLine - 1, column: col };
      }
    }
    return { line: this.#firstLine, column: 1 };
  }

  /** Start of the same, by events; null where they do not tell. */
  #startByEvents(path: YamlPath, onKey: boolean): number | null {
    if (this.#events === undefined) this.#events = YamlEvents.read(this.#text);
    for (let length = path.length; this.#events !== null && length >= 0; length -= 1) {
      const start = this.#events.start(path.slice(0, length), onKey && length === path.length);
      if (start !== 'none') return start === 'unsure' ? null : start;
    }
    return null;
  }

  /** A scalar as written in the file (`1.10` of a value read as 1.1); undefined for anything else. */
  written(path: YamlPath): string | undefined {
    const node = this.#node(path, false);
    return isScalar(node) ? node.source : undefined;
  }

  /** The comment that stands in the place of a value which lacks; undefined where there is none. */
  commentInPlace(path: YamlPath): string | undefined {
    const node = this.#node(path, false);
    if (!isScalar(node) || node.source !== '' || !node.range) return undefined;
    const [, comment] = /^[ \t]*(#.*)/.exec(this.#text.slice(node.range[0])) ?? [];
    return comment?.trimEnd();
  }

  /** First and last line of each entry that gives itself this `id` (or is about a `measure` or `category` of it). */
  linesOfId(id: string): [first: number, last: number][] {
    const found: [number, number][] = [];
    visit(this.#document, {
      Map: (_key, node) => {
        const isMeant = ID_KEYS.some((key) => node.get(key) === id);
        if (isMeant) found.push(...this.#lineRange(node));
      },
    });
    return found;
  }

  /** First and last line of the value at a path; empty where there is none. */
  linesAt(path: YamlPath): [first: number, last: number][] {
    const node = this.#node(path, false);
    return node === undefined ? [] : this.#lineRange(node);
  }

  #lineRange({ range }: Node): [first: number, last: number][] {
    if (!range) return [];
    const lineOf = (offset: number) => this.#lines.linePos(offset).line + this.#firstLine - 1;
    return [[lineOf(range[0]), lineOf(Math.max(range[0], range[1] - 1))]];
  }

  #node(path: YamlPath, onKey: boolean): Node | undefined {
    if (onKey && path.length > 0) {
      const parent =
        path.length === 1 ? this.#document.contents : this.#document.getIn(path.slice(0, -1), true);
      const last = path.at(-1);
      if (isMap(parent)) {
        const pair = parent.items.find(
          (item) => isPair(item) && isScalar(item.key) && String(item.key.value) === String(last),
        );
        if (pair && isScalar(pair.key)) return pair.key;
      }
    }
    const node = path.length === 0 ? this.#document.contents : this.#document.getIn(path, true);
    return typeof node === 'object' && node !== null && 'range' in node
      ? (node as Node)
      : undefined;
  }
}
