import { notedParts } from './noted-characters.ts';
import type { Severity } from '../problems/problem.ts';

/** A character that a reader does not see, or sees as another, and what is to be done about it. */
export interface OddCharacter {
  severity: Severity;
  ruleId: string;
  /** What the character is, for a message. */
  what: string;
  fix: string;
}

/** The first place of a character in a text, and how often it stands there. */
export interface FoundCharacter extends OddCharacter {
  offset: number;
  /** `U+E000`. */
  code: string;
  count: number;
}

const DELETE = '請刪除這個看不見的字元（常由網頁、PDF 或文書檔複製而來）';

/**
 * Control characters (without tab and line feed), halves of characters and noncharacters: no text, and
 * most of them may not stand in XML at all (XML 1.0, 2.2).
 */
const IMPOSSIBLE = /[\0-\x08\x0b-\x1f\x7f-\x9f\p{Noncharacter_Code_Point}\p{Surrogate}]/u;

/** A superset of these that is quick to look for; a half may be one of two that make a character. */
const MAY_BE_IMPOSSIBLE = /[\0-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]/;

/** A superset of all that `kinds` find, to pass over ordinary texts at once. */
const ODD =
  /[\u202a-\u202e\u2066-\u2069\u2028\u2029\p{Default_Ignorable_Code_Point}\ufff9-\ufffd\p{Private_Use}\u2e80-\u2fdf\uf900-\ufaff\u{2f800}-\u{2fa1f}]/gu;

/** Kinds of odd characters; the first that fits decides. */
const kinds: readonly ({ pattern: RegExp } & Omit<OddCharacter, 'fix'> & {
    fix: (sign: string) => string;
  })[] = [
  {
    pattern: /[\u202a-\u202e\u2066-\u2069]/,
    severity: 'error',
    ruleId: 'text/direction',
    what: '改變書寫方向的字元，會使其後的文字以別的次序顯示',
    fix: () => DELETE,
  },
  {
    pattern: /[\u2028\u2029]/,
    severity: 'warning',
    ruleId: 'text/line-separator',
    what: '看不見的換行字元，多數程式不當作換行',
    fix: () => '請刪除，或改為一般的換行',
  },
  {
    pattern: /\ufffd/,
    severity: 'warning',
    ruleId: 'text/replacement',
    what: '轉檔時讀不出來的字',
    fix: (sign) => `請對照來源補上原字；來源本身如此時，${noteOf(sign)}`,
  },
  {
    pattern: /\p{Private_Use}/u,
    severity: 'warning',
    ruleId: 'text/private-use',
    what: '自造字或圖示字型的字，別的電腦顯示為方框或別的字',
    fix: (sign) => `請改用標準字；沒有標準字時，${noteOf(sign)}`,
  },
  {
    pattern: /[\u2e80-\u2fdf]/,
    severity: 'warning',
    ruleId: 'text/radical',
    what: '部首符號，看來像漢字，搜尋時卻找不到',
    fix: sameLetter,
  },
  {
    pattern: /[\uf900-\ufaff\u{2f800}-\u{2fa1f}]/u,
    severity: 'warning',
    ruleId: 'text/compatibility',
    what: '相容漢字，與標準字同形而不同碼',
    fix: sameLetter,
  },
  {
    pattern: /[\p{Default_Ignorable_Code_Point}\ufff9-\ufffb]/u,
    severity: 'warning',
    ruleId: 'text/invisible',
    what: '看不見的字元，搜尋與比對時會使同樣的字不相等',
    fix: (sign) => `${DELETE}；須保留時，${noteOf(sign)}`,
  },
];

/** Whether a character is none that a text may hold. */
export function isImpossible(sign: string): boolean {
  return IMPOSSIBLE.test(sign);
}

/** Place of the first character that no text may hold; -1 where there is none. */
export function impossibleIn(text: string): number {
  return MAY_BE_IMPOSSIBLE.test(text) ? (IMPOSSIBLE.exec(text)?.index ?? -1) : -1;
}

/** What is odd about one character; null for an ordinary one. */
export function oddCharacterIn(sign: string): OddCharacter | null {
  const kind = kinds.find(({ pattern }) => pattern.test(sign));
  if (kind === undefined || isOrdinary(sign)) return null;
  const { severity, ruleId, what } = kind;
  return { severity, ruleId, what, fix: kind.fix(sign) };
}

/**
 * Odd characters of a file's text, each once. One that a note names by its code point (`U+E000`) is
 * known where the note stands, and there only told where it is an error.
 * @param yamlEnd where the file's YAML ends and its Markdown begins
 */
export function oddCharacters(text: string, yamlEnd: number = text.length): FoundCharacter[] {
  const found = new Map<string, FoundCharacter>();
  const noted = new Map<string, ReturnType<typeof notedParts>>();
  const isNoted = (code: string, index: number) => {
    const parts = noted.get(code) ?? notedParts(text, code, yamlEnd);
    noted.set(code, parts);
    return parts.some(({ from, to }) => from <= index && index <= to);
  };
  for (const { 0: sign, index } of text.matchAll(ODD)) {
    if (isPartOfCharacter(text, sign, index)) continue;
    const odd = oddCharacterIn(sign);
    if (odd === null) continue;
    const code = codePoint(sign);
    if (odd.severity === 'warning' && isNoted(code, index)) continue;
    const before = found.get(sign);
    if (before === undefined) found.set(sign, { ...odd, offset: index, code, count: 1 });
    else before.count += 1;
  }
  return [...found.values()];
}

/** Code point of a character as Unicode writes it: `U+00AD`. */
export function codePoint(sign: string): string {
  return `U+${sign.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
}

/** The standard form; of radicals that have none only the ones of Kangxi do. */
function sameLetter(sign: string): string {
  const standard = sign.normalize('NFKC');
  const instead =
    standard === sign ? '請改用一般的漢字' : `請改用「${standard}」（${codePoint(standard)}）`;
  return `${instead}；須照來源保留時，${noteOf(sign)}`;
}

function noteOf(sign: string): string {
  return `請在同一項（或整個檔案最上層）的 notes 註明 ${codePoint(sign)}`;
}

/** Twelve characters of the compatibility block are ideographs like any other (Unicode, 23.4). */
function isOrdinary(sign: string): boolean {
  return /[\uf900-\ufaff]/.test(sign) && sign.normalize('NFKC') === sign;
}

/** A variation of an ideograph or picture, and pictures joined to one: seen, and part of what stands before. */
function isPartOfCharacter(text: string, sign: string, index: number): boolean {
  if (!/[\u200d\ufe00-\ufe0f\u{e0100}-\u{e01ef}]/u.test(sign)) return false;
  const before = text.slice(Math.max(0, index - 4), index);
  return sign === '\u200d'
    ? /[\p{Extended_Pictographic}\ufe0f]$/u.test(before)
    : /[\p{Script=Han}\p{Emoji}\u3000-\u303f\uff00-\uffef]$/u.test(before);
}
