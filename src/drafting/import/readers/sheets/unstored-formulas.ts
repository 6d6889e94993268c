import { childNamed, type XmlElement } from '../packages/xml-part.ts';

/** Formulas of a sheet that are told one by one; of further ones it is said how many there are. */
const MOST_TOLD = 50;

/** Characters of a formula that are quoted at most. */
const LONGEST_QUOTE = 100;

/** Characters of the longest text that is put together: texts put together of one another grow without end. */
const LONGEST_TEXT = 2000;

/** Cells that refer to one another in a row, of which none is known yet. */
const MOST_REFERENCES = 50;

const HOW_TO_STORE = '用 Excel 或 LibreOffice 開啟並存檔（存檔時會寫入結果），再重新匯入';

/** Whether a cell has a formula, and the program that wrote it did not work out what it gives. */
export function isUnstored(cell: XmlElement): boolean {
  if (childNamed(cell, 'x:f') === undefined || childNamed(cell, 'x:is') !== undefined) return false;
  const value = childNamed(cell, 'x:v');
  // An empty text is a result too, and is said to be a text.
  return value === undefined || (ownText(value) === '' && cell.attributes.get('t') !== 'str');
}

/** What the formulas of a sheet give that came without their results, as far as that is texts and other cells. */
export class UnstoredFormulas {
  readonly #shown: (place: string) => { cell: XmlElement; text: () => string } | null;
  readonly #tell: (place: string, loss: string) => void;
  readonly #known = new Map<string, string | null>();
  readonly #told = new Set<string>();
  #open = 0;

  /**
   * @param shown what stands at a place, `4 2` for the third cell of the fifth row, and what it shows
   * @param tell takes a place, and what to say of it
   */
  constructor(
    shown: (place: string) => { cell: XmlElement; text: () => string } | null,
    tell: (place: string, loss: string) => void,
  ) {
    this.#shown = shown;
    this.#tell = tell;
  }

  /** The text that such a cell shows; empty where it cannot be worked out. Either is told. */
  textOf(cell: XmlElement, place: string): string {
    const text = this.#resultOf(cell, place);
    this.#told.add(place);
    if (this.#told.size <= MOST_TOLD) this.#tell(place, lossOf(formulaOf(cell), text));
    return text ?? '';
  }

  /** Says how many there are beyond those that were told. */
  get untold(): string | null {
    const more = this.#told.size - MOST_TOLD;
    return more > 0 ? `另有 ${more} 個公式沒有存下計算結果；請${HOW_TO_STORE}` : null;
  }

  #resultOf(cell: XmlElement, place: string): string | null {
    const known = this.#known.get(place);
    if (known !== undefined) return known;
    // One that refers to itself has no result.
    this.#known.set(place, null);
    this.#open += 1;
    const parts = this.#open > MOST_REFERENCES ? null : partsOf(formulaOf(cell));
    const texts = parts?.map((part) => ('text' in part ? part.text : this.#at(part.place))) ?? [
      null,
    ];
    this.#open -= 1;
    const text = texts.includes(null) ? null : texts.join('');
    const result = text === null || text.length > LONGEST_TEXT ? null : text;
    this.#known.set(place, result);
    return result;
  }

  #at(place: string): string | null {
    const found = this.#shown(place);
    if (found === null) return null;
    return isUnstored(found.cell) ? this.#resultOf(found.cell, place) : found.text();
  }
}

function formulaOf(cell: XmlElement): string {
  const formula = childNamed(cell, 'x:f');
  return formula === undefined ? '' : ownText(formula).trim().replace(/^=/u, '');
}

function lossOf(formula: string, text: string | null): string {
  const signs = Array.from(formula.slice(0, LONGEST_QUOTE * 2));
  const cut = signs.length > LONGEST_QUOTE ? `${signs.slice(0, LONGEST_QUOTE).join('')}…` : formula;
  // What several cells share is written in one of them only.
  const quote = formula === '' ? '公式' : `公式「=${cut}」`;
  return text === null
    ? `的${quote}沒有存下計算結果，沒有讀入；請${HOW_TO_STORE}`
    : `的${quote}沒有存下計算結果，依公式讀為「${text.slice(0, LONGEST_QUOTE)}」，請核對；或${HOW_TO_STORE}`;
}

type Part = { text: string } | { place: string };

/**
 * Texts and cells that a formula puts one behind the other: `C4`, `"1. "&B3`, `CONCATENATE("1. ",$B$3)`; null for
 * any other formula.
 */
function partsOf(formula: string): Part[] | null {
  const [, listed] = /^CONCAT(?:ENATE)?\((.*)\)$/isu.exec(formula) ?? [];
  const [written, sign] = listed === undefined ? [formula, '&'] : [listed, ','];
  const part = /\s*(?:"((?:[^"]|"")*)"|\$?([A-Z]{1,3})\$?([1-9]\d{0,6}))\s*/iuy;
  const parts: Part[] = [];
  while (part.lastIndex < written.length || parts.length === 0) {
    const [, text, letters = '', row] = part.exec(written) ?? [];
    if (text !== undefined) parts.push({ text: text.replaceAll('""', '"') });
    else if (row === undefined) return null;
    else parts.push({ place: `${Number(row) - 1} ${columnOf(letters)}` });
    if (part.lastIndex === written.length) return parts;
    if (written[part.lastIndex] !== sign) return null;
    part.lastIndex += 1;
  }
  return null;
}

/** 0-based column of letters such as `AB`. */
function columnOf(letters: string): number {
  const signs = Array.from(letters.toUpperCase());
  return signs.reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function ownText({ children }: XmlElement): string {
  return children.filter((child) => typeof child === 'string').join('');
}
