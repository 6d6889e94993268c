import type { Element, ElementContent, Nodes, Properties } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import type { Block, SourceDocument, TableBlock, TableCell } from '../source-document.ts';
import { decodeSource } from './decode-source.ts';

/**
 * A web page as a plan document.
 * @throws {SourceRefusal} when the file is no text
 */
export async function readHtml(bytes: Uint8Array): Promise<SourceDocument> {
  return Promise.resolve(blocksOfHtml(decodeSource(bytes), { linePlaces: true }));
}

/**
 * What stands in a piece of HTML: paragraphs, headings, list items and tables. An item of a numbered
 * list begins with the number that a browser shows, any other with a dash. A table within a table is
 * taken over as lines of its cell.
 * @param options `linePlaces` = give the line of the HTML as place; it says nothing where a program made the HTML
 */
export function blocksOfHtml(
  html: string,
  { linePlaces = false }: { linePlaces?: boolean } = {},
): SourceDocument {
  const walk = new HtmlWalk(linePlaces);
  walk.visit(fromHtml(html));
  walk.endParagraph();
  return { blocks: walk.blocks, losses: [...walk.losses] };
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

class HtmlWalk {
  readonly blocks: Block[] = [];
  readonly losses = new Set<string>();
  readonly #linePlaces: boolean;
  #line = '';
  #lineKeepsSpace = false;
  #headingLevel: number | null = null;
  #place: string | null = null;

  constructor(linePlaces: boolean) {
    this.#linePlaces = linePlaces;
  }

  visit(node: Nodes): void {
    if (node.type === 'text') {
      this.#place ??= this.#placeOf(node);
      this.#line += this.#lineKeepsSpace ? node.value : node.value.replace(/[ \t\n\r\f]+/g, ' ');
    } else if (node.type === 'element') this.#visitElement(node);
    else if (node.type === 'root') node.children.forEach((child) => this.visit(child));
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
      this.losses.add(`${where === null ? '' : `${where}：`}有${loss}，沒有讀入`);
    }
    if (unread.has(tagName)) return;
    if (tagName === 'br') {
      this.#line += '\n';
      return;
    }
    if (inline.has(tagName)) {
      element.children.forEach((child) => this.visit(child));
      return;
    }
    this.endParagraph();
    const level = /^h([1-6])$/.exec(tagName)?.[1];
    if (level !== undefined) this.#headingLevel = Number(level);
    if (tagName === 'table') this.#visitTable(element);
    else if (tagName === 'ol' || tagName === 'ul') this.#visitList(element);
    else {
      const kept = this.#lineKeepsSpace;
      if (tagName === 'pre') this.#lineKeepsSpace = true;
      element.children.forEach((child) => this.visit(child));
      this.endParagraph();
      this.#lineKeepsSpace = kept;
    }
    if (level !== undefined) this.#headingLevel = null;
  }

  #visitList({ tagName, properties, children }: Element): void {
    let number = integerOf(properties['start']) ?? 1;
    for (const child of children) {
      this.endParagraph();
      if (isElement(child) && child.tagName === 'li') {
        if (tagName === 'ol') {
          number = integerOf(child.properties['value']) ?? number;
          this.#line = `${listNumber(number, properties['type'])}. `;
          number += 1;
        } else this.#line = '- ';
        this.#place = this.#placeOf(child);
        child.children.forEach((inner) => {
          // The number stands before the first paragraph of the item, not on a line of its own.
          if (isElement(inner) && inner.tagName === 'p' && /^\S+ $/.test(this.#line)) {
            inner.children.forEach((each) => this.visit(each));
            this.endParagraph();
          } else this.visit(inner);
        });
      } else this.visit(child);
      this.endParagraph();
    }
  }

  #visitTable(table: Element): void {
    const rows: TableCell[][] = [];
    const rowPlaces: (string | null)[] = [];
    const visitRows = (parent: Element) => {
      for (const child of parent.children.filter(isElement)) {
        if (child.tagName === 'tr') {
          const cells = child.children
            .filter(isElement)
            .filter(({ tagName }) => tagName === 'td' || tagName === 'th');
          rows.push(cells.map((cell) => this.#cellOf(cell)));
          rowPlaces.push(this.#placeOf(child));
        } else if (child.tagName === 'caption') {
          this.visit(child);
          this.endParagraph();
        } else visitRows(child);
      }
    };
    visitRows(table);
    if (rows.length === 0) return;
    const block: TableBlock = { kind: 'table', rows, place: this.#placeOf(table) };
    this.blocks.push(this.#linePlaces ? { ...block, rowPlaces } : block);
  }

  #cellOf(cell: Element): TableCell {
    const inside = new HtmlWalk(this.#linePlaces);
    cell.children.forEach((child) => inside.visit(child));
    inside.endParagraph();
    inside.losses.forEach((loss) => this.losses.add(loss));
    return {
      text: inside.blocks.map(linesOf).join('\n'),
      rowSpan: Math.max(1, integerOf(cell.properties['rowSpan']) ?? 1),
      columnSpan: Math.max(1, integerOf(cell.properties['colSpan']) ?? 1),
    };
  }

  #placeOf(node: ElementContent): string | null {
    const line = node.position?.start.line;
    return this.#linePlaces && line !== undefined ? `第 ${line} 行` : null;
  }
}

function linesOf(block: Block): string {
  if (block.kind === 'paragraph') return block.text;
  return block.rows.map((cells) => cells.map(({ text }) => text).join('\n')).join('\n');
}

function isElement(node: ElementContent): node is Element {
  return node.type === 'element';
}

function integerOf(value: Properties[string]): number | null {
  const number = Number(value ?? Number.NaN);
  return Number.isInteger(number) ? number : null;
}

/** Number of a list item by the list's `type`: 1, a, A, i or I. */
function listNumber(value: number, type: Properties[string]): string {
  const written = typeof type === 'string' ? type : '1';
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
