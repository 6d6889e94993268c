/** Signs between parts of a year that are listed, or between the first and the last of them. */
const BETWEEN = '[、,及與和至到~-]';

const seasons = new RegExp(`(?<!\\d)第?\\d(?:${BETWEEN}第?\\d)*季`, 'gu');

/**
 * A phrase in which each quarter and each half of a year is named in full: `第2、4季` → `第2季、第4季`, `第1至3季` →
 * `第1季至第3季`, `101Q2` → `101年第2季`, `上、下半年` → `上半年、下半年`.
 * @param phrase with digits for numerals
 */
export function withYearParts(phrase: string): string {
  return phrase
    .replace(/(?<![A-Z\d])(?:(\d{2,4})年?)?Q([1-4])(?![A-Z\d])/giu, (_, year, quarter) =>
      year === undefined ? `第${quarter}季` : `${year}年第${quarter}季`,
    )
    .replace(seasons, (named, offset: number) =>
      // Figures alone count quarters: `2季`, `1至2季內`.
      /^\d季$/u.test(named) || (offset === 0 && /^\d\D\d季內/u.test(phrase))
        ? named
        : named.replaceAll('季', '').replace(/第?(\d)/gu, '第$1季'),
    )
    .replace(/上(?:半年)?[、/及和與]?下半年/gu, '上半年、下半年')
    .replace(/([上下]半年)度/gu, '$1')
    .replace(/(?<!\d)(\d{2,3})(?=[上下]半年|第\d季)/gu, '$1年')
    .replace(
      /(?<=月)([上中])(?:旬)?[、/及和與至到~-]?(?=[中下]旬)/gu,
      (third, first: string, at: number, all: string) =>
        all.charAt(at + third.length) === (first === '上' ? '中' : '下') ? first : third,
    );
}
