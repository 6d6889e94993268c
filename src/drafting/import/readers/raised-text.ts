/** Where small characters stand beside the line: higher (10⁶, m²) or lower (CO₂). */
export type Raised = 'superscript' | 'subscript';

/** The characters of which Unicode has both forms, then those that have only one. */
const plain = '0123456789+-=()';
const forms: Readonly<Record<Raised, ReadonlyMap<string, string>>> = {
  superscript: paired(`${plain}−–ni`, '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾⁻⁻ⁿⁱ'),
  subscript: paired(`${plain}−–ni`, '₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎₋₋ₙᵢ'),
};

const names: Readonly<Record<Raised, string>> = { superscript: '上標', subscript: '下標' };

/**
 * Raised or lowered text as characters that are so by themselves, for without them `10⁶` would say 106. Text of which
 * a character has no such form stays as it is: `1st`, `註`.
 */
export function raisedText(text: string, place: Raised): string {
  return formOf(text, place) ?? text;
}

/** What to tell of text that continues a figure and could not be written as raised or lowered; null for any other. */
function unwritten(before: string, text: string, place: Raised): string | null {
  if (formOf(text, place) !== null || !/\d/u.test(text) || !/[\d)）]\s*$/u.test(before))
    return null;
  return `有${names[place]}「${text.trim()}」，沒有這樣的字可寫，與前面的數字連在一起；請核對`;
}

function formOf(text: string, place: Raised): string | null {
  let written = '';
  for (const sign of text) {
    const form = /\s/u.test(sign) ? sign : forms[place].get(narrow(sign));
    if (form === undefined) return null;
    written += form;
  }
  return written;
}

/** A full-width digit or sign in its usual width. */
function narrow(sign: string): string {
  return /^[\uff01-\uff5e]$/u.test(sign) ? sign.normalize('NFKC') : sign;
}

function paired(from: string, to: string): ReadonlyMap<string, string> {
  const signs = Array.from(to);
  return new Map(Array.from(from).map((sign, at) => [sign, signs[at]!]));
}

/** A line of text that is put together piece by piece, whose raised and lowered stretches are written as such. */
export class RaisedStretch {
  #place: Raised | null = null;
  #from = 0;
  readonly #tell: (loss: string) => void;

  /** @param tell takes what of figures could not be written */
  constructor(tell: (loss: string) => void) {
    this.#tell = tell;
  }

  /**
   * To be asked before a piece is added, and with null at the end of the line.
   * @param text the line so far
   * @param place how the piece stands; null on the line itself
   * @returns the line, its last stretch written where the piece is none of it
   */
  next(text: string, place: Raised | null): string {
    if (place === this.#place) return text;
    let written = text;
    if (this.#place !== null) {
      const [before, stretch] = [text.slice(0, this.#from), text.slice(this.#from)];
      const loss = unwritten(before, stretch, this.#place);
      if (loss !== null) this.#tell(loss);
      written = before + raisedText(stretch, this.#place);
    }
    this.#place = place;
    this.#from = written.length;
    return written;
  }
}
