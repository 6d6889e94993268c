import { append } from '../../document/append.ts';
import { leftOutWords } from '../hidden-text.ts';
import { changesTaken, noteUnread } from '../loss-words.ts';
import {
  childElements,
  childNamed,
  contains,
  descendants,
  type XmlElement,
} from '../packages/xml-part.ts';
import { RaisedStretch, raisedText } from '../raised-text.ts';
import { isSymbolFont, symbolOf, symbolUnread, textInFont } from '../symbol-fonts.ts';
import type { DocumentFacts } from './document-facts.ts';
import type { Look, RunLooks } from './run-looks.ts';
import { isOn } from './styles.ts';
import { allWords, choiceOf, noElement, removed, showsPrompt, transparent } from './xml.ts';

/** Text of a paragraph's runs, and what else stands among them. */
export class Line {
  text = '';
  readonly textBoxes: XmlElement[] = [];
  readonly losses = new Set<string>();
  /** True when text of it is hidden, struck through or deleted. */
  leavesOut = false;
  /** Text of it that perhaps nobody sees. */
  perhaps = '';
  /** Text of tracked deletions, up to the next that is read. */
  #deleted = '';
  readonly #readings: string[] = [];
  readonly #raised = new RaisedStretch((loss) => this.losses.add(loss));
  #fonts: ReturnType<RunLooks['symbolFonts']> = { letters: null, others: null };
  #paragraph: XmlElement | undefined;
  #largest: number | undefined;
  readonly #facts: DocumentFacts;
  readonly #properties: XmlElement | undefined;
  readonly #table: Look;

  /**
   * @param properties those of the paragraph
   * @param table what the style of the table around it says of its cell
   */
  constructor(facts: DocumentFacts, properties: XmlElement | undefined, table: Look) {
    this.#facts = facts;
    this.#properties = properties;
    this.#table = table;
  }

  readParagraph(paragraph: XmlElement): void {
    this.#paragraph = paragraph;
    this.#read(paragraph);
    this.text = this.#raised.next(this.text, null);
    this.#tellDeleted();
    if (this.#readings.length > 0)
      this.losses.add(leftOutWords('reading', this.#readings.join(' ')));
  }

  #read(parent: XmlElement): void {
    for (const child of childElements(parent)) {
      if (child.name === 'w:r') this.#readRun(child);
      else if (removed.has(child.name)) this.#leaveChange(child);
      else if (child.name === 'm:oMath' || child.name === 'm:oMathPara') this.#readFormula(child);
      else if (child.name === 'mc:AlternateContent') this.#read(choiceOf(child));
      else if (child.name === 'w:sdt' && boxOf(child) !== null) this.#add(boxOf(child)!);
      else if (showsPrompt(child)) this.losses.add(leftOutWords('prompt', allWords(child)));
      else if (transparent.has(child.name)) {
        if (child.name === 'w:ins' || child.name === 'w:moveTo')
          this.#facts.losses.add(changesTaken);
        this.#read(child);
      }
    }
  }

  #readRun(run: XmlElement): void {
    const properties = childNamed(run, 'w:rPr');
    const { looks } = this.#facts;
    const raised = looks.raised(properties, this.#properties, this.#table, () =>
      this.#sizeOnLine(),
    );
    this.text = this.#raised.next(this.text, raised);
    const before = this.text;
    const around = this.#fonts;
    this.#fonts = looks.symbolFonts(properties, this.#properties, this.#table);
    for (const child of childElements(run)) this.#readPiece(child);
    this.#fonts = around;
    const added = this.text.slice(before.length).trim();
    if (added === '') return;
    const why = looks.leftOut(properties, this.#properties, this.#table);
    if (why === null) {
      if (looks.isPerhapsUnseen(properties, this.#properties, this.#table)) this.perhaps += added;
      return;
    }
    this.text = before;
    this.leavesOut = true;
    this.losses.add(leftOutWords(why, added));
  }

  /** Size of the largest text that stands on the line. */
  #sizeOnLine(): number {
    const runs = this.#paragraph === undefined ? [] : elementsNamed(this.#paragraph, 'w:r');
    const sizeOf = (run: XmlElement) =>
      this.#facts.looks.sizeOnLine(childNamed(run, 'w:rPr'), this.#properties, this.#table) ?? 0;
    this.#largest ??= runs
      .filter((run) => childNamed(run, 'w:t') !== undefined)
      .reduce((most, run) => Math.max(most, sizeOf(run)), 0);
    return this.#largest;
  }

  /** Words that were moved stand elsewhere; those that were deleted are quoted. */
  #leaveChange(change: XmlElement): void {
    this.#facts.losses.add(changesTaken);
    if (change.name !== 'w:del') return;
    const words = allWords(change);
    this.#facts.budget.allow('paragraphCharacters', this.#deleted.length + words.length);
    this.#deleted += words;
  }

  #tellDeleted(): void {
    if (this.#deleted === '') return;
    this.losses.add(leftOutWords('deleted', this.#deleted));
    this.leavesOut = true;
    this.#deleted = '';
  }

  #readPiece(piece: XmlElement): void {
    const { name, attributes } = piece;
    if (name === 'w:t') {
      const text = piece.children.filter((child) => typeof child === 'string').join('');
      this.#add(this.#inFonts(attributes.get('xml:space') === 'preserve' ? text : text.trim()));
    } else if (name === 'w:tab' || name === 'w:ptab') this.#add('\t');
    else if (name === 'w:br' || name === 'w:cr') this.#add('\n');
    else if (name === 'w:noBreakHyphen') this.#add('-');
    else if (name === 'w:sym') this.#readSymbol(piece);
    else if (name === 'w:fldChar') this.#readCheckBox(piece);
    else if (name === 'w:footnoteReference') this.#readNote('footnote', piece);
    else if (name === 'w:endnoteReference') this.#readNote('endnote', piece);
    else if (name === 'w:commentReference') this.#readComment(piece);
    else if (name === 'mc:AlternateContent')
      childElements(choiceOf(piece)).forEach((child) => this.#readPiece(child));
    else if (name === 'w:drawing' || name === 'w:pict' || name === 'w:object')
      this.#readDrawing(piece);
    else if (name === 'w:ruby') this.#readRuby(piece);
  }

  /** Characters with their reading beside them, which is told once for a paragraph. */
  #readRuby(ruby: XmlElement): void {
    this.#read(ruby);
    const words = allWords(childNamed(ruby, 'w:rt') ?? noElement);
    const { length } = this.#readings.join(' ');
    this.#facts.budget.allow('paragraphCharacters', length + words.length);
    if (words !== '') this.#readings.push(words);
  }

  #add(text: string): void {
    this.#facts.budget.allow('paragraphCharacters', this.text.length + text.length);
    if (text !== '') this.#tellDeleted();
    this.text += text;
  }

  /** Text in fonts of symbols as what it shows. */
  #inFonts(text: string): string {
    const { letters, others } = this.#fonts;
    if (others === null) return text;
    const tell = (loss: string) => this.losses.add(loss);
    if (letters !== null) return textInFont(text, letters, tell);
    return text.replace(/[\uf000-\uf0ff]+/gu, (symbols) => textInFont(symbols, others, tell));
  }

  /** Letters of symbol fonts have no meaning without the font (ECMA-376 part 1, 17.3.3.30). */
  #readSymbol(symbol: XmlElement): void {
    const font = symbol.attributes.get('w:font') ?? '';
    const code = Number.parseInt(symbol.attributes.get('w:char') ?? '', 16);
    const unread = !Number.isInteger(code) || code < 0x20 || code > 0xffff;
    const privateUse = code >= 0xd800 && code <= 0xf8ff;
    const isOfFont = unread || privateUse || isSymbolFont(font);
    const sign = isOfFont ? symbolOf(font, code) : String.fromCodePoint(code);
    if (sign === null) this.losses.add(symbolUnread(font));
    else this.#add(sign);
  }

  /** The box of a form stands in no text, but in what begins its field (ECMA-376 part 1, 17.16.7). */
  #readCheckBox(field: XmlElement): void {
    const box = childNamed(childNamed(field, 'w:ffData'), 'w:checkBox');
    if (box === undefined) return;
    const state = childNamed(box, 'w:checked') ?? childNamed(box, 'w:default');
    this.#add(isOn(state) ? '☑' : '☐');
  }

  #readNote(kind: 'footnote' | 'endnote', reference: XmlElement): void {
    const text = this.#facts.notes.get(`${kind} ${reference.attributes.get('w:id') ?? ''}`) ?? '';
    this.losses.add(noteUnread(text));
  }

  #readComment(reference: XmlElement): void {
    const text = this.#facts.notes.get(`comment ${reference.attributes.get('w:id') ?? ''}`) ?? '';
    this.losses.add(`有註解（批註），沒有讀入${text === '' ? '' : `：${text}`}`);
  }

  #readFormula(formula: XmlElement): void {
    this.text = this.#raised.next(this.text, null);
    this.#add(textOfFormula(formula));
    this.losses.add('有數學式，只讀入其中的文字');
  }

  #readDrawing(drawing: XmlElement): void {
    const boxes = elementsNamed(drawing, 'w:txbxContent');
    append(this.textBoxes, boxes);
    const title = descriptionOf(drawing);
    const wordArt = wordArtOf(drawing);
    if (wordArt !== '')
      this.losses.add(`有圖形（文字藝術師「${wordArt}」），沒有讀入；若屬於計畫，請補上`);
    if (contains(drawing, 'c:chart')) this.losses.add(`有圖表${title}，沒有讀入`);
    else if (contains(drawing, 'dgm:relIds')) this.losses.add(`有 SmartArt 圖形${title}，沒有讀入`);
    else if (contains(drawing, 'o:OLEObject')) this.losses.add(`有嵌入的物件${title}，沒有讀入`);
    else if (contains(drawing, 'pic:pic') || contains(drawing, 'v:imagedata')) {
      this.losses.add(`有圖片${title}，沒有讀入`);
    } else if (boxes.length === 0 && wordArt === '' && !isRule(drawing))
      this.losses.add(`有圖形${title}，沒有讀入`);
  }
}

/** The box to tick of a content control, whatever sign it is drawn with; null for any other control. */
function boxOf(control: XmlElement): string | null {
  const box = childNamed(childNamed(control, 'w:sdtPr'), 'w14:checkbox');
  if (box === undefined) return null;
  const state = childNamed(box, 'w14:checked')?.attributes.get('w14:val') ?? '0';
  return ['1', 'true', 'on'].includes(state) ? '☑' : '☐';
}

/** The words of the shapes within an element that draw words. */
export function wordArtOf(drawing: XmlElement): string {
  const paths = [...descendants(drawing)].filter(({ name }) => name === 'v:textpath');
  const words = paths.map(({ attributes }) => attributes.get('string')?.trim() ?? '');
  return words.filter((text) => text !== '').join(' ');
}

/** The text that its author gave a picture for those who do not see it. */
function descriptionOf(drawing: XmlElement): string {
  for (const holder of descendants(drawing)) {
    const text = holder.attributes.get('descr') ?? holder.attributes.get('alt');
    if (text !== undefined && text.trim() !== '') return `（${text.trim()}）`;
  }
  return '';
}

function isRule(drawing: XmlElement): boolean {
  return descendants(drawing).some(({ attributes }) => attributes.get('o:hr') === 't');
}

/** All elements of that name below, not those within one another. */
function elementsNamed(parent: XmlElement, name: string): XmlElement[] {
  return childElements(parent).flatMap((child) => {
    if (child.name === name) return [child];
    return elementsNamed(child.name === 'mc:AlternateContent' ? choiceOf(child) : child, name);
  });
}

/** Text of a formula in one line, with its powers and indices where signs can say them. */
function textOfFormula(part: XmlElement): string {
  return childElements(part)
    .map((child) => {
      if (child.name === 'm:t')
        return child.children.filter((each) => typeof each === 'string').join('');
      const text = textOfFormula(child.name === 'mc:AlternateContent' ? choiceOf(child) : child);
      if (child.name === 'm:sup') return raisedText(text, 'superscript');
      return child.name === 'm:sub' ? raisedText(text, 'subscript') : text;
    })
    .join('');
}
