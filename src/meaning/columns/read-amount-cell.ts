import { figuresIn, plainPromise, type Figure } from '../targets/numbers-in.ts';
import { cellLines } from './cell-lines.ts';

/** A sum of money that a line of an amount cell names. */
export interface ReadAmount {
  /** In units of the currency: 1,200 in a column of 千元 is 1200000. */
  value: number;
  /** Words before the figure, e.g. `中央補助`; null where there are none. */
  source: string | null;
}

/** What an amount cell says. */
export interface AmountCellReading {
  amounts: readonly ReadAmount[];
  /** Lines whose sum cannot be told. */
  unclear: readonly string[];
  /** Currencies that the cell names, as ISO 4217. */
  currencies: readonly string[];
}

/** Names of currencies in the cells of tables. */
const CURRENCIES: readonly (readonly [RegExp, string])[] = [
  [/新[臺台]幣|NT\$|NTD|TWD/iu, 'TWD'],
  [/美[元金]|US\$|USD/iu, 'USD'],
  [/歐元|EUR|€/iu, 'EUR'],
  [/日[圓元幣]|JPY/iu, 'JPY'],
  [/人民幣|CNY|RMB/iu, 'CNY'],
  [/港[幣元]|HKD|HK\$/iu, 'HKD'],
  [/英[鎊磅]|GBP|£/iu, 'GBP'],
];

/** Behind a figure: the sum is written in the currency itself (`1,200千元`), whatever the column counts in. */
const WHOLE = /^(?:元|圓|美[元金]|歐元|日[圓元]|港[幣元]|英鎊|人民幣)/u;

/** Words before a sum that do not say whose money it is. */
const NO_SOURCE =
  /(?:\d+年度?)?(?:新[臺台]幣|NT|NTD|TWD|USD?|EUR|JPY|[合共總小]計|約)*[-－△▲(（：:，,$＄\s]*$/u;

const SCALE_BEHIND = /[百千萬億]$/u;

/**
 * Reads a cell of an amount column. Each line has one sum, behind words that may say whose money it
 * is (`中央 1,200`). A sum in 元 or with its own 千, 萬 and 元 is taken as it is; a bare figure counts in
 * what the column declares. Sums in brackets or behind △ or a minus are negative.
 * @param multiple what one of a bare figure stands for, e.g. 1000 in a column of 千元
 */
export function readAmountCell(text: string, multiple: number): AmountCellReading {
  const amounts: ReadAmount[] = [];
  const unclear: string[] = [];
  for (const line of cellLines(text)) {
    const amount = readLine(line, multiple);
    if (amount === null) unclear.push(line);
    else amounts.push(amount);
  }
  return { amounts, unclear, currencies: currenciesNamed(text) };
}

/** The currencies, as ISO 4217, that a text names in whatever way: `新臺幣`, `NTD`, `US$`. */
export function currenciesNamed(text: string): string[] {
  return CURRENCIES.filter(([name]) => name.test(text)).map(([, code]) => code);
}

function readLine(line: string, multiple: number): ReadAmount | null {
  const figures = figuresIn(line).filter(({ after }) => !/^(?:年|月|日|%)/u.test(after));
  const [figure, ...others] = figures;
  if (figure === undefined || others.length > 0) return null;
  const isWhole = WHOLE.test(figure.after);
  const isScaled = SCALE_BEHIND.test(written(figure, line));
  // `1.2億` in a column of 千元 may be either.
  if (isScaled && !isWhole && multiple !== 1) return null;
  const isNegative =
    /[-－△▲]$/u.test(figure.before) ||
    (/[(（]$/u.test(figure.before) && /^[)）]/u.test(figure.after));
  const words = figure.before.replace(NO_SOURCE, '');
  const value = Number((figure.value * (isWhole ? 1 : multiple)).toPrecision(15));
  return { value: isNegative ? -value : value, source: words.length > 1 ? words : null };
}

/** The figure as it stands in the line, its scale included. */
function written({ before, after }: Figure, line: string): string {
  const plain = plainPromise(line);
  return plain.slice(before.length, plain.length - after.length);
}
