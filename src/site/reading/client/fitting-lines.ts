import { foldForSearch } from '../../../meaning/text/fold.ts';

/** A line of a table: a heading, or a row. */
export interface Line {
  element: HTMLTableRowElement;
  /** How deep it stands; a line belongs to those above it that stand less deep. */
  level: number;
  /** The marks by which it is chosen; null of a line that is never chosen. */
  marks: ReadonlySet<string> | null;
  /** Of a heading that is chosen by its own marks alone and is not counted among the rows. */
  isHeading: boolean;
}

/** What fields ask of a row: marks that it bears, and words that it says. */
export interface Asked {
  marks: readonly string[];
  /** Folded. */
  words: readonly string[];
}

/** What is chosen and written in fields. */
export function asks(fields: readonly (HTMLInputElement | HTMLSelectElement)[]): Asked {
  const chosen = fields.flatMap((field) =>
    field instanceof HTMLSelectElement && field.value !== '' ? [...field.selectedOptions] : [],
  );
  const written = fields.flatMap((field) =>
    field instanceof HTMLInputElement ? field.value.split(/\s+/) : [],
  );
  return { marks: chosen.map(markOf), words: written.map(foldForSearch).filter(Boolean) };
}

/** The mark that the rows of a choice bear. */
export function markOf(option: HTMLOptionElement): string {
  return option.dataset['mark'] ?? option.value;
}

/** Whether a line is one of those that are asked for. */
export function fits(line: Line, { marks, words }: Asked): boolean {
  if (line.marks === null) return false;
  // What headings say is found with the rows below them.
  if (line.isHeading && marks.length === 0) return false;
  return (
    marks.every((mark) => line.marks!.has(mark)) &&
    (words.length === 0 || words.every((word) => textOf(line.element).includes(word)))
  );
}

const texts = new WeakMap<Element, string>();

/** What a row says, in the form in which words are sought; without its menu. */
function textOf(row: HTMLTableRowElement): string {
  const known = texts.get(row);
  if (known !== undefined) return known;
  const copy = row.cloneNode(true) as HTMLElement;
  for (const part of copy.querySelectorAll('.row-actions, .row-truth')) part.remove();
  const text = foldForSearch(copy.textContent);
  texts.set(row, text);
  return text;
}
