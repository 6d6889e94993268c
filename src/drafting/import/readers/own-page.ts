import type { DefaultTreeAdapterTypes } from 'parse5';
import { t } from '../../../words/interface/index.ts';
import { append } from '../document/append.ts';
import type { Budget } from '../limits/budget.ts';
import { areEnglish, headsUnsaid, inChinese, pageLanguages } from './own-heads.ts';
import type { Block, RowDoubt, TableBlock, TableCell } from '../document/source-document.ts';

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

/**
 * A plan's page of this software, saved from a browser, as the plan that it shows: title, sections and tables,
 * without what the page adds (ways to look something up, notes, readings of deadlines, other pages).
 * @param readSection blocks of a part of the page
 * @returns null for any other page
 */
export function blocksOfOwnPage(
  nodes: readonly Node[],
  budget: Budget,
  readSection: (element: Element) => readonly Block[],
): Block[] | null {
  const page = nodes.flatMap((node) => allOf(node, 'page-plan'))[0];
  const tables = page === undefined ? [] : allOf(page, 'table-part');
  if (page === undefined || tables.length === 0) return null;
  const title = allElements(page).find(({ tagName }) => tagName === 'h1');
  const sections = allOf(page, 'narrative').flatMap((section) => readSection(section));
  return [
    paragraph(title === undefined ? '' : textOf(title), 1),
    ...issuanceOf(page).map((text) => paragraph(text)),
    ...sections,
    ...tables.flatMap((part) => blocksOfTable(part, budget)),
  ];
}

/** How the plan says that it was issued, among its facts. */
function issuanceOf(page: Element): string[] {
  const names = pageLanguages.map((language) => t(language).plan.issuance);
  return allOf(page, 'plan-facts')
    .flatMap((facts) => allElements(facts).filter(({ tagName }) => tagName === 'div'))
    .filter((fact) => names.includes(textOfTag(fact, 'dt')))
    .map((fact) => textOfTag(fact, 'dd'))
    .filter((text) => text !== '');
}

/** What the page remarks of rows and headings, beside the words of the plan: not taken over, since it may be of the page alone. */
export function remarksOfOwnPage(nodes: readonly Node[]): string[] {
  const notes = nodes.flatMap((node) => allOf(node, 'row-note'));
  const listed = nodes
    .flatMap((node) => allOf(node, 'table-notes'))
    .flatMap((list) => allElements(list).filter(({ tagName }) => tagName === 'li'));
  const remarks = [...notes, ...listed].map((note) => rawText(note));
  return [...new Set(remarks.filter(isRemark))];
}

/** `註：來源如此。`, `註 1：…`; a line that only names such is none. */
export function isRemark(text: string): boolean {
  return /^(?:註|Note)[^：:]{0,6}[：:]/iu.test(text);
}

/** What is told of a remark of the page. */
export function remarkLeft(remark: string): string {
  return `網頁的註記「${remark}」沒有讀入；仍須保留的，請補在 notes`;
}

function paragraph(text: string, headingLevel: number | null = null): Block {
  return { kind: 'paragraph', text, headingLevel, place: null };
}

/** Usual heads of the columns that the page shows as headings, whose names it does not tell. */
const HEADING_HEADS = ['實施要項', '執行項目'];

type Level = 'dimension' | 'aspect' | 'action';

/** Lines of the headings above a row; those that are new since the last one stand in its cells. */
class Headings {
  readonly #above: Record<Level, string> = { dimension: '', aspect: '', action: '' };
  #isNew = { dimension: false, action: false };

  set(level: Level, text: string): void {
    this.#above[level] = text;
    if (level === 'dimension') this.#above.aspect = '';
    if (level !== 'action') this.#above.action = '';
    this.#isNew = { dimension: this.#isNew.dimension || level !== 'action', action: true };
  }

  take(): string[] {
    const { dimension, aspect, action } = this.#above;
    const lines = [dimension, aspect].filter((each) => each !== '').join('\n');
    const cells = [this.#isNew.dimension ? lines : '', this.#isNew.action ? action : ''];
    this.#isNew = { dimension: false, action: false };
    return cells;
  }

  get dimension(): string {
    return this.#above.dimension;
  }
}

/** The heads of a table as the page shows them, that of the links last. */
function headsOf(part: Element): string[] {
  return allElements(part)
    .filter(({ tagName, childNodes }) => tagName === 'th' && childNodes.length > 0)
    .map(textOf);
}

/** What such a page does not say of the plan, beside its remarks. */
export function unsaidOnOwnPage(nodes: readonly Node[]): string[] {
  const parts = nodes.flatMap((node) => allOf(node, 'table-part'));
  return parts.some((part) => areEnglish(headsOf(part))) ? [headsUnsaid] : [];
}

function blocksOfTable(part: Element, budget: Budget): Block[] {
  const lead = allOf(part, 'table-title').map((title) => paragraph(textOf(title)));
  const caption = allOf(part, 'table-caption').flatMap(({ childNodes }) =>
    childNodes
      .filter(isElement)
      .filter((each) => !hasClass(each, 'table-caption-label'))
      .map((line) => paragraph(textOf(line))),
  );
  const shown = headsOf(part);
  const heads = inChinese(shown).slice(0, -1);
  const roles = new Set(
    allOf(part, 'row-who')
      .flatMap((who) => allOf(who, 'row-role'))
      .map(textOf),
  );
  const unitHead = shown.at(-2) ?? '';
  const helpHead = [...roles].find((role) => role !== unitHead) ?? null;
  const headings = new Headings();
  const rows: string[][] = [];
  const doubts: (RowDoubt | null)[] = [null];
  const proposals: { heads: string[]; cells: string[] }[] = [];
  const attributes = [
    ...new Set(allOf(part, 'row-attribute').map((each) => textOfTag(each, 'dt'))),
  ];
  for (const line of allElements(part).filter(({ tagName }) => tagName === 'tr')) {
    const level = (['dimension', 'aspect', 'action'] as const).find((each) =>
      hasClass(line, `line-${each}`),
    );
    if (level !== undefined) headings.set(level, headingOf(line));
    else if (hasClass(line, 'row-innovation'))
      proposals.push(proposalOf(line, headings.dimension, heads.slice(1)));
    else if (hasClass(line, 'row')) {
      doubts.push(isUnclear(line) ? unclear : null);
      rows.push([
        ...headings.take(),
        measureOf(line),
        ...(heads.length > 1 ? [deadlinesOf(line)] : []),
        ...(heads.length > 2 ? [unitsOf(line, unitHead, helpHead, false)] : []),
        ...(helpHead === null ? [] : [unitsOf(line, unitHead, helpHead, true)]),
        ...attributes.map((head) => attributeOf(line, head)),
      ]);
    }
  }
  const helpHeads = helpHead === null ? [] : inChinese([helpHead, ...shown.slice(-1)]).slice(0, 1);
  const table = [[...HEADING_HEADS, ...heads, ...helpHeads, ...attributes], ...rows];
  return [
    ...lead,
    ...caption,
    ...(rows.length > 0 ? [{ ...tableOf(table, budget), rowDoubts: doubts }] : []),
    ...(proposals[0] === undefined
      ? []
      : [tableOf([proposals[0].heads, ...proposals.map(({ cells }) => cells)], budget)]),
  ];
}

function tableOf(rows: readonly (readonly string[])[], budget: Budget): TableBlock {
  const width = rows[0]?.length ?? 0;
  budget.allow('columns', width);
  budget.spend('cells', width * rows.length);
  return {
    kind: 'table',
    rows: rows.map((cells) =>
      cells.map((text): TableCell => ({ text, rowSpan: 1, columnSpan: 1 })),
    ),
    place: null,
  };
}

/** Whether the page says of a row that its deadlines and units are those of a cell of several. */
function isUnclear(line: Element): boolean {
  const words = new Set(pageLanguages.map((language) => t(language).row.alignment.group));
  return allOf(line, 'row-note').some((note) => words.has(rawText(note)));
}

const unclear: RowDoubt = {
  columns: ['deadlines', 'units'],
  found: '網頁註明這一項的對應不明確：列出的是來源同一格全部的期限或單位',
  lookAt: '請核對這一項的期限與單位',
};

/** Each entry of a heading is a line of its cell. */
function headingOf(line: Element): string {
  const [heading] = allElements(line).filter(({ tagName }) => /^h[2-6]$/u.test(tagName));
  return (heading?.childNodes ?? []).filter(isElement).map(textOf).join('\n');
}

function measureOf(line: Element): string {
  return allOf(line, 'row-text')
    .flatMap((text) => allElements(text).filter(({ tagName }) => tagName === 'p'))
    .map(textOf)
    .join('\n');
}

function deadlinesOf(line: Element): string {
  return allOf(line, 'row-when').flatMap(ownValues).map(textOf).join('\n');
}

function unitsOf(
  line: Element,
  unitHead: string,
  helpHead: string | null,
  isHelp: boolean,
): string {
  return allOf(line, 'row-who')
    .flatMap(ownValues)
    .filter((value) => {
      const role = allOf(value, 'row-role').map(textOf)[0] ?? unitHead;
      return (role === helpHead) === isHelp;
    })
    .map((value) => rawText(value, (part) => isAdded(part) || hasClass(part, 'row-role')))
    .join('\n');
}

/** Values of a cell, without those that the page takes from a row above. */
function ownValues(cell: Element): Element[] {
  const inherited = new Set(pageLanguages.map((language) => t(language).row.inherited));
  return cell.childNodes
    .filter(isElement)
    .filter((value) => !allOf(value, 'aside').some((aside) => inherited.has(rawText(aside))));
}

function attributeOf(line: Element, head: string): string {
  return allOf(line, 'row-attribute')
    .filter((each) => textOfTag(each, 'dt') === head)
    .map((each) => textOfTag(each, 'dd'))
    .join('\n');
}

function proposalOf(line: Element, heading: string, others: readonly string[]) {
  const answers = allOf(line, 'row-cells').flatMap((list) => list.childNodes.filter(isElement));
  const beside = [
    deadlinesOf(line),
    ...(others.length > 1 ? [unitsOf(line, '', null, false)] : []),
  ];
  return {
    heads: [heading, ...answers.map((each) => textOfTag(each, 'dt')), ...others],
    cells: [
      measureOf(line),
      ...answers.map((each) => textOfTag(each, 'dd').replace(/^—$/u, '')),
      ...beside.slice(0, others.length),
    ],
  };
}

function textOfTag(element: Element, tag: string): string {
  const [found] = allElements(element).filter(({ tagName }) => tagName === tag);
  const paragraphs = allElements(found).filter(({ tagName }) => tagName === 'p');
  if (found === undefined) return '';
  return (paragraphs.length > 0 ? paragraphs : [found]).map(textOf).join('\n');
}

/** Classes of what a page adds to a text. */
const added = ['visually-hidden', 'aside', 'row-note', 'row-actions', 'row-menu'];

/** Text as it is in the plan. */
function textOf(node: Node): string {
  return rawText(node, isAdded);
}

function isAdded(element: Element): boolean {
  return added.some((name) => hasClass(element, name));
}

function rawText(node: Node, isLeftOut: (element: Element) => boolean = () => false): string {
  const read = (each: Node): string => {
    if ('value' in each) return each.value;
    if (!isElement(each) || isLeftOut(each)) return '';
    return each.childNodes.map(read).join('');
  };
  return read(node).replace(/\s+/gu, ' ').trim();
}

/** Elements of a class within a node, that node included. */
function allOf(node: Node, name: string): Element[] {
  return allElements(node).filter((element) => hasClass(element, name));
}

function allElements(node: Node | undefined): Element[] {
  const found: Element[] = [];
  const waiting = node === undefined ? [] : [node];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (!isElement(next)) continue;
    found.push(next);
    append(waiting, next.childNodes.toReversed());
  }
  return found;
}

function hasClass({ attrs }: Element, name: string): boolean {
  const names = attrs.find((attribute) => attribute.name === 'class')?.value.split(/\s+/u) ?? [];
  return names.includes(name);
}

function isElement(node: Node): node is Element {
  return 'tagName' in node;
}
