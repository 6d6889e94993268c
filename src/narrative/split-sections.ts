import type { Root, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';

/** A `##` heading of `plan.md` and what stands below it. */
export interface MarkdownSection {
  heading: string;
  /** Line within the Markdown, 1-based. */
  line: number;
  nodes: RootContent[];
}

/** The sections of a plan's text, and the nodes that stand before the first heading. */
export interface SplitSections {
  before: RootContent[];
  sections: MarkdownSection[];
}

/** Splits Markdown at its headings of the first two levels. */
export function splitSections(root: Root): SplitSections {
  const before: RootContent[] = [];
  const sections: MarkdownSection[] = [];
  for (const node of root.children) {
    if (node.type === 'heading' && node.depth <= 2) {
      sections.push({ heading: toString(node), line: node.position?.start.line ?? 1, nodes: [] });
    } else {
      (sections.at(-1)?.nodes ?? before).push(node);
    }
  }
  return { before, sections };
}

/** Paragraphs, sub-headings and list items of some nodes, one string each, without markup. */
export function textLines(nodes: readonly RootContent[]): string[] {
  return nodes.flatMap((node): string[] => {
    switch (node.type) {
      case 'list':
        return node.children.flatMap((item) => textLines(item.children));
      case 'blockquote':
        return textLines(node.children);
      case 'table':
        return node.children.map((row) => row.children.map((cell) => toString(cell)).join('\t'));
      default:
        return [toString(node)].filter((line) => line !== '');
    }
  });
}

/** The items of the first-level lists among the nodes; without a list, the paragraphs. */
export function listItems(nodes: readonly RootContent[]): string[] {
  const lists = nodes.filter((node) => node.type === 'list');
  if (lists.length === 0) return textLines(nodes);
  return lists.flatMap((list) => list.children.map((item) => textLines(item.children).join('\n')));
}
