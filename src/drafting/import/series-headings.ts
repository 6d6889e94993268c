import { parseLabel } from '../../meaning/numbers/parse-label.ts';
import { sectionRole } from './section-roles.ts';
import type { Block, ParagraphBlock, TableBlock } from './source-document.ts';

/** Longest line above a table that is a heading and no sentence. */
const LONGEST_HEADING = 30;

/** `三、服務措施如下表：` says that a table follows; it heads none. */
const pointsBelow = /(?:如下|如后|如後|如附|下列|下表)[^，,]{0,3}[：:]?$/u;

/** Words that count the parts of a plan: `策略二：…`, `目標 1 …`. */
const COUNTED = /^(?:策略|目標|面向|構面|主軸|重點|主題|任務|方案|類別|項目)$/u;

/** Words that count what is no part of a plan, or no part of it alone: `附表二`, `表 1`. */
const OTHERWISE = /^(?:附|圖|表|註|第$)/u;

const NUMBER = String.raw`(?:\d{1,2}|[一二三四五六七八九十]{1,3})`;
const PART = new RegExp(
  String.raw`^(?:(?<word>\p{Script=Han}{1,6}?)\s*${NUMBER}|第\s*${NUMBER}\s*(?<of>部分|面向|構面|主軸|類))(?:\s*[：:、.．]|\s+)\s*\S`,
  'u',
);

/** A line that may head the rows of a table below it, and is not the title of an appendix. */
export function mayHeadRows(text: string): boolean {
  return isHeadingLine(text) && !OTHERWISE.test(text);
}

/** A line that may head a table: short, no sentence, and not one that only points to it. */
export function isHeadingLine(text: string): boolean {
  return text.length <= LONGEST_HEADING && !/[。；]/u.test(text) && !pointsBelow.test(text);
}

/** What a line counts, where it is a numbered part of something: 策略 of `策略二：申辦簡捷化`; null for any other. */
function countedPart(text: string): string | null {
  const { word, of } = PART.exec(text)?.groups ?? {};
  const counted = of ?? word ?? null;
  return counted === null || OTHERWISE.test(counted) ? null : counted;
}

/** Whether a line is a numbered part of a plan: `策略二：申辦簡捷化`, `第一部分 …`. */
export function isPartOfPlan(text: string): boolean {
  const counted = countedPart(text);
  return isHeadingLine(text) && counted !== null && isUsual(counted);
}

function isUsual(counted: string): boolean {
  return COUNTED.test(counted) || /^(?:部分|類)$/u.test(counted);
}

/**
 * The lines that head tables of one form: lines directly above these that count parts of a plan, or parts of the same
 * kind each, or are headings of one level.
 * @param tables of the same heads, without a column of the outermost headings
 */
export function seriesHeadings(
  blocks: readonly Block[],
  tables: ReadonlySet<TableBlock>,
): ParagraphBlock[] {
  const above = blocks.flatMap((block, at): ParagraphBlock[] => {
    const next = blocks[at + 1];
    const isAbove = block.kind === 'paragraph' && next?.kind === 'table' && tables.has(next);
    return isAbove && isHeadingLine(block.text) ? [block] : [];
  });
  const byKind = Map.groupBy(above, ({ text, headingLevel }) => {
    const counted = countedPart(text);
    if (counted !== null) return counted;
    const isSection = parseLabel(text) !== null || sectionRole(text) !== null;
    return headingLevel === null || isSection ? null : headingLevel;
  });
  return [...byKind].flatMap(([kind, lines]) => {
    if (kind === null) return [];
    const isSeveral = lines.length > 1 && new Set(lines.map(({ text }) => text)).size > 1;
    return isSeveral || (typeof kind === 'string' && isUsual(kind)) ? lines : [];
  });
}
