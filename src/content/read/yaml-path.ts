import { isPair, isScalar, isSeq } from 'yaml';
import type { YamlPath } from '../problems/problem.ts';

/**
 * The path of a node of a YAML document.
 * @param ancestors of the node, from the document down, as a visitor is told them
 */
export function yamlPathOf(node: unknown, ancestors: readonly unknown[]): YamlPath {
  const line = [...ancestors, node];
  return line.flatMap((each, index): YamlPath => {
    if (isSeq(each)) return [each.items.indexOf(line[index + 1])];
    return isPair(each) && isScalar(each.key) ? [String(each.key.value)] : [];
  });
}
