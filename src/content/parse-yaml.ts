import { load } from 'js-yaml';
import { LineCounter, isMap, isPair, isScalar, parseDocument, type Document, type Node } from 'yaml';
import type { Place, YamlPath } from '../problems/problem.ts';

/** A YAML text is read, or not, with every syntax error and its place. */
export type YamlResult =
  | { ok: true; value: unknown }
  | { ok: false; errors: { place: Place; reason: string }[] };

/**
 * Value of a YAML 1.2 document.
 *
 * A fast parser reads good files; only a file that it refuses is read again by the
 * parser that keeps positions (eight times slower), to say what is wrong and where.
 */
export function parseYaml(text: string): YamlResult {
  try {
    return { ok: true, value: load(text) };
  } catch (error) {
    const errors = syntaxErrors(text);
    if (errors.length > 0) return { ok: false, errors };
    const mark = error instanceof Error && 'mark' in error ? error.mark : undefined;
    return { ok: false, errors: [{ place: markPlace(mark), reason: markReason(error) }] };
  }
}

function markPlace(mark: unknown): Place {
  if (typeof mark === 'object' && mark !== null && 'line' in mark && 'column' in mark) {
    return { line: Number(mark.line) + 1, column: Number(mark.column) + 1 };
  }
  return 'unavailable';
}

function markReason(error: unknown): string {
  // js-yaml's message carries the whole source; `reason` is the sentence alone.
  if (error instanceof Error && 'reason' in error) return String(error.reason);
  return String(error);
}

/** Every syntax error of a YAML text with its place, by the parser that keeps positions. */
export function syntaxErrors(text: string): { place: Place; reason: string }[] {
  const document = parseDocument(text, { prettyErrors: true });
  return document.errors.map((error) => ({
    place: error.linePos
      ? { line: error.linePos[0].line, column: error.linePos[0].col }
      : 'unavailable',
    reason: error.message.split(' at line ')[0]!.split('\n')[0]!,
  }));
}

/** A YAML document that can say where its values stand. */
export class LocatedYaml {
  readonly #document: Document.Parsed;
  readonly #lines = new LineCounter();
  readonly #firstLine: number;

  /** @param firstLine line of the file on which the YAML text begins (front matter: 2) */
  constructor(text: string, firstLine = 1) {
    this.#document = parseDocument(text, { lineCounter: this.#lines });
    this.#firstLine = firstLine;
  }

  /** Value as this parser reads it, to be compared with the fast one's. */
  get value(): unknown {
    return this.#document.toJS();
  }

  /** Place of a value or, with `onKey`, of its key; a missing value has its nearest existing parent's. */
  place(path: YamlPath, onKey = false): Place {
    for (let length = path.length; length >= 0; length -= 1) {
      const node = this.#node(path.slice(0, length), onKey && length === path.length);
      const start = node?.range?.[0];
      if (start !== undefined) {
        const { line, col } = this.#lines.linePos(start);
        return { line: line + this.#firstLine - 1, column: col };
      }
    }
    return 'unavailable';
  }

  #node(path: YamlPath, onKey: boolean): Node | undefined {
    if (onKey && path.length > 0) {
      const parent = path.length === 1 ? this.#document.contents : this.#document.getIn(path.slice(0, -1), true);
      const last = path.at(-1);
      if (isMap(parent)) {
        const pair = parent.items.find(
          (item) => isPair(item) && isScalar(item.key) && String(item.key.value) === String(last),
        );
        if (pair && isScalar(pair.key)) return pair.key;
      }
    }
    const node = path.length === 0 ? this.#document.contents : this.#document.getIn(path, true);
    return typeof node === 'object' && node !== null && 'range' in node ? (node as Node) : undefined;
  }
}
