/** How a cell shows its number: a way for positive numbers, and others for negative ones and zero where the format has them. */
export type NumberShape = readonly Section[];

type Section =
  | { kind: 'general' }
  | {
      kind: 'number';
      decimals: number;
      /** Digits before the point at least. */
      digits: number;
      grouped: boolean;
      percent: boolean;
      /** What the number is divided by before it is shown: 1 000 for each comma at the end. */
      divisor: number;
      before: string;
      behind: string;
    }
  /** Words in place of the number. */
  | { kind: 'words'; text: string }
  /** A time of the day, `[h]` counting on over days. */
  | { kind: 'time'; seconds: boolean; halves: boolean; counting: boolean }
  | {
      kind: 'date';
      year: 'western' | 'roc' | null;
      month: boolean;
      day: boolean;
      /** What a day looks like; null where it names months or weekdays, or leaves out centuries. */
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
  50: '[$-404]e/m/d',
  51: '[$-404]e"年"m"月"d"日"',
  54: '[$-404]e"年"m"月"d"日"',
  57: '[$-404]e/m/d',
  58: '[$-404]e"年"m"月"d"日"',
};

/** @param code as the file writes it; undefined for a built-in one */
export function numberShape(id: number, code: string | undefined): NumberShape {
  const written = code ?? builtIn[id] ?? 'General';
  return sectionsOf(tokensOf(written)).slice(0, 3).map(sectionOf);
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

function sectionOf(tokens: readonly Token[]): Section {
  const signs = tokens.map(({ words, text }) => (words ? '' : text)).join('');
  const plain = signs.replace(/general|e[+-]/giu, '');
  const isTime = /[hs]|am\/pm|上午/iu.test(plain);
  if (isTime && !/[yde]/iu.test(plain.replace(/am\/pm/giu, '')))
    return {
      kind: 'time',
      seconds: /s/iu.test(plain),
      halves: /am\/pm|上午/iu.test(plain),
      counting: /\[h+\]/iu.test(plain),
    };
  if (/[ymde]/iu.test(plain)) {
    // Of a day with its hour the hour is left out: plans know days.
    const days = isTime ? plain.replace(/[:：]m+|m+(?=[:：])|h+|s+|am\/pm|@/giu, '') : plain;
    return {
      kind: 'date',
      year: /e/iu.test(days) ? 'roc' : /y/iu.test(days) ? 'western' : null,
      month: /m/iu.test(days),
      day: /d/iu.test(days),
      pattern: isTime ? null : datePattern(tokens),
    };
  }
  if (/general/iu.test(signs)) return { kind: 'general' };
  if (!/[0#?]/u.test(plain))
    return {
      kind: 'words',
      text: tokens
        .map(({ text }) => text)
        .join('')
        .trim(),
    };
  if (/\//u.test(plain)) return { kind: 'general' };
  return numberSection(tokens, plain);
}

function numberSection(tokens: readonly Token[], plain: string): Section {
  const isFigures = ({ words, text }: Token) => !words && /[0#?]/u.test(text);
  const [first, last] = [tokens.findIndex(isFigures), tokens.findLastIndex(isFigures)];
  const figures = /[0#?][0#?,.]*/u.exec(plain)?.[0] ?? '0';
  const [whole = '', decimals = ''] = figures.split('.');
  const textOf = (some: readonly Token[]) => some.map(({ text }) => text).join('');
  // Signs around the figures, as `$` and brackets, are shown.
  const around = (text: string | undefined, pattern: RegExp) => pattern.exec(text ?? '')?.[1] ?? '';
  return {
    kind: 'number',
    decimals: decimals.replaceAll(/[^0]/gu, '').length,
    digits: whole.replaceAll(/[^0]/gu, '').length,
    grouped: /,(?=[0#?])/u.test(whole),
    percent: plain.includes('%'),
    divisor: 1000 ** (/,+$/u.exec(figures)?.[0].length ?? 0),
    before: textOf(tokens.slice(0, first)) + around(tokens[first]?.text, /^([^0#?]*)/u),
    behind: around(tokens[last]?.text, /([^0#?,.]*)$/u) + textOf(tokens.slice(last + 1)),
  };
}

/** Years in full, months and days in figures, and what stands between them. */
const PLAIN_DATE = /^(?:e+|y{4}|m{1,2}|d{1,2}|[年月日/.\- ])+$/iu;

function datePattern(tokens: readonly Token[]): readonly Token[] | null {
  const shown = tokens.map(({ words, text }) => ({
    words,
    text: words ? text : text.replace(/\s*@$/u, ''),
  }));
  const isPlain = shown.every(({ words, text }) => words || text === '' || PLAIN_DATE.test(text));
  return isPlain ? shown : null;
}

/** What a cell of that shape shows; a day whose format leaves something out as plans write it, `113年3月1日`. */
export function numberText(value: number, shape: NumberShape, since1904: boolean): string {
  const [positive = { kind: 'general' }, negative, zero] = shape;
  if (value < 0 && negative !== undefined) return sectionText(-value, negative, since1904);
  return sectionText(value, value === 0 && zero !== undefined ? zero : positive, since1904);
}

function sectionText(value: number, section: Section, since1904: boolean): string {
  switch (section.kind) {
    case 'general':
      return String(Number(value.toPrecision(12)));
    case 'words':
      return section.text;
    case 'number':
      return figureText(value, section);
    case 'time':
      return timeText(value, section);
    case 'date':
      return dayText(value, section, since1904);
  }
}

function figureText(
  value: number,
  {
    decimals,
    digits,
    grouped,
    percent,
    divisor,
    before,
    behind,
  }: Extract<Section, { kind: 'number' }>,
): string {
  const scaled = (Math.abs(value) / divisor) * (percent ? 100 : 1);
  const [whole = '', rest] = scaled.toFixed(decimals).split('.');
  const padded = whole.padStart(digits, '0');
  const shown = grouped ? padded.replace(/\B(?=(?:\d{3})+(?!\d))/gu, ',') : padded;
  return `${value < 0 ? '-' : ''}${before}${shown}${rest === undefined ? '' : `.${rest}`}${behind}`.trim();
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
    const shown = ({ words, text }: Token) =>
      words
        ? text
        : text
            .replace(/e+/giu, String(y - 1911))
            .replace(/y+/giu, String(y))
            .replace(/m+/giu, (sign) => padded(m, sign))
            .replace(/d+/giu, (sign) => padded(d, sign));
    return pattern.map(shown).join('').trim();
  }
  return [
    year === null ? '' : `${year === 'roc' ? y - 1911 : y}年`,
    month ? `${m}月` : '',
    day ? `${d}日` : '',
  ].join('');
}
