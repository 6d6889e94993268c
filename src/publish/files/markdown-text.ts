import type { Link, Paragraph, PhrasingContent, Strong, Text } from 'mdast';
import type { Options } from 'remark-stringify';

/**
 * Handlers for `remark-stringify` that write what needs no escaping as it is: texts in which no sign
 * can mean anything in Markdown, and paragraphs made of such texts alone. The library looks at some
 * thirty patterns for each text, which takes ten times as long. All else goes its usual way, so
 * the result is the same.
 */
export const quickHandlers: NonNullable<Options['handlers']> = {
  text(node: Text, parent, state, info) {
    if (isPlain(node.value)) return node.value;
    const index = state.indexStack.at(-1)!;
    const siblings = parent?.children ?? [];
    return state.safe(node.value, {
      ...info,
      beforeNode: siblings[index - 1],
      afterNode: siblings[index + 1],
    });
  },
  paragraph(node: Paragraph, _, state, info) {
    const plain = plainParagraph(node.children);
    if (plain !== null) return plain;
    const leaveParagraph = state.enter('paragraph');
    const leavePhrasing = state.enter('phrasing');
    const value = state.containerPhrasing(node, info);
    leavePhrasing();
    leaveParagraph();
    return value;
  },
};

/** The paragraph as it is written; null where it has to be looked at closely. */
function plainParagraph(children: readonly PhrasingContent[]): string | null {
  let written = '';
  for (const [index, child] of children.entries()) {
    const piece = plainPiece(child, children[index - 1], children[index + 1]);
    if (piece === null) return null;
    written += piece;
  }
  return written;
}

function plainPiece(
  child: PhrasingContent,
  before: PhrasingContent | undefined,
  after: PhrasingContent | undefined,
): string | null {
  switch (child.type) {
    case 'text':
      // The space behind a bold label.
      if (child.value === ' ' && before?.type === 'strong' && isWords(after)) return ' ';
      return isPlain(child.value) ? child.value : null;
    case 'break':
      return '\\\n';
    case 'strong':
      return before === undefined ? plainStrong(child) : null;
    case 'link':
      return before === undefined || before.type === 'break' ? plainLink(child) : null;
    default:
      return null;
  }
}

function isWords(node: PhrasingContent | undefined): boolean {
  return node?.type === 'text' && node.value !== '' && isPlain(node.value);
}

function plainStrong({ children: [only, ...others] }: Strong): string | null {
  if (only?.type !== 'text' || others.length > 0 || only.value === '') return null;
  // What begins a list at the start of a line does not behind two asterisks.
  return isPlain(`甲${only.value}甲`) && !/^\s|\s$/.test(only.value) ? `**${only.value}**` : null;
}

function plainLink({ url, children: [only, ...others] }: Link): string | null {
  if (only?.type !== 'text' || others.length > 0 || !/^[\w-]+$/.test(only.value)) return null;
  return only.value.includes('_') || only.value === url || !/^[A-Za-z0-9/:.#%-]+$/.test(url)
    ? null
    : `[${only.value}](${url})`;
}

/**
 * Whether a text stands for itself wherever it stands: it neither holds a sign that opens or closes
 * something, nor begins like a heading, list or underline, nor looks like an address, nor has white
 * space at its ends.
 */
function isPlain(value: string): boolean {
  return PLAIN.test(value) && !ADDRESS_OR_END.test(value);
}

const PLAIN = /^(?![#+\-=.:\s]|\d+[.)])[^\\`*_[\]<>&~|@\t\r\n]*$/;

const ADDRESS_OR_END = /[Ww]\.|:\/|[\s:!#]$/;
