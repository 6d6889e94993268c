import type { Nodes } from 'mdast';
import { meaningOfTag, type TagMeaning } from './html/meaning-of-tag.ts';

/** A part of a Markdown text, or what stands between tags of HTML that hide, delete or raise it. */
export type Part<Node> = { node: Node } | (TagMeaning & { nodes: readonly Node[] });

/** Parts of a text in order, with what stands between tags like `<del>`, `<span hidden>` and `<sup>` told apart. */
export function partsBetweenTags<Node extends Nodes>(nodes: readonly Node[]): Part<Node>[] {
  const parts: Part<Node>[] = [];
  for (let at = 0; at < nodes.length; at += 1) {
    const node = nodes[at]!;
    const begun = node.type === 'html' ? meaningOfTag(node.value) : null;
    if (begun === null) {
      parts.push({ node });
      continue;
    }
    const end = endOf(begun.tag, nodes, at + 1);
    parts.push({ ...begun.meaning, nodes: nodes.slice(at + 1, end) });
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
