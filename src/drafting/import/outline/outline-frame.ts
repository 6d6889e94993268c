import { isOfFrame } from '../sections/frame-headings.ts';
import { linesIn, writtenOf, type Node } from './outline-nodes.ts';

/** An outline without what stands around its measures. */
export interface WithoutFrame {
  roots: readonly Node[];
  /** Blocks of the section that stay text. */
  kept: ReadonlySet<number>;
  /** Lines of these of which nothing says that they tell of the plan. */
  left: readonly string[];
}

/** Fewest numbers below the one number that holds the measures. */
const FEWEST = 2;

/** Characters of the longest heading of these. */
const LONGEST_HEADING = 30;

/**
 * An outline without the numbers that tell of the plan (`一、前言：…`, `四、本計畫奉核後實施。`) beside those that hold measures,
 * which name when or by whom. Where a single number holds them all, and what stands beside it are sentences or headings of
 * nothing, it is a section of the plan, and heads none of them.
 */
export function withoutFrame(roots: readonly Node[]): WithoutFrame {
  const naming = roots.filter(isNaming);
  const others = roots.filter((root) => !naming.includes(root));
  const [only, ...more] = naming;
  if (only === undefined || others.length === 0) return whole(roots);
  const isSection =
    more.length === 0 &&
    holdsMeasures(only) &&
    others.every(({ children }) => children.length === 0);
  if (isSection)
    return {
      roots: only.children,
      kept: blocksOf([...others.flatMap(linesIn), only.line]),
      left: others.map(({ line }) => writtenOf(line)).filter((line) => !isOfFrame(line)),
    };
  if (!naming.every(holdsMeasures)) return whole(roots);
  const framed = others.filter(({ line }) => isOfFrame(writtenOf(line)));
  return {
    roots: roots.filter((root) => !framed.includes(root)),
    kept: blocksOf(framed.flatMap(linesIn)),
    left: [],
  };
}

function whole(roots: readonly Node[]): WithoutFrame {
  return { roots, kept: new Set(), left: [] };
}

function isNaming(node: Node): boolean {
  return linesIn(node).some(({ values }) => values.length > 0);
}

/** Whether a number is a heading that names nothing itself, with several below it that do. */
function holdsMeasures({ line, continuation, children }: Node): boolean {
  return (
    children.filter(isNaming).length >= FEWEST &&
    line.values.length === 0 &&
    continuation.length === 0 &&
    line.text.length <= LONGEST_HEADING &&
    !/[。；]/u.test(line.text)
  );
}

function blocksOf(lines: readonly Node['line'][]): Set<number> {
  return new Set(lines.flatMap(({ block }) => block ?? []));
}
