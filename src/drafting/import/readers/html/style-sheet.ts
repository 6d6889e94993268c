import { attributeOf, isElement, parentOf, type Element, type Node } from './elements.ts';

/** What a style says, by the name of the property, in small letters without spaces. */
export type Declarations = ReadonlyMap<string, string>;

/** Properties by which a page hides, strikes out, raises and shows symbols. */
const PROPERTIES = [
  'display',
  'visibility',
  'mso-hide',
  'text-decoration',
  'text-decoration-line',
  'opacity',
  'font-size',
  'vertical-align',
  'font-family',
];

/** Rules that are looked at for one element, class or id, so that no page makes it take long. */
const MOST_RULES = 100;

/** What an element has to be: `td.old#a`. */
interface Compound {
  tag: string | null;
  id: string | null;
  classes: readonly string[];
  /** Whether the element right around is meant by the compound before it, not any. */
  isChild: boolean;
}

interface Rule {
  /** From the innermost element outwards. */
  compounds: readonly [Compound, ...Compound[]];
  declarations: Declarations;
  /** A higher one prevails, among equal ones the later one. */
  rank: number;
  order: number;
}

/**
 * What the style sheets of a page say of how text looks, in that it is hidden, struck out, raised or in symbols: rules for elements, classes and ids, and for those
 * within others. Rules for states, places in a row and other media than the screen are left out.
 */
export class StyleSheet {
  /** Rules by what the innermost compound asks for first, and within by selector. */
  readonly #rules = new Map<string, Map<string, Rule>>();
  readonly #known = new WeakMap<Element, Declarations>();
  #order = 0;

  constructor(nodes: readonly Node[]) {
    for (const text of styleTexts(nodes))
      for (const [selectors, declared] of rulesOf(text)) {
        const declarations = declarationsOf(declared);
        if (declarations.size === 0) continue;
        for (const selector of selectors.split(',')) this.#add(selector.trim(), declarations);
      }
  }

  /** What applies to an element, its own style before that of the sheets. */
  declarationsFor(element: Element): Declarations {
    const known = this.#known.get(element);
    if (known !== undefined) return known;
    const found = this.#declarationsOf(element);
    this.#known.set(element, found);
    return found;
  }

  #declarationsOf(element: Element): Declarations {
    const own = declarationsOf(attributeOf(element, 'style') ?? '');
    if (this.#rules.size === 0) return own;
    const keys = [`#${attributeOf(element, 'id') ?? ''}`, ...classesOf(element), element.tagName];
    const found = keys
      .flatMap((key) => [...(this.#rules.get(key)?.values() ?? [])])
      .filter(({ compounds }) => matches(element, compounds));
    if (found.length === 0) return own;
    const all = found.toSorted((one, other) => one.rank - other.rank || one.order - other.order);
    const applied = new Map<string, string>();
    const important = new Set<string>();
    for (const declarations of [...all.map((rule) => rule.declarations), own])
      for (const [name, value] of declarations) {
        const isImportant = value.endsWith('!important');
        if (important.has(name) && !isImportant) continue;
        if (isImportant) important.add(name);
        applied.set(name, value);
      }
    return applied;
  }

  #add(selector: string, declarations: Declarations): void {
    const compounds = compoundsOf(selector);
    if (compounds === null) return;
    const [{ id, classes, tag }] = compounds;
    const key = id === null ? (classes[0] === undefined ? tag : `.${classes[0]}`) : `#${id}`;
    if (key === null) return;
    const rules = this.#rules.get(key) ?? new Map<string, Rule>();
    this.#rules.set(key, rules);
    if (rules.size >= MOST_RULES && !rules.has(selector)) return;
    const before = rules.get(selector)?.declarations ?? [];
    const rank = compounds.reduce(
      (sum, each) =>
        sum +
        (each.id === null ? 0 : 10_000) +
        each.classes.length * 100 +
        (each.tag === null ? 0 : 1),
      0,
    );
    this.#order += 1;
    rules.set(selector, {
      compounds,
      declarations: new Map([...before, ...declarations]),
      rank,
      order: this.#order,
    });
  }
}

function classesOf(element: Element): string[] {
  const names = (attributeOf(element, 'class') ?? '').split(/\s+/u);
  return [...new Set(names)].map((name) => `.${name}`);
}

function matches(element: Element, [first, ...around]: readonly Compound[]): boolean {
  if (first === undefined || !isMeant(element, first)) return false;
  let { isChild } = first;
  let parent = parentOf(element);
  for (const compound of around) {
    while (!isChild && parent !== null && !isMeant(parent, compound)) parent = parentOf(parent);
    if (parent === null || !isMeant(parent, compound)) return false;
    ({ isChild } = compound);
    parent = parentOf(parent);
  }
  return true;
}

function isMeant(element: Element, { tag, id, classes }: Compound): boolean {
  if (tag !== null && tag !== element.tagName) return false;
  if (id !== null && id !== attributeOf(element, 'id')) return false;
  if (classes.length === 0) return true;
  const own = attributeOf(element, 'class');
  if (own === null) return false;
  const names = own.split(/\s+/u);
  return classes.every((name) => names.includes(name));
}

/** A selector from the innermost element outwards; null where it asks for more than names, classes and ids. */
function compoundsOf(selector: string): [Compound, ...Compound[]] | null {
  const compounds: Compound[] = [];
  let isChild = false;
  for (const word of selector.replaceAll('>', ' > ').trim().split(/\s+/u)) {
    if (word === '>') {
      isChild = true;
      continue;
    }
    const [all, tag = '', rest = ''] = /^([\w-]+|\*)?((?:[.#][^\s.#:[\]+~*]+)*)$/u.exec(word) ?? [];
    if (all === undefined || all === '') return null;
    const names = rest.match(/[.#][^.#]+/gu) ?? [];
    compounds.unshift({
      tag: tag === '' || tag === '*' ? null : tag.toLowerCase(),
      id: names.find((name) => name.startsWith('#'))?.slice(1) ?? null,
      classes: names.filter((name) => name.startsWith('.')).map((name) => name.slice(1)),
      isChild,
    });
    isChild = false;
  }
  const [first, ...around] = compounds;
  return first === undefined ? null : [first, ...around];
}

const nothing: Declarations = new Map();

function declarationsOf(text: string): Declarations {
  if (text === '') return nothing;
  const declared = new Map<string, string>();
  for (const part of text.toLowerCase().split(';')) {
    const at = part.indexOf(':');
    const name = part.slice(0, Math.max(0, at)).trim();
    if (!PROPERTIES.includes(name)) continue;
    // One that sets the lines anew also sets those that the shorter name set.
    if (name === 'text-decoration') declared.delete('text-decoration-line');
    declared.set(name, part.slice(at + 1).replace(/\s+/gu, ''));
  }
  return declared;
}

/** Selectors and declarations of a style sheet, without what is for other media. */
function* rulesOf(text: string): Generator<[string, string]> {
  const plain = text.replace(/\/\*[\s\S]*?\*\//gu, ' ').replace(/<!--|-->/gu, ' ');
  let [depth, start, open] = [0, 0, 0];
  for (const { 0: sign, index } of plain.matchAll(/[{}]/gu)) {
    if (sign === '{') {
      depth += 1;
      if (depth === 1) open = index;
    } else if (depth > 0) {
      depth -= 1;
      if (depth > 0) continue;
      const selectors = plain.slice(start, open).split(';').at(-1)?.trim() ?? '';
      if (!selectors.startsWith('@')) yield [selectors, plain.slice(open + 1, index)];
      start = index + 1;
    }
  }
}

/** Texts of the `style` elements of a page. */
function styleTexts(nodes: readonly Node[]): string[] {
  return nodes.filter(isElement).flatMap((element): string[] => {
    const { tagName, childNodes } = element;
    if (tagName === 'html' || tagName === 'head' || tagName === 'body')
      return styleTexts(childNodes);
    const media = attributeOf(element, 'media') ?? '';
    if (tagName !== 'style' || (media !== '' && !/\b(?:all|screen)\b/iu.test(media))) return [];
    return [childNodes.map((child) => ('value' in child ? child.value : '')).join('')];
  });
}
