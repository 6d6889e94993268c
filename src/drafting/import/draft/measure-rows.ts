import type { OutlineNode } from '../../../meaning/numbers/outline.ts';
import { placeholder } from '../../../content/placeholder.ts';
import type { ActionNode, MeasureNode, SharedCellNode } from '../../../content/schemas/measures.ts';
import { append } from '../document/append.ts';
import { AttributeReader } from './attribute-reader.ts';
import type { Beside, BesideReader } from './beside-reader.ts';
import type { CellSpans } from './cell-spans.ts';
import type { Doubt } from '../model/doubt.ts';
import { nestCells, type CellGroup } from './nest-cells.ts';
import { NumberChecks } from './number-checks.ts';
import type { ActionGroup, MeasureCell } from '../model/recognised-table.ts';
import { doubtsOfUnnumbered, shareByNumber } from './shared-cells.ts';
import type { Entry } from '../cells/split-measures.ts';

/** The rows below headings as `measures.yaml` has them, each with an identifier, in document order. */
export class MeasureRows {
  /** Identifiers that the measures were given. */
  readonly ids = new Map<Entry, string>();
  readonly #idPrefix: string;
  readonly #beside: BesideReader;
  readonly #attributes: AttributeReader;
  readonly #spans: CellSpans;
  readonly #numbers: NumberChecks;
  readonly #doubts: Doubt[];
  #count = 0;

  /**
   * @param spans gets the rows
   * @param doubts gets what is not certain
   */
  constructor(idPrefix: string, beside: BesideReader, spans: CellSpans, doubts: Doubt[]) {
    this.#idPrefix = idPrefix;
    this.#beside = beside;
    this.#attributes = new AttributeReader(beside, doubts);
    this.#spans = spans;
    this.#numbers = new NumberChecks(doubts);
    this.#doubts = doubts;
  }

  /** The identifier of the next row. */
  nextId(): string {
    this.#count += 1;
    return `${this.#idPrefix}-${String(this.#count).padStart(3, '0')}`;
  }

  /** What stands below an 執行項目, or below a heading without any. */
  read(group: ActionGroup): ActionNode['measures'] {
    const roots = nestCells(group.cells);
    this.#numbers.checkSequence(roots);
    this.#numbers.checkPaths(roots, group);
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
    this.#numbers.checkSequence(children);
    return { ...measure, children: children.flatMap((child) => this.#row(child) ?? []) };
  }

  /** Measures of one cell, or of rows that share a merged cell beside them. */
  #sharedCell(cells: readonly MeasureCell[]): SharedCellNode {
    const entries = cells.flatMap((cell) => cell.entries.map((entry) => ({ entry, cell })));
    const values = shareByNumber(cells, this.#beside);
    const beside = this.#beside.read(
      values.together,
      entries.map(({ entry }) => entry),
      { place: cells[0]?.place ?? null, entry: entries[0]?.entry },
    );
    append(this.#doubts, doubtsOfUnnumbered(cells, values, beside));
    const measures = entries.map(({ entry, cell }, index) => {
      const own = Object.fromEntries(
        [...values.numbered].map(([name, texts]) => [name, texts[index] ?? []] as const),
      );
      return this.#measure(
        entry,
        cell,
        this.#beside.read(own, [entry], { place: cell.place, entry }),
      );
    });
    const [only, ...others] = cells;
    const isOneCell = only !== undefined && others.length === 0;
    const below = isOneCell ? this.#attributes.ofAll(only, entries[0]?.entry) : {};
    const shared: SharedCellNode = {
      ...beside,
      ...(Object.keys(below).length > 0 ? { attributes: below } : {}),
      measures,
    };
    if (isOneCell) this.#spans.addShared(shared, only);
    return shared;
  }

  #measure(entry: Entry, cell: MeasureCell, beside: Beside): MeasureNode {
    const id = this.nextId();
    this.ids.set(entry, id);
    const { label, text } = entry;
    if (text === '') {
      this.#doubts.push({
        measure: id,
        column: 'text',
        place: cell.place,
        found: `${label === null ? '這一列' : `編號「${label.label}」`}沒有作法的文字`,
        lookAt: `請在 measures.yaml 的 ${id} 補上，或刪除這一項`,
      });
    }
    if (label?.style === 'decimal-bare') {
      this.#doubts.push({
        measure: id,
        column: 'label',
        words: label.label,
        place: cell.place,
        found: `編號「${label.label}」沒有點`,
        lookAt: `請核對 ${id} 是否自成一項`,
      });
    }
    const attributes = this.#attributes.ofMeasure(entry, cell, id);
    const node: MeasureNode = {
      id,
      ...(label === null ? {} : { label: label.label.replace(/\s+/gu, '') }),
      text: text === '' ? placeholder('作法') : text,
      ...beside,
      ...(Object.keys(attributes).length > 0 ? { attributes } : {}),
    };
    this.#spans.addRow(node, cell);
    return node;
  }
}
