import { AttributeAction, parse, SelectorType, type Selector as Part } from 'css-what';

/** How an element has to stand to the one before it: `a > b`, `a + b`, `a ~ b`, `a b`. */
export type Combinator = 'child' | 'adjacent' | 'sibling' | 'descendant';

/** What one element has to be. */
export type Condition =
  | { kind: 'tag'; name: string }
  | { kind: 'attribute'; name: string; action: string; value: string; ignoresCase: boolean }
  /** One of several compounds applies, or none of them. */
  | { kind: 'any' | 'none'; of: readonly Compounds[] }
  /** The place among all siblings, or those of its name, is a multiple of `step` and `offset` more. */
  | { kind: 'place'; isFromEnd: boolean; isOfType: boolean; step: number; offset: number }
  | { kind: 'root' }
  | { kind: 'empty' }
  /** Of a state that a page has only while somebody uses it. */
  | { kind: 'never' };

/** What an element has to be, and how it stands to the one that the next compound asks for. */
export interface Compound {
  conditions: readonly Condition[];
  /** Null for the outermost. */
  combinator: Combinator | null;
}

/** From the innermost element outwards. */
export type Compounds = readonly [Compound, ...Compound[]];

/** A selector of a style sheet. */
export interface Selector {
  compounds: Compounds;
  /** A higher one prevails. */
  rank: number;
  /** Where it is not the element itself that is meant. */
  pseudoElement: 'before' | 'after' | null;
}

/** Characters of the longest list of selectors that is read; those that reset all elements have a thousand. */
const LONGEST = 10_000;

/** Conditions by a state of the page. */
const states = new Set(
  (
    'hover active focus focus-visible focus-within visited target placeholder-shown autofill ' +
    'fullscreen open popover-open modal user-invalid user-valid'
  ).split(' '),
);

/** The selectors of a rule, without those that ask for what is not known; none where they are no selectors. */
export function selectorsOf(text: string): Selector[] {
  if (text.length > LONGEST) return [];
  try {
    return parse(text).flatMap((parts) => selectorOf(parts) ?? []);
  } catch {
    // Browsers leave out a rule of which they understand one selector not.
    return [];
  }
}

function selectorOf(parts: readonly Part[]): Selector | null {
  const last = parts.at(-1);
  const pseudoElement = last?.type === SelectorType.PseudoElement ? last.name : null;
  if (pseudoElement !== null && pseudoElement !== 'before' && pseudoElement !== 'after')
    return null;
  const compounds = compoundsOf(pseudoElement === null ? parts : parts.slice(0, -1));
  return compounds === null ? null : { compounds, rank: rankOf(parts), pseudoElement };
}

function compoundsOf(parts: readonly Part[]): Compounds | null {
  let [first, ...around]: [Compound, ...Compound[]] = [{ conditions: [], combinator: null }];
  for (const part of parts) {
    if (isCombinator(part.type)) {
      around = [first, ...around];
      // It tells of the element behind it how it stands to the one before.
      first = { conditions: [], combinator: part.type };
      continue;
    }
    const condition = conditionOf(part);
    if (condition === undefined) return null;
    if (condition !== null) first = { ...first, conditions: [...first.conditions, condition] };
  }
  return [first, ...around];
}

function isCombinator(type: string): type is Combinator {
  return type === 'child' || type === 'adjacent' || type === 'sibling' || type === 'descendant';
}

/** Null where nothing is asked for; undefined for what is not known. */
function conditionOf(part: Part): Condition | null | undefined {
  if (part.type === SelectorType.Universal) return null;
  if (part.type === SelectorType.Tag) return { kind: 'tag', name: part.name.toLowerCase() };
  if (part.type === SelectorType.Attribute) {
    const { name, action, value, ignoreCase } = part;
    return {
      kind: 'attribute',
      name: name.toLowerCase(),
      action,
      value,
      ignoresCase: ignoreCase === true,
    };
  }
  if (part.type !== SelectorType.Pseudo) return undefined;
  const { name, data } = part;
  if (states.has(name)) return { kind: 'never' };
  if (name === 'root' || name === 'empty') return { kind: name };
  if (name === 'checked')
    return { kind: 'attribute', name, action: 'exists', value: '', ignoresCase: false };
  if (Array.isArray(data)) return choiceOf(name, data);
  return placeOf(name, typeof data === 'string' ? data : '');
}

function choiceOf(name: string, lists: readonly (readonly Part[])[]): Condition | undefined {
  if (!['not', 'is', 'where', 'matches'].includes(name)) return undefined;
  const of = lists.map(compoundsOf);
  if (of.includes(null)) return undefined;
  return { kind: name === 'not' ? 'none' : 'any', of: of.filter((each) => each !== null) };
}

/** `:first-child`, `:nth-last-of-type(2n+1)`. */
function placeOf(name: string, count: string): Condition | undefined {
  const [, end, ofType] = /^(first|last|only|nth|nth-last)-(child|of-type)$/u.exec(name) ?? [];
  if (end === undefined || end === 'only') return undefined;
  const place = {
    kind: 'place',
    isFromEnd: end.endsWith('last'),
    isOfType: ofType === 'of-type',
  } as const;
  if (!end.startsWith('nth')) return { ...place, step: 0, offset: 1 };
  const written = count.replace(/\s+/gu, '').toLowerCase();
  if (written === 'odd') return { ...place, step: 2, offset: 1 };
  if (written === 'even') return { ...place, step: 2, offset: 0 };
  const [all, step, offset = '0'] = /^(?:([+-]?\d*)n)?([+-]?\d+)?$/u.exec(written) ?? [];
  if (all === undefined || all === '') return undefined;
  const number = step === undefined ? 0 : /\d/u.test(step) ? Number(step) : Number(`${step}1`);
  return { ...place, step: number, offset: Number(offset) };
}

/** How particular a selector is: ids before classes, attributes and places, these before names. */
function rankOf(parts: readonly Part[]): number {
  return parts.reduce((sum, part) => sum + rankOfPart(part), 0);
}

function rankOfPart(part: Part): number {
  if (part.type === SelectorType.Tag || part.type === SelectorType.PseudoElement) return 1;
  if (part.type === SelectorType.Attribute)
    return part.name === 'id' && part.action === AttributeAction.Equals ? 10_000 : 100;
  if (part.type !== SelectorType.Pseudo) return 0;
  if (!Array.isArray(part.data)) return 100;
  if (part.name === 'where') return 0;
  return part.data.reduce((most, each) => Math.max(most, rankOf(each)), 0);
}
