import {
  EVENT_ID,
  getScalarValue,
  parseEvents,
  SCALAR_STYLE,
  type Event,
  type MappingEvent,
  type ScalarEvent,
  type SequenceEvent,
} from 'js-yaml';
import type { YamlPath } from '../problems/problem.ts';

type NodeEvent = MappingEvent | SequenceEvent | ScalarEvent;

/** Offset at which a node begins; `none` where there is no such node, `unsure` where only the other parser can tell. */
export type NodeStart = number | 'none' | 'unsure';

/**
 * Where the nodes of a YAML text begin, by the events of the fast parser. It answers for ordinary
 * texts, and is sure of no place of which the parser that keeps positions could think otherwise.
 */
export class YamlEvents {
  readonly #text: string;
  readonly #events: readonly Event[];
  /** By event: the one behind its node. */
  readonly #after: Int32Array;

  private constructor(text: string, events: readonly Event[], after: Int32Array) {
    this.#text = text;
    this.#events = events;
    this.#after = after;
  }

  /** Null for a text that cannot be read, or not by plain rules: with anchors, tags or several documents. */
  static read(text: string): YamlEvents | null {
    // The parsers do not agree on these everywhere.
    if (/[\r\t\ufeff]/.test(text)) return null;
    try {
      const events = parseEvents(text, {});
      const after = nodeEnds(events);
      return after && new YamlEvents(text, events, after);
    } catch {
      return null;
    }
  }

  /**
   * Start of the value at a path or, with `onKey`, of its key.
   * @param path of names and numbers, e.g. `['units', 0, 'name']`
   */
  start(path: YamlPath, onKey: boolean): NodeStart {
    let at = ROOT;
    for (const [index, step] of path.entries()) {
      const isLast = index === path.length - 1;
      const node = this.#events[at];
      if (node?.type === EVENT_ID.SEQUENCE) {
        if (typeof step !== 'number') return 'unsure';
        const element = this.#element(at, step);
        if (element === null) return 'none';
        at = element;
      } else if (node?.type === EVENT_ID.MAPPING) {
        if (typeof step !== 'string') return 'unsure';
        const key = this.#key(at, step);
        if (typeof key === 'string') return key;
        at = onKey && isLast ? key : key + 1;
      } else {
        return 'none';
      }
    }
    const node = this.#events[at];
    return node === undefined || !isNode(node) ? 'unsure' : this.#startOf(node);
  }

  #element(sequence: number, number: number): number | null {
    let at = sequence + 1;
    for (let before = 0; before < number && this.#isNode(at); before += 1) at = this.#after[at]!;
    return number >= 0 && Number.isInteger(number) && this.#isNode(at) ? at : null;
  }

  #key(mapping: number, name: string): number | 'none' | 'unsure' {
    for (let at = mapping + 1; this.#isNode(at); at = this.#after[at + 1]!) {
      const key = this.#events[at]!;
      if (key.type !== EVENT_ID.SCALAR) return 'unsure';
      const written = getScalarValue(this.#text, key);
      if (key.style === SCALAR_STYLE.PLAIN && !PLAIN_KEY.test(written)) return 'unsure';
      if (written === name) return at;
    }
    return 'none';
  }

  #isNode(at: number): boolean {
    const event = this.#events[at];
    return event !== undefined && isNode(event);
  }

  #startOf(node: NodeEvent): NodeStart {
    if (node.type !== EVENT_ID.SCALAR) return node.start;
    if (node.valueStart < 0) return 'unsure';
    switch (node.style) {
      case SCALAR_STYLE.PLAIN:
        return node.valueStart;
      case SCALAR_STYLE.SINGLE_QUOTED:
      case SCALAR_STYLE.DOUBLE_QUOTED:
        return node.valueStart - 1;
      default:
        return this.#blockStart(node.valueStart);
    }
  }

  /** Place of the `|` or `>` at the end of the line above a text of several lines. */
  #blockStart(below: number): NodeStart {
    const end = below - 1;
    const line = this.#text.slice(this.#text.lastIndexOf('\n', end - 1) + 1, end);
    const header = /(?:^| )([|>][-+\d]* *)$/.exec(line);
    if (header === null || line.includes('#') || this.#text[end] !== '\n') return 'unsure';
    return end - header[1]!.length;
  }
}

/** Number of the event of the document's value. */
const ROOT = 1;

/** A key that is a text to every parser: no number, `true`, `null` or `<<`, which are ASCII all. */
const PLAIN_KEY = /^(?!(?:true|false|null)$)[a-z_][\w -]*$|^[ -~]*[^\0-\xff]/iu;

function isNode(event: Event): event is NodeEvent {
  return (
    event.type === EVENT_ID.SCALAR ||
    event.type === EVENT_ID.MAPPING ||
    event.type === EVENT_ID.SEQUENCE
  );
}

/** By event that begins a node: the number of the event behind it; null where the text is not plain. */
function nodeEnds(events: readonly Event[]): Int32Array | null {
  const [first] = events;
  if (first?.type !== EVENT_ID.DOCUMENT) return null;
  if (first.directives.length > 0) return null;
  const after = new Int32Array(events.length);
  const open: number[] = [];
  for (const [at, event] of events.entries()) {
    if (event.type === EVENT_ID.POP) {
      after[open.pop()!] = at + 1;
    } else if (isNode(event)) {
      if (event.anchorStart >= 0 || event.tagStart >= 0) return null;
      if (event.type === EVENT_ID.SCALAR) after[at] = at + 1;
      else open.push(at);
    } else if (at > 0) {
      return null;
    } else {
      open.push(at);
    }
  }
  return after;
}
