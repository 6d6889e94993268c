import type { Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';

/** Characters that the HTML of a text shows, line ends of the source kept. */
export function readHtmlText(html: string): string {
  const textOf = (node: Nodes): string => {
    if (node.type === 'text') return node.value;
    return 'children' in node ? node.children.map(textOf).join('') : '';
  };
  return textOf(fromHtml(html, { fragment: true }));
}
