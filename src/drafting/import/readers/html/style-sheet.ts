import { contentOf, textOfContent } from './added-text.ts';
import { attributeOf, isElement, type Element, type Node } from './elements.ts';
import { Matching } from './matching.ts';
import { everyProperty } from './style-properties.ts';
import { selectorsOf, type Compound, type Compounds, type Selector } from './selectors.ts';

/** What a style says, by the name of the property, in small letters, without spaces where they part no values. */
export type Declarations = ReadonlyMap<string, string>;

/** Rules that are looked at for one name, class or id, so that no page makes it take long. */
const MOST_RULES = 400;

/** Rules of a page that are read at all. */
const MOST_READ = 20_000;

interface Rule {
  compounds: Compounds;
  declarations: Declarations;
  /** What it adds before or behind; null where it says nothing of that. */
  content: string | null;
  /** A higher one prevails, among equal ones the later one. */
  rank: number;
  order: number;
}

type Target = 'element' | 'before' | 'after';

/**
 * What the style sheets of a page say of how text looks, in that it is hidden, struck out, raised or in symbols, and of text
 * that they add. Rules for states that only somebody’s use brings about, and other media than the screen, are left out.
 */
export class StyleSheet {
  /** Rules by their target and what the innermost compound asks for first, and within by selector. */
  readonly #rules = new Map<string, Map<string, Rule>>();
  readonly #known = new WeakMap<Element, Declarations>();
  readonly #matching = new Matching();
  #order = 0;
  #read = 0;

  readonly #properties: ReadonlySet<string>;

  /** @param properties those that are read (see `propertiesIn`) */
  constructor(nodes: readonly Node[], properties = everyProperty) {
    this.#properties = properties;
    for (const text of styleTexts(nodes))
      for (const [selectors, declared] of rulesOf(text)) {
        const declarations = declarationsOf(declared, properties);
        const content = contentOf(declared);
        if (declarations.size === 0 && content === null) continue;
        this.#read += 1;
        if (this.#read > MOST_READ) return;
        for (const selector of selectorsOf(selectors)) this.#add(selector, declarations, content);
      }
  }

  /** Whether so much was asked for that not all of it was answered. */
  get isExhausted(): boolean {
    return this.#read > MOST_READ || this.#matching.isExhausted;
  }

  /** What applies to an element, its own style before that of the sheets. */
  declarationsFor(element: Element): Declarations {
    const known = this.#known.get(element);
    if (known !== undefined) return known;
    const found = this.#declarationsOf(element);
    this.#known.set(element, found);
    return found;
  }

  /** What is put before and behind the text of an element, as the page shows it. */
  addedTo(element: Element): string {
    if (this.#rules.size === 0) return '';
    return (['before', 'after'] as const)
      .map((target) => textOfContent(this.#contentAt(element, target), element))
      .filter((text) => text !== '')
      .join(' ');
  }

  /** What is put before the text of an element, as the style sheet writes it. */
  contentBefore(element: Element): string {
    return this.#rules.size === 0 ? '' : this.#contentAt(element, 'before');
  }

  #contentAt(element: Element, target: Target): string {
    const rules = this.#rulesFor(element, target);
    const isHidden = rules.some(({ declarations }) => declarations.get('display') === 'none');
    return isHidden ? '' : (rules.findLast((rule) => rule.content !== null)?.content ?? '');
  }

  #declarationsOf(element: Element): Declarations {
    const own = declarationsOf(attributeOf(element, 'style') ?? '', this.#properties);
    if (this.#rules.size === 0) return own;
    const found = this.#rulesFor(element, 'element');
    if (found.length === 0) return own;
    const applied = new Map<string, string>();
    const important = new Set<string>();
    for (const declarations of [...found.map((rule) => rule.declarations), own])
      for (const [name, value] of declarations) {
        const isImportant = value.endsWith('!important');
        if (important.has(name) && !isImportant) continue;
        if (isImportant) important.add(name);
        applied.set(name, value);
      }
    return applied;
  }

  /** Rules that apply, the strongest last. */
  #rulesFor(element: Element, target: Target): Rule[] {
    if (this.#matching.isExhausted) return [];
    const keys = [
      '*',
      element.tagName,
      ...classesOf(element),
      `#${attributeOf(element, 'id') ?? ''}`,
    ];
    return keys
      .flatMap((key) => [...(this.#rules.get(`${target} ${key}`)?.values() ?? [])])
      .filter(({ compounds }) => this.#matching.matches(element, compounds))
      .toSorted((one, other) => one.rank - other.rank || one.order - other.order);
  }

  #add(
    { compounds, rank, pseudoElement }: Selector,
    declarations: Declarations,
    content: string | null,
  ): void {
    if (
      pseudoElement === null ? declarations.size === 0 : content === null && declarations.size === 0
    )
      return;
    const key = `${pseudoElement ?? 'element'} ${keyOf(compounds[0])}`;
    const rules = this.#rules.get(key) ?? new Map<string, Rule>();
    this.#rules.set(key, rules);
    const selector = JSON.stringify(compounds);
    const before = rules.get(selector);
    if (rules.size >= MOST_RULES && before === undefined) return;
    this.#order += 1;
    rules.set(selector, {
      compounds,
      declarations: new Map([...(before?.declarations ?? []), ...declarations]),
      content: content ?? before?.content ?? null,
      rank,
      order: this.#order,
    });
  }
}

function classesOf(element: Element): string[] {
  const names = (attributeOf(element, 'class') ?? '').split(/\s+/u);
  return [...new Set(names)].map((name) => `.${name}`);
}

/** An id, class or name that an element must have for a compound to mean it; `*` where it may be any. */
function keyOf({ conditions }: Compound): string {
  const attribute = (name: string, action: string) =>
    conditions.find(
      (each) => each.kind === 'attribute' && each.name === name && each.action === action,
    );
  const id = attribute('id', 'equals');
  if (id?.kind === 'attribute') return `#${id.value}`;
  const className = attribute('class', 'element');
  if (className?.kind === 'attribute') return `.${className.value}`;
  const tag = conditions.find((each) => each.kind === 'tag');
  return tag?.name ?? '*';
}

const nothing: Declarations = new Map();

/** Properties of several values. */
const SPACED = new Set([
  ...['clip', 'clip-path', 'transform', 'padding', 'overflow', 'flex', 'transition', 'animation'],
  ...['color', 'background-color', '-webkit-text-fill-color', 'text-shadow'],
]);

function declarationsOf(text: string, properties: ReadonlySet<string>): Declarations {
  if (text === '') return nothing;
  const declared = new Map<string, string>();
  const set = (name: string, value: string) => {
    if (!properties.has(name)) return;
    const spaced = SPACED.has(name)
      ? value.trim().replace(/\s+/gu, ' ')
      : value.replace(/\s+/gu, '');
    declared.set(name, spaced.replace(/ ?! ?important$/u, '!important'));
  };
  for (const part of text.toLowerCase().split(';')) {
    const at = part.indexOf(':');
    const [name, value] = [part.slice(0, Math.max(0, at)).trim(), part.slice(at + 1)];
    // Shorter names set several properties at once.
    if (name === 'list-style') set('list-style-type', listStyleIn(value));
    else if (name === 'text-decoration') declared.delete('text-decoration-line');
    else if (name === 'font') {
      const [, size, family] =
        /(?:^|\s)(0|\d*\.?\d+(?:px|pt|r?em|%))(?:\s*\/\s*\S+)?\s+(\S.*)$/u.exec(value) ?? [];
      if (size !== undefined) set('font-size', size);
      if (family !== undefined) set('font-family', family);
    } else if (name === 'background') {
      set('background-color', value);
      set('background-image', /url\(|gradient\(/u.test(value) ? value : 'none');
    }
    set(name, value);
  }
  return declared;
}

/** What the shorter name sets for the numbers of a list, beside where they stand and pictures in their place. */
function listStyleIn(value: string): string {
  const words = value
    .replace('!important', ' ')
    .replace(/url\([^)]*\)/gu, ' ')
    .trim()
    .split(/\s+/u);
  const types = words.filter((word) => !['', 'inside', 'outside'].includes(word));
  const type = types.find((word) => word !== 'none') ?? types[0] ?? 'disc';
  return value.includes('!important') ? `${type}!important` : type;
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
