import type { Budget } from '../../limits/budget.ts';
import { levelLeftOut, writeListNumber, type ListNumberStyle } from '../list-number.ts';
import { childElements, integerAttribute, type XmlElement } from '../packages/xml-part.ts';

/** `style:num-format` (OpenDocument 1.3 part 3, 19.502), told by the first number of the sequence. */
const numberFormats: Readonly<Record<string, ListNumberStyle>> = {
  '1': 'decimal',
  '01': 'two-digits',
  '１': 'full-width',
  '①': 'circled',
  '⒈': 'full-stop',
  '⑴': 'parenthesised',
  A: 'upper-letter',
  a: 'lower-letter',
  I: 'upper-roman',
  i: 'lower-roman',
  一: 'chinese',
  壹: 'chinese-formal',
  '㈠': 'chinese-parenthesised',
  甲: 'stems',
  子: 'branches',
};

interface Level {
  bullet: boolean;
  /** First number of the sequence; `''` where no number is shown. */
  format: string;
  prefix: string;
  suffix: string;
  /** How many levels are shown, joined by full stops. */
  displayLevels: number;
  /** E.g. `%1%.%2%、`: takes the place of the three above. */
  pattern: string | null;
  start: number;
}

/** Levels of a list style by their number, 1 … 10. */
export type ListStyle = ReadonlyMap<number, Level>;

/** One list of the document, wherever it is continued. */
export interface ListState {
  /** Numbers reached by level (0 = outermost). */
  reached: (number | undefined)[];
}

/** Levels that a list style, or the style of headings, defines. */
export function listStyleOf(style: XmlElement, budget: Budget): ListStyle {
  const levels = new Map<number, Level>();
  for (const level of childElements(style)) {
    const number = integerAttribute(level, 'text:level');
    if (number === null) continue;
    const attribute = (name: string) => {
      const value = level.attributes.get(name);
      budget.allow('labelCharacters', value?.length ?? 0);
      return value;
    };
    levels.set(number, {
      bullet:
        level.name === 'text:list-level-style-bullet' ||
        level.name === 'text:list-level-style-image',
      format: firstNumber(attribute('style:num-format') ?? ''),
      prefix: attribute('style:num-prefix') ?? '',
      suffix: attribute('style:num-suffix') ?? '',
      displayLevels: integerAttribute(level, 'text:display-levels') ?? 1,
      pattern: attribute('loext:num-list-format') ?? null,
      start: integerAttribute(level, 'text:start-value') ?? 1,
    });
  }
  return levels;
}

/**
 * Counts an item and gives the number before it, `-` for a bullet, `''` without any.
 * @param depth 0 for the outermost level, within the limit of list levels
 * @param start the number that the item itself sets, if any
 */
export function nextLabel(
  list: ListState,
  style: ListStyle,
  depth: number,
  start: number | null,
  doubts: Set<string>,
): string {
  const level = style.get(depth + 1);
  for (let above = 0; above < depth; above += 1) {
    if (list.reached[above] !== undefined) continue;
    // Word processors show the first number of a level that is left out, and count it.
    list.reached[above] = style.get(above + 1)?.start ?? 1;
    const shows =
      level?.pattern?.includes(`%${above + 1}%`) ?? (level?.displayLevels ?? 1) > depth - above;
    if (shows) doubts.add(levelLeftOut);
  }
  list.reached[depth] = start ?? (list.reached[depth] ?? (level?.start ?? 1) - 1) + 1;
  list.reached.length = depth + 1;
  if (level === undefined) return '';
  if (level.bullet) return '-';
  const numberAt = (index: number): string => {
    const shown = style.get(index + 1);
    if (shown === undefined || shown.format === '' || shown.bullet) return '';
    const value = list.reached[index] ?? shown.start;
    return writeListNumber(value, numberFormats[shown.format], doubts);
  };
  if (level.pattern !== null) {
    return level.pattern
      .replace(/%(\d+)%/g, (_, number: string) => numberAt(Number(number) - 1))
      .trim();
  }
  const numbers: string[] = [];
  for (let index = Math.max(0, depth + 1 - level.displayLevels); index <= depth; index += 1) {
    const number = numberAt(index);
    if (number !== '') numbers.push(number);
  }
  return `${level.prefix}${numbers.join('.')}${level.suffix}`.trim();
}

/** LibreOffice writes a format of full-width digits as the sequence `1, 2, 3, ...`. */
function firstNumber(format: string): string {
  if (format.startsWith('1, 2')) return '１';
  const [first = ''] = format.split(',', 1);
  return first.trim();
}
