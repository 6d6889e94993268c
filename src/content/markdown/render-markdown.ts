import type { Element, Root as HastRoot } from 'hast';
import type { Root, RootContent } from 'mdast';
import { toText } from 'hast-util-to-text';
import rehypeSanitize, { defaultSchema } from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { SKIP, visit } from 'unist-util-visit';
import type { Language } from '../language.ts';
import type { PictureSize } from '../read/picture-size.ts';

const footnoteWords: Record<Language, { label: string; back: string }> = {
  zh: { label: '註腳', back: '回到正文' },
  en: { label: 'Footnotes', back: 'Back to the text' },
};

/** Ids in this text are those of its footnotes, which were made unique before. */
const schema = {
  ...defaultSchema,
  clobberPrefix: '',
  attributes: {
    ...defaultSchema.attributes,
    img: [...(defaultSchema.attributes?.['img'] ?? []), 'loading'],
  },
};

const stringifier = unified()
  .use(rehypeSanitize, schema)
  .use(() => completeTables)
  .use(rehypeStringify);

/**
 * Says of each heading of a table what it heads (Markdown has headings of columns only), gives the
 * alignment of columns (`---:`) as a class, and puts
 * the table into a part that can be scrolled by itself, with the name of the heading above it.
 */
function completeTables(tree: HastRoot): void {
  let heading: string | undefined;
  visit(tree, 'element', (element, index, parent) => {
    if (/^h[1-6]$/.test(element.tagName)) heading = toText(element);
    if (element.tagName === 'th') element.properties['scope'] = 'col';
    // The attribute is no more part of HTML.
    const { align, ...properties } = element.properties;
    if (align === 'right' || align === 'center') {
      element.properties = { ...properties, className: [`align-${align}`] };
    } else if (align !== undefined) {
      element.properties = properties;
    }
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

/** How a text is shown. */
export interface Rendering {
  /** Headings come out no higher than this level, so that the page's order holds. */
  highestHeading?: number;
  /** Begins the ids of footnotes: no two texts of a page may have the same. */
  idPrefix: string;
  /** Language of the text. */
  language: Language;
  /** The whole text that the nodes are taken from: notes and addresses may stand elsewhere in it. */
  root: Root;
  /** What an address in the text becomes on the page; null = the words stay and lead nowhere. */
  href: (address: string) => string | null;
  /** How large the picture at an address is, so that nothing moves when it comes; null = not known. */
  pictureSize?: (address: string) => PictureSize | null;
}

/**
 * Sanitised HTML of some nodes. HTML written in the Markdown is shown as the characters it
 * consists of, so that no text is lost and nothing of it acts; unsafe link addresses are dropped.
 */
export function renderMarkdown(nodes: readonly RootContent[], rendering: Rendering): string {
  const { highestHeading = 3, idPrefix, language, root: whole, href } = rendering;
  const { pictureSize = () => null } = rendering;
  // Of two notes with one label the first counts: the text's own.
  const elsewhere = whole.children.filter(
    (node) =>
      (node.type === 'definition' || node.type === 'footnoteDefinition') && !nodes.includes(node),
  );
  const root: Root = structuredClone({ type: 'root', children: [...nodes, ...elsewhere] });
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
  sizePictures(root, pictureSize);
  resolveLinks(root, href);
  numberItems(root);
  const { label, back } = footnoteWords[language];
  const converter = unified().use(remarkRehype, {
    clobberPrefix: idPrefix,
    footnoteLabel: label,
    footnoteBackLabel: back,
    footnoteLabelTagName: `h${highestHeading}`,
    footnoteLabelProperties: {},
  });
  const tree = converter.runSync(root);
  nameFootnotes(tree, `${idPrefix}footnotes`);
  const safe = stringifier.runSync(tree);
  reachCode(safe);
  return stringifier.stringify(safe);
}

/** Pictures keep their place before they are there, and come when they are near. */
function sizePictures(root: Root, pictureSize: NonNullable<Rendering['pictureSize']>): void {
  visit(root, 'image', (node) => {
    const size = pictureSize(node.url);
    if (size === null) return;
    node.data = { ...node.data, hProperties: { ...size, loading: 'lazy' } };
  });
}

function resolveLinks(root: Root, href: Rendering['href']): void {
  visit(root, (node, index, parent) => {
    if (node.type !== 'link' && node.type !== 'image' && node.type !== 'definition') return;
    const address = href(node.url);
    if (address !== null) {
      node.url = address;
      return;
    }
    if (!parent || index === undefined || node.type === 'definition') return;
    const words =
      node.type === 'link' ? node.children : [{ type: 'text' as const, value: node.alt ?? '' }];
    parent.children.splice(index, 1, ...(words as never[]));
    return [SKIP, index];
  });
}

/** Items that do not go on counting from the one before say their number themselves. */
function numberItems(root: Root): void {
  visit(root, 'list', ({ ordered, start, children }) => {
    let next = start ?? 1;
    for (const item of ordered ? children : []) {
      const number = item.data?.number ?? next;
      if (number !== next) {
        item.data = { ...item.data, hProperties: { value: String(number) } };
      }
      next = number + 1;
    }
  });
}

/** A code block scrolls inside itself: it can be reached, and scrolled, with the keyboard. */
function reachCode(tree: HastRoot): void {
  visit(tree, 'element', ({ tagName, properties }: Element) => {
    if (tagName === 'pre') properties['tabIndex'] = 0;
  });
}

/** The list of footnotes is named by an id of its own, for a page may have several. */
function nameFootnotes(tree: HastRoot, id: string): void {
  visit(tree, 'element', (element: Element) => {
    const { properties } = element;
    if (properties['id'] === 'footnote-label') properties['id'] = id;
    const described = properties['ariaDescribedBy'];
    if (String(described) === 'footnote-label') properties['ariaDescribedBy'] = [id];
  });
}
