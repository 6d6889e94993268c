import type { Definition, Root } from 'mdast';
import { visit } from 'unist-util-visit';

/** Whether something refers to a definition, `[x]: https://…`. */
export function usedDefinitions(root: Root): (definition: Definition) => boolean {
  const used = new Set<string>();
  visit(root, (node) => {
    if (node.type === 'linkReference' || node.type === 'imageReference') used.add(node.identifier);
  });
  return ({ identifier }) => used.has(identifier);
}
