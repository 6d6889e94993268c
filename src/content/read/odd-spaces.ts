import { isScalar, parseDocument, visit } from 'yaml';
import { keyNames, keysCalled } from '../schemas/key-names.ts';
import { codePoint } from './odd-characters.ts';
import type { UnreadText } from './unread-text.ts';

/** Spaces that look like the ordinary one, or like none, and are text for YAML. */
const ODD = String.raw`\u00a0\u1680\u2000-\u200b\u202f\u205f\u2060\u3000\ufeff`;

const ANY_ODD = new RegExp(`[${ODD}：－–—•‧・]`);

/** Lines that begin with such a space, behind ordinary ones or before them. */
const INDENT = new RegExp(`^([ ]*[${ODD}][${ODD} \\t]*)(.*)$`);

/** `-` or `key:` with such a space in the place of the ordinary one. */
const DASH = new RegExp(`^( *(?:- +)*)-([${ODD}]+)(.*)$`);
const COLON = new RegExp(`^( *(?:- +)*)([A-Za-z_]+|\\p{Script=Han}+):([${ODD}]+)(.*)$`, 'u');

/** A full-width colon or another dash where YAML wants `:` or `-`. */
const WIDE_COLON = /^( *(?:- +)*)([A-Za-z_]+|\p{Script=Han}+)：\s*(.*)$/u;
const OTHER_DASH = /^( *)([－–—•‧・])\s*(.*)$/;

interface OddLine {
  /** Number from 0, and offset of its beginning. */
  line: number;
  start: number;
  /** Offset of the sign in the line. */
  inner: number;
  /** What the line has, in Chinese; lines with the same are told together. */
  what: string;
  instead: string;
  /** Where it could as well go on with the text of the line above. */
  mayBeText: boolean;
}

/**
 * Lines where a sign that only looks like YAML's stands in its place: a full-width or no-break space in an
 * indent or behind `-` and `:`, a full-width colon behind a key, another dash before an element. Lines with
 * the same slip are one finding, at the first of them. Texts of several lines may hold any of them.
 * @returns offsets are those of the YAML
 */
export function oddSpaces(yaml: string): UnreadText[] {
  if (!ANY_ODD.test(yaml)) return [];
  const candidates = oddLines(yaml);
  if (candidates.length === 0) return [];
  const { inSigns, plain } = textRanges(yaml);
  const isIn = (ranges: readonly Range[], place: number) =>
    ranges.some(([from, to]) => from < place && place < to);
  const lines = candidates.filter(
    ({ start, inner, mayBeText }) =>
      !isIn(inSigns, start) && !(mayBeText && isIn(plain, start + inner)),
  );
  return [...Map.groupBy(lines, ({ what }) => what).values()].map((group) => {
    const [first] = group;
    const others = group.slice(1).map(({ line }) => line + 1);
    const more = others.length === 0 ? '' : `；全檔共 ${group.length} 行`;
    return {
      offset: first!.start + first!.inner,
      severity: 'error',
      ruleId: 'file/odd-space',
      message: `${first!.what}${more}`,
      fix: first!.instead,
    };
  });
}

function oddLines(yaml: string): OddLine[] {
  const found: OddLine[] = [];
  let start = 0;
  for (const [line, text] of yaml.split('\n').entries()) {
    const odd = ANY_ODD.test(text) ? oddLine(text) : null;
    if (odd !== null) found.push({ line, start, ...odd });
    start += text.length + 1;
  }
  return found;
}

function oddLine(text: string): Omit<OddLine, 'line' | 'start'> | null {
  const [, indent, rest = ''] = INDENT.exec(text) ?? [];
  if (indent !== undefined) {
    if (rest === '') return null;
    const inner = indent.search(new RegExp(`[${ODD}]`));
    const width = [...indent].reduce((sum, sign) => sum + widthOf(sign), 0);
    return {
      inner,
      what: `縮排裡有${nameOf(indent[inner]!)}，YAML 只認半形空格`,
      instead: `請刪除行首的空白，改打 ${width} 個半形空格；同一層的各行要對齊`,
      mayBeText: true,
    };
  }
  const [, beforeDash, afterDash, item] = DASH.exec(text) ?? [];
  if (beforeDash !== undefined) {
    return {
      inner: beforeDash.length + 1,
      what: `「-」的後面是${nameOf(afterDash![0]!)}，YAML 只認半形空格`,
      instead: `請改為一個半形空格，寫成「- ${shortened(item!)}」`,
      mayBeText: false,
    };
  }
  const [, beforeKey, key, space, value] = COLON.exec(text) ?? [];
  if (beforeKey !== undefined && isKey(key!)) {
    return {
      inner: beforeKey.length + key!.length + 1,
      what: `「:」的後面是${nameOf(space![0]!)}，YAML 只認半形空格`,
      instead: `請改為一個半形空格，寫成「${key!}: ${shortened(value!)}」`,
      mayBeText: !(key! in keyNames),
    };
  }
  const [, beforeWide, wideKey] = WIDE_COLON.exec(text) ?? [];
  if (beforeWide !== undefined && isKey(wideKey!)) {
    return {
      inner: beforeWide.length + wideKey!.length,
      what: '欄位名稱的後面是全形冒號「：」，YAML 只認半形冒號加一個空格',
      instead: `請把這裡改成「${[wideKey!, ...keysCalled(wideKey!)].at(1) ?? wideKey!}: 」（半形冒號，後面空一格），後面的文字不要動`,
      mayBeText: !(wideKey! in keyNames),
    };
  }
  const [, beforeSign, sign, element] = OTHER_DASH.exec(text) ?? [];
  if (beforeSign !== undefined) {
    return {
      inner: beforeSign.length,
      what: `清單的開頭是「${sign!}」（${codePoint(sign!)}），YAML 只認半形的「-」加一個空格`,
      instead: `請寫成「- ${shortened(element!)}」；若是上一行的文字，上一行先寫 |- 再換行`,
      mayBeText: true,
    };
  }
  return null;
}

function isKey(word: string): boolean {
  return word in keyNames || keysCalled(word).length > 0;
}

/** A full-width space is as wide as two others. */
function widthOf(sign: string): number {
  if (sign === '\u3000') return 2;
  return /[\u200b\u2060\ufeff]/.test(sign) ? 0 : 1;
}

function nameOf(sign: string): string {
  const names: Readonly<Record<string, string>> = {
    '\u3000': '全形空格',
    '\u00a0': '不換行空格',
    '\u202f': '不換行空格',
    '\u200b': '看不見的零寬空格',
    '\u2060': '看不見的零寬字元',
    '\ufeff': '看不見的 BOM 字元',
  };
  return `${names[sign] ?? '特殊空格'}（${codePoint(sign)}）`;
}

function shortened(text: string): string {
  return text.length > 20 ? `${text.slice(0, 20)}…` : text;
}

type Range = [from: number, to: number];

/** Where texts stand: between quotation marks or below `|` and `>`, and plain ones of a file without errors. */
function textRanges(yaml: string): { inSigns: Range[]; plain: Range[] } {
  const inSigns: Range[] = [];
  const plain: Range[] = [];
  const document = parseDocument(yaml);
  visit(document, {
    Scalar(_key, node) {
      if (!isScalar(node) || !node.range) return;
      const [from, to] = node.range;
      if (node.type === 'PLAIN') plain.push([from, to]);
      // A text that is not closed is no text of several lines.
      else if (isClosed(yaml.slice(from, to), node.type)) inSigns.push([from, to]);
    },
  });
  return { inSigns, plain: document.errors.length === 0 ? plain : [] };
}

function isClosed(written: string, type: string | undefined): boolean {
  if (type === 'QUOTE_SINGLE') return written.length > 1 && written.endsWith("'");
  if (type === 'QUOTE_DOUBLE') return written.length > 1 && written.endsWith('"');
  return true;
}
