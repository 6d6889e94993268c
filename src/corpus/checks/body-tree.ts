import type { Root } from 'mdast';
import { parseMarkdown } from '../../content/markdown/render-markdown.ts';
import type { MarkdownBody } from '../../content/read/parsed-content.ts';

const trees = new WeakMap<MarkdownBody, Root>();

/** The Markdown of a file as a tree, parsed once for all checks that look at it; not to be changed. */
export function treeOf(body: MarkdownBody): Root {
  const before = trees.get(body);
  if (before) return before;
  const tree = parseMarkdown(body.markdown);
  trees.set(body, tree);
  return tree;
}
