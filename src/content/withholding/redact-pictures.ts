import type { Nodes } from 'mdast';
import { visit } from 'unist-util-visit';
import { treeOf, type MarkdownBody } from '../markdown/body-tree.ts';
import type { RemovedWords } from './removed-words.ts';

/**
 * Markdown without the pictures whose file is withheld, their alternatives included, and with links
 * to such files as words. Lines keep their numbers.
 * @param files names of the withheld files
 */
export function redactPictures(
  body: MarkdownBody,
  files: ReadonlySet<string>,
  removed: RemovedWords,
): string {
  const { markdown } = body;
  // Parsing takes time, and most texts name no file.
  if (!Array.from(files).some((file) => markdown.includes(file))) return markdown;
  const changes: { from: number; to: number; words: string }[] = [];
  const replace = (node: Nodes, words: string) => {
    const from = node.position?.start.offset;
    const to = node.position?.end.offset;
    if (from !== undefined && to !== undefined) changes.push({ from, to, words });
  };
  // A plan writes every address where it is used.
  visit(treeOf(body), (node) => {
    if (node.type === 'link' && files.has(fileNameOf(node.url))) {
      const [first, last] = [node.children[0], node.children.at(-1)];
      const from = first?.position?.start.offset ?? 0;
      replace(node, markdown.slice(from, last?.position?.end.offset ?? from));
    }
    if (node.type === 'image' && files.has(fileNameOf(node.url))) {
      removed.add([node.alt, node.title]);
      replace(node, '');
    }
  });
  let redacted = markdown;
  for (const { from, to, words } of changes.sort((a, b) => b.from - a.from)) {
    const lines = markdown.slice(from, to).split('\n').length - words.split('\n').length;
    redacted = redacted.slice(0, from) + words + '\n'.repeat(lines) + redacted.slice(to);
  }
  return redacted;
}

/** Name of the file that an address leads to: `../../map.png?a#b` → `map.png`. */
export function fileNameOf(address: string): string {
  const path = address.replace(/[?#].*$/, '');
  const name = path.slice(path.lastIndexOf('/') + 1);
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
