import { format } from 'numfmt';

/** How a cell shows what it holds. */
export interface NumberShape {
  /** As the file writes it. */
  code: string;
  /** Ways for positive numbers, and others for negative ones and zero where the format has them. */
  sections: readonly Section[];
  /** What stands before and behind a text; null where the cell shows none. */
  aroundText: readonly [string, string] | null;
}

type Section =
  /** No day and no time: what it shows is told by a library. */
  | { kind: 'number' }
  /** A time of the day, `[h]` counting on over days. */
  | { kind: 'time'; seconds: boolean; halves: boolean; counting: boolean }
  | {
      kind: 'date';
      year: 'western' | 'roc' | null;
      month: boolean;
      day: boolean;
      /** What a day looks like; null where it names months, or leaves out centuries. */
      pattern: readonly Token[] | null;
    };

/** A stretch of a format: words that stand as they are, or signs for figures. */
interface Token {
  words: boolean;
  text: string;
}

/** Formats that Excel does not write out, by number (ECMA-376 part 1, 18.8.30; 27 … 36 and 50 … 58 of Taiwan). */
const builtIn: Readonly<Record<number, string>> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  12: '# ?/?',
  13: '# ??/??',
  // As a system set to Taiwan shows it.
  14: 'yyyy/m/d',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'm/d/yyyy h:mm',
  27: '[$-404]e/m/d',
  28: '[$-404]e"年"m"月"d"日"',
  29: '[$-404]e"年"m"月"d"日"',
  30: 'm/d/yy',
  31: 'yyyy"年"m"月"d"日"',
  36: '[$-404]e/m/d',
  37: '#,##0;(#,##0)',
  38: '#,##0;(#,##0)',
  39: '#,##0.00;(#,##0.00)',
  40: '#,##0.00;(#,##0.00)',
  46: '[h]:mm:ss',
  50: '[$-404]e/m/d',
  51: '[$-404]e"年"m"月"d"日"',
  54: '[$-404]e"年"m"月"d"日"',
  57: '[$-404]e/m/d',
  58: '[$-404]e"年"m"月"d"日"',
};

/** What a cell shows of which nothing is said. */
export const generalShape: NumberShape = {
  code: 'General',
  sections: [{ kind: 'number' }],
  aroundText: ['', ''],
};

/** Signs of the longest format that Excel writes. */
const LONGEST = 255;

/** @param written as the file writes it; undefined for a built-in one */
export function numberShape(id: number, written: string | undefined): NumberShape {
  const code = (written ?? builtIn[id] ?? 'General').replaceAll(/G\/通用格式/giu, 'General');
  if (/^general$/iu.test(code) || code.length > LONGEST) return generalShape;
  const isRoc = !/\[\$[^\]-]*-(?!404|zh-TW)/iu.test(code);
  const sections = sectionsOf(tokensOf(code)).slice(0, 3);
  return {
    code,
    sections: sections.map((tokens) => sectionOf(tokens, isRoc)),
    aroundText: aroundText(code),
  };
}

/** Stands for a text while it is looked at what stands around it. */
const ANY_TEXT = '\u0001';

function aroundText(code: string): NumberShape['aroundText'] {
  const shown = formatted(ANY_TEXT, code) ?? ANY_TEXT;
  const [before = '', behind] = shown.trim().split(ANY_TEXT);
  // Words in place of any text are shown as they are.
  return behind === undefined ? (before === '' ? null : ['', '']) : [before, behind];
}

/** What a text looks like in a cell of that shape; empty where the cell shows none. */
export function shapedText(text: string, { aroundText: around }: NumberShape): string {
  return around === null || text === '' ? '' : `${around[0]}${text}${around[1]}`;
}

/** What Excel shows; null for a format that it would not take. */
function formatted(value: number | string, code: string): string | null {
  try {
    return format(code, value, { locale: 'zh-TW' });
  } catch {
    return null;
  }
}

const LITERAL = /"([^"]*)"|\\(.)|_(.)|\*(.)|\[([^\]]*)\]|([^"\\_*[]+)/gsu;

/** Words in quotes and behind a stroke, signs, and nothing of what sets widths, colours and conditions. */
function tokensOf(code: string): Token[] {
  return [...code.matchAll(LITERAL)].flatMap(
    ([, quoted, escaped, , , inBrackets, signs]): Token[] => {
      const words = quoted ?? escaped;
      if (words !== undefined) return [{ words: true, text: words }];
      if (signs !== undefined) return [{ words: false, text: signs }];
      // `[h]` counts hours; `[$NT$-404]` shows a currency.
      if (inBrackets !== undefined && /^[hms]+$/iu.test(inBrackets))
        return [{ words: false, text: `[${inBrackets}]` }];
      const [, currency = ''] = /^\$([^-]*)/u.exec(inBrackets ?? '') ?? [];
      return currency === '' ? [] : [{ words: true, text: currency }];
    },
  );
}

/** What stands between semicolons. */
function sectionsOf(tokens: readonly Token[]): Token[][] {
  const sections: Token[][] = [[]];
  for (const { words, text } of tokens) {
    const parts = words ? [text] : text.split(';');
    for (const [at, part] of parts.entries()) {
      if (at > 0) sections.push([]);
      if (part !== '') sections.at(-1)?.push({ words, text: part });
    }
  }
  return sections;
}

function sectionOf(tokens: readonly Token[], isRoc: boolean): Section {
  const signs = tokens.map(({ words, text }) => (words ? '' : text)).join('');
  const plain = signs.replace(/general|e[+-]|a{3,}|d{3,}/giu, '');
  const isTime = /[hs]|am\/pm|上午/iu.test(plain);
  if (isTime && !/[yde]/iu.test(plain.replace(/am\/pm/giu, '')))
    return {
      kind: 'time',
      seconds: /s/iu.test(plain),
      halves: /am\/pm|上午/iu.test(plain),
      counting: /\[h+\]/iu.test(plain),
    };
  if (!/[ymde]/iu.test(plain)) return { kind: 'number' };
  // Of a day with its hour the hour is left out: plans know days.
  const days = isTime ? plain.replace(/[:：]m+|m+(?=[:：])|h+|s+|am\/pm|@/giu, '') : plain;
  const isOfEra = /e/iu.test(days) && isRoc;
  return {
    kind: 'date',
    year: isOfEra ? 'roc' : /[ye]/iu.test(days) ? 'western' : null,
    month: /m/iu.test(days),
    day: /d/iu.test(days),
    pattern: isTime || (/e/iu.test(days) && !isRoc) ? null : datePattern(tokens),
  };
}

/** Years in full with their era, months and days in figures, days of the week, and what stands between them. */
const PLAIN_DATE = /^(?:g+|e+|y{4}|m{1,2}|d{1,4}|a{3,4}|[年月日/.\-（）(), ])+$/iu;

function datePattern(tokens: readonly Token[]): readonly Token[] | null {
  const shown = tokens.map(({ words, text }) => ({
    words,
    text: words ? text : text.replace(/\s*@$/u, ''),
  }));
  const isPlain = shown.every(({ words, text }) => words || text === '' || PLAIN_DATE.test(text));
  return isPlain ? shown : null;
}

/** What a cell of that shape shows of a number; a day whose format leaves something out as plans write it, `113年3月1日`. */
export function numberText(value: number, shape: NumberShape, since1904: boolean): string {
  const [positive = { kind: 'number' }, negative, zero] = shape.sections;
  const isNegative = value < 0 && negative !== undefined;
  const section = isNegative ? negative : value === 0 && zero !== undefined ? zero : positive;
  if (section.kind === 'time') return timeText(isNegative ? -value : value, section);
  if (section.kind === 'date') return dayText(isNegative ? -value : value, section, since1904);
  const shown = shape === generalShape ? null : formatted(value, shape.code);
  return shown === null ? String(Number(value.toPrecision(12))) : shown.trim();
}

/** `20:00`, `8:00 PM`, `26:30` of a format that counts hours. */
function timeText(
  value: number,
  { seconds, halves, counting }: Extract<Section, { kind: 'time' }>,
): string {
  const all = Math.round((counting ? value : value - Math.floor(value)) * 86_400);
  const [hours, minutes] = [Math.floor(all / 3600), Math.floor((all % 3600) / 60)];
  const two = (part: number) => String(part).padStart(2, '0');
  const hour = halves ? ((hours + 11) % 12) + 1 : hours;
  const half = halves ? (hours % 24 < 12 ? ' AM' : ' PM') : '';
  return `${hour}:${two(minutes)}${seconds ? `:${two(all % 60)}` : ''}${half}`;
}

/** Days from 30 December 1899 (the first of March 1900 on), or from 1904, to the day that JavaScript counts from. */
const DAYS_TO_1970 = { 1900: 25_569, 1904: 24_107 } as const;

function dayText(
  value: number,
  { year, month, day, pattern }: Extract<Section, { kind: 'date' }>,
  since1904: boolean,
): string {
  const days = Math.floor(value) - DAYS_TO_1970[since1904 ? 1904 : 1900];
  const date = new Date(days * 86_400_000);
  const [y, m, d] = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
  if (Number.isNaN(y)) return String(value);
  if (pattern !== null) {
    const padded = (part: number, { length }: string) => String(part).padStart(length, '0');
    const signs: readonly (readonly [RegExp, (sign: string) => string])[] = [
      [/^g/iu, ({ length }) => (length > 2 ? '中華民國' : '民國')],
      [/^e/iu, () => String(y - 1911)],
      [/^y/iu, () => String(y)],
      [/^m/iu, (sign) => padded(m, sign)],
      [/^(?:a|d{3})/iu, (sign) => weekday(date, sign.length > 3)],
      [/^d/iu, (sign) => padded(d, sign)],
    ];
    const shown = ({ words, text }: Token) =>
      words
        ? text
        : text.replace(/([gemyda])\1*/giu, (sign) => {
            const [, write] = signs.find(([begin]) => begin.test(sign)) ?? [];
            return write === undefined ? sign : write(sign);
          });
    return pattern.map(shown).join('').trim();
  }
  return [
    year === null ? '' : `${year === 'roc' ? y - 1911 : y}年`,
    month ? `${m}月` : '',
    day ? `${d}日` : '',
  ].join('');
}

/** `星期五`, `週五`. */
function weekday(date: Date, isLong: boolean): string {
  return `${isLong ? '星期' : '週'}${'日一二三四五六'.charAt(date.getUTCDay())}`;
}
