import { parseChineseNumeral } from '../../../meaning/numbers/chinese-numerals.ts';
import { headingStyles } from '../../../meaning/numbers/label-styles.ts';
import { parseLabel, type Label } from '../../../meaning/numbers/parse-label.ts';
import { foldWidth } from '../../../meaning/text/fold.ts';

/** Numbers that need a mark behind them before a text, but not alone in a cell: `Ⅲ`, `甲`, `壹`, `B`. */
const MARKED = ['roman', 'stem', 'formal', 'letter-marked'] as const;

/** The number that a cell holds and nothing else: `3`, `三`, `（三）`, `1.`, `(a)`, `a`, `①`, `Ⅲ`; null for any other. */
export function labelAlone(written: string): Label | null {
  const text = written.trim();
  // A number alone in its cell needs no mark behind it.
  const figure = /^\d{1,4}$/.exec(foldWidth(text));
  if (figure !== null)
    return { label: text, rest: '', style: 'decimal-marked', ordinal: [Number(figure[0])] };
  const numeral = /^[一二三四五六七八九十]{1,3}$/u.test(text) ? parseChineseNumeral(text) : null;
  if (numeral !== null)
    return { label: text, rest: '', style: 'numeral-marked', ordinal: [numeral] };
  const [, inBrackets, small] = /^(?:[（(]([A-Za-z])[)）]|([a-z]))$/u.exec(text) ?? [];
  const letter = inBrackets ?? small;
  if (letter !== undefined)
    return {
      label: text,
      rest: '',
      style: 'decimal-brackets',
      ordinal: [letter.toLowerCase().charCodeAt(0) - 'a'.charCodeAt(0) + 1],
    };
  const label = parseLabel(text, { styles: headingStyles });
  if (label?.rest === '') return label;
  const marked = parseLabel(`${text}、`, { styles: MARKED });
  return marked?.rest === '' ? { ...marked, label: text } : null;
}
