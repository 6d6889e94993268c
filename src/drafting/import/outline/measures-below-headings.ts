import type { OutlineTextLine as Line } from '../sections/outline-lines.ts';
import type { ReadLines } from '../sections/section-lines.ts';

/** The kind of number of a measure that has none. */
export const PLAIN = 'plain measure';

/** Characters of the longest heading that is told by what stands below it alone, and fewest of these. */
const LONGEST_HEADING = 20;
const FEWEST_HEADINGS = 3;

/** Fewest headings, and of the measures of each, where all hold several. */
const SEVERAL = 2;

/**
 * The lines with paragraphs as measures that stand below a heading which the file marks, and below which lines name when or by
 * whom: `#### （一）餐飲`, `咖啡延長至散場後。`, `- 完成期限：113年3月`. The same below numbers where each of a kind is a few
 * words, with sentences of their own below it; since that may as well go on from the words, each is a doubt.
 */
export function withMeasuresBelow({ written, lines }: ReadLines): Line[] {
  const runs = runsOf(lines);
  const marked = runs.filter(({ head }) => (written[head]?.headingLevel ?? null) !== null);
  const plain = [
    ...Map.groupBy(
      runs.filter((run) => !marked.includes(run)),
      ({ head }) => lines[head]!.style,
    ).values(),
  ].filter((own) => areHeadings(own, lines));
  const read = new Map<number, Partial<Line>>();
  for (const { measures } of marked)
    for (const at of measures)
      read.set(at, measures.length === 1 ? { isMeasure: true } : { style: PLAIN });
  for (const { measures } of plain.flat())
    for (const at of measures)
      read.set(at, {
        isGuess: true,
        ...(measures.length === 1 ? { isMeasure: true } : { style: PLAIN }),
      });
  return read.size === 0 ? lines : lines.map((line, at) => ({ ...line, ...read.get(at) }));
}

/** A numbered or marked line, and the paragraphs below it that name something in lines below them. */
interface Run {
  head: number;
  measures: readonly number[];
  /** Behind its last line. */
  end: number;
}

/** The numbers and headings with nothing but such paragraphs below them up to the next one. */
function runsOf(lines: readonly Line[]): Run[] {
  const heads = lines.flatMap(({ style }, at) => (style === null ? [] : [at]));
  return heads.flatMap((head, at) => {
    const end = heads[at + 1] ?? lines.length;
    const below = lines.slice(head + 1, end);
    const isFree = (line: Line) => line.values.length === 0 || line.text === '' || isWhole(line);
    if (lines[head]!.values.length > 0 || below.some(({ isMeasure }) => isMeasure)) return [];
    const begins = below.flatMap((line, index) => {
      const before = below[index - 1];
      const isFirst = isText(line) && (before === undefined || !isText(before));
      return isFirst || isWhole(line) ? [index] : [];
    });
    const areNaming = begins.every((from, index) =>
      below.slice(from, begins[index + 1]).some(({ values }) => values.length > 0),
    );
    if (begins[0] !== 0 || !areNaming || !below.every(isFree)) return [];
    return [{ head, measures: begins.map((from) => head + 1 + from), end }];
  });
}

/** A line of words of its own, and no name of something. */
function isText({ text, values, name, isItem }: Line): boolean {
  return text !== '' && values.length === 0 && name === null && !isItem;
}

/** A sentence in a paragraph of its own that names something itself: `至社區宣導。（服務科，每月）`. */
function isWhole({ text, values, name, isItem, block }: Line): boolean {
  return values.length > 0 && block !== null && name === null && !isItem && /[。；]$/u.test(text);
}

/** Whether numbers of one kind are a few words each, with a sentence in a paragraph of its own below. */
function areHeadings(runs: readonly Run[], lines: readonly Line[]): boolean {
  const style = lines[runs[0]?.head ?? -1]?.style;
  const naming = lines.filter(
    (line, at) =>
      line.style === style &&
      (line.values.length > 0 || runs.some(({ head }) => head === at) || isNamedBelow(lines, at)),
  );
  return (
    (runs.length >= FEWEST_HEADINGS || areSeveral(runs) || headOthers(lines, style)) &&
    naming.length === runs.length &&
    runs.every(({ head, measures }) => {
      const heading = lines[head]!;
      return (
        heading.text.length <= LONGEST_HEADING &&
        !/[。；，、：:]/u.test(heading.text) &&
        measures.every((at) => lines[at]!.block !== null && /[。；]$/u.test(lines[at]!.text))
      );
    })
  );
}

/** Whether there are several headings, each of several measures that name something themselves. */
function areSeveral(runs: readonly Run[]): boolean {
  return runs.length >= SEVERAL && runs.every(({ measures }) => measures.length >= SEVERAL);
}

/** Whether all lines of one kind of number are a few words, and several of them head numbers of another kind. */
function headOthers(lines: readonly Line[], style: string | null | undefined): boolean {
  const heading = lines.filter((line, at) => {
    const next = lines[at + 1]?.style ?? null;
    return line.style === style && next !== null && next !== style;
  });
  const own = lines.filter((line) => line.style === style);
  return heading.length >= 2 && own.every(({ text }) => text.length <= LONGEST_HEADING);
}

/** Whether right below a number something is named, and no paragraph stands between. */
function isNamedBelow(lines: readonly Line[], at: number): boolean {
  const next = lines[at + 1];
  return next !== undefined && next.style === null && next.values.length > 0;
}
