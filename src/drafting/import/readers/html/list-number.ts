import { formatListNumber, numberUnwritten } from '../list-number.ts';
import { attributeOf, integerOf, isElement, type Element } from './elements.ts';
import { isNotMade } from './left-out.ts';
import type { StyleSheet } from './style-sheet.ts';

/** Counts the items of a list, and writes before each what a browser shows there. */
export class ListNumbers {
  readonly #list: Element;
  readonly #sheet: StyleSheet;
  readonly #tell: (loss: string) => void;
  readonly #step: number;
  #next: number;

  /** @param tell takes what a reader should check, in Chinese */
  constructor(list: Element, sheet: StyleSheet, tell: (loss: string) => void) {
    this.#list = list;
    this.#sheet = sheet;
    this.#tell = tell;
    const countsDown = list.tagName === 'ol' && attributeOf(list, 'reversed') !== null;
    this.#step = countsDown ? -1 : 1;
    this.#next = integerOf(list, 'start') ?? (countsDown ? this.#shownItems() : 1);
  }

  /** What stands before an item, with the space behind it: `3. `, `三、`, `- `; nothing where the list shows none. */
  labelOf(item: Element): string {
    const number = this.count(item);
    const style = this.#styleOf(item);
    if (bullets.has(style)) return '- ';
    if (style === 'none') return '';
    const [, own] = /^["'](.*)["']$/u.exec(style) ?? [];
    if (own !== undefined) return own === '' ? '' : `${own} `;
    const written = writtenIn(style, number);
    if (written !== null) return written;
    if (!Object.hasOwn(western, style)) this.#tell(numberUnwritten);
    return `${number}. `;
  }

  /** Counts an item, and returns its number. */
  count(item: Element): number {
    const number = integerOf(item, 'value') ?? this.#next;
    this.#next = number + this.#step;
    return number;
  }

  #shownItems(): number {
    return this.#list.childNodes.filter(
      (node) => isElement(node) && node.tagName === 'li' && !isNotMade(node, this.#sheet),
    ).length;
  }

  /** The style of an item: its own, else its list’s, else what its kind of list has. */
  #styleOf(item: Element): string {
    const isNumbered = this.#list.tagName === 'ol';
    const style =
      declaredFor(item, this.#sheet) ??
      typeOf(item) ??
      declaredFor(this.#list, this.#sheet) ??
      (isNumbered ? typeOf(this.#list) : null);
    if (style === null || style === 'none') {
      if (!isNumbered) return 'disc';
      // A style sheet that takes the numbers away may count itself, which is told.
      return style === null || /counters?\(/u.test(this.#sheet.contentBefore(item))
        ? 'decimal'
        : 'none';
    }
    return style;
  }
}

const bullets = new Set(['disc', 'circle', 'square', 'disclosure-open', 'disclosure-closed']);

/** Numbers that browsers write with a full stop and a space behind them. */
const western: Readonly<Record<string, (value: number) => string | null>> = {
  decimal: String,
  'decimal-leading-zero': (value) => (value < 0 ? String(value) : String(value).padStart(2, '0')),
  'lower-alpha': lettersOf,
  'lower-latin': lettersOf,
  'upper-alpha': (value) => lettersOf(value)?.toUpperCase() ?? null,
  'upper-latin': (value) => lettersOf(value)?.toUpperCase() ?? null,
  'lower-roman': (value) => formatListNumber(value, 'lower-roman'),
  'upper-roman': (value) => formatListNumber(value, 'upper-roman'),
};

const informal = (value: number) => formatListNumber(value, 'chinese');
const formal = (value: number) => formatListNumber(value, 'chinese-formal');

/** Numbers that browsers write with 「、」 behind them (CSS Counter Styles 3, 6 and 7). */
const eastern: Readonly<Record<string, (value: number) => string | null>> = {
  'cjk-decimal': digitsOf,
  'cjk-ideographic': informal,
  'trad-chinese-informal': informal,
  'simp-chinese-informal': informal,
  'japanese-informal': (value) => (value < 100 ? informal(value) : null),
  'trad-chinese-formal': formal,
  'simp-chinese-formal': (value) =>
    formal(value)?.replaceAll(/[貳參陸]/gu, (sign) => '贰叁陆'.charAt('貳參陸'.indexOf(sign))) ??
    null,
  'cjk-heavenly-stem': (value) => formatListNumber(value, 'stems'),
  'cjk-earthly-branch': (value) => formatListNumber(value, 'branches'),
};

/** A number with what stands behind it; null where the style is not known, or has no such number. */
function writtenIn(style: string, value: number): string | null {
  if (Object.hasOwn(western, style)) {
    const written = western[style]!(value);
    return written === null ? null : `${written}. `;
  }
  if (!Object.hasOwn(eastern, style)) return null;
  const written = eastern[style]!(value) ?? digitsOf(value);
  return written === null ? null : `${written}、`;
}

/** a … z, aa, ab. */
function lettersOf(value: number): string | null {
  if (value < 1) return null;
  let letters = '';
  for (let rest = value; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(97 + ((rest - 1) % 26)) + letters;
  return letters;
}

function digitsOf(value: number): string | null {
  if (value < 0) return null;
  return String(value).replace(/\d/gu, (digit) => '〇一二三四五六七八九'.charAt(Number(digit)));
}

function declaredFor(element: Element, sheet: StyleSheet): string | null {
  const declared = sheet.declarationsFor(element).get('list-style-type') ?? '';
  const style = declared.replace(/!important$/u, '');
  return /^(?:|inherit|initial|unset|revert|revert-layer|var\(.*)$/u.test(style) ? null : style;
}

const types: Readonly<Record<string, string>> = {
  1: 'decimal',
  a: 'lower-alpha',
  A: 'upper-alpha',
  i: 'lower-roman',
  I: 'upper-roman',
};

function typeOf(element: Element): string | null {
  const type = attributeOf(element, 'type') ?? '';
  return Object.hasOwn(types, type) ? types[type]! : null;
}
