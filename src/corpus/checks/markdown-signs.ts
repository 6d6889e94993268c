import type { List, Nodes, Root, Text } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { treeOf, type MarkdownBody } from '../../content/markdown/body-tree.ts';
import { parseMarkdown } from '../../content/markdown/parse-markdown.ts';
import type { Finding, Severity } from '../../content/problems/problem.ts';
import { codePoint, isImpossible, oddCharacterIn } from '../../content/read/odd-characters.ts';
import { meantSigns } from './meant-signs.ts';
import { usedDefinitions } from './used-definitions.ts';
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
    for (const { place, severity = 'warning', sign, message, fix } of doubtfulSignsOfPage(body)) {
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
  yield* meantSigns(root, markdown);
}

/** A page is written in ordinary Markdown: told is what nobody means by it. */
function doubtfulSignsOfPage(body: MarkdownBody): Doubt[] {
  const { markdown } = body;
  const root = treeOf(body);
  const found: Doubt[] = [...lostWords(root, markdown), ...meantSigns(root, markdown)];
  visit(root, (node) => {
    const source = () => sourceOf(node, markdown);
    switch (node.type) {
      case 'emphasis':
        if (/^[*_]{2}/.test(source()) || !isBetweenWords(node, markdown)) return;
        found.push({ place: placeOf(node), ...takenAsEmphasis(node, markdown) });
        return;
      case 'strong':
        if (isDoubtfulStrong(node, markdown)) {
          found.push({ place: placeOf(node), ...takenAsStrong(node, markdown) });
        }
        return;
      case 'list':
        found.push(...changedNumbers(node, markdown));
        return;
      case 'text':
        found.push(...lostBackslashes(node, markdown));
        return;
      default:
    }
  });
  return found;
}

/** `長5*寬3*高2`, `王*明、李*華`: signs among numbers, Latin letters or several words. */
function isBetweenWords(node: Nodes, markdown: string): boolean {
  const start = node.position?.start.offset ?? 0;
  const end = node.position?.end.offset ?? 0;
  const before = markdown[start - 1] ?? ' ';
  const after = markdown[end] ?? ' ';
  const isWord = (sign: string) => /[\p{L}\p{N}]/u.test(sign);
  if (!isWord(before) || !isWord(after)) return false;
  return /\w/.test(before + after) || /[，、；。：,;]/.test(toString(node));
}

/** Numbers that a list of ordinary Markdown counts otherwise; where all are the same it is meant to count. */
function changedNumbers({ ordered, start, children }: List, markdown: string): Doubt[] {
  if (ordered !== true) return [];
  const written = children.map((item) => /^\d+/.exec(sourceOf(item, markdown))?.[0] ?? '');
  if (written.every((each) => each === written[0] && !/^0\d/.test(each))) return [];
  const index = written.findIndex((each, place) => each !== String((start ?? 1) + place));
  if (index < 0) return [];
  return [
    {
      place: placeOf(children[index]!),
      sign: 'list-number',
      message: `這一項的編號寫「${written[index]}」，會顯示為「${(start ?? 1) + index}」`,
      fix: `若編號是文字，請寫成「${written[index]}${ESCAPE}.」；否則請照順序編號`,
    },
  ];
}

/** What Markdown would leave out of the page. */
function lostWords(root: Root, markdown: string): Doubt[] {
  const found: Doubt[] = [];
  const isShown = shownNotes(root);
  const isUsed = usedDefinitions(root);
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
    if (node.type === 'definition' && !isUsed(node)) {
      const label = node.label ?? node.identifier;
      found.push({
        place: placeOf(node),
        severity: 'error',
        sign: 'definition',
        message: `「[${label}]: …」是沒有用到的連結網址，這一行不會顯示`,
        fix: `若是文字，請寫成 ${ESCAPE}[${label}]: …；若是網址，請在正文寫 [${label}]，或刪除這一行`,
      });
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
    if (node.type === 'text') {
      found.push(...unresolvedNotes(node, markdown));
      found.push(...oddReferences(node, markdown), ...brokenLinks(node, markdown));
    }
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

/** `&#x202E;` and the like: characters that the check would tell of where they stood themselves. */
function* oddReferences(node: Text, markdown: string): Generator<Doubt> {
  for (const { words, place } of references(node, markdown)) {
    const sign = decodeReference(words);
    const odd = sign === null ? null : oddCharacterIn(sign);
    if (sign === null || (odd === null && !isImpossible(sign))) continue;
    yield {
      place,
      severity: odd?.severity ?? 'error',
      sign: 'reference',
      message: `「${words}」是 ${codePoint(sign)}：${odd?.what ?? '控制字元，不能發布'}`,
      fix: `${odd?.fix ?? '請刪除這個字元'}；若要照字面顯示，請寫成 ${ESCAPE}${words}`,
    };
  }
}

/** The character of a numeric or named reference; null where it names none. */
function decodeReference(words: string): string | null {
  const number = /^&#(?:x([\da-f]+)|(\d+));$/i.exec(words);
  if (number === null) {
    const named = toString(parseMarkdown(words, 'page'));
    return named === words ? null : named;
  }
  const code = number[1] === undefined ? Number(number[2]) : parseInt(number[1], 16);
  return code <= 0x10ffff ? String.fromCodePoint(code) : null;
}

/** `[說明](網址 有空格)` is no link, and shows its signs. */
function* brokenLinks(node: Text, markdown: string): Generator<Doubt> {
  for (const { place, words } of passages(
    node,
    markdown,
    /\[[^[\]\n]+\]\([^()\n]*[/.#][^()\n]*\)/g,
  )) {
    yield {
      place,
      sign: 'link',
      message: `「${shorten(words)}」不是連結，會照字面顯示`,
      fix: `網址裡的空格請寫成 %20，網址前後不加空格以外的字；若只是文字，請寫成 ${ESCAPE}[…](…)`,
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
        push(node, takenAsEmphasis(node, markdown));
        return;
      case 'strong':
        if (!isDoubtfulStrong(node, markdown)) return;
        push(node, takenAsStrong(node, markdown));
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

function takenAsEmphasis(node: Nodes, markdown: string): Omit<Doubt, 'place'> {
  const source = sourceOf(node, markdown);
  return {
    sign: 'emphasis',
    message: `「${shorten(source)}」的「${source[0]}」不會顯示，其間的文字成為強調`,
    fix: `要強調請寫 **${shorten(toString(node))}**；若是文字，請在前面加反斜線：${ESCAPE}${source[0]}`,
  };
}

function takenAsStrong(node: Nodes, markdown: string): Omit<Doubt, 'place'> {
  return {
    sign: 'emphasis',
    message: `「${shorten(sourceOf(node, markdown))}」的「**」不會顯示，其間的文字成為粗體`,
    fix: String.raw`若本來就要粗體，請在前後加空白；若是文字，請寫成 \*\*`,
  };
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
  for (const { words, place } of references(node, markdown)) {
    const sign = decodeReference(words);
    // What is odd was told; the space that a writer of Markdown keeps in this way is no word.
    if (sign !== null && (oddCharacterIn(sign) !== null || isImpossible(sign))) continue;
    if (/^&#(?:x20|32|xa|10|x9|9);$/i.test(words) || node.value.includes(words)) continue;
    yield {
      place,
      sign: 'reference',
      message: `「${words}」會顯示為它所代表的字元`,
      fix: `請直接寫那個字元；若要照字面顯示，請寫成 ${ESCAPE}${words}`,
    };
  }
  yield* lostBackslashes(node, markdown);
}

/** Numeric and named references that are not escaped. */
function* references(
  node: Text,
  markdown: string,
): Generator<{ place: Doubt['place']; words: string }> {
  if (!node.position) return;
  const source = sourceOf(node, markdown);
  if (!source.includes('&')) return;
  for (const { 0: words, index } of source.matchAll(/(?<!\\)&(?:#\d+|#x[\da-f]+|[a-z]\w*);/gi)) {
    yield { place: pointAfter(node, source.slice(0, index)), words };
  }
}

function* lostBackslashes(node: Text, markdown: string): Generator<Doubt> {
  const source = sourceOf(node, markdown);
  if (!source.includes(ESCAPE)) return;
  for (const { 0: words, index } of source.matchAll(LOST_BACKSLASH)) {
    yield {
      place: pointAfter(node, source.slice(0, index)),
      sign: 'backslash',
      message: `「${words}」的反斜線有一個不會顯示`,
      fix: '若是路徑裡的文字，請把每個反斜線寫成兩個：\\\\',
    };
  }
}

const HTML = /<\/?[a-z][\w-]*(?:\s[^<>]*)?\/?>|<!--[\s\S]*?-->/gi;

/** Backslashes of paths (`\\server`, `C:\_old`) that would be read as escapes. */
const LOST_BACKSLASH =
  /(?<![\\\w])\\\\(?=[\p{L}\p{N}])|\b[A-Za-z]:\\(?:[\p{L}\p{N}_.-]+\\)*(?=[!-/:-@[-`{-~])/gu;

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
