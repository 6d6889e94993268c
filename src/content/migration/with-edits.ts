import { parseDocument } from 'yaml';

/** A passage of a text and what is to stand in its place; where it is empty, something is put in. */
export interface Edit {
  start: number;
  end: number;
  text: string;
}

/**
 * A YAML text with some passages replaced and every other character as it was.
 * @param edits in the order of the text, none within another
 * @param expected the value that it must have then
 * @returns null where it has not: then the text is written in a way that was not thought of
 */
export function withEdits(text: string, edits: readonly Edit[], expected: unknown): string | null {
  let edited = '';
  let last = 0;
  for (const edit of edits) {
    edited += text.slice(last, edit.start) + edit.text;
    last = edit.end;
  }
  edited += text.slice(last);
  const document = parseDocument(edited);
  const isRight =
    document.errors.length === 0 && JSON.stringify(document.toJS()) === JSON.stringify(expected);
  return isRight ? edited : null;
}
