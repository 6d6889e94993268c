import { isScalar, parseDocument, visit, type Node, type Scalar } from 'yaml';
import type { YamlPath } from '../problems/problem.ts';
import { yamlPathOf } from './yaml-path.ts';

/** Text of a file that YAML does not read as text, though a clerk may have meant it so. */
export interface UnreadText {
  /** Offset of the sign in the YAML. */
  offset: number;
  severity: 'error' | 'warning';
  ruleId: string;
  message: string;
  fix: string;
  /** Of a value of which a part was lost: its path. What else is wrong with it may follow from that. */
  lost?: YamlPath;
}

/** True of every text with something for `unreadText` to find, and of few others. */
const MAY_HOLD_ANY = /\S[ \t]+#|(?:^|[:\-][ \t]+|[,[{][ \t]*)&\S/m;

/**
 * Passages that are lost without an error: an extension number in `電話 04-22625100 #123` is a comment,
 * the first word of `&甲 乙` a name for it. Only texts that hold such signs are parsed once more.
 */
export function unreadText(yaml: string): UnreadText[] {
  if (!MAY_HOLD_ANY.test(yaml)) return [];
  const found: UnreadText[] = [];
  visit(parseDocument(yaml), {
    Node(_key, node, ancestors) {
      const anchor = 'anchor' in node ? node.anchor : undefined;
      if (anchor !== undefined) {
        found.push({ ...anchorLeftOut(yaml, node, anchor), lost: yamlPathOf(node, ancestors) });
      }
      const comment = isScalar(node) ? commentBehind(yaml, node) : null;
      if (comment !== null) found.push(comment);
    },
  });
  return found;
}

/** An identifier, a day or a number with several dots: none goes on behind a space. */
const WHOLE_VALUE = /^(?:[a-z][a-z\d-]*|\d{4}-\d{2}(?:-\d{2})?|\d+(?:\.\d+){2,})$/;

function commentBehind(yaml: string, { type, value, range }: Scalar): UnreadText | null {
  if (type !== 'PLAIN' || typeof value !== 'string') return null;
  const end = range?.[1] ?? 0;
  const comment = /^[ \t]+#(.*)/.exec(yaml.slice(end));
  if (comment === null) return null;
  if (WHOLE_VALUE.test(value) && /^\s/.test(comment[1]!)) return null;
  return {
    offset: end + comment[0].indexOf('#'),
    severity: 'warning',
    ruleId: 'file/yaml-comment',
    message: `「#${comment[1]!.trimEnd()}」被當作註解，不會發布`,
    fix: '若是文字的一部分，請把整段文字放進半形單引號；若是註解，請移到單獨一行',
  };
}

function anchorLeftOut(yaml: string, node: Node, anchor: string): UnreadText {
  const end = isScalar(node) ? (node.range?.[0] ?? 0) : (node.range?.[1] ?? 0);
  return {
    offset: Math.max(0, yaml.lastIndexOf(`&${anchor}`, end)),
    severity: 'error',
    ruleId: 'file/yaml-anchor',
    message: `「&${anchor}」不會被當作文字`,
    fix: "若是原文，請把整段文字放進半形單引號，例如 text: '&…'；若是多打的，請刪除",
  };
}
