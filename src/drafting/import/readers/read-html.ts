import { Budget } from '../limits/budget.ts';
import { Losses } from '../limits/losses.ts';
import type {
  Block,
  ReadingDoubt,
  SourceDocument,
  TableBlock,
  TableCell,
} from '../document/source-document.ts';
import { contentOfCell } from './cell-lines.ts';
import { decodeSource } from './decode-source.ts';
import { doubtOfSight, leftOutWords, perhapsUnseen, type LeftOut } from './hidden-text.ts';
import {
  attributeOf,
  inline,
  insideOf,
  integerOf,
  isElement,
  isPartOfTable,
  isReading,
  textOf,
  typedText,
  type Element,
  type Node,
} from './html/elements.ts';
import { notePart } from './html/notes.ts';
import { shownInField, shownInList } from './html/form-fields.ts';
import { isNotMade, leftOut } from './html/left-out.ts';
import { ListNumbers } from './html/list-number.ts';
import { treeOf } from './html/page-tree.ts';
import { partOfSite } from './html/part-of-site.ts';
import { raisedIn } from './html/raised.ts';
import { propertiesIn } from './html/style-properties.ts';
import { shownRows, type WrittenCell, type WrittenRow } from './html/shown-rows.ts';
import { StyleSheet } from './html/style-sheet.ts';
import { PageSymbols } from './html/symbols.ts';
import { UnseenText } from './html/unseen-text.ts';
import { commentPart } from './html/word-comments.ts';
import { noteUnread } from './loss-words.ts';
import { textInFont } from './symbol-fonts.ts';
import { withoutLayoutTables } from './layout-tables.ts';
import { blocksOfOwnPage, remarkLeft, remarksOfOwnPage, unsaidOnOwnPage } from './own-page.ts';
import { RaisedStretch, type Raised } from './raised-text.ts';
import { documentOfText } from './read-text.ts';
import { wordsOfBlocks } from './words-of-blocks.ts';

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
  const sheet = new StyleSheet(nodes, propertiesIn(html));
  const unseen = new UnseenText(sheet, /<link\b[^<>]*\bstylesheet\b/iu.test(html));
  const symbols = new PageSymbols(html, sheet);
  const read = (parts: readonly Node[]) => {
    const [commented, depth, tables] = [new Map<string, string | null>(), 0, 0];
    const noted = new Map<string, string | null>();
    const shared = { linePlaces, budget, losses, sheet, symbols, unseen };
    const walk = new HtmlWalk({ ...shared, commented, noted, depth, tables });
    walk.visitAll(parts);
    walk.endParagraph();
    return walk.blocks;
  };
  const own = blocksOfOwnPage(nodes, budget, (element) => read([element]));
  if (own !== null) {
    for (const remark of remarksOfOwnPage(nodes)) losses.add(remarkLeft(remark));
    for (const unsaid of unsaidOnOwnPage(nodes)) losses.add(unsaid);
  }
  const blocks = own ?? read(nodes);
  if (sheet.isExhausted) losses.add(tooManyStyles);
  return withoutLayoutTables({ blocks, losses: [...losses] });
}

const tooManyStyles =
  '網頁的樣式表太多，沒有全部判讀；隱藏或畫刪除線的文字可能讀入了，請對照網頁核對';

/** Elements whose text is no text of the page. */
const unread = new Set(['head', 'script', 'style', 'svg', 'math']);

/** Elements that hold what stands there only where a browser cannot show them, or runs no scripts. */
const instead = new Set(
  'object embed iframe video audio canvas noscript noframes noembed template'.split(' '),
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
  sheet: StyleSheet;
  symbols: PageSymbols;
  /** null within what is left out: all of it is quoted. */
  unseen: UnseenText | null;
  /** Places of the words that comments are about, by the number of the comment. */
  commented: Map<string, string | null>;
  /** Places of the signs of notes, by the id of the note. */
  noted: Map<string, string | null>;
  /** Elements around what is being read, and tables among them. */
  depth: number;
  tables: number;
}

class HtmlWalk {
  readonly blocks: Block[] = [];
  readonly #facts: PageFacts;
  #line = '';
  /** How what is being read stands on the line. */
  #standing: Raised | null = null;
  readonly #raised = new RaisedStretch((loss) => this.#tell(loss));
  #lineKeepsSpace = false;
  #headingLevel: number | null = null;
  /** What stands beside characters of the paragraph. */
  readonly #readings: string[] = [];
  /** Words of the paragraph that nobody sees, and others that perhaps nobody does. */
  readonly #unseen: string[] = [];
  readonly #perhaps: string[] = [];
  readonly #doubtful: string[] = [];
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
      if (this.#isUnseen(node)) return;
      const font = this.#facts.symbols.fontOf(node);
      const value = font === null ? node.value : this.#inFont(node.value, font);
      this.#add(this.#lineKeepsSpace ? value : value.replace(/[ \t\n\r\f]+/g, ' '));
    } else if (isElement(node)) {
      this.#facts.budget.allow('nesting', (this.#facts.depth += 1), this.#placeOf(node) ?? '');
      this.#visitElement(node);
      this.#facts.depth -= 1;
    }
  }

  /** Whether nobody sees a text, which is quoted then; what perhaps nobody sees is read, and told. */
  #isUnseen(node: Extract<Node, { value: string }>): boolean {
    if (node.value.trim() === '') return false;
    const seen = this.#facts.unseen?.of(node) ?? null;
    if (seen === 'hidden') this.#unseen.push(node.value);
    else if (seen === 'perhaps') this.#perhaps.push(node.value);
    return seen === 'hidden';
  }

  #endUnseen(): void {
    const [unseen, perhaps] = [this.#unseen.join(''), this.#perhaps.join('').trim()];
    if (unseen !== '') this.#tell(leftOutWords('hidden', unseen));
    // A table within a cell is told with the page: its cells may become lines.
    if (perhaps !== '' && this.#facts.tables === 1) this.#doubtful.push(perhaps);
    else if (perhaps !== '') this.#tell(perhapsUnseen(perhaps));
    this.#unseen.length = 0;
    this.#perhaps.length = 0;
  }

  /** Of a cell, what of its text perhaps nobody sees. */
  get doubt(): ReadingDoubt | null {
    const words = this.#doubtful.join(' ');
    return words === '' ? null : doubtOfSight(words);
  }

  #add(text: string): void {
    const length = this.#line.length + text.length;
    this.#facts.budget.allow('paragraphCharacters', length, this.#place ?? '');
    this.#line = this.#raised.next(this.#line, this.#standing) + text;
  }

  #inFont(text: string, font: string): string {
    return textInFont(text, font, (loss) => this.#tell(loss));
  }

  #tell(loss: string): void {
    this.#facts.losses.add(`${this.#place === null ? '' : `${this.#place}：`}${loss}`);
  }

  /** Closes the paragraph that is open, if anything stands in it. */
  endParagraph(): void {
    const text = this.#raised
      .next(this.#line, null)
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '')
      .join('\n');
    if (text !== '') {
      const [headingLevel, place] = [this.#headingLevel, this.#place];
      if (this.#facts.tables === 0) this.#facts.budget.spend('paragraphs');
      this.#facts.budget.spend('characters', text.length);
      this.blocks.push({
        kind: 'paragraph',
        text,
        headingLevel,
        ...(this.#listLevel > 0 && { listLevel: this.#listLevel }),
        place,
      });
    }
    const readings = this.#readings.join(' ');
    if (readings.trim() !== '') this.#tell(leftOutWords('reading', readings));
    this.#readings.length = 0;
    this.#endUnseen();
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
    if (tagName === 'svg') this.#quoteWords('drawn', element, element.childNodes);
    if (unread.has(tagName)) return;
    if (instead.has(tagName)) {
      this.#quoteWords('instead', element, insideOf(element));
      return;
    }
    if (isReading(element)) {
      if (tagName === 'rt') this.#readings.push(textOf(element));
      return;
    }
    if (this.#isLeftOut(element) || this.#isOfComment(element) || this.#isOfNote(element)) return;
    if (tagName === 'br') {
      this.#add('\n');
      return;
    }
    if (tagName === 'select') {
      const { shown, others } = shownInList(element);
      this.#add(shown);
      if (others !== '') this.#quote('option', others, this.#placeOf(element));
      return;
    }
    const field = shownInField(element);
    if (field !== null) {
      this.#add(field);
      return;
    }
    if (inline.has(tagName)) {
      const around = this.#standing;
      this.#standing = raisedIn(element, this.#facts.sheet) ?? around;
      this.visitAll(element.childNodes);
      this.#standing = around;
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

  /** Whether an element is not shown, or shown as deleted; what stands in it is quoted then. */
  #isLeftOut(element: Element): boolean {
    if (this.#facts.unseen === null) return false;
    const why = this.#whyLeftOut(element) ?? partOfSite(element);
    if (why !== null) this.#leaveOut(element, why);
    return why !== null;
  }

  /** Whether an element is a comment of Word’s, which is quoted where the words are that it is about, or its sign. */
  #isOfComment(element: Element): boolean {
    const part = commentPart(element, this.#facts.sheet);
    if (part === null) return false;
    const { commented } = this.#facts;
    const { number } = part;
    if (part.kind === 'sign') {
      if (number !== null) commented.set(number, this.#placeOf(element));
    } else if (part.words.trim() !== '') {
      const place = commented.get(number ?? '') ?? this.#placeOf(element);
      this.#quote('comment', part.words, place);
    }
    return true;
  }

  /** Whether an element is a footnote or an endnote, which is told where its sign is, or that sign. */
  #isOfNote(element: Element): boolean {
    const part = notePart(element, this.#facts.sheet);
    if (part === null) return false;
    const { noted } = this.#facts;
    if (part.kind === 'sign') noted.set(part.id, this.#placeOf(element));
    else {
      const place = noted.get(part.id) ?? this.#placeOf(element);
      this.#facts.losses.add(`${place === null ? '' : `${place}：`}${noteUnread(part.words)}`);
    }
    return true;
  }

  /** Why an element is not read; of one that is, tells what style sheets add to it. */
  #whyLeftOut(element: Element): LeftOut | null {
    const { sheet, unseen } = this.#facts;
    if (unseen === null) return null;
    const why = leftOut(element, sheet);
    const added = why === null ? sheet.addedTo(element) : '';
    if (/[\p{L}\p{N}]/u.test(added)) this.#quote('added', added, this.#placeOf(element));
    return why;
  }

  #leaveOut(element: Element, why: LeftOut): void {
    this.#quoteWords(why, element, element.childNodes);
  }

  #quoteWords(why: LeftOut, element: Element, nodes: readonly Node[]): void {
    const losses = new Losses(this.#facts.budget);
    const inside = new HtmlWalk({ ...this.#facts, losses, unseen: null });
    inside.visitAll(nodes);
    inside.endParagraph();
    const words = wordsOfBlocks(inside.blocks);
    if (!/[\p{L}\p{N}]/u.test(words)) return;
    this.#quote(why, words, this.#placeOf(element));
  }

  #quote(why: LeftOut, words: string, place: string | null): void {
    this.#facts.losses.add(`${place === null ? '' : `${place}：`}${leftOutWords(why, words)}`);
  }

  /** Numbers of the items that are read, the innermost last. */
  readonly #labels: string[] = [];

  /** Lists around the one that is read; -1 outside of lists. */
  #listLevel = -1;

  #visitList(list: Element): void {
    const around = this.#listLevel;
    this.#listLevel = levelNamed(list) ?? around + 1;
    this.#visitItems(list);
    this.#listLevel = around;
  }

  #visitItems(list: Element): void {
    const numbers = new ListNumbers(list, this.#facts.sheet, (loss) =>
      this.#facts.losses.add(loss),
    );
    let last: string | undefined;
    for (const child of list.childNodes) {
      this.endParagraph();
      if (isElement(child) && child.tagName === 'li') {
        const why = this.#whyLeftOut(child);
        if (why !== null) this.#leaveOut(child, why);
        // What is struck out or cannot be seen still counts in its list.
        if (why !== null && !isNotMade(child, this.#facts.sheet)) numbers.count(child);
        if (why !== null) continue;
        const label = this.#withinItem(numbers.labelOf(child));
        this.#line = label;
        this.#place = this.#placeOf(child);
        for (const inner of child.childNodes) {
          // The number stands before the first paragraph of the item, not on a line of its own.
          if (isElement(inner) && inner.tagName === 'p' && this.#line.trim() === label.trim()) {
            if (this.#isLeftOut(inner)) continue;
            this.#line = label;
            this.visitAll(inner.childNodes);
            this.endParagraph();
          } else this.visit(inner);
        }
        last = this.#labels.pop();
      } else if (last !== undefined) {
        // A list right within another stands below its last item.
        this.#labels.push(last);
        this.visit(child);
        this.#labels.pop();
      } else this.visit(child);
      this.endParagraph();
    }
  }

  /**
   * The number of an item, behind a dash where it counts within an item of a cell that is numbered in the same way: pages tell
   * the two apart by their indents.
   */
  #withinItem(label: string): string {
    const around = this.#labels.at(-1);
    this.#labels.push(label);
    const isAlike =
      around !== undefined && /^\d+\. $/u.test(label) && /^(?:- )?\d+\. $/u.test(around);
    return isAlike && this.#facts.tables > 0 ? `- ${label}` : label;
  }

  /** A term and what is said of it stand in one line: `完成期限：全年`. */
  #visitTerms(list: Element): void {
    let isTerm = false;
    for (const child of list.childNodes) {
      const tag = isElement(child) ? child.tagName : null;
      if (/^(?:dt|dd|div)$/.test(tag ?? '') && this.#isLeftOut(child as Element)) continue;
      if (tag === 'dd' && isTerm && this.#line.trim() !== '') {
        const term = this.#raised.next(this.#line, null).trim();
        this.#line = `${term.replace(/[：:]$/u, '')}：`;
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
    const rows: WrittenRow[] = [];
    this.#facts.tables += 1;
    this.#facts.budget.allow('tableNesting', this.#facts.tables, this.#placeOf(table) ?? '');
    const visitRows = (parent: Element, whyAround: LeftOut | null) => {
      const children = parent.childNodes.filter(isElement);
      let left = children.filter((child) => isPartOfTable(child, 'row')).length;
      for (const child of children) {
        const why = whyAround ?? this.#whyLeftOut(child);
        if (isPartOfTable(child, 'row'))
          rows.push({ cells: this.#cellsOf(child, left--), why, place: this.#placeOf(child) });
        else if (child.tagName === 'caption') {
          this.visit(child);
          this.endParagraph();
        } else visitRows(child, why);
      }
    };
    visitRows(table, null);
    this.#facts.tables -= 1;
    const shown = shownRows(rows, (why, words, place) => this.#quote(why, words, place));
    if (shown.length === 0) return;
    const block: TableBlock = {
      kind: 'table',
      rows: shown.map(({ cells }) => cells),
      place: this.#placeOf(table),
    };
    const rowPlaces = shown.map(({ place }) => place);
    this.blocks.push(this.#facts.linePlaces ? { ...block, rowPlaces } : block);
  }

  /** @param left rows of the group from this one on, which a cell of `rowspan="0"` reaches over */
  #cellsOf(row: Element, left: number): WrittenCell[] {
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
      const rows = integerOf(cell, 'rowspan') ?? integerOf(cell, 'aria-rowspan') ?? 1;
      const rowSpan = rows === 0 ? left : Math.max(1, rows);
      const why = this.#whyLeftOut(cell);
      return { ...this.#contentOfCell(cell), rowSpan, columnSpan, why };
    });
  }

  #contentOfCell(cell: Element): Pick<TableCell, 'text' | 'inside' | 'isFilled' | 'doubt'> {
    const inside = new HtmlWalk(this.#facts);
    inside.visitAll(cell.childNodes);
    inside.endParagraph();
    const { doubt } = inside;
    const content = contentOfCell(inside.blocks);
    const isFilled = content.text === '' && this.#facts.unseen?.fills(cell) === true;
    return {
      ...content,
      ...(isFilled ? { isFilled } : {}),
      ...(doubt === null ? {} : { doubt }),
    };
  }

  #placeOf({ sourceCodeLocation }: Node): string | null {
    const line = sourceCodeLocation?.startLine;
    return this.#facts.linePlaces && line !== undefined ? `第 ${line} 行` : null;
  }
}

/** The level that the class of a list names: Google Docs writes every item as a list of its own (`lst-kix_a1b2-1`). */
function levelNamed(list: Element): number | null {
  const [, level] =
    /(?:^|\s)lst-kix_\w+-(\d)(?:\s|$)/u.exec(attributeOf(list, 'class') ?? '') ?? [];
  return level === undefined ? null : Number(level);
}
