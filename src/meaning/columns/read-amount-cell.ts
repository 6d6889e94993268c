import { currenciesNamed, currencyMark } from '../numbers/currencies.ts';
import { figuresIn, plainPromise, type Figure } from '../targets/numbers-in.ts';
import { hasDash, hasMinus, signs } from '../targets/sign-before.ts';
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

/** Behind a figure: the sum is written in the currency itself (`1,200千元`), whatever the column counts in. */
const WHOLE = /^(?:元|圓|美[元金]|歐元|日[圓元]|港[幣元]|英鎊|人民幣)/u;

/** Words and signs before a sum that do not say whose money it is. */
const NO_SOURCE = new RegExp(
  `(?:\\d+年度?)?(?:${currencyMark}|[合共總小]計|約|${signs}|[(：:，,])*$`,
  'iu',
);

/** A figure in brackets, whatever else stands in them. */
const OPEN = /\([^()]*$/u;
const CLOSES = /^[^()]*\)/u;

/** What stands before and behind a figure where brackets hold all of the line: `NT$(300)`, `(300元)`. */
const WHOLE_LINE = [
  new RegExp(`^${currencyMark}*\\(${currencyMark}*$`, 'iu'),
  new RegExp(`^(?:${currencyMark}|[元圓])*整?\\)$`, 'iu'),
] as const;

const SCALE_BEHIND = /[百千萬億]$/u;

/**
 * Reads a cell of an amount column. Each line has one sum, behind words that may say whose money it
 * is (`中央 1,200`). A sum in 元 or with its own 千, 萬 and 元 is taken as it is; a bare figure counts in
 * what the column declares. Sums behind △, 負 or a minus are negative, and those in brackets that hold all of
 * the line; of other brackets, and of a dash behind words, nothing tells whether they make one.
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

function readLine(line: string, multiple: number): ReadAmount | null {
  const figures = figuresIn(line).filter(({ after }) => !/^(?:年|月|日|%)/u.test(after));
  const [figure, ...others] = figures;
  if (figure === undefined || others.length > 0) return null;
  const isWhole = WHOLE.test(figure.after);
  const isScaled = SCALE_BEHIND.test(written(figure, line));
  // `1.2億` in a column of 千元 may be either.
  if (isScaled && !isWhole && multiple !== 1) return null;
  const isNegative = hasMinus(figure) || isBracketedWhole(figure);
  // Behind words a dash may part, and brackets may hold whose money it is or what it is for.
  if (!isNegative && (hasDash(figure) || isBracketed(figure))) return null;
  const words = figure.before.replace(NO_SOURCE, '');
  const value = Number((figure.value * (isWhole ? 1 : multiple)).toPrecision(15));
  return { value: isNegative ? -value : value, source: words.length > 1 ? words : null };
}

function isBracketedWhole({ before, after }: Figure): boolean {
  return WHOLE_LINE[0].test(before) && WHOLE_LINE[1].test(after);
}

function isBracketed({ before, after }: Figure): boolean {
  return OPEN.test(before) || CLOSES.test(after);
}

/** The figure as it stands in the line, its scale included. */
function written({ before, after }: Figure, line: string): string {
  const plain = plainPromise(line);
  return plain.slice(before.length, plain.length - after.length);
}
