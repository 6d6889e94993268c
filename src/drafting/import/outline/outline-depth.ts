import type { OutlineTextLine as Line } from '../sections/outline-lines.ts';
import { besideColumns } from '../model/recognised-table.ts';
import { isWhole, linesIn, nodesAt, type Node } from './outline-nodes.ts';

/** How deep in an outline the measures stand. */
export interface OutlineDepth {
  depth: number;
  /** Why each row is doubtful in all of its fields; null where only its extent is. */
  guess: string | null;
  /** Its numbers alone tell headings from measures: see `isRegular`. */
  isRegular: boolean;
}

/** Deeper outlines than this are no plan. */
const DEEPEST = 6;

/** The outermost level at which no entry names two deadlines or two units. */
export function depthByValues(roots: readonly Node[]): OutlineDepth {
  const count = (node: Node, column: string) =>
    linesIn(node).flatMap(({ values }) => values.filter((each) => each.column === column)).length;
  // A heading without a number is no measure, though one alone stands below it.
  const isPlainHeading = ({ line, children }: Node) => line.label === null && children.length > 0;
  const isOne = (node: Node) =>
    !isPlainHeading(node) && besideColumns.every((column) => count(node, column) <= 1);
  let depth = 0;
  while (depth < DEEPEST && !nodesAt(roots, depth).every(isOne)) depth += 1;
  const entries = nodesAt(roots, depth);
  const inner = entries.filter(({ children }) => children.length > 0);
  if (inner.length > 0 && entries.every(isHeadingOfMeasures)) {
    while (depth < DEEPEST && nodesAt(roots, depth).every(isHeadingOfMeasures)) depth += 1;
    return { depth, guess: null, isRegular: false };
  }
  if (inner.length > 0 && entries.every((node) => isHeading(node) && mayHeadMeasures(node)))
    return { depth: depth + 1, guess: MAY_BE_ITEMS, isRegular: false };
  const isSingle = inner.length > 0 && inner.every(({ children }) => children.length === 1);
  // A heading with one measure below it, each time, and a measure with one item are the same to look at.
  return isSingle && depth === 0
    ? { depth: 1, guess: '看不準哪一層是標題、哪一層是作法', isRegular: false }
    : { depth, guess: null, isRegular: false };
}

/** Characters of the longest heading; longer ones, and sentences, are measures. */
const LONGEST_HEADING = 20;

/** Below what the section names for all of them: sentences with nothing below them are sure, others as far as words tell. */
export function depthBelowValues(roots: readonly Node[]): OutlineDepth {
  const areSentences = roots.every((node) => isWhole(node) && isSentence(node));
  if (areSentences) return { depth: 0, guess: null, isRegular: false };
  const found = depthByWords(roots);
  return { ...found, guess: found.guess === null ? null : NAMED_ABOVE };
}

const NAMED_ABOVE = '期限與單位寫在節的標題，各項依編號的層次分列';

function isSentence(node: Node): boolean {
  return /[。；]$/u.test(linesIn(node).at(-1)?.text ?? '');
}

/** Without deadlines and units: entries below headings, or below a second level of headings. */
export function depthByWords(roots: readonly Node[]): OutlineDepth {
  const guess = '沒有寫期限與單位，依編號的層次分列';
  let depth = 0;
  while (depth < 2 && nodesAt(roots, depth).every(isHeading)) depth += 1;
  const isMixed = roots.some(isHeading);
  if (depth === 0 && isMixed) return { depth: 1, guess, isRegular: false };
  const isSure = isRegular(roots, depth);
  return { depth, guess: isSure ? null : guess, isRegular: isSure };
}

function isHeading({ line, children }: Node): boolean {
  return children.length > 0 && line.text.length <= LONGEST_HEADING && !/[。；，]/u.test(line.text);
}

const MAY_BE_ITEMS = '看不準標題之下的各項是作法，還是同一項作法的細項';

/** From this many items on, that name nothing themselves, what names a deadline or a unit above them may head them. */
const FEWEST_HEADED = 2;

/** True for a number that names a deadline or a unit in its own lines, is no sentence, and has items that name none below it. */
export function mayHeadMeasures({ line, continuation, children }: Node): boolean {
  const isNaming = ({ values }: Line) => values.length > 0;
  return (
    children.length >= FEWEST_HEADED &&
    !/[。；：:]$/u.test(line.text) &&
    [line, ...continuation].some(isNaming) &&
    continuation.every(({ text }) => text === '') &&
    !children.flatMap(linesIn).some(isNaming)
  );
}

/** True for a short number below whose last sentence a deadline or a unit stands in a line of its own: it may be that of each. */
export function mayNameForAll(node: Node): boolean {
  const { children } = node;
  const lines = children.flatMap(linesIn);
  const last = lines.findLastIndex(({ text }) => text !== '');
  return (
    isHeading(node) &&
    children.length >= FEWEST_HEADED &&
    lines.slice(last + 1).some(({ values }) => values.length > 0) &&
    lines.slice(0, last + 1).every(({ values }) => values.length === 0) &&
    children.every((child) =>
      /[。；]$/u.test(linesIn(child).findLast(({ text }) => text !== '')?.text ?? ''),
    )
  );
}

/** A heading that says for all sentences below it whose they are and by when: `一、便民服務（主辦：服務科）`. */
function isHeadingOfMeasures(node: Node): boolean {
  return (
    isHeading(node) &&
    !/[：:]$/u.test(node.line.text) &&
    node.continuation.every(({ text }) => text === '') &&
    node.children.every(isSentence)
  );
}

/** Entries from which on an outline may be regular. */
const FEWEST_REGULAR = 3;

/**
 * True for an outline of several headings, with nothing but entries of one kind of number below them, each of them a
 * sentence and none a heading: no other level could hold the measures.
 */
function isRegular(roots: readonly Node[], depth: number): boolean {
  if (depth === 0 || roots.length < 2) return false;
  const above = Array.from({ length: depth }, (_, level) => nodesAt(roots, level)).flat();
  const entries = nodesAt(roots, depth);
  return (
    entries.length >= FEWEST_REGULAR &&
    above.every(isHeading) &&
    new Set(entries.map(({ line }) => line.style)).size === 1 &&
    entries.every(isSentence)
  );
}
