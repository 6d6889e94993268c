import { parseChineseNumeral } from '../../meaning/numbers/chinese-numerals.ts';

const numeral = String.raw`(?<digits>\d{1,3}(?:,\d{3})+|\d+)|(?<spelled>[一二兩三四五六七八九十百]+)`;

/** What is counted in plans, and how near to the count. */
const counted =
  '個?工作[天日]|[天日]|個?小時|個月|個?星期|個?禮拜|[週周]|分鐘|[年場次冊本份人名位所館間處筆張頁種項門台臺件案條]|萬筆?|%|人次|家次|場次';
const bound = '以上|以內|之內|以下|內|前|後';

const count = new RegExp(`^(?:${numeral})(?<unit>(?:${counted})?)(?<bound>(?:${bound})?)$`, 'u');

const perCent = /^百分之(?<spelled>[一二三四五六七八九十百]+)(?<bound>(?:以上|以下)?)$/u;

/** Units that say the same, the one that plans use first. */
const alike: readonly (readonly string[])[] = [
  ['日', '天'],
  ['工作日', '工作天', '個工作日', '個工作天'],
  ['小時', '個小時'],
  ['週', '周', '星期', '個星期', '禮拜', '個禮拜'],
];

/** How near to a count says the same. */
const alikeBounds: readonly (readonly string[])[] = [['內', '以內', '之內']];

/**
 * A count as it may be written otherwise, folded: `三天內` → `3日內` …, `2000冊` → `2,000冊`, `百分之九十` → `90%`; none
 * for anything else. A year is a count too, and stands nowhere so.
 * @param needle folded by `foldForSearch`
 */
export function otherCounts(needle: string): string[] {
  const share = perCent.exec(needle)?.groups;
  if (share !== undefined) {
    const value = parseChineseNumeral(share['spelled']!);
    return value === null ? [] : [`${value}%${share['bound']}`];
  }
  const groups = count.exec(needle)?.groups;
  if (groups === undefined) return [];
  const { digits, spelled, unit = '', bound: near = '' } = groups;
  const value =
    digits === undefined ? parseChineseNumeral(spelled!) : Number(digits.replaceAll(',', ''));
  // A numeral in Chinese characters alone is a word, or part of one.
  if (value === null || (digits === undefined && unit === '')) return [];
  const plain = String(value);
  const grouped = plain.replaceAll(/\B(?=(?:\d{3})+$)/gu, ',');
  const units = alike.find((some) => some.includes(unit)) ?? [unit];
  const bounds = alikeBounds.find((some) => some.includes(near)) ?? [near];
  const written = [...new Set([plain, grouped])].flatMap((figure) =>
    units.flatMap((each) => bounds.map((ending) => figure + each + ending)),
  );
  return written.filter((each) => each !== needle);
}
