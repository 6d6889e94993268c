import type {
  FootnoteDefinition,
  FootnoteReference,
  List,
  ListItem,
  Root,
  RootContent,
  TableCell,
} from 'mdast';
import { toString } from 'mdast-util-to-string';

/** A heading of `plan.md` and what stands between it and the next. */
export interface MarkdownSection {
  heading: string;
  /** 1 for `#` and `##`, 2 for `###`, and so on. */
  level: number;
  /** Line within the Markdown, 1-based. */
  line: number;
  /** What stands below it, down to the next heading of any level. */
  nodes: RootContent[];
  /** The same with the sections below it and their headings. */
  whole: RootContent[];
}

/** The sections of a plan's text, and the nodes that stand before the first heading. */
export interface SplitSections {
  before: RootContent[];
  sections: MarkdownSection[];
}

/** Splits Markdown at its headings, of whatever level. */
export function splitSections(root: Root): SplitSections {
  const before: RootContent[] = [];
  const sections: MarkdownSection[] = [];
  let around: MarkdownSection[] = [];
  for (const node of root.children) {
    if (node.type === 'heading') {
      const level = Math.max(1, node.depth - 1);
      around = around.filter((outer) => outer.level < level);
      for (const outer of around) outer.whole.push(node);
      const line = node.position?.start.line ?? 1;
      const section = { heading: toString(node), level, line, nodes: [], whole: [] };
      sections.push(section);
      around.push(section);
    } else {
      (sections.at(-1)?.nodes ?? before).push(node);
      for (const { whole } of around) whole.push(node);
    }
  }
  return { before, sections };
}

/** A stretch of a section: lines of text, or a table. */
export type SectionBlock =
  | { kind: 'lines'; lines: readonly string[] }
  | { kind: 'table'; head: readonly string[]; rows: readonly (readonly string[])[] };

/** What stands in some nodes, without markup, tables told from text. */
export function sectionBlocks(nodes: readonly RootContent[]): SectionBlock[] {
  const blocks: SectionBlock[] = [];
  let lines: string[] = [];
  const endLines = () => {
    if (lines.length > 0) blocks.push({ kind: 'lines', lines });
    lines = [];
  };
  for (const node of nodes) {
    if (node.type !== 'table') {
      lines.push(...textLines([node]));
      continue;
    }
    endLines();
    const [head = [], ...rows] = node.children.map(({ children }) =>
      children.map((cell) => plainText(cell)),
    );
    blocks.push({ kind: 'table', head, rows });
  }
  endLines();
  return blocks;
}

/**
 * Paragraphs, sub-headings and list items of some nodes, one string each, without markup.
 * Items of a numbered list keep their number; a line end that is printed is a line end.
 */
export function textLines(nodes: readonly RootContent[]): string[] {
  return nodes.flatMap((node): string[] => {
    switch (node.type) {
      case 'list':
        return node.children.flatMap((item, index) => itemLines(item, numberOf(node, item, index)));
      case 'footnoteDefinition': {
        const [first = '', ...others] = textLines(node.children);
        return [`${footnoteMark(node)} ${first}`, ...others];
      }
      case 'blockquote':
        return textLines(node.children);
      case 'table':
        return node.children.map((row) => row.children.map((cell) => plainText(cell)).join('\t'));
      default:
        return [plainText(node)].filter((line) => line !== '');
    }
  });
}

/** An item of a list, without markup, and where it begins in the Markdown (1-based). */
export interface ListedItem {
  text: string;
  line: number;
  column: number;
}

/** The items of the first-level lists among the nodes; without a list, the paragraphs. */
export function listItems(nodes: readonly RootContent[]): ListedItem[] {
  const lists = nodes.filter((node) => node.type === 'list');
  if (lists.length === 0) {
    return nodes.flatMap((node) => textLines([node]).map((text) => ({ text, ...startOf(node) })));
  }
  return lists.flatMap((list) =>
    list.children.map((item, index) => ({
      text: itemLines(item, numberOf(list, item, index)).join('\n'),
      ...startOf(item),
    })),
  );
}

/** `3. ` of the third item of a numbered list; empty in other lists. */
function numberOf({ ordered, start }: List, { data }: ListItem, index: number): string {
  return ordered ? `${data?.number ?? (start ?? 1) + index}. ` : '';
}

function itemLines(item: ListItem, number: string): string[] {
  const [first = '', ...others] = textLines(item.children);
  return [number + first, ...others];
}

/** What ties a note to its place, as it is written: `[^1]`. */
function footnoteMark({ label, identifier }: FootnoteReference | FootnoteDefinition): string {
  return `[^${label ?? identifier}]`;
}

function plainText(node: RootContent | TableCell): string {
  if (node.type === 'footnoteReference') return footnoteMark(node);
  if (!('children' in node)) return toString(node);
  return node.children.map((child) => (child.type === 'break' ? '\n' : plainText(child))).join('');
}

function startOf(node: RootContent): { line: number; column: number } {
  const { line, column } = node.position?.start ?? { line: 1, column: 1 };
  return { line, column };
}
