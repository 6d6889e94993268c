import { parseLabel, type Label } from '../../../meaning/numbers/parse-label.ts';
import { columnRole } from '../model/column-roles.ts';
import type { DocumentItem } from '../model/document-items.ts';
import { headSense, namesOutermost } from '../columns/head-words.ts';
import { sectionRole } from '../sections/section-roles.ts';
import { isHeadingLine, isPartOfPlan, isPlainLine, mayHeadRows } from './series-headings.ts';
import type { Block, ParagraphBlock } from '../document/source-document.ts';
import { follows, labelFamily } from '../cells/split-at-labels.ts';

/** What heads a table. */
interface HeadingsOfTable {
  /** Null without one. */
  heading: ParagraphBlock | null;
  /** The heading above that one; null without one. */
  outer: ParagraphBlock | null;
  /** The line above the heading that may be the outer one, and was not taken for it. */
  left: ParagraphBlock | null;
}

/** Takes the lines that head the rows of a table out of the text above it, table by table. */
export class HeadingsAboveTables {
  readonly #items: DocumentItem[];
  readonly #series: ReadonlySet<Block>;
  /** The outer heading above the table before, and the inner one. */
  #before: { outer: ParagraphBlock; inner: ParagraphBlock } | null = null;

  /**
   * @param items what stands above the next table; what heads a table is taken out
   * @param series lines that head tables of one form
   */
  constructor(items: DocumentItem[], series: ReadonlySet<Block>) {
    this.#items = items;
    this.#series = series;
  }

  /** A section of its own ends what stands above the tables of the one before. */
  pass({ text }: ParagraphBlock): void {
    if (parseLabel(text)?.style === 'formal' || sectionRole(text) !== null) this.#before = null;
  }

  /** What heads the table of these heads that comes next. */
  take(heads: readonly string[]): HeadingsOfTable {
    const heading = headingAbove(this.#items, heads, this.#series);
    if (heading === null) return { heading, outer: null, left: null };
    this.#remove(heading);
    const above = outerAbove(this.#items, heading);
    if (above !== null) this.#remove(above);
    const before = this.#before;
    const goesOn = before !== null && goesOnFrom(before.inner, heading);
    const outer = above ?? (goesOn ? before.outer : null);
    this.#before = outer === null ? null : { outer, inner: heading };
    const left = above === null ? leftAbove(this.#items, heading) : null;
    return { heading, outer, left };
  }

  #remove(line: ParagraphBlock): void {
    this.#items.splice(this.#items.lastIndexOf(line), 1);
  }
}

/** Characters of the longest line that may head a section. */
const LONGEST_HEADING = 30;

function headingAbove(
  items: readonly DocumentItem[],
  heads: readonly string[],
  series: ReadonlySet<Block>,
): ParagraphBlock | null {
  const item = items.at(-1);
  const told = items
    .slice(items.findLastIndex(({ kind }) => kind !== 'paragraph') + 1)
    .findLast((each): each is ParagraphBlock => each.kind === 'paragraph' && series.has(each));
  if (item?.kind !== 'paragraph' || heads.some((head) => columnRole(head) === 'dimension'))
    return told ?? null;
  // Of two columns of headings the first is 實施要項 itself, where its head says so.
  const outermost = heads.findIndex(namesOutermost);
  const hasInner = heads
    .slice(outermost + 1)
    .some((head) => columnRole(head) === 'action' || headSense(head) === 'heading');
  if (outermost !== -1 && hasInner) return told ?? null;
  const label = parseLabel(item.text);
  if (label === null || label.style === 'formal' || sectionRole(item.text) !== null)
    return told ?? null;
  // A line that is numbered as sections are is one of them.
  const isSection = items.some(
    (other) =>
      other.kind === 'paragraph' &&
      parseLabel(other.text)?.style === label.style &&
      isSectionLine(other.text, label),
  );
  return !isSection && isHeadingLine(item.text) ? item : (told ?? null);
}

/**
 * Whether a line that is numbered alike heads a section: by its words, before a colon if its text stands behind that, or
 * since the line at hand goes on from it.
 */
function isSectionLine(text: string, next: Label): boolean {
  const [heading = ''] = text.split(/[：:\n]/u);
  if (heading.length <= LONGEST_HEADING && sectionRole(heading) !== null) return true;
  const label = parseLabel(text);
  return label !== null && follows(next, label);
}

/** The heading above a heading: the nearest line that may be one, numbered further out or marked so. */
function outerAbove(items: readonly DocumentItem[], inner: ParagraphBlock): ParagraphBlock | null {
  const line = nearestHeading(items);
  return line !== null && isFurtherOut(line, inner) ? line : null;
}

/** The nearest line above that may be a heading; only sentences without a number may stand between. */
function nearestHeading(items: readonly DocumentItem[]): ParagraphBlock | null {
  const run = items.slice(items.findLastIndex(({ kind }) => kind !== 'paragraph') + 1);
  // What counts a part of the plan stands above a line that says what it is about.
  const part = run.findLast(
    (item): item is ParagraphBlock => item.kind === 'paragraph' && isPartOfPlan(item.text),
  );
  if (part !== undefined && run.indexOf(part) >= run.length - 2) return part;
  for (const item of items.toReversed()) {
    if (item.kind !== 'paragraph') return null;
    if (isHeadingLine(item.text)) return item;
    if (parseLabel(item.text) !== null || item.headingLevel !== null) return null;
  }
  return null;
}

/** The nearest line above a heading that is numbered otherwise, marked, or as short and plain, and no item of a list. */
function leftAbove(items: readonly DocumentItem[], inner: ParagraphBlock): ParagraphBlock | null {
  const item = nearestHeading(items);
  if (item === null || !mayHeadRows(item.text)) return null;
  const label = parseLabel(item.text);
  if (label?.style === 'formal' || sectionRole(item.text) !== null || /計畫/u.test(item.text))
    return null;
  const before = items[items.lastIndexOf(item) - 1];
  const isItem = before?.kind === 'paragraph' && isOneKind(before, item);
  const isNumbered = label !== null && !isOneKind(item, inner) && !isItem;
  const isMarked = item.headingLevel !== null && item.headingLevel > 1;
  if (isNumbered || (isMarked && item.headingLevel !== inner.headingLevel)) return item;
  const arePlain = [item, inner].every(
    (line) =>
      parseLabel(line.text) === null && line.headingLevel === null && isPlainLine(line.text),
  );
  return arePlain && items.at(-1) === item ? item : null;
}

function isFurtherOut(line: ParagraphBlock, inner: ParagraphBlock): boolean {
  const [label, below] = [parseLabel(line.text), parseLabel(inner.text)];
  if (label?.style === 'formal' || sectionRole(line.text) !== null) return false;
  if (isPartOfPlan(line.text)) return !isPartOfPlan(inner.text);
  if (label !== null && below !== null) {
    // An item of a list, `2.簡化流程`, heads no `（一）`.
    const isNumeral = /^[一二三四五六七八九十]{1,3}\s*、/u.test(line.text);
    const isAboveFigure =
      /^[（(][一二三四五六七八九十]{1,3}[）)]/u.test(line.text) && /^\d/u.test(inner.text);
    return (isNumeral || isAboveFigure) && labelFamily(label) !== labelFamily(below);
  }
  if (line.headingLevel === null || inner.headingLevel === null) return false;
  return line.headingLevel > 1 && line.headingLevel < inner.headingLevel;
}

/** Whether an inner heading goes on below the outer one: numbered anew, it stands below another. */
function goesOnFrom(before: ParagraphBlock, heading: ParagraphBlock): boolean {
  const [last, next] = [parseLabel(before.text), parseLabel(heading.text)];
  if (last !== null || next !== null) return last !== null && next !== null && follows(next, last);
  return isOneKind(before, heading);
}

/** Whether two headings are of one level: numbered alike, or marked alike. */
function isOneKind(one: ParagraphBlock, other: ParagraphBlock): boolean {
  const [first, second] = [parseLabel(one.text), parseLabel(other.text)];
  if (first !== null || second !== null)
    return first !== null && second !== null && labelFamily(first) === labelFamily(second);
  return one.headingLevel === other.headingLevel;
}
