import type { Root } from 'mdast';
import { parseMarkdown, type TextKind } from './parse-markdown.ts';

/** Markdown below a front matter. */
export interface MarkdownBody {
  kind: TextKind;
  markdown: string;
  /** Line of the file on which the body begins. */
  firstLine: number;
}

const trees = new WeakMap<MarkdownBody, Root>();

/** The Markdown of a file as a tree, parsed once for all that look at it; not to be changed. */
export function treeOf(body: MarkdownBody): Root {
  const before = trees.get(body);
  if (before) return before;
  const tree = parseMarkdown(body.markdown, body.kind);
  trees.set(body, tree);
  return tree;
}
