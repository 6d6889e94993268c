import type { PlanSection } from '../sections/find-sections.ts';
import { PLAIN } from './measures-below-headings.ts';
import type { OutlineTextLine as Line } from '../sections/outline-lines.ts';
import { blocksOf, doubtIn, readFrom, type ReadSection } from '../sections/section-lines.ts';
import { mayHoldMeasures } from '../sections/section-values.ts';
import type { TableContext } from '../model/table-context.ts';

/**
 * Sections whose measures have no numbers: each is a paragraph, and names when, by whom, or what else in lines of its
 * own below it (`- 辦理期程：每季`), or an item of a list that does. A section that holds a single one is the usual case. What
 * stands before the first and behind the last of them belongs to none. Sections of one level hold them: that with the most.
 */
export function unnumberedSections(
  sections: readonly PlanSection[],
  context: TableContext,
): ReadonlyMap<PlanSection, ReadSection> {
  const read = sections
    .filter(mayHoldMeasures)
    .flatMap((section) => readUnnumbered(section, context) ?? []);
  const levels = [...Map.groupBy(read, ({ section }) => section.level).values()];
  const [most = []] = levels.toSorted((one, other) => countOf(other) - countOf(one));
  return new Map(most.map((each) => [each.section, each]));
}

function countOf(read: readonly ReadSection[]): number {
  return read.flatMap(({ lines }) => lines.filter(({ style }) => style === PLAIN)).length;
}

function readUnnumbered(section: PlanSection, context: TableContext): ReadSection | null {
  const { written, signs, lines } = readFrom(section, 0, context);
  const isPlainItem = (line: Line) => line.isItem && !isAside(line) && !line.isMeasure;
  const entries = entriesOf(lines);
  // An item below a text is of that; one that names something itself is a measure as a paragraph is.
  const isOfText = entries.some(([, ...others]) => others.some(isPlainItem));
  if (isOfText || lines.some(({ style }) => style !== null)) return null;
  const [first, last] = [entries.findIndex(names), entries.findLastIndex(names)];
  const measures = entries.slice(first, last + 1);
  if (first === -1 || !measures.every(names)) return null;
  const start = entries.slice(0, first).flat().length;
  const end = start + measures.flat().length;
  return {
    section,
    lines: measures.flatMap(([line, ...others]) => [
      { ...line!, style: PLAIN, name: null },
      ...others,
    ]),
    blocks: new Set(written.slice(start, end).flatMap(blocksOf)),
    signs: signs.slice(start, end).flat(),
    own: { heading: section.heading, values: [] },
    doubt: doubtIn(section),
  };
}

/** Lines by the paragraph that they belong to: a text behind what the one before names begins the next. */
function entriesOf(lines: readonly Line[]): Line[][] {
  const entries: Line[][] = [];
  for (const [at, line] of lines.entries()) {
    const before = lines[at - 1];
    const isNew = !isAside(line) && (before === undefined || isAside(before) || line.isMeasure);
    if (isNew || entries.length === 0) entries.push([line]);
    else entries.at(-1)!.push(line);
  }
  return entries;
}

/** Whether a line says nothing but what it names: `完成期限：113年8月`, `預期效益：…`. */
function isAside({ text, values, name }: Line): boolean {
  return (values.length > 0 && text === '') || name !== null;
}

/** A text, and below it a deadline or a unit at least. */
function names([first, ...others]: readonly Line[]): boolean {
  return first !== undefined && !isAside(first) && others.some(({ values }) => values.length > 0);
}
