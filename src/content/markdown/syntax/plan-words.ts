import type { List, Paragraph, Root, RootContent } from 'mdast';
import type { Node } from 'unist';
import { visit, SKIP } from 'unist-util-visit';

/**
 * Gives back to a plan's text what a Markdown list or rule would take from it: labels that a
 * numbered list does not print as they are written (`1)`, `01.`), and rows of `_` or `*`.
 */
export function restoreWords(root: Root, markdown: string): void {
  visit(root, (node, index, parent) => {
    if (!parent || index === undefined) return;
    if (node.type === 'thematicBreak' && /[*_]/.test(sourceOf(node, markdown))) {
      parent.children[index] = paragraph(sourceOf(node, markdown), node);
      return;
    }
    if (node.type !== 'list' || !hasOtherLabels(node, markdown)) return;
    const blocks = node.children.flatMap((item) =>
      withLabel(item.children, labelOf(item, markdown), item),
    );
    parent.children.splice(index, 1, ...(blocks as never[]));
    return [SKIP, index];
  });
}

/** Number that an item of a numbered list is written with; null in other lists. */
export function writtenNumber(item: Node, markdown: string): number | null {
  const digits = /^\d+/.exec(sourceOf(item, markdown))?.[0];
  return digits === undefined ? null : Number(digits);
}

function hasOtherLabels({ ordered, children }: List, markdown: string): boolean {
  return (
    ordered === true && children.some((item) => !/^(?:0|[1-9]\d*)\.$/.test(labelOf(item, markdown)))
  );
}

function labelOf(item: Node, markdown: string): string {
  return /^\d+[.)]/.exec(sourceOf(item, markdown))?.[0] ?? '';
}

function withLabel(blocks: readonly RootContent[], label: string, item: Node): RootContent[] {
  const [first, ...others] = blocks;
  if (first === undefined) return [paragraph(label, item)];
  if (first.type !== 'paragraph') return [paragraph(label, item), ...blocks];
  const labelled: Paragraph = {
    ...first,
    children: [{ type: 'text', value: `${label} ` }, ...first.children],
    ...(item.position && {
      position: { start: item.position.start, end: first.position?.end ?? item.position.end },
    }),
  };
  return [labelled, ...others];
}

function paragraph(value: string, { position }: Node): Paragraph {
  return { type: 'paragraph', children: [{ type: 'text', value }], ...(position && { position }) };
}

function sourceOf({ position }: Node, markdown: string): string {
  return markdown.slice(position?.start.offset ?? 0, position?.end.offset ?? 0);
}
