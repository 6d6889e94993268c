import { append } from '../../document/append.ts';
import { Losses } from '../../limits/losses.ts';
import type { Block, TableCell } from '../../document/source-document.ts';
import { contentOfCell } from '../cell-lines.ts';
import { leftOutWords, type LeftOut } from '../hidden-text.ts';
import { joinLabel } from '../list-number.ts';
import { changesTaken, contentsListed, noteUnread } from '../loss-words.ts';
import {
  childElements,
  childNamed,
  contains,
  integerAttribute,
  type XmlElement,
} from '../packages/xml-part.ts';
import { quoteStart, tidyLines } from '../paragraph-text.ts';
import { RaisedStretch } from '../raised-text.ts';
import { textInFont } from '../symbol-fonts.ts';
import { aside, type DocumentFacts } from './document-facts.ts';
import { nextLabel, type ListState } from './list-labels.ts';
import type { PartialLook } from './styles.ts';
import {
  descriptionOf,
  isCheckBox,
  isChecked,
  noElement,
  repeats,
  rowsOf,
  showsPrompt,
} from './xml.ts';
import { wordsOfBlocks } from '../words-of-blocks.ts';

/** A place within a list. */
interface ListPlace {
  state: ListState;
  styleName: string | null;
  depth: number;
}

/** Elements around paragraphs and tables that change nothing about them. */
const transparent = new Set([
  ...['text:section', 'office:text', 'draw:a', 'draw:g', 'text:illustration-index'],
  ...['text:table-index', 'text:object-index', 'text:user-index', 'text:bibliography'],
  ...['text:alphabetical-index', 'text:index-body', 'text:index-title'],
]);

/** Reads paragraphs, lists and tables in order; text boxes follow the paragraph that holds them. */
export class Story {
  readonly blocks: Block[] = [];
  readonly #facts: DocumentFacts;
  readonly #around: PartialLook;

  /** @param around whether text of which no style says it is hidden or struck through */
  constructor(facts: DocumentFacts, around = facts.styles.usualLook('paragraph')) {
    this.#facts = facts;
    this.#around = around;
  }

  read(parent: XmlElement): void {
    for (const child of childElements(parent)) {
      const { name, attributes } = child;
      if (name === 'text:p' || name === 'text:h')
        this.#readParagraph(child, this.#headingLabel(child));
      else if (name === 'text:list') this.#readList(child, null);
      else if (name === 'text:numbered-paragraph') this.#readNumbered(child);
      else if (name === 'table:table') this.#readTable(child);
      else if (name === 'text:tracked-changes') {
        this.#readChanges(child);
      } else if (name === 'text:change') {
        const line = new Line(this.#facts);
        line.readParagraph({ ...noElement, children: [child] }, {});
        this.#endLine(line, '');
      } else if (name === 'text:table-of-content') this.#facts.losses.add(contentsListed);
      else if (name === 'text:section' && attributes.get('text:display') === 'none') {
        const words = wordsOf(child, this.#facts);
        this.#facts.losses.add(
          `區段「${attributes.get('text:name') ?? ''}」：${leftOutWords('hidden', words)}`,
        );
      } else if (transparent.has(name)) this.read(child);
      else if (name.startsWith('draw:')) {
        const line = new Line(this.#facts);
        line.readDrawing(child);
        this.#endLine(line, '');
      }
    }
  }

  /** Deleted text stands here, and in the text a mark where it was. */
  #readChanges(changes: XmlElement): void {
    if (childElements(changes).length > 0) this.#facts.losses.add(changesTaken);
    for (const region of childElements(changes)) {
      const id = region.attributes.get('xml:id') ?? region.attributes.get('text:id') ?? '';
      const words = childElements(region, 'text:deletion')
        .map((deletion) => wordsOf(deletion, aside(this.#facts)))
        .filter((text) => text !== '');
      if (words.length > 0) this.#facts.deletions.set(id, words.join(' '));
    }
  }

  /**
   * @param label number of a list item or heading, already counted
   * @param listLevel lists around that of an item
   */
  #readParagraph(paragraph: XmlElement, label: string, listLevel = 0): void {
    const line = new Line(this.#facts);
    const styled = this.#facts.styles.look(
      'paragraph',
      paragraph.attributes.get('text:style-name'),
    );
    line.readParagraph(paragraph, { ...this.#around, ...styled });
    const words = tidyLines(line.text);
    const isEmpty = words === '' && (label === '-' || line.leavesOut);
    const text = isEmpty ? '' : joinLabel(label, words);
    if (text !== '') {
      const level = integerAttribute(paragraph, 'text:outline-level') ?? 1;
      const headingLevel = paragraph.name === 'text:h' ? Math.min(Math.max(level, 1), 6) : null;
      if (this.#facts.depth === 0) this.#facts.budget.spend('paragraphs');
      this.#facts.budget.spend('characters', text.length);
      this.blocks.push({
        kind: 'paragraph',
        text,
        headingLevel,
        ...(listLevel > 0 && { listLevel }),
        place: null,
      });
    }
    this.#endLine(line, words);
  }

  /** Tells the losses of a paragraph and reads the text boxes that hang on it. */
  #endLine(line: Line, words: string): void {
    if (line.losses.size > 0) {
      const last = this.blocks.at(-1);
      const table = this.#facts.tables > 0 ? `第 ${this.#facts.tables} 個表格` : '';
      const around = this.#facts.depth === 0 ? '' : table;
      const before = last?.kind === 'paragraph' ? quoteStart(last.text) : around;
      const place = words === '' ? before : quoteStart(words);
      line.losses.forEach((loss) =>
        this.#facts.losses.add(`${place}${place === '' ? '' : '處：'}${loss}`),
      );
    }
    for (const box of line.textBoxes) {
      const inside = new Story(this.#facts);
      inside.read(box);
      append(this.blocks, inside.blocks);
    }
  }

  #headingLabel(heading: XmlElement): string {
    const { attributes, name } = heading;
    if (name !== 'text:h' || attributes.get('text:is-list-header') === 'true') return '';
    // A style may take its headings out of the numbering, or into a list that is not there.
    if (this.#facts.styles.listOfParagraph(attributes.get('text:style-name')) !== null) return '';
    const { styles, headings, doubts } = this.#facts;
    const depth = (integerAttribute(heading, 'text:outline-level') ?? 1) - 1;
    this.#facts.budget.allow('listLevels', depth + 1);
    const restarts = attributes.get('text:restart-numbering') === 'true';
    const start = integerAttribute(heading, 'text:start-value') ?? 1;
    return nextLabel(headings, styles.outline, Math.max(depth, 0), restarts ? start : null, doubts);
  }

  #readList(list: XmlElement, outer: ListPlace | null): void {
    const place = outer === null ? this.#begin(list) : { ...outer, depth: outer.depth + 1 };
    place.styleName = list.attributes.get('text:style-name') ?? place.styleName;
    for (const entry of childElements(list)) {
      let numbered = entry.name !== 'text:list-item';
      for (const child of childElements(entry)) {
        if (child.name === 'text:list') {
          this.#readList(child, place);
          // An item that begins with a list has no number of its own.
          numbered = true;
        } else if (child.name === 'text:p' || child.name === 'text:h') {
          const label = numbered ? '' : this.#itemLabel(place, entry, child);
          this.#readParagraph(child, label, place.depth);
          numbered = true;
        } else this.read({ ...entry, children: [child] });
      }
    }
  }

  #itemLabel(place: ListPlace, entry: XmlElement, paragraph: XmlElement): string {
    const { budget, styles, doubts } = this.#facts;
    budget.allow('listLevels', place.depth + 1);
    const own = styles.listOfParagraph(paragraph.attributes.get('text:style-name'));
    const style = styles.list(place.styleName ?? own) ?? new Map<number, never>();
    const start = integerAttribute(entry, 'text:start-value');
    return nextLabel(place.state, style, place.depth, start, doubts);
  }

  /** A list of its own, or the one that it says it continues (OpenDocument 1.3 part 3, 5.3.1). */
  #begin(list: XmlElement): ListPlace {
    const { listsById, lastLists } = this.#facts;
    const styleName = list.attributes.get('text:style-name') ?? null;
    const continued = list.attributes.get('text:continue-list');
    const state = (continued === undefined ? undefined : listsById.get(continued)) ??
      (list.attributes.get('text:continue-numbering') === 'true'
        ? lastLists.get(styleName ?? '')
        : undefined) ?? { reached: [] };
    const id = list.attributes.get('xml:id');
    if (id !== undefined) listsById.set(id, state);
    lastLists.set(styleName ?? '', state);
    return { state, styleName, depth: 0 };
  }

  #readNumbered(holder: XmlElement): void {
    const id = `numbered ${holder.attributes.get('text:list-id') ?? ''}`;
    const state = this.#facts.listsById.get(id) ?? { reached: [] };
    this.#facts.listsById.set(id, state);
    const styleName = holder.attributes.get('text:style-name') ?? null;
    const depth = (integerAttribute(holder, 'text:level') ?? 1) - 1;
    for (const paragraph of childElements(holder)) {
      if (paragraph.name !== 'text:p' && paragraph.name !== 'text:h') continue;
      this.#readParagraph(
        paragraph,
        this.#itemLabel({ state, styleName, depth }, holder, paragraph),
      );
    }
  }

  #readTable(table: XmlElement): void {
    this.#facts.tables += 1;
    const place = `第 ${this.#facts.tables} 個表格`;
    const rows: TableCell[][] = [];
    const { budget } = this.#facts;
    this.#facts.depth += 1;
    budget.allow('tableNesting', this.#facts.depth, place);
    for (const row of rowsOf(table)) {
      const cells: TableCell[] = [];
      let characters = 0;
      for (const cell of childElements(row, 'table:table-cell')) {
        const read = {
          ...this.#contentOfCell(cell),
          rowSpan: Math.max(1, integerAttribute(cell, 'table:number-rows-spanned') ?? 1),
          columnSpan: Math.max(1, integerAttribute(cell, 'table:number-columns-spanned') ?? 1),
        };
        const times = repeats(cell, 'table:number-columns-repeated');
        budget.allow('columns', cells.length + times, place);
        budget.allow('columns', read.columnSpan, place);
        budget.spend('cells', times, place);
        characters += read.text.length * times;
        for (let each = times; each > 0; each -= 1) cells.push({ ...read });
      }
      const times = repeats(row, 'table:number-rows-repeated');
      budget.spend('cells', Math.max(cells.length, 1) * (times - 1), place);
      budget.spend('characters', characters * times, place);
      for (let each = times; each > 0; each -= 1) rows.push(cells.map((cell) => ({ ...cell })));
    }
    this.#facts.depth -= 1;
    if (rows.length === 0) return;
    const rowPlaces = rows.map((_, row) => `${place}第 ${row + 1} 列`);
    this.blocks.push({ kind: 'table', rows, place, rowPlaces });
  }

  #contentOfCell(cell: XmlElement): Pick<TableCell, 'text' | 'inside' | 'isFilled'> {
    const inside = new Story(this.#facts);
    inside.read(cell);
    const content = contentOfCell(inside.blocks);
    const isFilled = this.#facts.styles.fillsCell(cell.attributes.get('table:style-name'));
    return content.text === '' && isFilled ? { ...content, isFilled } : content;
  }
}

/** Text of a paragraph, and what else stands in it. */
class Line {
  text = '';
  readonly textBoxes: XmlElement[] = [];
  readonly losses = new Set<string>();
  readonly #facts: DocumentFacts;
  /** True when text of it is hidden or struck through. */
  leavesOut = false;
  #look: PartialLook = {};
  readonly #readings: string[] = [];
  readonly #raised = new RaisedStretch((loss) => this.losses.add(loss));
  /** Text that is left out, up to the next that is read. */
  #leftOut: { why: LeftOut; text: string } = { why: 'hidden', text: '' };

  constructor(facts: DocumentFacts) {
    this.#facts = facts;
  }

  readParagraph(paragraph: XmlElement, look: PartialLook): void {
    this.#look = look;
    this.#read(paragraph);
    this.text = this.#raised.next(this.text, null);
    this.#tellLeftOut();
    if (this.#readings.length > 0)
      this.losses.add(leftOutWords('reading', this.#readings.join(' ')));
  }

  #read(parent: XmlElement): void {
    for (const child of parent.children) {
      if (typeof child === 'string') this.#addText(this.#inFont(child));
      else this.#readPiece(child);
    }
  }

  #inFont(text: string): string {
    return textInFont(text, this.#look.font ?? '', (loss) => this.losses.add(loss));
  }

  /** Text within may look otherwise than what is around it, also where that is left out. */
  #readSpan(span: XmlElement): void {
    const around = this.#look;
    const styled = this.#facts.styles.look('text', span.attributes.get('text:style-name'));
    this.#look = { ...around, ...styled };
    this.#read(span);
    this.#look = around;
  }

  readDrawing(drawing: XmlElement): void {
    if (drawing.name === 'draw:g' || drawing.name === 'draw:a') {
      childElements(drawing).forEach((child) => this.readDrawing(child));
      return;
    }
    const title = descriptionOf(drawing);
    const box = childNamed(drawing, 'draw:text-box');
    if (box !== undefined) this.textBoxes.push(box);
    else if (childNamed(drawing, 'table:table') !== undefined) this.textBoxes.push(drawing);
    else if (contains(drawing, 'draw:object') || contains(drawing, 'draw:object-ole')) {
      this.losses.add(`有嵌入的物件（數學式、圖表等）${title}，沒有讀入`);
    } else if (contains(drawing, 'draw:image')) this.losses.add(`有圖片${title}，沒有讀入`);
    else if (contains(drawing, 'text:p')) this.textBoxes.push(drawing);
    else if (drawing.name === 'draw:control') this.losses.add('有表單欄位，沒有讀入');
    else if (drawing.name !== 'draw:glue-point') this.losses.add(`有圖形${title}，沒有讀入`);
  }

  /** White space counts as one space, none at the start (OpenDocument 1.3 part 3, 6.1.2). */
  #addText(text: string): void {
    const spaced = text.replace(/[ \t\r\n]+/g, ' ');
    const follows = this.text === '' || /\s/.test(this.text.at(-1) ?? '');
    this.#add(follows ? spaced.replace(/^ /, '') : spaced);
  }

  #add(text: string): void {
    const { hidden, tiny, blended, struck, raised = null } = this.#look;
    const isHidden = [hidden, tiny, blended].includes(true);
    const why = isHidden ? 'hidden' : struck ? 'struck' : null;
    const before = why === null ? this.text : this.#leftOut.text;
    this.#facts.budget.allow('paragraphCharacters', before.length + text.length);
    if (why === null) {
      if (text.trim() !== '') this.#tellLeftOut();
      this.text = this.#raised.next(this.text, raised) + text;
      return;
    }
    if (why !== this.#leftOut.why) this.#tellLeftOut();
    this.#leftOut = { why, text: this.#leftOut.text + text };
  }

  #tellLeftOut(): void {
    const { why, text } = this.#leftOut;
    if (text.trim() !== '') {
      this.losses.add(leftOutWords(why, text));
      this.leavesOut = true;
    }
    this.#leftOut = { why, text: '' };
  }

  #readChange(change: XmlElement): void {
    const { deletions } = this.#facts;
    const id = change.attributes.get('text:change-id') ?? '';
    const words = deletions.get(id);
    if (words === undefined) return;
    deletions.delete(id);
    this.losses.add(leftOutWords('deleted', words));
    this.leavesOut = true;
  }

  /** Characters with their reading beside them, which is told once for a paragraph. */
  #readRuby(ruby: XmlElement): void {
    this.#read(childNamed(ruby, 'text:ruby-base') ?? noElement);
    const words = wordsOf(
      {
        ...noElement,
        children: [
          {
            ...noElement,
            name: 'text:p',
            children: childNamed(ruby, 'text:ruby-text')?.children ?? [],
          },
        ],
      },
      aside(this.#facts),
    );
    if (words !== '') this.#readings.push(words);
  }

  #readPiece(piece: XmlElement): void {
    const { name } = piece;
    if (/^(?:text:note|text:change|office:annotation|draw:.*)$/.test(name)) this.#tellLeftOut();
    if (name === 'text:s') {
      this.#add(' '.repeat(Math.min(integerAttribute(piece, 'text:c') ?? 1, 1000)));
    } else if (name === 'text:tab') this.#add('\t');
    else if (name === 'text:line-break') this.#add('\n');
    else if (name === 'text:note') {
      const body = childNamed(piece, 'text:note-body') ?? noElement;
      this.losses.add(noteUnread(wordsOf(body, this.#facts)));
    } else if (name === 'office:annotation') {
      const words = wordsOf(piece, aside(this.#facts));
      this.losses.add(`有註解（批註），沒有讀入${words === '' ? '' : `：${words}`}`);
    } else if (name === 'text:change') this.#readChange(piece);
    else if (name === 'text:ruby') this.#readRuby(piece);
    else if (name.startsWith('draw:')) this.readDrawing(piece);
    else if (name === 'text:span') this.#readSpan(piece);
    else if (isCheckBox(piece)) this.#add(isChecked(piece) ? '☑' : '☐');
    else if (showsPrompt(piece)) {
      const line = { ...piece, name: 'text:p' };
      const words = wordsOf({ ...noElement, children: [line] }, aside(this.#facts));
      this.losses.add(leftOutWords('prompt', words));
    } else this.#read(piece);
  }
}

/** All text of a story, in one line. */
export function wordsOf(story: XmlElement, facts: DocumentFacts): string {
  const reading = new Story({ ...facts, losses: new Losses(facts.budget) });
  reading.read(story);
  return wordsOfBlocks(reading.blocks);
}
