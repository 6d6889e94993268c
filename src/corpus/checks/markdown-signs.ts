import type { Nodes, Root, Text } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { treeOf, type MarkdownBody } from '../../content/markdown/body-tree.ts';
import type { Finding, Severity } from '../../content/problems/problem.ts';
import type { Check } from './check.ts';

/**
 * Where a plan's text could be meant in two ways: a sign that Markdown takes from the words, or one
 * that was meant as Markdown and stands among the words. Each is told with both ways to write it.
 */
export const checkMarkdownSigns: Check = {
  *planFacts({ planFile, body }) {
    for (const { place, severity = 'warning', sign, message, fix } of doubtfulSigns(body)) {
      const at = { line: body.firstLine + place.line - 1, column: place.column };
      yield { file: planFile, at, severity, ruleId: `narrative/${sign}`, message, fix };
    }
  },

  *page({ file, body }) {
    for (const { place, severity = 'warning', sign, message, fix } of lostWords(
      treeOf(body),
      body.markdown,
    )) {
      const at = { line: body.firstLine + place.line - 1, column: place.column };
      yield { file, at, severity, ruleId: `narrative/${sign}`, message, fix } satisfies Finding;
    }
  },
};

/** Written before a sign of Markdown, it makes a word of it. */
const ESCAPE = '\\';

interface Doubt {
  /** Within the Markdown. */
  place: { line: number; column: number };
  severity?: Severity;
  /** The second part of its rule. */
  sign: string;
  message: string;
  fix: string;
}

function* doubtfulSigns(body: MarkdownBody): Generator<Doubt> {
  const { markdown } = body;
  const root = treeOf(body);
  yield* lostWords(root, markdown);
  yield* doubtfulNodes(root, markdown);
  yield* doubtfulLines(root, markdown);
}

/** What Markdown would leave out of the page. */
function lostWords(root: Root, markdown: string): Doubt[] {
  const found: Doubt[] = [];
  const isShown = shownNotes(root);
  const notes = new Set<string>();
  let section = 0;
  visit(root, (node, _, parent) => {
    if (beginsSection(node, parent)) section += 1;
    if (node.type === 'footnoteDefinition') {
      const { identifier, label } = node;
      const key = `${section} ${identifier}`;
      if (!isShown(section, identifier)) {
        found.push({
          place: placeOf(node),
          severity: 'error',
          sign: 'footnote',
          message: `註腳「[^${label ?? identifier}]」沒有任何一處引用，不會顯示`,
          fix: `請在正文引用的地方寫 [^${label ?? identifier}]；若只是文字，請寫成 ${ESCAPE}[^${label ?? identifier}]`,
        });
      } else if (notes.has(key)) {
        found.push({
          place: placeOf(node),
          severity: 'error',
          sign: 'footnote',
          message: `同一節有兩個註腳都叫「[^${label ?? identifier}]」，只會顯示第一個`,
          fix: '請改用另一個名稱，引用的地方也一併修改',
        });
      }
      notes.add(key);
    }
    if (node.type === 'table') {
      const width = node.children[0]?.children.length ?? 0;
      for (const row of node.children) {
        if (row.children.length <= width) continue;
        found.push({
          place: placeOf(row.children[width]!),
          severity: 'error',
          sign: 'table-cells',
          message: `這一列有 ${row.children.length} 格，表頭只有 ${width} 格，多出的文字不會顯示`,
          fix: '請在表頭補一欄；若「|」是格內的文字，請寫成 \\|',
        });
      }
    }
    if (node.type === 'text') found.push(...unresolvedNotes(node, markdown));
  });
  return found;
}

function beginsSection(node: Nodes, parent: Nodes | undefined): boolean {
  return node.type === 'heading' && node.depth <= 2 && parent?.type === 'root';
}

/** Whether a note is shown: its own section refers to it, or one that has no note of that name. */
function shownNotes(root: Root): (section: number, identifier: string) => boolean {
  const referring = new Map<string, Set<number>>();
  const noted = new Map<string, Set<number>>();
  let section = 0;
  visit(root, (node, _, parent) => {
    if (beginsSection(node, parent)) section += 1;
    if (node.type !== 'footnoteReference' && node.type !== 'footnoteDefinition') return;
    const places = node.type === 'footnoteReference' ? referring : noted;
    const before = places.get(node.identifier) ?? new Set();
    places.set(node.identifier, before.add(section));
  });
  return (own, identifier) =>
    [...(referring.get(identifier) ?? [])].some(
      (each) => each === own || !noted.get(identifier)?.has(each),
    );
}

function* unresolvedNotes(node: Text, markdown: string): Generator<Doubt> {
  for (const { place, words } of passages(node, markdown, /\[\^[^\s\]]+\]/g)) {
    yield {
      place,
      sign: 'footnote',
      message: `「${words}」沒有對應的註腳，會照字面顯示`,
      fix: `請另起一行寫「${words}: 註腳的文字」；若只是文字，請寫成 ${ESCAPE}${words}`,
    };
  }
}

function* doubtfulNodes(root: Root, markdown: string): Generator<Doubt> {
  const found: Doubt[] = [];
  const push = (node: Nodes, doubt: Omit<Doubt, 'place'>) =>
    found.push({ place: placeOf(node), ...doubt });
  visit(root, (node, index, parent) => {
    switch (node.type) {
      case 'emphasis':
        if (/^[*_]{2}/.test(sourceOf(node, markdown))) return;
        push(node, {
          sign: 'emphasis',
          message: `「${shorten(sourceOf(node, markdown))}」的「${sourceOf(node, markdown)[0]}」不會顯示，其間的文字成為強調`,
          fix: `要強調請寫 **${shorten(toString(node))}**；若是文字，請在前面加反斜線：${ESCAPE}${sourceOf(node, markdown)[0]}`,
        });
        return;
      case 'strong':
        if (!isDoubtfulStrong(node, markdown)) return;
        push(node, {
          sign: 'emphasis',
          message: `「${shorten(sourceOf(node, markdown))}」的「**」不會顯示，其間的文字成為粗體`,
          fix: String.raw`若本來就要粗體，請在前後加空白；若是文字，請寫成 \*\*`,
        });
        return;
      case 'delete':
        push(node, {
          sign: 'deletion',
          message: `「${shorten(sourceOf(node, markdown))}」的「~~」不會顯示，其間的文字成為刪除線`,
          fix: String.raw`若是文字，請寫成 \~\~`,
        });
        return;
      case 'inlineCode':
      case 'code':
        push(node, {
          sign: 'code',
          message: '「`」或「~」圍起的文字會顯示為程式碼，符號本身不顯示',
          fix: '若是文字，請在每個符號前面加反斜線，例如 \\`',
        });
        return;
      case 'list': {
        const [only, second] = node.children;
        const mark = sourceOf(node, markdown)[0];
        const before = index === undefined ? undefined : parent?.children[index - 1];
        const isJoined =
          before?.type === 'paragraph' &&
          before.position?.end.line === (node.position?.start.line ?? 0) - 1;
        if (node.ordered || only === undefined || second || (mark === '-' && !isJoined)) return;
        push(node, {
          sign: 'list-sign',
          message: `行首的「${mark}」不會顯示，這一行成為清單`,
          fix: `若是清單，請在前面空一行，行首用「- 」；若是文字，請寫成 ${ESCAPE}${mark}`,
        });
        return;
      }
      case 'text':
        found.push(...doubtfulText(node, markdown));
        return;
      default:
        return;
    }
  });
  yield* found;
}

/** `王**、李**` of hidden names, `2**3**4`: what stands between is no stressed word. */
function isDoubtfulStrong(node: Nodes, markdown: string): boolean {
  const start = node.position?.start.offset ?? 0;
  const end = node.position?.end.offset ?? 0;
  const before = markdown[start - 1] ?? ' ';
  const after = markdown[end] ?? ' ';
  const isWord = (sign: string) => /[\p{L}\p{N}]/u.test(sign);
  if (!isWord(before) || !isWord(after)) return false;
  return /[，、；。：,;]/.test(toString(node)) || (/\w/.test(before) && /\w/.test(after));
}

function* doubtfulText(node: Text, markdown: string): Generator<Doubt> {
  for (const { place, words } of passages(node, markdown, HTML)) {
    yield {
      place,
      sign: 'html',
      message: `正文裡的 HTML「${words.slice(0, 40)}」不會生效，會照字面顯示`,
      fix: '請改用 Markdown 寫法；若本來就是要顯示的文字，不必修改',
    };
  }
  const source = sourceOf(node, markdown);
  const at = (index: number) => pointAfter(node, source.slice(0, index));
  for (const { 0: words, index } of source.matchAll(/(?<!\\)&(?:#\d+|#x[\da-f]+|[a-z]\w*);/gi)) {
    // The space that a writer of Markdown keeps in this way is no word.
    if (/^&#(?:x20|32|xa|10|x9|9);$/i.test(words) || node.value.includes(words)) continue;
    yield {
      place: at(index),
      sign: 'reference',
      message: `「${words}」會顯示為它所代表的字元`,
      fix: `請直接寫那個字元；若要照字面顯示，請寫成 ${ESCAPE}${words}`,
    };
  }
  for (const { 0: words, index } of source.matchAll(LOST_BACKSLASH)) {
    yield {
      place: at(index),
      sign: 'backslash',
      message: `「${words}」的反斜線有一個不會顯示`,
      fix: '若是路徑裡的文字，請把每個反斜線寫成兩個：\\\\',
    };
  }
}

const HTML = /<\/?[a-z][\w-]*(?:\s[^<>]*)?\/?>|<!--[\s\S]*?-->/gi;

/** Backslashes of paths (`\\server`, `C:\_old`) that would be read as escapes. */
const LOST_BACKSLASH = /(?<![\\\w])\\\\(?=[A-Za-z])|\b[A-Za-z]:\\(?:[\w.-]+\\)*(?=[!-/:-@[-`{-~])/g;

/** Lines that begin as a heading does and are none. */
function* doubtfulLines(root: Root, markdown: string): Generator<Doubt> {
  const found: Doubt[] = [];
  visit(root, 'paragraph', (node, _, parent) => {
    if (parent?.type !== 'root') return;
    for (const [index, line] of sourceOf(node, markdown).split('\n').entries()) {
      const marks = /^\s*(#{1,6})(?=[^\s#\d])/.exec(line)?.[1];
      if (marks === undefined) continue;
      const place = { line: (node.position?.start.line ?? 1) + index, column: 1 };
      found.push({
        place,
        sign: 'heading-space',
        message: `「${shorten(line)}」不是標題，會照字面顯示`,
        fix: `若是標題，「${marks}」之後要空一格；若是文字，請寫成 ${ESCAPE}${marks}`,
      });
    }
  });
  yield* found;
}

/** Passages of a text that are written as they are shown, and where they stand. */
function* passages(
  node: Text,
  markdown: string,
  pattern: RegExp,
): Generator<{ place: Doubt['place']; words: string }> {
  const source = sourceOf(node, markdown);
  // Escapes were meant.
  for (const { 0: words, index } of source.matchAll(pattern)) {
    if (source[index - 1] === '\\' || !node.value.includes(words)) continue;
    yield { place: pointAfter(node, source.slice(0, index)), words };
  }
}

function pointAfter(node: Nodes, before: string): Doubt['place'] {
  const { line, column } = placeOf(node);
  const lines = before.split('\n');
  return {
    line: line + lines.length - 1,
    column: (lines.length === 1 ? column : 1) + lines.at(-1)!.length,
  };
}

function placeOf({ position }: Nodes): Doubt['place'] {
  return { line: position?.start.line ?? 1, column: position?.start.column ?? 1 };
}

function sourceOf({ position }: Nodes, markdown: string): string {
  return markdown.slice(position?.start.offset ?? 0, position?.end.offset ?? 0);
}

function shorten(words: string): string {
  return words.length > 20 ? `${words.slice(0, 20)}…` : words;
}
