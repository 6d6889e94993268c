import { MOST_BORDERS } from '../../limits/limits.ts';
import { raisedText, type Raised } from '../raised-text.ts';
import type { PageContent, PlacedText, Rule } from './page-content.ts';

/** The most that a raised text is as large as the one beside it. */
const SMALLER = 0.87;

/** The least: what stands beside larger letters than that is a text of its own. */
const SMALLEST = 0.45;

/** How far above or below the line of the text beside it, in its size. Readings of characters stand higher. */
const HEIGHTS: Readonly<Record<Raised, readonly [number, number]>> = {
  superscript: [0.12, 0.62],
  subscript: [-0.45, -0.06],
};

/** How far from the text beside it, in its size. */
const NEAR = 0.25;

/** Characters of the longest raised text: an exponent, an index, the sign of a note. */
const LONGEST = 8;

/** Texts of a page that are looked at, each time anew; a full page takes a third of it. It bounds the time. */
const MOST_LOOKED_AT = 3_000_000;

/** Height of a strip, in points. */
const STRIP = 6;

/** A text that stands beside the line of another. */
export interface RaisedPiece {
  place: Raised;
  base: PlacedText;
  /** Pieces of the same raised text, from left to right. */
  stretch: PlacedText[];
}

/**
 * A page with the texts put on their line that stand higher or lower beside larger ones, as the exponent of 10⁶ does:
 * written as such where there are characters for it, else as they are.
 */
export function writeRaised(page: PageContent): PageContent {
  const raised = raisedPieces(page);
  if (raised.size === 0) return page;
  return {
    ...page,
    texts: page.texts.map((text) => {
      const piece = raised.get(text);
      return piece === undefined ? text : onLine(text, piece);
    }),
  };
}

/** Texts of a page that stand higher or lower beside larger ones, each with all of the raised text that it is of. */
export function raisedPieces({
  texts,
  rules,
}: Pick<PageContent, 'texts' | 'rules'>): ReadonlyMap<PlacedText, RaisedPiece> {
  const largest = texts.reduce((most, { size }) => Math.max(most, size), 0);
  if (texts.every(({ size }) => size > largest * SMALLER)) return new Map();
  const borders = rules.filter(({ direction }) => direction === 'vertical');
  if (borders.length > MOST_BORDERS) return new Map();
  const strips = new Strips(texts);
  const raised = new Map<PlacedText, RaisedPiece>();
  for (const text of texts.toSorted((one, other) => one.x - other.x)) {
    const piece = goingOn(text, strips, raised) ?? beside(text, strips, raised, borders);
    if (piece === null) continue;
    piece.stretch.push(text);
    raised.set(text, piece);
  }
  return raised;
}

function onLine(text: PlacedText, { place, base, stretch }: RaisedPiece): PlacedText {
  if (stretch.length > LONGEST) return text;
  const words = stretch.map((each) => each.text).join('');
  if (words.trim().length > LONGEST) return text;
  const isWritten = raisedText(words, place) !== words;
  return {
    ...text,
    text: isWritten ? raisedText(text.text, place) : text.text,
    baseline: base.baseline,
    size: base.size,
  };
}

/** Texts by the height of their lines. */
class Strips {
  readonly #strips = new Map<number, PlacedText[]>();
  #left = MOST_LOOKED_AT;

  constructor(texts: readonly PlacedText[]) {
    for (const text of texts) {
      const at = Math.floor(text.baseline / STRIP);
      const own = this.#strips.get(at);
      if (own === undefined) this.#strips.set(at, [text]);
      else own.push(text);
    }
  }

  /** Texts whose lines are between two heights; none any more when too many were looked at. */
  between(top: number, bottom: number): PlacedText[] {
    const found: PlacedText[] = [];
    for (let at = Math.floor(top / STRIP); at <= Math.floor(bottom / STRIP); at += 1) {
      const own = this.#strips.get(at) ?? [];
      this.#left -= own.length + 1;
      if (this.#left < 0) return [];
      for (const text of own) if (text.baseline >= top && text.baseline <= bottom) found.push(text);
    }
    return found;
  }
}

/** The raised text that a further piece goes on with. */
function goingOn(
  text: PlacedText,
  strips: Strips,
  raised: ReadonlyMap<PlacedText, RaisedPiece>,
): RaisedPiece | null {
  const { size, baseline } = text;
  for (const other of strips.between(baseline - size * 0.1, baseline + size * 0.1)) {
    const piece = raised.get(other);
    if (piece === undefined || other === text || Math.abs(other.size - size) > size * 0.1) continue;
    if (Math.abs(text.x - other.x - other.width) <= size * NEAR) return piece;
  }
  return null;
}

/** A raised text that begins beside a larger one. */
function beside(
  text: PlacedText,
  strips: Strips,
  raised: ReadonlyMap<PlacedText, RaisedPiece>,
  borders: readonly Rule[],
): RaisedPiece | null {
  const { size, baseline } = text;
  const reach = size / SMALLEST;
  const around = strips
    .between(baseline + reach * HEIGHTS.subscript[0], baseline + reach * HEIGHTS.superscript[1])
    .filter((other) => !raised.has(other) && placeBeside(text, other) !== null);
  const base =
    around.find((other) => isNextTo(other, text)) ?? around.find((other) => isNextTo(text, other));
  if (base === undefined) return null;
  const place = placeBeside(text, base);
  const isAbove = around.some((other) => overlap(text, other) > text.width * 0.3);
  if (place === null || isAbove || borders.some((border) => parts(border, text, base))) return null;
  return { place, base, stretch: [] };
}

function placeBeside({ size, baseline }: PlacedText, base: PlacedText): Raised | null {
  if (size > base.size * SMALLER || size < base.size * SMALLEST) return null;
  const height = (base.baseline - baseline) / base.size;
  const place = height > 0 ? 'superscript' : 'subscript';
  const [least, most] = HEIGHTS[place];
  return height >= least && height <= most ? place : null;
}

function isNextTo(left: PlacedText, right: PlacedText): boolean {
  const gap = right.x - left.x - left.width;
  return Math.abs(gap) <= Math.max(left.size, right.size) * NEAR;
}

function overlap(one: PlacedText, other: PlacedText): number {
  return Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x);
}

/** Whether a border stands between two texts. */
function parts({ at, from, to }: Rule, one: PlacedText, other: PlacedText): boolean {
  const [left, right] = one.x < other.x ? [one, other] : [other, one];
  const isBetween = at >= left.x + left.width / 2 && at <= right.x + right.width / 2;
  return isBetween && from <= other.baseline && to >= other.baseline - other.size;
}
