import { attributeOf, isElement, parentOf, type Element } from './elements.ts';
import type { Compound, Compounds, Condition } from './selectors.ts';

/** Elements held against a compound, of a whole page: some sheets make it endless. */
const MOST_STEPS = 20_000_000;

/** Where an element stands among those beside it, from 1, and how many they are. */
interface Place {
  at: number;
  of: number;
  atOfType: number;
  ofType: number;
  before: Element | null;
}

/** Holds the elements of a page against selectors, as far as there is time. */
export class Matching {
  readonly #places = new WeakMap<Element, Place>();
  readonly #classes = new WeakMap<Element, ReadonlySet<string>>();
  #left = MOST_STEPS;

  /** True when it gave up: what was asked since then was answered with no. */
  get isExhausted(): boolean {
    return this.#left < 0;
  }

  matches(element: Element, [first, ...around]: Compounds): boolean {
    return this.#isMeant(element, first) && this.#isAround(element, first, around);
  }

  #isAround(element: Element, { combinator }: Compound, around: readonly Compound[]): boolean {
    const [next, ...further] = around;
    if (next === undefined || combinator === null) return true;
    const isHere = (other: Element) =>
      this.#isMeant(other, next) && this.#isAround(other, next, further);
    const isBeside = combinator === 'adjacent' || combinator === 'sibling';
    const step = (from: Element) => (isBeside ? this.#placeOf(from).before : parentOf(from));
    for (let other = step(element); other !== null; other = step(other)) {
      if (this.#left < 0) return false;
      if (isHere(other)) return true;
      if (combinator === 'child' || combinator === 'adjacent') return false;
    }
    return false;
  }

  #isMeant(element: Element, { conditions }: Compound): boolean {
    this.#left -= 1 + conditions.length;
    if (this.#left < 0) return false;
    return conditions.every((condition) => this.#holds(element, condition));
  }

  #holds(element: Element, condition: Condition): boolean {
    switch (condition.kind) {
      case 'tag':
        return condition.name === element.tagName;
      case 'attribute':
        return condition.name === 'class' &&
          condition.action === 'element' &&
          !condition.ignoresCase
          ? this.#classesOf(element).has(condition.value)
          : hasValue(attributeOf(element, condition.name), condition);
      case 'any':
        return condition.of.some((each) => this.matches(element, each));
      case 'none':
        return condition.of.every((each) => !this.matches(element, each)) && this.#left >= 0;
      case 'place':
        return this.#standsAt(element, condition);
      case 'root':
        return element.tagName === 'html';
      case 'empty':
        return element.childNodes.every((node) => !isElement(node) && !('value' in node));
      case 'never':
        return false;
    }
  }

  #standsAt(
    element: Element,
    { isFromEnd, isOfType, step, offset }: Extract<Condition, { kind: 'place' }>,
  ): boolean {
    const place = this.#placeOf(element);
    const [at, of] = isOfType ? [place.atOfType, place.ofType] : [place.at, place.of];
    const count = (isFromEnd ? of - at + 1 : at) - offset;
    return step === 0 ? count === 0 : count % step === 0 && count / step >= 0;
  }

  /** Pages may give an element so many that they are parted once only. */
  #classesOf(element: Element): ReadonlySet<string> {
    const known = this.#classes.get(element);
    if (known !== undefined) return known;
    const names = new Set(attributeOf(element, 'class')?.split(/\s+/u).filter(Boolean));
    this.#classes.set(element, names);
    return names;
  }

  #placeOf(element: Element): Place {
    const known = this.#places.get(element);
    if (known !== undefined) return known;
    const { parentNode } = element;
    const beside = (parentNode?.childNodes ?? [element]).filter(isElement);
    this.#left -= beside.length;
    const ofType = new Map<string, number>();
    const places = beside.map((each, index): [Element, Place] => {
      const atOfType = (ofType.get(each.tagName) ?? 0) + 1;
      ofType.set(each.tagName, atOfType);
      const before = beside[index - 1] ?? null;
      return [each, { at: index + 1, of: beside.length, atOfType, ofType: 0, before }];
    });
    for (const [each, place] of places)
      this.#places.set(each, { ...place, ofType: ofType.get(each.tagName) ?? 0 });
    return this.#places.get(element) ?? { at: 1, of: 1, atOfType: 1, ofType: 1, before: null };
  }
}

function hasValue(
  written: string | null,
  { action, value: wanted, ignoresCase }: Extract<Condition, { kind: 'attribute' }>,
): boolean {
  if (action === 'not') return written !== wanted;
  if (written === null) return false;
  const [own, value] = ignoresCase
    ? [written.toLowerCase(), wanted.toLowerCase()]
    : [written, wanted];
  if (action === 'exists') return true;
  if (action === 'equals') return own === value;
  if (action === 'element') return value !== '' && own.split(/\s+/u).includes(value);
  if (action === 'hyphen') return own === value || own.startsWith(`${value}-`);
  if (value === '') return false;
  if (action === 'start') return own.startsWith(value);
  if (action === 'end') return own.endsWith(value);
  return action === 'any' && own.includes(value);
}
