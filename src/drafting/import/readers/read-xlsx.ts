import { append } from '../document/append.ts';
import { Budget } from '../limits/budget.ts';
import { Losses } from '../limits/losses.ts';
import type { SourceDocument } from '../document/source-document.ts';
import { leftOutWords } from './hidden-text.ts';
import { isUnseen } from './unseen-look.ts';
import { openPackage, otherKind } from './packages/open-package.ts';
import { relatedParts } from './packages/related-parts.ts';
import {
  childElements,
  childNamed,
  integerAttribute,
  type XmlElement,
} from './packages/xml-part.ts';
import { tellBesideCells } from './sheets/beside-cells.ts';
import { RaisedStretch } from './raised-text.ts';
import { textInFont } from './symbol-fonts.ts';
import { CellStyles, fontLook, type FontLook } from './sheets/cell-styles.ts';
import { shownPart } from './sheets/hidden-rows.ts';
import { numberText, shapedText } from './sheets/number-text.ts';
import { placeInSheet, sheetBlocks, type Sheet } from './sheets/sheet-blocks.ts';
import type { SheetCell } from './sheets/sheet-cell.ts';
import { isUnstored, UnstoredFormulas } from './sheets/unstored-formulas.ts';

/**
 * An Excel workbook as a plan document: what its cells show, dates as plans write them. Hidden sheets, rows
 * and columns, struck-out text and what stands beside the cells are told as losses.
 * @throws {SourceRefusal} when it is no such workbook, broken, encrypted or too large
 */
export async function readXlsx(bytes: Uint8Array, budget = new Budget()): Promise<SourceDocument> {
  const zip = await openPackage(bytes, { extension: '.xlsx', parts: /\.(xml|rels)$/ }, budget);
  const main = (await relatedParts(zip, '')).find(({ type }) => type === 'officeDocument')?.path;
  const workbook = main === undefined ? null : await zip.part(main);
  if (main === undefined || workbook?.name !== 'x:workbook')
    throw otherKind('另一種文件，不是 Excel 活頁簿', '.xlsx');
  const related = await relatedParts(zip, main);
  const partOf = async (type: string) => {
    const path = related.find((each) => each.type === type)?.path;
    return path === undefined ? null : zip.part(path);
  };
  const facts: WorkbookFacts = {
    budget,
    losses: new Losses(budget),
    strings: childElements((await partOf('sharedStrings')) ?? noElement, 'x:si'),
    styles: new CellStyles(await partOf('styles')),
    since1904: ['1', 'true'].includes(
      childNamed(workbook, 'x:workbookPr')?.attributes.get('date1904') ?? '',
    ),
  };
  const sheets: Sheet[] = [];
  for (const { attributes } of childElements(childNamed(workbook, 'x:sheets') ?? noElement)) {
    const name = attributes.get('name') ?? '';
    const path = related.find(({ id }) => id === attributes.get('r:id'))?.path;
    const root = path === undefined ? null : await zip.part(path);
    if (path === undefined || root === null) continue;
    const reader = new SheetReader(root, facts, name);
    const where = (row?: number, column?: number) =>
      `工作表「${name}」${row === undefined ? '' : `第 ${row + 1} 列`}${column === undefined ? '' : `第 ${column + 1} 欄`}`;
    await tellBesideCells(zip, { path, root }, where, facts.losses);
    if ((attributes.get('state') ?? 'visible') !== 'visible') {
      const words = reader.cells
        .map(({ text }) => text)
        .filter((text) => text !== '')
        .join(' ');
      if (words !== '')
        facts.losses.add(`有隱藏的工作表「${name}」：${leftOutWords('hidden', words)}`);
      continue;
    }
    sheets.push({
      name,
      cells: reader.cells,
      hidden: reader.hiddenRows,
      hiddenCells: reader.hiddenCells,
      filled: reader.filled,
      placeOf: (row) => `工作表「${name}」第 ${row + 1} 列`,
    });
  }
  return { blocks: sheetBlocks(sheets, budget), losses: [...facts.losses] };
}

const noElement: XmlElement = { name: '', attributes: new Map(), children: [] };

interface WorkbookFacts {
  budget: Budget;
  losses: Losses;
  /** `si` of the shared strings. */
  strings: readonly XmlElement[];
  styles: CellStyles;
  since1904: boolean;
}

interface PlacedCell {
  cell: XmlElement;
  row: number;
  column: number;
}

class SheetReader {
  readonly cells: SheetCell[] = [];
  /** Those of hidden rows. */
  readonly hiddenCells: SheetCell[] = [];
  readonly hiddenRows = new Set<number>();
  /** Places of cells that hold nothing but a colour. */
  readonly filled = new Set<string>();
  readonly #facts: WorkbookFacts;
  readonly #name: string;
  /** Rules or styles of tables may put a colour behind cells that these do not name. */
  readonly #isColoured: boolean;

  constructor(root: XmlElement, facts: WorkbookFacts, name: string) {
    this.#facts = facts;
    this.#name = name;
    this.#isColoured = ['x:conditionalFormatting', 'x:tableParts', 'x:picture'].some(
      (each) => childNamed(root, each) !== undefined,
    );
    const isHiddenColumn = hiddenColumns(root);
    const isHiddenRow = (row: number) => this.hiddenRows.has(row);
    const lines = rowsOf(root);
    for (const { row, line } of lines)
      if (['1', 'true'].includes(line.attributes.get('hidden') ?? '')) this.hiddenRows.add(row);
    const merged = this.#mergedIn(root);
    const placed = new Map<string, PlacedCell>();
    for (const { row, line } of lines) {
      let column = -1;
      for (const cell of childElements(line, 'x:c')) {
        column = columnOf(cell.attributes.get('r') ?? '') ?? column + 1;
        facts.budget.spend('cells', 1, name);
        facts.budget.allow('columns', column + 1, name);
        placed.set(`${row} ${column}`, { cell, row, column });
      }
    }
    const formulas = this.#formulasAmong(placed);
    for (const [place, { cell: each, row, column }] of placed) {
      const text = isUnstored(each) ? formulas.textOf(each, place) : this.#textOf(each, row);
      if (text === '' && facts.styles.fills(integerAttribute(each, 's') ?? 0))
        this.filled.add(placeInSheet(row, column));
      if (text === '') continue;
      const cell = merged.get(place) ?? { row, column, text: '', rowSpan: 1, columnSpan: 1 };
      merged.delete(place);
      this.#take({ ...cell, text }, isHiddenRow, isHiddenColumn);
    }
    if (formulas.untold !== null) facts.losses.add(`工作表「${name}」${formulas.untold}`);
    // Those without text take their places all the same.
    append(this.cells, merged.values());
  }

  #take(
    cell: SheetCell,
    isHiddenRow: (row: number) => boolean,
    isHiddenColumn: (column: number) => boolean,
  ): void {
    const shown = shownPart(cell, isHiddenRow, isHiddenColumn);
    if (shown !== null) {
      this.cells.push(shown);
      return;
    }
    const { row, column, text } = cell;
    const isOfRow = isHiddenRow(row);
    if (isOfRow && !isHiddenColumn(column)) this.hiddenCells.push(cell);
    this.#facts.losses.add(
      `工作表「${this.#name}」第 ${row + 1} 列${isOfRow ? '' : `第 ${column + 1} 欄`}隱藏：${leftOutWords('hidden', text)}`,
    );
  }

  #formulasAmong(placed: ReadonlyMap<string, PlacedCell>): UnstoredFormulas {
    return new UnstoredFormulas(
      (place) => {
        const found = placed.get(place);
        return found === undefined
          ? null
          : { cell: found.cell, text: () => this.#textOf(found.cell, found.row) };
      },
      (place, loss) => {
        const { row = 0, column = 0 } = placed.get(place) ?? {};
        this.#tell(row, `第 ${column + 1} 欄${loss}`);
      },
    );
  }

  /** Merged cells by the place at which they begin. */
  #mergedIn(root: XmlElement): Map<string, SheetCell> {
    const found = new Map<string, SheetCell>();
    for (const merged of childElements(childNamed(root, 'x:mergeCells') ?? noElement)) {
      const [from = '', to = ''] = (merged.attributes.get('ref') ?? '').split(':');
      const [left, right] = [columnOf(from), columnOf(to)];
      const [top, bottom] = [rowOf(from), rowOf(to)];
      if (left === null || right === null || top === null || bottom === null) continue;
      const [rowSpan, columnSpan] = [Math.max(1, bottom - top + 1), Math.max(1, right - left + 1)];
      this.#facts.budget.allow('columns', columnSpan, this.#name);
      found.set(`${top} ${left}`, { row: top, column: left, text: '', rowSpan, columnSpan });
    }
    return found;
  }

  #textOf(cell: XmlElement, row: number): string {
    const { attributes } = cell;
    const type = attributes.get('t') ?? 'n';
    const style = integerAttribute(cell, 's') ?? 0;
    const value = textOf(childNamed(cell, 'x:v'));
    const font = this.#facts.styles.font(style);
    const shape = this.#facts.styles.shape(style);
    const shaped = (text: string): string => {
      const shown = shapedText(text, shape);
      if (shown === '' && text.trim() !== '') this.#tell(row, leftOutWords('hidden', text));
      return shown;
    };
    const read = (): string => {
      if (type === 's') return shaped(this.#runs(this.#facts.strings[Number(value)], font, row));
      if (type === 'inlineStr') return shaped(this.#runs(childNamed(cell, 'x:is'), font, row));
      if (type === 'str') return shaped(this.#joined([{ text: value, font }], row));
      const shown = this.#valueOf(type, value, style);
      // Many sheets show nothing where there is nothing to count.
      if (shown === '' && value !== '' && Number(value) !== 0)
        this.#tell(row, leftOutWords('hidden', value));
      return this.#joined([{ text: shown, font }], row);
    };
    return read()
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '')
      .join('\n');
  }

  #valueOf(type: string, value: string, style: number): string {
    if (type === 'b') return value === '1' ? 'TRUE' : 'FALSE';
    if (type !== 'n' || value === '' || Number.isNaN(Number(value))) return value;
    return numberText(Number(value), this.#facts.styles.shape(style), this.#facts.since1904);
  }

  /** Runs of a string; one of which nothing is said looks as the cell does. */
  #runs(string: XmlElement | undefined, font: FontLook, row: number): string {
    const runs = childElements(string ?? noElement).flatMap((child) => {
      if (child.name === 'x:t') return [{ text: textOf(child), font }];
      if (child.name !== 'x:r') return [];
      const own = childNamed(child, 'x:rPr');
      const look = own === undefined ? font : fontLook(own);
      const sight = { ...font.sight, ...look.sight };
      return [{ text: textOf(childNamed(child, 'x:t')), font: { ...look, sight } }];
    });
    return this.#joined(runs, row);
  }

  /** Text of runs without those that are struck out. */
  #joined(runs: readonly { text: string; font: FontLook }[], row: number): string {
    const raised = new RaisedStretch((loss) => this.#tell(row, loss));
    let line = '';
    for (const { text, font } of runs) {
      const shown = () => textInFont(text, font.name, (loss) => this.#tell(row, loss));
      const isHidden = isUnseen(this.#isColoured ? { ...font.sight, ground: null } : font.sight);
      if (text.trim() === '' || !(font.isStruck || isHidden))
        line = raised.next(line, font.raised) + shown();
      else this.#tell(row, leftOutWords(font.isStruck ? 'struck' : 'hidden', text));
    }
    return raised.next(line, null);
  }

  #tell(row: number, loss: string): void {
    this.#facts.losses.add(`工作表「${this.#name}」第 ${row + 1} 列${loss}`);
  }
}

function textOf(element: XmlElement | undefined): string {
  return (element?.children ?? []).filter((child) => typeof child === 'string').join('');
}

/** Rows of a sheet with their numbers, from 0. */
function rowsOf(root: XmlElement): { row: number; line: XmlElement }[] {
  let row = -1;
  return childElements(childNamed(root, 'x:sheetData') ?? noElement, 'x:row').map((line) => {
    row = (integerAttribute(line, 'r') ?? row + 2) - 1;
    return { row, line };
  });
}

/** 0-based column of a reference such as `AB12`. */
function columnOf(reference: string): number | null {
  const [letters] = /^[A-Z]{1,3}/.exec(reference) ?? [];
  if (letters === undefined) return null;
  return Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function rowOf(reference: string): number | null {
  const [digits] = /\d+$/.exec(reference) ?? [];
  return digits === undefined ? null : Number(digits) - 1;
}

function hiddenColumns(root: XmlElement): (column: number) => boolean {
  const ranges = childElements(childNamed(root, 'x:cols') ?? noElement)
    .filter(({ attributes }) => ['1', 'true'].includes(attributes.get('hidden') ?? ''))
    .map(
      (each) => [integerAttribute(each, 'min') ?? 0, integerAttribute(each, 'max') ?? 0] as const,
    );
  return (column) => ranges.some(([from, to]) => column + 1 >= from && column + 1 <= to);
}
