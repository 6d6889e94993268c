import type { Root as HastRoot } from 'hast';
import type { Root, RootContent } from 'mdast';
import rehypeSanitize, { defaultSchema } from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';

const parser = unified().use(remarkParse).use(remarkGfm);
const renderer = unified()
  .use(remarkRehype, { footnoteLabel: '註腳', footnoteBackLabel: '回到正文' })
  .use(rehypeSanitize, defaultSchema)
  // Markdown tables have headings of columns only, and a heading must say what it heads.
  .use(() => (tree: HastRoot) => {
    visit(tree, 'element', (element) => {
      if (element.tagName === 'th') element.properties['scope'] = 'col';
    });
  })
  .use(rehypeStringify);

/** Nodes whose children are blocks: what stands there needs a paragraph around it. */
const BLOCK_PARENTS = new Set(['root', 'blockquote', 'listItem', 'footnoteDefinition']);

/** Markdown (CommonMark and GFM tables) as a tree with positions. */
export function parseMarkdown(markdown: string): Root {
  return parser.parse(markdown);
}

/**
 * Sanitised HTML of some nodes. HTML written in the Markdown is shown as the characters it
 * consists of, so that no text is lost and nothing of it acts; unsafe link addresses are dropped.
 * @param highestHeading headings come out no higher than this level, so that the page's order holds
 */
export function renderMarkdown(nodes: readonly RootContent[], highestHeading = 3): string {
  const root: Root = structuredClone({ type: 'root', children: [...nodes] });
  visit(root, 'html', (node, index, parent) => {
    if (!parent || index === undefined) return;
    const text = { type: 'text' as const, value: node.value };
    parent.children[index] = BLOCK_PARENTS.has(parent.type)
      ? { type: 'paragraph', children: [text] }
      : text;
  });
  visit(root, 'heading', (node) => {
    node.depth = Math.min(6, Math.max(highestHeading, node.depth)) as typeof node.depth;
  });
  return renderer.stringify(renderer.runSync(root));
}
