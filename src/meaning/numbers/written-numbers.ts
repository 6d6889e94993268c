import { dropSpace, foldWidth } from '../text/fold.ts';
import { chineseNumeralCharacters, parseChineseNumeral } from './chinese-numerals.ts';

const numeral = `[${chineseNumeralCharacters}]+`;
const unit = '(?:[年月日號天週周季次]|個月|個?工作[天日]|個?日曆天|個?上班日|個?小時|分鐘|個?星期)';

/** A numeral before a unit of time, or in a list or span that ends with one: `三、六、九月`, `一至三月`. */
const numeralBeforeUnit = new RegExp(
  `${numeral}(?=(?:[、,及與和至到~-](?:${numeral}|\\d+))*${unit})`,
  'gu',
);

/**
 * Returns a date expression ready for reading: half width, no white space, Chinese numerals before a
 * unit of time in digits (`八 十 五 年` → `85年`, `三日內` → `3日內`), `元年` as `1年`.
 */
export function plainDateText(text: string): string {
  const compact = dropSpace(foldWidth(text));
  return compact
    .replace(/民國元年/g, '民國1年')
    .replace(numeralBeforeUnit, (written) => String(parseChineseNumeral(written) ?? written));
}
