import {
  behindComments,
  firstLineTooFarIn,
  indentsInWords,
  listBelowValue,
  lineTooFarIn,
  misplacedLine,
  SAME_INDENT,
  strayEntry,
} from './misplaced-line.ts';
import type { YamlFault } from './yaml-fault.ts';
import { isCollection, isScalar, visit, type Document, type YAMLError } from 'yaml';

const quoteAll = "請把冒號後的整段文字放進半形單引號，例如 text: '…'；文字裡的半形單引號寫兩次";
const keyAndValue =
  '請寫成「鍵: 值」，冒號用半形、後面空一格；文字分成幾行時，先寫 |- 再換行並多縮排兩格';

/** What a syntax error of the parser that keeps positions means, and where its cause stands. */
export function explainSyntaxError(
  text: string,
  document: Document.Parsed,
  error: YAMLError,
): YamlFault {
  const offset = behindComments(text, error.pos[0]);
  const found = text.slice(offset, offset + 1);
  const at = (message: string, fix: string, place = offset): YamlFault => ({
    offset: place,
    message,
    fix,
  });
  const reason = error.message;
  const line = text.slice(text.lastIndexOf('\n', offset - 1) + 1).split('\n', 1)[0]!;
  if (/^ *(?:`{3}|~{3})[\w-]*\s*$/.test(line)) {
    return at('這一行是 Markdown 程式區塊的記號，不是內容', '請刪除這一行，另一端的那一行也刪除');
  }
  switch (error.code) {
    case 'TAB_AS_INDENT': {
      const lines = text.match(/^ *\t[\t ]*\S/gm)?.length ?? 1;
      const more = lines > 1 ? `；全檔共 ${lines} 行` : '';
      return at(`縮排用了 Tab${more}`, '請改用空格縮排，每一層兩格');
    }
    case 'DUPLICATE_KEY': {
      const key = /^[^:\n]+/.exec(text.slice(offset))?.[0].trim() ?? '';
      const first = lineOfFirst(text, offset, key);
      return at(
        `「${key}」在同一層寫了兩次${first === null ? '' : `，第一次在往上第 ${first.above} 行`}`,
        first?.beginsEntry === true
          ? '這裡若是清單的下一項，請在前面寫「- 」，與上一項的「- 」對齊；否則請刪除其中一個，或合併成一個'
          : '請刪除其中一個，或合併成一個',
      );
    }
    case 'BAD_SCALAR_START':
      return at(`文字以「${found}」開頭，須加引號`, quoteAll);
    case 'BAD_ALIAS':
      if (/flow-(?:map|seq)-end/.test(reason)) return unopened(text, offset);
      return unquotedSign(text, offset) ?? otherFault(offset, reason);
    case 'BAD_DQ_ESCAPE':
      return at(
        '雙引號裡的反斜線「\\」後面接了不能用的字',
        '請改用半形單引號；或把反斜線寫成 \\\\，雙引號寫成 \\"',
      );
    case 'MULTIPLE_DOCS':
      return at('檔案中間有單獨一行的「---」，其下被當成另一份文件', '請刪除這一行');
    case 'MULTILINE_IMPLICIT_KEY':
      return (
        misplacedLine(text, offset) ??
        listBelowValue(text, offset) ??
        at('這一行不是「鍵: 值」', keyAndValue)
      );
    case 'RESOURCE_EXHAUSTION':
    case 'IMPOSSIBLE':
      return tooDeep(offset);
    default:
  }
  if (/^Nested mappings/.test(reason)) {
    if (/^\?\s/.test(text.slice(offset))) return at('文字以「?」開頭，須加引號', quoteAll);
    // A key over several lines begins in a value, and ends in the line that was read as a part of it.
    const long = document.errors.find(
      ({ code, pos }) => code === 'MULTILINE_IMPLICIT_KEY' && pos[0] === error.pos[0],
    );
    if (long !== undefined) {
      const end = long.pos[1] - 1;
      return strayEntry(text, end) ?? listBelowValue(text, end) ?? lineTooFarIn(text, end);
    }
    return at('文字裡有冒號加空格「: 」，會被當成另一組「鍵: 值」', quoteAll);
  }
  if (/Unexpected block-seq-ind/.test(reason)) {
    return at(
      '「- 」不能接在冒號後面',
      `清單請換行寫，每項一行，以「- 」開頭；「-」若是文字的一部分，${quoteAll}`,
    );
  }
  if (/Missing closing ["']quote/.test(reason)) {
    return at(
      '引號只有開頭，沒有結尾',
      '請補上結尾的引號；文字本身含有引號時，請改用另一種引號包住',
      openerBefore(document, offset) ?? offset,
    );
  }
  if (/^Flow (?:sequence|map)/.test(reason)) {
    return at(
      '括號只有開頭，沒有結尾',
      '請補上結尾的 ] 或 }；括號若是文字的一部分，請加引號',
      openerBefore(document, offset) ?? offset,
    );
  }
  if (/at node end$|^Tags and anchors|^Unresolved tag/.test(reason)) {
    return (
      unquotedSign(text, offset) ??
      bracketBefore(text, offset) ??
      firstLineTooFarIn(text, offset) ??
      at('引號之後還有文字', quoteAll)
    );
  }
  if (/must start at the same column|without - indicator/.test(reason)) {
    return strayEntry(text, offset) ?? listBelowValue(text, offset) ?? outOfLine(text, offset);
  }
  if (/^Implicit map keys|^A block sequence/.test(reason)) {
    return (
      misplacedLine(text, offset) ??
      listBelowValue(text, offset) ??
      at('這一行不是「鍵: 值」', keyAndValue)
    );
  }
  if (/^Block scalar header includes|^Not a YAML token/.test(reason)) {
    const sign = blockSignBefore(text, offset);
    if (sign !== null) {
      return at(
        `文字以「${text[sign]}」開頭，須加引號`,
        `${quoteAll}；要分成幾行時，「|-」寫在行尾，文字從下一行寫起`,
        sign,
      );
    }
  }
  if (/^Unexpected ,/.test(reason)) {
    return at(
      '括號裡多了一個逗號，或逗號前沒有文字',
      '請刪除多的逗號；逗號若是文字的一部分，請加引號',
    );
  }
  if (/^Missing , (?:or : )?between/.test(reason)) {
    return at('括號裡的各項之間少了逗號', '請在每兩項之間加上半形逗號「, 」');
  }
  if (/flow-(?:map|seq)-end/.test(reason)) return unopened(text, offset);
  return otherFault(offset, reason);
}

/** How many lines above a key the same one stands in the same column, of one mapping, and whether an entry of a list begins with it; null where that cannot be told. */
function lineOfFirst(
  text: string,
  offset: number,
  key: string,
): { above: number; beginsEntry: boolean } | null {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const above = text.slice(0, start).split('\n').slice(0, -1).reverse();
  const index = above.findIndex(
    (line) =>
      line.slice(offset - start).startsWith(`${key}:`) &&
      /^[ -]*$/.test(line.slice(0, offset - start)),
  );
  if (index < 0) return null;
  return { above: index + 1, beginsEntry: above[index]!.slice(0, offset - start).includes('-') };
}

/** The same for an error that only the fast parser sees. */
export function explainFastParserError(text: string, offset: number, reason: string): YamlFault {
  if (isTooDeep(reason)) return tooDeep(offset);
  if (/deficient indentation/.test(reason)) {
    return {
      offset,
      message: '括號裡的各項沒有對齊，或夾有 Tab',
      fix: '請寫成清單，一項一行、以「- 」開頭；縮排與間隔用空格',
    };
  }
  return unquotedSign(text, offset) ?? otherFault(offset, reason);
}

/** True of the fast parser's refusal to follow brackets or indentation further down. */
export function isTooDeep(reason: string): boolean {
  return /nesting|call stack/.test(reason);
}

/** A line that does not stand in line with those above; of a text of several lines, its further lines do neither. */
function outOfLine(text: string, offset: number): YamlFault {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const [, spaces, words] = /^( *)(.*)/.exec(text.slice(start))!;
  return {
    offset,
    message: `縮排與上面各行沒有對齊${indentsInWords(text, offset)}`,
    fix: SAME_INDENT,
    ...(!/^-|:(?: |$)/.test(words!) && { astrayBeyond: spaces!.length - 1 }),
  };
}

/** A text at or before a place of a line that begins with a sign which means something else in YAML. */
function unquotedSign(text: string, offset: number): YamlFault | null {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const sign = /(?<=: +|- +)[*&!](?!.*(?:: |- )[*&!])/.exec(text.slice(start, offset + 1));
  if (sign === null) return null;
  return {
    offset: start + sign.index,
    message: `文字以「${sign[0]}」開頭，須加引號`,
    fix: quoteAll,
  };
}

/** A text that begins with a bracket, and goes on behind it: `[甲]乙`. */
function bracketBefore(text: string, offset: number): YamlFault | null {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const bracket = /(?<=^ *(?:- +)*(?:[^\s:]+: +)?)[[{](?=.*[\]}]\s*$)/.exec(
    text.slice(start, offset),
  );
  if (bracket === null) return null;
  return {
    offset: start + bracket.index,
    message: `文字以「${bracket[0]}」開頭，須加引號`,
    fix: quoteAll,
  };
}

/** Where a text begins with `>` or `|`, which would begin a text of several lines; null where none does. */
function blockSignBefore(text: string, offset: number): number | null {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const end = text.indexOf('\n', offset);
  const line = text.slice(start, end < 0 ? undefined : end);
  const index = /(?<=(?:: |- )\s*)[>|](?=[^\n]*\S)/.exec(line)?.index;
  return index === undefined ? null : start + index;
}

function unopened(text: string, offset: number): YamlFault {
  const sign = /[\]}]/.exec(text.charAt(offset))?.[0];
  return {
    offset,
    message: `多了一個「${sign ?? ']」或「}'}」，前面沒有與它成對的括號`,
    fix: "若是多打的，請刪除這一個字；若是原文就有的，請在冒號後面那段文字的最前面和最後面各加一個半形單引號 '（不是「」）",
  };
}

function tooDeep(offset: number): YamlFault {
  return {
    offset,
    message: '括號或縮排的層數太多，無法讀取',
    fix: '請檢查這裡的括號 [ ] { } 是否成對',
  };
}

/** Faults told by a few words of the parser's reason, which is English and not shown. */
const OTHER_FAULTS: readonly [reason: RegExp, message: string, fix: string][] = [
  [
    /[Bb]lock scalar header/,
    '「|」或「>」的後面不能再寫字',
    '請寫 |- 後換行，文字從下一行開始，並多縮排兩格',
  ],
  [
    /directive(?!s-end)|YAML version/,
    '以「%」開頭的一行是 YAML 的指令，不是內容',
    '請刪除這一行；若是文字，請加半形單引號',
  ],
  [/complex key|explicit key/, '鍵不能是清單或一組「鍵: 值」', keyAndValue],
  [/anchor|[Aa]lias|[Tt]ag\b/, '「&」「*」「!」在 YAML 另有意思', quoteAll],
  [
    /[Bb]lock collection/,
    '清單或「鍵: 值」不能從這裡開始',
    '請換行寫；方括號、大括號與單獨一行的「---」裡外不可混用',
  ],
  [/null byte|non-printable|control/i, '這裡有看不見的控制字元', '請刪除這個字元，重新輸入這一行'],
  [/merge|<</, '「<<」在 YAML 另有意思', quoteAll],
  [/indent/i, '縮排與上面各行沒有對齊', SAME_INDENT],
];

function otherFault(offset: number, reason: string): YamlFault {
  const known = OTHER_FAULTS.find(([pattern]) => pattern.test(reason));
  if (known !== undefined) return { offset, message: known[1], fix: known[2] };
  return {
    offset,
    message: '這一行的寫法，YAML 讀不懂',
    fix: '請檢查這一行與上一行的縮排、冒號與引號；文字含有特殊符號時，整段加上半形單引號',
  };
}

/** Start of the last quoted text or bracket that was opened before a place and not closed by then. */
function openerBefore(document: Document.Parsed, offset: number): number | null {
  let start: number | null = null;
  visit(document, (_key, node) => {
    if (!isScalar(node) && !isCollection(node)) return;
    const opens = isScalar(node) ? /^QUOTE/.test(node.type ?? '') : node.flow === true;
    const [from, end] = node.range ?? [0, 0];
    if (opens && from < offset && end >= offset - 1) start = from;
  });
  return start;
}
