import type { Root as HastRoot } from 'hast';
import type { Root, RootContent } from 'mdast';
import { toText } from 'hast-util-to-text';
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
  .use(() => completeTables)
  .use(rehypeStringify);

/**
 * Says of each heading of a table what it heads (Markdown has headings of columns only), and puts
 * the table into a part that can be scrolled by itself, with the name of the heading above it.
 */
function completeTables(tree: HastRoot): void {
  let heading: string | undefined;
  visit(tree, 'element', (element, index, parent) => {
    if (/^h[1-6]$/.test(element.tagName)) heading = toText(element);
    if (element.tagName === 'th') element.properties['scope'] = 'col';
    if (element.tagName !== 'table' || !parent || index === undefined) return;
    if (parent.type === 'element' && parent.tagName === 'div') return;
    parent.children[index] = {
      type: 'element',
      tagName: 'div',
      properties: {
        className: ['table-scroll'],
        tabIndex: 0,
        ...(heading === undefined ? {} : { role: 'group', ariaLabel: heading }),
      },
      children: [element],
    };
  });
}

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
