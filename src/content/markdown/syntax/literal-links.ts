import type { Link, PhrasingContent, Root, Text } from 'mdast';
import type { Position } from 'unist';
import { SKIP, visit } from 'unist-util-visit';

/**
 * Addresses written as such: `https://…`, `www.…`, `name@host`. They end at the first character that
 * an address cannot hold, so that `見www.ncl.edu.tw，` and `https://example.org/說明。` end rightly.
 */
const ADDRESS =
  /(?<![\w@/.+-])(?:(?<web>(?:https?:\/\/|www\.)[\w-]+(?:\.[\w-]+)+(?::\d+)?(?:[/?#][\w\-.~:/?#[\]@!$&'()*+,;=%]*)?)|(?<mail>[\w.+-]+@[A-Za-z\d-]+(?:\.[A-Za-z\d-]+)+))/giu;

/** Makes links of the addresses that stand in the texts of a tree. */
export function linkLiteralAddresses(root: Root, markdown: string): void {
  visit(root, 'text', (node, index, parent) => {
    if (!parent || index === undefined) return;
    if (parent.type === 'link' || parent.type === 'linkReference') return SKIP;
    const parts = partsOf(node, markdown);
    if (parts.length === 1) return;
    parent.children.splice(index, 1, ...(parts as never[]));
    return index + parts.length;
  });
}

function partsOf(node: Text, markdown: string): PhrasingContent[] {
  if (!/:\/\/|www\.|@/i.test(node.value)) return [node];
  const parts: PhrasingContent[] = [];
  let end = 0;
  for (const match of node.value.matchAll(ADDRESS)) {
    const words = withoutEnd(match[0]);
    if (words === '') continue;
    const from = match.index;
    if (from > end) parts.push(textOf(node, end, from, markdown));
    const isMail = match.groups?.['mail'] !== undefined;
    const scheme = isMail ? 'mailto:' : /^www/i.test(words) ? 'http://' : '';
    const text = textOf(node, from, from + words.length, markdown);
    const link: Link = { type: 'link', title: null, url: scheme + words, children: [text] };
    if (text.position) link.position = text.position;
    parts.push(link);
    end = from + words.length;
  }
  if (parts.length === 0) return [node];
  if (end < node.value.length) parts.push(textOf(node, end, node.value.length, markdown));
  return parts;
}

/** Without the signs of the sentence around it. */
function withoutEnd(address: string): string {
  let words = address;
  for (;;) {
    const last = words.at(-1);
    const isOpen = last === ')' && count(words, ')') > count(words, '(');
    if (!isOpen && (last === undefined || !/[?!.,:;*_~'\]-]/.test(last))) return words;
    words = words.slice(0, -1);
  }
}

function count(text: string, sign: string): number {
  return text.split(sign).length - 1;
}

/** A part of a text; where it stands is told as far as the text is written without escapes. */
function textOf(node: Text, from: number, to: number, markdown: string): Text {
  const text: Text = { type: 'text', value: node.value.slice(from, to) };
  const position = partOfPosition(node, from, to, markdown);
  if (position) text.position = position;
  return text;
}

function partOfPosition(
  { position, value }: Text,
  from: number,
  to: number,
  markdown: string,
): Position | undefined {
  const start = position?.start;
  if (start?.offset === undefined) return position;
  const written = markdown.slice(start.offset, start.offset + value.length);
  if (written !== value) return position;
  const point = (length: number) => {
    const lines = value.slice(0, length).split('\n');
    return {
      line: start.line + lines.length - 1,
      column: (lines.length === 1 ? start.column : 1) + lines.at(-1)!.length,
      offset: start.offset! + length,
    };
  };
  return { start: point(from), end: point(to) };
}
