import { hasPlaceholder } from '../../../content/placeholder.ts';
import { buildOutline } from '../../../meaning/numbers/outline.ts';
import { parseLabel } from '../../../meaning/numbers/parse-label.ts';
import type { Doubt } from '../model/doubt.ts';
import type { PlanSection } from '../sections/find-sections.ts';
import { OutlineBuilder } from './outline-builder.ts';
import {
  depthBelowValues,
  depthByValues,
  depthByWords,
  type OutlineDepth,
} from './outline-depth.ts';
import { mayHoldMeasures } from '../sections/section-values.ts';
import type { NamedValue } from '../columns/named-values.ts';
import { headingsLeft, sectionPaths, sectionsAbove } from './outline-headings.ts';
import { withoutFrame, type WithoutFrame } from './outline-frame.ts';
import type { Node } from './outline-nodes.ts';
import { readSections } from './outline-sections.ts';
import { besideColumns, type RecognisedTable } from '../model/recognised-table.ts';
import type { ReadSection } from '../sections/section-lines.ts';
import { sectionRole } from '../sections/section-roles.ts';
import type { Heading } from '../cells/split-headings.ts';
import type { TableContext } from '../model/table-context.ts';

/** Rows that a plan without a table tells in numbered paragraphs, and the section in which they stand. */
export interface OutlineRows {
  table: RecognisedTable;
  /** The first of the sections. */
  section: PlanSection;
  /** Its heading, without what it names for all measures. */
  heading: string;
  /** Whether it is the only one. */
  isOnly: boolean;
  /** Sections that head rows and hold nothing else. */
  emptied: ReadonlySet<PlanSection>;
}

/** An outline, and how deep in it the measures stand. */
interface Outline extends OutlineDepth {
  read: ReadSection;
  roots: readonly Node[];
  frame: WithoutFrame;
  /** What its section, and those around it, name for all of its measures: the innermost last. */
  values: readonly NamedValue[];
}

/**
 * Reads the measures of a plan that has no table out of its numbered paragraphs: those that name deadlines and
 * units (`完成期限：…`, `（承辦單位：…）`), else those of the section that its heading says to be the content, else of those
 * whose headings say nothing. The whole is a doubt, and each row that does not name one of each and nothing more, or all where many do not, or, naming
 * none, are not sentences of one level below headings. The paragraphs that become rows are taken out of their sections.
 * @returns null where no section has such paragraphs
 */
export function outlineRows(
  sections: readonly PlanSection[],
  context: TableContext,
): OutlineRows | null {
  const read = readSections(sections, context);
  const pathOf = sectionPaths(sections);
  const ownOf = new Map(read.map(({ section, own }) => [section, own] as const));
  const headingOf = (section: PlanSection) => ownOf.get(section)?.heading ?? section.heading;
  const valuesAbove = ({ section }: ReadSection) =>
    pathOf.get(section)!.flatMap((each) => ownOf.get(each)?.values ?? []);
  const outlines = chosenOf(read, valuesAbove).flatMap((each): Outline[] => {
    const frame = withoutFrame(buildOutline(each.lines).roots);
    const { roots } = frame;
    if (roots.length === 0) return [];
    const values = valuesAbove(each);
    return [{ read: each, roots, frame, values, ...depthOf(each, roots, values) }];
  });
  const [first] = outlines;
  if (first === undefined) return null;
  const builder = new OutlineBuilder(outlines);
  const paths = outlines.map(({ read: { section } }) => pathOf.get(section)!);
  // What has no heading of its own in the document heads nothing.
  const above = sectionsAbove(paths).map((path) =>
    path.filter(({ heading }) => !hasPlaceholder(heading)),
  );
  for (const [at, outline] of outlines.entries()) {
    const kept = outline.frame.kept.union(introductions(outline.roots, outline.depth));
    builder.add(
      outline,
      (above[at] ?? []).map((section) => labelled(headingOf(section))),
    );
    takeOut(outline.read, kept);
  }
  builder.doubtHeadingsLeft(headingsLeft(paths, sections).map(headingOf));
  builder.doubtLeft(outlines.flatMap((each) => each.frame.left));
  const omissions = outlines.flatMap((each) => each.read.signs);
  const named = outlines.flatMap((each) => [
    ...each.read.lines.flatMap(({ values }) => values),
    ...each.values,
  ]);
  const heads = Object.fromEntries(
    besideColumns.flatMap((column) => {
      const value = named.find((each) => each.column === column);
      return value === undefined ? [] : [[column, value.head] as const];
    }),
  );
  return {
    table: {
      columns: { heads, attributes: builder.attributes },
      dimensions: builder.dimensions,
      doubts: [aboutAll(outlines, builder.count), ...builder.doubts],
      omissions: [...omissions, ...builder.omissions],
    },
    section: first.read.section,
    heading: headingOf(first.read.section),
    isOnly: outlines.length === 1,
    emptied: new Set(above.flat().filter((section) => isEmptied(section, headingOf(section)))),
  };
}

/** Whether nothing of a section is left but a heading that stands whole above its rows, and says no more of the plan. */
function isEmptied({ heading, content }: PlanSection, kept: string): boolean {
  return content.length === 0 && kept === heading && sectionRole(heading) === null;
}

function labelled(text: string): Heading {
  return { label: parseLabel(text), text };
}

/**
 * The sections that name deadlines and units, for each measure or for all; without such the content of the plan as well,
 * and without that what may be it.
 */
function chosenOf(
  read: readonly ReadSection[],
  valuesAbove: (section: ReadSection) => readonly NamedValue[],
): ReadSection[] {
  const isHeaded = (each: ReadSection) =>
    mayHoldMeasures(each.section) &&
    each.lines.some(({ style }) => style !== null) &&
    valuesAbove(each).length > 0;
  const isAnyNaming = read.some(namesValues);
  const chosen = read.filter(
    (each) => namesValues(each) || isHeaded(each) || (!isAnyNaming && isContent(each)),
  );
  return chosen.length > 0 ? chosen : read.filter(mayBeContent);
}

function namesValues({ lines }: ReadSection): boolean {
  return lines.some(({ values }) => values.length > 0);
}

function depthOf(
  section: ReadSection,
  roots: readonly Node[],
  above: readonly NamedValue[],
): OutlineDepth {
  if (namesValues(section)) return depthByValues(roots);
  if (above.length > 0) return depthBelowValues(roots);
  return { ...depthByWords(roots), ...(isContent(section) ? {} : UNTOLD) };
}

function isContent({ section, lines }: ReadSection): boolean {
  return (
    sectionRole(section.heading) === 'content' &&
    lines.filter(({ label }) => label !== null).length >= 2
  );
}

/** Headings of sections that tell of something else than of what is done. */
const OTHER_SECTIONS =
  /現[況行]|背景|前言|問題|分析|檢討|成[果效]|效益|組織|人力|經費|預算|附[則註件錄記]|其[他它]|注意|聯絡|說明|宗旨|理念|願景|規定|獎/u;

/** Fewest numbered sentences of a section that may be the content. */
const FEWEST_SENTENCES = 3;

/** A section whose heading says nothing, with sentences that are numbered. */
function mayBeContent({ section: { heading }, lines }: ReadSection): boolean {
  if (sectionRole(heading) !== null || OTHER_SECTIONS.test(heading)) return false;
  const sentences = lines.filter(({ label, text }) => label !== null && /[。；]$/u.test(text));
  return sentences.length >= FEWEST_SENTENCES;
}

/** Then nothing is sure. */
const UNTOLD = { guess: '沒有寫期限與單位，也看不出哪一節是計畫內容', isRegular: false } as const;

/** Takes out of a section what has become rows and headings. @param kept blocks that stay all the same */
function takeOut({ section, blocks }: ReadSection, kept: ReadonlySet<number>): void {
  section.content = section.content.filter(
    (block, at) => !blocks.has(at) || kept.has(at) || block.kind !== 'paragraph',
  );
}

/** Sections that are named; of many the number tells the rest. */
const MOST_NAMED = 20;

function aboutAll(outlines: readonly Outline[], count: number): Doubt {
  const headings = outlines.map(({ read: { section } }) => `「${section.heading}」`);
  const named = `${headings.slice(0, MOST_NAMED).join('、')}${headings.length > MOST_NAMED ? '等 ' : ''}`;
  const sections = outlines.length > 1 ? `${outlines.length} 節` : '一節';
  return {
    place: outlines[0]?.read.section.place ?? null,
    found: `計畫沒有附表，作法由${named}${sections}的編號段落分出，共 ${count} 列`,
    lookAt: '請逐列核對；不是作法的，移回 plan.md 的正文',
  };
}

/** Takes sentences of their own below headings out of these (`為便利民眾，辦理下列事項：`). @returns their blocks */
function introductions(nodes: readonly Node[], depth: number): Set<number> {
  const found = new Set<number>();
  if (depth === 0) return found;
  for (const node of nodes.filter(({ children }) => children.length > 0)) {
    const own = node.continuation.filter(
      ({ block, text, values }) =>
        block !== null && values.length === 0 && /[。；：:]$/u.test(text),
    );
    for (const { block } of own) found.add(block!);
    node.continuation = node.continuation.filter((line) => !own.includes(line));
    for (const block of introductions(node.children, depth - 1)) found.add(block);
  }
  return found;
}
