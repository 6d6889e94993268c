import { isPair, isScalar, parseDocument, visit, type Node, type Scalar } from 'yaml';
import { codePoint, isImpossible, oddCharacterIn } from './odd-characters.ts';
import type { UnreadText } from './unread-text.ts';
import { yamlPathOf } from './yaml-path.ts';

const ONE_LINE = '請寫成一行；要保留換行，先寫 |- 再換行，以下各行多縮排兩格';
const SINGLE_QUOTES = "請改用半形單引號，例如 text: '…'；文字裡的半形單引號寫兩次";

/** A bracketed value with a comma that no space follows; brackets may span lines. */
const TIGHT_COMMA = /(?:[:\-,[{?][ \t]+|^[ \t]*)[[{](?:[^\n]*|[^\]}]*),[^ \t\n,\]}]/m;
/** A bracketed value in which a bracket or quotation mark of the text stands before a comma. */
const COMMA_IN_PAIR = /\[[^\]]*[（(「『《〈【〔“‘][^\]）)」』》〉】〕”’]*,/;
/** A folded block, an escape, curly quotes at an end of a value, or a tag. */
const SUSPICIOUS_SIGN =
  /[:\-][ \t]+(?:[!&]\S*[ \t]+)*>|\\|(?:[:\-,[{][ \t]+|^|\[|\{)[“”„‟‘’‚‛＂＇]|(?:[:\-][ \t]+|[,[{][ \t]*)!/m;

/** A value that ends with a quotation mark and has none before. */
const CLOSED_ONLY = /[:\-][ \t]+[^\s'"[{|>#][^'"\n]*['"][ \t]*$/m;

/**
 * Passages that YAML reads as something else than stands there, without an error: a comma in brackets
 * parts a text, a line end becomes a space, `"C:\book"` holds a backspace. Only texts with signs of
 * such passages are parsed once more.
 * @returns offsets are those of the YAML
 */
export function unclearText(yaml: string): UnreadText[] {
  const isSuspicious = [TIGHT_COMMA, COMMA_IN_PAIR, SUSPICIOUS_SIGN, CLOSED_ONLY].some((sign) =>
    sign.test(yaml),
  );
  if (!isSuspicious && !mayContinue(yaml)) return [];
  const found: UnreadText[] = [];
  visit(parseDocument(yaml), {
    Collection(_key, node, ancestors) {
      found.push(...writtenTag(yaml, node, ancestors));
      if (node.flow === true) {
        found.push(...tightCommas(yaml, node.items), ...cutPairs(yaml, node.items));
      }
    },
    Scalar(_key, node, ancestors) {
      found.push(...writtenTag(yaml, node, ancestors));
      const unclear = swallowedEntry(yaml, node, ancestors) ?? unclearScalar(yaml, node);
      if (unclear !== null) found.push(unclear);
    },
  });
  return found;
}

/** The tag that stands before a value, such as `!重要`; its words are not published. */
function writtenTag(yaml: string, node: Node, ancestors: readonly unknown[]): UnreadText[] {
  const { tag, range } = node;
  if (tag === undefined || !range) return [];
  const written = /!\S*(?=\s+$)/.exec(
    yaml.slice(yaml.lastIndexOf('\n', range[0] - 1) + 1, range[0]),
  );
  if (written === null) return [];
  return [
    {
      offset: yaml.lastIndexOf(written[0], range[0] - 1),
      severity: 'error',
      ruleId: 'file/yaml-tag',
      message: `「${written[0]}」不會被當作文字`,
      fix: "請把整段文字放進半形單引號，例如 text: '!…'",
      lost: yamlPathOf(node, ancestors),
    },
  ];
}

/** Every comma between two unquoted items of a bracketed list that no white space follows. */
function tightCommas(yaml: string, items: readonly unknown[]): UnreadText[] {
  const found: UnreadText[] = [];
  for (const [index, item] of items.entries()) {
    const before = index === 0 ? null : lastScalar(items[index - 1]);
    const behind = firstScalar(item);
    if (before?.type !== 'PLAIN' || behind?.type !== 'PLAIN') continue;
    const comma = (behind.range?.[0] ?? 0) - 1;
    if (yaml[comma] !== ',') continue;
    const words = `${before.source ?? ''},${behind.source ?? ''}`;
    found.push({
      offset: comma,
      severity: 'error',
      ruleId: 'file/yaml-comma',
      message: `方括號或大括號裡的「${words}」在逗號處被分成兩項，逗號不會發布`,
      fix: `若是一段文字，請寫成 '${words}'，或清單一項一行、以「- 」開頭；若是兩項，請在逗號後空一格`,
    });
  }
  return found;
}

const PAIRS: Readonly<Record<string, string>> = {
  '（': '）',
  '(': ')',
  '「': '」',
  '『': '』',
  '《': '》',
  '〈': '〉',
  '【': '】',
  '〔': '〕',
  '“': '”',
  '‘': '’',
};

/**
 * Commas with a space behind them that stand within a pair of signs: `（甲, 乙）` is one text in two
 * items. The closing sign must follow in a later item; an opening sign alone may be the source's.
 */
function cutPairs(yaml: string, items: readonly unknown[]): UnreadText[] {
  const found: UnreadText[] = [];
  let from = 0;
  while (from < items.length) {
    const closing = openSign(plainText(items[from]));
    const end =
      closing === null
        ? -1
        : items.findIndex((item, index) => index > from && plainText(item).includes(closing));
    const first = isScalar(items[from]) ? (items[from] as Scalar) : null;
    const last = isScalar(items[end]) ? items[end] : null;
    if (first?.range && last?.range) {
      const written = yaml.slice(first.range[0], last.range[1]);
      // Where no space follows the comma it is told as such.
      if (/,[ \t\n]/.test(written)) {
        const words = written.replaceAll(/\s+/g, ' ');
        found.push({
          offset: first.range[1] + Math.max(0, yaml.slice(first.range[1]).indexOf(',')),
          severity: 'error',
          ruleId: 'file/yaml-comma',
          message: `方括號裡的「${words}」在逗號處被分成兩項，逗號不會發布`,
          fix: `請寫成 '${words}'，或清單一項一行、以「- 」開頭；若真是兩項，請各加半形單引號`,
        });
      }
    }
    from = Math.max(from + 1, end);
  }
  return found;
}

function plainText(item: unknown): string {
  return isScalar(item) && item.type === 'PLAIN' ? (item.source ?? '') : '';
}

/** The sign that would close the first pair which a text leaves open; null where it leaves none. */
function openSign(text: string): string | null {
  const open: string[] = [];
  for (const sign of text) {
    if (sign === open.at(-1)) open.pop();
    else if (PAIRS[sign] !== undefined) open.push(PAIRS[sign]);
  }
  return open[0] ?? null;
}

function firstScalar(item: unknown): Scalar | null {
  if (isPair(item)) return firstScalar(item.key);
  return isScalar(item) && item.range && item.range[1] > item.range[0] ? item : null;
}

function lastScalar(item: unknown): Scalar | null {
  if (!isPair(item)) return firstScalar(item);
  return item.value === null ? firstScalar(item.key) : (firstScalar(item.value) ?? keyAlone(item));
}

/** The key of an item that has no value: `a` of `{a,b}`. */
function keyAlone({ key, value }: { key: unknown; value: unknown }): Scalar | null {
  const isEmpty = isScalar(value) && value.source === '';
  return isEmpty ? firstScalar(key) : null;
}

/** A text without quotes that goes on with an entry of a list, which stands further in than it. */
function swallowedEntry(
  yaml: string,
  node: Scalar,
  ancestors: readonly unknown[],
): UnreadText | null {
  if (node.type !== 'PLAIN' || !node.range) return null;
  const [start, end] = node.range;
  const entry = /\n( *)- /.exec(yaml.slice(start, end));
  if (entry === null) return null;
  // What stands before the text in its line; nothing, where it begins on a line of its own.
  const above = yaml.slice(yaml.lastIndexOf('\n', start - 1) + 1, start);
  const spaces = entry[1]!.length;
  if (above.trim() === '') {
    const first = yaml.slice(start).split('\n', 1)[0]!.trimEnd();
    return {
      offset: start,
      severity: 'error',
      ruleId: 'file/yaml-continued',
      message: `清單的第一項「${first}」前面少了「- 」，以下各項都被當作它的文字`,
      fix: `請寫成「- ${first}」，「- 」前面空 ${spaces} 格`,
      lost: yamlPathOf(node, ancestors),
    };
  }
  const offset = start + entry.index + 1 + spaces;
  const isSibling = /^ *- /.test(above);
  const indent = /^ */.exec(above)![0].length;
  return {
    offset,
    severity: 'error',
    ruleId: 'file/yaml-continued',
    message: `這一行的「- 」被當作上面文字的一部分：這一行前面空 ${spaces} 格，上面的${isSibling ? '一項' : '一行'}空 ${indent} 格`,
    fix: isSibling
      ? '同一個清單的各項，前面要空一樣多格；若真是上面的文字，先寫 |- 再換行，以下各行多縮排兩格'
      : '冒號後面已有文字的，下面不能再有清單；若真是上面的文字，先寫 |- 再換行，以下各行多縮排兩格',
    lost: yamlPathOf(node, ancestors),
  };
}

function unclearScalar(yaml: string, node: Scalar): UnreadText | null {
  const { type, value, range } = node;
  if (typeof value !== 'string' || !range) return null;
  const [start, end] = range;
  const written = yaml.slice(start, end);
  const warning = (inner: number, ruleId: string, message: string, fix: string): UnreadText => ({
    offset: start + inner,
    severity: 'warning',
    ruleId,
    message,
    fix,
  });
  if (type === 'BLOCK_FOLDED') {
    return warning(0, 'file/yaml-folded', '「>」會把以下各行接成一行，中間各加一個空格', ONE_LINE);
  }
  if (type === 'QUOTE_DOUBLE') {
    const unclear = unclearEscape(written, value);
    if (unclear !== null) return { ...unclear, offset: start + unclear.offset };
  }
  if (type !== 'BLOCK_LITERAL') {
    const next = /\n\s*(?=\S)/.exec(written);
    if (next !== null) {
      return warning(
        next.index + next[0].length,
        'file/yaml-continued',
        '上一行的文字接到這一行，發布時兩行之間成為一個空格',
        ONE_LINE,
      );
    }
  }
  if (type !== 'QUOTE_DOUBLE') {
    // In `C:\new` the sign is part of a path.
    const typed =
      /(?<![A-Za-z]:\S*|\\\S*)\\(?:r\\n|(?:n|r|t)(?![a-z])|u[\da-fA-F]{4}|x[\da-fA-F]{2}(?![\da-zA-Z]))/.exec(
        written,
      );
    if (typed !== null) {
      const isCode = /^\\[ux]/.test(typed[0]);
      return warning(
        typed.index,
        'file/yaml-typed-escape',
        `「${typed[0]}」會照字面發布，不是${isCode ? '它所代表的字元' : '換行或定位'}`,
        isCode ? '請直接寫那個字元' : '要換行，先寫 |- 再換行，以下各行多縮排兩格',
      );
    }
  }
  if (type === 'PLAIN') {
    const [quote = ''] = /['"]$/.exec(value) ?? [];
    if (quote !== '' && value.split(quote).length === 2) {
      return warning(
        written.length - 1,
        'file/yaml-quote',
        `只有結尾的引號「${quote}」，會一起發布`,
        `若是漏了開頭的，請寫成 ${quote}${value.slice(0, -1)}${quote}；若是原文，請把整段文字放進另一種半形引號`,
      );
    }
  }
  if (type === 'PLAIN' && /^[“”„‟‘’‚‛＂＇][^“”„‟‘’‚‛＂＇]*[“”„‟‘’‚‛＂＇]$/s.test(value)) {
    return warning(
      0,
      'file/yaml-curly-quotes',
      `整段文字前後的「${value[0]}」與「${value.at(-1)}」會一起發布`,
      `若要當 YAML 的引號，請改用半形 '…'；若是原文，請在外面再加半形單引號：'${value}'`,
    );
  }
  return null;
}

/** An escape of a double-quoted text that gives what nobody types: a control character, a path cut by a line end. */
function unclearEscape(written: string, value: string): UnreadText | null {
  for (const escape of written.matchAll(/\\(x[\da-fA-F]{2}|u[\da-fA-F]{4}|U[\da-fA-F]{8}|[^])/g)) {
    const sign = escapedCharacter(escape[1]!);
    const isPath =
      /(?:[A-Za-z]:(?:[^\s"]*)|\\\\[\w.-]+)$/.test(written.slice(0, escape.index)) &&
      /\\[a-z]/.test(escape[0]);
    if (/^[_ ]$/.test(escape[1]!)) {
      return {
        offset: escape.index,
        severity: 'warning',
        ruleId: 'file/yaml-escape',
        message: `雙引號裡的「${escape[0]}」發布時是空格，反斜線${escape[1] === '_' ? '與底線' : ''}不會發布`,
        fix: SINGLE_QUOTES,
      };
    }
    if (sign === null && !isPath) continue;
    // A pair of escapes makes one character.
    if (sign !== null && isHalf(sign) && value.isWellFormed()) continue;
    if (sign !== null && isImpossible(sign)) {
      return {
        offset: escape.index,
        severity: 'error',
        ruleId: 'file/control-character',
        message: `雙引號裡的「${escape[0]}」是控制字元 ${codePoint(sign)}，不能發布`,
        fix: SINGLE_QUOTES,
      };
    }
    if (isPath) {
      return {
        offset: escape.index,
        severity: 'error',
        ruleId: 'file/yaml-escape',
        message: `雙引號裡的「${escape[0]}」不是反斜線加字母，而是換行、定位等字元`,
        fix: SINGLE_QUOTES,
      };
    }
    const odd = sign === null ? null : oddCharacterIn(sign);
    if (odd !== null) {
      return {
        offset: escape.index,
        severity: odd.severity,
        ruleId: odd.ruleId,
        message: `雙引號裡的「${escape[0]}」是 ${codePoint(sign!)}：${odd.what}`,
        fix: odd.fix,
      };
    }
  }
  return null;
}

const SHORT_ESCAPES: Readonly<Record<string, string>> = {
  '0': '\0',
  a: '\x07',
  b: '\b',
  e: '\x1b',
  f: '\f',
  v: '\v',
  N: '\x85',
  L: '\u2028',
  P: '\u2029',
};

function escapedCharacter(escape: string): string | null {
  if (/^[xuU]./.test(escape)) {
    const code = parseInt(escape.slice(1), 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : null;
  }
  return SHORT_ESCAPES[escape] ?? null;
}

function isHalf(sign: string): boolean {
  return !sign.isWellFormed();
}

/** Whether a line may go on with the text of the line above: it begins neither a key nor an item nor a comment. */
function mayContinue(yaml: string): boolean {
  let blockIndent = -1;
  let textIndent = Infinity;
  for (const line of yaml.split('\n')) {
    const content = line.trimStart();
    if (content === '') continue;
    const indent = line.length - content.length;
    if (blockIndent >= 0) {
      if (indent > blockIndent) continue;
      blockIndent = -1;
    }
    // An entry further in than a line that ends with a text is read as a part of this.
    if (indent > textIndent && content.startsWith('- ')) return true;
    textIndent = /^(?:#|.*:$|-$)/.test(content.trimEnd()) ? Infinity : indent;
    if (!/^(?:#|- |-$|[\]}]|\{|\[|---|[^\s:'"“][^:]*:(?:\s|$)|'[^']*':|"[^"]*":)/.test(content))
      return true;
    // A quotation mark that is not closed on its line goes on below.
    const opened = /(?:: |- )(['"])/.exec(content);
    if (opened && content.split(opened[1]!).length % 2 === 0) return true;
    if (/(?:: |- )[|][+\-\d]*\s*(?:#.*)?$/.test(content)) {
      // In `- text: |` the block stands under the key, whose column is that behind the dash.
      blockIndent = indent + /^(?:- +)*/.exec(content)![0].length;
      if (/^(?:- +)+\|/.test(content)) blockIndent = indent;
    }
  }
  return false;
}
