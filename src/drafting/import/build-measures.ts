import { outsidePeriod } from '../../meaning/deadlines/outside-period.ts';
import { parseDeadline } from '../../meaning/deadlines/parse-deadline.ts';
import { checkSequence } from '../../meaning/numbers/check-sequence.ts';
import { sequenceWords } from '../../meaning/numbers/sequence-words.ts';
import type { OutlineNode } from '../../meaning/numbers/outline.ts';
import { placeholder } from '../../content/placeholder.ts';
import type {
  ActionNode,
  AspectNode,
  DimensionNode,
  InnovationTable,
  MeasureNode,
  MeasuresFile,
  SharedCellNode,
} from '../../content/schemas/measures.ts';
import { append } from './append.ts';
import {
  deadlineEntries,
  MOST_UNREAD_LINES,
  namesIn,
  unitEntries,
  type CellEntries,
  type Patience,
} from './cell-entries.ts';
import { closeUp, joinWrapped, linesOf, paragraphsOf } from './clean-text.ts';
import { columnRole } from './column-roles.ts';
import type { Doubt } from './doubt.ts';
import type { PlanTable } from './find-tables.ts';
import { nestCells, type CellGroup } from './nest-cells.ts';
import type { Omission } from './omission.ts';
import type {
  ActionGroup,
  AspectGroup,
  BesideColumn,
  MeasureCell,
  RecognisedTable,
  TableColumns,
  TableContext,
} from './recognise-table.ts';
import { isItem, type Entry } from './split-measures.ts';

/** The keys under which the cells beside a measure are kept. */
const besideKeys = {
  deadline: 'deadlines',
  unit: 'units',
  supporting_unit: 'supporting_units',
} as const satisfies Record<BesideColumn, string>;

/** The row, or the first of the rows, that a cell stands beside. */
type Where = Pick<Doubt, 'place' | 'entry' | 'measure'>;

type Beside = Partial<Record<(typeof besideKeys)[BesideColumn], string[]>>;

/** A plan's tables as `measures.yaml` has them. */
export interface BuiltMeasures {
  file: MeasuresFile;
  doubts: Doubt[];
  omissions: Omission[];
  /** Identifiers that the measures were given. */
  ids: ReadonlyMap<Entry, string>;
}

/**
 * Takes the recognised tables together into one `measures.yaml`, with an identifier for each row in
 * document order. Deadlines and units are taken apart into the entries of their cells; which belongs to
 * which measure is left to the pairing of columns.
 * @param idPrefix e.g. `ntl-101`
 * @param proposals the table of proposals, if there is one
 */
export function buildMeasures(
  tables: readonly RecognisedTable[],
  proposals: PlanTable | null,
  caption: readonly string[],
  idPrefix: string,
  context: TableContext,
): BuiltMeasures {
  const builder = new MeasuresBuilder(idPrefix, context);
  const columns = builder.columns(tables.map((table) => table.columns));
  const dimensions = tables.flatMap((table) =>
    table.dimensions.map((dimension): DimensionNode => {
      const { heading, aspects } = dimension;
      const direct = aspects.filter(({ headings }) => headings === null);
      const named = aspects.filter(
        ({ headings, actions }) => headings !== null && actions.length > 0,
      );
      const written = heading?.text ?? builder.missingHeading(aspects);
      const below = builder.below(direct);
      return {
        heading: written,
        ...below,
        ...(named.length > 0 ? { aspects: named.map((aspect) => builder.aspect(aspect)) } : {}),
      };
    }),
  );
  const innovations = proposals === null ? null : builder.innovations(proposals);
  return {
    file: {
      columns,
      ...(caption.length > 0 ? { caption: [...caption] } : {}),
      ...(dimensions.length > 0 ? { dimensions } : {}),
      ...(innovations === null ? {} : { innovations }),
    },
    doubts: builder.doubts,
    omissions: builder.omissions,
    ids: builder.ids,
  };
}

class MeasuresBuilder {
  readonly doubts: Doubt[] = [];
  readonly omissions: Omission[] = [];
  readonly ids = new Map<Entry, string>();
  readonly #patience: Patience = { left: MOST_UNREAD_LINES };
  readonly #idPrefix: string;
  readonly #context: TableContext;
  #count = 0;

  constructor(idPrefix: string, context: TableContext) {
    this.#idPrefix = idPrefix;
    this.#context = context;
  }

  columns(tables: readonly TableColumns[]): MeasuresFile['columns'] {
    const heads = Object.assign(
      {},
      ...tables.toReversed().map((each) => each.heads),
    ) as TableColumns['heads'];
    const attributes = [...new Set(tables.flatMap((each) => each.attributes))];
    const { measure = '推動作法', dimension, ...others } = heads;
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
    const place = aspects[0]?.actions[0]?.cells[0]?.place ?? null;
    this.doubts.push({
      place,
      found: '表的這一部分沒有實施要項',
      lookAt: '請在 measures.yaml 填寫 heading',
    });
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

  innovations({ heads, rows }: PlanTable): InnovationTable {
    const [heading = '', ...others] = heads;
    const roles = others.map(columnRole);
    const criteria = others.filter((_, index) => roles[index] === null);
    for (const head of others) {
      if (columnRole(head) === null) continue;
      this.omissions.push({ reason: '重複的表頭', text: head, place: rows[0]?.place ?? null });
    }
    const proposals = rows.map(({ cells: [name, ...cells], place }) => {
      const textAt = (role: string) =>
        cells.filter((_, index) => roles[index] === role).map(({ text }) => text);
      const answers = cells.filter((_, index) => roles[index] === null);
      const written = joinWrapped(linesOf(name?.text ?? ''));
      const [, label, text = ''] =
        /^([（(][一二三四五六七八九十]+[）)])\s*(.*)$/u.exec(written) ?? [];
      const id = this.#nextId();
      const cellsBeside = { deadline: textAt('deadline'), unit: textAt('unit') };
      const beside = this.#beside(cellsBeside, 1, { place, measure: id });
      return {
        id,
        ...(label === undefined ? {} : { label }),
        name: label === undefined ? written : text,
        cells: answers.map((cell) => paragraphsOf(linesOf(cell.text), isItem)),
        ...beside,
      };
    });
    return { heading: heading.replace(/^\s+/u, ''), criteria, proposals };
  }

  #entries(group: ActionGroup): ActionNode['measures'] {
    const roots = nestCells(group.cells);
    this.#checkSequence(roots);
    return roots.map((node) => this.#row(node) ?? this.#sharedCell(node.line.cells));
  }

  /** A row with one measure, and the rows below it; null for any other group. */
  #row({ line: { only }, children }: OutlineNode<CellGroup>): MeasureNode | null {
    if (only === null) return null;
    const { cell, entry } = only;
    const beside = this.#beside(cell.beside, 1, { place: cell.place, entry });
    const measure = this.#measure(entry, cell, beside);
    if (children.length === 0) return measure;
    this.#checkSequence(children);
    return { ...measure, children: children.flatMap((child) => this.#row(child) ?? []) };
  }

  /** Measures of one cell, or of rows that share a merged cell beside them. */
  #sharedCell(cells: readonly MeasureCell[]): SharedCellNode {
    const entries = cells.flatMap((cell) => cell.entries.map((entry) => ({ entry, cell })));
    const place = cells[0]?.place ?? null;
    const texts = (name: BesideColumn) => cells.flatMap((cell) => cell.beside[name]);
    const all = {
      deadline: texts('deadline'),
      unit: texts('unit'),
      supporting_unit: texts('supporting_unit'),
    };
    const beside = this.#beside(all, entries.length, { place, entry: entries[0]?.entry });
    const measures = entries.map(({ entry, cell }) => this.#measure(entry, cell, {}));
    return { ...beside, measures };
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
    const attributes = Object.fromEntries(cell.attributes);
    if (cell.entries.length > 1 && cell.attributes.size > 0) {
      const [[head = '', words = ''] = [], ...others] = cell.attributes;
      this.doubts.push({
        measure: id,
        ...(others.length > 0 ? {} : { column: head, words }),
        place: cell.place,
        found: `${[...cell.attributes.keys()].map((head) => `「${head}」`).join('')}的一格旁有 ${cell.entries.length} 項作法，各項均列`,
        lookAt: `請核對 ${id} 適用哪一段`,
      });
    }
    return {
      id,
      ...(label === null ? {} : { label: label.label.replace(/\s+/gu, '') }),
      text: text === '' ? placeholder('作法') : text,
      ...beside,
      ...(cell.attributes.size > 0 ? { attributes } : {}),
    };
  }

  #beside(
    cells: Partial<Record<BesideColumn, readonly string[]>>,
    measures: number,
    where: Where,
  ): Beside {
    const beside: Beside = {};
    const { register } = this.#context;
    for (const name of ['deadline', 'unit', 'supporting_unit'] as const) {
      const read = (cells[name] ?? []).map((cell): CellEntries =>
        name === 'deadline'
          ? deadlineEntries(cell, measures, this.#context, this.#patience)
          : unitEntries(cell, register),
      );
      const entries = read.flatMap((each) => each.entries);
      if (entries.length === 0) continue;
      beside[besideKeys[name]] = entries;
      for (const text of read.flatMap(({ unread }) => unread)) this.#doubtEntry(name, text, where);
      if (name === 'deadline') this.#checkPeriod(entries, where);
      if (measures > 1 && entries.length > 1 && entries.length !== measures) {
        this.doubts.push({
          ...where,
          column: besideKeys[name],
          words: (cells[name] ?? []).join('\n'),
          found: `${measures} 項作法旁有 ${entries.length} 項${name === 'deadline' ? '期限' : '單位'}，數目不合`,
          lookAt: '已照錄；各項會列出該格全部的值，若來源看得出對應，請逐項分列',
        });
      }
    }
    return beside;
  }

  #doubtEntry(name: BesideColumn, text: string, where: Where): void {
    const { register, ...context } = this.#context;
    if (name === 'deadline') {
      const reading = parseDeadline(text, context, { suggest: false });
      const reason = reading.ok ? '' : `：${reading.reason}`;
      this.doubts.push({
        ...where,
        column: 'deadlines',
        words: text,
        found: `期限「${closeUp(text)}」無法判讀${reason}`,
        lookAt: '請核對原文；確有筆誤時寫成 {text: 原文, canonical: 正確寫法}',
      });
      return;
    }
    for (const unit of namesIn(text).filter((name) => !register.isKnown(name))) {
      this.doubts.push({
        ...where,
        column: besideKeys[name],
        words: text,
        found: `單位「${unit}」不在機關資料的單位之中`,
        lookAt: '請核對，或在機關資料的 units 或 unresolved_units 補上',
      });
    }
  }

  #checkPeriod(entries: readonly string[], where: Where): void {
    for (const entry of entries) {
      const reading = parseDeadline(entry, this.#context, { suggest: false });
      if (!reading.ok) continue;
      if (!reading.deadlines.some((deadline) => outsidePeriod(deadline, this.#context.period)))
        continue;
      this.doubts.push({
        ...where,
        column: 'deadlines',
        words: entry,
        found: `期限「${entry}」不在計畫期間之內`,
        lookAt: '請核對年份；原文就是如此時，請在該項加上 notes 說明',
      });
    }
  }

  #checkSequence(siblings: readonly OutlineNode<CellGroup>[]): void {
    const rows = siblings.flatMap(({ line }) =>
      line.cells.flatMap(({ entries, place }) => entries.map((entry) => ({ entry, place }))),
    );
    for (const found of checkSequence(rows.map(({ entry }) => entry.label))) {
      const row = rows[found.index];
      this.doubts.push({
        entry: row?.entry,
        column: 'label',
        words: row?.entry.label?.label,
        place: row?.place ?? null,
        found: sequenceWords(found),
        lookAt: '請核對是否漏列或切分有誤；原文就是如此時，請加上 notes 說明',
      });
    }
  }

  #nextId(): string {
    this.#count += 1;
    return `${this.#idPrefix}-${String(this.#count).padStart(3, '0')}`;
  }
}
