import { headingStyles } from '../../../meaning/numbers/label-styles.ts';
import { parseLabel } from '../../../meaning/numbers/parse-label.ts';
import type { PlanSection } from '../sections/find-sections.ts';
import { tellsPublishing } from '../document/around-the-plan.ts';
import { tellsOfPlan } from '../sections/frame-headings.ts';
import { isRemark } from '../tables/group-rows.ts';
import { isPartOfPlan } from '../tables/series-headings.ts';
import { headSense } from '../columns/head-words.ts';
import { withMeasuresBelow } from './measures-below-headings.ts';
import { plainName, type OutlineTextLine as Line } from '../sections/outline-lines.ts';
import { endsWithTime, type LineContext } from '../columns/named-values.ts';
import {
  blocksOf,
  doubtIn,
  readFrom,
  withoutSign,
  type ReadLines,
  type ReadSection,
} from '../sections/section-lines.ts';
import { mayHoldMeasures, valuesOfSection } from '../sections/section-values.ts';
import type { TableContext } from '../model/table-context.ts';
import { unnumberedSections } from './unnumbered-sections.ts';
import { listSign } from '../document/list-sign.ts';

/**
 * Reads sections of a plan whose measures may stand in numbered paragraphs, in the items of their lists, or in
 * paragraphs with lines below them that name when and by whom.
 */
export function readSections(sections: readonly PlanSection[], given: TableContext): ReadSection[] {
  const numbered = readNumbered(sections, given);
  const plain = unnumberedSections(sections, given);
  const entries = [...plain.values()].flatMap(({ lines }) => lines.filter(begins));
  const naming = numbered.flatMap(({ lines }) => lines.filter(isNamingItself));
  if (entries.length < FEWEST_PLAIN || naming.length >= entries.length) return numbered;
  return numbered.map((read) => plain.get(read.section) ?? { ...read, lines: [] });
}

/** Fewest measures without numbers. */
const FEWEST_PLAIN = 3;

/** Whether a line names something beside words of its own: it is no further line of a measure. */
const isNamingItself = (line: Line) => isNaming(line) && line.text !== '';

function readNumbered(sections: readonly PlanSection[], given: TableContext): ReadSection[] {
  const plain = sections.map((section) => readFrom(section, firstSigned(section), given));
  const mayHold = plain.filter((_, at) => mayHoldMeasures(sections[at]!));
  const areTimes = areTimesDeadlines(mayHold, given);
  const contextOf = (section: PlanSection): LineContext =>
    areTimes && mayHoldMeasures(section) ? { ...given, areTimesDeadlines: true } : given;
  const signed = areTimes
    ? sections.map((section) => readFrom(section, firstSigned(section), contextOf(section)))
    : plain;
  const naming = new Set(signed.filter(({ lines }) => lines.some(isNaming)));
  const areEntries = areItemsEntries([...naming]);
  const own = sections.map((section) =>
    valuesOfSection(section, firstSigned(section), contextOf(section)),
  );
  const isListOnly = (at: number) =>
    own[at]!.values.length > 0 && holdsItemsAlone(signed[at]!.lines);
  // What stands before the first number belongs to no measure, but where items are measures themselves.
  const read = sections.map((section, at) =>
    (areEntries && naming.has(signed[at]!)) || isListOnly(at)
      ? { ...signed[at]!, lines: withItems(signed[at]!) }
      : readFrom(section, firstNumbered(section), contextOf(section)),
  );
  const parts = read.map((each) => withoutPreamble(withHeadings(each)));
  const measures = parts
    .flatMap(({ lines }) => entriesIn(lines))
    .filter((own) => own.some(isNaming));
  return sections.map((section, at) => {
    const { written, signs: ofLines, lines } = parts[at]!;
    const end = endOfMeasures(parts[at]!, measures);
    return {
      section,
      lines: lines.slice(0, end),
      blocks: new Set(written.slice(0, end).flatMap(blocksOf)),
      signs: ofLines.slice(0, end).flat(),
      own: own[at]!,
      doubt: doubtIn(section),
    };
  });
}

/**
 * Whether brackets at the end of lines that hold a time alone are deadlines (`…（114年5月）。`): nothing else names any, and
 * nearly all lines of one kind of number end so.
 */
function areTimesDeadlines(read: readonly ReadLines[], context: TableContext): boolean {
  const lines = read.flatMap((each) =>
    each.lines.map((line, at) => ({ line, written: each.written[at]! })),
  );
  if (lines.some(({ line }) => line.values.some(({ column }) => column === 'deadline')))
    return false;
  const byStyle = Map.groupBy(
    lines.filter(({ line }) => begins(line)),
    ({ line }) => line.style ?? ITEM,
  );
  return [...byStyle.values()].some((own) => {
    const timed = own.filter(({ written }) => endsWithTime(written.line, context));
    return timed.length >= FEWEST_TIMED && timed.length >= own.length * NEARLY_ALL;
  });
}

const FEWEST_TIMED = 3;

/** The kind of number of an entry that has the sign of a list in its place. */
const ITEM = 'item';

/** An item of a list that says more than what it names (`- 完成期限：每季` belongs to what stands above it). */
const isListed = ({ isItem, style, text, values }: Line) =>
  isItem && style === null && (text !== '' || values.length === 0);
const isNaming = ({ values }: Line) => values.length > 0;

/**
 * Whether items of lists (`• …`) are entries: nearly all of them name a deadline or a unit. Else they belong to the
 * number above them.
 */
function areItemsEntries(read: readonly ReadLines[]): boolean {
  const entries = read.flatMap(({ lines }) => entriesIn(lines));
  const headings = new Set(read.flatMap(({ lines }) => itemHeadings(lines)));
  const items = entries.filter(([first]) => isListed(first) && !headings.has(first));
  const naming = items.filter((lines) => lines.some(isNaming));
  // Where numbers name them, items belong to these, unless the numbers head them.
  const numbered = [...entries.keys()].filter(
    (at) => entries[at]![0].style !== null && entries[at]!.some(isNaming),
  );
  if (numbered.length > 0) return numbered.every((at) => headsItems(entries, at));
  return items.length >= FEWEST_ITEMS && naming.length >= items.length * NEARLY_ALL;
}

/**
 * Items of a list that are a few words and head those below them, which name when and by whom: the first item is one, and
 * several of them are.
 */
function itemHeadings(lines: readonly Line[]): Line[] {
  const entries = entriesIn(lines).filter(([first]) => isListed(first));
  const headings = entries.flatMap(([line, ...below], at) => {
    const isHeading = below.length === 0 && !isNaming(line) && isPlainLine(line.text);
    return isHeading && entries[at + 1]?.some(isNaming) === true ? [line] : [];
  });
  const isFirst = headings[0] !== undefined && headings[0] === entries[0]?.[0];
  const areSeveral = new Set(headings.map(({ text }) => text)).size >= FEWEST_ITEMS;
  return isFirst && areSeveral ? headings : [];
}

/** Whether a section has a list, and no numbers. */
function holdsItemsAlone(lines: readonly Line[]): boolean {
  return lines.some(isListed) && lines.every(({ style }) => style === null);
}

type LinesOfEntry = [first: Line, ...below: Line[]];

/** Each numbered line or item of a list with the lines below it up to the next one. */
function entriesIn(lines: readonly Line[]): LinesOfEntry[] {
  const entries: LinesOfEntry[] = [];
  for (const line of lines) {
    if (begins(line)) entries.push([line]);
    else entries.at(-1)?.push(line);
  }
  return entries;
}

/** Whether an entry is a short heading that names whose the sentences of the list below it are, and by when. */
function headsItems(entries: readonly LinesOfEntry[], at: number): boolean {
  const [[first, ...below] = [], ...others] = entries.slice(at, at + 1 + FEWEST_ITEMS);
  return (
    first !== undefined &&
    /^[^。；，：:]{2,20}$/u.test(first.text) &&
    below.every(({ text }) => text === '') &&
    others.length === FEWEST_ITEMS &&
    others.every(
      (lines) =>
        isListed(lines[0]) && !lines.some(isNaming) && /[。；]$/u.test(lines.at(-1)?.text ?? ''),
    )
  );
}

/** The lines with items of lists as entries, and what the file marks as headings above them. */
function withItems({ written, lines }: ReadLines): Line[] {
  const headings = new Set(itemHeadings(lines));
  return lines.map((line, at) => {
    if (headings.has(line)) return { ...line, style: 'item heading', name: null };
    if (isListed(line)) return { ...line, style: ITEM, name: null };
    const level = written[at]?.headingLevel ?? null;
    return line.style === null && level !== null ? { ...line, style: `heading ${level}` } : line;
  });
}

/** The lines with those that are headings without a number: such as the file marks, else short ones. */
function withHeadings(read: ReadLines): ReadLines {
  const { written, lines } = read;
  const marked = lines.map((line, at) => {
    const level = written[at]?.headingLevel ?? null;
    const isHeading =
      level !== null && line.style === null && line.block !== null && !isNaming(line);
    return isHeading ? { ...line, style: `heading ${level}`, name: null } : line;
  });
  const headed = { ...read, lines: withPlainHeadings(withParts(marked)) };
  return { ...headed, lines: withMeasuresBelow(headed) };
}

/** The lines with numbered parts of the plan (`策略一：…`) as headings, where there are several, the first above all numbers. */
function withParts(lines: Line[]): Line[] {
  const parts = new Set(lines.filter((line) => line.style === null && isPart(line)));
  const first = lines.findIndex((line) => line.style !== null || parts.has(line));
  if (parts.size < FEWEST_PARTS || !parts.has(lines[first]!)) return lines;
  return lines.map((line) => (parts.has(line) ? { ...line, style: 'part', name: null } : line));
}

const FEWEST_PARTS = 2;

function isPart(line: Line): boolean {
  return line.block !== null && !line.isItem && !isNaming(line) && isPartOfPlan(line.text);
}

/** The lines from the first number or heading on: what stands before belongs to no measure. */
function withoutPreamble({ written, signs, lines }: ReadLines): ReadLines {
  const first = lines.findIndex(({ style }) => style !== null);
  const start = first === -1 ? lines.length : first;
  return { written: written.slice(start), signs: signs.slice(start), lines: lines.slice(start) };
}

/** Characters of the longest heading that has no number. */
const LONGEST_PLAIN = 16;

/**
 * The lines with short ones without a number as headings, where they stand right above numbers of one kind and below what is
 * said of the one before: `購票與動線` above `1.…`, `特殊服務` above the next `1.…` or `3.…`. Below each outer number either
 * the first count has such a heading, or none has.
 */
function withPlainHeadings(lines: Line[]): Line[] {
  const found = lines.flatMap((_, at) => {
    const style = lines[at + 1]?.style ?? null;
    return style !== null && isPlainHeading(lines, at) ? [{ at, style }] : [];
  });
  for (const [style, own] of Map.groupBy(found, (each) => each.style)) {
    const places = new Set(own.map(({ at }) => at));
    const texts = new Set(own.map(({ at }) => lines[at]!.text));
    if (texts.size < 2 || texts.size < own.length || !areWhole(lines, style, places)) continue;
    return lines.map((line, at) => (places.has(at) ? { ...line, style: 'plain' } : line));
  }
  return lines;
}

/** Whether of each run of numbers of one kind, ended by an outer one, the first has a heading, or none has. */
function areWhole(lines: readonly Line[], style: string, places: ReadonlySet<number>): boolean {
  // Numbers of another kind that stand above those of this kind, not below them.
  const first = lines.findIndex((line) => line.style === style);
  const outer = new Set(lines.slice(0, first).map((line) => line.style));
  let isOpen = false;
  let isHeaded = false;
  for (const [at, line] of lines.entries()) {
    if (places.has(at)) {
      if (isOpen && !isHeaded) return false;
    } else if (line.style === style && !isOpen) {
      [isOpen, isHeaded] = [true, places.has(at - 1)];
    } else if (line.style !== null && line.style !== style && outer.has(line.style)) isOpen = false;
  }
  return true;
}

/** A few words that are no sentence and name nothing. */
export function isPlainLine(text: string): boolean {
  return text.length <= LONGEST_PLAIN && !/[，。；：:]/u.test(text);
}

function isPlainHeading(lines: readonly Line[], at: number): boolean {
  const [before, line] = [lines[at - 1], lines[at]];
  if (line === undefined || line.style !== null || line.isItem || line.block === null) return false;
  if (isNaming(line) || line.name !== null || line.isMeasure) return false;
  if (!isPlainLine(line.text)) return false;
  return (
    before === undefined ||
    isNaming(before) ||
    before.name !== null ||
    before.style !== null ||
    /[。；]$/u.test(before.text)
  );
}

const FEWEST_ITEMS = 2;

/** From this share of the items on they are entries. */
const NEARLY_ALL = 0.8;

const begins = ({ style, isItem }: Line) => style !== null || isItem;

/**
 * Where the measures of a section end: at a remark (`附註：…`), what tells of the plan (`本計畫經核定後施行。`), or what no
 * other measure has behind the names of when and by whom (`如有建議請洽服務課。`, `園址：…`), if no other number and no item
 * stands below.
 */
function endOfMeasures({ written, lines }: ReadLines, measures: readonly LinesOfEntry[]): number {
  const last = lines.findLastIndex(isNaming);
  const own = lines.slice(0, last + 1).findLast(({ style }) => style !== null);
  const isUnlike = unlike(measures.filter(([first]) => first !== own));
  const rest = written.findIndex(
    ({ block, line }, at) =>
      at > last && block !== null && (isRemark(line) || tellsOfPlan(line) || isUnlike(lines[at]!)),
  );
  const isPlain = last !== -1 && rest !== -1 && !lines.slice(rest).some(begins);
  return isPlain ? rest : lines.length;
}

/** Fewest other measures that tell what stands behind the names of when and by whom. */
const FEWEST_OTHERS = 3;

/** Whether a line behind the last name has words of its own or another name, where all other measures end with the same names. */
function unlike(others: readonly LinesOfEntry[]): (line: Line) => boolean {
  const behind = others.flatMap((each) => each.slice(each.findIndex(isNaming) + 1));
  const names = new Set(behind.map(plainName));
  const areEven = behind.every((line) => isNaming(line) || line.name !== null);
  if (others.length < FEWEST_OTHERS || !areEven) return () => false;
  return (line) => {
    const name = plainName(line);
    if (name === null) return line.text !== '';
    return !names.has(name) && (headSense(name) === null || tellsPublishing(name));
  };
}

/** Where the numbered paragraphs of a section begin, with a line right above them that may head them. */
function firstNumbered({ content }: Pick<PlanSection, 'content'>): number {
  const first = content.findIndex(
    (block) =>
      block.kind === 'paragraph' &&
      parseLabel(withoutSign(block.text).line, { styles: headingStyles }) !== null,
  );
  if (first === -1) return content.length;
  const above = content[first - 1];
  const mayHead =
    above?.kind === 'paragraph' &&
    (above.headingLevel !== null || isPlainLine(above.text) || isPartOfPlan(above.text));
  return mayHead ? first - 1 : first;
}

/** The same, items of lists counted. */
function firstSigned({ content }: Pick<PlanSection, 'content'>): number {
  const first = content.findIndex(
    (block) =>
      block.kind === 'paragraph' && (block.headingLevel !== null || listSign(block.text) !== null),
  );
  const numbered = firstNumbered({ content });
  return first === -1 ? numbered : Math.min(first, numbered);
}
