/** How a cell shows its number. */
export type NumberShape =
  | { kind: 'general' }
  | { kind: 'percent'; decimals: number }
  | { kind: 'number'; decimals: number; grouped: boolean }
  | {
      kind: 'date';
      year: 'western' | 'roc' | null;
      month: boolean;
      day: boolean;
      /** What a day looks like, e.g. `e/mm/dd`; null where it names months or weekdays, or leaves out centuries. */
      pattern: string | null;
    };

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
  const [positive = ''] = written.split(';');
  const plain = positive.replace(/"[^"]*"|\\.|_.|\*.|\[(?!\$-404)[^\]]*\]/g, '');
  const decimals = /\.(0+)/.exec(plain)?.[1]?.length ?? 0;
  if (/[ymde]/i.test(plain.replace(/general/i, '').replace(/e[+-]/i, ''))) {
    const isRoc = /e/i.test(plain.replace(/general/i, ''));
    return {
      kind: 'date',
      year: isRoc ? 'roc' : /y/i.test(plain) ? 'western' : null,
      month: /m/i.test(plain),
      day: /d/i.test(plain),
      pattern: datePattern(positive),
    };
  }
  if (plain.includes('%')) return { kind: 'percent', decimals };
  if (/^general$/i.test(plain.trim()) || !/[0#]/.test(plain)) return { kind: 'general' };
  return { kind: 'number', decimals, grouped: plain.includes(',') };
}

/** Years in full, months and days in figures, and what stands between them. */
const PLAIN_DATE = /^(?:e+|y{4}|m{1,2}|d{1,2}|[年月日/.\- ])+$/i;

function datePattern(code: string): string | null {
  const shown = code
    .replace(/"([^"]*)"/g, '$1')
    .replace(/\\(.)/g, '$1')
    .replace(/\[[^\]]*\]/g, '')
    .replace(/\s*@$/, '')
    .trim();
  return PLAIN_DATE.test(shown) ? shown : null;
}

/** What a cell of that shape shows; a day whose format leaves something out as plans write it, `113年3月1日`. */
export function numberText(value: number, shape: NumberShape, since1904: boolean): string {
  switch (shape.kind) {
    case 'general':
      return String(Number(value.toPrecision(12)));
    case 'percent':
      return `${(value * 100).toFixed(shape.decimals)}%`;
    case 'number': {
      const text = value.toFixed(shape.decimals);
      return shape.grouped ? text.replace(/\B(?=(?:\d{3})+(?!\d))/g, ',') : text;
    }
    case 'date':
      return dayText(value, shape, since1904);
  }
}

/** Days from 30 December 1899 (the first of March 1900 on), or from 1904, to the day that JavaScript counts from. */
const DAYS_TO_1970 = { 1900: 25_569, 1904: 24_107 } as const;

function dayText(
  value: number,
  { year, month, day, pattern }: Extract<NumberShape, { kind: 'date' }>,
  since1904: boolean,
): string {
  const days = Math.floor(value) - DAYS_TO_1970[since1904 ? 1904 : 1900];
  const date = new Date(days * 86_400_000);
  const [y, m, d] = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
  if (Number.isNaN(y)) return String(value);
  if (pattern !== null) {
    const padded = (part: number, { length }: string) => String(part).padStart(length, '0');
    return pattern
      .replace(/e+/gi, String(y - 1911))
      .replace(/y+/gi, String(y))
      .replace(/m+/gi, (sign) => padded(m, sign))
      .replace(/d+/gi, (sign) => padded(d, sign));
  }
  return [
    year === null ? '' : `${year === 'roc' ? y - 1911 : y}年`,
    month ? `${m}月` : '',
    day ? `${d}日` : '',
  ].join('');
}
