import { parseLabel, type Label } from '../../meaning/numbers/parse-label.ts';
import { dropSpace } from '../../meaning/text/fold.ts';
import { checkSequence } from '../../meaning/numbers/check-sequence.ts';
import { sequenceWords } from '../../meaning/numbers/sequence-words.ts';
import type { OutlineNode } from '../../meaning/numbers/outline.ts';
import { headOf } from '../../content/table/declared-columns.ts';
import { placeholder } from '../../content/placeholder.ts';
import type {
  ActionNode,
  AspectNode,
  DimensionNode,
  MeasureNode,
  MeasuresFile,
  SharedCellNode,
} from '../../content/schemas/measures.ts';
import { append } from './append.ts';
import { linesOf } from './clean-text.ts';
import { BesideReader, type Beside } from './beside-reader.ts';
import { buildProposals } from './build-proposals.ts';
import type { Doubt } from './doubt.ts';
import type { PlanTable } from './document-items.ts';
import { nestCells, type CellGroup } from './nest-cells.ts';
import type { Omission } from './omission.ts';
import { pairByNumber, pairLines, type PairedByNumber } from './pair-by-number.ts';
import {
  besideColumns,
  type ActionGroup,
  type AspectGroup,
  type BesideColumn,
  type DimensionGroup,
  type MeasureCell,
  type RecognisedTable,
  type TableColumns,
} from './recognised-table.ts';
import { follows } from './split-at-labels.ts';
import type { Entry } from './split-measures.ts';
import type { TableContext } from './table-context.ts';

/** Lines of a cell by the measure that they belong to. */
type LinesOfMeasures = PairedByNumber & { isSure: boolean };

/** True for a table in which no 實施要項 stands above any measure. */
function isWithoutHeading({ dimensions }: RecognisedTable): boolean {
  const [only, ...others] = dimensions;
  return (
    only?.heading === null &&
    others.length === 0 &&
    only.aspects.every(({ headings }) => headings === null)
  );
}

/** A plan's tables as `measures.yaml` has them. */
export interface BuiltMeasures {
  file: MeasuresFile;
  doubts: Doubt[];
  omissions: Omission[];
  /** Identifiers that the measures were given. */
  ids: ReadonlyMap<Entry, string>;
  /** Names of units that the institution does not declare. */
  unknownUnits: readonly string[];
}

/** A recognised table, and where it stands. */
export interface PlacedTable {
  table: RecognisedTable;
  /** What is printed above it; null where nothing is. */
  title: string | null;
  /** Heading of the section in which it stands. */
  after: string | null;
  caption: readonly string[];
  place: string | null;
}

/**
 * Takes the recognised tables together into one `measures.yaml`, with an identifier for each row in
 * document order: tables of the same columns as one, tables of different columns each for itself. Deadlines
 * and units are taken apart into the entries of their cells; which belongs to which measure is told by
 * their numbers, else left to the pairing of columns.
 * @param idPrefix e.g. `ntl-101`
 * @param proposals the table of proposals, if there is one
 */
export function buildMeasures(
  tables: readonly PlacedTable[],
  proposals: PlanTable | null,
  caption: readonly string[],
  idPrefix: string,
  context: TableContext,
): BuiltMeasures {
  const builder = new MeasuresBuilder(idPrefix, context);
  const file = haveSameColumns(tables)
    ? builder.oneTable(tables, proposals, caption)
    : {
        tables: tables.map((table, index) =>
          builder.ownTable(table, index, tables.length === index + 1 ? proposals : null),
        ),
      };
  return {
    file,
    doubts: builder.doubts,
    omissions: builder.omissions,
    ids: builder.ids,
    unknownUnits: [...builder.unknownUnits],
  };
}

/** True for tables that name the same columns alike, as parts of one table do. */
function haveSameColumns(tables: readonly PlacedTable[]): boolean {
  const [first, ...others] = tables.map(({ table }) => table.columns);
  if (first === undefined) return true;
  const key = ({ attributes }: TableColumns) => JSON.stringify(attributes.map(headOf));
  return others.every(
    (columns) =>
      key(columns) === key(first) &&
      (['action', 'measure', 'deadline', 'unit', 'supporting_unit'] as const).every(
        (role) =>
          columns.heads[role] === undefined ||
          first.heads[role] === undefined ||
          dropSpace(columns.heads[role]) === dropSpace(first.heads[role]),
      ),
  );
}

/** The dimensions of several tables; where one goes on in the next table, as one. */
function withSameJoined(dimensions: readonly DimensionGroup[]): DimensionGroup[] {
  const joined: DimensionGroup[] = [];
  for (const { heading, aspects } of dimensions) {
    const last = joined.at(-1);
    if (last !== undefined && heading !== null && last.heading?.text === heading.text)
      joined.splice(-1, 1, { heading, aspects: [...last.aspects, ...aspects] });
    else joined.push({ heading, aspects });
  }
  return joined;
}

class MeasuresBuilder {
  readonly doubts: Doubt[] = [];
  readonly omissions: Omission[] = [];
  readonly ids = new Map<Entry, string>();
  readonly #beside: BesideReader;
  readonly #idPrefix: string;
  /** Measures of the table that is being built, in order. */
  #rows: { node: MeasureNode; cell: MeasureCell }[] = [];
  /** What stands beside all measures of a cell, by that cell. */
  readonly #shared = new Map<MeasureCell, SharedCellNode>();
  readonly #titles = new Set<string>();
  #count = 0;
  /** The last number of the rows below the heading before. */
  #lastLabel: Label | null = null;

  constructor(idPrefix: string, context: TableContext) {
    this.#idPrefix = idPrefix;
    this.#beside = new BesideReader(context, this);
  }

  get unknownUnits(): ReadonlySet<string> {
    return this.#beside.unknownUnits;
  }

  /** Tables of the same columns, as the one that the file itself is. */
  oneTable(
    tables: readonly PlacedTable[],
    proposals: PlanTable | null,
    caption: readonly string[],
  ): MeasuresFile {
    const columns = this.columns(tables.map(({ table }) => table.columns));
    const [only, ...others] = tables;
    const isUnheaded = only !== undefined && others.length === 0 && isWithoutHeading(only.table);
    const body = isUnheaded
      ? { title: this.#titleOf(only, null), ...this.below(only.table.dimensions[0]?.aspects ?? []) }
      : this.#dimensions(withSameJoined(tables.flatMap(({ table }) => table.dimensions)));
    this.#spanCells(columns);
    const innovations = proposals === null ? null : buildProposals(proposals, this.#told());
    const { title, ...below } = { title: undefined, ...body };
    return {
      ...(title === undefined ? {} : { title }),
      columns,
      ...(caption.length > 0 ? { caption: [...caption] } : {}),
      ...below,
      ...(innovations === null ? {} : { innovations }),
    };
  }

  /** One of several tables. */
  ownTable(
    placed: PlacedTable,
    index: number,
    proposals: PlanTable | null,
  ): NonNullable<MeasuresFile['tables']>[number] {
    this.#rows = [];
    const { table, after, caption } = placed;
    const columns = this.columns([table.columns]);
    const body = isWithoutHeading(table)
      ? this.below(table.dimensions[0]?.aspects ?? [])
      : this.#dimensions(table.dimensions);
    this.#spanCells(columns);
    const innovations = proposals === null ? null : buildProposals(proposals, this.#told());
    return {
      title: this.#titleOf(placed, index),
      ...(after === null ? {} : { after }),
      columns,
      ...(caption.length > 0 ? { caption: [...caption] } : {}),
      ...body,
      ...(innovations === null ? {} : { innovations }),
    };
  }

  /** What is printed above a table; tables of one plan are told apart. */
  #titleOf(placed: PlacedTable, index: number | null): string {
    const title = this.#printedTitle(placed, index);
    const isTwice = this.#titles.has(title);
    this.#titles.add(title);
    return isTwice ? `${title}（表 ${(index ?? 0) + 1}）` : title;
  }

  #printedTitle({ title, after, place }: PlacedTable, index: number | null): string {
    if (title !== null) return title;
    this.doubts.push({
      place,
      found: after === null ? '附表沒有名稱' : `附表沒有名稱，暫以所在的一節「${after}」為名`,
      lookAt: '請在 measures.yaml 的 title 填寫',
    });
    if (after === null) return placeholder('附表的名稱');
    return index === null ? after : `${after}（表 ${index + 1}）`;
  }

  #dimensions(dimensions: readonly DimensionGroup[]): Pick<MeasuresFile, 'dimensions'> {
    const nodes = dimensions
      .filter(({ heading, aspects }) => heading !== null || aspects.length > 0)
      .map((dimension): DimensionNode => {
        const { heading, aspects } = dimension;
        const direct = aspects.filter(({ headings }) => headings === null);
        const named = aspects.filter(
          ({ headings, actions }) => headings !== null && actions.length > 0,
        );
        const written = heading?.text ?? this.missingHeading(aspects);
        const below = this.below(direct);
        return {
          heading: written,
          ...below,
          ...(named.length > 0 ? { aspects: named.map((aspect) => this.aspect(aspect)) } : {}),
        };
      });
    return nodes.length > 0 ? { dimensions: nodes } : {};
  }

  /** Cells of declared columns that reach over further rows or columns. */
  #spanCells({ attributes = [] }: NonNullable<MeasuresFile['columns']>): void {
    const heads = attributes.map(headOf);
    for (const [index, { node, cell }] of this.#rows.entries()) {
      this.#spanCellsOf(node, { cell, index, own: 1 }, heads);
      const shared = this.#shared.get(cell);
      if (shared === undefined || this.#rows[index - 1]?.cell === cell) continue;
      this.#spanCellsOf(shared, { cell, index, own: cell.entries.length }, heads);
    }
  }

  /** @param own rows that a cell reaches that says nothing of them */
  #spanCellsOf(
    node: MeasureNode | SharedCellNode,
    { cell, index, own }: { cell: MeasureCell; index: number; own: number },
    heads: readonly string[],
  ): void {
    for (const [place, head] of heads.entries()) {
      const text = node.attributes?.[head];
      const covering = cell.covering.get(head);
      if (typeof text !== 'string' || covering === undefined || node.attributes === undefined)
        continue;
      let rows = own;
      for (let at = index + own; at < this.#rows.length; at += 1) {
        const below = this.#rows[at];
        if (below === undefined || below.cell === cell) break;
        if (below.cell.covering.get(head) !== covering) break;
        if (below.node.attributes?.[head] !== undefined) break;
        rows += 1;
      }
      let columns = 1;
      while (
        place + columns < heads.length &&
        cell.covering.get(heads[place + columns] ?? '') === covering &&
        node.attributes[heads[place + columns] ?? ''] === undefined
      )
        columns += 1;
      if (rows > own || columns > 1) node.attributes[head] = { text, rows, columns };
    }
  }

  columns(tables: readonly TableColumns[]): NonNullable<MeasuresFile['columns']> {
    const heads = Object.assign(
      {},
      ...tables.toReversed().map((each) => each.heads),
    ) as TableColumns['heads'];
    const byHead = new Map(
      tables.flatMap((each) => each.attributes).map((column) => [headOf(column), column]),
    );
    const attributes = [...byHead.values()];
    const { measure = '推動作法', dimension, aspect: _, ...others } = heads;
    const optional = (name: keyof typeof others) =>
      others[name] === undefined ? {} : { [name]: others[name] };
    return {
      ...(dimension === undefined ? {} : { dimension }),
      ...optional('action'),
      measure,
      ...optional('deadline'),
      ...optional('unit'),
      ...optional('supporting_unit'),
      ...(attributes.length > 0 ? { attributes } : {}),
    };
  }

  missingHeading(aspects: readonly AspectGroup[]): string {
    const cells = aspects.flatMap(({ actions }) => actions.flatMap((action) => action.cells));
    for (const { entries, place } of cells) {
      for (const entry of entries) {
        this.doubts.push({
          entry,
          column: 'dimension',
          place,
          found: '表的這一部分沒有實施要項',
          lookAt: '請在 measures.yaml 填寫 heading',
        });
      }
    }
    return placeholder('實施要項');
  }

  aspect(aspect: AspectGroup): AspectNode {
    const heading = (aspect.headings ?? []).map(({ text }) => text).join('\n');
    return { heading, ...this.below([aspect]) };
  }

  below(aspects: readonly AspectGroup[]): Pick<AspectNode, 'actions' | 'measures'> {
    const groups = aspects
      .flatMap(({ actions }) => actions)
      .filter(({ cells }) => cells.length > 0);
    const measures: ActionNode['measures'] = [];
    const actions: ActionNode[] = [];
    for (const group of groups) {
      if (group.headings.length === 0) append(measures, this.#entries(group));
      else {
        const headings = group.headings.map(({ text }) => text);
        actions.push({ headings, measures: this.#entries(group) });
      }
    }
    return {
      ...(measures.length > 0 ? { measures } : {}),
      ...(actions.length > 0 ? { actions } : {}),
    };
  }

  #entries(group: ActionGroup): ActionNode['measures'] {
    const roots = nestCells(group.cells);
    this.#checkSequence(roots);
    this.#checkPaths(roots, group);
    return roots.flatMap((node) => this.#entriesOf(node));
  }

  /** A row with those below it; what stands below several measures of one cell stands beside them. */
  #entriesOf(node: OutlineNode<CellGroup>): ActionNode['measures'] {
    const row = this.#row(node);
    if (row !== null) return [row];
    return [
      this.#sharedCell(node.line.cells),
      ...node.children.flatMap((child) => this.#entriesOf(child)),
    ];
  }

  /** A row with one measure, and the rows below it; null for any other group. */
  #row({ line: { only }, children }: OutlineNode<CellGroup>): MeasureNode | null {
    if (only === null) return null;
    const { cell, entry } = only;
    const beside = this.#beside.read(cell.beside, [entry], { place: cell.place, entry });
    const measure = this.#measure(entry, cell, beside);
    if (children.length === 0) return measure;
    this.#checkSequence(children);
    return { ...measure, children: children.flatMap((child) => this.#row(child) ?? []) };
  }

  /** Measures of one cell, or of rows that share a merged cell beside them. */
  #sharedCell(cells: readonly MeasureCell[]): SharedCellNode {
    const entries = cells.flatMap((cell) => cell.entries.map((entry) => ({ entry, cell })));
    const place = cells[0]?.place ?? null;
    const labels = entries.map(({ entry }) => entry.label);
    const numbered = new Map<BesideColumn, readonly string[][]>();
    const together: Partial<Record<BesideColumn, readonly string[]>> = {};
    for (const name of besideColumns) {
      const texts = cells.flatMap((cell) => cell.beside[name]);
      const paired = pairLines(texts.flatMap(linesOf), labels, (text) =>
        this.#beside.isEntry(name, text),
      );
      if (paired === null) together[name] = texts;
      else {
        numbered.set(name, paired.values);
        this.#beside.omitNumbers(paired.numbers, place);
      }
    }
    const where = { place, entry: entries[0]?.entry };
    const beside = this.#beside.read(
      together,
      entries.map(({ entry }) => entry),
      where,
    );
    this.#doubtUnnumbered(cells, numbered, beside);
    const measures = entries.map(({ entry, cell }, index) => {
      const own = Object.fromEntries(
        [...numbered].map(([name, values]) => [name, values[index] ?? []] as const),
      );
      return this.#measure(
        entry,
        cell,
        this.#beside.read(own, [entry], { place: cell.place, entry }),
      );
    });
    const [only, ...others] = cells;
    const below =
      only !== undefined && others.length === 0
        ? this.#sharedAttributes(only, entries[0]?.entry)
        : {};
    const shared: SharedCellNode = {
      ...beside,
      ...(Object.keys(below).length > 0 ? { attributes: below } : {}),
      measures,
    };
    if (only !== undefined && others.length === 0) this.#shared.set(only, shared);
    return shared;
  }

  /**
   * Where deadlines bear the numbers of the measures, as many units without any may be of all of them; so they may in a
   * cell that is merged over as many rows.
   */
  #doubtUnnumbered(
    cells: readonly MeasureCell[],
    numbered: ReadonlyMap<BesideColumn, unknown>,
    { units = [] }: { units?: readonly string[] },
  ): void {
    const entries = cells.flatMap((cell) => cell.entries.map((entry) => ({ entry, cell })));
    const ofUnits = cells.flatMap((cell) => cell.beside.unit);
    const isUnsure = numbered.has('deadline') || ofUnits.length < cells.length;
    if (!isUnsure || numbered.has('unit') || entries.length < 2 || units.length !== entries.length)
      return;
    for (const { entry, cell } of entries)
      this.doubts.push({
        entry,
        column: 'units',
        words: units.join('、'),
        place: cell.place,
        found: numbered.has('deadline')
          ? `期限有編號，${units.length} 個單位沒有，依序各配一項`
          : `跨 ${cells.length} 列的一格有 ${units.length} 個單位，依序各配一列`,
        lookAt: '請核對是各辦一項，還是共同承辦各項',
      });
  }

  /** Cells of declared columns that stand beside all measures of a cell; several lines may be one for each. */
  #sharedAttributes(cell: MeasureCell, entry: Entry | undefined): Record<string, string> {
    const shared = [...cell.attributes].filter(([head]) => this.#lineFor(cell, head) === null);
    for (const [head, text] of shared) {
      if (linesOf(text).length < 2) continue;
      this.doubts.push({
        entry,
        column: head,
        words: text,
        place: cell.place,
        found: `「${head}」的一格旁有 ${cell.entries.length} 項作法，各項均列`,
        lookAt: '請核對各項適用哪一段',
      });
    }
    return Object.fromEntries(shared);
  }

  /** Of a cell beside several measures what belongs to each, by number or line; null where it is for all. */
  #lineFor({ entries, attributes }: MeasureCell, head: string): LinesOfMeasures | null {
    const lines = linesOf(attributes.get(head) ?? '');
    const labels = entries.map(({ label }) => label);
    const isText = (words: string) => parseLabel(words) === null && !/^\d+\s*[.、]/u.test(words);
    const paired = pairByNumber(lines, labels, isText);
    if (paired !== null) return { ...paired, isSure: true };
    if (lines.length !== entries.length) return null;
    return { values: lines.map((line) => [line]), numbers: [], isSure: false };
  }

  #measure(entry: Entry, cell: MeasureCell, beside: Beside): MeasureNode {
    const id = this.#nextId();
    this.ids.set(entry, id);
    const { label, text } = entry;
    if (text === '') {
      this.doubts.push({
        measure: id,
        column: 'text',
        place: cell.place,
        found: `${label === null ? '這一列' : `編號「${label.label}」`}沒有作法的文字`,
        lookAt: `請在 measures.yaml 的 ${id} 補上，或刪除這一項`,
      });
    }
    if (label?.style === 'decimal-bare') {
      this.doubts.push({
        measure: id,
        column: 'label',
        words: label.label,
        place: cell.place,
        found: `編號「${label.label}」沒有點`,
        lookAt: `請核對 ${id} 是否自成一項`,
      });
    }
    const attributes = this.#attributes(entry, cell, id);
    const node: MeasureNode = {
      id,
      ...(label === null ? {} : { label: label.label.replace(/\s+/gu, '') }),
      text: text === '' ? placeholder('作法') : text,
      ...beside,
      ...(Object.keys(attributes).length > 0 ? { attributes } : {}),
    };
    this.#rows.push({ node, cell });
    return node;
  }

  /** Cells of declared columns; of one beside several measures its line, where they are as many. */
  #attributes(entry: Entry, cell: MeasureCell, id: string): Record<string, string> {
    const { entries } = cell;
    if (entries.length === 1) return Object.fromEntries(cell.attributes);
    const at = entries.indexOf(entry);
    const found: Record<string, string> = {};
    for (const [head, text] of cell.attributes) {
      const lines = this.#lineFor(cell, head);
      if (lines === null) continue;
      const own = lines.values[at] ?? [];
      if (own.length > 0) found[head] = own.join('\n');
      if (at === 0) this.#beside.omitNumbers(lines.numbers, cell.place);
      if (lines.isSure) continue;
      this.doubts.push({
        measure: id,
        column: head,
        words: text,
        place: cell.place,
        found: `「${head}」的一格旁有 ${entries.length} 項作法，依序各列一行`,
        lookAt: `請核對 ${id} 適用哪一段`,
      });
    }
    return found;
  }

  #checkSequence(siblings: readonly OutlineNode<CellGroup>[]): void {
    const rows = siblings.flatMap(({ line }) =>
      line.cells.flatMap(({ entries, place }) => entries.map((entry) => ({ entry, place }))),
    );
    const labels = rows.map(({ entry }) => entry.label);
    const first = labels.find((label) => label !== null);
    // Numbers may count on below the next heading.
    const goesOn = first && this.#lastLabel !== null && follows(first, this.#lastLabel);
    const before = goesOn ? [this.#lastLabel] : [];
    this.#lastLabel = labels.findLast((label) => label !== null) ?? this.#lastLabel;
    for (const found of checkSequence([...before, ...labels])) {
      const row = rows[found.index - before.length];
      if (row === undefined) continue;
      this.doubts.push({
        entry: row.entry,
        column: 'label',
        words: row.entry.label?.label,
        place: row.place,
        found: sequenceWords(found),
        lookAt: '請核對是否漏列或切分有誤；原文就是如此時，請加上 notes 說明',
      });
    }
  }

  /** `2.1` below the heading of `1.4` may stand below another that was not found. */
  #checkPaths(siblings: readonly OutlineNode<CellGroup>[], { headings }: ActionGroup): void {
    const rows = siblings.flatMap(({ line }) =>
      line.cells.flatMap(({ entries, place }) => entries.map((entry) => ({ entry, place }))),
    );
    const pathOf = ({ entry: { label } }: (typeof rows)[number]) =>
      label === null || label.ordinal.length < 2 ? null : label.ordinal.slice(0, -1).join('.');
    const [first] = rows.flatMap((row) => pathOf(row) ?? []);
    // `2.4` behind `1.3` is a slip of the pen; below another heading numbers count anew.
    const from = rows.findIndex(
      (row) => ![null, first].includes(pathOf(row)) && row.entry.label?.ordinal.at(-1) === 1,
    );
    if (first === undefined || from === -1) return;
    const columns = headings.length > 0 ? ['dimension', 'actions'] : ['dimension'];
    for (const { entry, place } of rows.slice(from)) {
      for (const column of columns) {
        this.doubts.push({
          entry,
          column,
          words: entry.label?.label,
          place,
          found: `編號由「${first}」換成「${pathOf(rows[from]!)}」，標題卻沒有換`,
          lookAt: '請核對這一列屬於哪一個標題',
        });
      }
    }
  }

  #told(): Parameters<typeof buildProposals>[1] {
    const { doubts, omissions } = this;
    return { nextId: () => this.#nextId(), beside: this.#beside, doubts, omissions };
  }

  #nextId(): string {
    this.#count += 1;
    return `${this.#idPrefix}-${String(this.#count).padStart(3, '0')}`;
  }
}
