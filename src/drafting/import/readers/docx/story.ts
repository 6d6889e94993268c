import { append } from '../../document/append.ts';
import type { Block, TableCell } from '../../document/source-document.ts';
import { contentOfCell } from '../cell-lines.ts';
import { doubtOfSight, leftOutWords, perhapsUnseen } from '../hidden-text.ts';
import { joinLabel } from '../list-number.ts';
import { changesTaken, contentsListed } from '../loss-words.ts';
import {
  childElements,
  childNamed,
  descendants,
  integerAttribute,
  type XmlElement,
} from '../packages/xml-part.ts';
import { quoteStart, tidyLines } from '../paragraph-text.ts';
import type { DocumentFacts } from './document-facts.ts';
import { Line } from './line.ts';
import { OpenCells, type Merge } from './open-cells.ts';
import { TableLooks } from './table-looks.ts';
import { fillsCell, lookInCell, plainLook, type Look } from './run-looks.ts';
import { isOn, valueOf } from './styles.ts';
import { allWords, choiceOf, noElement, removed, showsPrompt, transparent } from './xml.ts';

/** Reads paragraphs and tables of one story in order; text boxes follow the paragraph that holds them. */
export class Story {
  readonly blocks: Block[] = [];
  readonly #facts: DocumentFacts;
  readonly #table: Look;
  /** Text of a cell that perhaps nobody sees. */
  #perhaps = '';
  /** Text of a paragraph whose end a tracked change deleted: the next one continues it. */
  #carried = '';
  /** The outermost level of items that were read, by their list and how they are numbered. */
  readonly #items = new Map<string, number>();

  /** @param table what the style of the table around it says of its cell */
  constructor(facts: DocumentFacts, table = plainLook) {
    this.#facts = facts;
    this.#table = table;
  }

  read(parent: XmlElement): void {
    this.#readBlocks(parent);
    this.#endCarried();
  }

  #readBlocks(parent: XmlElement): void {
    for (const child of childElements(parent)) {
      if (child.name === 'w:p') this.#readParagraph(child);
      else if (child.name === 'w:tbl') {
        this.#endCarried();
        this.#readTable(child);
      } else if (child.name === 'w:altChunk')
        this.#facts.losses.add('有嵌入的另一份文件，沒有讀入');
      else if (removed.has(child.name)) this.#leaveChange(child, child, this.#place(''));
      else if (child.name === 'mc:AlternateContent') this.#readBlocks(choiceOf(child));
      else if (showsPrompt(child)) this.#facts.losses.add(leftOutWords('prompt', allWords(child)));
      else if (transparent.has(child.name)) this.#readBlocks(child);
    }
  }

  #readParagraph(paragraph: XmlElement): void {
    const properties = childNamed(paragraph, 'w:pPr');
    const line = new Line(this.#facts, properties, this.#table);
    line.readParagraph(paragraph);
    const mark = childNamed(properties, 'w:rPr');
    const text = this.#carried + line.text;
    this.#facts.budget.allow('paragraphCharacters', text.length);
    this.#carried = '';
    if (childElements(mark ?? noElement).some(({ name }) => removed.has(name))) {
      this.#facts.losses.add(changesTaken);
      this.#carried = text;
    } else if (text.trim() === '' && line.leavesOut) this.#skipParagraph(properties);
    else this.#endParagraph(text, properties);
    if (this.#facts.depth > 0) this.#perhaps += line.perhaps;
    else if (line.perhaps !== '') line.losses.add(perhapsUnseen(line.perhaps));
    if (line.losses.size > 0) {
      const place = this.#place(text);
      line.losses.forEach((loss) =>
        this.#facts.losses.add(`${place}${place === '' ? '' : '處：'}${loss}`),
      );
    }
    for (const box of line.textBoxes) {
      // A box has a colour of its own, which its shape tells.
      const inside = new Story(this.#facts, { ...plainLook, ground: null });
      inside.read(box);
      append(this.blocks, inside.blocks);
    }
  }

  /** Counts a paragraph all of which is left out, unless it is hidden with its number. */
  #skipParagraph(properties: XmlElement | undefined): void {
    const mark = childNamed(properties, 'w:rPr');
    const why = this.#facts.looks.leftOut(mark, properties, this.#table);
    if (why !== 'hidden') this.#facts.labels.next(properties);
  }

  #endParagraph(text: string, properties: XmlElement | undefined): void {
    const label = this.#facts.labels.next(properties);
    const words = tidyLines(text);
    if (words === '' && (label === '' || label === '-')) return;
    if (this.#facts.styles.isContentsEntry(properties)) {
      this.#facts.losses.add(contentsListed);
      return;
    }
    const headingLevel = this.#facts.styles.headingLevel(properties);
    const numbered = joinLabel(this.#withinItem(properties) ? `- ${label}` : label, words);
    if (this.#facts.depth === 0) this.#facts.budget.spend('paragraphs');
    this.#facts.budget.spend('characters', numbered.length);
    const listLevel = this.#facts.labels.placeOf(properties)?.depth ?? 0;
    this.blocks.push({
      kind: 'paragraph',
      text: numbered,
      headingLevel,
      ...(listLevel > 0 && { listLevel }),
      place: null,
    });
  }

  /** Whether a paragraph of a cell counts within an item that is numbered in the same way: Word tells them apart by indents. */
  #withinItem(properties: XmlElement | undefined): boolean {
    const place = this.#facts.depth === 0 ? null : this.#facts.labels.placeOf(properties);
    if (place === null) return false;
    const { list, depth, shape } = place;
    if (shape.startsWith('bullet')) return false;
    const kind = `${list} ${shape}`;
    const outermost = Math.min(this.#items.get(kind) ?? depth, depth);
    this.#items.set(kind, outermost);
    return outermost < depth;
  }

  #endCarried(): void {
    if (this.#carried.trim() !== '') this.#endParagraph(this.#carried, undefined);
    this.#carried = '';
  }

  /** Where a paragraph of that text stands: beside its words, or else behind others. */
  #place(text: string): string {
    if (text.trim() !== '') return quoteStart(text);
    const last = this.blocks.at(-1);
    if (last?.kind === 'paragraph') return quoteStart(last.text);
    return this.#facts.depth === 0 ? '' : `第 ${this.#facts.tables} 個表格`;
  }

  #readTable(table: XmlElement): void {
    this.#facts.tables += 1;
    const place = `第 ${this.#facts.tables} 個表格`;
    const { budget } = this.#facts;
    this.#facts.depth += 1;
    budget.allow('tableNesting', this.#facts.depth, place);
    const rows: TableCell[][] = [];
    const open = new OpenCells();
    const looks = new TableLooks(table, this.#facts.looks);
    const own = rowsOf(table);
    for (const [at, row] of own.entries()) {
      const properties = childNamed(row, 'w:trPr');
      const change = childElements(properties ?? noElement).find(({ name }) => removed.has(name));
      if (change !== undefined) {
        this.#leaveChange(change, row, `${place}刪除的列`);
        continue;
      }
      const ownCells = cellsOf(row);
      const lookOf = (cell: XmlElement, index: number) =>
        lookInCell(
          looks.ofCell({ at, of: own.length }, { at: index, of: ownCells.length }),
          childNamed(table, 'w:tblPr'),
          childNamed(cell, 'w:tcPr'),
        );
      if (isOn(childNamed(properties, 'w:hidden')) || this.#showsNothing(row, lookOf)) {
        this.#leaveRow(row, `${place}隱藏的列：`);
        passRow(row, open);
        continue;
      }
      const cells: TableCell[] = [];
      let column = 0;
      const skip = (name: string) => {
        const columns = integerAttribute(childNamed(properties, name), 'w:val') ?? 0;
        if (columns > 0) cells.push({ text: '', rowSpan: 1, columnSpan: columns });
        column += columns;
        budget.allow('columns', column, place);
      };
      skip('w:gridBefore');
      for (const [index, cell] of ownCells.entries()) {
        const facts = childNamed(cell, 'w:tcPr');
        const columnSpan = Math.max(
          1,
          integerAttribute(childNamed(facts, 'w:gridSpan'), 'w:val') ?? 1,
        );
        budget.spend('cells', 1, place);
        budget.allow('columns', column + columnSpan, place);
        const content = this.#contentOfCell(cell, lookOf(cell, index));
        const { text } = content;
        const merge = mergeOf(facts, 'w:vMerge');
        const before = cells.at(-1);
        if (open.goOn(column, merge) !== null) this.#tellHidden(text);
        else if (mergeOf(facts, 'w:hMerge') === 'continue' && before !== undefined) {
          before.columnSpan += columnSpan;
          this.#tellHidden(text);
        } else {
          const filled = text === '' && fillsCell(facts) ? { isFilled: true as const } : {};
          const read = { ...content, ...filled, rowSpan: 1, columnSpan };
          cells.push(open.begin(column, read, merge));
        }
        column += columnSpan;
      }
      skip('w:gridAfter');
      open.endRow();
      rows.push(cells);
    }
    this.#facts.depth -= 1;
    if (rows.length === 0) return;
    const rowPlaces = rows.map((_, row) => `${place}第 ${row + 1} 列`);
    this.blocks.push({ kind: 'table', rows, place, rowPlaces });
  }

  /** Quotes what a tracked change deleted; words that were moved stand elsewhere. */
  #leaveChange(change: XmlElement, what: XmlElement, place: string): void {
    this.#facts.losses.add(changesTaken);
    const words = change.name === 'w:moveFrom' ? '' : allWords(what);
    if (words === '') return;
    this.#facts.losses.add(`${place}${place === '' ? '' : '：'}${leftOutWords('deleted', words)}`);
  }

  /** Whether all text of a row is hidden, so that nothing of it is seen. */
  #showsNothing(row: XmlElement, lookOf: (cell: XmlElement, index: number) => Look): boolean {
    const { looks, styles } = this.#facts;
    let hides = false;
    for (const [index, cell] of cellsOf(row).entries()) {
      const look = lookOf(cell, index);
      for (const paragraph of descendants(cell)) {
        if (paragraph.name === 'w:drawing' || paragraph.name === 'w:pict') return false;
        if (paragraph.name !== 'w:p') continue;
        const properties = childNamed(paragraph, 'w:pPr');
        const whyOf = (run: XmlElement) =>
          looks.leftOut(childNamed(run, 'w:rPr'), properties, look);
        const runs = [...descendants(paragraph)].filter(
          (each) => each.name === 'w:r' && allWords(each) !== '',
        );
        if (runs.some((run) => whyOf(run) !== 'hidden')) return false;
        const isMarked = whyOf({ ...noElement, children: [childNamed(properties, 'w:rPr') ?? ''] });
        if (styles.numbering(properties) !== null && isMarked !== 'hidden') return false;
        hides ||= runs.length > 0;
      }
    }
    return hides;
  }

  /** Quotes a hidden row. */
  #leaveRow(row: XmlElement, place: string): void {
    const words = cellsOf(row).map(allWords);
    const shown = words.filter((text) => text !== '').join(' ');
    if (shown !== '') this.#facts.losses.add(`${place}${leftOutWords('hidden', shown)}`);
  }

  #contentOfCell(cell: XmlElement, look: Look): Pick<TableCell, 'text' | 'inside' | 'doubt'> {
    const change = childNamed(childNamed(cell, 'w:tcPr'), 'w:cellDel');
    if (change !== undefined) {
      this.#leaveChange(change, cell, `第 ${this.#facts.tables} 個表格刪除的儲存格`);
      return { text: '' };
    }
    const inside = new Story(this.#facts, look);
    inside.read(cell);
    const content = contentOfCell(inside.blocks);
    if (inside.#perhaps === '') return content;
    return { ...content, doubt: doubtOfSight(inside.#perhaps) };
  }

  /** Word does not show what stands in the further parts of a merged cell. */
  #tellHidden(text: string): void {
    if (text === '') return;
    this.#facts.losses.add(`合併儲存格中被遮住的文字${quoteStart(text)}，沒有讀入`);
  }
}

/** Passes over a row that is not shown, whose merged cells may go on below. */
function passRow(row: XmlElement, open: OpenCells): void {
  const before = childNamed(childNamed(row, 'w:trPr'), 'w:gridBefore');
  let column = integerAttribute(before, 'w:val') ?? 0;
  for (const cell of cellsOf(row)) {
    const properties = childNamed(cell, 'w:tcPr');
    open.pass(column, mergeOf(properties, 'w:vMerge'), allWords(cell));
    column += Math.max(1, integerAttribute(childNamed(properties, 'w:gridSpan'), 'w:val') ?? 1);
  }
}

function rowsOf(parent: XmlElement): XmlElement[] {
  return childElements(parent).flatMap((child) => {
    if (child.name === 'w:tr') return [child];
    return transparent.has(child.name) ? rowsOf(child) : [];
  });
}

function cellsOf(parent: XmlElement): XmlElement[] {
  return childElements(parent).flatMap((child) => {
    if (child.name === 'w:tc') return [child];
    return transparent.has(child.name) ? cellsOf(child) : [];
  });
}

/** A merge is continued where its value is left out (ECMA-376 part 1, 17.4.84). */
function mergeOf(properties: XmlElement | undefined, name: string): Merge {
  const merge = childNamed(properties, name);
  if (merge === undefined) return null;
  return valueOf(merge) === 'restart' ? 'restart' : 'continue';
}
