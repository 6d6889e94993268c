import {
  defaultTreeAdapter,
  parse,
  type DefaultTreeAdapterMap,
  type DefaultTreeAdapterTypes,
  type TreeAdapter,
} from 'parse5';
import { Budget } from '../budget.ts';
import { Losses } from '../losses.ts';
import type { Block, SourceDocument, TableBlock, TableCell } from '../source-document.ts';
import { contentOfCell } from './cell-lines.ts';
import { decodeSource } from './decode-source.ts';
import { leftOutWords, type LeftOut } from './hidden-text.ts';
import { withoutLayoutTables } from './layout-tables.ts';
import { blocksOfOwnPage } from './own-page.ts';
import { documentOfText } from './read-text.ts';
import { wordsOfBlocks } from './words-of-blocks.ts';

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

/**
 * A web page as a plan document.
 * @throws {SourceRefusal} when the file is no text, or holds too much
 */
export async function readHtml(bytes: Uint8Array, budget = new Budget()): Promise<SourceDocument> {
  budget.allow('htmlBytes', bytes.length);
  return Promise.resolve(blocksOfHtml(decodeSource(bytes), { linePlaces: true, budget }));
}

/**
 * What stands in a piece of HTML: paragraphs, headings, list items and tables. An item of a numbered
 * list begins with the number that a browser shows, any other with a dash. A table within a table is
 * taken over as lines of its cell, unless that is there to place it.
 * @param options `linePlaces` = give the line of the HTML as place; it says nothing where a program made the HTML
 * @throws {SourceRefusal} when it holds too much
 */
export function blocksOfHtml(
  html: string,
  { linePlaces = false, budget = new Budget() }: { linePlaces?: boolean; budget?: Budget } = {},
): SourceDocument {
  const losses = new Losses(budget);
  const nodes = treeOf(html, budget);
  const classes = leftOutClasses(nodes);
  const read = (parts: readonly Node[]) => {
    const walk = new HtmlWalk({ linePlaces, budget, losses, classes, depth: 0, tables: 0 });
    walk.visitAll(parts);
    walk.endParagraph();
    return walk.blocks;
  };
  const own = blocksOfOwnPage(nodes, budget, (element) => read([element]));
  return withoutLayoutTables({ blocks: own ?? read(nodes), losses: [...losses] });
}

/** The nodes of a page, counted while the parser makes them: some pages have it make ever more. */
function treeOf(html: string, budget: Budget): readonly Node[] {
  refuseAttributes(html, budget);
  let open = 0;
  const treeAdapter: TreeAdapter<DefaultTreeAdapterMap> = {
    ...defaultTreeAdapter,
    createElement: (...given) => {
      budget.spend('htmlElements');
      return defaultTreeAdapter.createElement(...given);
    },
    onItemPush: () => budget.allow('nesting', (open += 1)),
    onItemPop: () => (open -= 1),
  };
  return parse(html, { treeAdapter, sourceCodeLocationInfo: true, scriptingEnabled: false })
    .childNodes;
}

/** The parser compares each attribute of a tag with all before it, so they are counted before. */
function refuseAttributes(html: string, budget: Budget): void {
  for (let at = html.indexOf('<'); at !== -1; at = html.indexOf('<', at)) {
    at += 1;
    if (!/[a-z/]/i.test(html.charAt(at))) continue;
    let attributes = 0;
    for (; at < html.length && html[at] !== '>'; at += 1) {
      const sign = html.charAt(at);
      if (/[\s/]/.test(sign)) {
        if (/[^\s/>]/.test(html.charAt(at + 1))) budget.allow('attributes', (attributes += 1));
      } else if (sign === '=' && /["']/.test(html.charAt(at + 1))) {
        const end = html.indexOf(html.charAt(at + 1), at + 2);
        at = end === -1 ? html.length : end;
      }
    }
  }
}

/** Elements whose text is no text of the page. */
const unread = new Set(['head', 'script', 'style', 'template', 'noscript', 'svg', 'math']);

/** Elements that stand in a line of text; every other one begins and ends a paragraph. */
const inline = new Set(
  (
    'a abbr b bdi bdo cite code data del dfn em font i ins kbd label mark q ruby rb rp rt s samp ' +
    'small span strike strong sub sup time tt u var wbr'
  ).split(' '),
);

const lossWords: Readonly<Record<string, string>> = {
  img: '圖片',
  svg: '圖形',
  math: '數學式',
  object: '嵌入的物件',
  embed: '嵌入的物件',
  iframe: '嵌入的網頁',
  video: '影片',
  audio: '聲音',
  canvas: '圖形',
};

/** What the walks of a page and of its cells share. */
interface PageFacts {
  linePlaces: boolean;
  budget: Budget;
  losses: Losses;
  /** Classes that a style sheet of the page hides or strikes through. */
  classes: ReadonlyMap<string, LeftOut>;
  /** Elements around what is being read, and tables among them. */
  depth: number;
  tables: number;
}

class HtmlWalk {
  readonly blocks: Block[] = [];
  readonly #facts: PageFacts;
  #line = '';
  #lineKeepsSpace = false;
  #headingLevel: number | null = null;
  #place: string | null = null;

  constructor(facts: PageFacts) {
    this.#facts = facts;
  }

  visitAll(nodes: readonly Node[]): void {
    for (const node of nodes) this.visit(node);
  }

  visit(node: Node): void {
    if ('value' in node) {
      this.#place ??= this.#placeOf(node);
      const { value } = node;
      this.#add(this.#lineKeepsSpace ? value : value.replace(/[ \t\n\r\f]+/g, ' '));
    } else if (isElement(node)) {
      this.#facts.budget.allow('nesting', (this.#facts.depth += 1), this.#placeOf(node) ?? '');
      this.#visitElement(node);
      this.#facts.depth -= 1;
    }
  }

  #add(text: string): void {
    const length = this.#line.length + text.length;
    this.#facts.budget.allow('paragraphCharacters', length, this.#place ?? '');
    this.#line += text;
  }

  /** Closes the paragraph that is open, if anything stands in it. */
  endParagraph(): void {
    const text = this.#line
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '')
      .join('\n');
    if (text !== '') {
      const [headingLevel, place] = [this.#headingLevel, this.#place];
      if (this.#facts.tables === 0) this.#facts.budget.spend('paragraphs');
      this.#facts.budget.spend('characters', text.length);
      this.blocks.push({ kind: 'paragraph', text, headingLevel, place });
    }
    this.#line = '';
    this.#place = null;
  }

  #visitElement(element: Element): void {
    const { tagName } = element;
    const loss = lossWords[tagName];
    if (loss !== undefined) {
      const where = this.#placeOf(element);
      this.#facts.losses.add(`${where === null ? '' : `${where}：`}有${loss}，沒有讀入`);
    }
    if (unread.has(tagName)) return;
    const why = leftOut(element) ?? this.#leftOutByClass(element) ?? partOfSite(element);
    if (why !== null) {
      this.#leaveOut(element, why);
      return;
    }
    if (tagName === 'br') {
      this.#add('\n');
      return;
    }
    if (inline.has(tagName)) {
      this.visitAll(element.childNodes);
      return;
    }
    this.endParagraph();
    const level = /^h([1-6])$/.exec(tagName)?.[1];
    if (level !== undefined) this.#headingLevel = Number(level);
    if (isPartOfTable(element, 'table')) this.#visitTable(element);
    else if (tagName === 'ol' || tagName === 'ul') this.#visitList(element);
    else if (tagName === 'dl') this.#visitTerms(element);
    else if (tagName === 'pre' && this.#linedUp(element)) return;
    else {
      const kept = this.#lineKeepsSpace;
      if (tagName === 'pre') this.#lineKeepsSpace = true;
      this.visitAll(element.childNodes);
      this.endParagraph();
      this.#lineKeepsSpace = kept;
    }
    if (level !== undefined) this.#headingLevel = null;
  }

  /** Text set as it is typed may hold tables that are lined up with spaces or drawn. */
  #linedUp(element: Element): boolean {
    const text = typedText(element);
    if (text === null) return false;
    if (documentOfText(text).blocks.every(({ kind }) => kind !== 'table')) return false;
    const { budget } = this.#facts;
    for (const block of documentOfText(text, budget).blocks)
      this.blocks.push({ ...block, place: this.#placeOf(element) });
    return true;
  }

  #leftOutByClass(element: Element): LeftOut | null {
    const { classes } = this.#facts;
    if (classes.size === 0) return null;
    const names = (attributeOf(element, 'class') ?? '').split(/\s+/);
    return names.map((name) => classes.get(name)).find((why) => why !== undefined) ?? null;
  }

  /** Quotes what stands in an element that a browser hides or shows as deleted. */
  #leaveOut(element: Element, why: LeftOut): void {
    const losses = new Losses(this.#facts.budget);
    const inside = new HtmlWalk({ ...this.#facts, losses });
    inside.visitAll(element.childNodes);
    inside.endParagraph();
    const words = wordsOfBlocks(inside.blocks);
    if (words === '') return;
    const where = this.#placeOf(element);
    this.#facts.losses.add(`${where === null ? '' : `${where}：`}${leftOutWords(why, words)}`);
  }

  #visitList(list: Element): void {
    const { tagName } = list;
    let number = integerOf(list, 'start') ?? 1;
    for (const child of list.childNodes) {
      this.endParagraph();
      if (isElement(child) && child.tagName === 'li') {
        if (tagName === 'ol') {
          number = integerOf(child, 'value') ?? number;
          this.#line = `${listNumber(number, attributeOf(list, 'type') ?? '1')}. `;
          number += 1;
        } else this.#line = '- ';
        this.#place = this.#placeOf(child);
        for (const inner of child.childNodes) {
          // The number stands before the first paragraph of the item, not on a line of its own.
          if (isElement(inner) && inner.tagName === 'p' && /^\S+ $/.test(this.#line)) {
            this.visitAll(inner.childNodes);
            this.endParagraph();
          } else this.visit(inner);
        }
      } else this.visit(child);
      this.endParagraph();
    }
  }

  /** A term and what is said of it stand in one line: `完成期限：全年`. */
  #visitTerms(list: Element): void {
    let isTerm = false;
    for (const child of list.childNodes) {
      const tag = isElement(child) ? child.tagName : null;
      if (tag === 'dd' && isTerm && this.#line.trim() !== '') {
        this.#line = `${this.#line.trim().replace(/[：:]$/u, '')}：`;
        for (const inner of (child as Element).childNodes) this.visit(inner);
        this.endParagraph();
      } else if (tag === 'dt') {
        this.endParagraph();
        this.visitAll((child as Element).childNodes);
      } else if (tag === 'div') this.#visitTerms(child as Element);
      else this.visit(child);
      if (tag !== null) isTerm = tag === 'dt';
    }
    this.endParagraph();
  }

  #visitTable(table: Element): void {
    const rows: TableCell[][] = [];
    const rowPlaces: (string | null)[] = [];
    this.#facts.tables += 1;
    this.#facts.budget.allow('tableNesting', this.#facts.tables, this.#placeOf(table) ?? '');
    const visitRows = (parent: Element) => {
      for (const child of parent.childNodes.filter(isElement)) {
        if (isPartOfTable(child, 'row')) {
          rows.push(this.#cellsOf(child));
          rowPlaces.push(this.#placeOf(child));
        } else if (child.tagName === 'caption') {
          this.visit(child);
          this.endParagraph();
        } else visitRows(child);
      }
    };
    visitRows(table);
    this.#facts.tables -= 1;
    if (rows.length === 0) return;
    const block: TableBlock = { kind: 'table', rows, place: this.#placeOf(table) };
    this.blocks.push(this.#facts.linePlaces ? { ...block, rowPlaces } : block);
  }

  #cellsOf(row: Element): TableCell[] {
    const { budget } = this.#facts;
    const where = this.#placeOf(row) ?? '';
    const cells = row.childNodes.filter(isElement).filter((child) => isPartOfTable(child, 'cell'));
    let columns = 0;
    return cells.map((cell) => {
      const columnSpan = Math.max(
        1,
        integerOf(cell, 'colspan') ?? integerOf(cell, 'aria-colspan') ?? 1,
      );
      budget.allow('columns', (columns += columnSpan), where);
      budget.spend('cells', 1, where);
      const rowSpan = Math.max(
        1,
        integerOf(cell, 'rowspan') ?? integerOf(cell, 'aria-rowspan') ?? 1,
      );
      return { ...this.#contentOfCell(cell), rowSpan, columnSpan };
    });
  }

  #contentOfCell(cell: Element): Pick<TableCell, 'text' | 'inside'> {
    const inside = new HtmlWalk(this.#facts);
    inside.visitAll(cell.childNodes);
    inside.endParagraph();
    return contentOfCell(inside.blocks);
  }

  #placeOf({ sourceCodeLocation }: Node): string | null {
    const line = sourceCodeLocation?.startLine;
    return this.#facts.linePlaces && line !== undefined ? `第 ${line} 行` : null;
  }
}

/** Elements that make a table, and the roles by which others are said to (WAI-ARIA 1.2). */
const partsOfTable = {
  table: { tags: ['table'], roles: ['table', 'grid', 'treegrid'] },
  row: { tags: ['tr'], roles: ['row'] },
  cell: { tags: ['td', 'th'], roles: ['cell', 'gridcell', 'columnheader', 'rowheader'] },
};

function isPartOfTable(element: Element, part: keyof typeof partsOfTable): boolean {
  const { tags, roles } = partsOfTable[part];
  return tags.includes(element.tagName) || roles.includes(attributeOf(element, 'role') ?? '');
}

/** Whether an element is the menu or the foot of the site, not of what the page says. */
function partOfSite(element: Element): LeftOut | null {
  const role = attributeOf(element, 'role');
  if (element.tagName === 'nav' || role === 'navigation' || isSkipLink(element)) return 'menu';
  const isFoot = element.tagName === 'footer' || role === 'contentinfo';
  return isFoot && !isWithin(element, TEXT) && !saysMore(element) ? 'foot' : null;
}

/** `跳到主要內容`: a link within the page for those who use no mouse. */
function isSkipLink(element: Element): boolean {
  if (element.tagName !== 'a' || attributeOf(element, 'href')?.startsWith('#') !== true)
    return false;
  const text = textOf(element).trim();
  const isNamed =
    text.length <= LONGEST_SKIP &&
    /^(?:跳[到至過]|略過|前往|skip\b).*(?:內容|導覽|選單|content|navigation)/iu.test(text);
  const { parentNode: parent } = element;
  const isAlone =
    parent === null ||
    !('tagName' in parent) ||
    parent.tagName !== 'p' ||
    textOf(parent).trim() === text;
  return isNamed && isAlone && !isWithin(element, [...TEXT, 'table', 'li']);
}

/** Characters of the longest link that skips something. */
const LONGEST_SKIP = 40;

/** Whether a foot holds what may be of the plan: a table, a sentence, a remark, a deadline or a unit. */
function saysMore(element: Element): boolean {
  const sentences = textOf(element).split(/(?<=[。；\n])/u);
  const isOfPlan = (text: string) =>
    /計畫|[備附]註|[主承]辦|期[限程]/u.test(text) || (text.endsWith('。') && !OF_SITE.test(text));
  return hasTable(element) || sentences.some(isOfPlan);
}

/** What sites say of themselves at their foot. */
const OF_SITE = /著作|版權|瀏覽|螢幕|解析度|隱私|安全政策|無障礙|更新|本網?站|洽詢|電話|地址/u;

function hasTable({ childNodes }: Element): boolean {
  return childNodes.some(
    (node) => isElement(node) && (isPartOfTable(node, 'table') || hasTable(node)),
  );
}

function textOf({ childNodes }: Element): string {
  return childNodes
    .map((node) => ('value' in node ? node.value : isElement(node) ? textOf(node) : ''))
    .join('');
}

/** Elements that hold what a page says. */
const TEXT: readonly string[] = ['main', 'article', 'section'];

function isWithin({ parentNode }: Element, names: readonly string[]): boolean {
  if (parentNode === null || !('tagName' in parentNode)) return false;
  return names.includes(parentNode.tagName) || isWithin(parentNode, names);
}

/** Whether a browser does not show an element, or shows it struck out. */
function leftOut(element: Element): LeftOut | null {
  if (attributeOf(element, 'hidden') !== null) return 'hidden';
  const why = leftOutByStyle(attributeOf(element, 'style') ?? '');
  return why ?? (struck.has(element.tagName) ? 'struck' : null);
}

function leftOutByStyle(declarations: string): LeftOut | null {
  const style = declarations.toLowerCase().replace(/\s+/g, '');
  if (/(?:^|;)(?:display:none|visibility:(?:hidden|collapse)|mso-hide:all)/.test(style))
    return 'hidden';
  return /(?:^|;)text-decoration(?:-line)?:[^;]*line-through/.test(style) ? 'struck' : null;
}

/** Rules of the page’s style sheets that hide, or strike through, all elements of a class. */
function leftOutClasses(nodes: readonly Node[]): Map<string, LeftOut> {
  const classes = new Map<string, LeftOut>();
  for (const sheet of styleSheets(nodes)) {
    for (const [, selectors = '', declarations = ''] of sheet.matchAll(/([^{}]+)\{([^{}]*)\}/g)) {
      const why = leftOutByStyle(declarations);
      if (why === null) continue;
      for (const selector of selectors.split(',')) {
        const [, name] = /^\s*[a-z0-9]*\.([\w-]+)\s*$/i.exec(selector) ?? [];
        if (name !== undefined) classes.set(name, why);
      }
    }
  }
  return classes;
}

/** Texts of the `style` elements of a page, rules for other media than the screen left out. */
function styleSheets(nodes: readonly Node[]): string[] {
  return nodes.filter(isElement).flatMap((element): string[] => {
    if (element.tagName !== 'style') {
      const { tagName } = element;
      return tagName === 'html' || tagName === 'head' || tagName === 'body'
        ? styleSheets(element.childNodes)
        : [];
    }
    const text = element.childNodes.map((child) => ('value' in child ? child.value : '')).join('');
    return [text.replace(/@media[^{]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}/g, '')];
  });
}

/** Elements that browsers strike through. */
const struck = new Set(['s', 'strike', 'del']);

function isElement(node: Node): node is Element {
  return 'tagName' in node;
}

function attributeOf({ attrs }: Element, name: string): string | null {
  return attrs.find((attribute) => attribute.name === name)?.value ?? null;
}

/** Text of an element that holds nothing else but code and line ends; null for any other. */
function typedText({ childNodes }: Element): string | null {
  const parts = childNodes.map((node) => {
    if ('value' in node) return node.value;
    if (!isElement(node) || node.attrs.length > 0) return null;
    if (node.tagName === 'br') return '\n';
    return node.tagName === 'code' ? typedText(node) : null;
  });
  return parts.includes(null) ? null : parts.join('');
}

function integerOf(element: Element, name: string): number | null {
  const number = Number(attributeOf(element, name) ?? Number.NaN);
  return Number.isSafeInteger(number) ? number : null;
}

/** Number of a list item by the list's `type`: 1, a, A, i or I. */
function listNumber(value: number, written: string): string {
  if (/^a$/i.test(written) && value >= 1 && value <= 26) {
    return String.fromCharCode(written.charCodeAt(0) + value - 1);
  }
  if (/^i$/i.test(written) && value >= 1 && value < 40) {
    const roman = romanOf(value);
    return written === 'i' ? roman.toLowerCase() : roman;
  }
  return String(value);
}

function romanOf(value: number): string {
  const signs: readonly (readonly [number, string])[] = [
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ];
  let rest = value;
  let written = '';
  for (const [worth, sign] of signs) {
    for (; rest >= worth; rest -= worth) written += sign;
  }
  return written;
}
