import { withSignsDoubted } from './drawn-alike.ts';
import { defaultTreeAdapter, html, type DefaultTreeAdapterTypes } from 'parse5';
import { parseLabel } from '../../../../meaning/numbers/parse-label.ts';
import { amendmentWords } from '../../../../words/interface/amendments.ts';
import { chartWords } from '../../../../words/interface/charts.ts';
import { disclosureWords } from '../../../../words/interface/disclosure.ts';
import { t } from '../../../../words/interface/index.ts';
import { resultWords } from '../../../../words/interface/results.ts';
import type { Budget } from '../../limits/budget.ts';
import type { Block } from '../../document/source-document.ts';
import { append } from '../../document/append.ts';
import { areEnglish, isHeadOfLinks, pageLanguages } from '../own-heads.ts';
import { blocksOfOwnPage, isRemark } from '../own-page.ts';
import { headsOf, ownTextsOf } from './english-headings.ts';
import {
  cellsOf,
  elementsOf,
  PARAGRAPH_END,
  rowsOf,
  tagsOf,
  textsOf,
  type Tag,
  type TaggedText,
} from './page-tags.ts';
import { brokenLines, wordsOf, wordsOfTexts } from './tagged-text.ts';
import { textOf } from './text-lines.ts';

type Element = DefaultTreeAdapterTypes.Element;

/**
 * A plan’s page of this software that a browser printed with the structure of the page in the PDF: put
 * together again as the elements of the page, and read as the saved page is. What the page adds to the words
 * of the plan in a cell is set smaller than these.
 * @param pages structure of each page; null for one without
 * @param tables over all of their pages
 * @returns null for any other PDF
 */
export function blocksOfPrintedPage(
  pages: readonly (Tag | null)[],
  tables: readonly Tag[],
  budget: Budget,
): Block[] | null {
  const own = tables.filter(isOwnTable);
  const [title] = pages.flatMap((page) => (page === null ? [] : tagsOf(page, 'H1')));
  if (own.length === 0 || title === undefined) return null;
  const { sections, leads } = narrativeOf(pages);
  const page = element('main', 'page-plan', [
    element('h1', '', wordsOf(title)),
    ...sections.map(({ heading, level, lines }) =>
      element('section', 'narrative', [
        element(`h${level}`, '', heading),
        ...lines.map((line) => element('p', '', line)),
      ]),
    ),
    ...own.map((table, at) => tablePart(table, leads[at])),
    element('section', 'plan-facts', pages.flatMap(issuanceOn)),
  ]);
  const blocks = blocksOfOwnPage([page], budget, (section) =>
    section.childNodes.flatMap((child): Block[] => {
      if (!('tagName' in child)) return [];
      const words = child.childNodes.map((node) => ('value' in node ? node.value : '')).join('');
      const headingLevel = child.tagName === 'p' ? null : Number(child.tagName.slice(1));
      return [{ kind: 'paragraph', text: words, headingLevel, place: null }];
    }),
  );
  return blocks?.map(withSignsDoubted) ?? null;
}

/** What such a page remarks of rows and headings. @param tables over all of their pages */
export function remarksOfPrintedPage(tables: readonly Tag[]): string[] {
  const paragraphs = tables
    .filter(isOwnTable)
    .flatMap(rowsOf)
    .flatMap((row) => elementsOf(cellsOf(row)[0] ?? row))
    .filter(({ role }) => role === 'P');
  return [...new Set(paragraphs.map(wordsOf).filter(isRemark))];
}

function element(tagName: string, name: string, content: string | readonly Element[]): Element {
  const attrs = name === '' ? [] : [{ name: 'class', value: name }];
  const made = defaultTreeAdapter.createElement(tagName, html.NS.HTML, attrs);
  if (typeof content === 'string') defaultTreeAdapter.insertText(made, content);
  else for (const child of content) defaultTreeAdapter.appendChild(made, child);
  return made;
}

/** True for the tables of the page of a plan. */
function isOwnTable(table: Tag): boolean {
  return isHeadOfLinks(headsOf(table).at(-1));
}

function isHeading({ role }: Tag): boolean {
  return /^H[1-6]$/u.test(role);
}

/** How the plan was issued, of its facts on a page, as the page has it. */
function issuanceOn(page: Tag | null): Element[] {
  const names = new Set(pageLanguages.map((language) => t(language).plan.issuance));
  const found = (tag: Tag): Element[] => {
    const parts = elementsOf(tag);
    return parts.flatMap((part, at) => {
      const value = parts[at + 1];
      if (value === undefined || !names.has(wordsOf(part))) return found(part);
      return [
        element('div', '', [
          element('dt', '', t('zh').plan.issuance),
          element('dd', '', wordsOf(value)),
        ]),
      ];
    });
  };
  return page === null ? [] : found(page);
}

/** What stands above a table. */
interface Lead {
  title: string | null;
  caption: string[];
}

interface Narrative {
  sections: { heading: string; level: number; lines: string[] }[];
  /** By table. */
  leads: Lead[];
}

/**
 * Sections of the plan: a heading with what stands below it, up to the first part that the page adds. Of a
 * section that goes on over the page the next page has the heading without its words, or what goes on alone.
 */
function narrativeOf(pages: readonly (Tag | null)[]): Narrative {
  const added = headingsOfPage();
  const captionLabels = new Set(pageLanguages.map((language) => t(language).plan.captionLabel));
  const found: Narrative = { sections: [], leads: [] };
  let lead: Lead = { title: null, caption: [] };
  let last: Tag | null = null;
  let isOver = false;
  /** Index of the page on which the last section ends as far as it was read. */
  let end = Number.NaN;
  let hasGoneOn = false;
  const visit = (tag: Tag, at: number): void => {
    if (isOver) return;
    const [first, ...others] = elementsOf(tag);
    const words = first === undefined ? '' : wordsOf(first);
    if (tag.role === 'Table') {
      if (!isOwnTable(tag) || last === tag) return;
      found.leads.push(lead);
      lead = { title: null, caption: [] };
    } else if (first !== undefined && captionLabels.has(words)) {
      lead.caption = others.map(wordsOf);
    } else if (tag.role === 'H2' || tag.role === 'H3') lead.title = wordsOf(tag);
    else if (end === at - 1 && isPlain(tag)) {
      const further = paragraphsOf(tag);
      goOn(found.sections.at(-1)?.lines ?? [], further);
      hasGoneOn ||= further.length > 0;
    } else if (!/^H[23]$/u.test(first?.role ?? '') || tagsOf(tag, 'Table').length > 0) {
      for (const child of elementsOf(tag)) visit(child, at);
    } else if (added.has(words)) isOver = true;
    else {
      const lines = others.flatMap(paragraphsOf);
      const level = first?.role === 'H3' ? 3 : 2;
      if (words !== '') found.sections.push({ heading: words, level, lines });
      else goOn(found.sections.at(-1)?.lines ?? [], lines);
      end = at;
    }
  };
  for (const [at, page] of pages.entries()) {
    if (page === null) continue;
    for (const tag of tagsOf(page, 'Table')) if (isOwnTable(tag)) last = null;
    hasGoneOn = false;
    visit(page, at);
    if (hasGoneOn) end = at;
  }
  return found;
}

/** Text alone, without a heading or a table. */
function isPlain(tag: Tag): boolean {
  if (isHeading(tag) || tag.role === 'Table') return false;
  return elementsOf(tag).every(isPlain);
}

/** Adds what stands on the next page; of a paragraph that the page cuts, the rest. */
function goOn(lines: string[], further: readonly string[]): void {
  const [first, ...others] = further;
  if (first === undefined) return;
  const last = lines.at(-1);
  if (last === undefined || PARAGRAPH_END.test(last) || parseLabel(first) !== null) {
    lines.push(first);
  } else lines[lines.length - 1] = textOf(last, first);
  append(lines, others);
}

/** Headings of the parts that the page of a plan has behind the plan. */
function headingsOfPage(): Set<string> {
  return new Set(
    pageLanguages.flatMap((language) => {
      const { plan } = t(language);
      const { ask } = disclosureWords[language];
      const amendments = amendmentWords[language];
      return [
        chartWords(language).targets.heading,
        resultWords(language).heading,
        amendments.versions.heading,
        ...[plan.factsHeading, plan.notesHeading, plan.retiredHeading, plan.downloadsHeading],
        ...[plan.sourceHeading, plan.attachmentsHeading, ask.heading, ask.headingOfQuestions],
      ];
    }),
  );
}

function holdsBlock(tag: Tag): boolean {
  if (/^(?:P|L|LI|LBody|Div|H\d|BlockQuote)$/u.test(tag.role)) return true;
  return elementsOf(tag).some(holdsBlock);
}

function paragraphsOf(tag: Tag): string[] {
  if (tag.role !== 'P' && elementsOf(tag).some(holdsBlock)) {
    return elementsOf(tag).flatMap(paragraphsOf);
  }
  const words = wordsOf(tag);
  return words === '' ? [] : [words];
}

function tablePart(table: Tag, lead: Lead | undefined): Element {
  const [, ...rows] = rowsOf(table);
  const heads = headsOf(table);
  const size = largestSize(rows.flatMap((row) => firstParagraph(row) ?? []));
  return element('div', 'table-part', [
    ...(lead?.title === null || lead === undefined
      ? []
      : [element('p', 'table-title', lead.title)]),
    element(
      'p',
      'table-caption',
      (lead?.caption ?? []).map((words) => element('span', '', words)),
    ),
    element('table', '', [
      element(
        'tr',
        '',
        heads.map((words) => element('th', '', words)),
      ),
      ...rows.flatMap((row) => rowOf(row, size, areEnglish(heads))),
    ]),
  ]);
}

/** The paragraph with which a row begins; null for one that begins with a heading or is empty. */
function firstParagraph(row: Tag): Tag | null {
  const [first] = elementsOf(cellsOf(row)[0] ?? row);
  return first?.role === 'P' ? first : null;
}

function sizeOf(tag: Tag): number {
  return textsOf(tag).reduce((largest, { size }) => Math.max(largest, size), 0);
}

function largestSize(tags: readonly Tag[]): number {
  return tags.reduce((largest, tag) => Math.max(largest, sizeOf(tag)), 0);
}

/** Sizes of which one is no smaller than the other. */
const SAME_SIZE = 0.2;

/**
 * @param measureSize of the words of measures
 * @param isEnglish whether the page says in English what it adds
 */
function rowOf(row: Tag, measureSize: number, isEnglish: boolean): Element[] {
  const [what, when, who] = cellsOf(row);
  const [first] = what === undefined ? [] : elementsOf(what);
  if (what === undefined || first === undefined) return [];
  if (isHeading(first)) {
    // The outer levels are set larger than the measures, the innermost is not.
    const isAction = sizeOf(first) < measureSize + SAME_SIZE;
    const rank = isAction ? 'action' : outerRank(first);
    const texts = isEnglish ? ownTextsOf(first) : textsOf(first);
    const lines = brokenLines(texts, widthOf(texts), true);
    return [
      element('tr', `line-${rank}`, [
        element(
          'h2',
          '',
          lines.map((line) => element('span', '', line)),
        ),
      ]),
    ];
  }
  const texts: Tag[] = [];
  for (const each of elementsOf(what)) {
    if (each.role !== 'P' || sizeOf(each) < measureSize - SAME_SIZE) break;
    texts.push(each);
  }
  const lists = elementsOf(what)
    .slice(texts.length)
    .filter(({ role }) => role !== 'P');
  const facts = factsOf(lists);
  const isProposal = facts.some(({ isAnswer }) => isAnswer);
  const isRow = cellsOf(row).length > 2;
  return [
    element('tr', isProposal ? 'row row-innovation' : 'row', [
      element('td', 'row-what', [
        element(
          'div',
          'row-text',
          texts.map((each) => element('p', '', wordsOf(each))),
        ),
        ...elementsOf(what)
          .slice(texts.length)
          .filter(({ role }) => role === 'P')
          .map((note) => element('p', 'row-note', wordsOf(note))),
        element(
          'dl',
          isProposal ? 'row-cells' : '',
          facts.map(({ head, paragraphs }) =>
            element('div', isProposal ? '' : 'row-attribute', [
              element('dt', '', head),
              element(
                'dd',
                '',
                paragraphs.map((words) => element('p', '', words)),
              ),
            ]),
          ),
        ),
      ]),
      ...(isRow && when !== undefined ? [besideOf(when, 'row-when', 'as-written')] : []),
      ...(isRow && who !== undefined ? [besideOf(who, 'row-who', 'units')] : []),
    ]),
  ];
}

/** The rank of a heading by its level: the outermost is that of the table, which a title of the table moves down. */
function outerRank({ role }: Tag): 'dimension' | 'aspect' {
  return role === 'H2' ? 'dimension' : 'aspect';
}

function widthOf(texts: readonly TaggedText[]): number {
  const left = Math.min(...texts.map(({ x }) => x));
  return Math.max(...texts.map(({ x, width }) => x + width)) - left;
}

/** A fact of a row: a cell of a declared column, or what a proposal answers to a criterion. */
interface Fact {
  head: string;
  paragraphs: string[];
  /** An answer is set in paragraphs, a cell is not. */
  isAnswer: boolean;
}

/**
 * The facts of a row, the terms of its lists and their values in turn; a list may go on over the page. The list
 * of what the page computes of the words (targets) is none.
 */
function factsOf(lists: readonly Tag[]): Fact[] {
  const computed = new Set(pageLanguages.map((language) => t(language).row.targets));
  const parts = lists
    .map(elementsOf)
    .filter(([first]) => first === undefined || !computed.has(wordsOf(first)))
    .flat();
  const facts: Fact[] = [];
  for (const part of parts) {
    const last = facts.at(-1);
    const isAnswer = elementsOf(part).some(({ role }) => role === 'P');
    if (last !== undefined && (isAnswer || (last.paragraphs.length === 0 && !last.isAnswer))) {
      append(last.paragraphs, paragraphsOf(part));
      last.isAnswer ||= isAnswer;
    } else facts.push({ head: wordsOf(part), paragraphs: [], isAnswer: false });
  }
  return facts;
}

/**
 * The values of a cell beside a measure. What is smaller than the words of the plan is the role before them,
 * or what the page says of them.
 */
function besideOf(cell: Tag, name: string, valueName: string): Element {
  const values = elementsOf(cell).map((value) => {
    const least = sizeOf(value) - SAME_SIZE;
    const leaves = leavesOf(value);
    const start = leaves.findIndex((leaf) => sizeOf(leaf) > least);
    const [own, others] = [
      leaves.filter(isOwn),
      leaves.slice(start).filter((leaf) => !isOwn(leaf)),
    ];
    const role = joined(leaves.slice(0, start));
    const said = joined(others);
    const inherited = pageLanguages.map((language) => t(language).row.inherited);
    const remark = inherited.find((words) => said.includes(words)) ?? said;
    return element('div', '', [
      ...(role === '' ? [] : [element('span', 'row-role', role)]),
      element('span', valueName, joined(own)),
      ...(remark === '' ? [] : [element('span', 'aside', remark)]),
    ]);

    function isOwn(leaf: Tag): boolean {
      return sizeOf(leaf) > least;
    }
  });
  return element('td', name, values);
}

function leavesOf(tag: Tag): Tag[] {
  return tag.role === '' ? [tag] : tag.children.flatMap(leavesOf);
}

function joined(leaves: readonly Tag[]): string {
  return wordsOfTexts(leaves.flatMap(textsOf));
}
