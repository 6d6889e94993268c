import type { OutlineNode } from '../../../meaning/numbers/outline.ts';
import { joinWrapped } from '../document/clean-text.ts';
import type { OutlineTextLine as Line } from '../sections/outline-lines.ts';
import type { Heading } from '../cells/split-headings.ts';

/** A number of an outline with the lines that go on below it, and the numbers below it. */
export type Node = OutlineNode<Line>;

/** Nodes so far below the roots, and those above that have nothing below them. */
export function nodesAt(roots: readonly Node[], depth: number): Node[] {
  if (depth === 0) return [...roots];
  return roots.flatMap((node) =>
    node.children.length === 0 ? [node] : nodesAt(node.children, depth - 1),
  );
}

/** Nodes and all below them, each before those below it. */
export function allNodes(nodes: readonly Node[]): Node[] {
  return nodes.flatMap((node) => [node, ...allNodes(node.children)]);
}

/** All lines of a number, those of the numbers below it as well. */
export function linesIn({ line, continuation, children }: Node): Line[] {
  return [line, ...continuation, ...children.flatMap(linesIn)];
}

/** A number as the heading of what stands below it. */
export function headingOf({ line, continuation }: Node): Heading {
  const text = joinWrapped([writtenOf(line), ...continuation.map(writtenOf)]);
  return { label: line.label, text };
}

/** A line with its number, without what it names. */
export function writtenOf({ label, text }: Line): string {
  return label === null ? text : `${label.label}${text}`;
}

/** Whether what is said of a measure stands in lines of their own (`完成期限：…`), be it named itself or not. */
export function isForm(node: Node): boolean {
  return (
    namesMeasure(node) ||
    node.continuation.some(({ text, values }) => text === '' && values.length > 0)
  );
}

/** A number, and the last one below it: behind sub-items stands what is said of all of them. */
export function besideNodes(node: Node): Node[] {
  const last = allNodes([node]).at(-1)!;
  return last === node ? [node] : [node, last];
}

/** The lines that go on below a number and its sub-items, and may name something (`預期效益：…`). */
export function namedBelow(node: Node): Line[] {
  return besideNodes(node).flatMap(({ continuation }) => continuation);
}

/** Whether lines of their own name something of a measure, be it besides what its sentence names in brackets. */
export function saysMore(node: Node): boolean {
  return (
    isForm(node) ||
    (linesIn(node).some(({ values }) => values.length > 0) &&
      namedBelow(node).some(({ name }) => name !== null))
  );
}

/** True where a line below the number is named as the measure. */
export function namesMeasure({ continuation }: Node): boolean {
  return continuation.some(({ isMeasure }) => isMeasure);
}

/** A number with the words of its heading, without what is named below it. */
export function headOf({ line, continuation }: Node): Node {
  const first = continuation.findIndex(
    ({ isMeasure, name, values, text }) =>
      isMeasure || name !== null || (values.length > 0 && text === ''),
  );
  return { line, continuation: continuation.slice(0, first), children: [] };
}

/** True for an entry with nothing below it, in a single sentence where it has several lines. */
export function isWhole({ line, continuation, children }: Node): boolean {
  const lines = [line, ...continuation];
  return children.length === 0 && lines.slice(0, -1).every(({ text }) => !/[。；：]$/u.test(text));
}
