import { parseChineseNumeral } from '../../../meaning/numbers/chinese-numerals.ts';
import { firstWords } from '../document/clean-text.ts';
import type { Doubt } from '../model/doubt.ts';
import type { Entry } from '../cells/split-measures.ts';

/** A Chinese number and what it counts, right behind the number of an item. */
const COUNTED = /^([一二三四五六七八九十]{1,3})(?:樓|層|級|年級|季|月|階段|期|科|組|線|代|類|館)/u;

/** Doubts about the numbers of measures that may be the first of several in their words; that one alone is numbered is told anyhow. */
export function numbersInWords(entries: readonly Entry[]): Doubt[] {
  const numbered = entries.filter(({ label }) => label !== null);
  if (numbered.length < 2) return [];
  return numbered.flatMap((entry) => {
    const found = numberInWords(entry);
    return found === null ? [] : [{ ...found, entry, place: null }];
  });
}

/**
 * What is doubtful where the number of a measure may be the first of several numbers in its words (`二、三樓廁所改善`): the
 * next one follows, and what it counts. Null elsewhere.
 */
function numberInWords({ label, text }: Entry): Pick<Doubt, 'column' | 'found' | 'lookAt'> | null {
  const [first, further] = label?.ordinal ?? [];
  if (label === null || first === undefined || further !== undefined) return null;
  if (!label.label.trim().endsWith('、')) return null;
  const [words, second = ''] = COUNTED.exec(text) ?? [];
  if (words === undefined || parseChineseNumeral(second) !== first + 1) return null;
  return {
    column: 'label',
    found: `「${label.label}${firstWords(text, 8)}」讀成編號「${label.label}」與後面的文字`,
    lookAt: `請核對「${label.label}${words}」是編號後面接文字，還是並列的兩個數；若是並列，編號留空，文字補回「${label.label}」`,
  };
}

/** `1.75歲以上…` that the numbers around it do not tell to be two. */
export function numberedFigure({ label, text }: Entry): Pick<Doubt, 'column' | 'found' | 'lookAt'> {
  const written = `${label?.label ?? ''}${firstWords(text, 8)}`;
  return {
    column: 'label',
    found: `「${written}」讀成編號「${label?.label ?? ''}」與後面的數字`,
    lookAt: '請核對是編號後面接數字，還是一個有小數點的數字',
  };
}
