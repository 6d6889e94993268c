import { parseLabel } from '../../../meaning/numbers/parse-label.ts';
import { tellsIssue } from '../document/around-the-plan.ts';
import { sectionRole } from '../sections/section-roles.ts';
import { signaturesIn } from './signatures.ts';
import type { Block, ParagraphBlock, TableBlock } from '../document/source-document.ts';
import { follows } from '../cells/split-at-labels.ts';

/** Longest line above a table that is a heading and no sentence, and longest that may be one. */
const LONGEST_HEADING = 30;
const LONGEST_DOUBTFUL = 60;

/** `三、服務措施如下表：` says that a table follows; it heads none. */
const pointsBelow = /(?:如下|如后|如後|如附|下列|下表)[^，,]{0,3}[：:]?$/u;

/** Words that count the parts of a plan: `策略二：…`, `目標 1 …`. */
const COUNTED = /^(?:策略|目標|面向|構面|主軸|重點|主題|任務|方案|類別|項目)$/u;

/** Words that count what is no part of a plan, or no part of it alone: `附表二`, `表 1`. */
const OTHERWISE = /^(?:附|圖|表|註|備\s*註|說\s*明|單\s*位|第$)/u;

const NUMBER = String.raw`(?:\d{1,2}|[一二三四五六七八九十]{1,3})`;
const PART = new RegExp(
  String.raw`^(?:(?<word>\p{Script=Han}{1,6}?)\s*${NUMBER}|第\s*${NUMBER}\s*(?<of>部分|面向|構面|主軸|類))(?:\s*[：:、.．]|\s+)\s*\S`,
  'u',
);

/** `續前頁`, `（續二）`, `附表（續）`: says that a table goes on, and heads none. */
const GOES_ON =
  /^[（(]?\s*(?:[續接承]|上接|下接|接續)\s*[前上下次]?\s*[一1]?\s*[頁表]|^[（(]\s*續[^）)]{0,4}[）)]$|^[附續]?表.*[（(]\s*續[^）)]{0,4}[）)]$/u;

/** When a table was made or printed: `製表日期：…`, `列印時間：…`. */
const MADE_ON = /^(?:製表|填表|填報|列印|更新|資料|公告|公布|發布)\s*(?:日期|時間|日|截止)/u;

/** A line that may head the rows of a table below it, and is not the title of an appendix or a remark. */
export function mayHeadRows(text: string): boolean {
  const isShort =
    text.length <= LONGEST_DOUBTFUL && !/[。；]/u.test(text) && !pointsBelow.test(text);
  return isShort && !OTHERWISE.test(text) && !isAside(text);
}

function isAside(text: string): boolean {
  return (
    GOES_ON.test(text) || MADE_ON.test(text) || tellsIssue(text) || signaturesIn([text]) !== null
  );
}

/**
 * Of lines that stand above a further part of a table, the one that may head its rows: the last, what counts a part of
 * the plan, or what the file marks as a heading; null without one.
 * @param printed lines that stand on several pages, and head none of them
 */
export function headingOfPart(
  lines: readonly ParagraphBlock[],
  printed: ReadonlySet<string>,
): ParagraphBlock | null {
  const own = lines.filter(({ text }) => !printed.has(text));
  const last = own.at(-1);
  if (last !== undefined && mayHeadRows(last.text)) return last;
  const isTold = ({ text, headingLevel }: ParagraphBlock) =>
    mayHeadRows(text) && (headingLevel !== null || countedPart(text) !== null);
  return own.findLast(isTold) ?? null;
}

/** A line that may head a table: short, no sentence, and not one that only points to it. */
export function isHeadingLine(text: string): boolean {
  return text.length <= LONGEST_HEADING && !/[。；]/u.test(text) && !pointsBelow.test(text);
}

/** What a line counts, where it is a numbered part of something: 策略 of `策略二：申辦簡捷化`; null for any other. */
export function countedPart(text: string): string | null {
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

/** Lines between a heading and its table at most where not each table has one: the title of the plan, a remark. */
const MOST_BETWEEN = 2;

/**
 * The lines that head tables of one form: lines directly above these that count parts of a plan, or parts of the same
 * kind each; or headings of one level above each of them.
 * @param tables of the same heads, without a column of the outermost headings
 */
export function seriesHeadings(
  blocks: readonly Block[],
  tables: ReadonlySet<TableBlock>,
): ParagraphBlock[] {
  const places = placesOf(tables, blocks);
  const above = places.flatMap((at) => {
    const line = blocks[at - 1];
    return line?.kind === 'paragraph' && isHeadingLine(line.text) ? [line] : [];
  });
  const counting = places.flatMap((at) => countingAbove(blocks, at) ?? []);
  const byWord = [...Map.groupBy(counting, ({ text }) => countedPart(text))].flatMap(
    ([word, lines]) => (word !== null && (areSeveral(lines) || isUsual(word)) ? lines : []),
  );
  if (byWord.length > 0) return byWord;
  const near = places.flatMap((at) => markedAbove(blocks, at, MOST_BETWEEN) ?? []);
  if (areOfOneLevel(near)) return near;
  const marked = places.flatMap((at) => markedAbove(blocks, at, Infinity) ?? []);
  if (marked.length === places.length && areOfOneLevel(marked)) return marked;
  const counted = places.flatMap((at) => countedAbove(blocks, at) ?? []);
  if (counted.length === places.length && areOfOneLevel(counted) && countOn(counted))
    return counted;
  const isOfEach = above.length === places.length;
  if (isOfEach && areSeveral(above) && above.every(isInner) && countOn(above)) return above;
  return above.length >= FEWEST_PLAIN && isOfEach && above.every(isPlain) ? above : [];
}

/**
 * The lines that head tables of one form whatever columns these have: above each of several, another numbered part of the
 * plan.
 */
export function partHeadings(
  blocks: readonly Block[],
  tables: ReadonlySet<TableBlock>,
): ParagraphBlock[] {
  const places = placesOf(tables, blocks);
  const above = places.flatMap((at) => countingAbove(blocks, at) ?? []);
  const areParts = above.length === places.length && above.every(({ text }) => isPartOfPlan(text));
  return areParts && areSeveral(above) ? above : [];
}

/**
 * The headings of sections (`壹、提升專業`) that head tables of one form: each has one, and none is known as a section of
 * plans.
 */
export function sectionsOfTables(
  blocks: readonly Block[],
  tables: ReadonlySet<TableBlock>,
): ParagraphBlock[] {
  const places = placesOf(tables, blocks);
  const above = places.flatMap((at) => formalAbove(blocks, at) ?? []);
  return above.length === places.length && areSeveral(above) ? above : [];
}

/** Where tables stand among the blocks. */
function placesOf(tables: ReadonlySet<TableBlock>, blocks: readonly Block[]): number[] {
  return blocks.flatMap((block, at) => (block.kind === 'table' && tables.has(block) ? [at] : []));
}

function formalAbove(blocks: readonly Block[], table: number): ParagraphBlock | null {
  for (let at = table - 1; at >= Math.max(0, table - 1 - MOST_BETWEEN); at -= 1) {
    const block = blocks[at];
    if (block?.kind !== 'paragraph') return null;
    const label = parseLabel(block.text);
    if (label === null) continue;
    const isSection = label.style === 'formal' && sectionRole(block.text) === null;
    return isSection && isHeadingLine(block.text) ? block : null;
  }
  return null;
}

/** From so many tables on, a short line right above each heads it. */
const FEWEST_PLAIN = 3;

/** Characters of the longest such line. */
const LONGEST_PLAIN = 16;

function isPlain({ text }: ParagraphBlock, at: number, all: readonly ParagraphBlock[]): boolean {
  return all.every((other, place) => place === at || other.text !== text) && isPlainLine(text);
}

/** A few words without figures and signs. */
export function isPlainLine(text: string): boolean {
  return text.length <= LONGEST_PLAIN && !/[\d：:，,]/u.test(text) && mayHeadRows(text);
}

/** A line with the number of something within a section: `（一）賡續辦理事項`. */
function isInner({ text }: ParagraphBlock): boolean {
  const label = parseLabel(text);
  return label !== null && label.style !== 'formal' && mayHeadRows(text);
}

/** The line above a table that counts a part of the plan; what it says of that part may stand between. */
function countingAbove(blocks: readonly Block[], table: number): ParagraphBlock | null {
  for (let at = table - 1; at >= Math.max(0, table - 1 - MOST_BETWEEN); at -= 1) {
    const block = blocks[at];
    if (block?.kind !== 'paragraph') return null;
    if (isHeadingLine(block.text) && countedPart(block.text) !== null) return block;
    const tells = /[。；]|^\p{Script=Han}{2,6}[：:]/u.test(block.text);
    if (!tells || parseLabel(block.text) !== null) return null;
  }
  return null;
}

function areOfOneLevel(lines: readonly ParagraphBlock[]): boolean {
  return new Set(lines.map(({ headingLevel }) => headingLevel)).size === 1 && areSeveral(lines);
}

function areSeveral(lines: readonly ParagraphBlock[]): boolean {
  return lines.length > 1 && new Set(lines.map(({ text }) => text)).size > 1;
}

/** Whether headings are numbered from the first on (`一、便民`, `二、環境`), and none is of a section of plans. */
function countOn(lines: readonly ParagraphBlock[]): boolean {
  const labels = lines.map(({ text }) => parseLabel(text));
  return labels.every((label, at) => {
    const before = labels[at - 1];
    if (label === null || before === null) return false;
    return before === undefined ? label.ordinal.at(-1) === 1 : follows(label, before);
  });
}

/** The nearest heading above a table that the file marks as such and that has a number. */
function countedAbove(blocks: readonly Block[], table: number): ParagraphBlock | null {
  for (let at = table - 1; at >= Math.max(0, table - 1 - MOST_BETWEEN); at -= 1) {
    const block = blocks[at];
    if (block?.kind !== 'paragraph') return null;
    if (block.headingLevel === null) continue;
    return isHeadingLine(block.text) && sectionRole(block.text) === null ? block : null;
  }
  return null;
}

/** The nearest heading above a table that the file marks as such, and that is none of a section. */
function markedAbove(
  blocks: readonly Block[],
  table: number,
  mostBetween: number,
): ParagraphBlock | null {
  for (let at = table - 1; at >= Math.max(0, table - 1 - mostBetween); at -= 1) {
    const block = blocks[at];
    if (block?.kind !== 'paragraph') return null;
    if (block.headingLevel === null) continue;
    const isSection = parseLabel(block.text) !== null || sectionRole(block.text) !== null;
    return isHeadingLine(block.text) && !isSection ? block : null;
  }
  return null;
}
