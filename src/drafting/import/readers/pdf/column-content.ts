import { endsLikeUnit } from '../../cells/unit-names.ts';

/** What a column of a table holds, by the lines of its cells alone. */
export type ColumnContent = 'deadline' | 'unit';

/** Lines from which on a column tells what it holds, and the share of them that say so. */
const FEWEST = 3;
const MOSTLY = 0.7;

/** Characters of the longest line of a cell that holds a deadline or units. */
const LONGEST = 24;

/** The beginning of a deadline: a year, a month, what recurs. */
const TIME =
  /^(?:[①-⑳]|[（(]?\d{1,2}[)）.、]\s*)?(?:民國\s*)?(?:\d{2,4}\s*年|\d{2,4}\s*[./-]\s*\d{1,2}(?!\d)|\d{1,2}\s*月|每[年半季月週周日天學]|逐[年月]|全年|經常|隨時|即日|常態|持續|按[年季月週]|第[一二三四1-4]\s*季|[上下]半年|年[初中底]|[一二三四五六七八九十]{1,3}月)/u;

/** The rest of a deadline that its column wraps. */
const REST_OF_TIME = /^(?:[年月日底前起止迄至、，~～〜-]|\d{1,2}\s*[月日]|[)）])/u;

/** True for a line that begins a deadline. */
export function beginsTime(line: string): boolean {
  const text = line.trim();
  return text.length <= LONGEST && TIME.test(text);
}

/** True for a line that is a deadline, the rest of one, or names units. */
export function isEntry(line: string): boolean {
  const text = line.trim();
  return beginsTime(text) || REST_OF_TIME.test(text) || isUnits(text);
}

/** Whether the lines of a column are deadlines or names of units; null for anything else. */
export function contentOf(lines: readonly string[]): ColumnContent | null {
  const short = lines.map((line) => line.trim()).filter((line) => line !== '');
  const isMostly = (count: number) => count >= short.length * MOSTLY;
  const times = short.filter(beginsTime).length;
  const rests = short.filter(
    (line) => line.length <= LONGEST && !beginsTime(line) && REST_OF_TIME.test(line),
  ).length;
  if (times >= FEWEST && isMostly(times + rests)) return 'deadline';
  const units = short.filter(isUnits).length;
  return units >= FEWEST && isMostly(units) ? 'unit' : null;
}

function isUnits(line: string): boolean {
  const names = line.split(/[、，,；;／/（）()\s]+/u).filter((name) => name !== '');
  return line.length <= LONGEST && names.length > 0 && names.every(endsLikeUnit);
}
