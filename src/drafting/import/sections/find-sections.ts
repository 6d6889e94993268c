import { headingStyles, usualStyles } from '../../../meaning/numbers/label-styles.ts';
import { compareLabels, parseLabel, type Label } from '../../../meaning/numbers/parse-label.ts';
import { dropSpace } from '../../../meaning/text/fold.ts';
import { closeUp } from '../document/clean-text.ts';
import type { DocumentItem, PlanTable } from '../model/document-items.ts';
import { isOfFrame } from './frame-headings.ts';
import { measuresAsHeadings } from './measures-as-headings.ts';
import { isPlanTitle } from '../document/plan-title.ts';
import { sectionRole } from './section-roles.ts';
import type { ParagraphBlock, TableBlock } from '../document/source-document.ts';
import { follows, labelFamily } from '../cells/split-at-labels.ts';

/** A section of a plan: its heading, number included, and what stands below it but for the plan's tables. */
export interface PlanSection {
  heading: string;
  place: string | null;
  /** Where the file marks the heading as one of a level, that; absent elsewhere. */
  level?: number;
  content: (ParagraphBlock | TableBlock)[];
}

/** A plan document in its parts. */
export interface DocumentParts {
  /** What stands before the first section. */
  preface: (ParagraphBlock | TableBlock)[];
  sections: PlanSection[];
  /** The section in which a table of the plan stands. */
  tableSections: ReadonlyMap<PlanTable, PlanSection>;
  /** Paragraphs that head the first table, outside of any section: `附表`, its title, a date. */
  caption: ParagraphBlock[];
}

/** Longest heading that is told by its words; a longer line is a sentence. */
const LONGEST_HEADING = 30;

/** Takes a document apart at the headings of its sections: 壹、… or, where there are none, 甲、, 第一章, 一、 or 1、. */
export function findSections(items: readonly DocumentItem[]): DocumentParts {
  const paragraphs = items.filter((item) => item.kind === 'paragraph');
  const family = sectionFamily(paragraphs);
  const styles = outerStyles.some((style) => style === family) ? headingStyles : usualStyles;
  const measures = measuresAsHeadings(items);
  const captions = captionOf(items);
  const tableSections = new Map<PlanTable, PlanSection>();
  const parts: DocumentParts = { preface: [], sections: [], caption: captions, tableSections };
  let last: Label | null = null;
  /** Level of the outermost heading that stays text of the section at hand. */
  let inside = Infinity;
  for (const item of items) {
    if (item.kind === 'plan-table') {
      const section = parts.sections.at(-1);
      if (section !== undefined) tableSections.set(item, section);
      continue;
    }
    if (item.kind === 'table') {
      (parts.sections.at(-1)?.content ?? parts.preface).push(item);
      continue;
    }
    if (captions.includes(item)) continue;
    const label = parseLabel(item.text, { styles });
    const isNumbered =
      label !== null &&
      family !== null &&
      labelFamily(label) === family &&
      comesNext(label, last, item);
    // `壹、…` heads the sections below it, however these are numbered.
    const isFormal =
      !isNumbered &&
      family !== null &&
      label?.style === 'formal' &&
      item.text.length <= LONGEST_HEADING &&
      !/[。；]/u.test(item.text);
    const isTitle =
      item === paragraphs[0] || (parts.sections.length === 0 && isPlanTitle(item.text));
    const isMarked =
      !isNumbered &&
      item.headingLevel !== null &&
      !measures.has(item) &&
      // `（二）品質考核` below `三、強化管理`, which is text of its section, is so as well.
      (family === null ? !isTitle : isWorded(item) && item.headingLevel <= inside);
    if (isNumbered || isFormal || isMarked) {
      if (isNumbered) last = label;
      inside = Infinity;
      parts.sections.push(sectionOf(item));
    } else {
      inside = Math.min(inside, item.headingLevel ?? Infinity);
      (parts.sections.at(-1)?.content ?? parts.preface).push(item);
    }
  }
  return parts;
}

/** The kind of number that heads most sections known by their words; null with fewer than two. */
function sectionFamily(paragraphs: readonly ParagraphBlock[]): string | null {
  const formalOnes = paragraphs.flatMap(({ text }) => {
    const label = parseLabel(text);
    return label?.style === 'formal' ? [label] : [];
  });
  // Nothing but sections is numbered 壹、貳、…
  if (formalOnes.some((label, at) => at > 0 && compareLabels(label, formalOnes[at - 1]!) > 0))
    return 'formal';
  const outer = formalOnes.length === 0 ? outerFamily(paragraphs) : null;
  if (outer !== null) return outer;
  const counts = new Map<string, number>();
  const isTold = (paragraph: ParagraphBlock) =>
    isWorded(paragraph) || (paragraph.headingLevel === null && isOfFrame(paragraph.text));
  for (const paragraph of paragraphs.filter(isTold)) {
    const label = parseLabel(paragraph.text);
    if (label === null) continue;
    const family = labelFamily(label);
    counts.set(family, (counts.get(family) ?? 0) + 1);
  }
  const [most] = [...counts].filter(([, count]) => count >= 2).sort((a, b) => b[1] - a[1]);
  if (most !== undefined) return most[0];
  return formalOnes.length > 0 ? 'formal' : null;
}

/** Styles that number nothing but what stands above 一、. */
const outerStyles = ['stem', 'chapter'] as const;

/** The style of such headings, where they count on from the first one, above the first 一、, and the file marks none; null without such. */
function outerFamily(paragraphs: readonly ParagraphBlock[]): string | null {
  const first = paragraphs.findIndex(({ text }) => parseLabel(text)?.style === 'numeral');
  const isTold = (style: (typeof outerStyles)[number]) => {
    const found = paragraphs.flatMap(({ text, headingLevel }, at) => {
      const label = headingLevel === null ? parseLabel(text, { styles: [style] }) : null;
      const { heading } = cutHeading(text);
      const isHeading = heading.length <= LONGEST_HEADING && !/[。；，]/u.test(heading);
      return label !== null && isHeading && /[、章篇編]/u.test(label.label) ? [{ label, at }] : [];
    });
    const [begin, next] = found;
    return (
      begin !== undefined &&
      next !== undefined &&
      begin.label.ordinal[0] === 1 &&
      found.every(({ label }, at) => at === 0 || follows(label, found[at - 1]!.label)) &&
      (first === -1 || begin.at < first)
    );
  };
  return outerStyles.find(isTold) ?? null;
}

function isWorded({ text }: ParagraphBlock): boolean {
  const { heading } = cutHeading(text);
  // A measure may name its deadline in brackets: `（期程：每月）`.
  const plain = heading
    .replace(/[（(【〔][^（()）]*[：:][^（()）]*[)）】〕][。；]?$/u, '')
    .replace(/[【〔［[]\p{Script=Han}{2,8}[】〕］\]].*$/u, '');
  const isSentence = plain !== heading && /[。；]/u.test(plain);
  return (
    Array.from(heading).length <= LONGEST_HEADING && !isSentence && sectionRole(plain) !== null
  );
}

/** Sections are numbered on; a number that is left out may be the document's own slip. */
function comesNext(label: Label, last: Label | null, paragraph: ParagraphBlock): boolean {
  if (last === null || follows(label, last)) return true;
  return isWorded(paragraph) && compareLabels(label, last) > 0;
}

function sectionOf(paragraph: ParagraphBlock): PlanSection {
  const { heading, rest } = cutHeading(paragraph.text);
  const content = rest === '' ? [] : [{ ...paragraph, text: rest, headingLevel: null }];
  const { place, headingLevel } = paragraph;
  const level = headingLevel === null ? {} : { level: headingLevel };
  return { heading: closeUp(heading), place, ...level, content };
}

/** Characters of the longest heading that text follows in its line. */
const LONGEST_LEAD = 20;

/**
 * `壹、計畫依據：依…辦理。` has its text in the heading’s line. Of a line that is numbered as sections are, what
 * stands before the colon is the heading, of any other only words that sections are known by; but not before one in
 * brackets (`壹、便民服務（承辦單位：服務組）`).
 */
function cutHeading(text: string): { heading: string; rest: string } {
  const [line = '', ...more] = text.split('\n');
  const [, heading, rest] = /^([^：:。，；]{2,}?[：:])\s*(\S.*)$/u.exec(line) ?? [];
  const isCut =
    heading !== undefined &&
    rest !== undefined &&
    heading.length <= LONGEST_LEAD &&
    !/^[（(][^）)]*[）)]?$/u.test(rest) &&
    !/[（(【〔][^）)】〕]*$/u.test(heading) &&
    (parseLabel(line)?.style === 'formal' ||
      ((sectionRole(heading) !== null || isOfFrame(heading)) && !/^[（(]/u.test(rest)));
  if (isCut) return { heading, rest: [rest, ...more].join('\n') };
  // `壹、計畫依據　依…辦理。`: a wide space in place of the colon.
  const [, words, sentence] =
    /^(\S{1,4}[、.]\s*\S{2,12})[\s\u3000]{1,}(\S.*[。；：])$/u.exec(line) ?? [];
  if (words !== undefined && sentence !== undefined && sectionRole(words) !== null)
    return { heading: words, rest: [sentence, ...more].join('\n') };
  return { heading: line, rest: more.join('\n') };
}

/** The paragraphs from `附表` to the first table, or the one that repeats the plan's title above it. */
function captionOf(items: readonly DocumentItem[]): ParagraphBlock[] {
  const table = items.findIndex(({ kind }) => kind === 'plan-table');
  const before: ParagraphBlock[] = [];
  for (const item of items.slice(0, Math.max(0, table)).toReversed()) {
    if (item.kind !== 'paragraph' || before.length >= 5) break;
    before.unshift(item);
    if (/^附[表件錄]/u.test(item.text)) return before;
  }
  const first = items.find(({ kind }) => kind === 'paragraph');
  const last = before.at(-1);
  const repeats =
    last !== undefined &&
    last !== first &&
    first?.kind === 'paragraph' &&
    dropSpace(last.text).startsWith(dropSpace(first.text));
  return repeats ? [last] : [];
}
