import { append } from '../document/append.ts';
import { Budget } from '../limits/budget.ts';
import { Losses } from '../limits/losses.ts';
import type { SourceDocument } from '../document/source-document.ts';
import { leftOutWords } from './hidden-text.ts';
import type { DocumentFacts } from './odt/document-facts.ts';
import { Story } from './odt/story.ts';
import { TextStyles } from './odt/styles.ts';
import { contentOfCell } from './cell-lines.ts';
import { openPackage, otherKind, withPassword } from './packages/open-package.ts';
import {
  childElements,
  childNamed,
  contains,
  integerAttribute,
  type XmlElement,
} from './packages/xml-part.ts';
import {
  isBesideText,
  tellBesideText,
  tellPageMargins,
  tellTrackedChanges,
} from './sheets/beside-open-cells.ts';
import { shownPart } from './sheets/hidden-rows.ts';
import { sheetBlocks, type Sheet } from './sheets/sheet-blocks.ts';
import type { SheetCell } from './sheets/sheet-cell.ts';

/**
 * An OpenDocument spreadsheet as a plan document: what its cells show. Hidden sheets, rows and columns, what
 * changes deleted and what stands beside the cells are told as losses.
 * @throws {SourceRefusal} when it is no such spreadsheet, broken, encrypted or too large
 */
export async function readOds(bytes: Uint8Array, budget = new Budget()): Promise<SourceDocument> {
  const zip = await openPackage(bytes, { extension: '.ods', parts: /\.xml$/ }, budget);
  const manifest = await zip.part('META-INF/manifest.xml');
  const encrypted = manifest !== null && contains(manifest, 'manifest:encryption-data');
  if (encrypted || zip.names.has('encrypted-package')) throw withPassword();
  const content = await zip.part('content.xml');
  const body = childNamed(childNamed(content ?? undefined, 'office:body'), 'office:spreadsheet');
  if (content === null || body === undefined)
    throw otherKind('另一種文件，不是開放文件的試算表', '.ods');
  const style = await zip.part('styles.xml');
  const facts: DocumentFacts = {
    budget,
    styles: new TextStyles(style === null ? [content] : [content, style], budget),
    losses: new Losses(budget),
    doubts: new Set(),
    tables: 0,
    // Cells are counted as cells, not as paragraphs.
    depth: 1,
    listsById: new Map(),
    lastLists: new Map(),
    headings: { reached: [] },
    deletions: new Map(),
  };
  const hidden = hiddenTables(content);
  const tables = childElements(body, 'table:table');
  const names = tables.map(({ attributes }) => attributes.get('table:name') ?? '');
  tellTrackedChanges(body, names, facts);
  const sheets = tables.flatMap((table): Sheet[] => {
    const name = table.attributes.get('table:name') ?? '';
    const reader = new SheetReader(facts, name);
    const cells = reader.read(table);
    if (hidden.has(table.attributes.get('table:style-name') ?? '')) {
      const words = cells.map(({ text }) => text).filter((text) => text !== '');
      if (words.length > 0)
        facts.losses.add(`有隱藏的工作表「${name}」：${leftOutWords('hidden', words.join(' '))}`);
      return [];
    }
    return [
      {
        name,
        cells,
        hidden: reader.hiddenRows,
        hiddenCells: reader.hiddenCells,
        placeOf: placeIn(name),
      },
    ];
  });
  tellPageMargins(style, facts);
  return { blocks: sheetBlocks(sheets, budget), losses: [...facts.losses, ...facts.doubts] };
}

function placeIn(name: string): Sheet['placeOf'] {
  return (row) => `工作表「${name}」第 ${row + 1} 列`;
}

/** Names of the styles of sheets that are not shown. */
function hiddenTables(content: XmlElement): Set<string> {
  const styles = childElements(
    childNamed(content, 'office:automatic-styles') ?? content,
    'style:style',
  );
  return new Set(
    styles
      .filter(
        (style) =>
          childNamed(style, 'style:table-properties')?.attributes.get('table:display') === 'false',
      )
      .map((style) => style.attributes.get('style:name') ?? ''),
  );
}

class SheetReader {
  readonly #facts: DocumentFacts;
  readonly #cells: SheetCell[] = [];
  readonly #name: string;
  /** Styles of the cells that name none, by the first column that has them. */
  readonly #columnStyles: { from: number; style: string }[] = [];
  /** Columns that are not shown. */
  readonly #hidden = new Set<number>();
  readonly hiddenRows = new Set<number>();
  /** Those of hidden rows. */
  readonly hiddenCells: SheetCell[] = [];
  /** Merged cells that begin in hidden rows. */
  readonly #merged: SheetCell[] = [];
  #row = 0;
  #column = 0;

  constructor(facts: DocumentFacts, name: string) {
    this.#facts = facts;
    this.#name = name;
  }

  read(table: XmlElement): SheetCell[] {
    this.#readColumns(table);
    this.#readRows(table);
    this.#readMerged();
    for (const shapes of childElements(table, 'table:shapes'))
      for (const shape of childElements(shapes))
        tellBesideText(shape, `工作表「${this.#name}」`, this.#facts);
    return this.#cells;
  }

  #readColumns(parent: XmlElement): void {
    for (const child of childElements(parent)) {
      if (child.name === 'table:table-column') {
        const times = repeats(child, 'table:number-columns-repeated');
        const style = child.attributes.get('table:default-cell-style-name');
        if (style !== undefined) this.#columnStyles.push({ from: this.#column, style });
        if (isHidden(child) && times <= this.#facts.budget.mostOf('columns')) {
          for (let at = 0; at < times; at += 1) this.#hidden.add(this.#column + at);
        }
        this.#column += times;
      } else if (/^table:table-(?:columns|header-columns|column-group)$/.test(child.name))
        this.#readColumns(child);
    }
  }

  #readRows(parent: XmlElement): void {
    for (const child of childElements(parent)) {
      if (child.name === 'table:table-row') this.#readRow(child);
      else if (/^table:table-(?:rows|header-rows|row-group)$/.test(child.name))
        this.#readRows(child);
    }
  }

  #readRow(row: XmlElement): void {
    const times = repeats(row, 'table:number-rows-repeated');
    const cells: Omit<SheetCell, 'row'>[] = [];
    const rowStyle = row.attributes.get('table:default-cell-style-name');
    let column = 0;
    for (const cell of childElements(row)) {
      const width = repeats(cell, 'table:number-columns-repeated');
      const text =
        cell.name === 'table:table-cell'
          ? this.#textOf(cell, rowStyle ?? this.#styleOf(column))
          : '';
      const rowSpan = repeats(cell, 'table:number-rows-spanned');
      const columnSpan = repeats(cell, 'table:number-columns-spanned');
      if (text !== '' || rowSpan > 1 || columnSpan > 1) {
        this.#facts.budget.allow('columns', column + width, this.#name);
        for (let at = 0; at < width; at += 1)
          this.#take({ column: column + at, text, rowSpan, columnSpan }, cells);
      }
      column += width;
    }
    if (isHidden(row)) {
      if (times <= this.#facts.budget.mostOf('cells'))
        for (let at = 0; at < times; at += 1) this.hiddenRows.add(this.#row + at);
      const filled = cells.flatMap((cell) =>
        cell.text === '' ? [] : [{ ...cell, row: this.#row }],
      );
      append(
        this.#merged,
        filled.filter(({ rowSpan }) => rowSpan > 1),
      );
      this.#hide(filled.filter(({ rowSpan }) => rowSpan === 1));
    } else if (cells.length > 0) {
      this.#facts.budget.spend('cells', cells.length * times, this.#name);
      for (let at = 0; at < times; at += 1)
        for (const cell of cells) this.#cells.push({ ...cell, row: this.#row + at });
    }
    this.#row += times;
  }

  /** What of merged cells is not hidden stands in the first row that is shown. */
  #readMerged(): void {
    for (const cell of this.#merged) {
      const shown = shownPart(
        cell,
        (row) => this.hiddenRows.has(row),
        () => false,
      );
      if (shown === null) this.#hide([cell]);
      else this.#cells.push(shown);
    }
  }

  #hide(cells: readonly SheetCell[]): void {
    const [first] = cells;
    if (first === undefined) return;
    append(this.hiddenCells, cells);
    const words = cells.map(({ text }) => text).join(' ');
    this.#facts.losses.add(`第 ${first.row + 1} 列隱藏：${leftOutWords('hidden', words)}`);
  }

  #take(cell: Omit<SheetCell, 'row'>, cells: Omit<SheetCell, 'row'>[]): void {
    if (!this.#hidden.has(cell.column)) cells.push(cell);
    else if (cell.text !== '')
      this.#facts.losses.add(`第 ${cell.column + 1} 欄隱藏：${leftOutWords('hidden', cell.text)}`);
  }

  #styleOf(column: number): string | undefined {
    return this.#columnStyles.findLast(({ from }) => from <= column)?.style;
  }

  /** @param style of a cell that names none */
  #textOf(cell: XmlElement, style: string | undefined): string {
    const { styles, losses } = this.#facts;
    const look = {
      ...styles.usualLook('table-cell'),
      ...styles.look('table-cell', cell.attributes.get('table:style-name') ?? style),
    };
    const place = `工作表「${this.#name}」第 ${this.#row + 1} 列`;
    for (const child of childElements(cell))
      if (isBesideText(child)) tellBesideText(child, place, this.#facts);
    const children = cell.children.filter(
      (child) => typeof child === 'string' || !isBesideText(child),
    );
    const own = new Set<string>();
    const inside = new Story({ ...this.#facts, losses: own }, look);
    inside.read({ ...cell, children });
    own.forEach((loss) => losses.add(`${place}${loss}`));
    return contentOfCell(inside.blocks).text;
  }
}

function isHidden({ attributes }: XmlElement): boolean {
  return ['collapse', 'filter'].includes(attributes.get('table:visibility') ?? '');
}

function repeats(element: XmlElement, name: string): number {
  return Math.max(1, integerAttribute(element, name) ?? 1);
}
