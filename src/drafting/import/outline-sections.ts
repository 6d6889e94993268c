import { headingStyles } from '../../meaning/numbers/label-styles.ts';
import { parseLabel } from '../../meaning/numbers/parse-label.ts';
import { joinWrapped, linesOf } from './clean-text.ts';
import type { PlanSection } from './find-sections.ts';
import { countingNames, readOutlineLine, type OutlineTextLine as Line } from './outline-lines.ts';
import type { Omission } from './omission.ts';
import type { TableContext } from './table-context.ts';
import { listSign } from './write-narrative.ts';

/** A section by its lines. */
export interface ReadSection {
  section: PlanSection;
  /** From the first numbered paragraph on. */
  lines: Line[];
  /** The first block of these in the section. */
  start: number;
  /** The first block of what stands below the measures and belongs to none, in the section. */
  end: number;
  signs: Omission[];
}

/** Reads sections of a plan whose measures may stand in numbered paragraphs, or in the items of their lists. */
export function readSections(
  sections: readonly PlanSection[],
  context: TableContext,
): ReadSection[] {
  const signed = sections.map((section) => readFrom(section, firstSigned(section), context));
  const naming = signed.filter(({ lines }) => lines.some(isNaming));
  const areEntries = areItemsEntries(naming);
  // What stands before the first number belongs to no measure, but where items are measures themselves.
  const read = sections.map((section, at) =>
    areEntries && naming.includes(signed[at]!)
      ? { ...signed[at]!, lines: withItems(signed[at]!) }
      : readFrom(section, firstNumbered(section), context),
  );
  const isEndTold = read.flatMap(namedBefore).length > 0 && !read.some(hasTextBehind);
  return sections.map((section, at) => {
    const { written, signs: ofLines, lines } = read[at]!;
    const end = isEndTold ? endOfMeasures(read[at]!) : lines.length;
    return {
      section,
      lines: lines.slice(0, end),
      start: written[0]?.block ?? section.content.length,
      end: written[end]?.block ?? section.content.length,
      signs: ofLines.slice(0, end).flat(),
    };
  });
}

/** Lines of a section as they are written, what is left out of each, and what is read. */
interface ReadLines {
  written: readonly WrittenLine[];
  signs: readonly (readonly Omission[])[];
  /** Each that begins an entry or a heading has a kind of number. */
  lines: Line[];
}

function readFrom(section: PlanSection, start: number, context: TableContext): ReadLines {
  const written = withBracketsClosed(
    section.content.slice(start).flatMap((block, at) => {
      if (block.kind !== 'paragraph') return [];
      const { place, headingLevel } = block;
      return linesOf(block.text).map((text, line) => ({
        place,
        block: line === 0 ? start + at : null,
        headingLevel,
        ...withoutSign(text),
      }));
    }),
  );
  const counting = countingNames(
    written.map(({ line }) => line),
    context,
  );
  const read = written.map(({ sign, line, place }, at) => {
    const { read, signs: around } = readOutlineLine(line, counting.has(at), context);
    const reason = '文字裡作法、期限、單位的名稱與符號';
    return {
      line: { ...read, place, isItem: sign !== null },
      signs: [
        ...(sign === null ? [] : [{ reason: '清單符號', text: sign, place }]),
        ...(around.length === 0 ? [] : [{ reason, text: around.join(''), place }]),
      ],
    };
  });
  return { written, signs: read.map(({ signs }) => signs), lines: read.map(({ line }) => line) };
}

/** The kind of number of an entry that has the sign of a list in its place. */
const ITEM = 'item';

const isListed = ({ isItem, style }: Line) => isItem && style === null;
const isNaming = ({ values }: Line) => values.length > 0;

/**
 * Whether items of lists (`• …`) are entries: nearly all of them name a deadline or a unit. Else they belong to the
 * number above them.
 */
function areItemsEntries(read: readonly ReadLines[]): boolean {
  const items = read.flatMap(({ lines }) =>
    lines.flatMap((line, at) => {
      if (!isListed(line)) return [];
      const next = lines.findIndex((other, place) => place > at && begins(other));
      return [lines.slice(at, next === -1 ? undefined : next)];
    }),
  );
  const naming = items.filter((lines) => lines.some(isNaming));
  return items.length >= FEWEST_ITEMS && naming.length >= items.length * NEARLY_ALL;
}

/** The lines with items of lists as entries, and what the file marks as headings above them. */
function withItems({ written, lines }: ReadLines): Line[] {
  return lines.map((line, at) => {
    if (isListed(line)) return { ...line, style: ITEM, name: null };
    const level = written[at]?.headingLevel ?? null;
    return line.style === null && level !== null ? { ...line, style: `heading ${level}` } : line;
  });
}

const FEWEST_ITEMS = 2;

/** From this share of the items on they are entries. */
const NEARLY_ALL = 0.8;

const begins = ({ style, isItem }: Line) => style !== null || isItem;

/** The lines that name something, but for the last of the section. */
function namedBefore({ lines }: ReadLines): Line[] {
  return lines.slice(0, lines.findLastIndex(isNaming)).filter(isNaming);
}

/** Whether a measure, the last one aside, has lines of its own behind its deadline and unit. */
function hasTextBehind({ lines }: ReadLines): boolean {
  const last = lines.findLastIndex(isNaming);
  let isBehind = false;
  for (const line of lines.slice(0, Math.max(0, last))) {
    if (isNaming(line)) isBehind = true;
    else if (begins(line)) isBehind = false;
    else if (isBehind) return true;
  }
  return false;
}

/**
 * Where the measures of a section end: behind the last deadline or unit, if no other number and no item stands below.
 * `附註：…` there belongs to no measure.
 */
function endOfMeasures({ written, lines }: ReadLines): number {
  const last = lines.findLastIndex(isNaming);
  const rest = lines.findIndex((_, at) => at > last && (written[at]?.block ?? null) !== null);
  const isPlain = last !== -1 && rest !== -1 && !lines.slice(rest).some(begins);
  return isPlain ? rest : lines.length;
}

/** A line as it is written. */
interface WrittenLine {
  place: string | null;
  /** Of the first line of a block its number in the section; null for any other. */
  block: number | null;
  headingLevel: number | null;
  sign: string | null;
  line: string;
}

/** Joins a line whose last bracket is not closed with the one behind it that closes it: a page or a paragraph ended within it. */
function withBracketsClosed(lines: readonly WrittenLine[]): WrittenLine[] {
  const joined: WrittenLine[] = [];
  for (const next of lines) {
    const last = joined.at(-1);
    const isRest =
      last !== undefined &&
      OPEN_BRACKET.test(last.line) &&
      REST_OF_BRACKET.test(next.line) &&
      next.sign === null &&
      parseLabel(next.line, { styles: headingStyles }) === null;
    if (isRest) joined.splice(-1, 1, { ...last, line: joinWrapped([last.line, next.line]) });
    else joined.push(next);
  }
  return joined;
}

const OPEN_BRACKET = /[（(【〔][^（()）【】〔〕]{0,60}$/u;
const REST_OF_BRACKET = /^[^（()）【】〔〕]{0,60}[)）】〕]/u;

function withoutSign(written: string): { sign: string | null; line: string } {
  const sign = listSign(written);
  return { sign, line: written.slice(sign?.length ?? 0).trim() };
}

/** Where the numbered paragraphs of a section begin. */
function firstNumbered({ content }: Pick<PlanSection, 'content'>): number {
  const first = content.findIndex(
    (block) =>
      block.kind === 'paragraph' &&
      parseLabel(withoutSign(block.text).line, { styles: headingStyles }) !== null,
  );
  return first === -1 ? content.length : first;
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
