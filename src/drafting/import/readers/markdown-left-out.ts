import type { Nodes } from 'mdast';
import type { LeftOut } from './hidden-text.ts';
import { leftOutTag } from './html/left-out-tag.ts';

/** A part of a Markdown text, or what stands between tags of HTML that hide or delete it. */
export type Part<Node> = { node: Node } | { why: LeftOut; nodes: readonly Node[] };

/** Parts of a text in order, with what tags like `<del>` and `<span hidden>` leave out told apart. */
export function partsLeftOut<Node extends Nodes>(nodes: readonly Node[]): Part<Node>[] {
  const parts: Part<Node>[] = [];
  for (let at = 0; at < nodes.length; at += 1) {
    const node = nodes[at]!;
    const begun = node.type === 'html' ? leftOutTag(node.value) : null;
    if (begun === null) {
      parts.push({ node });
      continue;
    }
    const end = endOf(begun.tag, nodes, at + 1);
    parts.push({ why: begun.why, nodes: nodes.slice(at + 1, end) });
    at = end;
  }
  return parts;
}

/** Where the tag stands that ends an element; the end of the text where none does. */
function endOf(tag: string, nodes: readonly Nodes[], from: number): number {
  const [begins, ends] = [new RegExp(`^<${tag}[\\s>]`, 'iu'), new RegExp(`^</${tag}\\s*>`, 'iu')];
  let open = 1;
  for (let at = from; at < nodes.length; at += 1) {
    const node = nodes[at]!;
    if (node.type !== 'html') continue;
    if (ends.test(node.value)) open -= 1;
    else if (begins.test(node.value) && !node.value.includes(`</${tag}`)) open += 1;
    if (open === 0) return at;
  }
  return nodes.length;
}
