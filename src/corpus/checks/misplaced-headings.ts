import type { Root, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { MarkdownSection, SplitSections } from '../../content/markdown/split-sections.ts';
import { headingStyles } from '../../meaning/numbers/label-styles.ts';
import { compareLabels, parseLabel, type Label } from '../../meaning/numbers/parse-label.ts';

/** Sections of a text, as it is split at its headings. */
export type Sections = SplitSections['sections'];

/** Styles of the number at the head of a heading or a paragraph. */
export const textStyles = { styles: headingStyles };

/** What is wrong with the signs of headings, and the level that each section was meant to have. */
export interface WrongMarks {
  /** `line` within the Markdown. */
  told: { line: number; message: string; fix: string }[];
  levelOf: (section: MarkdownSection) => number;
}

/**
 * Headings with one sign (`# 參、`) among such with two, which is the same level: they stand beside these, or above them,
 * or say what the plan is called.
 */
export function wrongMarks(root: Root, title: string): WrongMarks {
  const headings = root.children.flatMap((node) =>
    node.type === 'heading'
      ? [{ words: toString(node), depth: node.depth, line: node.position?.start.line ?? 1 }]
      : [],
  );
  const own: WrongMarks = { told: [], levelOf: ({ level }) => level };
  const single = headings.filter(({ depth }) => depth === 1);
  const double = headings.filter(({ depth }) => depth === 2);
  const [first] = single;
  if (first === undefined || double.length === 0) return own;
  const styleOf = ({ words }: { words: string }) => parseLabel(words, textStyles)?.style ?? null;
  const styles = new Set(double.map(styleOf));
  const told = single.map(({ words, line }) =>
    line === headings[0]!.line && title.includes(words)
      ? {
          line,
          message: `「# ${words}」是計畫名稱，成了正文的一節`,
          fix: '計畫名稱已寫在 title，請刪去這一行',
        }
      : {
          line,
          message: `「# ${words}」只有一個井字號，同一層的「## ${double[0]!.words}」有兩個`,
          fix: `請寫成「## ${words}」`,
        },
  );
  const isAbove = single.every((each) => styleOf(each) !== null && !styles.has(styleOf(each)));
  if (!isAbove) return { ...own, told };
  const depthAt = new Map(headings.map(({ line, depth }) => [line, depth]));
  return {
    told: [
      {
        line: first.line,
        message: `「# ${first.words}」與其下的「## ${double[0]!.words}」會成為同一層：各節的標題用兩個井字號`,
        fix: `請在正文所有標題前各加一個井字號，例如「## ${first.words}」、「### ${double[0]!.words}」`,
      },
    ],
    levelOf: ({ line, level }) => depthAt.get(line) ?? level,
  };
}

/** Sections below another one whose numbers go on from it, and from which the next one beside it goes on, where there is one. */
export function* sunkenSections(
  sections: Sections,
): Generator<{ section: Sections[number]; above: Sections[number] }> {
  const labelled = sections.map((section) => ({
    section,
    label: parseLabel(section.heading, textStyles),
  }));
  let above: (typeof labelled)[number] | null = null;
  let isFirst = true;
  for (const [index, each] of labelled.entries()) {
    const { section, label } = each;
    const next = labelled.slice(index + 1).find((other) => other.section.level === 1);
    if (section.level === 1) [above, isFirst] = [each, true];
    else if (
      above?.label &&
      label &&
      goesOn(above.label, label) &&
      // Of the last ones nothing tells whether they go on with numbers of their own, but those beside them.
      (next === undefined ? isFirst : goesOn(label, next.label))
    ) {
      yield { section, above: above.section };
      above = each;
    } else if (label?.style === above?.label?.style) isFirst = false;
  }
}

/** Whether a number follows one of its style. */
export function goesOn(one: Label, other: Label | null | undefined): boolean {
  return other?.style === one.style && isSame(following(one.ordinal), other.ordinal);
}

/** A line of the text that reads as the heading which comes next. */
export interface LostHeading {
  line: string;
  /** Line within the Markdown. */
  at: number;
  above: string;
}

/** Characters of a heading; what is longer, or ends as a sentence, is none. */
const LONGEST_HEADING = 24;

/**
 * Lines that stand at the head of a paragraph, alone or in bold, and whose number follows that of their section, where
 * the next section has not that number.
 */
export function lostHeadings(sections: Sections): LostHeading[] {
  const tops = sections
    .filter(({ level }) => level === 1)
    .map((section) => ({ section, label: parseLabel(section.heading, textStyles) }));
  return tops.flatMap(({ section, label }, index) => {
    if (
      label === null ||
      !tops.some((other) => other.label !== label && other.label?.style === label.style)
    )
      return [];
    const next = tops.slice(index + 1).find((other) => other.label !== null)?.label;
    if (next && goesOn(label, next)) return [];
    const lines = headsOfParagraphs(section.whole).map((each) => ({
      ...each,
      own: parseLabel(each.line, textStyles),
    }));
    // A section may number its paragraphs as sections are numbered.
    if (lines.some(({ own }) => own?.style === label.style && own.ordinal.at(-1) === 1)) return [];
    const found: LostHeading[] = [];
    let before = { label, heading: section.heading };
    for (const { line, at, own } of lines) {
      if (!own || !goesOn(before.label, own) || !isShort(line)) continue;
      if (next && isSame(next.ordinal, own.ordinal)) break;
      found.push({ line, at, above: before.heading });
      before = { label: own, heading: line };
    }
    return found;
  });
}

function isShort(line: string): boolean {
  return line.length <= LONGEST_HEADING && !/[。；，！？：:]/u.test(line);
}

function headsOfParagraphs(nodes: readonly RootContent[]): { line: string; at: number }[] {
  return nodes.flatMap((node) => {
    if (node.type !== 'paragraph') return [];
    const [first = ''] = toString(node).split('\n');
    const line = first.trim().replace(/^#{1,6}\s+/, '');
    return [{ line, at: node.position?.start.line ?? 1 }];
  });
}

/** Whether two numbers are the same. */
export function isSame(one: readonly number[], other: readonly number[]): boolean {
  return compareLabels({ ordinal: [...one] }, { ordinal: [...other] }) === 0;
}

/** The number that comes next: `[2, 1]` → `[2, 2]`. */
export function following(ordinal: readonly number[]): number[] {
  return ordinal.length === 0 ? [] : [...ordinal.slice(0, -1), ordinal.at(-1)! + 1];
}
